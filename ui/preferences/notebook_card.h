// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/shell/seal_actions.h"
#include "ui/widgets/card.h"

namespace hearth::ui {

/// Where the notebook is, who can read it, and what can be done about that.
class NotebookCard : public Card
{
    Q_OBJECT
public:
    NotebookCard(UiContext &context, const SealActions &seal, QWidget *parent);

private:
    void addIdle(UiContext &context);
    void addTasks(const SealActions &seal);
};

} // namespace hearth::ui
