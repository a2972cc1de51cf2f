// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the host should know and may answer: the part of the live page that asks.
#include "ui/live/live_page.h"

#include "ui/live/live_actions.h"
#include "ui/live/notes_panel.h"
#include "ui/live/notice_stack.h"
#include "ui/live/room_panel.h"
#include "ui/shell/prompter.h"
#include "ui/text/formats.h"

namespace hearth::ui {

using namespace session;

namespace {

const QString saving = QStringLiteral("saving");
const QString replan = QStringLiteral("replan");
const QString fit = QStringLiteral("fit");
const QString began = QStringLiteral("began");
const QString begin = QStringLiteral("begin");
const QString roleNotice = QStringLiteral("role");
const QString forgotten = QStringLiteral("forgotten");

constexpr qint64 minuteMs = 60'000;
/// Starts within this of the plan are on time.
constexpr qint64 onTimeMs = 90'000;
/// A plan's time further back than this says nothing about when people began.
constexpr qint64 longestLateStartMs = 45 * minuteMs;
/// The offer to shorten is worded anew no more often: a text that changes each second is not read.
constexpr qint64 replanEveryMs = 15'000;

} // namespace

void LivePage::refreshNotices(const LiveWords &words)
{
    showReplan(words.replan);
    m_replanAskedMs = m_presenter.nowMs();
    const auto &facts = m_presenter.held().state.facts();
    // Told when the session begins and when fewer are here than before, until it goes on.
    const bool begins = facts.trail.empty() && m_notSaid == 0;
    const bool fewer = facts.hereCount < m_notSaid;
    m_notSaid = facts.hereCount;
    if (words.fit.isEmpty())
        m_notices->clear(fit);
    else if (begins || fewer || m_notices->has(fit))
        m_notices->show(fit, Tone::Sky, words.fit,
                        {{tr("All right"), [this] { m_notices->clear(fit); }}});
    showMissingRole(words);
    if (!facts.trail.empty())
        m_notices->clear(began);
    if (facts.phase != Phase::NotStarted)
        m_notices->clear(begin);
}

/// Who speaks in the step depends on a role that nobody has taken.
void LivePage::showMissingRole(const LiveWords &words)
{
    constexpr qsizetype mostNames = 6;
    if (m_missingRole != words.missingRole)
        m_notices->clear(roleNotice);
    m_missingRole = words.missingRole;
    if (m_missingRole.isEmpty())
        return;
    QList<NoticeStack::Answer> answers;
    for (const LiveWords::Presence &each : words.people) {
        if (!each.here)
            continue;
        if (answers.size() == mostNames) {
            answers.append({tr("Somebody else…"), [this] { m_people->toggle(); }});
            break;
        }
        answers.append({each.name, [this, taken = words.missingRole, person = each.person] {
                            m_presenter.happen(SwapRole{taken, person});
                        }});
    }
    m_notices->show(roleNotice, Tone::Sky,
                    tr("Nobody is %1 yet. Who would like to be?").arg(words.missingRoleName),
                    answers);
}

void LivePage::showSaving()
{
    const auto &why = m_presenter.unsavedBecause();
    if (!why) {
        if (m_notices->has(saving))
            m_context.shell.tell(tr("Everything is saved again."));
        m_notices->clear(saving);
        return;
    }
    QString reason = tr("the notebook cannot be written just now");
    if (why->code == ErrorCode::DiskFull)
        reason = tr("the disk is full");
    else if (why->code == ErrorCode::NotebookReadOnly)
        reason = tr("the notebook may only be read");
    m_notices->show(
        saving, Tone::Danger,
        tr("Not saved yet: %1. What you do is kept here, and is written as soon as that works.")
            .arg(reason),
        {{tr("Try now"), [this] { m_presenter.saveNow(); }}});
}

void LivePage::showReplan(const QString &offer)
{
    if (offer.isEmpty())
        return m_notices->clear(replan);
    const auto now = replanOffer(m_presenter.held().state, m_presenter.nowMs());
    QList<NoticeStack::Answer> answers;
    if (now && !now->steps.isEmpty()) {
        answers.append({tr("Shorten"), [this] { m_presenter.shorten(); },
                        QKeySequence(QLatin1String(specOf(liveActions, "session.shorten").keys))});
    }
    m_notices->show(replan, Tone::Amber, offer, answers);
}

void LivePage::showOthers()
{
    for (const OtherSession &other : m_presenter.otherSessions()) {
        const QString id = other.id.toString();
        m_notices->show(
            id, Tone::Neutral,
            tr("%1 has a session open too, since %2.")
                .arg(other.crew, agoText(other.since, m_context.notebook.clock().now())),
            {{tr("Go there"),
              [this, id] {
                  m_context.shell.go({Place::Live, id});
              }},
             {tr("Stay here"), [this, id] { m_notices->clear(id); }}});
    }
}

void LivePage::offerLateStart()
{
    const auto &facts = m_presenter.held().state.facts();
    const QDateTime planned = m_presenter.held().session.plannedAt;
    if (facts.phase != Phase::Running || !facts.trail.empty() || !planned.isValid())
        return;
    const qint64 late = facts.startedMs - planned.toMSecsSinceEpoch();
    if (late < onTimeMs || late > longestLateStartMs)
        return;
    const LiveWording words = m_presenter.wording();
    const auto minutes = static_cast<int>((late + minuteMs / 2) / minuteMs);
    m_notices->show(
        began, Tone::Sky,
        tr("It was planned for %1, and you began here at %2. Had the room begun before?")
            .arg(words.wallTime(planned.toMSecsSinceEpoch()), words.wallTime(facts.startedMs)),
        {{tr("%n minute(s) ago", nullptr, minutes),
          [this, late] {
              m_notices->clear(began);
              m_presenter.happen(StartedEarlier{late});
          }},
         {tr("Another time…"), [this] { askWhenItBegan(); }},
         {tr("No, just now"), [this] { m_notices->clear(began); }}});
}

void LivePage::askWhenItBegan()
{
    if (m_presenter.held().state.facts().phase == Phase::NotStarted)
        return;
    QList<NoticeStack::Answer> answers;
    for (const int minutes : {2, 5, 10, 15}) {
        answers.append({tr("%n minute(s) earlier", nullptr, minutes), [this, minutes] {
                            m_notices->clear(began);
                            if (m_presenter.happen(StartedEarlier{minutes * minuteMs}))
                                m_context.shell.tellWithUndo(tr(
                                    "The session began %n minute(s) earlier.", nullptr, minutes));
                        }});
    }
    answers.append({tr("Never mind"), [this] { m_notices->clear(began); }});
    m_notices->show(
        began, Tone::Sky,
        tr("It says it began at %1. How much earlier did the room begin?")
            .arg(m_presenter.wording().wallTime(m_presenter.held().state.facts().startedMs)),
        answers);
}

/// Looks every second whether something was forgotten, and now and then whether the session got
/// later.
void LivePage::nudge()
{
    const Phase phase = m_presenter.held().state.facts().phase;
    if (phase == Phase::NotStarted && m_presenter.nowMs() - m_openedMs >= minuteMs
        && !m_notices->has(begin)) {
        m_notices->show(begin, Tone::Accent,
                        tr("The session is open and has not begun. Begin when you are ready."),
                        {{tr("Begin"), [this] { m_presenter.next(); }}});
    }
    if (m_presenter.seemsForgotten() && !m_notices->has(forgotten)) {
        const qint64 last = m_presenter.held().state.facts().lastMs;
        m_notices->show(forgotten, Tone::Amber,
                        tr("Nothing has happened here since %1. Was the session over then?")
                            .arg(m_presenter.wording().wallTime(last)),
                        {{tr("End it at %1").arg(m_presenter.wording().wallTime(last)),
                          [this, last] { m_presenter.happen(EndSession{last}); }}});
    } else if (!m_presenter.seemsForgotten()) {
        m_notices->clear(forgotten);
    }
    if (m_presenter.nowMs() - m_replanAskedMs < replanEveryMs)
        return;
    m_replanAskedMs = m_presenter.nowMs();
    const RunState &state = m_presenter.held().state;
    const auto offer = replanOffer(state, m_presenter.nowMs());
    showReplan(offer ? m_presenter.wording().replanText(*offer, state.plan(),
                                                        fixedTimes(state, m_presenter.nowMs()))
                     : QString());
}

void LivePage::askHowToResume(const Absence &absence)
{
    const auto minutes = qMax(1, static_cast<int>(absence.awayMs / minuteMs));
    const QString left = LiveWording::clock(absence.leftMs);
    const QString ended = m_presenter.wording().wallTime(absence.untilMs);
    Question question{tr("Welcome back"),
                      tr("You were in %1 with %2 left. The room may have gone on for %n minute(s).",
                         nullptr, minutes)
                          .arg(absence.stepTitle, left),
                      {tr("Go on from %1").arg(left), tr("Count that time")}};
    if (absence.leftMs < 0) {
        question.text =
            tr("You were in %1, %2 over its time. The room may have gone on for %n minute(s).",
               nullptr, minutes)
                .arg(absence.stepTitle, left);
        question.answers.first() = tr("Go on from there");
    }
    if (absence.leftOpen) {
        question.text =
            tr("This session was left open at %1, in %2. If it was over then, it can end there.")
                .arg(ended, absence.stepTitle);
        question.answers.prepend(tr("End it at %1").arg(ended));
    }
    m_context.prompter.ask(this, question, [this, absence](int answer) {
        const int ends = absence.leftOpen ? 0 : -1;
        if (!m_presenter.isOpen() || answer < 0)
            return;
        if (answer == ends)
            m_presenter.happen(EndSession{absence.untilMs});
        else
            m_presenter.catchUp(absence, answer == ends + 2);
    });
}

void LivePage::askToEnd()
{
    m_notes->keep();
    m_context.prompter.ask(
        this,
        {tr("End this session?"),
         tr("Everything that was noted stays. You can take the end back with Undo."),
         {tr("Stay in the session"), tr("End the session")}},
        [this](int answer) {
            if (m_presenter.isOpen() && answer == 1)
                m_presenter.happen(EndSession{});
        });
}

} // namespace hearth::ui
