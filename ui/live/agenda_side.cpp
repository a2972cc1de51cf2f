// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/agenda_side.h"

#include "ui/live/live_actions.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/step_list.h"

#include <QtWidgets/QMenu>

namespace hearth::ui {

using session::StepPlace;

namespace {

StepList::State stateOf(StepPlace place)
{
    switch (place) {
    case StepPlace::Done: return StepList::State::Done;
    case StepPlace::Now: return StepList::State::Now;
    case StepPlace::Ahead: return StepList::State::Ahead;
    }
    Q_UNREACHABLE();
}

template <class Row>
void fill(StepList *list, const QList<Row> &rows)
{
    QList<StepList::Step> steps;
    for (const Row &row : rows)
        steps.append({row.title, row.minutes, stateOf(row.place)});
    list->setSteps(steps);
    list->setVisible(!rows.isEmpty());
}

} // namespace

AgendaSide::AgendaSide(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_scroll(new ScrollPage(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("Agenda"));
    m_column->setSpacing(space::tight);
    setGroundless(m_scroll);
    QVBoxLayout *column = m_scroll->body();
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    m_where = smallText({}, m_scroll);
    m_done = new StepList(m_scroll);
    m_done->setAccessibleName(tr("Done"));
    m_item = heading({}, m_scroll);
    m_steps = new StepList(m_scroll);
    m_steps->setAccessibleName(tr("Steps"));
    m_thenTitle = smallText(tr("Then"), m_scroll);
    m_then = new StepList(m_scroll);
    m_then->setAccessibleName(tr("Practices after this one"));
    m_insert =
        new Button(actionText(specOf(liveActions, "session.insert")), ButtonKind::Quiet, m_scroll);
    m_insert->setToolTip(keysText(specOf(liveActions, "session.insert")));
    setCompact(m_insert);
    m_below = new QVBoxLayout;
    column->addWidget(m_where);
    column->addWidget(m_done);
    column->addWidget(m_item);
    column->addWidget(m_steps);
    column->addWidget(rule(Qt::Horizontal, m_scroll));
    column->addWidget(m_thenTitle);
    column->addWidget(m_then);
    column->addWidget(m_insert, 0, Qt::AlignLeft);
    column->addLayout(m_below);
    column->addStretch(1);
    m_column->addWidget(m_scroll, 1);

    auto *ends = new Card(this);
    ends->body()->setSpacing(0);
    ends->body()->addWidget(smallText(tr("The session ends at"), ends));
    m_endsAt = heading({}, ends);
    m_endsNote = smallText({}, ends);
    ends->body()->addWidget(m_endsAt);
    ends->body()->addWidget(m_endsNote);
    m_fixedNote = new WrapLabel({}, TypeStyle::Small, ends);
    m_fixedNote->hide();
    ends->body()->addWidget(m_fixedNote);
    m_column->addWidget(ends);
    setBeside(false);

    connect(m_steps, &StepList::stepChosen, this, [this](int row) {
        if (row >= 0 && row < m_shownSteps.size() && m_shownSteps.at(row).place != StepPlace::Now)
            Q_EMIT stepChosen(m_shownSteps.at(row).id);
    });
    connect(m_done, &StepList::stepChosen, this, [this](int row) { offer(m_done, m_before, row); });
    connect(m_then, &StepList::stepChosen, this, [this](int row) { offer(m_then, m_after, row); });
    connect(m_insert, &Button::clicked, this, &AgendaSide::insertWanted);
}

void AgendaSide::offer(StepList *list, const QList<LiveWords::Item> &items, int row)
{
    if (row < 0 || row >= items.size())
        return;
    const LiveWords::Item item = items.at(row);
    auto *menu = new QMenu(list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(item.place == StepPlace::Done ? tr("Go back there") : tr("Go there now"), this,
                    [this, id = item.id] { Q_EMIT jumpWanted(id); });
    if (item.droppable)
        menu->addAction(tr("Take it off the agenda"), this,
                        [this, item] { Q_EMIT dropWanted(item.id, item.title); });
    const QRect place = list->visualRect(list->model()->index(row, 0));
    menu->popup(list->viewport()->mapToGlobal(place.bottomLeft()));
}

void AgendaSide::setBeside(bool beside)
{
    m_beside = beside;
    m_column->setContentsMargins(beside ? space::gap : 0, beside ? space::wide : 0,
                                 beside ? space::gap : 0, beside ? space::wide : 0);
    setAutoFillBackground(beside);
    m_scroll->setSizePolicy(QSizePolicy::Preferred,
                            beside ? QSizePolicy::Expanding : QSizePolicy::Minimum);
    fit();
}

/// Below the page nothing of it scrolls: the page does.
void AgendaSide::fit()
{
    const QMargins around = m_column->contentsMargins();
    const int width = this->width() - around.left() - around.right();
    m_scroll->setMinimumHeight(m_beside ? 0 : m_scroll->body()->totalHeightForWidth(width));
}

void AgendaSide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void AgendaSide::setBelow(QWidget *widget)
{
    m_below->addWidget(widget);
}

void AgendaSide::setWhere(const QString &text)
{
    m_where->setText(text);
}

void AgendaSide::showAgenda(const LiveWords &words)
{
    m_before.clear();
    m_after.clear();
    for (const LiveWords::Item &item : words.items) {
        if (item.place == StepPlace::Done)
            m_before.append(item);
        else if (item.place == StepPlace::Ahead)
            m_after.append(item);
    }
    // Before the start the first one's steps are shown already.
    const bool begun = m_before.size() + m_after.size() < words.items.size();
    if (!begun && !m_after.isEmpty() && m_before.isEmpty())
        m_after.removeFirst();
    m_shownSteps = words.steps;
    m_item->setText(words.itemTitle);
    fill(m_done, m_before);
    fill(m_steps, m_shownSteps);
    fill(m_then, m_after);
    m_thenTitle->setVisible(!m_after.isEmpty());
    fit();
}

void AgendaSide::showTime(const LiveTime &time)
{
    m_endsAt->setText(time.endsAt);
    m_endsNote->setText(time.endsNote);
    m_fixedNote->setText(time.fixedNote);
    m_fixedNote->setVisible(!time.fixedNote.isEmpty());
    setInk(m_fixedNote, time.fixedHolds ? Tone::Neutral : Tone::Amber);
}

} // namespace hearth::ui
