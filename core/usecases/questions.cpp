// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/questions.h"

#include "core/storage/practice_store.h"
#include "core/storage/prompt_store.h"
#include "core/usecases/unit.h"

namespace hearth::usecases {

using namespace storage;

Result<OwnPromptId> addQuestion(Notebook &notebook, const QString &bank, const QString &text,
                                Depth depth, const QString &language)
{
    const QString said = text.simplified();
    if (said.isEmpty())
        return fail(ErrorCode::NameEmpty);
    if (said.size() > longestQuestion)
        return fail(ErrorCode::TextTooLong);
    return inUnit<OwnPromptId>(
        notebook, Op::AddPrompt, [&](UnitOfWork &work) -> Result<OwnPromptId> {
            const auto id = work.freshId<OwnPromptId>();
            const OwnPrompt made{id,       bank, QStringLiteral("own-") + id.toString(),
                                 language, said, depth};
            if (auto put = PracticeStore::put(work, made); !put)
                return tl::unexpected(put.error());
            return id;
        });
}

Status removeQuestion(Notebook &notebook, const OwnPromptId &id)
{
    return inUnit(notebook, Op::RemovePrompt,
                  [&](UnitOfWork &work) { return PracticeStore::remove(work, id); });
}

Status setMuted(Notebook &notebook, const QString &bank, const QString &prompt, bool muted)
{
    const auto before = PromptStore(notebook).muted(bank);
    if (!before)
        return tl::unexpected(before.error());
    QList<PromptUse> marks = *before;
    marks.removeIf([&](const PromptUse &use) { return use.prompt != prompt; });
    if (muted == !marks.isEmpty())
        return {};
    const Op op = muted ? Op::MutePrompt : Op::UnmutePrompt;
    return inUnit(notebook, op, [&](UnitOfWork &work) -> Status {
        if (muted) {
            PromptUse mark{work.freshId<PromptUseId>(), bank, prompt};
            mark.muted = true;
            return PromptStore::put(work, mark);
        }
        for (PromptUse mark : std::as_const(marks)) {
            mark.muted = false;
            if (auto put = PromptStore::put(work, mark); !put)
                return put;
        }
        return {};
    });
}

std::optional<practice::Prompt> questionForOneself(const Notebook &notebook,
                                                   const practice::Library &library,
                                                   const QString &butNot)
{
    const QString bank = QStringLiteral("journal");
    QList<practice::Prompt> prompts = library.prompts(bank);
    const auto muted = PromptStore(notebook).muted(bank);
    if (muted) {
        for (const PromptUse &use : *muted)
            prompts.removeIf([&](const practice::Prompt &each) { return each.id == use.prompt; });
    }
    return practice::draw(prompts, {}, {butNot}, notebook.chance());
}

} // namespace hearth::usecases
