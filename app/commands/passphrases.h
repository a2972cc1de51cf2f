// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"

#include "core/storage/seal/sealed_header.h"

namespace hearth::app {

/// What opens a notebook: read to the end of the line from the file descriptor that
/// --passphrase-fd names, or typed at the terminal, which does not show it. Never an argument,
/// where every other program would see it.
Result<storage::Passphrase> askPassphrase(const Call &call);

/// A new one, from the descriptor that `option` names; at the terminal it is asked for twice.
Result<storage::Passphrase>
askNewPassphrase(const Call &call, const QString &option = QStringLiteral("passphrase-fd"));

} // namespace hearth::app
