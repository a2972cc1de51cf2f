// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QLabel>

namespace hearth::ui {

/// A word on a soft ground: reach, due day, kind of catch. It says what it means; its tone only
/// agrees.
class Badge : public QLabel
{
    Q_OBJECT
public:
    explicit Badge(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

/// A person's or crew's initials in a circle of their tone. Decoration: the name stands beside it.
class Avatar : public QWidget
{
    Q_OBJECT
public:
    enum class Size { Tiny, Small, Medium, Large };

    explicit Avatar(const QString &name = {}, Tone tone = Tone::Neutral, Size size = Size::Medium,
                    QWidget *parent = nullptr);

    void setPerson(const QString &name, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    Tone m_tone;
    Size m_size;
};

/// Draws an avatar, for delegates.
void paintAvatar(QPainter *painter, const QRectF &rect, const QString &initials, TonePair pair,
                 const QFont &font);

/// An icon that stands in the text: as tall as a line.
class IconMark : public QWidget
{
    Q_OBJECT
public:
    explicit IconMark(Icon which, Tone tone = Tone::Neutral, double lines = 1,
                      QWidget *parent = nullptr);

    void setIcon(Icon which, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    Tone m_tone;
    double m_lines;
};

} // namespace hearth::ui
