// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/outline.h"
#include "ui/theme/tokens.h"

#include <QtCore/QSet>
#include <QtWidgets/QListView>

namespace hearth::ui {

/// What a tile says of a practice.
struct PracticeTile
{
    QString id;
    QString name;
    QString summary;
    QString facts;
    Tone tone = Tone::Neutral;
};

/// Practices as tiles of one size, in as many columns as fit. A list like any other for the
/// keyboard and for screen readers; it paints no ground.
class PracticeTiles : public QListView
{
    Q_OBJECT
public:
    explicit PracticeTiles(QWidget *parent = nullptr);

    /// All there are, and the ids of one's own among them; shows them in this order.
    void setPractices(const QList<practice::Outline> &practices, const QSet<QString> &own = {});
    /// Shows some of them, by their index, in the order given.
    void showOnly(const QList<qsizetype> &shown);
    /// Marks one as the one shown; an unknown id marks none.
    void setCurrent(const QString &id);
    /// Empty for none.
    QString current() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person moved to another one.
    void looked(const QString &id);
    /// The person clicked one, or pressed Enter on it.
    void opened(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void arrange();
    int heightOfAll(int width);

    QList<PracticeTile> m_all;
    int m_measuredWidth = -1; ///< for which m_height was found
    int m_height = 0;
};

} // namespace hearth::ui
