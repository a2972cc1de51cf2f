// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace hearth::ui {

class WrapLabel;
class FlowLayout;

/// The head of a page: an avatar or nothing, a line above (optional), the title, a line below,
/// actions at the end. The actions move under the title when there is no room beside it.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title = {}, const QString &subtitle = {},
                        QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setOverline(const QString &overline);
    void setLeading(QWidget *widget);
    void addAction(QWidget *button);
    using QWidget::addAction;

private:
    QBoxLayout *m_leading;
    WrapLabel *m_overline;
    WrapLabel *m_title;
    WrapLabel *m_subtitle;
    FlowLayout *m_actions;
};

} // namespace hearth::ui
