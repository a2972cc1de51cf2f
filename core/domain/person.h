// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/names.h"

namespace hearth {

/// Someone the host meets. `about` is the host's own and never leaves the notebook with the person.
struct Person
{
    PersonId id;
    PersonName name;
    QString pronouns = {};
    QString email = {};
    QString phone = {};
    QString zone = {}; ///< IANA name, or empty
    int colour = 0; ///< index into the theme's six person colours
    QString about = {};
    bool isMe = false;
    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace hearth
