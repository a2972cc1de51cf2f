// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/programme_text.h"

#include "ui/text/names.h"
#include "ui/text/practice_text.h"

#include <QtCore/QCoreApplication>

#include <cstdlib>

namespace hearth::ui {

using practice::Ending;

namespace {

struct ProgrammeWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ProgrammeWords)
};

/// "3 weeks" where it is whole weeks, else "10 days".
QString lengthText(int days)
{
    return days % 7 == 0 ? ProgrammeWords::tr("%n week(s)", nullptr, days / 7)
                         : ProgrammeWords::tr("%n day(s)", nullptr, days);
}

} // namespace

QString programmeFacts(const practice::Programme &programme)
{
    QStringList facts{
        ProgrammeWords::tr("%n meeting(s)", nullptr, static_cast<int>(programme.sessions.size()))};
    if (programme.everyDays > 0)
        facts.append(ProgrammeWords::tr("%1 apart", "6 meetings, 2 weeks apart")
                         .arg(lengthText(programme.everyDays)));
    facts.append(peopleText(programme.people));
    return facts.join(QStringLiteral(" · "));
}

QString afterDaysText(int days)
{
    return days == 0 ? ProgrammeWords::tr("the same day")
                     : ProgrammeWords::tr("%1 later").arg(lengthText(days));
}

QString taskDayText(int offsetDays, const QString &session)
{
    const QString name = isolated(session);
    if (offsetDays == 0)
        return ProgrammeWords::tr("on the day of %1").arg(name);
    const QString length = lengthText(std::abs(offsetDays));
    return offsetDays < 0 ? ProgrammeWords::tr("%1 before %2").arg(length, name)
                          : ProgrammeWords::tr("%1 after %2").arg(length, name);
}

QString endingText(Ending ending)
{
    switch (ending) {
    case Ending::Continue: return ProgrammeWords::tr("We go on");
    case Ending::Change: return ProgrammeWords::tr("We change something");
    case Ending::End: return ProgrammeWords::tr("We end, with thanks");
    case Ending::Regroup: return ProgrammeWords::tr("We regroup");
    }
    Q_UNREACHABLE();
}

QString endingMeaning(Ending ending)
{
    switch (ending) {
    case Ending::Continue: return ProgrammeWords::tr("The programme begins once more");
    case Ending::Change:
        return ProgrammeWords::tr("You look for another programme, or go on without one");
    case Ending::End:
        return ProgrammeWords::tr("The programme is over; the crew stays until you end it");
    case Ending::Regroup:
        return ProgrammeWords::tr("You call a new crew, with some of the same people");
    }
    Q_UNREACHABLE();
}

} // namespace hearth::ui
