// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace hearth::ui {

/// What a practice asks people to take care of, on the soft ground of care; each part a title and
/// its lines, and one without lines is left out.
class CareNote : public Card
{
    Q_OBJECT
public:
    explicit CareNote(const QList<QPair<QString, QStringList>> &parts, QWidget *parent = nullptr);
};

} // namespace hearth::ui
