// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/names.h"

#include "core/base/text.h"

#include <algorithm>

namespace hearth::detail {

Result<QString> parseShortName(const QString &text, qsizetype maxLength)
{
    QString name = text.trimmed();
    const auto shows = [](QChar c) { return c.isSurrogate() || (c.isPrint() && !c.isSpace()); };
    if (std::none_of(name.cbegin(), name.cend(), shows))
        return fail(ErrorCode::NameEmpty);
    // A single grapheme may hold any number of marks; the second bound keeps such a name storable.
    if (countGraphemes(name) > maxLength || name.size() > maxLength * 16)
        return fail(ErrorCode::NameTooLong);
    return name;
}

} // namespace hearth::detail
