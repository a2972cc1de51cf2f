// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace hearth::ui {

class StageText;

/// The breakouts as cards of names, as large as the room allows. What would be too small to read
/// goes to further pages, which turn by themselves.
class GroupGrid : public QWidget
{
    Q_OBJECT
public:
    explicit GroupGrid(QWidget *parent = nullptr);

    /// Names in each group, ready to show.
    void setGroups(const QList<QStringList> &groups);
    /// Pixels of a name: none larger, and none smaller.
    void setSizes(int largest, int smallest);
    int pages() const { return static_cast<int>(m_pages.size()); }
    int page() const { return m_page; }
    /// Turns so many pages on; after the last comes the first.
    void turn(int pages);

    static constexpr int pageStaysMilliseconds = 12'000;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class GroupCard;
    /// Below each other, or, where a group is too large for that, one after the other.
    enum class Names { Below, After };
    struct Shape
    {
        int pixels = 0;
        int columns = 1;
        int cardWidth = 0;
        Names names = Names::Below;
    };
    struct Span
    {
        qsizetype first = 0;
        qsizetype count = 0;
    };

    Shape shapeAt(int pixels, Names names) const;
    QList<int> rowHeights(const Shape &shape, Span cards) const;
    bool fits(const Shape &shape) const;
    Span pageFrom(qsizetype first, int height) const;
    void arrange();
    void showPage();

    QList<QStringList> m_groups;
    QList<GroupCard *> m_cards;
    StageText *m_pageText;
    QTimer m_turns;
    Shape m_shape;
    QList<Span> m_pages;
    int m_page = 0;
    int m_largest = 28;
    int m_smallest = 16;
};

} // namespace hearth::ui
