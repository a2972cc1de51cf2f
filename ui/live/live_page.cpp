// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_page.h"

#include "core/session/replan.h"
#include "ui/live/caught_panel.h"
#include "ui/live/live_actions.h"
#include "ui/live/notes_panel.h"
#include "ui/live/stage_link.h"
#include "ui/shell/prompter.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/timer_ring.h"

#include <QtGui/QResizeEvent>
#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

using namespace session;

namespace {

StepList::State stateOf(StepPlace place)
{
    switch (place) {
    case StepPlace::Done:
        return StepList::State::Done;
    case StepPlace::Now:
        return StepList::State::Now;
    case StepPlace::Ahead:
        return StepList::State::Ahead;
    }
    Q_UNREACHABLE();
}

Chip::Turn turnOf(TurnStatus status)
{
    switch (status) {
    case TurnStatus::Waiting:
        return Chip::Turn::Waiting;
    case TurnStatus::Speaking:
        return Chip::Turn::Speaking;
    case TurnStatus::Spoken:
        return Chip::Turn::Spoken;
    case TurnStatus::Passed:
    case TurnStatus::Skipped:
        return Chip::Turn::Passed;
    }
    Q_UNREACHABLE();
}

} // namespace

LivePage::LivePage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_presenter(context.notebook)
    , m_capture(context.notebook, m_presenter)
    , m_side(new QWidget(this))
    , m_header(new PageHeader({}, {}, this))
    , m_stage(new StageLink(context, m_presenter, this))
    , m_stepCard(new Card(this))
    , m_replanCard(new Card(this))
    , m_notes(new NotesPanel(m_capture, this))
    , m_caught(new CaughtPanel(m_capture, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    buildSide();
    auto *main = new ScrollPage(this);
    main->setMaximumContentWidth(QWIDGETSIZE_MAX);
    row->addWidget(m_side);
    row->addWidget(main, 1);

    QVBoxLayout *column = main->body();
    column->setContentsMargins(space::page - space::hair, space::wide, space::page - space::hair, space::wide);
    auto *end = new Button(tr("End…"), ButtonKind::Secondary, m_header);
    connect(end, &Button::clicked, this, &LivePage::askToEnd);
    m_header->addAction(m_stage->button());
    m_header->addAction(end);
    column->addWidget(m_header);
    buildStep();
    column->addWidget(m_stepCard);

    m_replanCard->setTone(Tone::Amber);
    m_replan = new WrapLabel({}, TypeStyle::Body, m_replanCard);
    auto *accept = new Button(tr("Shorten"), ButtonKind::Secondary, m_replanCard);
    connect(accept, &Button::clicked, this, [this] {
        if (const auto offer = m_presenter.view().replan)
            m_presenter.happen(offer->accept());
    });
    auto *offer = new AdaptiveRow(space::gap, m_replanCard);
    offer->addWidget(m_replan, 1);
    offer->addWidget(accept);
    m_replanCard->body()->addWidget(offer);
    m_replanCard->hide();
    column->addWidget(m_replanCard);

    m_panels = new QBoxLayout(QBoxLayout::LeftToRight);
    m_panels->setSpacing(space::gap);
    m_panels->addWidget(m_notes, 4);
    m_panels->addWidget(m_caught, 3);
    column->addLayout(m_panels, 1);
    buildActions();

    connect(&m_presenter, &LivePresenter::changed, this, &LivePage::refresh);
    connect(&m_presenter, &LivePresenter::ticked, this, &LivePage::refreshTime);
    connect(&m_presenter, &LivePresenter::wasAway, this, &LivePage::askHowToResume);
    connect(&m_presenter, &LivePresenter::failed, this, [this](const Error &error) { m_context.shell.failed(error); });
    connect(&m_capture, &CapturePresenter::notesChanged, m_notes, &NotesPanel::refresh);
    connect(&m_capture, &CapturePresenter::caughtChanged, m_caught, &CaughtPanel::refresh);
    connect(&m_capture, &CapturePresenter::failed, this, [this](const Error &error) { m_context.shell.failed(error); });
    connect(m_caught, &CaughtPanel::removed, this,
            [this](const QString &what) { m_context.shell.tellWithUndo(tr("Removed: %1").arg(what)); });
    connect(&m_presenter, &LivePresenter::ended, this, [this] {
        m_notes->keep();
        m_context.shell.go({Place::Record, m_presenter.held().session.id.toString()});
        m_presenter.close();
    });
}

void LivePage::buildSide()
{
    m_side->setAutoFillBackground(true);
    m_side->setBackgroundRole(QPalette::AlternateBase);
    m_side->setAccessibleName(tr("Agenda"));
    m_side->hide(); // until there is room: see resizeEvent
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(space::gap, space::wide, space::gap, space::wide);
    column->setSpacing(space::tight);
    m_where = smallText({}, m_side);
    m_item = heading({}, m_side);
    m_steps = new StepList(m_side);
    m_steps->setAccessibleName(tr("Steps"));
    m_then = smallText({}, m_side);
    column->addWidget(m_where);
    column->addWidget(m_item);
    column->addWidget(m_steps);
    column->addWidget(rule(Qt::Horizontal, m_side));
    column->addWidget(m_then);
    column->addStretch(1);
    auto *ends = new Card(m_side);
    ends->body()->setSpacing(0);
    ends->body()->addWidget(smallText(tr("The session ends at"), ends));
    m_endsAt = heading({}, ends);
    m_endsNote = smallText({}, ends);
    ends->body()->addWidget(m_endsAt);
    ends->body()->addWidget(m_endsNote);
    column->addWidget(ends);
    connect(m_steps, &StepList::stepChosen, this, [this](int index) {
        const auto now = m_presenter.view();
        if (index >= 0 && index < now.steps.size() && index != now.stepIndex)
            m_presenter.happen(Jump{now.steps.at(index).item, now.steps.at(index).id});
    });
}

void LivePage::buildStep()
{
    auto *row = new AdaptiveRow(space::page, m_stepCard);
    m_ring = new TimerRing(row);
    row->addWidget(m_ring, 0, Qt::AlignTop);
    auto *words = new QWidget(row);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::snug);
    m_say = new WrapLabel({}, TypeStyle::Lead, words);
    m_questions = new WrapLabel({}, TypeStyle::Body, words);
    m_turn = new WrapLabel({}, TypeStyle::BodyStrong, words);
    m_speakerRow = new QWidget(words);
    m_speakerRow->setAccessibleName(tr("Turns"));
    m_speakers = new FlowLayout(m_speakerRow);
    m_each = smallText({}, words);
    m_guide = smallText({}, words);
    auto *buttons = new QWidget(words);
    auto *flow = new FlowLayout(buttons);
    const auto button = [&](const char *id, ButtonKind kind) {
        const ActionSpec &spec = specOf(liveActions, id);
        auto *made = new Button(actionText(spec), kind, buttons);
        made->setKeyHint(QKeySequence(QLatin1String(spec.keys)));
        flow->addWidget(made);
        return made;
    };
    m_pause = button("session.pause", ButtonKind::Secondary);
    m_pass = button("session.pass", ButtonKind::Secondary);
    auto *more = button("session.add-minute", ButtonKind::Secondary);
    m_next = button("session.next", ButtonKind::Primary);
    connect(m_pause, &Button::clicked, &m_presenter, &LivePresenter::pauseOrResume);
    connect(m_pass, &Button::clicked, this, [this] { m_presenter.happen(Pass{}); });
    connect(more, &Button::clicked, this, [this] { m_presenter.happen(AddTime{60}); });
    connect(m_next, &Button::clicked, this, &LivePage::next);
    for (QWidget *each : {static_cast<QWidget *>(m_say), static_cast<QWidget *>(m_questions),
                          static_cast<QWidget *>(m_turn), m_speakerRow, static_cast<QWidget *>(m_each), buttons,
                          static_cast<QWidget *>(m_guide)})
        column->addWidget(each);
    row->addWidget(words, 1);
    m_stepCard->body()->addWidget(row);
}

