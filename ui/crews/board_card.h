// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <optional>

class QMimeData;

namespace hearth::ui {

/// A card on a board: its words, and what is known of it. It is moved by dragging or with Alt and
/// the arrows, opened with Enter, taken away with Delete. It changes nothing itself.
class BoardCardView : public Card
{
    Q_OBJECT
public:
    BoardCardView(const QString &id, const QString &text, const QString &detail,
                  QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    /// The id of the card that a drag carries, or nothing.
    static std::optional<QString> carriedBy(const QMimeData *data);

Q_SIGNALS:
    /// Up or down in its pile (-1, 1), or to the pile before or after (-1, 1).
    void moveWanted(int piles, int places);
    void removeWanted();
    void menuWanted(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void drag();

    QString m_id;
    QPoint m_pressedAt;
};

} // namespace hearth::ui
