// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/started.h"

#include <QtCore/QFile>
#include <QtCore/QSet>

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xcb/damage.h>
#include <xcb/xcb.h>

namespace hearth::bench {

namespace {

constexpr qint64 patienceNs = 10'000'000'000;

template <class T>
struct Freed
{
    void operator()(T *answer) const { std::free(answer); }
};
template <class T>
using Reply = std::unique_ptr<T, Freed<T>>;

class ScreenWatch final : public Watch
{
public:
    ScreenWatch()
        : m_server(xcb_connect(nullptr, nullptr))
    {
        const xcb_query_extension_reply_t *damage = xcb_connection_has_error(m_server)
            ? nullptr
            : xcb_get_extension_data(m_server, &xcb_damage_id);
        if (!damage || !damage->present)
            return;
        m_drawn = static_cast<uint8_t>(damage->first_event + XCB_DAMAGE_NOTIFY);
        Reply<xcb_damage_query_version_reply_t>(xcb_damage_query_version_reply(
            m_server, xcb_damage_query_version(m_server, 1, 1), nullptr));
        const uint32_t events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        for (auto screen = xcb_setup_roots_iterator(xcb_get_setup(m_server)); screen.rem > 0;
             xcb_screen_next(&screen))
            xcb_change_window_attributes(m_server, screen.data->root, XCB_CW_EVENT_MASK, &events);
        xcb_flush(m_server);
        m_works = true;
    }
    ~ScreenWatch() override { xcb_disconnect(m_server); }
    ScreenWatch(const ScreenWatch &) = delete;
    ScreenWatch &operator=(const ScreenWatch &) = delete;

    bool works() const { return m_works; }
    void prepare(QProcessEnvironment &environment) override
    {
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        // What the last program left behind is not this one's.
        while (Reply<xcb_generic_event_t>(xcb_poll_for_event(m_server))) { }
        m_large.clear();
    }

    std::optional<qint64> firstPaint() override
    {
        const qint64 until = monotonicNs() + patienceNs;
        while (monotonicNs() < until) {
            const Reply<xcb_generic_event_t> event(xcb_poll_for_event(m_server));
            if (!event) {
                pollfd server{xcb_get_file_descriptor(m_server), POLLIN, 0};
                poll(&server, 1, 100);
            } else if (isFirstPaint(*event)) {
                return monotonicNs();
            }
        }
        return std::nullopt;
    }

private:
    bool isFirstPaint(const xcb_generic_event_t &event)
    {
        const auto type = static_cast<uint8_t>(event.response_type & 0x7f);
        if (type == XCB_CREATE_NOTIFY) {
            const auto &made = reinterpret_cast<const xcb_create_notify_event_t &>(event);
            if (made.width >= 400 && made.height >= 300) {
                m_large.insert(made.window);
                xcb_damage_create(m_server, xcb_generate_id(m_server), made.window,
                                  XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
                xcb_flush(m_server);
            }
        }
        if (type != m_drawn)
            return false;
        const auto &drawn = reinterpret_cast<const xcb_damage_notify_event_t &>(event);
        return m_large.contains(drawn.drawable) && drawn.area.width > 0 && drawn.area.height > 0;
    }

    xcb_connection_t *m_server;
    bool m_works = false;
    uint8_t m_drawn = 0;
    QSet<xcb_window_t> m_large;
};

class OffscreenWatch final : public Watch
{
public:
    explicit OffscreenWatch(const QString &library)
        : m_library(library)
    {
    }
    ~OffscreenWatch() override { closePipe(); }
    OffscreenWatch(const OffscreenWatch &) = delete;
    OffscreenWatch &operator=(const OffscreenWatch &) = delete;

    void prepare(QProcessEnvironment &environment) override
    {
        closePipe();
        if (pipe(m_pipe) != 0)
            qFatal("no pipe");
        fcntl(m_pipe[0], F_SETFD, FD_CLOEXEC);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("LD_PRELOAD"), m_library);
        environment.insert(QStringLiteral("FIRST_PAINT_FD"), QString::number(m_pipe[1]));
    }

    std::optional<qint64> firstPaint() override
    {
        pollfd told{m_pipe[0], POLLIN, 0};
        qint64 ns = 0;
        if (poll(&told, 1, patienceNs / 1'000'000) == 1
            && read(m_pipe[0], &ns, sizeof ns) == sizeof ns)
            return ns;
        return std::nullopt;
    }

private:
    void closePipe()
    {
        for (int &end : m_pipe) {
            if (end >= 0)
                close(end);
            end = -1;
        }
    }

    QString m_library;
    int m_pipe[2] = {-1, -1};
};

QList<char *> pointers(QList<QByteArray> &texts)
{
    QList<char *> all;
    for (QByteArray &text : texts)
        all.append(text.data());
    all.append(nullptr);
    return all;
}

} // namespace

qint64 monotonicNs()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

std::unique_ptr<Watch> watchScreen()
{
    auto watch = std::make_unique<ScreenWatch>();
    if (!watch->works())
        return nullptr;
    return watch;
}

std::unique_ptr<Watch> watchOffscreen(const QString &library)
{
    return std::make_unique<OffscreenWatch>(library);
}

Started::Started(const QStringList &command, const QProcessEnvironment &environment)
{
    QList<QByteArray> words;
    for (const QString &word : command)
        words.append(QFile::encodeName(word));
    QList<QByteArray> settings;
    for (const QString &setting : environment.toStringList())
        settings.append(setting.toLocal8Bit());
    m_startedNs = monotonicNs();
    if (posix_spawn(&m_process, words.constFirst().constData(), nullptr, nullptr,
                    pointers(words).data(), pointers(settings).data())
        != 0)
        m_process = -1;
}

Started::~Started()
{
    if (!isRunning())
        return;
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
}

double Started::pssKib() const
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(m_process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').constFirst().toDouble();
    }
    return 0;
}

double Started::cpuMs() const
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(m_process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // The name in parentheses may hold spaces; utime and stime are the 14th and 15th field.
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
    return ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace hearth::bench
