// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QPainter;

namespace hearth::ui {

/// The time of a step or a turn: a ring that empties, the time in large figures, a word below.
/// With a fifth of it left the track warms; after zero it counts up in amber with a plus. It keeps
/// no clock: whoever owns the time hands in the seconds, and only what changed is painted.
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
    /// The figures grow with the widget instead of standing at the size of the type scale (the
    /// stage).
    void setFilling(bool filling);
    /// Without figures the ring alone tells, as in silence; a screen reader hears the time all the
    /// same.
    void setFiguresShown(bool shown);
    /// Whether the ring changes its shade when a fifth is left and when the time is over.
    void setMarksShown(bool shown);

    QString timeText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Seconds between two changes of what a screen reader hears while the time runs.
    static constexpr int spokenEvery = 15;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void speak(bool atOnce);
    void paintFigures(QPainter &painter, const QRectF &ring, double stroke) const;
    QFont timeFont() const;
    QFont captionFont() const;
    QRectF ringRect() const;

    qint64 m_total = 0;
    qint64 m_left = 0;
    qint64 m_spokenLeft = 0;
    QString m_caption;
    bool m_paused = false;
    bool m_filling = false;
    bool m_figures = true;
    bool m_marks = true;
};

} // namespace hearth::ui
