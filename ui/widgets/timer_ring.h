// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace hearth::ui {

/// The time of a step or a turn: a ring that empties, the time in large figures, a word below.
/// After zero it counts up in amber with a plus. It keeps no clock: whoever owns the time hands in
/// the seconds, and only what changed is painted.
class TimerRing : public QWidget
{
    Q_OBJECT
public:
    explicit TimerRing(QWidget *parent = nullptr);

    /// Seconds the whole takes and seconds left (below zero: over). A total of zero or less counts
    /// up without a ring.
    void setTime(qint64 total, qint64 left);
    void setCaption(const QString &caption);
    void setPaused(bool paused);
    /// Times larger than on the laptop, for the stage.
    void setScale(double scale);

    QString timeText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Seconds between two changes of what a screen reader hears while the time runs.
    static constexpr int spokenEvery = 15;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void speak(bool atOnce);
    QFont timeFont() const;
    QRectF ringRect() const;

    qint64 m_total = 0;
    qint64 m_left = 0;
    qint64 m_spokenLeft = 0;
    QString m_caption;
    bool m_paused = false;
    double m_scale = 1;
};

} // namespace hearth::ui
