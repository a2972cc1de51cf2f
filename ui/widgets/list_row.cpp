// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_row.h"

#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

ListRow::ListRow(const QString &title, const QString &detail, QWidget *parent)
    : QWidget(parent)
    , m_title(new WrapLabel(title))
    , m_detail(smallText(detail))
    , m_row(new AdaptiveRow(space::snug))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::tight, 0, space::tight);
    outer->addWidget(m_row);
    auto *words = new QWidget;
    m_start = new QHBoxLayout(words);
    m_start->setContentsMargins(0, 0, 0, 0);
    m_start->setSpacing(space::snug);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(m_detail);
    m_start->addLayout(lines, 1);
    m_detail->setVisible(!detail.isEmpty());
    m_row->addWidget(words, 1);
}

void ListRow::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ListRow::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void ListRow::setStrong(bool strong)
{
    setTypeStyle(m_title, strong ? TypeStyle::BodyStrong : TypeStyle::Body);
}

void ListRow::setLeading(QWidget *widget)
{
    m_start->insertWidget(0, widget, 0, Qt::AlignVCenter);
}

void ListRow::addTrailing(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

} // namespace hearth::ui
