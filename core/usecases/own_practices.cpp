// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/own_practices.h"

#include "core/practice/json_tree.h"
#include "core/practice/parser.h"
#include "core/practice/writer.h"
#include "core/storage/practice_store.h"
#include "core/usecases/unit.h"

namespace hearth::usecases {

using namespace storage;
using practice::Practice;

namespace {

/// An id that no other practice has, on this laptop or another one: practices travel.
QString freshPracticeId(const Notebook &notebook, const QString &stem)
{
    static constexpr char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
    QString id = stem.left(40);
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    id += QLatin1Char('-');
    for (int i = 0; i < 8; ++i)
        id += QLatin1Char(letters[notebook.chance().bounded(static_cast<int>(sizeof letters) - 1)]);
    return id;
}

OwnPractice rowOf(const OwnPracticeId &id, const Practice &practice)
{
    return {id,
            practice.id,
            practice.version,
            practice.name,
            practice.summary,
            practice::toJson(practice)};
}

Result<OwnPracticeId> begin(Notebook &notebook, const Practice &practice)
{
    return inUnit<OwnPracticeId>(
        notebook, Op::AddPractice, [&](UnitOfWork &work) -> Result<OwnPracticeId> {
            const auto id = work.freshId<OwnPracticeId>();
            return PracticeStore::put(work, rowOf(id, practice)).map([&] { return id; });
        });
}

Status keepVersion(UnitOfWork &work, const OwnPractice &before)
{
    return PracticeStore::put(
        work,
        PracticeVersion{work.freshId<PracticeVersionId>(), before.id, before.version, before.source,
                        QDateTime::fromMSecsSinceEpoch(work.nowMs(), Qt::UTC)});
}

} // namespace

Result<OwnPracticeId> writePractice(Notebook &notebook, const QString &name,
                                    const QString &language)
{
    Practice practice;
    practice.id = freshPracticeId(notebook, QStringLiteral("own"));
    practice.name = name;
    practice.language = language;
    practice.scales = {Scale::Crew};
    return begin(notebook, practice);
}

Result<OwnPracticeId> adaptPractice(Notebook &notebook, const Practice &original,
                                    const QString &name)
{
    Practice practice = original;
    practice.id = freshPracticeId(notebook, original.id);
    practice.version = 1;
    practice.name = name;
    practice.after = practice::After{original.id, original.version, original.name};
    return begin(notebook, practice);
}

Status savePractice(Notebook &notebook, const OwnPracticeId &id, const Practice &now,
                    OldPractice old, const QString &what)
{
    const auto before = PracticeStore(notebook).get(id);
    if (!before)
        return tl::unexpected(before.error());
    Practice practice = now;
    practice.id = before->practiceId;
    practice.version = before->version + (old == OldPractice::Keep ? 1 : 0);
    const OwnPractice row = rowOf(id, practice);
    if (row.source.size() > practice::JsonLimits::bytes)
        return fail(ErrorCode::PracticeTooLarge, row.name);
    const QString key = what.isEmpty() ? QString() : id.toString() + QLatin1Char(' ') + what;
    return inUnit(
        notebook, Op::EditPractice,
        [&](UnitOfWork &work) -> Status {
            if (old == OldPractice::Keep) {
                if (auto kept = keepVersion(work, *before); !kept)
                    return kept;
            }
            return PracticeStore::put(work, row);
        },
        key);
}

Status restoreVersion(Notebook &notebook, const PracticeVersionId &version)
{
    const auto wanted = PracticeStore(notebook).version(version);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const practice::Draft draft = practice::parseDraft(wanted->source, QString());
    return savePractice(notebook, wanted->practice, draft.practice, OldPractice::Keep);
}

Status removePractice(Notebook &notebook, const OwnPracticeId &id)
{
    return inUnit(notebook, Op::RemovePractice,
                  [&](UnitOfWork &work) { return PracticeStore::remove(work, id); });
}

} // namespace hearth::usecases
