// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <span>

class QAction;
class QWidget;

namespace hearth::ui {

/// One thing a person can do, as a row of a screen's table. Shortcuts, menus, the help page and
/// tests all read the tables, so an action exists once. Texts are marked with
/// QT_TRANSLATE_NOOP("hearth::ui::Actions", …).
struct ActionSpec
{
    const char *id; ///< stable, like "session.pause"
    const char *text; ///< English source text
    const char *keys; ///< portable key sequence, or "" for none
};

/// The words of an action in the person's language.
QString actionText(const ActionSpec &spec);

/// The row of a table with that id; the table must have it.
const ActionSpec &specOf(std::span<const ActionSpec> table, const char *id);

/// The keys of an action as people read them, or empty.
QString keysText(const ActionSpec &spec);

/// Makes the QAction of a row: named by its id, working wherever `owner` or a child of it has the
/// focus.
QAction *addAction(QWidget *owner, const ActionSpec &spec, const std::function<void()> &run);

} // namespace hearth::ui
