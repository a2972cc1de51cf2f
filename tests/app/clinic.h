// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/library.h"
#include "core/storage/crew_store.h"
#include "core/usecases/holding.h"

#include <cstdio>

namespace hearth::test {

/// Says a line at once.
inline void tell(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

/// A Case Clinic of the notebook's first crew, everybody here.
inline Result<SessionId> startClinic(storage::Notebook &notebook)
{
    const auto crews = storage::CrewStore(notebook).allWithCounts();
    if (!crews)
        return tl::unexpected(crews.error());
    if (crews->isEmpty())
        return fail(ErrorCode::NoSuchRow, QStringLiteral("a crew"));
    const CrewId crew = crews->constFirst().crew.id;
    const auto members = storage::CrewStore(notebook).members(crew);
    const auto clinic = practice::Library().find(QStringLiteral("case-clinic"));
    if (!members)
        return tl::unexpected(members.error());
    if (!clinic || members->size() < 4)
        return fail(ErrorCode::TooFewPeople);
    QList<PersonId> here;
    for (const auto &member : *members)
        here.append(member.person.id);
    usecases::PracticeToRun run{*clinic};
    run.roles = {{QStringLiteral("case-giver"), {here.at(1)}},
                 {QStringLiteral("timekeeper"), {here.at(2)}}};
    return usecases::startSession(notebook, {crew, {}, {run}, here, here.constFirst()});
}

} // namespace hearth::test
