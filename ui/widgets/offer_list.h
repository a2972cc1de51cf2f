// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

namespace hearth::ui {

/// Things that may be added to an agenda, under headings. Enter, a double click or the plus sign
/// chooses one; dragging carries its id to an AgendaList.
class OfferList : public QListView
{
    Q_OBJECT
public:
    struct Offer
    {
        QString id;
        QString title;
        QString detail; ///< cut after two lines, whole in the tooltip
        QString reason; ///< why it is offered, or empty
        QString minutes; ///< as people read it
        QString spokenMinutes;
        QString heading = {}; ///< stands above the first of a kind
        friend bool operator==(const Offer &, const Offer &) = default;
    };

    explicit OfferList(const QString &accessibleName, QWidget *parent = nullptr);

    /// The chosen one stays chosen while it is offered; else the first is.
    void setOffers(const QList<Offer> &offers);
    const QList<Offer> &offers() const;
    /// Says the chosen one, as Enter does.
    void choose();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool onPlus(const QPoint &point, const QModelIndex &index) const;
    void choose(int row);
};

} // namespace hearth::ui
