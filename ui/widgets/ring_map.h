// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

namespace hearth::ui {

class Announcer;
struct Tokens;

/// Names in rings round a middle, from near to far: whom one would call, or the voices at a table.
/// A name is chosen with Left and Right, moved nearer or further with Down and Up or by dragging
/// it, and taken out with Delete. What it shows belongs to a text beside it, which is also what a
/// screen reader reads; the one that is chosen is said.
class RingMap : public QWidget
{
    Q_OBJECT
public:
    struct Ring
    {
        QString title;
        QStringList names; ///< each may go on behind a comma, a colon or a dash
        friend bool operator==(const Ring &, const Ring &) = default;
    };

    explicit RingMap(QWidget *parent = nullptr);

    void setCentre(const QString &text);
    void setRings(const QList<Ring> &rings);
    const QList<Ring> &rings() const { return m_rings; }
    /// The whole picture on paper, within a square of that rectangle.
    void paintOn(QPainter *painter, const QRectF &room, const Tokens &tokens) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The person changed it: names moved between rings, or taken out.
    void changed(const QList<hearth::ui::RingMap::Ring> &rings);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Spot
    {
        int ring = 0;
        int index = 0;
        friend bool operator==(const Spot &, const Spot &) = default;
    };
    struct Plate
    {
        Spot spot;
        QString text;
        QRectF rect;
    };

    QRectF square(const QRectF &room) const;
    double bandWidth(double side) const;
    QList<Plate> plates(const QRectF &room) const;
    int ringAt(const QPointF &point) const;
    void choose(const std::optional<Spot> &spot);
    void step(int by);
    void moveTo(int ring);
    void takeOut();
    void speak();

    QString m_centre;
    QList<Ring> m_rings;
    std::optional<Spot> m_current;
    QPointF m_pressedAt;
    std::optional<QPointF> m_dragged; ///< where the chosen name is held
    Announcer *m_announcer;
};

} // namespace hearth::ui
