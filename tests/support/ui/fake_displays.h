// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/displays.h"

#include <QtWidgets/QWidget>

namespace hearth::test {

/// Displays that a test plugs in and out; a window is on the one that holds its middle.
class FakeDisplays final : public ui::Displays
{
    Q_OBJECT
public:
    using Displays::Displays;
    QList<ui::Display> all() const override { return m_all; }
    QString displayOf(const QWidget &window) const override
    {
        for (const ui::Display &each : m_all) {
            if (each.area.contains(window.geometry().center()))
                return each.id;
        }
        return {};
    }
    void take(QWidget &, const QString &id) override { taken.append(id); }

    /// At the end of the row, each 1280 x 800 with a panel below.
    void plugIn(const char *id)
    {
        const QRect area(1280 * static_cast<int>(m_all.size()), 0, 1280, 800);
        m_all.append({QLatin1String(id), QLatin1String(id), area, area.adjusted(0, 0, 0, -40)});
        Q_EMIT changed();
    }
    void pullOut(const char *id)
    {
        m_all.removeIf([id](const ui::Display &each) { return each.id == QLatin1String(id); });
        Q_EMIT changed();
    }

    QStringList taken;

private:
    QList<ui::Display> m_all;
};

} // namespace hearth::test
