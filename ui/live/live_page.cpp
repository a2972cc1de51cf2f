// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_page.h"

#include "ui/live/agenda_side.h"
#include "ui/live/caught_panel.h"
#include "ui/live/live_actions.h"
#include "ui/live/notes_panel.h"
#include "ui/live/notice_stack.h"
#include "ui/live/practice_palette.h"
#include "ui/live/private_cover.h"
#include "ui/live/related_card.h"
#include "ui/live/room_panel.h"
#include "ui/live/stage_link.h"
#include "ui/live/step_card.h"
#include "ui/sound/sound_player.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

using namespace session;

LivePage::LivePage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_presenter(context.notebook)
    , m_capture(context.notebook, m_presenter)
    , m_side(new AgendaSide(this))
    , m_header(new PageHeader({}, {}, this))
    , m_stage(new StageLink(context, m_presenter, this))
    , m_notices(new NoticeStack(this))
    , m_people(new RoomPanel(m_presenter, this))
    , m_palette(new PracticePalette(m_presenter, context.library, this))
    , m_step(new StepCard(this))
    , m_related(new RelatedCard(this))
    , m_row(new QHBoxLayout(this))
    , m_notes(new NotesPanel(m_capture, context.spelling, this))
    , m_caught(new CaughtPanel(m_capture, this))
    , m_cover(new PrivateCover(context, m_capture, this))
    , m_announcer(new Announcer(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_scroll = new ScrollPage(this);
    m_scroll->setMaximumContentWidth(QWIDGETSIZE_MAX);
    m_row->addWidget(m_scroll, 1);
    m_side->setBelow(m_related);

    m_main = m_scroll->body();
    m_main->setContentsMargins(space::page - space::hair, space::wide, space::page - space::hair,
                               space::wide);
    buildHeader();
    for (QWidget *each : {static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_notices),
                          static_cast<QWidget *>(m_people), static_cast<QWidget *>(m_palette),
                          static_cast<QWidget *>(m_step)})
        m_main->addWidget(each);
    m_panels = new QBoxLayout(QBoxLayout::LeftToRight);
    m_panels->setSpacing(space::gap);
    m_panels->addWidget(m_notes, 4);
    m_panels->addWidget(m_caught, 3);
    m_main->addLayout(m_panels, 1);
    // Until there is room beside the page, which then may be as narrow as it is.
    m_main->addWidget(m_side);
    buildActions();
    connectPresenter();
    connectPanels();
}

void LivePage::buildHeader()
{
    m_peopleButton = new Button({}, ButtonKind::Secondary, m_header);
    m_peopleButton->setKeyHint(
        QKeySequence(QLatin1String(specOf(liveActions, "session.people").keys)));
    connect(m_peopleButton, &Button::clicked, this,
            [this] { run(QStringLiteral("session.people")); });
    m_header->addAction(m_peopleButton);
    m_header->addAction(m_stage->button());
    auto *end = new Button(tr("End…"), ButtonKind::Secondary, m_header);
    connect(end, &Button::clicked, this, &LivePage::askToEnd);
    m_header->addAction(end);
}

void LivePage::connectPresenter()
{
    connect(&m_presenter, &LivePresenter::changed, this, &LivePage::refresh);
    connect(&m_presenter, &LivePresenter::ticked, this, &LivePage::refreshTime);
    connect(&m_presenter, &LivePresenter::markReached, this, &LivePage::announceMark);
    if (SoundPlayer *sounds = m_context.room.sounds)
        connect(&m_presenter, &LivePresenter::markReached, this,
                [sounds](Mark mark) { sounds->play(mark); });
    connect(&m_presenter, &LivePresenter::wasAway, this, &LivePage::askHowToResume);
    connect(&m_presenter, &LivePresenter::savingChanged, this, &LivePage::showSaving);
    connect(&m_presenter, &LivePresenter::failed, this,
            [this](const Error &error) { m_context.shell.failed(error); });
    connect(&m_capture, &CapturePresenter::notesChanged, m_notes, &NotesPanel::refresh);
    connect(&m_capture, &CapturePresenter::caughtChanged, m_caught, &CaughtPanel::refresh);
    connect(&m_capture, &CapturePresenter::failed, this,
            [this](const Error &error) { m_context.shell.failed(error); });
    connect(m_cover, &PrivateCover::covered, this, &LivePage::setCovered);
    connect(m_notes, &NotesPanel::said, this,
            [this](const QString &words) { m_context.shell.tell(words); });
    connect(m_notes, &NotesPanel::removed, this, [this](const QString &what) {
        m_context.shell.tellWithUndo(tr("Removed: %1").arg(what));
    });
    connect(&m_presenter, &LivePresenter::gone, this,
            [this] { m_context.shell.go({Place::Crews}); });
    connect(&m_presenter, &LivePresenter::ended, this, [this] {
        m_notes->keep();
        m_context.shell.go({Place::Close, m_presenter.held().session.id.toString()});
        m_presenter.close();
    });
}

