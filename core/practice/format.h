// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"

#include <QtCore/QString>

#include <algorithm>

/// What the reader and the writer of hearth-practice/1 must agree on.
namespace hearth::practice {

/// The name of a field, or another word of the format, as Qt takes it.
inline QLatin1String latin(const char *word)
{
    return QLatin1String(word);
}

inline constexpr char formatFamily[] = "hearth-practice/";
inline constexpr int formatVersion = 1;
inline constexpr char promptsFamily[] = "hearth-prompts/";
inline constexpr int promptsVersion = 1;
inline constexpr char packFamily[] = "hearth-pack/";
inline constexpr int packVersion = 1;
inline constexpr char programmeFamily[] = "hearth-programme/";
inline constexpr int programmeVersion = 1;
inline constexpr char pageFamily[] = "hearth-page/";
inline constexpr int pageVersion = 1;

/// The top-level fields in the order they are written.
inline constexpr std::array topLevelFields{
    "format", "id",     "version", "language", "name",  "summary", "whenToUse", "purpose", "scales",
    "depth",  "people", "roles",   "steps",    "loops", "presets", "care",      "credits", "after"};

inline bool isKnownField(QByteArrayView key)
{
    return std::any_of(topLevelFields.begin(), topLevelFields.end(),
                       [&](const char *field) { return key == QByteArrayView(field); });
}

/// The banks that prompts are drawn from.
enum class Bank { CheckIn, CheckOut, Journal, Retrospective };

} // namespace hearth::practice

namespace hearth {

template <>
struct Codes<practice::Bank>
{
    using B = practice::Bank;
    static constexpr std::array<std::pair<B, const char *>, 4> all{
        {{B::CheckIn, "check-in"},
         {B::CheckOut, "check-out"},
         {B::Journal, "journal"},
         {B::Retrospective, "retrospective"}}};
};

} // namespace hearth