void LivePage::buildActions()
{
    const auto add = [this](const char *id, const std::function<void()> &run) {
        ui::addAction(this, specOf(liveActions, id), [this, run] {
            if (m_presenter.isOpen())
                run();
        });
    };
    add("session.next", [this] { next(); });
    add("session.back", [this] { m_presenter.happen(Back{}); });
    add("session.pause", [this] { m_presenter.pauseOrResume(); });
    add("session.pass", [this] { m_presenter.happen(Pass{}); });
    add("session.add-minute", [this] { m_presenter.happen(AddTime{60}); });
    add("session.end-step", [this] { m_presenter.happen(EndStep{}); });
    add("session.note", [this] { m_notes->focusNote(m_presenter.view().speaking); });
    add("session.commitment", [this] { m_caught->begin(CaughtLine::Kind::Commitment); });
    add("session.decision", [this] { m_caught->begin(CaughtLine::Kind::Decision); });
    add("session.thanks", [this] { m_caught->begin(CaughtLine::Kind::Thanks); });
    add("session.stage", [this] { m_stage->toggle(); });
    add("session.end", [this] { askToEnd(); });
}

void LivePage::open(const Route &route)
{
    const auto id = SessionId::parse(route.id);
    const Status opened = id ? m_presenter.open(*id) : Status(fail(ErrorCode::NoSuchRow, route.id));
    if (!opened) {
        m_context.shell.failed(opened.error());
        m_context.shell.go({Place::Crews});
        return;
    }
    m_caught->refresh();
    m_next->setFocus(Qt::OtherFocusReason);
}

