// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/displays.h"

#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace hearth::ui {

namespace {

QString idOf(const QScreen &screen)
{
    const QStringList parts{screen.name(), screen.manufacturer(), screen.model(),
                            screen.serialNumber()};
    return parts.join(QLatin1Char('|'));
}

QString nameOf(const QScreen &screen)
{
    const QString maker =
        QStringLiteral("%1 %2").arg(screen.manufacturer(), screen.model()).simplified();
    const QString name =
        maker.isEmpty() ? screen.name() : QStringLiteral("%1 · %2").arg(maker, screen.name());
    return QStringLiteral("%1 · %2 × %3")
        .arg(name)
        .arg(screen.size().width())
        .arg(screen.size().height());
}

} // namespace

ScreenDisplays::ScreenDisplays(QObject *parent)
    : Displays(parent)
{
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens)
        follow(screen);
    connect(qApp, &QGuiApplication::screenAdded, this, [this](QScreen *screen) {
        follow(screen);
        Q_EMIT changed();
    });
    // The list still has a screen while it says good-bye; asked a moment later, it is gone.
    connect(qApp, &QGuiApplication::screenRemoved, this, &Displays::changed, Qt::QueuedConnection);
    connect(qApp, &QGuiApplication::primaryScreenChanged, this, &Displays::changed,
            Qt::QueuedConnection);
}

void ScreenDisplays::follow(QScreen *screen)
{
    connect(screen, &QScreen::geometryChanged, this, &Displays::changed);
    connect(screen, &QScreen::availableGeometryChanged, this, &Displays::changed);
}

QList<Display> ScreenDisplays::all() const
{
    QList<Display> displays;
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        displays.append(
            {idOf(*screen), nameOf(*screen), screen->geometry(), screen->availableGeometry()});
    return displays;
}

QString ScreenDisplays::displayOf(const QWidget &window) const
{
    const QScreen *screen = window.screen();
    return screen ? idOf(*screen) : QString();
}

void ScreenDisplays::take(QWidget &window, const QString &id)
{
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (idOf(*screen) == id)
            window.setScreen(screen);
    }
}

} // namespace hearth::ui
