// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace hearth::ui {

class BoundForm;
class EditorPresenter;
class FormField;

/// What a practice is called, what it is for and for whom.
class AboutPart : public QWidget
{
    Q_OBJECT
public:
    explicit AboutPart(EditorPresenter &presenter, QWidget *parent = nullptr);
    void refresh();
    /// Puts the focus in the name, ready to be written over.
    void focusName();

private:
    FormField *m_name;
    BoundForm *m_what;
    BoundForm *m_whom;
};

/// How to take care, and whom the practice is owed to.
class CarePart : public QWidget
{
    Q_OBJECT
public:
    explicit CarePart(EditorPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

private:
    BoundForm *m_form;
};

} // namespace hearth::ui
