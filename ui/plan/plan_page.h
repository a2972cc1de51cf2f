// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/run_sheet.h"
#include "core/usecases/starting.h"
#include "ui/plan/plan_presenter.h"
#include "ui/shell/page.h"

#include <QtCore/QTimer>

class QBoxLayout;
class QMenu;

namespace hearth::ui {

class AddPanel;
class AgendaPanel;
class Button;
class Card;
class InvitationSheet;
class PageHeader;
class PeoplePanel;
class Sheet;
class StartSheet;
class ScrollPage;
class TemplateSheet;
class WhenSheet;

/// Plans one session: what may be added, the agenda, the people; what goes out from it, and its
/// start.
class PlanPage : public Page
{
    Q_OBJECT
public:
    explicit PlanPage(UiContext &context, QWidget *parent = nullptr);

    /// `id` a session.
    void open(const Route &route) override;
    void keep() override;
    QList<QAction *> menuActions() const override { return actions(); }
    QString menuTitle() const override { return tr("&Plan"); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void buildColumns();
    void buildSheets();
    void buildActions();
    void refresh();
    void refreshSaved();
    void tellPlace();
    void arrange();
    void add(const QString &offer, int position);
    void showSheet(Sheet *sheet);
    void closeSheet();
    void fillMore(QMenu *menu);
    void fillCalendarMenu(QMenu *menu);
    exchange::RunSheet runSheet() const;
    void begin();
    /// Asks first where it is long before its time.
    void askToStart(const QList<PersonId> &here, const usecases::StartChoices &choices);
    void start(const QList<PersonId> &here, const usecases::StartChoices &choices);
    void leaveFor(const QString &said);
    void saveCalendar(bool wholeCrew);

    UiContext &m_context;
    PlanPresenter m_presenter;
    QTimer m_minute; ///< lets "saved a moment ago" grow older
    ScrollPage *m_scroll;
    PageHeader *m_header;
    QWidget *m_columns;
    QBoxLayout *m_row;
    AddPanel *m_add;
    AgendaPanel *m_agenda;
    PeoplePanel *m_people;
    WhenSheet *m_when;
    InvitationSheet *m_invitation;
    TemplateSheet *m_template;
    StartSheet *m_startSheet;
    Sheet *m_sheet = nullptr;
    QWidget *m_sheetOpener = nullptr;
    Card *m_begun;
    Button *m_start;
    QString m_crew; ///< where to go when the plan is gone
    bool m_wide = true;
};

} // namespace hearth::ui
