// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/crew_store.h"
#include "core/storage/note_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/closing.h"
#include "core/usecases/sample.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/closing/closing_page.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// The second evening of the sample: Jonas gave a case.
struct Evening
{
    UiWorld world;
    SessionId session = clinic();

    SessionId clinic()
    {
        Hearthside::must(usecases::makeSample(
            world.side.notebook(), [&](const QString &id) { return world.library.find(id); }));
        for (const Session &each :
             Hearthside::must(storage::SessionStore(world.side.notebook()).latest(10))) {
            if (each.title == s("Case Clinic: Jonas"))
                return each.id;
        }
        qFatal("no case clinic");
    }
    Route route() const { return {Place::Close, session.toString()}; }
    qsizetype notes()
    {
        return Hearthside::must(storage::NoteStore(world.side.notebook()).ofSession(session))
            .size();
    }
    usecases::Closing closing()
    {
        return Hearthside::must(usecases::openClosing(world.side.notebook(), session));
    }
};

} // namespace

class ClosingPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCaseGiverIsAskedFirst()
    {
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open(evening.route());
        settle(page, {1158, 900});
        const QStringList seen = seenTexts(page);
        QVERIFY(seen.indexOf(s("Jonas")) < seen.indexOf(s("Lucía")));
        QVERIFY(seen.contains(s("received today")));
    }

    void oneKeyGoesOn()
    {
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open(evening.route());
        settle(page, {1158, 900});
        QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(evening.world.shell.routes.last(),
                 (Route{Place::Record, evening.session.toString()}));
    }

    void whatIsKeptHasAReachAtOnce()
    {
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open(evening.route());
        settle(page, {1158, 900});
        const auto first = evening.closing().voices[0].contributions[0];
        QCOMPARE(first.reach, Reach::Circle);
        click(page, "may be shared");
        QCOMPARE(evening.closing().voices[0].contributions[0].reach, Reach::Open);
        QVERIFY(evening.world.prompter.asked.isEmpty());
        Hearthside::must(evening.world.side.notebook().history().undo());
        QCOMPARE(evening.closing().voices[0].contributions[0].reach, Reach::Circle);
    }

    void onlyBurningAsksFirst()
    {
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open(evening.route());
        settle(page, {1158, 900});
        const qsizetype before = evening.notes();
        const qsizetype his = evening.closing().voices[0].contributions.size();
        evening.world.prompter.answers = {0};
        click(page, "Burn all that Jonas said…");
        QCOMPARE(evening.notes(), before);
        QCOMPARE(evening.world.prompter.asked.size(), 1);
        QVERIFY(evening.world.prompter.asked[0].danger == 1);
        evening.world.prompter.answers = {1};
        click(page, "Burn all that Jonas said…");
        QTRY_COMPARE(evening.world.shell.told.last(), s("Burned."));
        QVERIFY(evening.notes() < before);
        QVERIFY(his > 1);
        QVERIFY(!seenTexts(page).contains(s("received today")));
    }

    void theWindowLivesOnWhileItBurns()
    {
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open(evening.route());
        settle(page, {1158, 900});
        const auto *burnAll = named<QAbstractButton>(page, "Burn all that Jonas said…");
        // Nothing comes of it as long as somebody else has the notebook.
        auto turn = evening.world.side.notebook().database().turn();
        evening.world.prompter.answers = {1};
        click(page, "Burn all that Jonas said…");
        QCOMPARE(evening.world.shell.told.last(), s("Burning…"));
        QVERIFY(!burnAll->isEnabled());
        turn.unlock();
        QTRY_COMPARE(evening.world.shell.told.last(), s("Burned."));
        // The page is read anew once the burn has been announced.
        const auto other = [&page] {
            return named<QAbstractButton>(page,
                                          "Hand over: A bicycle with the stand down, in the mi");
        };
        QTRY_VERIFY(other() && other()->isEnabled());
    }

    void whoLeavesWhileItBurnsWaitsForTheEnd()
    {
        Evening evening;
        const qsizetype before = evening.notes();
        {
            ClosingPage page(evening.world.context);
            page.open(evening.route());
            settle(page, {1158, 900});
            evening.world.prompter.answers = {1};
            click(page, "Burn all that Jonas said…");
        }
        QVERIFY(evening.notes() < before);
        QVERIFY(!evening.world.shell.told.contains(s("Burned.")));
    }

    void wordsAreHandedOverAsAFileOrOnTheClipboard()
    {
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open(evening.route());
        settle(page, {1158, 900});
        evening.world.prompter.answers = {1};
        evening.world.prompter.files = {evening.world.side.file(s("for-jonas.md"))};
        click(page, "Hand over all that Jonas said…");
        QTRY_VERIFY(evening.world.shell.told.last().startsWith(s("Handed over")));
        QFile file(evening.world.side.file(s("for-jonas.md")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("stopping and handing on are two questions"));
        QTRY_VERIFY(!seenTexts(page).contains(s("received today")));
        const qsizetype before = evening.notes();
        evening.world.prompter.answers = {2};
        click(page, "Hand over: A bicycle with the stand down, in the mi");
        QTRY_VERIFY(evening.world.shell.told.last().startsWith(s("The words are on the clip")));
        QVERIFY(QGuiApplication::clipboard()->text().contains(s("A bicycle with the stand down")));
        QCOMPARE(evening.notes(), before - 1);
    }

    void theNextSessionIsPlannedWithItsHost()
    {
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open(evening.route());
        settle(page, {1158, 900});
        QVERIFY(seenTexts(page).contains(s("Jonas is invited to host.")));
        click(page, "Plan the next session");
        QVERIFY(evening.closing().planned);
        QVERIFY(seenTexts(page).contains(s("Jonas hosts.")));
        QVERIFY(seenTexts(page).contains(s("It is planned.")));
        Hearthside::must(evening.world.side.notebook().history().undo());
        QVERIFY(!evening.closing().planned);
    }

    void undoingTheSessionLeadsAway()
    {
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open({Place::Close, s("01890000-0000-7000-8000-000000000000")});
        QCOMPARE(evening.world.shell.routes.last(), (Route{Place::Crews}));
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        Evening evening;
        ClosingPage page(evening.world.context);
        page.open(evening.route());
        settle(page, {1158, 768});
        if (const QString folder = qEnvironmentVariable("HEARTH_GALLERY"); !folder.isEmpty())
            page.grab().save(QStringLiteral("%1/closing-%2.png")
                                 .arg(folder, QLatin1String(allLooks()[look].name)));
        QCOMPARE(clippedTexts(page).join(QLatin1Char('\n')), QString());
        QCOMPARE(unnamedFocusable(page).join(QLatin1Char('\n')), QString());
    }
};

QTEST_MAIN(ClosingPageTest)
#include "closing_page_test.moc"