void LivePage::connectPanels()
{
    const auto tell = [this](const QString &what) { m_context.shell.tellWithUndo(what); };
    connect(m_caught, &CaughtPanel::removed, this, [this](const QString &what) {
        m_context.shell.tellWithUndo(tr("Removed: %1").arg(what));
    });
    connect(m_notices, &NoticeStack::appeared, m_announcer, &Announcer::say);
    connect(m_people, &RoomPanel::told, this, tell);
    connect(m_people, &RoomPanel::closed, this, &LivePage::giveFocusBack);
    connect(m_palette, &PracticePalette::told, this, tell);
    connect(m_palette, &PracticePalette::closed, this, &LivePage::giveFocusBack);
    connect(m_step, &StepCard::chosen, this, &LivePage::run);
    connect(m_step, &StepCard::allSpeakersWanted, this,
            [this] { run(QStringLiteral("session.people")); });
    connect(
        m_step, &StepCard::speakerChosen, this, [this](const PersonId &person, TurnStatus status) {
            const bool gone = status == TurnStatus::Passed || status == TurnStatus::Skipped;
            m_presenter.happen(gone ? RunAction(ComeBack{person}) : RunAction(GiveTurn{person}));
        });
    connect(m_side, &AgendaSide::stepChosen, this, [this](const QString &step) {
        if (const auto item = m_presenter.view().item)
            m_presenter.happen(Jump{*item, step});
    });
    connect(m_side, &AgendaSide::jumpWanted, this, &LivePage::jumpTo);
    connect(m_side, &AgendaSide::dropWanted, this,
            [this](const AgendaItemId &item, const QString &title) {
                if (m_presenter.happen(DropItem{item}))
                    m_context.shell.tellWithUndo(tr("%1 is off the agenda.").arg(title));
            });
    connect(m_side, &AgendaSide::insertWanted, this,
            [this] { run(QStringLiteral("session.insert")); });
}

void LivePage::buildActions()
{
    QHash<QString, QAction *> all;
    for (const ActionSpec &spec : liveActions) {
        const QString id = QLatin1String(spec.id);
        QAction *action = ui::addAction(this, spec, [this, id] {
            if (m_presenter.isOpen())
                run(id);
        });
        // A key that is held down goes one step, not ten.
        action->setAutoRepeat(id.endsWith(QLatin1String("-minute")));
        all.insert(id, action);
    }
    QList<QAction *> more;
    for (const char *id : {"session.back", "session.skip", "session.less-minute",
                           "session.end-step", "session.insert", "session.earlier"})
        more.append(all.value(QLatin1String(id)));
    m_step->setMore(more);
}

