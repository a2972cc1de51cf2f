// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"

#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace hearth::ui {

class BoundForm;
class Button;
class EditorPresenter;
class WrapLabel;

/// A list within the practice, such as its roles: every entry with its own fields, to be added,
/// moved and taken out.
class ItemList : public QWidget
{
    Q_OBJECT
public:
    struct Kind
    {
        QString none; ///< what is said where there is none
        QString addText;
        std::function<QString(int)> title; ///< "Role 2"
        /// One for each entry; another list of them makes the fields anew.
        std::function<QStringList(const practice::Practice &)> keys;
        std::function<void(BoundForm &, int)> fields;
        std::function<void(practice::Practice &)> add;
        std::function<void(practice::Practice &, int)> remove;
        std::function<void(practice::Practice &, int, int)> move;
    };

    ItemList(EditorPresenter &presenter, const Kind &kind, QWidget *parent = nullptr);
    void refresh();

private:
    void build();
    void addEntry(int row, int count);

    EditorPresenter &m_presenter;
    Kind m_kind;
    QStringList m_keys;
    WrapLabel *m_none;
    QWidget *m_box;
    QVBoxLayout *m_rows;
    Button *m_add;
    QList<BoundForm *> m_forms;
};

} // namespace hearth::ui
