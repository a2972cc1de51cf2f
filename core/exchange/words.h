// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/domain/note.h"
#include "core/export.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace hearth::exchange {

/// The fixed words of a written document, and the language they are in. Screens hand in theirs;
/// what stands here is plain English, for the command line. Labels go before a colon, so that no
/// sentence depends on a number.
struct Words
{
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    QString dateFormat = QStringLiteral("d MMMM yyyy");
    QString timeFormat = QStringLiteral("HH:mm");
    // Headings
    QString people = QStringLiteral("Who was there");
    QString members = QStringLiteral("Who we are");
    QString decisions = QStringLiteral("Decisions");
    QString commitments = QStringLiteral("Commitments");
    QString openCommitments = QStringLiteral("Open commitments");
    QString appreciations = QStringLiteral("Thanks");
    QString topics = QStringLiteral("Parked for later");
    QString checkIns = QStringLiteral("Check-in");
    QString checkOuts = QStringLiteral("Check-out");
    QString agreements = QStringLiteral("Agreements");
    QString notes = QStringLiteral("Notes");
    QString credits = QStringLiteral("Practices and their sources");
    QString staysOut = QStringLiteral("What stays out of this file");
    QString rhythm = QStringLiteral("Rhythm");
    QString cycle = QStringLiteral("Cycle");
    QString notebook = QStringLiteral("Notebook");
    QString contacts = QStringLiteral("People");
    QString untitled = QStringLiteral("Session");
    // Labels
    QString name = QStringLiteral("Name");
    QString roles = QStringLiteral("Roles");
    QString practice = QStringLiteral("Practice");
    QString planned = QStringLiteral("Planned");
    QString taken = QStringLiteral("Took");
    QString place = QStringLiteral("Place");
    QString usualLength = QStringLiteral("Usual length");
    QString firstMeeting = QStringLiteral("First meeting");
    QString weeksBetween = QStringLiteral("Weeks from one meeting to the next");
    QString plannedSessions = QStringLiteral("Planned sessions");
    QString objections = QStringLiteral("Concerns");
    QString reviewOn = QStringLiteral("Look at it again");
    QString due = QStringLiteral("by %1");
    QString done = QStringLiteral("done");
    QString dropped = QStringLiteral("let go");
    QString takenUp = QStringLiteral("taken up");
    QString turn = QStringLiteral("turn %1");
    QString cameLate = QStringLiteral("came later");
    QString leftEarly = QStringLiteral("left earlier");
    QString airtime = QStringLiteral("Spoke");
    QString minutes = QStringLiteral("%1 min");
    QString fromUntil = QStringLiteral("%1 to %2");
    QString since = QStringLiteral("Since");
    QString until = QStringLiteral("Until");
    QString pronouns = QStringLiteral("Pronouns");
    QString email = QStringLiteral("Mail");
    QString phone = QStringLiteral("Phone");
    QString thanks = QStringLiteral("%1 to %2");
    QString thanksTo = QStringLiteral("To %1");
    QString thanksFrom = QStringLiteral("From %1");
    QString changes = QStringLiteral("Changes");
    QString heldBack = QStringLiteral("held back");
    QString keptByHost = QStringLiteral("Private to the host");
    QString keptInCircle = QStringLiteral("For the circle only");
    QString keptBack = QStringLiteral("Held back by those they concern");
    QString couldNotBeRead = QStringLiteral("Could not be read");
    QString nothingStaysOut = QStringLiteral("Nothing: everything is here.");
    // Roles that every session has
    QString host = QStringLiteral("host");
    QString understudy = QStringLiteral("understudy");
    QString timekeeper = QStringLiteral("timekeeper");
    QString noteTaker = QStringLiteral("note taker");
    // Reach
    QString mine = QStringLiteral("private");
    QString circle = QStringLiteral("stays in the circle");
    QString open = QStringLiteral("may be shared");
    // Inner weather
    QString clear = QStringLiteral("clear");
    QString mixed = QStringLiteral("mixed");
    QString cloudy = QStringLiteral("cloudy");
    QString foggy = QStringLiteral("foggy");
    QString windy = QStringLiteral("windy");
    QString heavy = QStringLiteral("heavy");
    QString stormy = QStringLiteral("stormy");
    // Membership
    QString member = QStringLiteral("member");
    QString friendOfCrew = QStringLiteral("friend");
    QString partner = QStringLiteral("partner");

    HEARTH_CORE_EXPORT QString reach(Reach value) const;
    HEARTH_CORE_EXPORT QString membership(MembershipKind value) const;
    /// The word for a code of Weather; any other text is returned as it is.
    HEARTH_CORE_EXPORT QString weather(const QString &text) const;
    /// The word for one of the four roles every session has; any other id is returned as it is.
    HEARTH_CORE_EXPORT QString role(const QString &id) const;
};

} // namespace hearth::exchange
