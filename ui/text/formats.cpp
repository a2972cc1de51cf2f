// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hearth::ui {

namespace {

struct Formats
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::Formats)
};

} // namespace

QString clockText(qint64 seconds)
{
    const qint64 whole = qAbs(seconds);
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const QString sign = seconds < 0 ? QStringLiteral("+") : QString();
    if (whole >= 3600)
        return sign + QString::number(whole / 3600) + QLatin1Char(':') + two(whole / 60 % 60)
            + QLatin1Char(':') + two(whole % 60);
    return sign + QString::number(whole / 60) + QLatin1Char(':') + two(whole % 60);
}

QString spokenClock(qint64 seconds)
{
    const qint64 whole = qAbs(seconds);
    const int minutes = static_cast<int>(whole / 60);
    const int rest = static_cast<int>(whole % 60);
    QStringList parts;
    if (minutes > 0)
        parts.append(spokenMinutes(minutes));
    if (rest > 0 || minutes == 0)
        parts.append(Formats::tr("%n second(s)", nullptr, rest));
    const QString time = parts.join(QLatin1Char(' '));
    return seconds < 0 ? Formats::tr("%1 over").arg(time) : time;
}

QString minutesText(int minutes)
{
    return Formats::tr("%n min", "short for minutes", minutes);
}

QString spokenMinutes(int minutes)
{
    return Formats::tr("%n minute(s)", nullptr, minutes);
}

QString dayText(QDate date, QDate today)
{
    //: Pattern of a day in Qt's date format, as in Tuesday 24 November
    QString format = Formats::tr("dddd d MMMM");
    if (date.year() != today.year())
        //: The same pattern with its year
        format = Formats::tr("dddd d MMMM yyyy");
    return QLocale().toString(date, format);
}

QString shortDayText(QDate date, QDate today)
{
    //: Pattern of a short day in Qt's date format, as in 24 Nov
    QString format = Formats::tr("d MMM");
    if (date.year() != today.year())
        //: The same pattern with its year
        format = Formats::tr("d MMM yyyy");
    return QLocale().toString(date, format);
}

QString timeText(QTime time)
{
    // The C locale, and systems that are set to it, have seconds in their short format.
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    return locale.toString(time, format.remove(QStringLiteral(":ss")));
}

QString dueText(QDate due, QDate today)
{
    const qint64 days = today.daysTo(due);
    if (days < 0)
        return Formats::tr("was due %1").arg(shortDayText(due, today));
    if (days == 0)
        return Formats::tr("due today");
    if (days == 1)
        return Formats::tr("due tomorrow");
    if (days < 7)
        return Formats::tr("due %1").arg(QLocale().dayName(due.dayOfWeek()));
    return Formats::tr("due %1").arg(shortDayText(due, today));
}

QString agoText(const QDateTime &then, const QDateTime &now)
{
    const qint64 minutes = then.secsTo(now) / 60;
    if (minutes < 1)
        return Formats::tr("just now");
    if (minutes < 60)
        return Formats::tr("%n minute(s) ago", nullptr, static_cast<int>(minutes));
    const qint64 days = then.date().daysTo(now.date());
    if (days == 0)
        return Formats::tr("%n hour(s) ago", nullptr, static_cast<int>(minutes / 60));
    if (days == 1)
        return Formats::tr("yesterday");
    return shortDayText(then.date(), now.date());
}

} // namespace hearth::ui
