// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/excerpt.h"

#include "core/base/text.h"

namespace hearth::ui {

QString firstLine(const QString &text)
{
    const auto lines = QStringView(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QStringView line : lines) {
        while (line.startsWith(QLatin1Char('#')))
            line = line.mid(1);
        line = line.trimmed();
        if (!line.isEmpty())
            return visible(line.toString());
    }
    return {};
}

QString excerpt(const QString &text, qsizetype longest)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest).trimmed() + QChar(0x2026);
}

} // namespace hearth::ui
