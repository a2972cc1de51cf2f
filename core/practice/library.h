// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/outline.h"
#include "core/practice/practice.h"
#include "core/practice/programme.h"
#include "core/practice/prompts.h"
#include "core/practice/reading.h"
#include "core/practice/shelf.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>

namespace hearth::practice {

/// The language of a tag or of a locale's name, without its region: "de" of "de-AT" and "de_AT".
HEARTH_CORE_EXPORT QString languageOf(const QString &tag);

/// The practices, prompts, programmes and pages that Hearth brings along, in the language asked
/// for, or else in English, and the practices and prompts of one's own. Each is read when it is
/// first asked for; one that is not sound is as if it were not there. Not to be shared between
/// threads.
class HEARTH_CORE_EXPORT Library
{
public:
    /// `language` is a tag such as "de-AT": then "de-AT", "de" and "en" are tried in this order.
    /// `folder` holds practices/<language>/<id>.json, prompts/<language>/<bank>.json, and
    /// programmes and pages likewise; the default is what is built in.
    explicit Library(const QString &language = QStringLiteral("en"),
                     const QString &folder = QStringLiteral(":/resources"));

    /// Whose practices stand beside those that Hearth brings along, and in place of those with the
    /// same id; null for nobody's. It must outlive the library, or be taken away before.
    void setShelf(const Shelf *shelf);
    /// What is on the shelf may be different now.
    void shelfChanged();

    /// The language that was asked for, without its region: "de" of "de-AT"; "en" where none was
    /// named, as in the locale C.
    QString language() const;

    /// Nothing if there is no such practice. Of one's own that is being rewritten and not sound at
    /// the moment, the last version that was.
    std::optional<Practice> find(const QString &id) const;
    /// The practice with what its steps call, as carrying() has it, from this library.
    Practice whole(const Practice &practice) const;
    /// All of them, ordered by id.
    QList<Practice> all() const;
    /// As all(), without reading what has its outline kept beside it.
    QList<Outline> outlines() const;
    /// Whether find() answers with a practice from the shelf.
    bool isOwn(const QString &id) const;
    /// As find(), of what Hearth brings along alone.
    std::optional<Practice> builtIn(const QString &id) const;
    /// Nothing if there is no such programme.
    std::optional<Programme> programme(const QString &id) const;
    /// All of them, ordered by id.
    QList<Programme> programmes() const;
    /// Nothing if there is no such page.
    std::optional<ReadingPage> page(const QString &id) const;
    /// All of them, ordered by id.
    QList<ReadingPage> pages() const;
    /// The prompts of a bank, one's own last; empty if there is no such bank.
    QList<Prompt> prompts(const QString &bank) const;
    /// draw() from a bank.
    std::optional<Prompt> draw(const QString &bank, const PromptFilter &filter,
                               const QList<QString> &usedIds, QRandomGenerator &chance) const;

private:
    struct Owned
    {
        QString stamp;
        std::optional<Outline> outline = {};
        bool isRead = false;
        std::optional<Practice> practice = {};
    };
    QList<QString> folders(const QString &kind) const;
    QList<QString> ids(const QString &kind) const;
    QList<QString> practiceIds() const;
    void lookAtShelf() const;
    /// The sound practice of that id on the shelf, or null.
    const Practice *own(const QString &id) const;

    QString m_folder;
    QList<QString> m_languages;
    mutable QHash<QString, std::optional<Practice>> m_practices;
    mutable QHash<QString, QList<Prompt>> m_banks;
    const Shelf *m_shelf = nullptr;
    mutable bool m_shelfKnown = true;
    mutable QHash<QString, Owned> m_own; ///< by practice id
    mutable QHash<QString, QList<Prompt>> m_ownBanks;
};

} // namespace hearth::practice
