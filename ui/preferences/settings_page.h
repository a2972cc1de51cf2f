// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/seal_actions.h"

namespace hearth::ui {

/// How Hearth looks, and where the notebook is.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(UiContext &context, const SealActions &seal, QWidget *parent = nullptr);
    void open(const Route &route) override;
};

} // namespace hearth::ui
