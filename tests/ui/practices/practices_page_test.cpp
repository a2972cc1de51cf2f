// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/practices/practice_tiles.h"
#include "ui/practices/practices_page.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

void click(const QWidget &root, const char *name)
{
    auto *found = named<QAbstractButton>(root, name);
    QVERIFY2(found, name);
    QTest::mouseClick(found, Qt::LeftButton);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

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
        click(page, "With the words to say");
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
