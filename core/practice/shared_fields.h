// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/json_fields.h"
#include "core/practice/practice.h"
#include "core/practice/problem.h"

#include <tl/expected.hpp>

/// What practices, programmes and reading pages say in the same fields.
namespace hearth::practice {

People readPeople(const Fields &fields);
Care readCare(const Fields &fields);
Credit readCredit(const Fields &fields);

/// A whole file of a format, or everything that is wrong with it: `read` makes the value of its
/// fields, and adds what is wrong with them to the findings.
template <class Read>
auto readFile(const QByteArray &bytes, const QString &fileName, const char *family, int version,
              Read read)
    -> tl::expected<decltype(read(std::declval<const Fields &>())), QList<Problem>>
{
    const auto tree = readJson(bytes, fileName);
    if (!tree)
        return tl::unexpected(QList<Problem>{tree.error()});
    Findings findings(bytes, *tree, fileName);
    const Fields fields(tree->root(), findings);
    // What follows would only confuse somebody who opened another kind of file.
    fields.format(QLatin1String(family), version);
    if (!findings.empty())
        return tl::unexpected(findings.take());
    auto value = read(fields);
    if (!findings.empty())
        return tl::unexpected(findings.take());
    return value;
}

} // namespace hearth::practice
