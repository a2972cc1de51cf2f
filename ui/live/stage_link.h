// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/sound/mark_watch.h"

namespace hearth::ui {

class Button;
class LivePresenter;

/// Lets the room see the session that a page holds, as long as the stage is open, and hear its
/// marks.
class StageLink : public QObject
{
    Q_OBJECT
public:
    /// Without a stage in the context nothing is shown, and its button stays hidden; without sounds
    /// nothing is heard.
    StageLink(const UiContext &context, LivePresenter &presenter, QWidget *page);

    /// Opens the stage or closes it; owned by the page.
    Button *button() const { return m_button; }
    void toggle();

private:
    void show();
    void listen(SoundPlayer &sounds);

    StageHost *m_stage;
    LivePresenter &m_presenter;
    QWidget *m_page;
    Button *m_button;
    MarkWatch m_marks;
};

} // namespace hearth::ui
