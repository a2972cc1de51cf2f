// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/spelling.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>
#include <QtCore/QThread>

#include <hunspell.hxx>

namespace hearth::ui {

namespace {

/// Dictionaries are written in UTF-8 or, the older ones, in Latin 1.
bool isLatin1(const std::string &encoding)
{
    return encoding == "ISO8859-1" || encoding == "ISO8859-15";
}

/// A dictionary of hunspell. It is read when the first word is asked for, in a thread of its own,
/// because that takes longer than a key press may.
class HunspellSpelling final : public Spelling
{
public:
    HunspellSpelling(QString dictionary, QString wordsFile)
        : m_path(std::move(dictionary))
        , m_wordsFile(std::move(wordsFile))
    {
        QFile file(m_wordsFile);
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            if (const QString word = line.trimmed(); !word.isEmpty())
                m_own.insert(word);
        }
    }

    ~HunspellSpelling() override
    {
        if (m_reader)
            m_reader->wait();
    }

    bool isRight(const QString &word) const override
    {
        if (m_own.contains(word))
            return true;
        const Hunspell *dictionary = read();
        if (dictionary == nullptr)
            return true;
        const auto bytes = encoded(word);
        return !bytes || m_dictionary->spell(*bytes);
    }

    QStringList suggestions(const QString &word) const override
    {
        QStringList words;
        const auto bytes = encoded(word);
        if (read() == nullptr || !bytes)
            return words;
        for (const std::string &each : m_dictionary->suggest(*bytes)) {
            words.append(m_isLatin1 ? QString::fromLatin1(each.c_str())
                                    : QString::fromUtf8(each.c_str()));
            if (words.size() == 6)
                break;
        }
        return words;
    }

    void learn(const QString &word) override
    {
        if (word.trimmed().isEmpty() || m_own.contains(word))
            return;
        m_own.insert(word);
        QStringList words(m_own.cbegin(), m_own.cend());
        words.sort(Qt::CaseInsensitive);
        // A word that cannot be kept is right until the program ends.
        QSaveFile file(m_wordsFile);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(words.join(QLatin1Char('\n')).toUtf8() + '\n');
            file.commit();
        }
        Q_EMIT changed();
    }

private:
    /// The dictionary, or null while it is on its way.
    const Hunspell *read() const
    {
        if (m_dictionary || m_reader)
            return m_dictionary.get();
        auto *self = const_cast<HunspellSpelling *>(this);
        m_reader.reset(QThread::create([self, path = m_path] {
            auto dictionary = std::make_shared<Hunspell>(
                QFile::encodeName(path + QLatin1String(".aff")).constData(),
                QFile::encodeName(path + QLatin1String(".dic")).constData());
            QMetaObject::invokeMethod(
                self, [self, dictionary] { self->take(dictionary); }, Qt::QueuedConnection);
        }));
        m_reader->start(QThread::LowPriority);
        return nullptr;
    }

    void take(const std::shared_ptr<Hunspell> &dictionary)
    {
        const std::string encoding = dictionary->get_dict_encoding();
        m_isLatin1 = isLatin1(encoding);
        if (!m_isLatin1 && encoding != "UTF-8")
            return; // every word stays right
        m_dictionary = dictionary;
        Q_EMIT changed();
    }

    /// Nothing where the dictionary's letters cannot write the word.
    std::optional<std::string> encoded(const QString &word) const
    {
        const QString straight = QString(word).replace(QChar(0x2019), QLatin1Char('\''));
        if (!m_isLatin1)
            return straight.toStdString();
        const QByteArray bytes = straight.toLatin1();
        return QString::fromLatin1(bytes) == straight ? std::optional(bytes.toStdString())
                                                      : std::nullopt;
    }

    QString m_path;
    QString m_wordsFile;
    QSet<QString> m_own;
    std::shared_ptr<Hunspell> m_dictionary;
    mutable std::unique_ptr<QThread> m_reader;
    bool m_isLatin1 = false;
};

} // namespace

std::unique_ptr<Spelling> makeSpelling(const QLocale &locale, const QString &wordsFile)
{
    const QString dictionary = dictionaryFor(
        locale,
        {QStringLiteral("/usr/share/hunspell"), QStringLiteral("/usr/share/myspell/dicts")});
    return dictionary.isEmpty() ? nullptr
                                : std::make_unique<HunspellSpelling>(dictionary, wordsFile);
}

} // namespace hearth::ui
