// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/own_practice.h"
#include "core/storage/unit_of_work.h"

#include <QtCore/QList>

namespace hearth::storage {

/// Practices and questions of one's own, and what the practices were before.
class HEARTH_CORE_EXPORT PracticeStore
{
public:
    explicit PracticeStore(const Notebook &notebook)
        : m_notebook(notebook)
    {
    }
    /// By name.
    Result<QList<OwnPractice>> all() const;
    Result<OwnPractice> get(const OwnPracticeId &id) const;
    /// By the id in its file. Where two laptops each made one, the later version.
    Result<std::optional<OwnPractice>> find(const QString &practiceId) const;
    /// One practice in a list of all, without its file.
    struct Listed
    {
        QString practiceId;
        QString stamp;
        QByteArray outline; ///< practice::toBytes(); empty where the practice is not sound
    };
    Result<QList<Listed>> listed() const;
    /// What it was before, the newest first.
    Result<QList<PracticeVersion>> versions(const OwnPracticeId &id) const;
    Result<PracticeVersion> version(const PracticeVersionId &id) const;

    /// In a bank, the oldest first; an empty bank: in all.
    Result<QList<OwnPrompt>> prompts(const QString &bank = {}) const;

    static Status put(UnitOfWork &work, const OwnPractice &practice);
    static Status put(UnitOfWork &work, const PracticeVersion &version);
    static Status put(UnitOfWork &work, const OwnPrompt &prompt);
    static Status remove(UnitOfWork &work, const OwnPracticeId &practice);
    static Status remove(UnitOfWork &work, const OwnPromptId &prompt);

private:
    const Notebook &m_notebook;
};

} // namespace hearth::storage
