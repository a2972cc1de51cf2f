// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/storage/notebook.h"
#include "core/storage/seal/sealed_header.h"
#include "ui/shell/seal_actions.h"

#include <optional>

namespace hearth::ui {

/// What somebody asked for, with what they typed.
struct LockRequest
{
    LockTask task;
    QString path;
    std::optional<storage::Passphrase> current; ///< of every task but Seal
    std::optional<storage::Passphrase> fresh; ///< of Seal and ChangePassphrase
    crypto::Cost cost; ///< of a passphrase that is new
};

/// A notebook that is open again.
struct LockOutcome
{
    QString path;
    std::unique_ptr<storage::Notebook> notebook;
    QString recoveryKey = {}; ///< where there is a new one
    Status erased = {}; ///< why readable bytes are still there, if they are
};

/// Does it; for a thread of its own, since a passphrase costs about a second. The errors of
/// `usecases/sealing` and of opening; where the seal was put on or taken off and opening failed
/// after it, the outcome has the new path, and no notebook.
Result<LockOutcome> workOnLock(const LockRequest &request, const Clock &clock,
                               QRandomGenerator &chance);

} // namespace hearth::ui
