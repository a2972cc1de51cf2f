// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "core/storage/notebook.h"

#include <functional>

namespace hearth::usecases {

/// Finds a practice by its id.
using FindPractice = std::function<std::optional<practice::Practice>(const QString &)>;

/// Fills a notebook with the sample crews: people, three sessions that were held, and two pages of
/// a journal, with dates counted back from today, in one unit of work. Error: PracticeMissing.
HEARTH_CORE_EXPORT Status makeSample(storage::Notebook &notebook, const FindPractice &find);

} // namespace hearth::usecases
