// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <array>
#include <optional>
#include <utility>

namespace hearth {

/// The stable words an enumeration is stored under, in files and tables. Specialise with
/// `static constexpr std::array<std::pair<E, const char *>, N> all`.
template <class E>
struct Codes;

/// The stored word of an enumerator.
template <class E>
QString code(E value)
{
    for (const auto &[each, word] : Codes<E>::all) {
        if (each == value)
            return QLatin1String(word);
    }
    Q_UNREACHABLE();
}

/// The enumerator stored under a word, if there is one.
template <class E>
std::optional<E> parseCode(const QString &text)
{
    for (const auto &[each, word] : Codes<E>::all) {
        if (text == QLatin1String(word))
            return each;
    }
    return std::nullopt;
}

} // namespace hearth
