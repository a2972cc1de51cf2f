// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_spec.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace hearth::ui {

QString actionText(const ActionSpec &spec)
{
    return QCoreApplication::translate("hearth::ui::Actions", spec.text);
}

const ActionSpec &specOf(std::span<const ActionSpec> table, const char *id)
{
    const auto found = std::find_if(table.begin(), table.end(), [id](const ActionSpec &spec) {
        return qstrcmp(spec.id, id) == 0;
    });
    Q_ASSERT(found != table.end());
    return *found;
}

QString keysText(const ActionSpec &spec)
{
    return QKeySequence(QLatin1String(spec.keys)).toString(QKeySequence::NativeText);
}

QAction *addAction(QWidget *owner, const ActionSpec &spec, const std::function<void()> &run)
{
    auto *action = new QAction(actionText(spec), owner);
    action->setObjectName(QLatin1String(spec.id));
    action->setShortcut(QKeySequence(QLatin1String(spec.keys)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, owner, [run] { run(); });
    owner->addAction(action);
    return action;
}

} // namespace hearth::ui
