// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"

#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>

namespace hearth::ui {

namespace {

/// Holds the buttons at the end; as wide as they are side by side, and no wider.
class ActionStrip : public QWidget
{
public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override
    {
        // Beside a title the strip wants its whole line; the row turns before it has to wrap.
        return {layout()->sizeHint().width(), layout()->minimumSize().height()};
    }
};

/// Title and subtitle. Beside actions they want some of their line; the row turns before they are
/// squeezed into a column of words.
class HeaderWords : public QWidget
{
public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override
    {
        const int some = 26 * fontMetrics().averageCharWidth();
        return layout()->minimumSize().expandedTo({qMin(layout()->sizeHint().width(), some), 0});
    }
};

/// May be narrower than its actions side by side: below the title they wrap.
class HeaderRow : public AdaptiveRow
{
public:
    HeaderRow(QWidget *words, const QLayout *actions, QWidget *parent)
        : AdaptiveRow(space::wide, parent)
        , m_words(words)
        , m_actions(actions)
    {
    }
    QSize minimumSizeHint() const override
    {
        return {qMax(m_words->minimumSizeHint().width(), m_actions->minimumSize().width()), 0};
    }

private:
    QWidget *m_words;
    const QLayout *m_actions;
};

} // namespace

PageHeader::PageHeader(const QString &title, const QString &subtitle, QWidget *parent)
    : QWidget(parent)
    , m_overline(smallText({}))
    , m_title(new WrapLabel(title, TypeStyle::Title))
    , m_subtitle(new WrapLabel(subtitle))
{
    auto *words = new HeaderWords;
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

    auto *strip = new ActionStrip;
    m_actions = new FlowLayout(strip, space::gap);
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    strip->setSizePolicy(policy);
    auto *row = new HeaderRow(words, m_actions, this);
    row->addWidget(words, 1);
    row->addWidget(strip, 0, Qt::AlignVCenter);
    row->wantBesides(words, 0.6); // a title squeezed to one word a line is not read
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
