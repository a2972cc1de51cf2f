// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/plan_sheet.h"

#include "core/domain/role_holders.h"

namespace hearth::usecases {

exchange::RunSheet runSheetOf(const Plan &plan)
{
    QHash<PersonId, QString> names;
    for (const storage::Member &member : plan.members)
        names.insert(member.person.id, member.person.name.text());
    for (const Person &guest : plan.guests)
        names.insert(guest.id, guest.name.text());

    exchange::RunSheet sheet;
    sheet.title = plan.session.title.isEmpty() ? plan.crew.name.text() : plan.session.title;
    sheet.people = static_cast<int>(plan.expected.size());
    const session::Schedule times = scheduleOf(plan);
    for (qsizetype i = 0; i < plan.agenda.size(); ++i) {
        const AgendaItem &item = plan.agenda[i];
        exchange::RunSheetItem made{plan.practices[i], item.preset, plan.minutes[i], {}, {}};
        if (plan.session.plannedAt.isValid())
            made.start = QDateTime::fromMSecsSinceEpoch(times.items[i].startMs, Qt::UTC)
                             .toTimeZone(plan.zone);
        for (auto role = item.roles.cbegin(); role != item.roles.cend(); ++role) {
            QStringList holders;
            for (const PersonId &person : *role)
                holders.append(names.value(person));
            holders.removeAll(QString());
            made.holders.insert(role.key(), holders.join(QStringLiteral(", ")));
        }
        if (const auto host = plan.roles.constFind(session_role::host); host != plan.roles.cend())
            made.holders.insert(session_role::host, names.value(*host));
        sheet.items.append(made);
    }
    return sheet;
}

} // namespace hearth::usecases
