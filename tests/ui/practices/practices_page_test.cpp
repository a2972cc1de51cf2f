// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_store.h"
#include "core/usecases/own_practices.h"
#include "core/usecases/planning.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/practices/practice_tiles.h"
#include "ui/practices/practices_page.h"
#include "ui/text/practice_text.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// The names of the tiles, in order.
QStringList tiles(const PracticesPage &page)
{
    const auto *list = page.findChild<PracticeTiles *>();
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        names.append(list->model()->index(row, 0).data().toString());
    return names;
}

} // namespace

class PracticesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void filtersLeaveWhatFitsAllOfThem()
    {
        UiWorld world;
        PracticesPage page(world.context);
        page.open({Place::Practices});
        settle(page, {1100, 760});
        const qsizetype all = tiles(page).size();
        QVERIFY(all >= 12);
        click(page, "Coach");
        const auto coaching = tiles(page);
        QVERIFY(coaching.contains(s("Case Clinic")) && coaching.contains(s("Troika Consulting")));
        QVERIFY(!coaching.contains(s("Check-in Round")));
        click(page, "Congregation");
        QVERIFY(tiles(page).contains(s("Troika Consulting")));
        QVERIFY(!tiles(page).contains(s("Case Clinic")));
        click(page, "Congregation");
        click(page, "Coach");
        QCOMPARE(tiles(page).size(), all);
        auto *length = page.findChild<QComboBox *>();
        length->setCurrentIndex(length->findData(15));
        QVERIFY(tiles(page).contains(s("Check-in Round")));
        QVERIFY(!tiles(page).contains(s("Case Clinic")));
    }

    void everyPurposeThatPracticesHaveIsOffered()
    {
        UiWorld world;
        PracticesPage page(world.context);
        page.open({Place::Practices});
        settle(page, {1100, 760});
        click(page, "More filters");
        const auto names = purposeNames();
        for (const practice::Outline &each : world.library.outlines()) {
            for (const QString &purpose : each.purposes) {
                const auto known =
                    std::find_if(names.cbegin(), names.cend(),
                                 [&](const auto &name) { return name.first == purpose; });
                QVERIFY2(known != names.cend(), qPrintable(purpose));
                QVERIFY2(named<QAbstractButton>(page, qPrintable(known->second)),
                         qPrintable(known->second));
            }
        }
        QVERIFY(named<QAbstractButton>(page, "Alone"));
    }

    void theCountFollowsTheFilterAndSoDoesWhatIsShownInFull()
    {
        UiWorld world;
        PracticesPage page(world.context);
        page.open({Place::Practices, s("case-clinic")});
        settle(page, {1100, 760});
        const QString all = QString::number(tiles(page).size());
        QVERIFY(seenTexts(page).contains(all + s(" in the library")));
        auto *search = named<QLineEdit>(page, "Search practices");
        QTest::keyClicks(search, s("troika"));
        QVERIFY(seenTexts(page).contains(
            s("%1 of %2 in the library").arg(QString::number(tiles(page).size()), all)));
        QVERIFY(!named<QAbstractButton>(page, "Run Case Clinic now"));
        QVERIFY(named<QAbstractButton>(page,
                                       qPrintable(s("Run %1 now").arg(tiles(page).constFirst()))));
        QTest::keyClicks(search, s(" zebra"));
        QVERIFY(seenTexts(page).contains(s("0 of %1 in the library").arg(all)));
        for (const auto *each : page.findChildren<QAbstractButton *>())
            QVERIFY2(!each->isVisibleTo(&page) || !each->accessibleName().startsWith(s("Run ")),
                     qPrintable(each->accessibleName()));
        page.open({Place::Practices, s("case-clinic")}); // asked for by its name
        QVERIFY(named<QAbstractButton>(page, "Run Case Clinic now"));
    }

    void onesOwnSaySoInTheList()
    {
        UiWorld world;
        Hearthside::must(usecases::adaptPractice(
            world.side.notebook(), *world.library.find(s("case-clinic")), s("Our clinic")));
        PracticesPage page(world.context);
        page.open({Place::Practices});
        settle(page, {1100, 760});
        const auto *list = page.findChild<PracticeTiles *>();
        int own = 0;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const auto index = list->model()->index(row, 0);
            if (!index.data(Qt::AccessibleTextRole).toString().contains(s("yours · ")))
                continue;
            ++own;
            QCOMPARE(index.data().toString(), s("Our clinic"));
        }
        QCOMPARE(own, 1);
    }

    void onlyWhatIsNotThereInTheLanguageAskedForSaysSo()
    {
        UiWorld world;
        const practice::Library german(s("de-DE"));
        UiContext context{world.side.notebook(), german, world.settings, world.prompter,
                          world.shell};
        PracticesPage page(context);
        settle(page, {1100, 760});
        const auto tells = [&](const char *id) {
            page.open({Place::Practices, s(id)});
            QCoreApplication::processEvents();
            return seenTexts(page).join(QLatin1Char('\n')).contains(s("so far"));
        };
        QCOMPARE(german.find(s("case-clinic"))->language, s("de"));
        QVERIFY(!tells("case-clinic"));
        QCOMPARE(german.find(s("action-circle"))->language, s("en"));
        QVERIFY(tells("action-circle"));
    }

    void favouritesStandOutAndAreKept()
    {
        UiWorld world;
        PracticesPage page(world.context);
        page.open({Place::Practices, s("case-clinic")});
        settle(page, {1100, 760});
        click(page, "Favourite");
        QCOMPARE(world.shell.told.size(), 1);
        click(page, "Favourites");
        QCOMPARE(tiles(page), QStringList{s("Case Clinic")});
        QVERIFY(world.side.notebook().history().undo());
        QCoreApplication::processEvents();
        QVERIFY(tiles(page).isEmpty());
        click(page, "Show all again");
        QVERIFY(tiles(page).size() > 40);
    }

    void peopleDepthAndTheCrewNarrowIt()
    {
        UiWorld world;
        const Crew lanterns = world.side.aCrew(s("Lanterns"), {s("Ada"), s("Bo")});
        PracticesPage page(world.context);
        page.open({Place::Practices});
        settle(page, {1100, 760});
        const auto choose = [&](const char *label, const QString &text) {
            for (auto *each : page.findChildren<QLabel *>()) {
                if (each->text() != QString::fromUtf8(label) || !each->buddy())
                    continue;
                auto *list = qobject_cast<QComboBox *>(each->buddy());
                list->setCurrentIndex(list->findText(text));
            }
        };
        click(page, "More filters");
        choose("How many", s("2 people"));
        QVERIFY(!tiles(page).contains(s("Case Clinic")));
        QVERIFY(tiles(page).contains(s("Listen & Loop")));
        choose("How many", s("any number"));
        choose("How deep", s("light only"));
        QVERIFY(!tiles(page).contains(s("Case Clinic")));
        QVERIFY(tiles(page).contains(s("Troika Consulting")));
        choose("How deep", s("any depth"));
        auto *crew = page.findChildren<QComboBox *>().at(3);
        crew->setCurrentIndex(1);
        QVERIFY(!tiles(page).contains(s("Case Clinic"))); // three are needed
        QVERIFY(tiles(page).contains(s("Check-in Round")));
        page.open({Place::Practices, s("check-in-round")});
        click(page, "Run Check-in Round now");
        QCOMPARE(world.shell.routes,
                 (QList<Route>{{Place::Start, s("check-in-round"), lanterns.id.toString()}}));
    }

    void itIsAddedToAPlanFromHere()
    {
        UiWorld world;
        const Crew crew = world.side.aCrew(s("Lanterns"), {s("Ada"), s("Bo")});
        const auto session = Hearthside::must(usecases::planSession(
            world.side.notebook(), crew.id, world.side.clock().now().addDays(3),
            usecases::StartFrom::Nothing, {}));
        PracticesPage page(world.context);
        page.open({Place::Practices, s("case-clinic")});
        settle(page, {1100, 760});
        click(page, "Add to a plan…");
        auto *menu = page.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().constFirst()->trigger();
        const auto agenda =
            Hearthside::must(storage::SessionStore(world.side.notebook()).agenda(session));
        QCOMPARE(agenda.size(), 1);
        QCOMPARE(agenda.constFirst().practiceId, s("case-clinic"));
    }

    void wordsAreFoundInNamesAndSummaries()
    {
        UiWorld world;
        PracticesPage page(world.context);
        page.open({Place::Practices});
        settle(page, {1100, 760});
        QTest::keyClicks(named<QLineEdit>(page, "Search practices"), s("live challenge"));
        QCOMPARE(tiles(page), QStringList{s("Case Clinic")});
        QTest::keyClicks(named<QLineEdit>(page, "Search practices"), s(" zebra"));
        QVERIFY(tiles(page).isEmpty());
        click(page, "Show all again");
        QVERIFY(tiles(page).size() >= 12);
    }

    void theOneLookedAtIsShownInFullAndCanBeRun()
    {
        UiWorld world;
        PracticesPage page(world.context);
        page.open({Place::Practices});
        settle(page, {1100, 760});
        auto *list = page.findChild<PracticeTiles *>();
        QTest::keyClicks(named<QLineEdit>(page, "Search practices"), s("troika"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_End);
        QCoreApplication::processEvents();
        QVERIFY(seenTexts(page).contains(s("Troika Consulting")));
        const auto troika = world.library.find(s("troika-consulting"));
        QVERIFY(troika);
        for (const practice::Step &step : troika->steps) {
            QVERIFY(seenTexts(page).contains(step.title));
            QVERIFY(step.say.isEmpty() || !seenTexts(page).contains(step.say));
        }
        click(page, "Words to say");
        for (const practice::Step &step : troika->steps)
            QVERIFY(step.say.isEmpty() || seenTexts(page).contains(step.say));
        click(page, "Run Troika Consulting now");
        QCOMPARE(world.shell.routes, (QList<Route>{{Place::Start, s("troika-consulting")}}));
    }

    void inANarrowWindowOneIsReadInPlaceOfTheOthers()
    {
        UiWorld world;
        PracticesPage page(world.context);
        page.open({Place::Practices});
        settle(page, {560, 560});
        auto *list = page.findChild<PracticeTiles *>();
        QVERIFY(list->isVisible());
        QVERIFY(!named<QAbstractButton>(page, "Run Case Clinic now"));
        QTest::keyClicks(named<QLineEdit>(page, "Search practices"), s("live challenge"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!list->isVisible());
        QVERIFY(named<QAbstractButton>(page, "Run Case Clinic now"));
        click(page, "All practices");
        QVERIFY(list->isVisible());
        QVERIFY(list->hasFocus());
    }
};

QTEST_MAIN(PracticesPageTest)
#include "practices_page_test.moc"
