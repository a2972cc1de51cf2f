// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reach_text.h"

#include <QtCore/QCoreApplication>

namespace hearth::ui {

namespace {

struct ReachWording
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ExchangeWords)
};

} // namespace

QString reachText(Reach reach)
{
    switch (reach) {
    case Reach::Mine: return ReachWording::tr("only for me");
    case Reach::Circle: return ReachWording::tr("stays in the circle");
    case Reach::Open: return ReachWording::tr("may be shared");
    }
    Q_UNREACHABLE();
}

Tone reachTone(Reach reach)
{
    return reach == Reach::Open ? Tone::Sage : Tone::Plum;
}

exchange::Words exchangeWords()
{
    exchange::Words words;
    words.locale = QLocale();
    words.people = ReachWording::tr("Who was there");
    words.members = ReachWording::tr("Who we are");
    words.decisions = ReachWording::tr("Decisions");
    words.commitments = ReachWording::tr("Commitments");
    words.openCommitments = ReachWording::tr("Open commitments");
    words.appreciations = ReachWording::tr("Thanks");
    words.topics = ReachWording::tr("Parked for later");
    words.checkIns = ReachWording::tr("Check-in");
    words.checkOuts = ReachWording::tr("Check-out");
    words.agreements = ReachWording::tr("Agreements");
    words.notes = ReachWording::tr("Notes");
    words.credits = ReachWording::tr("Practices and their sources");
    words.staysOut = ReachWording::tr("What stays out of this file");
    words.rhythm = ReachWording::tr("Rhythm");
    words.cycle = ReachWording::tr("Cycle");
    words.notebook = ReachWording::tr("Notebook");
    words.contacts = ReachWording::tr("People");
    words.untitled = ReachWording::tr("Session");
    words.name = ReachWording::tr("Name");
    words.roles = ReachWording::tr("Roles");
    words.practice = ReachWording::tr("Practice");
    words.planned = ReachWording::tr("Planned");
    words.taken = ReachWording::tr("Took");
    words.place = ReachWording::tr("Place");
    words.usualLength = ReachWording::tr("Usual length");
    words.firstMeeting = ReachWording::tr("First meeting");
    words.weeksBetween = ReachWording::tr("Weeks from one meeting to the next");
    words.plannedSessions = ReachWording::tr("Planned sessions");
    words.objections = ReachWording::tr("Concerns");
    words.reviewOn = ReachWording::tr("Look at it again");
    words.due = ReachWording::tr("by %1");
    words.done = ReachWording::tr("done");
    words.dropped = ReachWording::tr("let go");
    words.takenUp = ReachWording::tr("taken up");
    words.turn = ReachWording::tr("turn %1");
    words.cameLate = ReachWording::tr("came later");
    words.leftEarly = ReachWording::tr("left earlier");
    words.airtime = ReachWording::tr("Spoke", "above a column of times");
    words.minutes = ReachWording::tr("%1 min");
    words.fromUntil = ReachWording::tr("%1 to %2");
    words.since = ReachWording::tr("Since");
    words.until = ReachWording::tr("Until");
    words.pronouns = ReachWording::tr("Pronouns");
    words.email = ReachWording::tr("Mail");
    words.phone = ReachWording::tr("Phone");
    words.thanks = ReachWording::tr("%1 to %2");
    words.thanksTo = ReachWording::tr("To %1");
    words.thanksFrom = ReachWording::tr("From %1");
    words.changes = ReachWording::tr("Changes");
    words.heldBack = ReachWording::tr("held back");
    words.keptByHost = ReachWording::tr("Private to the host");
    words.keptInCircle = ReachWording::tr("For the circle only");
    words.keptBack = ReachWording::tr("Held back by those they concern");
    words.couldNotBeRead = ReachWording::tr("Could not be read");
    words.nothingStaysOut = ReachWording::tr("Nothing: everything is here.");
    words.host = ReachWording::tr("host");
    words.understudy = ReachWording::tr("understudy");
    words.timekeeper = ReachWording::tr("timekeeper");
    words.noteTaker = ReachWording::tr("note taker");
    words.mine = ReachWording::tr("private");
    words.circle = ReachWording::tr("stays in the circle");
    words.open = ReachWording::tr("may be shared");
    words.clear = ReachWording::tr("clear", "inner weather");
    words.mixed = ReachWording::tr("mixed", "inner weather");
    words.cloudy = ReachWording::tr("cloudy", "inner weather");
    words.foggy = ReachWording::tr("foggy", "inner weather");
    words.windy = ReachWording::tr("windy", "inner weather");
    words.heavy = ReachWording::tr("heavy", "inner weather");
    words.stormy = ReachWording::tr("stormy", "inner weather");
    words.member = ReachWording::tr("member");
    words.friendOfCrew = ReachWording::tr("friend");
    words.partner = ReachWording::tr("partner");
    return words;
}

} // namespace hearth::ui
