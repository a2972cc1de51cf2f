// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QtCore/QPoint>

class QMenu;

namespace hearth::ui {

class AgendaList;
class EmptyState;
class ItemPanel;
class MinutesBar;
class PlanPresenter;
class WrapLabel;

/// The middle of the page: what is planned, when, and how much time is left.
class AgendaPanel : public Card
{
    Q_OBJECT
public:
    explicit AgendaPanel(PlanPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    /// As tall as the agenda, for a page that scrolls as a whole.
    void setGrowing(bool growing);
    /// Where something that is added goes: behind the chosen item, or at the end (-1).
    int placeToAdd() const;
    /// The chosen item's name, or nothing.
    QString chosenTitle() const;
    /// Chooses an item, without taking the focus.
    void choose(int row);
    void focusAgenda();

Q_SIGNALS:
    void placeChanged(); ///< another item is chosen
    void dropped(const QString &offer, int position);
    void beginWanted(); ///< an agenda to begin with
    void practiceWanted(const QString &id); ///< a look at a practice
    void tookOut(const QString &title);

private:
    void showMenu(int row, const QPoint &at);
    void addTimings(QMenu *menu, int row);
    void open(int row);
    void take(int row);

    PlanPresenter &m_presenter;
    WrapLabel *m_spare;
    MinutesBar *m_bar;
    EmptyState *m_empty;
    AgendaList *m_list;
    QWidget *m_drop;
    ItemPanel *m_item;
};

} // namespace hearth::ui
