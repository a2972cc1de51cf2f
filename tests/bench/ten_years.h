// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/notebook.h"

#include <QtCore/QString>

namespace hearth::bench {

/// How much is in a notebook; as it stands, ten years of a busy host.
struct Plenty
{
    int crews = 40;
    int people = 500;
    int sessions = 5'000;
    int notes = 95'000; ///< of 60 to 200 words each
    int journal = 5'000; ///< pages, of as many words

    /// A part of it, at least one of each.
    Plenty times(double scale) const;
};

/// Makes a notebook with sessions that were held (agenda, events, roles, notes, what was caught)
/// and a journal, up to today. The same seed makes the same words and meetings.
Status makeTenYears(const QString &path, const Plenty &plenty, quint32 seed);

/// For a bench: a notebook at `path`, copied from another, or made where that is empty; open. Ends
/// the program where it cannot.
std::unique_ptr<storage::Notebook> openTenYears(const QString &path, const QString &copyOf,
                                                double scale, const Clock &clock,
                                                QRandomGenerator &chance);

} // namespace hearth::bench
