// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/json_fields.h"
#include "core/practice/practice.h"

/// What practices, programmes and reading pages say in the same fields.
namespace hearth::practice {

People readPeople(const Fields &fields);
Care readCare(const Fields &fields);
Credit readCredit(const Fields &fields);

} // namespace hearth::practice
