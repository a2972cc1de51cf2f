// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/spelling.h"

namespace hearth::ui {

// Built where hunspell is not there.
std::unique_ptr<Spelling> makeSpelling(const QLocale &, const QString &)
{
    return nullptr;
}

} // namespace hearth::ui
