// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/type.h"
#include "ui/widgets/measured_text.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>

namespace hearth::ui {

/// Plain text that wraps and is given the height it needs at its width by any layout.
class WrapLabel : public QLabel
{
    Q_OBJECT
public:
    explicit WrapLabel(const QString &text = {}, TypeStyle style = TypeStyle::Body,
                       QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    mutable MeasuredText m_measured;
};

/// One line of plain text, cut with an ellipsis when there is no room; the tooltip then holds the
/// whole.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, TypeStyle style = TypeStyle::Body,
                         QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();
};

/// Wrapping labels of the scale, muted where secondary.
WrapLabel *heading(const QString &text, QWidget *parent = nullptr);
WrapLabel *smallText(const QString &text, QWidget *parent = nullptr);

/// A hairline between things.
QFrame *rule(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

} // namespace hearth::ui
