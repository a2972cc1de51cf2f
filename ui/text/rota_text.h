// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotation/rota.h"

/// Words for what goes round. Names are given as they are; they come out isolated.
namespace hearth::ui {

/// "Host", "Timekeeper", or what the crew calls a role of its own.
QString roleTitle(const QString &role, const QList<RotaRole> &roles = {});

/// Why somebody has a role, as a sentence or two: "Mei said yes to 9 meetings: a fair share of
/// those is 2.4 turns, and so far it was 1."
QString reasonText(const rotation::Holding &holding, const QHash<PersonId, QString> &names);

/// How many turns somebody had beside their fair share; never compared with others.
QString shareText(const QString &name, const rotation::Reason &reason);

/// "By fair shares", "Whoever has waited longest", "In your own order".
QString modeText(RotaMode mode);

/// What a mode does, in a sentence.
QString modeMeaning(RotaMode mode);

} // namespace hearth::ui
