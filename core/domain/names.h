// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export.h"

#include <QtCore/QString>

namespace hearth {

/// A short name, parsed once: trimmed, 1 to 60 characters as a reader counts them, at least one of
/// them visible. Anything else a person types is kept as typed; it is never interpreted as markup,
/// path or command.
template <class Tag>
class ShortName
{
public:
    static constexpr qsizetype maxLength = 60;
    static Result<ShortName> from(const QString &text);
    const QString &text() const noexcept { return m_text; }
    friend bool operator==(const ShortName &, const ShortName &) = default;

private:
    explicit ShortName(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

namespace detail {
/// Trims and checks; the rule behind every ShortName.
HEARTH_CORE_EXPORT Result<QString> parseShortName(const QString &text, qsizetype maxLength);
} // namespace detail

template <class Tag>
Result<ShortName<Tag>> ShortName<Tag>::from(const QString &text)
{
    auto parsed = detail::parseShortName(text, maxLength);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return ShortName(*std::move(parsed));
}

using PersonName = ShortName<struct PersonNameTag>;
using CrewName = ShortName<struct CrewNameTag>;

} // namespace hearth
