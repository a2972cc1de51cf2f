// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/reading.h"

#include <QtWidgets/QWidget>

namespace hearth::ui {

/// A small drawing at the head of a reading page: circles in circles, and their kin.
class PageDrawing : public QWidget
{
    Q_OBJECT
public:
    explicit PageDrawing(practice::Drawing drawing, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    practice::Drawing m_drawing;
};

} // namespace hearth::ui
