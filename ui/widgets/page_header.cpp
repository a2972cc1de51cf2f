// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"

#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

PageHeader::PageHeader(const QString &title, const QString &subtitle, QWidget *parent)
    : QWidget(parent)
    , m_overline(smallText({}))
    , m_title(new WrapLabel(title, TypeStyle::Title))
    , m_subtitle(new WrapLabel(subtitle))
{
    auto *words = new QWidget;
    m_leading = new QHBoxLayout(words);
    m_leading->setContentsMargins(0, 0, 0, 0);
    m_leading->setSpacing(space::gap);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_overline);
    lines->addWidget(m_title);
    lines->addWidget(m_subtitle);
    m_leading->addLayout(lines, 1);
    setMuted(m_subtitle);
    m_overline->hide();
    m_subtitle->setVisible(!subtitle.isEmpty());

    auto *strip = new QWidget;
    m_actions = new FlowLayout(strip, space::gap);
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    strip->setSizePolicy(policy);
    auto *row = new AdaptiveRow(space::wide, this);
    row->addWidget(words, 1);
    row->addWidget(strip, 0, Qt::AlignVCenter);
    // Beside each other the actions keep to one line and the title is not squeezed into a column of
    // words; where there is no room for that the row turns, and below the title the actions wrap.
    row->wantBesides(words, 0.6);
    row->wantBesides(strip, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(row);

    QSizePolicy own(QSizePolicy::Preferred, QSizePolicy::Minimum);
    own.setHeightForWidth(true);
    setSizePolicy(own);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::setOverline(const QString &overline)
{
    m_overline->setText(overline);
    m_overline->setVisible(!overline.isEmpty());
}

void PageHeader::setLeading(QWidget *widget)
{
    m_leading->insertWidget(0, widget, 0, Qt::AlignVCenter);
}

void PageHeader::addAction(QWidget *button)
{
    m_actions->addWidget(button);
}

} // namespace hearth::ui
