// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody said of themselves on arriving, alone and for nobody else, stays covered.
#include "core/usecases/private_round.h"
#include "tests/ui/live/evening.h"
#include "ui/closing/closing_page.h"
#include "ui/record/record_page.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

struct Arriving : Evening
{
    Arriving()
    {
        hold({s("check-in-round")});
        CheckIn said{usecases::freshId<CheckInId>(world.side.notebook()), *session,
                     person("Jonas")};
        said.word = s("CANARY");
        said.reach = Reach::Mine;
        said.by = said.person;
        usecases::PrivatePage page;
        page.checkIns.append(said);
        Hearthside::must(usecases::keepPrivatePage(world.side.notebook(), page));
    }

    /// To a step where people say how they arrive.
    void goToRound(LivePage &page)
    {
        showOn(page);
        for (int steps = 0; now().stepId != s("round") && steps < 9; ++steps)
            trigger(page, "session.end-step");
    }
};

bool holds(const QWidget &page, const char *text)
{
    for (const auto *edit : page.findChildren<QPlainTextEdit *>()) {
        if (edit->toPlainText().contains(s(text)))
            return true;
    }
    return seen(page).contains(s(text));
}

} // namespace

class CoveredTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().constFirst()); }

    void theLivePageCoversItUntilItIsUncovered()
    {
        Arriving evening;
        LivePage page(evening.world.context);
        evening.goToRound(page);
        QVERIFY(seen(page).contains(s("Jonas")));
        QVERIFY(!holds(page, "CANARY"));
        click(page, "Uncover what Jonas wrote");
        QVERIFY(holds(page, "CANARY"));
    }

    void whatTheHostNotesForHerselfIsNotCovered()
    {
        Arriving evening;
        CheckIn said{usecases::freshId<CheckInId>(evening.world.side.notebook()), *evening.session,
                     evening.person("Tomek")};
        said.word = s("seen");
        said.reach = Reach::Mine;
        Hearthside::must(usecases::keepCheckIn(evening.world.side.notebook(), said));
        LivePage page(evening.world.context);
        evening.goToRound(page);
        QVERIFY(holds(page, "seen"));
        QVERIFY(!namedWidget(page, s("Uncover what Tomek wrote")));
    }

    void closingAndRecordCoverItToo()
    {
        Arriving evening;
        {
            LivePage page(evening.world.context);
            evening.goToRound(page);
            evening.world.prompter.answers = {1};
            trigger(page, "session.end");
        }
        ClosingPage closing(evening.world.context);
        closing.open({Place::Close, evening.session->toString()});
        settle(closing, {1280, 800});
        QVERIFY(seen(closing).contains(s("covered here")));
        QVERIFY(!holds(closing, "CANARY"));
        RecordPage record(evening.world.context);
        record.open({Place::Record, evening.session->toString()});
        settle(record, {1280, 800});
        QVERIFY(seen(record).contains(s("covered here")));
        QVERIFY(!holds(record, "CANARY"));
    }
};

QTEST_MAIN(CoveredTest)
#include "covered_test.moc"
