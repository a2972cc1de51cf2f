// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: either a pack whose sound practices and prompts come back from its own writing, or a
// refusal.
#include "core/practice/pack.h"

#include <cstdlib>

using namespace hearth::practice;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto pack = readPack(bytes, QStringLiteral("fuzz.hearth-pack"));
    if (!pack)
        return 0;
    QList<Practice> sound;
    for (const PackedPractice &each : pack->practices) {
        if (each.problems.isEmpty())
            sound.append(each.practice);
    }
    const auto again = readPack(packOf(sound, pack->prompts), QStringLiteral("again.hearth-pack"));
    require(again.has_value());
    require(again->practices.size() == sound.size() && again->prompts == pack->prompts);
    for (qsizetype i = 0; i < sound.size(); ++i)
        require(again->practices[i].practice == sound[i] && again->practices[i].problems.isEmpty());
    return 0;
}
