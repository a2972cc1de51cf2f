// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QRect>

class QScreen;
class QWidget;

namespace hearth::ui {

/// A screen or projector.
struct Display
{
    QString id; ///< the same when it is plugged in again: its connector, and the maker's numbers
                ///< where it tells them
    QString name; ///< for people
    QRect area; ///< all of it, in the desktop's coordinates
    QRect freeArea; ///< without panels and docks
    friend bool operator==(const Display &, const Display &) = default;
};

/// The displays there are at the moment: none (no desktop), one, or more.
class Displays : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The main one first.
    virtual QList<Display> all() const = 0;
    /// The id of the display that a window is on, or empty.
    virtual QString displayOf(const QWidget &window) const = 0;
    /// Takes a window to a display before it is shown there; systems that place windows themselves
    /// need to be told.
    virtual void take(QWidget &window, const QString &id) = 0;

Q_SIGNALS:
    /// One was plugged in or out, or changed its size.
    void changed();
};

/// The real ones.
class ScreenDisplays final : public Displays
{
    Q_OBJECT
public:
    explicit ScreenDisplays(QObject *parent = nullptr);
    QList<Display> all() const override;
    QString displayOf(const QWidget &window) const override;
    void take(QWidget &window, const QString &id) override;

private:
    void follow(QScreen *screen);
};

} // namespace hearth::ui
