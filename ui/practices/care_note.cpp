// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/care_note.h"

#include "ui/theme/space.h"
#include "ui/widgets/labels.h"

namespace hearth::ui {

CareNote::CareNote(const QList<QPair<QString, QStringList>> &parts, QWidget *parent)
    : Card(parent)
{
    setTone(Tone::Amber);
    body()->setContentsMargins(space::snug, space::tight, space::snug, space::snug);
    body()->setSpacing(space::hair);
    const auto add = [this](const QString &text, TypeStyle style) {
        auto *label = new WrapLabel(text, style);
        setInk(label, Tone::Amber);
        if (style == TypeStyle::SmallStrong)
            label->setContentsMargins(0, space::hair, 0, 0);
        body()->addWidget(label);
    };
    for (const auto &[title, lines] : parts) {
        if (lines.isEmpty())
            continue;
        add(title, TypeStyle::SmallStrong);
        for (const QString &line : lines)
            add(line, TypeStyle::Small);
    }
}

} // namespace hearth::ui
