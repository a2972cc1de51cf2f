// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"

#include <QtCore/QByteArray>

namespace hearth::practice {

/// The file of a practice: UTF-8 JSON of format hearth-practice/1, fields in the format's order,
/// values that are the default left out, unknown fields last. parse() of it is the practice again,
/// if the practice is sound.
HEARTH_CORE_EXPORT QByteArray toJson(const Practice &practice);

} // namespace hearth::practice
