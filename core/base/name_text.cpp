// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/name_text.h"

namespace hearth {

namespace {

QString withoutIsolates(QString text)
{
    return text.removeIf([](QChar each) { return each >= QChar(0x2066) && each <= QChar(0x2069); });
}

} // namespace

bool beginsWithName(const QString &text, const QString &name)
{
    const QString said = withoutIsolates(text).trimmed();
    const QString who = withoutIsolates(name).trimmed();
    if (who.isEmpty() || !said.startsWith(who, Qt::CaseInsensitive))
        return false;
    if (said.size() == who.size())
        return true;
    const QChar next = said.at(who.size());
    return !next.isLetterOrNumber() && !next.isMark() && !next.isSurrogate();
}

} // namespace hearth
