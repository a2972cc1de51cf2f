// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

namespace hearth::ui {

/// The first thing anyone sees: three ways to begin.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    /// `makeSample` fills the notebook with crews to look around in.
    WelcomePage(UiContext &context, std::function<Status()> makeSample, QWidget *parent = nullptr);

    void open(const Route &route) override;

private:
    void lookAround();

    UiContext &m_context;
    std::function<Status()> m_makeSample;
};

} // namespace hearth::ui
