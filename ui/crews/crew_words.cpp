// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_words.h"

#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace hearth::ui {

namespace {

struct CrewWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::CrewWords)

public:
    static QString rhythm(const Rhythm &rhythm);
    static QString size(int people);
    static QString calledBy(const QString &name) { return tr("called by %1").arg(isolated(name)); }
    static QString every(int weeks);
};

QString CrewWords::rhythm(const Rhythm &rhythm)
{
    const QString day = QLocale().standaloneDayName(rhythm.firstStart().date().dayOfWeek());
    const QString time = timeText(rhythm.firstStart().time());
    switch (const int weeks = rhythm.weeks()) {
    case 0:
        return tr("in a rhythm of its own");
    case 1:
        return tr("every %1, %2").arg(day, time);
    case 2:
        return tr("every second %1, %2").arg(day, time);
    default:
        return tr("every %n week(s) on %1, %2", nullptr, weeks).arg(day, time);
    }
}

QString CrewWords::size(int people)
{
    switch (people) {
    case 0:
        return tr("Nobody here yet");
    case 1:
        return tr("A crew of one, so far");
    case 2:
        return tr("A crew of two");
    case 3:
        return tr("A crew of three");
    case 4:
        return tr("A crew of four");
    case 5:
        return tr("A crew of five");
    case 6:
        return tr("A crew of six");
    default:
        return tr("A crew of %n", nullptr, people);
    }
}

QString CrewWords::every(int weeks)
{
    if (weeks == 1)
        return tr("every week");
    if (weeks == 2)
        return tr("every second week");
    return tr("every %n week(s)", nullptr, weeks);
}

} // namespace

QString rhythmText(const Rhythm &rhythm)
{
    return CrewWords::rhythm(rhythm);
}

QString crewLine(const Crew &crew, int people, const QString &caller)
{
    QStringList parts{CrewWords::size(people)};
    if (!caller.isEmpty())
        parts.append(CrewWords::calledBy(caller));
    if (crew.rhythm)
        parts.append(CrewWords::rhythm(*crew.rhythm));
    return parts.join(QStringLiteral(" · "));
}

QList<QDateTime> nextStarts(const Crew &crew, const QDateTime &from, int count)
{
    if (!crew.rhythm)
        return {};
    QList<QDateTime> starts = crew.rhythm->startsFrom(from, count);
    const QTimeZone zone(crew.rhythm->zone().toUtf8());
    for (QDateTime &start : starts)
        start = zone.isValid() ? start.toTimeZone(zone) : start.toLocalTime();
    return starts;
}

QString everyText(int weeks)
{
    return CrewWords::every(weeks);
}

} // namespace hearth::ui