void LivePage::run(const QString &actionId)
{
    const auto is = [&](const char *id) { return actionId == QLatin1String(id); };
    if (is("session.next")) {
        m_notes->keep();
        m_presenter.next();
    } else if (is("session.back")) {
        m_presenter.happen(Back{});
    } else if (is("session.pause")) {
        m_presenter.pauseOrResume();
    } else if (is("session.pass")) {
        m_presenter.happen(Pass{});
    } else if (is("session.skip")) {
        m_presenter.happen(Skip{});
    } else if (is("session.add-minute")) {
        m_presenter.happen(AddTime{60});
    } else if (is("session.less-minute")) {
        m_presenter.happen(AddTime{-60});
    } else if (is("session.end-step")) {
        m_notes->keep();
        m_presenter.happen(EndStep{});
    } else if (is("session.question")) {
        drawAgain(usecases::OldPrompt::ForLater);
    } else if (is("session.mute-question")) {
        drawAgain(usecases::OldPrompt::NeverAgain);
    } else if (is("session.people")) {
        rememberFocus();
        m_people->toggle();
    } else if (is("session.insert")) {
        rememberFocus();
        m_palette->toggle();
    } else if (is("session.shorten")) {
        m_presenter.shorten();
    } else if (is("session.earlier")) {
        askWhenItBegan();
    } else if (is("session.note")) {
        m_notes->focusNote(m_presenter.view().speaking);
    } else if (is("session.commitment")) {
        m_caught->begin(CaughtKind::Commitment);
    } else if (is("session.decision")) {
        m_caught->begin(CaughtKind::Decision);
    } else if (is("session.thanks")) {
        m_caught->begin(CaughtKind::Appreciation);
    } else if (is("session.park")) {
        m_caught->begin(CaughtKind::Topic);
    } else if (is("session.reach")) {
        m_notes->cycleReach();
    } else if (is("session.note-menu")) {
        m_notes->openMenu();
    } else if (is("session.private")) {
        m_cover->begin();
    } else if (is("session.stage")) {
        m_stage->toggle();
    } else if (is("session.end")) {
        askToEnd();
    }
}

void LivePage::drawAgain(usecases::OldPrompt old)
{
    const auto prompts = [this](const QString &bank) { return m_context.library.prompts(bank); };
    if (!m_presenter.drawAgain(old, prompts))
        return;
    m_context.shell.tellWithUndo(old == usecases::OldPrompt::NeverAgain
                                     ? tr("That question will not be asked again.")
                                     : tr("There is another question."));
    m_announcer->say(m_presenter.words().questions.join(QLatin1Char(' ')));
}

LivePage::~LivePage()
{
    // While there is somebody to write it down: an editor says what it holds when it goes.
    LivePage::keep();
}

void LivePage::open(const Route &route)
{
    m_notices->clearAll();
    m_relatedTo.clear();
    m_notSaid = 0;
    const auto id = SessionId::parse(route.id);
    const Status opened = id ? m_presenter.open(*id) : Status(fail(ErrorCode::NoSuchRow, route.id));
    if (!opened) {
        m_context.shell.failed(opened.error());
        m_context.shell.go({Place::Crews});
        return;
    }
    m_openedMs = m_presenter.nowMs();
    showSaving();
    showOthers();
    offerLateStart();
    m_caught->refresh();
    m_cover->goOn();
    if (m_cover->isOn())
        return;
    // On no button, which a space would press that was meant for a note.
    setFocus(Qt::OtherFocusReason);
}

void LivePage::rememberFocus()
{
    QWidget *now = QApplication::focusWidget();
    if (now != nullptr && isAncestorOf(now) && !m_people->isAncestorOf(now)
        && !m_palette->isAncestorOf(now))
        m_before = now;
}

void LivePage::giveFocusBack()
{
    QWidget *to = m_before && m_before->isVisible() && m_before->isEnabled() ? m_before : this;
    m_before = nullptr;
    to->setFocus(Qt::OtherFocusReason);
}

void LivePage::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers typing =
        Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier;
    const QString text = event->text();
    if ((event->modifiers() & ~typing) != 0 || text.isEmpty() || !text.at(0).isPrint()
        || !m_presenter.isOpen() || !m_scroll->isVisible())
        return Page::keyPressEvent(event);
    m_notes->write(m_presenter.view().speaking, event);
}

void LivePage::keep()
{
    if (!m_presenter.isOpen())
        return;
    m_notes->keep();
    if (m_presenter.unsavedBecause())
        m_presenter.saveNow();
}

void LivePage::jumpTo(const AgendaItemId &item)
{
    for (const PlanItem &each : m_presenter.held().state.plan().items()) {
        if (each.id == item)
            m_presenter.happen(Jump{item, each.steps.front().id});
    }
}

