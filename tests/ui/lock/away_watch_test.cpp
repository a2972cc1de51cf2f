// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Needs a session bus, which stands in for the system's as well.
#include "ui/shell/away_watch.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtTest/QtTest>

using namespace hearth;

namespace {

const QString login = QStringLiteral("org.freedesktop.login1");

void tell(const QString &path, const QString &interface, const char *name, bool value)
{
    QDBusMessage signal = QDBusMessage::createSignal(path, interface, QLatin1String(name));
    signal << value;
    QVERIFY(QDBusConnection::sessionBus().send(signal));
}

} // namespace

class AwayWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        QVERIFY2(!bus.isEmpty(), "run it in dbus-run-session");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus);
        QVERIFY(QDBusConnection::sessionBus().registerService(login));
    }

    void aLockedScreenIsTold()
    {
        int away = 0;
        const auto watch = ui::watchForAway([&] { ++away; });
        QVERIFY(watch != nullptr);
        const QString saver = QStringLiteral("org.freedesktop.ScreenSaver");
        tell(QStringLiteral("/ScreenSaver"), saver, "ActiveChanged", false);
        tell(QStringLiteral("/ScreenSaver"), saver, "ActiveChanged", true);
        QTRY_COMPARE(away, 1);
        tell(QStringLiteral("/org/gnome/ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver"),
             "ActiveChanged", true);
        QTRY_COMPARE(away, 2);
    }

    void sleepIsToldOnTheWayIn()
    {
        int away = 0;
        const auto watch = ui::watchForAway([&] { ++away; });
        const QString path = QStringLiteral("/org/freedesktop/login1");
        tell(path, login + QLatin1String(".Manager"), "PrepareForSleep", true);
        QTRY_COMPARE(away, 1);
        tell(path, login + QLatin1String(".Manager"), "PrepareForSleep", false);
        QTest::qWait(50);
        QCOMPARE(away, 1);
    }

    void whatIsGoneIsToldNothing()
    {
        int away = 0;
        auto watch = ui::watchForAway([&] { ++away; });
        watch.reset();
        tell(QStringLiteral("/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver"),
             "ActiveChanged", true);
        QTest::qWait(50);
        QCOMPARE(away, 0);
    }
};

QTEST_GUILESS_MAIN(AwayWatchTest)
#include "away_watch_test.moc"
