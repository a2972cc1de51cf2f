// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/named.h"

namespace hearth::app {

Result<Crew> crewCalled(const storage::Notebook &notebook, const QString &called)
{
    const storage::CrewStore crews(notebook);
    if (const auto id = CrewId::parse(called))
        return crews.get(*id);
    const auto all = crews.allWithCounts();
    if (!all)
        return tl::unexpected(all.error());
    for (const auto &each : *all) {
        if (each.crew.name.text().compare(called, Qt::CaseInsensitive) == 0)
            return each.crew;
    }
    return fail(ErrorCode::NoSuchRow, called);
}

Result<PersonId> memberCalled(const QList<storage::Member> &members, const QString &called)
{
    QList<PersonId> found;
    for (const storage::Member &member : members) {
        if (member.person.id.toString() == called
            || member.person.name.text().compare(called, Qt::CaseInsensitive) == 0)
            found.append(member.person.id);
    }
    if (found.size() > 1) {
        QStringList ids;
        for (const PersonId &id : std::as_const(found))
            ids.append(id.toString());
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("more than one is called %1; name one by id: %2")
                        .arg(called, ids.join(QStringLiteral(", "))));
    }
    if (found.isEmpty())
        return fail(ErrorCode::NoSuchRow, called);
    return found.constFirst();
}

QString forTerminal(QString sentence)
{
    return sentence.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace hearth::app
