// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLabel>

namespace hearth::ui {

/// Plain text at a size that the window decides, not the type scale. It wraps, inside a word only
/// where a word is wider than a line, and ends in an ellipsis where it may take no more lines.
class StageText : public QLabel
{
    Q_OBJECT
public:
    explicit StageText(QWidget *parent = nullptr);

    void setLook(int pixels, QFont::Weight weight = QFont::Normal);
    /// Lines it may take at most; 0: as many as it needs.
    void setMostLines(int lines);
    /// On a soft rounded ground, as one of several names.
    void setPill(bool pill);

    /// Width it takes when nothing wraps, ground included.
    int naturalWidth() const;
    int widestWord() const;
    int linesAt(int width) const;
    int lineHeight() const { return fontMetrics().height(); }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMargins ground() const;

    int m_mostLines = 0;
    bool m_pill = false;
};

/// The application's font at a size for the stage.
QFont stageFont(int pixels, QFont::Weight weight = QFont::Normal);

/// How tall and how wide StageText would be, for trying sizes out without a widget.
int stageTextHeight(const QString &text, const QFont &font, int width);
int stageTextWidth(const QString &text, const QFont &font);

/// Fills a rounded rectangle as cards and pills on the stage have it; with an edge where the ground
/// alone would not be seen.
void drawStageGround(QPainter &painter, const QRectF &rect, double radius, const QPalette &palette);

} // namespace hearth::ui
