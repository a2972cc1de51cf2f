// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/measured_text.h"

#include <QtWidgets/QCheckBox>

namespace hearth::ui {

/// A check box whose words wrap: names may be long, and so may sentences at twice the size.
class WrapCheckBox : public QCheckBox
{
    Q_OBJECT
public:
    explicit WrapCheckBox(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override;

private:
    QRect textRoom(int width) const;

    mutable MeasuredText m_measured;
};

} // namespace hearth::ui
