// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"

#include <QtWidgets/QWidget>

namespace hearth::ui {

class BoundForm;
class EditorPresenter;
class ItemList;

/// One step in full: how long, who speaks, what is said and asked, what is noted.
class StepForm : public QWidget
{
    Q_OBJECT
public:
    explicit StepForm(EditorPresenter &presenter, QWidget *parent = nullptr);

    /// -1 for none.
    void setRow(int row);
    int row() const { return m_row; }
    void refresh();
    void focusTitle();

private:
    bool hasStep(const practice::Practice &practice) const;
    void timeFields();
    void speakingFields();
    void wordFields();
    void promptFields();
    void loopField();
    ItemList *captureList();
    void captureFields(BoundForm &form, int capture);
    /// `inStep` answers with a pointer to a value of the step.
    template <class InStep>
    auto at(InStep inStep) const;
    std::function<QString()> path(const char *field) const;
    std::function<bool(const practice::Practice &)>
    when(const std::function<bool(const practice::Step &)> &holds) const;

    EditorPresenter &m_presenter;
    BoundForm *m_form;
    ItemList *m_captures;
    int m_row = -1;
};

} // namespace hearth::ui
