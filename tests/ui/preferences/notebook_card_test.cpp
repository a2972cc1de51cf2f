// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/notebook_card.h"

#include "tests/support/ui/screen_world.h"
#include "tests/support/ui/ui_world.h"
#include "ui/settings/settings.h"

#include <QtGui/QAction>

using namespace hearth;
using namespace hearth::test;
using ui::LockTask;

class NotebookCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainNotebookCanBeSealed()
    {
        UiWorld world;
        QList<LockTask> begun;
        ui::NotebookCard card(world.context,
                              {false, {}, [&](LockTask task) { begun.append(task); }}, nullptr);
        click(card, "Seal it with a passphrase…");
        QCOMPARE(begun, QList{LockTask::Seal});
        QVERIFY(seenTexts(card).join(QLatin1Char(' ')).contains(QStringLiteral("not sealed")));
        QVERIFY(!named<QAbstractButton>(card, "Lock it now"));
    }

    void aSealedOneCanBeLockedAndChanged()
    {
        UiWorld world;
        int locked = 0;
        QList<LockTask> begun;
        ui::NotebookCard card(world.context,
                              {true, [&] { ++locked; }, [&](LockTask task) { begun.append(task); }},
                              nullptr);
        click(card, "Lock it now");
        QCOMPARE(locked, 1);
        click(card, "Change the passphrase…");
        click(card, "New recovery key…");
        click(card, "Take the seal off…");
        QCOMPARE(begun,
                 (QList{LockTask::ChangePassphrase, LockTask::NewRecoveryKey, LockTask::Unseal}));
        QCOMPARE(world.settings.get(ui::settings::lockMinutes), 5);
        click(card, "Only when I say so");
        QCOMPARE(world.settings.get(ui::settings::lockMinutes), 0);
    }

    void theKeyLocksOnlyWhatIsSealed()
    {
        ScreenWorld world(Shelf::Empty);
        auto *lock = world.window().findChild<QAction *>(QStringLiteral("app.lock"));
        QVERIFY(lock != nullptr);
        QVERIFY(!lock->isVisible());
        int locked = 0;
        world.window().setLock([&] { ++locked; });
        QVERIFY(lock->isVisible());
        QCOMPARE(lock->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_L));
        lock->trigger();
        QCOMPARE(locked, 1);
    }
};

QTEST_MAIN(NotebookCardTest)
#include "notebook_card_test.moc"
