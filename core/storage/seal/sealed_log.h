// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/durable_file.h"
#include "core/storage/seal/sealed_header.h"

#include <QtCore/QList>

namespace hearth::storage {

/// The log beside a snapshot: one sealed message a commit, each bound to those before it.
class HEARTH_CORE_EXPORT SealedLog
{
public:
    /// Opens a log, locked against every other program, and makes an empty file where there is
    /// none. NotebookInUse where somebody else has it.
    static Result<SealedLog> open(const QString &path);
    /// Opens a log that is there for reading alone; nothing where there is none.
    static Result<std::optional<SealedLog>> openForReading(const QString &path);

    /// What commits told that are not in the snapshot yet, oldest first, and makes ready for more;
    /// an unfinished last one is passed over. NotebookDamaged where the log is not as it was
    /// written, or is of another snapshot.
    Result<QList<QByteArray>> read(const SealedHeader &header, const Keys &keys);
    /// Whether there is a header, so that messages can be added.
    bool hasBegun() const noexcept { return !m_generation.isEmpty(); }
    const QByteArray &generation() const noexcept { return m_generation; }
    /// How many messages there are.
    quint64 count() const noexcept { return m_count; }
    qint64 size() const noexcept { return m_end; }

    /// Adds a message; durable when it returns. Where it fails the log is as before.
    Status append(QByteArrayView message, const Keys &keys);
    /// Takes the last message away again.
    void takeBack();
    /// A new log in the place of this one, which keeps the messages from number `from` on.
    Status beginAnew(const SealedHeader &header, const Keys &keys, quint64 from);

private:
    SealedLog(QString path, Descriptor file)
        : m_path(std::move(path))
        , m_file(std::move(file))
    {
    }
    Result<QByteArray> wholeFile() const;
    QByteArray bound() const;
    Status cutTo(qint64 end);
    QByteArray sealedRecord(QByteArrayView message, const Keys &keys) const;
    Result<QList<QByteArray>> records(QByteArrayView bytes, const Keys &keys);

    QString m_path;
    Descriptor m_file;
    QByteArray m_generation;
    quint64 m_count = 0;
    qint64 m_end = 0;
    QByteArray m_lastSeal; ///< what the next message is bound to
    qint64 m_endBefore = 0; ///< before the last message
    QByteArray m_lastSealBefore;
    bool m_isTorn = false; ///< the last record that was read is not whole
    bool m_isBroken = false; ///< holds bytes that nobody acknowledged and nobody could cut off
    bool m_isFolderBehind = false; ///< its name may not be durable
};

} // namespace hearth::storage
