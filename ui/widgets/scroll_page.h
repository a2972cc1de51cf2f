// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

/// A column that scrolls up and down, never sideways; what gains focus comes into view.
class ScrollPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollPage(QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    /// Content grows no wider than this and stays at the start side.
    void setMaximumContentWidth(int width);
    /// A page to read, with little in it to focus: while it is longer than its place it takes the
    /// focus itself, under this name, so that keys scroll it.
    void setReadable(const QString &accessibleName);

    /// As tall as what it holds, inside a page that scrolls as a whole; else it scrolls by itself.
    void setGrowing(bool growing);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_growing; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void showFocus(QWidget *now);

    QWidget *m_sheet;
    QVBoxLayout *m_body;
    int m_maximum = 1240;
    bool m_readable = false;
    bool m_growing = false;
    QObject m_listener; ///< goes before the page does, so that losing focus on the way out reaches
                        ///< no half page
};

} // namespace hearth::ui
