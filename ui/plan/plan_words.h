// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/suggest.h"
#include "core/usecases/planning.h"
#include "core/usecases/starting.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/agenda_list.h"

namespace hearth::ui {

/// A role of a plan, of the session as a whole or of one of its practices, as a row shows it.
struct RoleLine
{
    QString role; ///< id: session_role:: or of a role of the practice
    std::optional<AgendaItemId> item; ///< nothing: a role of the session as a whole
    QString name; ///< "Host", "Case giver"
    std::optional<PersonId> holder;
    friend bool operator==(const RoleLine &, const RoleLine &) = default;
};

/// Turns a plan into words. Lives as long as what it was given.
class PlanWording
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::PlanWords)

public:
    PlanWording(const usecases::Plan &plan, const session::Schedule &schedule, QDate today)
        : m_plan(plan)
        , m_schedule(schedule)
        , m_today(today)
    {
    }

    /// "Plan: Tuesday 24 November".
    QString title() const;
    /// "Tuesday Lanterns · 19:00 to 20:30"; with the zone where it is not this machine's.
    QString when() const;
    /// "84 of 90 min planned · 6 min to breathe", "97 of 90 min planned · 7 min over".
    QString spare() const;
    QList<AgendaList::Item> items() const;
    /// What an item does not fit to: a gap, a clash, the people, the depth agreed; empty when all
    /// is well.
    QString note(qsizetype row) const;
    QList<RoleLine> roles() const;
    /// "5 of 5 said yes", "3 of 5 said yes, 1 maybe".
    QString answers() const;
    /// "Times are for 4 people."
    QString peopleCounted() const;

    /// Members and guests, in that order.
    QList<Person> people() const;
    /// Ready for a sentence; empty for who is neither a member nor a guest.
    QString nameOf(const PersonId &person) const;
    Tone toneOf(const PersonId &person) const;
    std::optional<AnswerKind> answerOf(const PersonId &person) const;
    /// When an instant (UTC ms) is where the crew meets.
    QTime clockAt(qint64 ms) const;

    /// "Case Clinic needs 3 to 6 people."
    static QString misfit(const practice::Practice &practice, ErrorCode code);
    /// Why a practice is suggested: "fits, and not done lately".
    static QString reason(const practice::Suggestion &suggestion,
                          const practice::Practice &practice);
    /// "Berlin", of Europe/Berlin.
    static QString cityOf(const QTimeZone &zone);
    static Tone toneOf(const practice::Practice &practice);

private:
    QString detail(qsizetype row) const;

    const usecases::Plan &m_plan;
    const session::Schedule &m_schedule;
    QDate m_today;
};

/// The roles of a practice that one person takes for its whole length: those that move on within
/// it, or that everyone else has, are not given beforehand.
QList<practice::Role> givenRoles(const practice::Practice &practice);

} // namespace hearth::ui
