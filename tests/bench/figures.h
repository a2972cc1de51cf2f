// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QList>

#include <algorithm>

namespace hearth::bench {

/// Measurements of one kind, in any unit.
class Figures
{
public:
    void add(double figure) { m_all.append(figure); }
    qsizetype count() const { return m_all.size(); }

    /// The figure that this part of all (0 to 1) does not pass; the median at 0.5. There must be
    /// one.
    double at(double part) const
    {
        QList<double> sorted = m_all;
        std::sort(sorted.begin(), sorted.end());
        const auto index = static_cast<qsizetype>(part * static_cast<double>(sorted.size()));
        return sorted.at(std::min(sorted.size() - 1, index));
    }
    double median() const { return at(0.5); }

private:
    QList<double> m_all;
};

/// Adds the milliseconds that the work takes.
template <class Work>
void time(Figures &figures, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    figures.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

/// Whether the figures could be written.
inline bool writeJson(const QString &path, const QJsonObject &figures)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(figures).toJson()) > 0;
}

} // namespace hearth::bench
