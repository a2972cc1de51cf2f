// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_view.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QMap>
#include <QtCore/QTimeZone>

namespace hearth::ui {

/// How people are called on screen, ready to show.
using Names = QHash<PersonId, QString>;

/// What the passing of time alone changes on the live screen.
struct LiveTime
{
    session::ClockView clock; ///< what the ring shows
    QString caption; ///< "of 2:00 for Tomek"
    QString minutesEach; ///< "2:00 each for who is left", or empty
    QString endsAt; ///< clock time
    QString endsNote; ///< "3 minutes late · planned 20:30"
    QString
        fixedNote; ///< "Check-out is fixed at 20:15: 6 min too few", of the next that is; or empty
    bool fixedHolds = true;
};

/// A running session as the live screen words it: every text of one moment, and no more.
struct LiveWords
{
    struct Step
    {
        QString title;
        int minutes = 0; ///< as it takes, or as long as it took
        session::StepPlace place = session::StepPlace::Ahead;
        QString id;
    };
    struct Item
    {
        QString title;
        int minutes = 0;
        session::StepPlace place = session::StepPlace::Ahead;
        AgendaItemId id;
        bool droppable = false;
    };
    struct Speaker
    {
        PersonId person;
        QString text; ///< a name, or "Lucía reflects" for who closes the round
        session::TurnStatus status = session::TurnStatus::Waiting;
    };
    struct Group
    {
        QStringList names;
        QString inRole; ///< who of them holds the moving role, or empty
        QString role; ///< what that role is called
        QString line; ///< "Amara (client), Jonas and Wren"
    };
    struct Presence
    {
        PersonId person;
        QString name;
        QString detail; ///< "host · timekeeper", "speaks now", "not here"
        bool here = false;
    };

    QString itemTitle;
    QString stepId;
    QList<Step> steps;
    QList<Item> items; ///< the whole agenda
    QString overline; ///< "Step 4 of 6 · everyone but Lucía in turn, then Lucía"
    QString title;
    LiveTime time;
    QString say;
    QString guide;
    QStringList questions;
    bool drawsQuestions = false; ///< from a bank: there may be others
    QString turnLine; ///< "Turn 2 of 3: Jonas is client", or empty
    QList<Speaker> speakers;
    QList<Group> groups;
    QString next; ///< on the one button that goes on
    bool canPass = false;
    QString replan; ///< the offer in words, or empty
    QString missingRole; ///< id of a role that the step needs and nobody holds, or empty
    QString missingRoleName;
    QList<Presence> people;
    QString peopleHere; ///< "4 of 5 here"
    QString fit; ///< what fits those who are here and how long it takes; empty when all are here
                 ///< and all fits
};

/// Words for the live screen and the stage.
class LiveWording
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::LiveWording)
public:
    /// `wallAheadMs`: what to add to the session's instants for the time on the wall.
    LiveWording(Names names, QLocale locale, QTimeZone zone, qint64 wallAheadMs = 0);
    /// `roles`: those of the session as a whole.
    LiveWords of(const session::RunView &view, const session::RunPlan &plan,
                 const QMap<QString, PersonId> &roles = {}) const;
    /// The part of it that changes from second to second; `speaking` as in the view of the last
    /// event.
    LiveTime timeOf(const session::TimeView &time, const std::optional<PersonId> &speaking,
                    bool inTurns, qint64 plannedEndMs) const;
    /// The offer to shorten what is ahead: for what, how much, which steps, and which keep their
    /// time.
    QString replanText(const session::ReplanOffer &offer, const session::RunPlan &plan,
                       const QList<session::FixedTime> &fixed) const;
    /// Which practice begins at which time, and by how much that cannot hold.
    QString fixedText(const session::FixedTime &fixed) const;
    /// A role of the session as a whole.
    static QString sessionRoleName(const QString &role);
    /// A role of the running item, as its practice calls it.
    static QString roleName(const session::RunView &view, const session::RunPlan &plan,
                            const QString &role);
    /// A moment of the session on the wall's clock.
    QString wallTime(qint64 ms) const;
    /// "mm:ss", with hours where there are any; the sign of a time that is over is not shown.
    static QString clock(qint64 ms);
    QString nameOf(const PersonId &person) const;
    /// The names in a breakout; behind who holds the moving role stands its name.
    QStringList namesIn(const session::GroupView &group, const session::RunView &view,
                        const session::RunPlan &plan) const;
    /// Where everybody has a question of their own, the place of who has the turn among them.
    static std::optional<int> ownQuestion(const session::RunView &view);
    /// Who has no name here.
    static QString someone();
    /// How late or early the end will be, in words.
    static QString lateness(qint64 ms);

private:
    QString whoSpeaks(const session::RunView &view, const session::RunPlan &plan) const;
    static QString missingRole(const session::RunView &view);
    QString nextText(const session::RunView &view) const;
    QString list(const QStringList &names) const;
    QString stepTitle(const session::RunPlan &plan, const AgendaItemId &item,
                      const QString &step) const;
    void addAgenda(LiveWords &words, const session::RunView &view) const;
    void addStep(LiveWords &words, const session::RunView &view,
                 const session::RunPlan &plan) const;
    void addPeople(LiveWords &words, const session::RunView &view, const session::RunPlan &plan,
                   const QMap<QString, PersonId> &roles) const;
    QString fitText(const session::RunView &view) const;
    /// Minutes that are missing before a fixed time.
    static int tooFew(const session::FixedTime &fixed);
    QStringList questionsOf(const session::RunView &view) const;

    Names m_names;
    QLocale m_locale;
    QTimeZone m_zone;
    qint64 m_wallAheadMs;
};

} // namespace hearth::ui
