// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reach_text.h"

#include <QtCore/QCoreApplication>

namespace hearth::ui {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ExchangeWords)
};

} // namespace

QString reachText(Reach reach)
{
    switch (reach) {
    case Reach::Mine: return Wording::tr("only for me");
    case Reach::Circle: return Wording::tr("stays in the circle");
    case Reach::Open: return Wording::tr("may be shared");
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
    words.people = Wording::tr("Who was there");
    words.members = Wording::tr("Who we are");
    words.decisions = Wording::tr("Decisions");
    words.commitments = Wording::tr("Commitments");
    words.openCommitments = Wording::tr("Open commitments");
    words.appreciations = Wording::tr("Thanks");
    words.topics = Wording::tr("Parked for later");
    words.checkIns = Wording::tr("Check-in");
    words.checkOuts = Wording::tr("Check-out");
    words.agreements = Wording::tr("Agreements");
    words.notes = Wording::tr("Notes");
    words.credits = Wording::tr("Practices and their sources");
    words.staysOut = Wording::tr("What stays out of this file");
    words.rhythm = Wording::tr("Rhythm");
    words.cycle = Wording::tr("Cycle");
    words.notebook = Wording::tr("Notebook");
    words.contacts = Wording::tr("People");
    words.untitled = Wording::tr("Session");
    words.name = Wording::tr("Name");
    words.roles = Wording::tr("Roles");
    words.practice = Wording::tr("Practice");
    words.planned = Wording::tr("Planned");
    words.taken = Wording::tr("Took");
    words.place = Wording::tr("Place");
    words.usualLength = Wording::tr("Usual length");
    words.firstMeeting = Wording::tr("First meeting");
    words.weeksBetween = Wording::tr("Weeks from one meeting to the next");
    words.plannedSessions = Wording::tr("Planned sessions");
    words.objections = Wording::tr("Concerns");
    words.reviewOn = Wording::tr("Look at it again");
    words.due = Wording::tr("by %1");
    words.done = Wording::tr("done");
    words.dropped = Wording::tr("let go");
    words.takenUp = Wording::tr("taken up");
    words.turn = Wording::tr("turn %1");
    words.cameLate = Wording::tr("came later");
    words.leftEarly = Wording::tr("left earlier");
    words.airtime = Wording::tr("Spoke", "above a column of times");
    words.minutes = Wording::tr("%1 min");
    words.fromUntil = Wording::tr("%1 to %2");
    words.since = Wording::tr("Since");
    words.until = Wording::tr("Until");
    words.pronouns = Wording::tr("Pronouns");
    words.email = Wording::tr("Mail");
    words.phone = Wording::tr("Phone");
    words.thanks = Wording::tr("%1 to %2");
    words.thanksTo = Wording::tr("To %1");
    words.thanksFrom = Wording::tr("From %1");
    words.changes = Wording::tr("Changes");
    words.heldBack = Wording::tr("held back");
    words.keptByHost = Wording::tr("Private to the host");
    words.keptInCircle = Wording::tr("For the circle only");
    words.keptBack = Wording::tr("Held back by those they concern");
    words.couldNotBeRead = Wording::tr("Could not be read");
    words.nothingStaysOut = Wording::tr("Nothing: everything is here.");
    words.host = Wording::tr("host");
    words.understudy = Wording::tr("understudy");
    words.timekeeper = Wording::tr("timekeeper");
    words.noteTaker = Wording::tr("note taker");
    words.mine = Wording::tr("private");
    words.circle = Wording::tr("stays in the circle");
    words.open = Wording::tr("may be shared");
    words.clear = Wording::tr("clear", "inner weather");
    words.mixed = Wording::tr("mixed", "inner weather");
    words.cloudy = Wording::tr("cloudy", "inner weather");
    words.foggy = Wording::tr("foggy", "inner weather");
    words.windy = Wording::tr("windy", "inner weather");
    words.heavy = Wording::tr("heavy", "inner weather");
    words.stormy = Wording::tr("stormy", "inner weather");
    words.member = Wording::tr("member");
    words.friendOfCrew = Wording::tr("friend");
    words.partner = Wording::tr("partner");
    return words;
}

} // namespace hearth::ui
