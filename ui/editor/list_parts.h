// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace hearth::ui {

class EditorPresenter;
class ItemList;

/// The roles people take, and what is repeated.
class RolesPart : public QWidget
{
    Q_OBJECT
public:
    explicit RolesPart(EditorPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

private:
    ItemList *m_roles;
    ItemList *m_loops;
};

/// Other timings of the same practice.
class TimingsPart : public QWidget
{
    Q_OBJECT
public:
    explicit TimingsPart(EditorPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

private:
    ItemList *m_presets;
};

/// Whom it is owed to.
class CreditsPart : public QWidget
{
    Q_OBJECT
public:
    explicit CreditsPart(EditorPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

private:
    ItemList *m_credits;
};

} // namespace hearth::ui
