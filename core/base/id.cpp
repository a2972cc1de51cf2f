// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

namespace hearth {

QUuid makeUuid7(qint64 nowMs, QRandomGenerator &chance)
{
    const auto ms = static_cast<quint64>(nowMs) & 0xFFFFFFFFFFFFULL;
    const quint64 a = chance.generate64();
    const quint64 b = chance.generate64();
    const auto byte = [](quint64 value, int shift) {
        return static_cast<uchar>((value >> shift) & 0xFF);
    };
    return QUuid(static_cast<uint>(ms >> 16), static_cast<ushort>(ms & 0xFFFF),
                 static_cast<ushort>(0x7000U | (a & 0x0FFFU)),
                 static_cast<uchar>(0x80U | (byte(b, 56) & 0x3FU)), byte(b, 48), byte(b, 40),
                 byte(b, 32), byte(b, 24), byte(b, 16), byte(b, 8), byte(b, 0));
}

} // namespace hearth
