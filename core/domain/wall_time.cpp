// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wall_time.h"

namespace hearth {

QList<QDateTime> instantsAt(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    if (!date.isValid() || !time.isValid() || !zone.isValid())
        return {};
    const QDateTime asIfUtc(date, time, Qt::UTC);
    // Zones move their clocks by far less than a day, and not twice within two.
    const int before = zone.offsetFromUtc(asIfUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asIfUtc.addDays(1));
    QList<QDateTime> instants;
    for (const int offset : {qMax(before, after), qMin(before, after)}) {
        const QDateTime instant = asIfUtc.addSecs(-offset);
        if (zone.offsetFromUtc(instant) == offset && !instants.contains(instant))
            instants.append(instant);
    }
    if (instants.isEmpty())
        instants.append(asIfUtc.addSecs(-before));
    return instants;
}

QDateTime instantAt(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    return instantsAt(date, time, zone).value(0);
}

} // namespace hearth
