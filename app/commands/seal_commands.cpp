// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/opened.h"

#include "core/usecases/sealing.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::app {

namespace {

void sayObject(const QJsonObject &object)
{
    say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
}

Result<std::unique_ptr<storage::Notebook>> unlock(Surroundings &around)
{
    const QString &path = around.call.files.constFirst();
    const auto passphrase = askPassphrase(around.call);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    return storage::Notebook::unlock(path, *passphrase, around.clock, around.chance);
}

} // namespace

void sayRecoveryKey(const Call &call, const QString &path, const QString &recoveryKey)
{
    if (call.json)
        return sayObject(
            {{QStringLiteral("path"), path}, {QStringLiteral("recoveryKey"), recoveryKey}});
    say(QStringLiteral("%1 is sealed.").arg(path));
    say(QStringLiteral("Recovery key: %1").arg(recoveryKey));
    say(QStringLiteral("Write it down or print it: it is kept nowhere, and opens the notebook when "
                       "the passphrase is forgotten."));
}

Status sealNotebook(const Call &call)
{
    const auto passphrase = askNewPassphrase(call);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    Surroundings around(call);
    const auto sealed =
        usecases::sealNotebook(call.files.constFirst(), *passphrase, crypto::Cost::forThisMachine(),
                               around.clock, around.chance);
    if (!sealed)
        return tl::unexpected(sealed.error());
    sayRecoveryKey(call, sealed->path, sealed->recoveryKey);
    return sealed->erased;
}

Status unsealNotebook(const Call &call)
{
    const auto passphrase = askPassphrase(call);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    Surroundings around(call);
    const auto path =
        usecases::unsealNotebook(call.files.constFirst(), *passphrase, around.clock, around.chance);
    if (!path)
        return tl::unexpected(path.error());
    if (call.json)
        sayObject({{QStringLiteral("path"), *path}});
    else
        say(QStringLiteral("%1 is not sealed any more: whoever has the file can read it.")
                .arg(*path));
    return {};
}

Status changePassphrase(const Call &call)
{
    Surroundings around(call);
    const auto notebook = unlock(around);
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto passphrase = askNewPassphrase(call, QStringLiteral("new-passphrase-fd"));
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    return usecases::changePassphrase(**notebook, *passphrase, crypto::Cost::forThisMachine());
}

Status changeRecoveryKey(const Call &call)
{
    Surroundings around(call);
    const auto notebook = unlock(around);
    const auto recoveryKey =
        notebook ? usecases::changeRecoveryKey(**notebook) : tl::unexpected(notebook.error());
    if (!recoveryKey)
        return tl::unexpected(recoveryKey.error());
    sayRecoveryKey(call, call.files.constFirst(), *recoveryKey);
    return {};
}

Status tellLockStatus(const Call &call)
{
    Surroundings around(call);
    const auto status = usecases::lockStatus(call.files.constFirst(), around.clock, around.chance);
    if (!status)
        return tl::unexpected(status.error());
    if (call.json) {
        QJsonObject object{{QStringLiteral("sealed"), status->isSealed},
                           {QStringLiteral("inUse"), status->isInUse}};
        if (status->isSealed) {
            object.insert(QStringLiteral("operations"), qint64{status->cost.operations});
            object.insert(QStringLiteral("memoryKiB"), qint64{status->cost.memoryKiB});
            object.insert(QStringLiteral("plainRemains"), status->hasPlainRemains);
        }
        sayObject(object);
        return {};
    }
    const QString what = status->isSealed ? QStringLiteral("sealed") : QStringLiteral("not sealed");
    say(status->isInUse ? what + QStringLiteral(", open in another program") : what);
    if (status->hasPlainRemains)
        say(QStringLiteral(
            "Something readable was left beside it when a sealing or an unsealing was cut "
            "short. It is erased the next time something is written."));
    return {};
}

} // namespace hearth::app
