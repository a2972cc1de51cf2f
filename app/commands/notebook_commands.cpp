// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/opened.h"

#include "core/practice/library.h"
#include "core/search/search.h"
#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/sample.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hearth::app {

namespace {

void sayJson(const char *what, const QJsonArray &rows)
{
    say(QString::fromUtf8(
            QJsonDocument(QJsonObject{{QLatin1String(what), rows}}).toJson(QJsonDocument::Indented))
            .trimmed());
}

QString instant(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace

namespace {

/// A notebook that is sealed from its first byte.
Result<std::unique_ptr<storage::Notebook>> newSealed(Surroundings &around, const QString &path)
{
    const auto passphrase = askNewPassphrase(around.call);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    const auto recoveryKey = storage::Notebook::createSealed(
        path, *passphrase, crypto::Cost::forThisMachine(), around.clock, around.chance);
    if (!recoveryKey)
        return tl::unexpected(recoveryKey.error());
    sayRecoveryKey(around.call, path, *recoveryKey);
    return storage::Notebook::unlock(path, *passphrase, around.clock, around.chance);
}

} // namespace

Status newNotebook(const Call &call)
{
    Surroundings around(call);
    const QString &path = call.files.constFirst();
    const auto notebook = call.options.isSet(QStringLiteral("seal"))
        ? newSealed(around, path)
        : storage::Notebook::create(path, around.clock, around.chance);
    if (!notebook)
        return tl::unexpected(notebook.error());
    if (!call.options.isSet(QStringLiteral("sample")))
        return {};
    const practice::Library library;
    return usecases::makeSample(**notebook, [&](const QString &id) { return library.find(id); });
}

Status checkNotebook(const Call &call)
{
    Surroundings around(call);
    const auto notebook = around.open(call.files.constFirst());
    if (!notebook)
        return tl::unexpected(notebook.error());
    if (const auto checked = (*notebook)->check(); !checked)
        return checked;
    say(QStringLiteral("sound"));
    return {};
}

Status listCrews(const Call &call)
{
    Surroundings around(call);
    const auto notebook = around.open(call.files.constFirst());
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto crews = storage::CrewStore(**notebook).allWithCounts();
    if (!crews)
        return tl::unexpected(crews.error());
    QJsonArray rows;
    for (const auto &each : *crews) {
        rows.append(QJsonObject{{QStringLiteral("id"), each.crew.id.toString()},
                                {QStringLiteral("name"), each.crew.name.text()},
                                {QStringLiteral("scale"), code(each.crew.scale)},
                                {QStringLiteral("state"), code(each.crew.state)},
                                {QStringLiteral("people"), each.people},
                                {QStringLiteral("sessions"), each.sessions}});
        if (!call.json)
            say(QStringLiteral("%1  %2 (%3 people, %4 sessions)")
                    .arg(each.crew.id.toString(), each.crew.name.text())
                    .arg(each.people)
                    .arg(each.sessions));
    }
    if (call.json)
        sayJson("crews", rows);
    return {};
}

Status listSessions(const Call &call)
{
    Surroundings around(call);
    const auto notebook = around.open(call.files.constFirst());
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto sessions = storage::SessionStore(**notebook).latest(1'000'000);
    if (!sessions)
        return tl::unexpected(sessions.error());
    QJsonArray rows;
    for (const Session &each : *sessions) {
        const bool isPlanned = each.state == SessionState::Planned;
        QJsonObject row{{QStringLiteral("id"), each.id.toString()},
                        {QStringLiteral("crew"), each.crew.toString()},
                        {QStringLiteral("title"), each.title},
                        {QStringLiteral("state"), code(each.state)}};
        for (const auto &[name, at] :
             {std::pair("plannedAt", each.plannedAt), std::pair("startedAt", each.startedAt),
              std::pair("endedAt", each.endedAt)}) {
            if (at.isValid())
                row.insert(QLatin1String(name), instant(at));
        }
        rows.append(row);
        if (!call.json) {
            const QString when = instant(isPlanned ? each.plannedAt : each.startedAt);
            const QString what =
                isPlanned ? QStringLiteral("%1 (planned)").arg(each.title).trimmed() : each.title;
            say(QStringLiteral("%1  %2  %3").arg(each.id.toString(), when, what));
        }
    }
    if (call.json)
        sayJson("sessions", rows);
    return {};
}

Status searchNotebook(const Call &call)
{
    Surroundings around(call);
    const auto notebook = around.open(call.files.constFirst());
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto hits = search::find(**notebook, {call.files.mid(1).join(QLatin1Char(' '))});
    if (!hits)
        return tl::unexpected(hits.error());
    QJsonArray rows;
    for (const search::Hit &hit : *hits) {
        rows.append(QJsonObject{{QStringLiteral("kind"), code(hit.kind)},
                                {QStringLiteral("id"), hit.id},
                                {QStringLiteral("title"), hit.title},
                                {QStringLiteral("snippet"), hit.snippet},
                                {QStringLiteral("at"), instant(hit.at)}});
        if (!call.json)
            say(QStringLiteral("%1  %2: %3")
                    .arg(code(hit.kind), hit.title, hit.snippet.simplified()));
    }
    if (call.json)
        sayJson("hits", rows);
    return {};
}

} // namespace hearth::app
