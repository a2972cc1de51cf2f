// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"

namespace hearth::practice {

/// What a list of many practices says of each, and what it is searched and narrowed by.
struct Outline
{
    QString id;
    QString name;
    QString summary;
    QString language = QStringLiteral("en");
    QList<QString> purposes = {};
    QList<Scale> scales = {};
    Depth depth = Depth::Light;
    People people = {};
    int seconds = 0; ///< with as many people as it is best with, and with what its steps call
    friend bool operator==(const Outline &, const Outline &) = default;
};

/// What the steps call counts as far as the practice carries it.
HEARTH_CORE_EXPORT Outline outlineOf(const Practice &practice);

/// An outline as it is kept beside the file of a practice, so that the file need not be read for
/// it: compact JSON of format hearth-outline/1.
HEARTH_CORE_EXPORT QByteArray toBytes(const Outline &outline);
/// Nothing where another version of Hearth kept it in another way.
HEARTH_CORE_EXPORT std::optional<Outline> outlineFrom(const QByteArray &bytes);

/// The outline to keep beside a file; empty for one that is not sound, and for one that calls
/// others: how long it takes is theirs to say.
HEARTH_CORE_EXPORT QByteArray outlineToKeep(const QByteArray &source);

} // namespace hearth::practice
