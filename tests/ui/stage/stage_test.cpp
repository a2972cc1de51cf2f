// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/fake_displays.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_screen.h"
#include "ui/stage/stage_window.h"
#include "ui/theme/style.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

StageView running(const char *person)
{
    StageView view;
    view.state = StageView::State::Running;
    view.crew = s("Tuesday Lanterns");
    view.practice = s("Case Clinic");
    view.step = s("Mirroring");
    view.voice = StageView::Voice::Speaks;
    view.person = s(person);
    view.totalSeconds = 120;
    view.leftSeconds = 74;
    return view;
}

/// A host's window on a laptop, with a projector plugged in or not.
struct Desk
{
    explicit Desk(const QList<const char *> &plugged)
    {
        for (const char *id : plugged)
            displays.plugIn(id);
        host.setGeometry(100, 100, 800, 600);
        host.show();
    }

    bool fills(const char *id) const
    {
        if (!stage.isOpen() || !stage.window()->isFullScreen())
            return false;
        const auto all = displays.all();
        return std::any_of(all.begin(), all.end(), [&](const ui::Display &each) {
            return each.id == s(id) && each.area == stage.window()->geometry();
        });
    }
    bool isWindowOn(const char *id) const
    {
        return stage.isOpen() && stage.window()->isVisible() && !stage.window()->isFullScreen()
            && displays.displayOf(*stage.window()) == s(id);
    }
    QStringList seen() const { return seenTexts(*stage.window()); }

    Hearthside side;
    Settings settings{side.file(s("settings.ini"))};
    FakeDisplays displays;
    QWidget host;
    Stage stage{settings, side.clock(), displays};
};

} // namespace

class StageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void withOneDisplayItIsAWindowThatCoversLittle()
    {
        Desk desk({"laptop"});
        desk.stage.open(&desk.host);
        QVERIFY(desk.isWindowOn("laptop"));
        QCOMPARE(desk.stage.window()->size(), QSize(640, 380));
        QVERIFY(desk.stage.window()->testAttribute(Qt::WA_ShowWithoutActivating));
    }

    void withTwoDisplaysItFillsTheOneTheHostIsNotOn()
    {
        Desk desk({"laptop", "projector"});
        desk.stage.open(&desk.host);
        QVERIFY(desk.fills("projector"));
        QCOMPARE(desk.displays.taken, QStringList{s("projector")});
    }

    void withoutADisplayItStillOpens()
    {
        Desk desk({});
        desk.stage.open(&desk.host);
        QVERIFY(desk.stage.isOpen());
        QVERIFY(!desk.stage.window()->isFullScreen());
        desk.displays.plugIn("laptop");
        QVERIFY(desk.isWindowOn("laptop"));
    }

    void theChosenDisplayIsRemembered()
    {
        Desk desk({"laptop", "projector", "wall"});
        desk.settings.set(settings::stageDisplay, s("wall"));
        desk.stage.open(&desk.host);
        QVERIFY(desk.fills("wall"));
        desk.stage.close();
        desk.settings.set(settings::stageDisplay, s("projector"));
        desk.stage.open(&desk.host);
        QVERIFY(desk.fills("projector"));
    }

    void choosingADisplayMovesAnOpenStage()
    {
        Desk desk({"laptop", "projector", "wall"});
        desk.stage.open(&desk.host);
        QVERIFY(desk.fills("projector"));
        desk.settings.set(settings::stageDisplay, s("wall"));
        QVERIFY(desk.fills("wall"));
        desk.settings.set(settings::stageDisplay, s("window"));
        QVERIFY(desk.isWindowOn("wall"));
    }

    void theHostsOwnDisplayIsNeverFilledByItself()
    {
        Desk desk({"laptop", "projector"});
        desk.settings.set(settings::stageDisplay, s("laptop"));
        desk.stage.open(&desk.host);
        QVERIFY(desk.isWindowOn("laptop"));
        // Asked for on the stage itself, it is.
        QTest::keyClick(desk.stage.window(), Qt::Key_F11);
        QVERIFY(desk.fills("laptop"));
    }

    void aDisplayThatIsPulledOutLeavesAWindow()
    {
        Desk desk({"laptop", "projector"});
        desk.stage.open(&desk.host);
        desk.stage.show(running("Tomek"));
        desk.displays.pullOut("projector");
        QVERIFY(desk.isWindowOn("laptop"));
        QTRY_VERIFY(desk.seen().contains(s("Tomek")));
        desk.displays.plugIn("projector");
        QVERIFY(desk.fills("projector"));
    }

    void afterEscItDoesNotFillADisplayThatComesBack()
    {
        Desk desk({"laptop", "projector"});
        desk.stage.open(&desk.host);
        QTest::keyClick(desk.stage.window(), Qt::Key_Escape);
        QVERIFY(desk.isWindowOn("projector"));
        desk.displays.pullOut("projector");
        QVERIFY(desk.isWindowOn("laptop"));
        desk.displays.plugIn("projector");
        QVERIFY(desk.isWindowOn("laptop"));
    }

    void escLeavesTheFullScreenThenCloses()
    {
        Desk desk({"laptop", "projector"});
        desk.stage.open(&desk.host);
        const QSignalSpy opened(&desk.stage, &StageHost::openChanged);
        QTest::keyClick(desk.stage.window(), Qt::Key_Escape);
        QVERIFY(desk.isWindowOn("projector"));
        QTest::keyClick(desk.stage.window(), Qt::Key_Escape);
        QVERIFY(!desk.stage.isOpen());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toBool(), false);
    }

    void aDisplayFilledByHandIsRemembered()
    {
        Desk desk({"laptop", "projector"});
        desk.settings.set(settings::stageDisplay, s("window"));
        desk.stage.open(&desk.host);
        desk.stage.window()->move(1400, 100);
        QTest::keyClick(desk.stage.window(), Qt::Key_F11);
        QVERIFY(desk.fills("projector"));
        QCOMPARE(desk.settings.get(settings::stageDisplay), s("projector"));
    }

    void theWindowComesBackWhereItWas()
    {
        Desk desk({"laptop"});
        desk.stage.open(&desk.host);
        const QRect place(60, 40, 700, 420);
        desk.stage.window()->setGeometry(place);
        desk.stage.close();
        desk.stage.open(&desk.host);
        QCOMPARE(desk.stage.window()->geometry(), place);
        desk.stage.close();
        // Where no display is any more, it is not put.
        desk.settings.set(settings::stageWindow, QRect(5000, 40, 700, 420));
        desk.stage.open(&desk.host);
        QVERIFY(desk.isWindowOn("laptop"));
    }

    void itsTitleStaysWhateverItShows()
    {
        Desk desk({"laptop"});
        desk.stage.show(running("Tomek"));
        desk.stage.open(&desk.host);
        QCOMPARE(desk.stage.window()->windowTitle(), s("Hearth stage"));
        StageView ended;
        ended.state = StageView::State::Ended;
        desk.stage.show(ended);
        QCOMPARE(desk.stage.window()->windowTitle(), s("Hearth stage"));
        QVERIFY(desk.stage.window()->isWindow());
        QVERIFY(!desk.stage.window()->parentWidget());
    }

    void whatWasShownWhileClosedIsThereWhenItOpens()
    {
        Desk desk({"laptop"});
        desk.stage.show(running("Tomek"));
        desk.stage.open(&desk.host);
        QVERIFY(desk.seen().contains(s("Tomek")));
    }

    void aHurryOfChangesIsShownOnce()
    {
        Desk desk({"laptop"});
        desk.stage.show(running("Amara"));
        desk.stage.open(&desk.host);
        for (const char *each : {"Jonas", "Tomek", "Wren"})
            desk.stage.show(running(each));
        QCOMPARE(desk.stage.window()->screen().view().person, s("Amara"));
        QTRY_COMPARE(desk.stage.window()->screen().view().person, s("Wren"));
    }

    void coveredItShowsNothingOfTheStep()
    {
        Desk desk({"laptop"});
        desk.stage.show(running("Tomek"));
        desk.stage.open(&desk.host);
        desk.stage.setCovered(true);
        QVERIFY(!desk.seen().join(QLatin1Char(' ')).contains(s("Tomek")));
        QVERIFY(!desk.seen().join(QLatin1Char(' ')).contains(s("Mirroring")));
        desk.stage.show(running("Wren"));
        QTest::qWait(Stage::paceMilliseconds + 50);
        QVERIFY(!desk.seen().join(QLatin1Char(' ')).contains(s("Wren")));
        desk.stage.setCovered(false);
        QVERIFY(desk.seen().contains(s("Wren")));
    }

    void beforeTheBeginningItShowsTheTimeOfDayAndTheCrew()
    {
        Desk desk({"laptop"});
        StageView idle;
        idle.crew = s("Tuesday Lanterns");
        desk.stage.show(idle);
        desk.stage.open(&desk.host);
        const QString time = QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(desk.side.clock().nowMs()).time(), QLocale::ShortFormat);
        QVERIFY2(desk.seen().contains(time), qPrintable(desk.seen().join(QLatin1Char('\n'))));
        QVERIFY(desk.seen().contains(s("Tuesday Lanterns")));
    }

    void atTheEndItThanksTheCrew()
    {
        Desk desk({"laptop"});
        desk.stage.open(&desk.host);
        StageView ended = running("Tomek");
        ended.state = StageView::State::Ended;
        desk.stage.show(ended);
        QTRY_VERIFY(desk.seen().contains(s("Thank you")));
        QVERIFY(desk.seen().contains(s("Tuesday Lanterns")));
        QVERIFY(!desk.seen().contains(s("Tomek")));
    }

    void itIsDarkUntilSomebodyWantsItLight()
    {
        Desk desk({"laptop"});
        desk.stage.open(&desk.host);
        const auto canvas = [&] {
            return desk.stage.window()->screen().palette().color(QPalette::Window);
        };
        QCOMPARE(canvas(), darkTokens().canvas);
        desk.settings.set(settings::stageAppearance, s("light"));
        QCOMPARE(canvas(), lightTokens().canvas);
    }

    void inHighContrastItWearsThePlatformsColours()
    {
        QPalette stark(Qt::black);
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
            stark.setColor(role, Qt::black);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            stark.setColor(role, Qt::white);
        QApplication::setStyle(
            new HearthStyle(platformTokens(stark), {stark, QApplication::font()}, true));
        Desk desk({"laptop"});
        desk.settings.set(settings::stageAppearance, s("light"));
        desk.stage.open(&desk.host);
        const QColor window = desk.stage.window()->screen().palette().color(QPalette::Window);
        const QColor ink = desk.stage.window()->screen().palette().color(QPalette::WindowText);
        QApplication::setStyle(QString());
        wear(allLooks().first());
        QCOMPARE(window, QColor(Qt::black));
        QCOMPARE(ink, QColor(Qt::white));
    }

    void closingItDoesNotQuit()
    {
        Desk desk({"laptop"});
        desk.stage.open(&desk.host);
        QVERIFY(!desk.stage.window()->testAttribute(Qt::WA_QuitOnClose));
    }
};

QTEST_MAIN(StageTest)
#include "stage_test.moc"
