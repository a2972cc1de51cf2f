// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/notebook.h"
#include "ui/shell/route.h"

#include <QtCore/QObject>

namespace hearth::practice {
class Library;
}

namespace hearth::ui {

class Displays;
class Prompter;
class Settings;
class Spelling;
class SoundPlayer;
class StageHost;

/// What a screen says to the window around it.
class Shell : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Shows a place; what the page before it was writing is kept.
    virtual void go(const Route &route) = 0;
    /// Goes back to where the person was before.
    virtual void goBack() = 0;
    /// A short message that passes by itself.
    virtual void tell(const QString &text) = 0;
    /// The same, with a button that takes the last action back.
    virtual void tellWithUndo(const QString &text) = 0;
    /// Leaves the page alone in the window: no menus, no way to another page, no undo, no closing,
    /// until it is let go.
    virtual void holdAlone(bool) { }
    /// Says what went wrong, in words.
    virtual void failed(const Error &error) = 0;
};

/// What reaches the room besides the window itself; each null where there is none (most tests).
struct Room
{
    StageHost *stage = nullptr;
    SoundPlayer *sounds = nullptr;
    Displays *displays = nullptr;
};

/// What every screen is handed. Everything in it outlives every page.
struct UiContext
{
    storage::Notebook &notebook;
    const practice::Library &library;
    Settings &settings;
    Prompter &prompter;
    Shell &shell;
    Room room = {};
    Spelling *spelling = nullptr; ///< null where there is no dictionary
};

} // namespace hearth::ui
