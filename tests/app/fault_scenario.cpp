// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What fault_test lets go wrong: `fault_scenario write|seal|unseal NOTEBOOK`. Tells "kept N" for
// each page of the journal that was acknowledged, and at the end "faults N".
#include "core/storage/unit_of_work.h"
#include "core/usecases/sealing.h"
#include "tests/app/any_notebook.h"
#include "tests/app/clinic.h"

using namespace hearth;
using namespace hearth::storage;
using namespace hearth::test;

extern "C" __attribute__((weak)) int hearth_faults();

namespace {

Status writePage(Notebook &notebook, int number)
{
    auto work = UnitOfWork::begin(notebook, Op::Other);
    if (!work)
        return tl::unexpected(work.error());
    const auto put = work->put("journal_entry", work->freshId<JournalEntryId>().toString(),
                               {{"text", Value{QStringLiteral("page %1").arg(number)}},
                                {"written_at", Value{notebook.clock().nowMs()}}});
    if (!put)
        return put;
    const auto committed = work->commit();
    return committed ? Status{} : tl::unexpected(committed.error());
}

/// Goes on whatever fails, as a person does.
void write(Notebook &notebook)
{
    for (int page = 0; page < 9; ++page) {
        if (writePage(notebook, page))
            tell(QStringLiteral("kept %1").arg(page));
        if (page % 3 == 1)
            (void)notebook.sealed()->compact(notebook.database());
        if (page == 5)
            (void)usecases::changeRecoveryKey(notebook);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QByteArray what(argv[1]);
    const QString path = QString::fromLocal8Bit(argv[2]);
    const SystemClock clock;
    QRandomGenerator chance = QRandomGenerator::securelySeeded();
    QString words = QStringLiteral("amber kettle");
    const auto passphrase = Passphrase::from(words);
    if (!passphrase)
        return 2;
    if (what == "seal") {
        (void)usecases::sealNotebook(path, *passphrase, {1, 8}, clock, chance);
    } else if (what == "unseal") {
        (void)usecases::unsealNotebook(path, *passphrase, clock, chance);
    } else {
        const auto notebook = openAny(path, clock, chance);
        if (notebook)
            write(**notebook);
    }
    tell(QStringLiteral("faults %1").arg(hearth_faults ? hearth_faults() : -1));
    return 0;
}
