// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"
#include "core/practice/problem.h"

#include <QtCore/QByteArray>
#include <tl/expected.hpp>

namespace hearth::practice {

/// A whole practice from a file of format hearth-practice/1, or everything that is wrong with it in
/// the order of the file (JSON that cannot be read has one problem). `fileName` is only for the
/// problems.
HEARTH_CORE_EXPORT tl::expected<Practice, QList<Problem>> parse(const QByteArray &bytes,
                                                                const QString &fileName);

/// A practice that is still being written: what of it can be read, and all that is wrong with it.
struct Draft
{
    Practice practice;
    QList<Problem> problems = {}; ///< as parse() tells them; empty: it can be run
};

/// As parse(), but what is wrong with a practice does not keep the rest of it back. Texts that are
/// wrong are read as they stand, other values as if they were absent.
HEARTH_CORE_EXPORT Draft parseDraft(const QByteArray &bytes, const QString &fileName);

/// As parse(), but reads the file; one that cannot be read is ErrorCode::FileNotReadable, one that
/// is wrong is toError() of its problems.
HEARTH_CORE_EXPORT Result<Practice> parseFile(const QString &path);

} // namespace hearth::practice
