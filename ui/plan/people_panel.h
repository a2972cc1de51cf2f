// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/role_offers.h"
#include "ui/plan/plan_words.h"
#include "ui/widgets/card.h"

class QMenu;
class QVBoxLayout;

namespace hearth::ui {

class Button;
class ChoiceRow;
class NoteEdit;
class PersonPick;
class TextEntry;
class PlanPresenter;
class ScrollPage;
class WrapLabel;

/// The people's side of a plan: who takes which role, who can come, what to bring, how deep it may
/// go.
class PeoplePanel : public Card
{
    Q_OBJECT
public:
    explicit PeoplePanel(PlanPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    /// Says what is still being typed.
    void keep();
    /// As tall as what it holds, for a page that scrolls as a whole.
    void setGrowing(bool growing);

private:
    void refreshRoles();
    void refreshAnswers();
    void fillPickMenu(QMenu *menu, const RoleLine &line);
    QString lastTime(const usecases::Waiting &waiting) const;

    PlanPresenter &m_presenter;
    ScrollPage *m_scroll;
    QWidget *m_roleBox;
    QVBoxLayout *m_roles;
    WrapLabel *m_reason;
    Button *m_takeOffers;
    WrapLabel *m_answered;
    WrapLabel *m_counted;
    Button *m_allYes;
    QWidget *m_answerBox;
    QVBoxLayout *m_answers;
    TextEntry *m_guest;
    NoteEdit *m_bring;
    ChoiceRow *m_depth;
    QList<RoleLine> m_shownRoles;
    QList<PersonPick *> m_picks;
    QStringList m_shownPeople;
};

} // namespace hearth::ui
