// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/ui_world.h"
#include "ui/settings/settings.h"
#include "ui/shell/idle_lock.h"

#include <QtWidgets/QLineEdit>

using namespace hearth;
using namespace hearth::test;

class IdleLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<UiWorld>();
        m_world->settings.set(ui::settings::lockMinutes, 5);
        m_locked = 0;
        m_may = true;
        m_idle = std::make_unique<ui::IdleLock>(
            *qApp, m_world->side.clock(), m_world->settings, [this] { return m_may; },
            [this] { ++m_locked; });
    }
    void cleanup()
    {
        m_idle.reset();
        m_world.reset();
    }

    void locksWhenNobodyTouchedIt()
    {
        pass(4 * 60 + 59);
        m_idle->look();
        QCOMPARE(m_locked, 0);
        pass(1);
        m_idle->look();
        QCOMPARE(m_locked, 1);
    }

    void aKeyBeginsTheTimeAnew()
    {
        QLineEdit line;
        pass(4 * 60);
        QTest::keyClick(&line, Qt::Key_A);
        pass(4 * 60);
        m_idle->look();
        QCOMPARE(m_locked, 0);
        pass(60);
        m_idle->look();
        QCOMPARE(m_locked, 1);
    }

    /// The first key after a long sleep does not make it as if there had been none.
    void whoeverComesBackFindsItLocked()
    {
        QLineEdit line;
        pass(60 * 60);
        QTest::keyClick(&line, Qt::Key_A);
        QVERIFY(m_locked > 0);
    }

    void aMeetingIsNotLockedAway()
    {
        m_may = false;
        pass(60 * 60);
        m_idle->look();
        QCOMPARE(m_locked, 0);
    }

    void neverMeansNever()
    {
        m_world->settings.set(ui::settings::lockMinutes, 0);
        pass(24 * 60 * 60);
        m_idle->look();
        QCOMPARE(m_locked, 0);
    }

private:
    void pass(int seconds) { m_world->side.clock().advance(seconds * 1000); }

    std::unique_ptr<UiWorld> m_world;
    std::unique_ptr<ui::IdleLock> m_idle;
    int m_locked = 0;
    bool m_may = true;
};

QTEST_MAIN(IdleLockTest)
#include "idle_lock_test.moc"
