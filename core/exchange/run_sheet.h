// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/document.h"
#include "core/practice/practice.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>

/// A page to lead from: the steps with their minutes, who speaks, and what to say.
namespace hearth::exchange {

/// The fixed words of a run sheet; plain English where nobody hands in others.
struct RunSheetWords
{
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    QString timeFormat = QStringLiteral("HH:mm");
    QString time = QStringLiteral("Time");
    QString minutesHead = QStringLiteral("Min");
    QString step = QStringLiteral("Step");
    QString speaks = QStringLiteral("Who speaks");
    QString say = QStringLiteral("What to say");
    QString minutes = QStringLiteral("%1 min");
    QString people = QStringLiteral("for %1 to %2 people");
    QString before = QStringLiteral("Before you begin");
    QString notFor = QStringLiteral("Not for");
    QString after = QStringLiteral("Afterwards");
    QString sources = QStringLiteral("Sources");
    QString perPerson = QStringLiteral("%1 each");
    QString times = QStringLiteral("%1 × %2");
    // Who speaks
    QString host = QStringLiteral("host");
    QString round = QStringLiteral("everyone in turn");
    QString roundBut = QStringLiteral("everyone but %1, in turn");
    QString roundOf = QStringLiteral("%1, in turn");
    QString then = QStringLiteral("%1, then %2");
    QString popcorn = QStringLiteral("whoever is ready");
    QString pairs = QStringLiteral("in pairs");
    QString trios = QStringLiteral("in threes");
    QString groups = QStringLiteral("in groups of %1");
    QString all = QStringLiteral("everyone");
    QString allButOne = QStringLiteral("all but %1, who listens");
    QString silence = QStringLiteral("silence");
};

/// A practice on the sheet.
struct RunSheetItem
{
    practice::Practice practice;
    QString preset = {}; ///< id of one of its presets, or empty
    int minutes = 0; ///< planned for the item as a whole; 0: what its steps take
    QDateTime start = {}; ///< in the zone to be shown; invalid: the sheet shows no clock
    QHash<QString, QString> holders = {}; ///< role id -> who holds it
};

struct RunSheet
{
    QString title = {};
    QString subtitle = {};
    int people = 0; ///< 0: as many as suit each practice best
    QList<RunSheetItem> items = {};
};

/// The sheet of one practice.
HEARTH_CORE_EXPORT RunSheet runSheetOf(const practice::Practice &practice,
                                       const QString &preset = {}, int people = 0);

HEARTH_CORE_EXPORT Document compose(const RunSheet &sheet, const RunSheetWords &words = {});

} // namespace hearth::exchange
