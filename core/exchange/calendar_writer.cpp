// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_writer.h"

#include "core/domain/wall_time.h"
#include "core/exchange/calendar_zone.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace hearth::exchange {

namespace {

constexpr qsizetype longestLine = 75; // octets, without the line end

/// TEXT of RFC 5545, 3.3.11: no control characters but line ends, which are written "\n".
QString escaped(const QString &value)
{
    QString out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c == QLatin1Char('\\') || c == QLatin1Char(';') || c == QLatin1Char(',')) {
            out += QLatin1Char('\\');
            out += c;
        } else if (c == QLatin1Char('\n')
                   || (c == QLatin1Char('\r') && value.mid(i + 1, 1) != QLatin1String("\n"))
                   || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            out += QLatin1String("\\n");
        } else if (c == QLatin1Char('\t')) {
            out += QLatin1Char(' ');
        } else if (c.unicode() >= 0x20 && c.unicode() != 0x7F) {
            out += c;
        }
    }
    return out;
}

/// The line in pieces of at most 75 bytes, none of which splits a character.
QByteArray folded(const QString &line)
{
    QByteArray rest = line.toUtf8();
    QByteArray out;
    qsizetype room = longestLine;
    while (rest.size() > room) {
        qsizetype cut = room;
        while ((static_cast<uchar>(rest.at(cut)) & 0xC0) == 0x80)
            --cut;
        out += rest.left(cut) + "\r\n ";
        rest.remove(0, cut);
        room = longestLine - 1; // the space counts
    }
    return out + rest + "\r\n";
}

class Writer
{
public:
    explicit Writer(const Calendar &calendar)
        : m_calendar(calendar)
        , m_zone(calendar.zone.toUtf8())
    {
        if (!m_zone.isValid())
            m_zone = QTimeZone::utc();
        m_isUtc = m_zone == QTimeZone::utc() || m_zone.id() == "Etc/UTC" || m_zone.id() == "UTC";
    }

    QByteArray written() const
    {
        QStringList lines{QStringLiteral("BEGIN:VCALENDAR"), QStringLiteral("VERSION:2.0"),
                          QStringLiteral("PRODID:-//Hearth//Hearth//EN"),
                          QStringLiteral("CALSCALE:GREGORIAN")};
        if (!m_isUtc && !m_calendar.events.isEmpty())
            lines += zoneLines(m_zone, firstYear());
        for (const CalendarEvent &event : m_calendar.events)
            lines += linesOf(event);
        lines += QStringLiteral("END:VCALENDAR");
        QByteArray bytes;
        for (const QString &line : std::as_const(lines))
            bytes += folded(line);
        return bytes;
    }

private:
    int firstYear() const
    {
        const auto first = std::min_element(m_calendar.events.cbegin(), m_calendar.events.cend(),
                                            [](const CalendarEvent &a, const CalendarEvent &b) {
                                                return a.start.date() < b.start.date();
                                            });
        return first->start.date().year();
    }

    QDateTime instantOf(const QDateTime &date) const
    {
        return date.timeSpec() == Qt::UTC ? date : instantAt(date.date(), date.time(), m_zone);
    }

    /// A date as a property; an instant as wall time, unless the wall shows that time twice and
    /// this is the second.
    QString property(const char *name, const QDateTime &date) const
    {
        QDateTime wall = date;
        if (date.timeSpec() == Qt::UTC) {
            const QDateTime there = date.toTimeZone(m_zone);
            wall = QDateTime(there.date(), there.time());
        }
        const QString form = QStringLiteral("yyyyMMddTHHmmss");
        const bool same = instantAt(wall.date(), wall.time(), m_zone) == instantOf(date);
        if (m_isUtc || !same)
            return QLatin1String(name) + QLatin1Char(':') + instantOf(date).toString(form)
                + QLatin1Char('Z');
        return QStringLiteral("%1;TZID=%2:%3")
            .arg(QLatin1String(name), QString::fromUtf8(m_zone.id()), wall.toString(form));
    }

    QStringList linesOf(const CalendarEvent &event) const
    {
        const QString stamp =
            m_calendar.stamp.toUTC().toString(QStringLiteral("yyyyMMddTHHmmss")) + QLatin1Char('Z');
        QStringList lines{QStringLiteral("BEGIN:VEVENT"),
                          QStringLiteral("UID:%1@hearth").arg(escaped(event.uid)),
                          QStringLiteral("DTSTAMP:") + stamp,
                          QStringLiteral("SEQUENCE:%1").arg(event.sequence),
                          property("DTSTART", event.start),
                          property("DTEND", instantOf(event.start).addSecs(60LL * event.minutes))};
        if (event.instead.isValid())
            lines += property("RECURRENCE-ID", event.instead);
        if (!event.rule.isEmpty())
            lines += QStringLiteral("RRULE:") + event.rule;
        for (const QDateTime &date : event.skipped)
            lines += property("EXDATE", date);
        lines += QStringLiteral("SUMMARY:") + escaped(event.summary);
        if (!event.place.isEmpty())
            lines += QStringLiteral("LOCATION:") + escaped(event.place);
        if (!event.description.isEmpty())
            lines += QStringLiteral("DESCRIPTION:") + escaped(event.description);
        if (m_calendar.remindMinutes > 0) {
            lines += {QStringLiteral("BEGIN:VALARM"), QStringLiteral("ACTION:DISPLAY"),
                      QStringLiteral("TRIGGER:-PT%1M").arg(m_calendar.remindMinutes),
                      QStringLiteral("DESCRIPTION:") + escaped(event.summary),
                      QStringLiteral("END:VALARM")};
        }
        return lines << QStringLiteral("END:VEVENT");
    }

    const Calendar &m_calendar;
    QTimeZone m_zone;
    bool m_isUtc = false;
};

} // namespace

QByteArray toCalendar(const Calendar &calendar)
{
    return Writer(calendar).written();
}

} // namespace hearth::exchange
