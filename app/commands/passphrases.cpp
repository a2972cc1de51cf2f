// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/passphrases.h"

#include "core/crypto/secret.h"

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace hearth::app {

namespace {

constexpr qsizetype longestLine = 4096;
constexpr char interrupt = '\x03';

/// Without its end.
Result<QString> readLine(int fd)
{
    QByteArray line;
    line.reserve(longestLine);
    for (char c = '\0';;) {
        const ssize_t got = ::read(fd, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::FileNotReadable, QStringLiteral("the passphrase"));
        if (got == 0 || c == '\n')
            break;
        if (line.size() == longestLine)
            return fail(ErrorCode::TextTooLong, QStringLiteral("the passphrase"));
        line.append(c);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    const bool stopped = line.contains(interrupt);
    const bool isText = line.isValidUtf8();
    QString text = QString::fromUtf8(line);
    crypto::wipe(line);
    if (stopped)
        return fail(ErrorCode::WorkStopped);
    if (!isText)
        return fail(ErrorCode::ArgumentsNotUnderstood, QStringLiteral("a passphrase is UTF-8"));
    return text;
}

/// The terminal itself, wherever standard input comes from.
class Terminal
{
public:
    Terminal()
        : m_fd(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_fd < 0 || ::tcgetattr(m_fd, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        // Being stopped half way must not leave a terminal that shows nothing.
        silent.c_lflag &= ~static_cast<tcflag_t>(ISIG);
        m_isSilent = ::tcsetattr(m_fd, TCSAFLUSH, &silent) == 0;
    }
    ~Terminal()
    {
        if (m_isSilent)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    Result<QString> ask(const char *question) const
    {
        if (!m_isSilent)
            return fail(ErrorCode::ArgumentsNotUnderstood,
                        QStringLiteral("there is no terminal to ask at; --passphrase-fd N"));
        tell(question);
        auto answer = readLine(m_fd);
        tell("\n");
        return answer;
    }

private:
    void tell(const char *text) const { (void)!::write(m_fd, text, qstrlen(text)); }
    int m_fd;
    termios m_before = {};
    bool m_isSilent = false;
};

Result<QString> readFrom(const Call &call, const QString &option)
{
    bool isNumber = false;
    const int fd = call.options.value(option).toInt(&isNumber);
    if (!isNumber || fd < 0)
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("--%1 is the number of a file descriptor").arg(option));
    return readLine(fd);
}

Result<storage::Passphrase> passphraseFrom(Result<QString> text)
{
    return text ? storage::Passphrase::from(*text) : tl::unexpected(text.error());
}

} // namespace

Result<storage::Passphrase> askPassphrase(const Call &call)
{
    const QString option = QStringLiteral("passphrase-fd");
    return passphraseFrom(call.options.isSet(option)
                              ? readFrom(call, option)
                              : Terminal().ask("Passphrase or recovery key: "));
}

Result<storage::Passphrase> askNewPassphrase(const Call &call, const QString &option)
{
    if (call.options.isSet(option))
        return passphraseFrom(readFrom(call, option));
    const Terminal terminal;
    auto text = terminal.ask("New passphrase: ");
    auto again = text ? terminal.ask("The same again: ") : text;
    if (text && again && *text != *again)
        again = fail(ErrorCode::ArgumentsNotUnderstood, QStringLiteral("the two are not the same"));
    if (!again) {
        if (text)
            crypto::wipe(*text);
        return tl::unexpected(again.error());
    }
    crypto::wipe(*again);
    return passphraseFrom(std::move(text));
}

} // namespace hearth::app
