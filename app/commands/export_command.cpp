// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/opened.h"

#include "core/base/text.h"
#include "core/exchange/html_writer.h"
#include "core/exchange/json_writer.h"
#include "core/exchange/markdown_writer.h"
#include "core/exchange/save_file.h"
#include "core/practice/library.h"
#include "core/session/run_view.h"
#include "core/storage/crew_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/holding.h"
#include "core/usecases/noting.h"
#include "core/usecases/records.h"
#include "ui/print/pdf_writer.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTextStream>

namespace hearth::app {

namespace {

void sayUnread(const exchange::SessionRecord &) { }

/// Names on the way what is not in the file because it could not be read.
void sayUnread(const exchange::CrewRecord &crew)
{
    for (const exchange::UnreadSession &session : crew.unread) {
        QTextStream(stderr) << "hearth: could not be read and is not in the file: "
                            << visible(session.title).simplified() << " ("
                            << session.day.toString(Qt::ISODate) << ')' << Qt::endl;
    }
}

void sayUnread(const exchange::NotebookRecord &notebook)
{
    for (const exchange::CrewRecord &crew : notebook.crews)
        sayUnread(crew);
}

template <class Record>
Result<QByteArray> written(const Record &record, const QString &format, Reach reach)
{
    const auto filtered = exchange::apply(
        record, {reach, reach == Reach::Open ? exchange::Names::Initials : exchange::Names::Full});
    if (format == QLatin1String("json"))
        return exchange::toJson(filtered);
    const auto document = exchange::compose(filtered);
    if (format == QLatin1String("md"))
        return exchange::toMarkdown(document);
    if (format == QLatin1String("html"))
        return exchange::toHtml(document);
    if (format == QLatin1String("pdf"))
        return ui::toPdf(document, ui::usualPage());
    return fail(ErrorCode::ArgumentsNotUnderstood,
                QStringLiteral("--format is md, html, pdf or json"));
}

template <class Record>
Result<QByteArray> written(const Result<Record> &record, const QString &format, Reach reach)
{
    if (!record)
        return tl::unexpected(record.error());
    sayUnread(*record);
    return written(*record, format, reach);
}

Result<QByteArray> recordBytes(const storage::Notebook &notebook, const QString &what,
                               const QString &format, Reach reach)
{
    const QString kind = what.section(QLatin1Char(':'), 0, 0);
    const QString id = what.section(QLatin1Char(':'), 1);
    if (what == QLatin1String("all"))
        return written(usecases::notebookRecord(notebook), format, reach);
    if (kind == QLatin1String("session")) {
        if (const auto session = SessionId::parse(id))
            return written(usecases::sessionRecord(notebook, *session), format, reach);
    }
    if (kind == QLatin1String("crew")) {
        if (const auto crew = CrewId::parse(id))
            return written(usecases::crewRecord(notebook, *crew), format, reach);
    }
    return fail(ErrorCode::ArgumentsNotUnderstood,
                QStringLiteral("--what is session:ID, crew:ID or all"));
}

} // namespace

Status exportRecord(const Call &call)
{
    const auto reach = parseCode<Reach>(call.options.value(QStringLiteral("reach")));
    const QString out = call.options.value(QStringLiteral("o"));
    if (!reach)
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("--reach is mine, circle or open"));
    if (out.isEmpty())
        return fail(ErrorCode::ArgumentsNotUnderstood,
                    QStringLiteral("-o names the file to write"));
    Surroundings around(call);
    const auto notebook = around.open(call.files.constFirst());
    if (!notebook)
        return tl::unexpected(notebook.error());
    const auto bytes = recordBytes(**notebook, call.options.value(QStringLiteral("what")),
                                   call.options.value(QStringLiteral("format")), *reach);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return exchange::saveWhole(out, *bytes);
}

