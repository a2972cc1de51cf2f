// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace hearth::ui {

class AdaptiveRow;
class WrapLabel;

/// A row of a card's list: something small in front, a title and a line of detail, something at the
/// end.
class ListRow : public QWidget
{
    Q_OBJECT
public:
    explicit ListRow(const QString &title, const QString &detail = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setDetail(const QString &detail);
    void setStrong(bool strong);
    void setLeading(QWidget *widget);
    /// May be called more than once; the widgets stand in the order given.
    void addTrailing(QWidget *widget);

private:
    QHBoxLayout *m_start;
    WrapLabel *m_title;
    WrapLabel *m_detail;
    AdaptiveRow *m_row;
};

} // namespace hearth::ui
