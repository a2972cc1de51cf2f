// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"
#include "core/storage/notebook.h"
#include "core/storage/seal/sealed_header.h"

namespace hearth::usecases {

/// A notebook that was just sealed.
struct SealedAs
{
    QString path;
    QString recoveryKey; ///< to be printed; it is kept nowhere
    Status erased = {}; ///< why plain bytes are still there, if they are
};

/// Seals a notebook that nobody has open, into a file beside it; once that has been opened with the
/// passphrase and says the same, the plain bytes are overwritten and taken away. Called again after
/// it was cut short it finishes.
///
/// Errors: NotebookExists (another file has the name; nothing has happened), and those of opening
/// and writing; the plain notebook is whole until the sealed one is. Once that is whole, there is a
/// recovery key to tell, whatever becomes of the plain bytes.
HEARTH_CORE_EXPORT Result<SealedAs> sealNotebook(const QString &path,
                                                 const storage::Passphrase &passphrase,
                                                 const crypto::Cost &cost, const Clock &clock,
                                                 QRandomGenerator &chance);

/// The other way; gives the path of the plain notebook. The sealed files are taken away.
HEARTH_CORE_EXPORT Result<QString> unsealNotebook(const QString &path,
                                                  const storage::Passphrase &passphrase,
                                                  const Clock &clock, QRandomGenerator &chance);

/// What can be told of a notebook without opening it.
struct LockStatus
{
    bool isSealed = false;
    bool isInUse = false;
    bool hasPlainRemains = false; ///< readable bytes of it lie beside it
    crypto::Cost cost; ///< of its passphrase, where it is sealed
};
HEARTH_CORE_EXPORT Result<LockStatus> lockStatus(const QString &path, const Clock &clock,
                                                 QRandomGenerator &chance);

/// From now on the new passphrase opens the notebook, and the old one does not; the recovery key
/// stays. NotebookNotSealed, NotebookReadOnly. Copies made before are still opened by the old one.
HEARTH_CORE_EXPORT Status changePassphrase(storage::Notebook &notebook,
                                           const storage::Passphrase &passphrase,
                                           const crypto::Cost &cost);

/// A new recovery key, to be printed; the one before opens the notebook no more. NotebookNotSealed,
/// NotebookReadOnly.
HEARTH_CORE_EXPORT Result<QString> changeRecoveryKey(storage::Notebook &notebook);

} // namespace hearth::usecases
