// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/json_fields.h"
#include "core/practice/practice.h"

namespace hearth::practice {

/// The role that is always there: whoever hosts the session.
inline QString hostRole()
{
    return QStringLiteral("host");
}

/// The role that a `who` text singles out, empty for "all", or nothing if the text is none of the
/// three forms.
std::optional<QString> roleInWho(const QString &who);

/// Finds what is wrong between the values of a practice: ids used twice, names of roles, loops and
/// steps that are not defined, loops torn apart. List entries of the practice and of the file must
/// have the same indices.
void checkReferences(const Practice &practice, Findings &findings);

} // namespace hearth::practice
