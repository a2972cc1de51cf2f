// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/taking_in.h"

#include "core/practice/parser.h"
#include "core/practice/writer.h"
#include "core/storage/practice_store.h"
#include "core/usecases/unit.h"

#include <QtCore/QMap>

namespace hearth::usecases {

using namespace storage;
using practice::Practice;
using practice::Prompt;

namespace {

/// The same but for its version.
bool saysTheSame(Practice a, const Practice &b)
{
    a.version = b.version;
    return a == b;
}

QString keyOf(const QString &bank, const QString &language, const QString &id)
{
    return bank + QLatin1Char('/') + language + QLatin1Char('/') + id;
}

Result<IncomingPractice> compare(const PracticeStore &store, const practice::Library &library,
                                 const practice::PackedPractice &packed, QSet<QString> &ids)
{
    IncomingPractice incoming{Novelty::New, packed.practice};
    incoming.cleaned = packed.cleaned;
    incoming.problems = packed.problems;
    const QString &id = packed.practice.id;
    incoming.twice = packed.problems.isEmpty() && ids.contains(id);
    if (!packed.problems.isEmpty() || incoming.twice) {
        incoming.novelty = Novelty::Refused;
        return incoming;
    }
    ids.insert(id);
    const auto own = store.find(id);
    if (!own)
        return tl::unexpected(own.error());
    std::optional<Practice> there;
    if (*own)
        there = practice::parseDraft((*own)->source, id).practice;
    else
        there = library.builtIn(id);
    if (there)
        incoming.novelty = saysTheSame(packed.practice, *there) ? Novelty::Same : Novelty::Changed;
    incoming.inPlaceOfBuiltIn = incoming.novelty == Novelty::Changed && !*own;
    return incoming;
}

bool comes(Novelty novelty)
{
    return novelty == Novelty::New || novelty == Novelty::Changed;
}

/// The prompts there are, by bank, language and id.
Result<QHash<QString, OwnPrompt>> ownPrompts(const Notebook &notebook)
{
    const auto prompts = PracticeStore(notebook).prompts();
    if (!prompts)
        return tl::unexpected(prompts.error());
    QHash<QString, OwnPrompt> byKey;
    for (const OwnPrompt &each : *prompts)
        byKey.insert(keyOf(each.bank, each.language, each.promptId), each);
    return byKey;
}

Status takeInPractice(UnitOfWork &work, const IncomingPractice &incoming)
{
    const auto own = PracticeStore(work.notebook()).find(incoming.practice.id);
    if (!own)
        return tl::unexpected(own.error());
    Practice practice = incoming.practice;
    OwnPracticeId id = *own ? (*own)->id : work.freshId<OwnPracticeId>();
    if (*own) {
        practice.version = qMax((*own)->version + 1, practice.version);
        const PracticeVersion before{work.freshId<PracticeVersionId>(), id, (*own)->version,
                                     (*own)->source,
                                     QDateTime::fromMSecsSinceEpoch(work.nowMs(), Qt::UTC)};
        if (auto kept = PracticeStore::put(work, before); !kept)
            return kept;
    }
    return PracticeStore::put(work,
                              OwnPractice{id, practice.id, practice.version, practice.name,
                                          practice.summary, practice::toJson(practice)});
}

} // namespace

Result<Intake> compareWithOwn(const Notebook &notebook, const practice::Library &library,
                              const practice::Pack &pack)
{
    const PracticeStore store(notebook);
    Intake intake;
    QSet<QString> ids;
    for (const practice::PackedPractice &each : pack.practices) {
        auto incoming = compare(store, library, each, ids);
        if (!incoming)
            return tl::unexpected(incoming.error());
        intake.practices.append(*std::move(incoming));
    }
    const auto own = ownPrompts(notebook);
    if (!own)
        return tl::unexpected(own.error());
    QSet<QString> seen;
    for (const practice::PromptBank &bank : pack.prompts) {
        QHash<QString, Prompt> builtIn;
        for (const Prompt &each : library.prompts(bank.bank))
            builtIn.insert(each.id, each);
        for (const Prompt &each : bank.prompts) {
            const QString key = keyOf(bank.bank, bank.language, each.id);
            const auto mine = own->constFind(key);
            Novelty novelty = Novelty::New;
            if (seen.contains(key))
                novelty = Novelty::Refused;
            else if (mine != own->cend())
                novelty = Prompt{mine->promptId, mine->text, mine->depth, mine->theme} == each
                    ? Novelty::Same
                    : Novelty::Changed;
            else if (builtIn.contains(each.id))
                novelty = builtIn.value(each.id) == each ? Novelty::Same : Novelty::Changed;
            seen.insert(key);
            intake.prompts.append({novelty, bank.bank, bank.language, each});
        }
    }
    intake.refusedBanks = static_cast<int>(pack.unsoundBanks.size());
    return intake;
}

QSet<qsizetype> comingOf(const Intake &intake, OfBuiltIn ofBuiltIn)
{
    QSet<qsizetype> places;
    for (qsizetype i = 0; i < intake.practices.size(); ++i) {
        const IncomingPractice &each = intake.practices[i];
        if (comes(each.novelty) && (!each.inPlaceOfBuiltIn || ofBuiltIn == OfBuiltIn::Replace))
            places.insert(i);
    }
    return places;
}

Status takeIn(Notebook &notebook, const Intake &intake, const QSet<qsizetype> &chosen, bool prompts)
{
    const auto own = ownPrompts(notebook);
    if (!own)
        return tl::unexpected(own.error());
    return inUnit(notebook, Op::TakeInPractices, [&](UnitOfWork &work) -> Status {
        for (qsizetype i = 0; i < intake.practices.size(); ++i) {
            const IncomingPractice &each = intake.practices[i];
            if (!chosen.contains(i) || !comes(each.novelty))
                continue;
            if (auto taken = takeInPractice(work, each); !taken)
                return taken;
        }
        for (const IncomingPrompt &each : intake.prompts) {
            if (!prompts || !comes(each.novelty))
                continue;
            const auto mine = own->constFind(keyOf(each.bank, each.language, each.prompt.id));
            const OwnPrompt row{mine != own->cend() ? mine->id : work.freshId<OwnPromptId>(),
                                each.bank,
                                each.prompt.id,
                                each.language,
                                each.prompt.text,
                                each.prompt.depth,
                                each.prompt.theme};
            if (auto put = PracticeStore::put(work, row); !put)
                return put;
        }
        return {};
    });
}

Result<QByteArray> ownPack(const Notebook &notebook)
{
    const PracticeStore store(notebook);
    const auto rows = store.all();
    const auto prompts = store.prompts();
    if (const Error *error = firstError(rows, prompts))
        return tl::unexpected(*error);
    QList<Practice> practices;
    for (const OwnPractice &each : *rows) {
        if (auto practice = practice::parse(each.source, each.practiceId))
            practices.append(*std::move(practice));
    }
    QMap<QPair<QString, QString>, practice::PromptBank> banks;
    for (const OwnPrompt &each : *prompts) {
        practice::PromptBank &bank = banks[{each.bank, each.language}];
        bank.bank = each.bank;
        bank.language = each.language;
        bank.prompts.append({each.promptId, each.text, each.depth, each.theme});
    }
    if (practices.isEmpty() && banks.isEmpty())
        return fail(ErrorCode::NothingToExport);
    return practice::packOf(practices, banks.values());
}

} // namespace hearth::usecases
