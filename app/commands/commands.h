// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QStringList>

namespace hearth::app {

/// Whether the arguments (without the program's name) ask for the command line rather than the
/// window; so does what nobody understands, to be told so without a display.
bool isCommand(const QStringList &arguments);

/// Runs one command without a display. Exit code 0: done; 1: it did not work; 2: the arguments are
/// not understood.
int runCommand(int &argc, char **argv, const QStringList &arguments);

/// What a command is given: its own arguments, parsed.
struct Call
{
    QStringList files; ///< what is not an option, after the command's name
    QCommandLineParser &options;
    bool json = false;
};

// The commands; what they answer goes to standard output. An error is one line on standard error.
Status newNotebook(const Call &call);
Status checkNotebook(const Call &call);
Status listCrews(const Call &call);
Status listSessions(const Call &call);
Status exportRecord(const Call &call);
Status practices(const Call &call);
Status importPractices(const Call &call);
Status exportPractices(const Call &call);
Status rehearsePractice(const Call &call);
Status searchNotebook(const Call &call);
Status showToday(const Call &call);
Status showRota(const Call &call);
Status declineTurn(const Call &call);
Status coverTurn(const Call &call);
Status swapTurns(const Call &call);
Status planSession(const Call &call);
Status writeCalendar(const Call &call);
Status demo(const Call &call);
Status sealNotebook(const Call &call);
Status unsealNotebook(const Call &call);
Status tellLockStatus(const Call &call);
Status changePassphrase(const Call &call);
Status changeRecoveryKey(const Call &call);

/// Tells the recovery key of a notebook just sealed, once.
void sayRecoveryKey(const Call &call, const QString &path, const QString &recoveryKey);

/// Writes a line, UTF-8.
void say(const QString &line);

} // namespace hearth::app
