// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice.h"
#include "ui/shell/page.h"

class QLineEdit;

namespace hearth::ui {

class Button;
class Card;
class ChoiceRow;
class PageHeader;
class ScrollPage;

/// The library: practices to look through, and one of them in full.
class PracticesPage : public Page
{
    Q_OBJECT
public:
    explicit PracticesPage(UiContext &context, QWidget *parent = nullptr);
    void open(const Route &route) override;

private:
    void list();
    void show(const practice::Practice &practice);
    bool fits(const practice::Practice &practice) const;

    UiContext &m_context;
    QList<practice::Practice> m_all;
    QString m_shown;
    PageHeader *m_header;
    QLineEdit *m_search;
    ChoiceRow *m_scale;
    ScrollPage *m_list;
    ScrollPage *m_detail;
};

/// "55 min · 3 to 6 people".
QString practiceFacts(const practice::Practice &practice);

} // namespace hearth::ui
