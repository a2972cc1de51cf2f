// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A module of its own, so that a program whose notebook is not sealed neither links nor loads
// QtDBus.
#include "ui/shell/away_watch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusUnixFileDescriptor>

namespace {

const QString login = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString loginManager = QStringLiteral("org.freedesktop.login1.Manager");

/// How long sleep waits for the notebook to be closed.
constexpr int holdUpMs = 1000;

/// The names are those of systemd's logind and of the screen savers of GNOME, KDE and Xfce.
class BusAwayWatch final : public QObject, public hearth::ui::AwayWatch
{
    Q_OBJECT
public:
    explicit BusAwayWatch(const std::function<void()> &away)
        : m_away(away)
    {
        const QString changed = QStringLiteral("ActiveChanged");
        for (const char *saver :
             {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver"})
            m_desktop.connect({}, {}, QLatin1String(saver), changed, this,
                              SLOT(screenLocked(bool)));
        m_system.connect(login, loginPath, loginManager, QStringLiteral("PrepareForSleep"), this,
                         SLOT(goesToSleep(bool)));
        holdUpSleep();
        findSession();
    }

private Q_SLOTS:
    void screenLocked(bool locked)
    {
        if (locked)
            m_away();
    }
    void sessionLocked() { m_away(); }
    void goesToSleep(bool now)
    {
        if (!now)
            return holdUpSleep();
        QTimer::singleShot(holdUpMs, this, [this] { m_holdUp = {}; });
        m_away(); // may take this away, and the hold up with it
    }

private:
    using Answer = std::function<void(QDBusPendingCallWatcher &)>;
    void ask(const QString &method, const QVariantList &arguments, const Answer &answer)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(login, loginPath, loginManager, method);
        call.setArguments(arguments);
        auto *waiting = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
        connect(waiting, &QDBusPendingCallWatcher::finished, this, [answer, waiting] {
            answer(*waiting);
            waiting->deleteLater();
        });
    }

    void holdUpSleep()
    {
        ask(QStringLiteral("Inhibit"),
            {QStringLiteral("sleep"), QStringLiteral("Hearth"),
             QStringLiteral("locks its notebook"), QStringLiteral("delay")},
            [this](QDBusPendingCallWatcher &call) {
                const QDBusPendingReply<QDBusUnixFileDescriptor> reply = call;
                if (reply.isValid())
                    m_holdUp = reply.value();
            });
    }

    /// Only of this session: others on the same machine lock theirs.
    void findSession()
    {
        ask(QStringLiteral("GetSessionByPID"),
            {QVariant::fromValue(static_cast<quint32>(QCoreApplication::applicationPid()))},
            [this](QDBusPendingCallWatcher &call) {
                const QDBusPendingReply<QDBusObjectPath> reply = call;
                if (reply.isValid())
                    m_system.connect(login, reply.value().path(),
                                     QStringLiteral("org.freedesktop.login1.Session"),
                                     QStringLiteral("Lock"), this, SLOT(sessionLocked()));
            });
    }

    std::function<void()> m_away;
    QDBusConnection m_desktop = QDBusConnection::sessionBus();
    QDBusConnection m_system = QDBusConnection::systemBus();
    QDBusUnixFileDescriptor m_holdUp;
};

} // namespace

extern "C" Q_DECL_EXPORT hearth::ui::AwayWatch *
hearthMakeAwayWatch(const std::function<void()> &away)
{
    return new BusAwayWatch(away);
}

#include "bus_away_watch.moc"
