// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/prompts.h"

#include <QtCore/QByteArray>

namespace hearth::practice {

/// Practices and prompts of somebody's own, wherever they are kept.
class Shelf
{
public:
    struct Entry
    {
        QString id; ///< of the practice
        QString stamp; ///< another one: something else is in it now
        QByteArray outline = {}; ///< toBytes() of it, where that is kept
    };

    virtual ~Shelf() = default;
    /// Each id once.
    virtual QList<Entry> entries() const = 0;
    /// The file of a practice as it was `back` versions ago, 0 for as it is; nothing if it is not
    /// that old.
    virtual std::optional<QByteArray> source(const QString &id, int back) const = 0;
    virtual QList<Prompt> prompts(const QString &bank) const = 0;
};

} // namespace hearth::practice
