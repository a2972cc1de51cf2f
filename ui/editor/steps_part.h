// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace hearth::ui {

class AgendaList;
class Button;
class Card;
class EditorPresenter;
class StepForm;
class WrapLabel;

/// The steps of a practice as a list that can be moved about, and the chosen one in full.
class StepsPart : public QWidget
{
    Q_OBJECT
public:
    explicit StepsPart(EditorPresenter &presenter, QWidget *parent = nullptr);
    void refresh();
    /// Chooses a step, as a problem in it asks for.
    void choose(int row);

private:
    void add();
    void duplicate();
    void remove(int row);
    void move(int from, int to);
    void setMinutes(int row, int minutes);
    void followRow(int row);

    EditorPresenter &m_presenter;
    AgendaList *m_list;
    WrapLabel *m_none;
    Button *m_duplicate;
    Button *m_remove;
    Card *m_step;
    StepForm *m_form;
};

} // namespace hearth::ui
