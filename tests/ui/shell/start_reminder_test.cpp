// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_reminder.h"

#include "core/storage/session_store.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/screen_world.h"
#include "ui/widgets/announcer.h"

#include <QtGui/QAction>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// The window on a page that has nothing to do with the session that is planned.
struct Evening
{
    Evening()
    {
        world.plan({QStringLiteral("case-clinic"), QStringLiteral("check-out-round")});
        world.go({Place::Settings});
        settle(world.window(), {1280, 800});
        const auto planned = Hearthside::must(
            storage::SessionStore(world.notebook()).plannedFrom(world.notebook().clock().now(), 1));
        session = planned.constFirst();
    }

    /// What the timer finds so many seconds after the planned time.
    void after(qint64 seconds)
    {
        const QDateTime now = world.notebook().clock().now();
        world.wait(static_cast<int>(now.secsTo(session->plannedAt) + seconds));
        reminder().look();
        QCoreApplication::processEvents();
    }

    StartReminder &reminder() { return *world.window().findChild<StartReminder *>(); }
    bool isOffered()
    {
        return reminder().isVisibleTo(&world.window())
            && seenTexts(world.window())
                   .join(QLatin1Char('\n'))
                   .contains(QLatin1String("was to begin at"));
    }
    void click(const char *name)
    {
        auto *button = named<QAbstractButton>(reminder(), name);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    ScreenWorld world{Shelf::Sample};
    std::optional<Session> session;
};

} // namespace

/// A planned session that nobody has started.
class StartReminderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void itIsOfferedAMinuteAfterItsTime()
    {
        Evening evening;
        evening.after(0);
        QVERIFY(!evening.isOffered());
        evening.after(59);
        QVERIFY(!evening.isOffered());
        evening.after(60);
        QVERIFY(evening.isOffered());
        QVERIFY(evening.reminder().findChild<Announcer *>()->lastSaid().contains(
            QLatin1String("was to begin at")));
    }

    void itStaysOnEveryPageAndTakesNoFocus()
    {
        Evening evening;
        evening.after(60);
        for (const Place place : {Place::Crews, Place::Journal, Place::Practices}) {
            evening.world.go({place});
            QVERIFY(evening.isOffered());
            const QWidget *focus = QApplication::focusWidget();
            QVERIFY(!focus || !evening.reminder().isAncestorOf(focus));
        }
    }

    void startingNowLeadsToItsStart()
    {
        Evening evening;
        evening.after(90);
        evening.click("Start now");
        QVERIFY(evening.world.window().route().id == evening.session->id.toString());
        const Place place = evening.world.window().route().place;
        QVERIFY(place == Place::Live || place == Place::Plan);
        // Either it runs, or its page asks who is here.
        QVERIFY(place == Place::Live
                || namedWidget(evening.world.window(), QStringLiteral("Start")));
        QVERIFY(!evening.isOffered());
    }

    void whoSaidNotNowIsNotAskedAgain()
    {
        Evening evening;
        evening.after(60);
        evening.click("Not now");
        QVERIFY(!evening.isOffered());
        evening.after(600);
        QVERIFY(!evening.isOffered());
    }

    void afterTwoHoursItHasProbablyNotTakenPlace()
    {
        Evening evening;
        evening.after(2 * 3600);
        QVERIFY(evening.isOffered());
        evening.after(2 * 3600 + 1);
        QVERIFY(!evening.isOffered());
    }

    void whatRunsOrMovedIsNotOffered()
    {
        Evening evening;
        evening.after(60);
        QVERIFY(evening.isOffered());
        auto work = storage::UnitOfWork::begin(evening.world.notebook(), storage::Op::MoveDate);
        Session moved = *evening.session;
        moved.plannedAt = moved.plannedAt.addDays(1);
        Hearthside::must(storage::SessionStore::put(*work, moved));
        Hearthside::commit(*work);
        QVERIFY(!evening.isOffered());
    }

    void aCrewThatMeetsAlreadyIsNotAsked()
    {
        Evening evening;
        evening.world.start({QStringLiteral("check-in-round")});
        evening.after(60);
        QVERIFY(!evening.isOffered());
    }

    void nothingIsOfferedWhileAPageHasTheWindowAlone()
    {
        Evening evening;
        evening.after(60);
        evening.reminder().setHeld(true);
        QVERIFY(!evening.isOffered());
        evening.after(120);
        QVERIFY(!evening.isOffered());
        evening.reminder().setHeld(false);
        QVERIFY(evening.isOffered());
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        Evening evening;
        evening.after(60);
        for (const QSize size : {QSize(1280, 800), QSize(800, 1000)}) {
            settle(evening.world.window(), size);
            if (!folder.isEmpty())
                evening.world.window().grab().save(
                    QStringLiteral("%1/reminder-%2-%3.png")
                        .arg(folder, QLatin1String(allLooks()[look].name))
                        .arg(size.width()));
            QCOMPARE(clippedTexts(evening.reminder()).join(QLatin1Char('\n')), QString());
            QCOMPARE(unnamedFocusable(evening.reminder()).join(QLatin1Char('\n')), QString());
        }
    }

    void cleanupTestCase() { wear(allLooks().first()); }
};

QTEST_MAIN(StartReminderTest)
#include "start_reminder_test.moc"
