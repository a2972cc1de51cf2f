// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/agenda_panel.h"

#include "core/usecases/agenda.h"
#include "ui/plan/item_panel.h"
#include "ui/plan/plan_presenter.h"
#include "ui/text/names.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/widgets/agenda_list.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/minutes_bar.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QMenu>

namespace hearth::ui {

namespace {

/// A dashed place below the agenda where a practice may be let go.
class DropPlace : public Card
{
public:
    explicit DropPlace(const std::function<void(const QString &)> &dropped)
        : m_dropped(dropped)
    {
        setDashed(true);
        setAcceptDrops(true);
        auto *words = new WrapLabel(AgendaPanel::tr("Drop a practice here"));
        words->setAlignment(Qt::AlignCenter);
        setMuted(words);
        body()->setContentsMargins(space::snug, space::tight, space::snug, space::tight);
        body()->addWidget(words);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (AgendaList::carriedBy(event->mimeData()))
            event->acceptProposedAction();
    }
    void dropEvent(QDropEvent *event) override
    {
        if (const auto id = AgendaList::carriedBy(event->mimeData())) {
            event->acceptProposedAction();
            m_dropped(*id);
        }
    }

private:
    std::function<void(const QString &)> m_dropped;
};

} // namespace

AgendaPanel::AgendaPanel(PlanPresenter &presenter, QWidget *parent)
    : Card(tr("Agenda"), parent)
    , m_presenter(presenter)
    , m_spare(new WrapLabel({}, TypeStyle::SmallStrong))
    , m_bar(new MinutesBar)
    , m_empty(new EmptyState(
          Icon::Leaf,
          tr("Nothing is planned yet. Begin with a check-in, a practice and a check-out."),
          tr("Begin like this")))
    , m_list(new AgendaList)
    , m_drop(new DropPlace([this](const QString &offer) { Q_EMIT dropped(offer, -1); }))
    , m_item(new ItemPanel(presenter))
{
    addTitleWidget(m_spare);
    body()->addWidget(m_bar);
    body()->addWidget(m_empty);
    body()->addWidget(m_list,
                      1000); // as much as its rows need, before the rest below gets anything
    body()->addWidget(m_drop);
    body()->addWidget(m_item);
    body()->addStretch(1);
    connect(m_empty, &EmptyState::actionChosen, this, &AgendaPanel::beginWanted);
    connect(m_list, &AgendaList::moved, this,
            [this](int from, int to) { m_presenter.move(from, to); });
    connect(m_list, &AgendaList::dropped, this, &AgendaPanel::dropped);
    connect(m_list, &AgendaList::removed, this, &AgendaPanel::take);
    connect(m_list, &AgendaList::opened, this, &AgendaPanel::open);
    connect(m_list, &AgendaList::minutesChanged, this,
            [this](int row, int minutes) { m_presenter.setMinutes(row, minutes); });
    connect(m_list, &AgendaList::menuWanted, this, &AgendaPanel::showMenu);
    connect(m_list, &AgendaList::currentRowChanged, this, [this](int row) {
        if (m_presenter.isOpen() && m_item->row() >= 0 && row < m_presenter.plan().agenda.size())
            m_item->show(row);
        Q_EMIT placeChanged();
    });
    connect(m_item, &ItemPanel::closed, this, [this] {
        m_item->show(-1);
        focusAgenda();
    });
    connect(m_item, &ItemPanel::practiceWanted, this, &AgendaPanel::practiceWanted);
    connect(m_item, &ItemPanel::takeWanted, this, &AgendaPanel::take);
}

void AgendaPanel::refresh()
{
    const PlanWording words = m_presenter.words();
    const session::Schedule &schedule = m_presenter.schedule();
    const bool over = schedule.spareMinutes < 0;
    const bool holds =
        std::none_of(schedule.items.cbegin(), schedule.items.cend(),
                     [](const session::ScheduledItem &each) { return each.clashMs > 0; });
    m_spare->setText(words.spare());
    setInk(m_spare, over || !holds ? Tone::Amber : Tone::Sage);
    m_bar->setMinutes(schedule.spanMinutes, m_presenter.plan().session.minutes, words.spare(),
                      holds);
    m_list->setItems(words.items());
    const bool empty = m_presenter.plan().agenda.isEmpty();
    const bool fixed = !m_presenter.canBeChanged();
    m_empty->setVisible(empty && !fixed);
    m_list->setVisible(!empty);
    m_drop->setVisible(!empty && !fixed);
    m_list->setEnabled(!fixed);
    if (m_item->row() >= 0)
        m_item->show(m_list->currentRow());
}

void AgendaPanel::setGrowing(bool growing)
{
    m_list->setGrowing(growing);
}

int AgendaPanel::placeToAdd() const
{
    return m_list->currentRow() < 0 ? -1 : m_list->currentRow() + 1;
}

QString AgendaPanel::chosenTitle() const
{
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_list->items()[row].title;
}

void AgendaPanel::choose(int row)
{
    m_list->setCurrentRow(row);
}

void AgendaPanel::focusAgenda()
{
    m_list->setFocus();
}

void AgendaPanel::open(int row)
{
    m_item->show(row);
    m_item->focusFirst();
}

void AgendaPanel::take(int row)
{
    const QString title = m_list->items()[row].title;
    const bool hadFocus = m_item->isAncestorOf(focusWidget());
    if (!m_presenter.take(row))
        return;
    if (hadFocus)
        focusAgenda();
    Q_EMIT tookOut(title);
}

void AgendaPanel::addTimings(QMenu *menu, int row)
{
    const practice::Practice &practice = m_presenter.plan().practices[row];
    if (practice.presets.isEmpty())
        return;
    const QString chosen = m_presenter.plan().agenda[row].preset;
    auto *timings = menu->addMenu(tr("Timing"));
    const auto add = [&](const QString &name, const QString &id) {
        QAction *action = timings->addAction(onButton(name), this,
                                             [this, row, id] { m_presenter.setPreset(row, id); });
        action->setCheckable(true);
        action->setChecked(id == chosen);
    };
    add(tr("As usual"), {});
    for (const practice::Preset &preset : practice.presets)
        add(preset.name, preset.id);
}

void AgendaPanel::showMenu(int row, const QPoint &at)
{
    const auto &plan = m_presenter.plan();
    const int last = static_cast<int>(plan.agenda.size()) - 1;
    auto *menu = new QMenu(m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Keys are told, not taken: the list itself listens to them.
    const auto add = [&](const QString &text, const char *keys, const std::function<void()> &run) {
        const QString told = keys ? QLatin1Char('\t')
                + QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText)
                                  : QString();
        return menu->addAction(text + told, this, run);
    };
    add(tr("Details"), "Return", [this, row] { open(row); });
    add(tr("Change the minutes"), "F2", [this, row] { m_list->editMinutes(row); });
    addTimings(menu, row);
    const bool pinned = plan.agenda[row].pinned.isValid();
    if (pinned)
        add(tr("Begin when its turn comes"), nullptr, [this, row] { m_presenter.pin(row, {}); });
    else
        add(tr("Begin at a fixed time…"), nullptr, [this, row] {
            open(row);
            m_item->pin();
        });
    menu->addSeparator();
    add(tr("Move up"), "Alt+Up", [this, row] {
        m_presenter.move(row, row - 1);
    })->setEnabled(row > 0);
    add(tr("Move down"), "Alt+Down", [this, row] {
        m_presenter.move(row, row + 1);
    })->setEnabled(row < last);
    menu->addSeparator();
    add(tr("Take out"), "Del", [this, row] { take(row); });
    menu->popup(at);
}

} // namespace hearth::ui
