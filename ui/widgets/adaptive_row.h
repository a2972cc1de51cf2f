// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QWidget>

namespace hearth::ui {

/// A row that becomes a column when its items no longer fit beside each other (large text, narrow
/// windows).
class AdaptiveRow : public QWidget
{
    Q_OBJECT
public:
    explicit AdaptiveRow(int spacing = 16, QWidget *parent = nullptr);

    void addWidget(QWidget *widget, int stretch = 0, Qt::Alignment alignment = {});
    void addStretch();
    /// Beside others the widget wants that share of the width it prefers, rather than its least.
    void wantBesides(const QWidget *widget, double share);
    bool isColumn() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int rowWidth() const;
    void turn();

    QBoxLayout *m_layout;
    QHash<const QWidget *, double> m_wanted;
};

} // namespace hearth::ui
