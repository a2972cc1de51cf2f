// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/stage_host.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QWidget>

namespace hearth::test {

/// Every string of a view. A new field does not build until it is looked at here.
inline QStringList allTexts(const ui::StageView &view)
{
    const auto &[state, silence, crew, practice, step, prompt, questions, voice, person, next,
                 groups, totalSeconds, leftSeconds] = view;
    QStringList texts{crew, practice, step, prompt, person};
    texts += questions + next;
    for (const QStringList &group : groups)
        texts += group;
    return texts;
}

/// Every text that a window holds, shown or not: of labels, for screen readers, in tooltips and
/// titles.
inline QStringList allTexts(const QWidget &window)
{
    QStringList texts;
    const auto take = [&texts](const QWidget &widget) {
        texts += {widget.accessibleName(), widget.accessibleDescription(),
                  widget.toolTip(),        widget.whatsThis(),
                  widget.statusTip(),      widget.windowTitle()};
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            texts.append(label->text());
    };
    take(window);
    const auto children = window.findChildren<QWidget *>();
    for (const QWidget *child : children)
        take(*child);
    texts.removeAll(QString());
    return texts;
}

/// A stage that is open and remembers all that it was told to show.
class RecordingStage final : public ui::StageHost
{
    Q_OBJECT
public:
    using StageHost::StageHost;
    bool isOpen() const override { return opened; }
    void open(QWidget *) override
    {
        opened = true;
        Q_EMIT openChanged(true);
    }
    void close() override
    {
        opened = false;
        Q_EMIT openChanged(false);
    }
    void show(const ui::StageView &view) override { shown.append(view); }
    void setCovered(bool covers) override { covered = covers; }

    QList<ui::StageView> shown;
    bool opened = false;
    bool covered = false;
};

} // namespace hearth::test
