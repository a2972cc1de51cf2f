// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/carried.h"

#include "core/practice/parser.h"
#include "core/practice/writer.h"

#include <QtCore/QJsonDocument>

namespace hearth::practice {

namespace {

const QString carriedField = QStringLiteral("carried");

void gather(const Practice &practice, const Find &find, QJsonObject &found)
{
    for (const Step &step : practice.steps) {
        const QString &id = step.practice;
        if (id.isEmpty() || found.contains(id))
            continue;
        if (const auto called = find(id)) {
            found.insert(id, QJsonDocument::fromJson(toJson(*called)).object());
            gather(*called, find, found);
        }
    }
}

} // namespace

Practice carrying(const Practice &practice, const Find &find)
{
    Practice whole = practice;
    QJsonObject found = practice.unknown.value(carriedField).toObject();
    if (find)
        gather(practice, find, found);
    if (!found.isEmpty())
        whole.unknown.insert(carriedField, found);
    return whole;
}

Practice withCarried(const Practice &practice, const QHash<QString, Practice> &carried)
{
    Practice whole = practice;
    QJsonObject all;
    for (auto each = carried.begin(); each != carried.end(); ++each)
        all.insert(each.key(), QJsonDocument::fromJson(toJson(*each)).object());
    if (!all.isEmpty())
        whole.unknown.insert(carriedField, all);
    else
        whole.unknown.remove(carriedField);
    return whole;
}

QHash<QString, Practice> carriedBy(const Practice &practice)
{
    QHash<QString, Practice> carried;
    const QJsonObject all = practice.unknown.value(carriedField).toObject();
    for (auto each = all.begin(); each != all.end(); ++each) {
        const auto called =
            parse(QJsonDocument(each->toObject()).toJson(QJsonDocument::Compact), each.key());
        if (called)
            carried.insert(each.key(), *called);
    }
    return carried;
}

} // namespace hearth::practice
