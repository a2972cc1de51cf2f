// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_spec.h"
#include "ui/shell/page.h"

namespace hearth::ui {

class ScrollPage;

/// The keys, what Hearth is, and whom it thanks.
class HelpPage : public Page
{
    Q_OBJECT
public:
    HelpPage(UiContext &context, const QList<ActionSpec> &actions, QWidget *parent = nullptr);
    void open(const Route &route) override;

protected:
    /// Escape leads back to the page that asked for help.
    void keyPressEvent(QKeyEvent *event) override;

private:
    UiContext &m_context;
    ScrollPage *m_sheet;
};

} // namespace hearth::ui
