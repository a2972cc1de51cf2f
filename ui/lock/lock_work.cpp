// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/lock_work.h"

#include "core/usecases/sealing.h"

namespace hearth::ui {

namespace {

Result<LockOutcome> sealIt(const LockRequest &request, const Clock &clock, QRandomGenerator &chance)
{
    auto sealed = usecases::sealNotebook(request.path, *request.fresh, request.cost, clock, chance);
    if (!sealed)
        return tl::unexpected(sealed.error());
    LockOutcome outcome{sealed->path, nullptr, sealed->recoveryKey, sealed->erased};
    if (auto opened = storage::Notebook::unlock(sealed->path, *request.fresh, clock, chance))
        outcome.notebook = *std::move(opened);
    return outcome;
}

Result<LockOutcome> unsealIt(const LockRequest &request, const Clock &clock,
                             QRandomGenerator &chance)
{
    const auto path = usecases::unsealNotebook(request.path, *request.current, clock, chance);
    if (!path)
        return tl::unexpected(path.error());
    LockOutcome outcome{*path, nullptr};
    if (auto opened = storage::Notebook::open(*path, clock, chance))
        outcome.notebook = *std::move(opened);
    return outcome;
}

} // namespace

Result<LockOutcome> workOnLock(const LockRequest &request, const Clock &clock,
                               QRandomGenerator &chance)
{
    if (request.task == LockTask::Seal)
        return sealIt(request, clock, chance);
    if (request.task == LockTask::Unseal)
        return unsealIt(request, clock, chance);
    auto opened = storage::Notebook::unlock(request.path, *request.current, clock, chance);
    if (!opened)
        return tl::unexpected(opened.error());
    LockOutcome outcome{request.path, *std::move(opened)};
    if (request.task == LockTask::ChangePassphrase) {
        if (const auto changed =
                usecases::changePassphrase(*outcome.notebook, *request.fresh, request.cost);
            !changed)
            return tl::unexpected(changed.error());
    } else if (request.task == LockTask::NewRecoveryKey) {
        const auto key = usecases::changeRecoveryKey(*outcome.notebook);
        if (!key)
            return tl::unexpected(key.error());
        outcome.recoveryKey = *key;
    }
    return outcome;
}

} // namespace hearth::ui
