// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace hearth::ui {

/// How much of a time is planned, as a bar; one that goes over it is amber, with a mark at its end.
/// The words that say the same stand beside it and are its accessible name.
class MinutesBar : public QWidget
{
    Q_OBJECT
public:
    explicit MinutesBar(QWidget *parent = nullptr);

    /// `holds`: what is planned clashes with no fixed time.
    void setMinutes(int planned, int available, const QString &words, bool holds = true);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_planned = 0;
    int m_available = 0;
    bool m_holds = true;
};

} // namespace hearth::ui
