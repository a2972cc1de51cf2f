// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace hearth::ui {

/// Where the stage opens, and how it looks.
class StageSettings : public Card
{
    Q_OBJECT
public:
    StageSettings(UiContext &context, QWidget *parent);

private:
    void fill();

    UiContext &m_context;
    QComboBox *m_display;
};

/// What is heard and seen when a time is nearly over, and when it is.
class SoundSettings : public Card
{
    Q_OBJECT
public:
    SoundSettings(UiContext &context, QWidget *parent);
};

} // namespace hearth::ui
