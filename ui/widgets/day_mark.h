// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLabel>

namespace hearth::ui {

/// A day in a row of days: filled softly where it is over, strongly where it comes next, dashed
/// where it is only meant. The last of a row may carry the sign of looking back.
class DayMark : public QLabel
{
    Q_OBJECT
public:
    enum class Place { Done, Next, Ahead };

    explicit DayMark(const QString &day, Place place, bool looksBack = false,
                     QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int signWidth() const;

    Place m_place;
    bool m_looksBack;
};

/// A short bar of which a share is filled. Decoration: the words beside it say the same.
class ShareBar : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(double share, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share;
};

} // namespace hearth::ui
