// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/practice/library.h"
#include "core/session/run_event.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/ui/fake_displays.h"
#include "tests/support/ui/ui_world.h"
#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/stage/stage.h"

namespace hearth::test {

/// What lies in the notebook that a screen shows.
enum class Shelf {
    Empty,
    Sample, ///< the sample crews
    Awkward, ///< a crew whose names are as long, bent and mirrored as names may be
};

/// The program's window around a notebook of its own, on Tuesday 24 November 2026 at 18:12, before
/// the sample's crew meets.
class ScreenWorld
{
public:
    explicit ScreenWorld(Shelf shelf);

    storage::Notebook &notebook() { return m_side.notebook(); }
    const practice::Library &library() const { return m_library; }
    ui::MainWindow &window() { return m_window; }
    /// Shows a place; the window, for a screen to return.
    QWidget *go(const ui::Route &route);
    /// The id of a crew, a session or a page of the journal, counted from 0 as lists show them.
    QString crew(int index = 0);
    QString session(int index = 0);
    /// The first crew follows a programme from now on.
    void follow(const char *programme);
    /// Adapts Case Clinic; the id of the copy.
    QString adapt();
    /// Starts a session of the first crew at 19:00, with everybody here. `roles` gives roles of the
    /// first practice to people by their seat.
    void start(const QStringList &practices, const QHash<QString, int> &roles = {});
    /// Plans the next evening of the first crew, with a break before the last practice.
    void plan(const QStringList &practices);
    /// Shows that plan.
    QWidget *planned();
    /// Somebody of the first crew, by seat.
    PersonId seat(int index);
    /// Lets time go by in the running session.
    void wait(int seconds) { m_side.clock().advance(1000LL * seconds); }
    void happen(const session::RunAction &what);
    /// Goes on until a step runs; each step and each speaker takes all of its time.
    void goOnTo(const char *step);
    void note(const char *field, int about, const char *text);
    /// A commitment, a decision and thanks, as somebody would catch them.
    void catchSome();
    /// Shows the session that runs.
    QWidget *live();
    /// Shows it, and what the room sees of it.
    QWidget *stage();

private:
    void callAwkwardCrew();

    Hearthside m_side;
    practice::Library m_library;
    usecases::NotebookShelf m_shelf{m_side.notebook(), m_library};
    ui::Settings m_settings;
    ScriptedPrompter m_prompter;
    FakeDisplays m_displays;
    ui::Stage m_stage{m_settings, m_side.clock(), m_displays};
    std::optional<SessionId> m_running;
    std::optional<SessionId> m_planned;
    ui::MainWindow m_window;
};

} // namespace hearth::test
