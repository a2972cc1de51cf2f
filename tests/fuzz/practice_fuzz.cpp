// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: either a sound practice (or bank of prompts) that comes back from its own writing, or
// problems that say where.
#include "core/practice/parser.h"
#include "core/practice/prompts.h"
#include "core/practice/timing.h"
#include "core/practice/writer.h"

#include <cstdlib>

using namespace hearth::practice;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkProblems(const QList<Problem> &problems, const QByteArray &bytes)
{
    require(!problems.isEmpty());
    for (const Problem &each : problems) {
        require(each.line >= 1 && each.line <= bytes.count('\n') + 1 && each.column >= 1);
        require(!toLine(each).contains(QLatin1Char('\n')));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString name = QStringLiteral("fuzz.json");
    if (const auto practice = parse(bytes, name)) {
        require(parse(toJson(*practice), name) == practice);
        for (const int people : {0, 1, 4, 7, 150})
            require(totalSeconds(*practice, people) >= 0);
        for (const Preset &preset : practice->presets)
            require(totalSeconds(*practice, 5, &preset) >= 0);
    } else {
        checkProblems(practice.error(), bytes);
    }
    if (const auto prompts = parsePrompts(bytes, name); !prompts)
        checkProblems(prompts.error(), bytes);
    return 0;
}