void LivePage::refresh(Effects effects)
{
    if (!m_presenter.isOpen())
        return;
    const LiveWords words = m_presenter.words();
    const auto &held = m_presenter.held();
    const QDateTime began =
        held.session.startedAt.isValid() ? held.session.startedAt : held.session.plannedAt;
    m_side->setWhere(
        tr("%1 · %2").arg(isolated(held.crew.name.text()),
                          dayText(localDay(began), localDay(m_context.notebook.clock().now()))));
    m_side->showAgenda(words);
    m_header->setOverline(words.overline);
    m_header->setTitle(words.title.isEmpty() ? words.itemTitle : words.title);
    setAccessibleName(words.title.isEmpty() ? words.itemTitle : words.title);
    m_peopleButton->setText(words.peopleHere);
    const QPointer<QWidget> focus = QApplication::focusWidget();
    m_step->showStep(words, held.state.facts().phase == Phase::Paused);
    // Rather than on the button beside one that went.
    if (focus && m_step->isAncestorOf(focus) && (!focus->isVisible() || !focus->isEnabled()))
        setFocus(Qt::OtherFocusReason);
    m_people->refresh();
    const QString related = words.itemTitle + QLatin1Char('/') + words.stepId;
    if (related != m_relatedTo) {
        m_relatedTo = related;
        m_related->showRecalled(m_presenter.recalled(), m_presenter.wording(), m_presenter.today());
    }
    m_notes->refresh();
    refreshNotices(words);
    refreshTime();
    announce(effects, words);
}

void LivePage::refreshTime()
{
    if (!m_presenter.isOpen())
        return;
    const LiveTime time = m_presenter.timeWords();
    m_step->showTime(time);
    m_side->showTime(time);
    m_header->setSubtitle(
        m_side->isBeside() ? QString() : tr("Ends at %1, %2").arg(time.endsAt, time.endsNote));
    nudge();
}

void LivePage::announce(Effects effects, const LiveWords &words)
{
    if (effects & (Effects(Effect::ItemChanged) | Effect::StepChanged | Effect::TurnChanged)) {
        QStringList parts{words.title, words.turnLine, words.time.caption};
        parts.removeAll(QString());
        m_announcer->say(parts.join(QStringLiteral(". ")));
        return;
    }
    if (effects.testFlag(Effect::SpeakerChanged)) {
        for (const LiveWords::Speaker &speaker : words.speakers) {
            if (speaker.status == TurnStatus::Speaking)
                m_announcer->say(tr("%1 has the turn.").arg(speaker.text));
        }
        if (effects.testFlag(Effect::RoundDone))
            m_announcer->say(tr("Everybody had a turn."));
    }
}

void LivePage::announceMark(Mark mark)
{
    const qint64 left =
        timeView(m_presenter.held().state, m_presenter.nowMs()).speakerClock.leftMs();
    if (mark == Mark::Soft)
        m_announcer->say(tr("%1 left.").arg(spokenClock(left / 1000)));
    else if (mark == Mark::Hard)
        m_announcer->say(tr("The time is over. It counts on quietly."));
}

void LivePage::setCovered(bool covered)
{
    m_notes->setCovered(covered);
    m_caught->setCovered(covered);
    m_scroll->setVisible(!covered);
    m_side->setVisible(!covered);
    for (QAction *action : actions())
        action->setEnabled(!covered);
    if (covered)
        return;
    refresh(Effect::StepChanged);
    m_notes->focusNote(std::nullopt);
}

void LivePage::resizeEvent(QResizeEvent *event)
{
    const int em = fontMetrics().averageCharWidth();
    const bool beside = event->size().width() > em * 105;
    if (beside != m_side->isBeside()) {
        m_side->setBeside(beside);
        beside ? m_row->insertWidget(0, m_side) : m_main->addWidget(m_side);
        refreshTime();
    }
    if (beside) {
        m_side->setFixedWidth(qMin(event->size().width() / 3, qMax(260, em * 34)));
    } else {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    const bool narrow = event->size().width() - (beside ? m_side->width() : 0) < em * 96;
    m_panels->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    Page::resizeEvent(event);
}

} // namespace hearth::ui
