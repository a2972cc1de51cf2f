// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/step_card.h"

#include "ui/live/live_actions.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/timer_ring.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace hearth::ui {

using session::TurnStatus;

namespace {

Chip::Turn turnOf(TurnStatus status)
{
    switch (status) {
    case TurnStatus::Waiting: return Chip::Turn::Waiting;
    case TurnStatus::Speaking: return Chip::Turn::Speaking;
    case TurnStatus::Spoken: return Chip::Turn::Spoken;
    case TurnStatus::Passed:
    case TurnStatus::Skipped: return Chip::Turn::Passed;
    }
    Q_UNREACHABLE();
}

/// Where the part of a long round begins that is shown: a little before who speaks.
qsizetype firstShown(const QList<LiveWords::Speaker> &all)
{
    constexpr qsizetype before = 3;
    if (all.size() <= StepCard::mostSpeakers)
        return 0;
    const auto due = std::find_if(all.begin(), all.end(), [](const LiveWords::Speaker &each) {
        return each.status == TurnStatus::Speaking || each.status == TurnStatus::Waiting;
    });
    const qsizetype at = due - all.begin() - before;
    return qBound(qsizetype(0), at, all.size() - StepCard::mostSpeakers);
}

} // namespace

StepCard::StepCard(QWidget *parent)
    : Card(parent)
{
    auto *row = new AdaptiveRow(space::page, this);
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
    m_speakerFlow = new FlowLayout(m_speakerRow);
    m_more = new Chip({}, m_speakerRow);
    m_speakerFlow->addWidget(m_more);
    connect(m_more, &Chip::clicked, this, &StepCard::allSpeakersWanted);
    m_groupRow = new QWidget(words);
    m_groupRow->setAccessibleName(tr("Groups"));
    m_groupFlow = new FlowLayout(m_groupRow, space::snug);
    m_groupRow->hide();
    m_each = smallText({}, words);
    m_guide = smallText({}, words);
    auto *buttons = new QWidget(words);
    auto *flow = new FlowLayout(buttons);
    m_drawRow = new QWidget(words);
    auto *drawFlow = new FlowLayout(m_drawRow);
    const auto button = [&](const char *id, ButtonKind kind, bool showsKeys = false) {
        const ActionSpec &spec = specOf(liveActions, id);
        const bool quiet = kind == ButtonKind::Quiet;
        auto *made = new Button(actionText(spec), kind, quiet ? m_drawRow : buttons);
        setCompact(made, quiet);
        // A click leaves the cursor in the note that is being written.
        made->setFocusPolicy(Qt::TabFocus);
        if (showsKeys)
            made->setKeyHint(QKeySequence(QLatin1String(spec.keys)));
        else
            made->setToolTip(tr("%1 (%2)", "what a button does, and its keys")
                                 .arg(actionText(spec), keysText(spec)));
        (quiet ? drawFlow : flow)->addWidget(made);
        connect(made, &Button::clicked, this, [this, id] { Q_EMIT chosen(QLatin1String(id)); });
        return made;
    };
    button("session.question", ButtonKind::Quiet);
    button("session.mute-question", ButtonKind::Quiet);
    m_pause = button("session.pause", ButtonKind::Secondary, true);
    m_pass = button("session.pass", ButtonKind::Secondary);
    button("session.add-minute", ButtonKind::Secondary);
    m_next = button("session.next", ButtonKind::Primary, true);
    m_menu = iconButton(Icon::More, tr("More for this step"), buttons);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(new QMenu(m_menu));
    flow->addWidget(m_menu);
    for (QWidget *each : {static_cast<QWidget *>(m_say), static_cast<QWidget *>(m_questions),
                          m_drawRow, static_cast<QWidget *>(m_turn), m_speakerRow, m_groupRow,
                          static_cast<QWidget *>(m_each), buttons, static_cast<QWidget *>(m_guide)})
        column->addWidget(each);
    row->addWidget(words, 1);
    body()->addWidget(row);
}

void StepCard::setMore(const QList<QAction *> &actions)
{
    m_menu->menu()->addActions(actions);
}

