// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_words.h"

#include "core/domain/role_holders.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/rota_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

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
    static QString cycle(int number);
    static QString hosting(const usecases::Hosting &hosting, const QHash<PersonId, QString> &names);
    static QString standing(const usecases::Hosting &hosting, const PersonId &person,
                            bool isCaller);
    static QString role(const QString &id);
};

QString CrewWords::rhythm(const Rhythm &rhythm)
{
    const QString day = QLocale().standaloneDayName(rhythm.firstStart().date().dayOfWeek());
    const QString time = timeText(rhythm.firstStart().time());
    switch (const int weeks = rhythm.weeks()) {
    case 0: return tr("in a rhythm of its own");
    case 1: return tr("every %1, %2").arg(day, time);
    case 2: return tr("every second %1, %2").arg(day, time);
    default: return tr("every %n week(s) on %1, %2", nullptr, weeks).arg(day, time);
    }
}

QString CrewWords::size(int people)
{
    switch (people) {
    case 0: return tr("Nobody here yet");
    case 1: return tr("A crew of one, so far");
    case 2: return tr("A crew of two");
    case 3: return tr("A crew of three");
    case 4: return tr("A crew of four");
    case 5: return tr("A crew of five");
    case 6: return tr("A crew of six");
    default: return tr("A crew of %n", nullptr, people);
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

QString CrewWords::cycle(int number)
{
    switch (number) {
    case 1: return tr("First cycle");
    case 2: return tr("Second cycle");
    case 3: return tr("Third cycle");
    case 4: return tr("Fourth cycle");
    case 5: return tr("Fifth cycle");
    case 6: return tr("Sixth cycle");
    default: return tr("Cycle %1").arg(QLocale().toString(number));
    }
}

QString CrewWords::hosting(const usecases::Hosting &hosting, const QHash<PersonId, QString> &names)
{
    QStringList words;
    if (hosting.last)
        words.append(tr("%1 hosted last.").arg(isolated(names.value(*hosting.last))));
    words.append(reasonText(hosting.next(session_role::host), names));
    words.append(tr("Anyone may decline; the turn passes on and comes back."));
    return words.join(QLatin1Char(' '));
}

QString CrewWords::role(const QString &id)
{
    if (id == QLatin1String("host"))
        return tr("hosts next");
    if (id == QLatin1String("understudy"))
        return tr("understudy next");
    if (id == QLatin1String("timekeeper"))
        return tr("keeps time next");
    if (id == QLatin1String("note-taker"))
        return tr("takes notes next");
    return {};
}

QString CrewWords::standing(const usecases::Hosting &hosting, const PersonId &person, bool isCaller)
{
    QStringList words;
    if (isCaller)
        words.append(tr("caller"));
    for (const usecases::CrewMember &each : hosting.members) {
        if (each.person.id != person)
            continue;
        for (const QString &next : each.nextRoles)
            words.append(next == session_role::host && !hosting.planned ? tr("invited to host next")
                                                                        : role(next));
    }
    if (hosting.last == person)
        words.append(tr("hosted last"));
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
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

QString cycleName(int number)
{
    return CrewWords::cycle(number);
}

QString hostingText(const usecases::Hosting &hosting, const QHash<PersonId, QString> &names)
{
    return CrewWords::hosting(hosting, names);
}

QString standingText(const usecases::Hosting &hosting, const PersonId &person, bool isCaller)
{
    return CrewWords::standing(hosting, person, isCaller);
}

QString everyText(int weeks)
{
    return CrewWords::every(weeks);
}

} // namespace hearth::ui
