// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_spec.h"
#include "ui/shell/route.h"
#include "ui/theme/icons.h"

namespace hearth::ui {

/// What can be done from anywhere in the window.
inline constexpr ActionSpec windowActions[] = {
    {"stage.close", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Close the stage view"), ""},
    {"app.lock", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Lock the notebook"), "Ctrl+L"},
    {"app.quit", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Quit"), "Ctrl+Q"},
    {"edit.undo", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Undo"), "Ctrl+Z"},
    {"edit.redo", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Redo"), "Ctrl+Shift+Z"},
    {"edit.find", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Find what was written…"), "Ctrl+F"},
    {"go.today", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Today"), "Alt+1"},
    {"go.crews", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Crews"), "Alt+2"},
    {"go.people", QT_TRANSLATE_NOOP("hearth::ui::Actions", "People"), "Alt+3"},
    {"go.practices", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Practices"), "Alt+4"},
    {"go.journal", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Journal"), "Alt+5"},
    {"go.settings", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Settings"), "Ctrl+,"},
    {"go.help", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Help"), "F1"},
    {"go.back", QT_TRANSLATE_NOOP("hearth::ui::Actions", "Back"), "Alt+Left"},
};

/// A place in the rail, by the action that goes there.
struct RailPlace
{
    const char *action;
    Place place;
    Icon icon;
    bool foot;
};
inline constexpr RailPlace railPlaces[] = {
    {"go.today", Place::Today, Icon::Home, false},
    {"go.crews", Place::Crews, Icon::Crews, false},
    {"go.people", Place::People, Icon::People, false},
    {"go.practices", Place::Practices, Icon::Practices, false},
    {"go.journal", Place::Journal, Icon::Journal, false},
    {"go.settings", Place::Settings, Icon::Settings, true},
    {"go.help", Place::Help, Icon::Help, true},
};

/// The place of the rail to which a page belongs that is not in it.
inline Place railPlaceOf(Place place)
{
    switch (place) {
    case Place::Programmes:
    case Place::Reading:
    case Place::Questions:
    case Place::OwnPractices:
    case Place::PracticeEditor: return Place::Practices;
    default: return place;
    }
}

} // namespace hearth::ui
