// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

/// One below the other in a box that draws nothing: no margins, `spacing` px between them.
inline QVBoxLayout *bareColumn(QWidget *box, int spacing)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace hearth::ui
