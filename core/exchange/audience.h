// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/domain/note.h"

/// Who will read a file.
namespace hearth::exchange {

/// How people are named in a file.
enum class Names { Full, First, Initials, Someone };

/// Who a file is for. Reach mine: the host, everything; circle: those who were there; open: anyone.
struct Audience
{
    Reach reach = Reach::Circle;
    Names names = Names::Full;
    friend bool operator==(const Audience &, const Audience &) = default;
};

} // namespace hearth::exchange

namespace hearth {

template <>
struct Codes<exchange::Names>
{
    using N = exchange::Names;
    static constexpr std::array<std::pair<N, const char *>, 4> all{{{N::Full, "full"},
                                                                    {N::First, "first"},
                                                                    {N::Initials, "initials"},
                                                                    {N::Someone, "someone"}}};
};

} // namespace hearth
