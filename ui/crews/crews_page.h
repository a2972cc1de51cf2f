// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "ui/shell/action_spec.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace hearth::ui {

class CallCrewForm;
class PageHeader;
class ScrollPage;

/// What can be done on the page of crews.
std::span<const ActionSpec> crewsActions();

/// All crews, and the form that calls a new one (route id "new").
class CrewsPage : public Page
{
    Q_OBJECT
public:
    explicit CrewsPage(UiContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    bool holdsDraft() const override;
    QList<QAction *> menuActions() const override { return {m_call, m_make}; }
    QString menuTitle() const override;

private:
    CallCrewForm *form();
    void showForm(bool shown);
    void reload();
    QWidget *planRow(const Session &session, const QString &crew, QDate today);
    void wasMade(const CrewId &crew);

    UiContext &m_context;
    PageHeader *m_header;
    ScrollPage *m_scroll;
    QWidget *m_callButton;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    CallCrewForm *m_form = nullptr; ///< made when it is asked for
    QAction *m_call;
    QAction *m_make;
};

} // namespace hearth::ui