namespace {

/// The crew of the demonstration.
Result<usecases::CrewDraft> demoCrew()
{
    const auto name = CrewName::from(QStringLiteral("Tuesday Lanterns"));
    if (!name)
        return tl::unexpected(name.error());
    usecases::CrewDraft draft{*name};
    draft.intention = QStringLiteral(
        "To take one real question each, and leave with more courage than we came with.");
    for (const char *each : {"Wren", "Amara", "Jonas", "Lucía", "Tomek"}) {
        const auto person = PersonName::from(QString::fromUtf8(each));
        if (!person)
            return tl::unexpected(person.error());
        draft.people.append(*person);
    }
    draft.caller = 1;
    draft.agreements = {
        {AgreementKind::Confidentiality, QStringLiteral("What is said here stays here")}};
    return draft;
}

/// Plays a session that has begun to its end, a note for every step that can hold one.
Status play(storage::Notebook &notebook, ManualClock &clock, usecases::HeldSession &held)
{
    while (held.state.facts().phase != session::Phase::Ended) {
        const auto now = session::view(held.state, clock.nowMs());
        for (const practice::Capture &capture : now.step->captures) {
            if (capture.kind != practice::CaptureKind::Text
                && capture.kind != practice::CaptureKind::List)
                continue;
            Note note{usecases::freshId<NoteId>(notebook), held.session.id, now.item, now.stepId,
                      qMax(0, now.loopTurn - 1),           capture.id};
            note.about = capture.per == practice::CapturePer::Person ? now.speaking : std::nullopt;
            note.reach = capture.reach;
            note.writtenAt = clock.now();
            note.text = QStringLiteral("%1, noted in %2.").arg(capture.label, now.step->title);
            if (const auto kept = usecases::keepNote(notebook, note); !kept)
                return kept;
        }
        clock.advance(qMax<qint64>(1000, now.speakerClock.leftMs()));
        const auto happened = usecases::happen(notebook, held, session::Next{});
        if (!happened)
            return tl::unexpected(happened.error());
    }
    return {};
}

} // namespace

Status demo(const Call &call)
{
    const QDir folder(call.options.value(QStringLiteral("out")));
    if (!call.options.isSet(QStringLiteral("out")))
        return fail(ErrorCode::ArgumentsNotUnderstood, QStringLiteral("--out names a folder"));
    const QString path = folder.filePath(QStringLiteral("demo.hearth-db"));
    for (const char *ending : {"", "-wal", "-journal"})
        QFile::remove(path + QLatin1String(ending));
    ManualClock clock(QDateTime::currentMSecsSinceEpoch());
    QRandomGenerator chance = QRandomGenerator::securelySeeded();
    const auto made = storage::Notebook::create(path, clock, chance);
    if (!made)
        return tl::unexpected(made.error());
    storage::Notebook &notebook = **made;
    const practice::Library library;
    const auto clinic = library.find(QStringLiteral("case-clinic"));
    if (!clinic)
        return fail(ErrorCode::PracticeMissing, QStringLiteral("case-clinic"));
    const auto draft = demoCrew();
    const auto crew = draft ? usecases::callCrew(notebook, *draft) : tl::unexpected(draft.error());
    if (!crew)
        return tl::unexpected(crew.error());
    const auto members = storage::CrewStore(notebook).members(*crew);
    if (!members)
        return tl::unexpected(members.error());
    usecases::SessionDraft start{*crew, {}, {{*clinic}}, {}, members->constFirst().person.id};
    for (const auto &member : members->first(4))
        start.here.append(member.person.id);
    start.practices[0].roles = {{QStringLiteral("case-giver"), {start.here.at(3)}},
                                {QStringLiteral("timekeeper"), {start.here.at(1)}}};
    const auto id = usecases::startSession(notebook, start);
    if (!id)
        return tl::unexpected(id.error());
    auto held = usecases::openSession(notebook, *id);
    if (!held)
        return tl::unexpected(held.error());
    const Commitment promise{usecases::freshId<CommitmentId>(notebook), *crew, *id,
                             start.here.at(2), QStringLiteral("Sends the template")};
    if (const auto kept = usecases::keepCommitment(notebook, promise); !kept)
        return kept;
    const Decision decision{usecases::freshId<DecisionId>(notebook), *crew, *id,
                            QStringLiteral("Meet once more in December")};
    if (const auto kept = usecases::keepDecision(notebook, decision); !kept)
        return kept;
    if (const auto played = play(notebook, clock, *held); !played)
        return played;
    for (const char *format : {"md", "html", "pdf", "json"}) {
        const auto bytes = recordBytes(notebook, QStringLiteral("session:%1").arg(id->toString()),
                                       QLatin1String(format), Reach::Circle);
        const QString file =
            folder.filePath(QStringLiteral("case-clinic.%1").arg(QLatin1String(format)));
        const Status saved =
            bytes ? exchange::saveWhole(file, *bytes) : tl::unexpected(bytes.error());
        if (!saved)
            return saved;
        say(file);
    }
    return {};
}

} // namespace hearth::app
