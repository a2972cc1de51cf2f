// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/starting.h"
#include "ui/plan/sheets.h"

class QVBoxLayout;

namespace hearth::ui {

class FlowLayout;

/// Before a planned session begins: who is here, who hosts, and what of the plan does not fit them.
class StartSheet : public Sheet
{
    Q_OBJECT
public:
    explicit StartSheet(PlanPresenter &presenter, QWidget *parent = nullptr);
    /// Who is expected is taken to be here until somebody says otherwise.
    void refresh() override;
    void focusFirst() override;
    /// Forgets what was said about who is here.
    void begin();

Q_SIGNALS:
    void startWanted(const QList<hearth::PersonId> &here,
                     const hearth::usecases::StartChoices &choices);

private:
    QList<PersonId> here() const;
    void listPeople();
    void fillHosts();
    /// The host that the rota proposes while nobody said yes, if they are here.
    std::optional<PersonId> proposed() const;
    void sayProposed();
    void listMisfits();
    void start();

    QWidget *m_people;
    FlowLayout *m_boxes;
    QComboBox *m_host;
    WrapLabel *m_proposed;
    WrapLabel *m_sentence;
    QWidget *m_misfitBox;
    QVBoxLayout *m_misfits;
    Button *m_start;
    QList<QPair<PersonId, QCheckBox *>> m_here;
    QList<QPair<AgendaItemId, QCheckBox *>> m_leaveOut;
    QList<PersonId> m_shown;
};

} // namespace hearth::ui