void LivePage::keep()
{
    if (m_presenter.isOpen())
        m_notes->keep();
}

void LivePage::next()
{
    m_notes->keep();
    m_presenter.happen(Next{});
}

void LivePage::refresh()
{
    if (!m_presenter.isOpen())
        return;
    const LiveWords words = m_presenter.words();
    const auto &held = m_presenter.held();
    m_where->setText(tr("%1 · %2").arg(isolated(held.crew.name.text()),
                                       dayText(held.session.startedAt.toLocalTime().date(), QDate::currentDate())));
    m_item->setText(words.itemTitle);
    QList<StepList::Step> steps;
    for (const LiveWords::Step &step : words.steps)
        steps.append({step.title, QLocale().toInt(step.minutes), stateOf(step.place)});
    m_steps->setSteps(steps);
    m_then->setText(words.then);
    m_then->setVisible(!words.then.isEmpty());
    m_header->setOverline(words.overline);
    m_header->setTitle(words.title);
    m_say->setText(words.say);
    m_questions->setText(words.questions.join(QLatin1Char('\n')));
    m_questions->setVisible(!words.questions.isEmpty());
    m_turn->setText(words.groups.isEmpty() ? words.turnLine
                                           : QStringList({words.turnLine, words.groups.join(QLatin1Char('\n'))})
                                                 .join(QLatin1Char('\n')).trimmed());
    m_turn->setVisible(!m_turn->text().isEmpty());
    m_guide->setText(words.guide);
    m_guide->setVisible(!words.guide.isEmpty());
    m_each->setText(words.minutesEach);
    m_each->setVisible(!words.minutesEach.isEmpty());
    m_pass->setEnabled(words.canPass);
    m_next->setText(words.next);
    const bool paused = held.state.facts().phase == Phase::Paused;
    m_pause->setText(paused ? tr("Go on") : actionText(specOf(liveActions, "session.pause")));
    m_ring->setPaused(paused);
    refreshSpeakers(words);
    m_notes->refresh();
    refreshTime();
}

void LivePage::refreshTime()
{
    if (!m_presenter.isOpen())
        return;
    const LiveWords words = m_presenter.words();
    m_ring->setTime(words.clock.lengthMs / 1000, words.clock.leftMs() / 1000);
    m_ring->setCaption(words.caption);
    m_endsAt->setText(words.endsAt);
    m_endsNote->setText(words.endsNote);
    m_replan->setText(words.replan);
    m_replanCard->setVisible(!words.replan.isEmpty());
}

void LivePage::refreshSpeakers(const LiveWords &words)
{
    while (QLayoutItem *item = m_speakers->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const LiveWords::Speaker &speaker : words.speakers) {
        auto *chip = new Chip(speaker.text, m_speakerRow);
        chip->setTurn(turnOf(speaker.status));
        connect(chip, &Chip::clicked, this, [this, speaker] {
            const bool gone = speaker.status == TurnStatus::Passed || speaker.status == TurnStatus::Skipped;
            m_presenter.happen(gone ? RunAction(ComeBack{speaker.person}) : RunAction(GiveTurn{speaker.person}));
        });
        m_speakers->addWidget(chip);
    }
    m_speakerRow->setVisible(!words.speakers.isEmpty());
}

void LivePage::askHowToResume(const QString &stepTitle, qint64 leftMs, qint64 awayMs)
{
    const int minutes = qMax(1, static_cast<int>(awayMs / 60'000));
    const QString text = tr("You were in %1 with %2 left. The room may have gone on for %n minute(s).", nullptr, minutes)
                             .arg(stepTitle, LiveWording::clock(leftMs));
    const qint64 until = m_presenter.held().aliveUntilMs;
    m_context.prompter.ask(this, {tr("Welcome back"), text, {tr("Go on from %1").arg(LiveWording::clock(leftMs)), tr("Count that time")}},
                           [this, until](int answer) {
                               if (m_presenter.isOpen() && answer >= 0)
                                   m_presenter.happen(CatchUp{answer == 1, until});
                           });
}

void LivePage::askToEnd()
{
    m_notes->keep();
    m_context.prompter.ask(this, {tr("End this session?"), tr("Everything that was noted stays. You can take the end back with Undo."),
                                  {tr("Stay in the session"), tr("End the session")}},
                           [this](int answer) {
                               if (m_presenter.isOpen() && answer == 1)
                                   m_presenter.happen(EndSession{});
                           });
}

void LivePage::resizeEvent(QResizeEvent *event)
{
    const int em = fontMetrics().averageCharWidth();
    m_side->setFixedWidth(qMin(event->size().width() / 3, qMax(260, em * 34)));
    m_side->setVisible(event->size().width() > em * 105);
    const bool narrow = event->size().width() - m_side->width() < em * 100;
    m_panels->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    Page::resizeEvent(event);
}

} // namespace hearth::ui