void StepCard::showStep(const LiveWords &words, bool paused)
{
    const auto show = [](WrapLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    show(m_say, words.say);
    show(m_questions, words.questions.join(QLatin1Char('\n')));
    m_drawRow->setVisible(words.drawsQuestions);
    show(m_turn, words.turnLine);
    show(m_guide, words.guide);
    m_pass->setEnabled(words.canPass);
    m_next->setText(onButton(words.next));
    m_pause->setText(paused ? tr("Go on") : actionText(specOf(liveActions, "session.pause")));
    m_ring->setPaused(paused);
    showSpeakers(words.speakers);
    showGroups(words.groups);
    showTime(words.time);
}

void StepCard::showTime(const LiveTime &time)
{
    m_ring->setTime(time.clock.lengthMs / 1000, time.clock.leftMs() / 1000);
    m_ring->setCaption(time.caption);
    m_each->setText(time.minutesEach);
    m_each->setVisible(!time.minutesEach.isEmpty());
}

void StepCard::showSpeakers(const QList<LiveWords::Speaker> &speakers)
{
    const qsizetype first = firstShown(speakers);
    m_shown = speakers.mid(first, mostSpeakers);
    // Chips stay where they are, so that one that has the focus keeps it.
    while (m_chips.size() > m_shown.size()) {
        m_speakerFlow->removeWidget(m_chips.constLast());
        m_chips.constLast()->hide();
        m_chips.takeLast()->deleteLater();
    }
    while (m_chips.size() < m_shown.size()) {
        auto *chip = new Chip({}, m_speakerRow);
        chip->setFocusPolicy(Qt::TabFocus);
        const qsizetype place = m_chips.size();
        connect(chip, &Chip::clicked, this, [this, place] {
            const LiveWords::Speaker speaker = m_shown.at(place);
            Q_EMIT speakerChosen(speaker.person, speaker.status);
        });
        m_speakerFlow->insertWidget(static_cast<int>(place), chip);
        m_chips.append(chip);
    }
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        m_chips.at(i)->setText(m_shown.at(i).text);
        m_chips.at(i)->setTurn(turnOf(m_shown.at(i).status));
    }
    const auto others = static_cast<int>(speakers.size() - m_shown.size());
    m_more->setText(tr("and %n more", "people in the round", others));
    m_more->setVisible(others > 0);
    m_speakerRow->setVisible(!speakers.isEmpty());
}

QWidget *StepCard::groupCard(int number, const LiveWords::Group &group)
{
    auto *card = new Card(m_groupRow);
    card->setInset(true);
    card->body()->setContentsMargins(space::gap, space::snug, space::gap, space::snug);
    card->body()->addWidget(
        new WrapLabel(tr("Group %1").arg(QLocale().toString(number)), TypeStyle::BodyStrong, card));
    if (!group.inRole.isEmpty())
        card->body()->addWidget(
            smallText(tr("%1: %2", "a role and who holds it").arg(group.role, group.inRole), card));
    qsizetype tone = number;
    for (const QString &name : group.names) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::tight);
        row->addWidget(new Avatar(name, personTone(tone++), Avatar::Size::Small, card));
        row->addWidget(new WrapLabel(name, TypeStyle::Body, card), 1);
        card->body()->addLayout(row);
    }
    card->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    return card;
}

void StepCard::showGroups(const QList<LiveWords::Group> &groups)
{
    QStringList lines;
    for (const LiveWords::Group &group : groups)
        lines.append(group.line);
    if (lines == m_groupLines)
        return;
    m_groupLines = lines;
    emptyLayout(m_groupFlow);
    for (int i = 0; i < groups.size(); ++i) {
        if (groups.size() <= mostCards) {
            m_groupFlow->addWidget(groupCard(i + 1, groups.at(i)));
            continue;
        }
        auto *line = new Chip(tr("%1 · %2", "number of a group, and who is in it")
                                  .arg(QLocale().toString(i + 1), lines.at(i)),
                              m_groupRow);
        line->setStatic();
        m_groupFlow->addWidget(line);
    }
    m_groupRow->setVisible(!groups.isEmpty());
}

} // namespace hearth::ui
