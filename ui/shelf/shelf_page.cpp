// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/shelf_page.h"

#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

ShelfPage::ShelfPage(Place place, const QString &title, const QString &subtitle, UiContext &context,
                     QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_place(place)
    , m_title(title)
    , m_subtitle(subtitle)
    , m_scroll(new ScrollPage)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->body()->setContentsMargins(space::page, space::wide, space::page, space::wide);
    m_scroll->body()->setSpacing(space::gap);
    m_scroll->setReadable(title);
}

void ShelfPage::open(const Route &route)
{
    QVBoxLayout *column = m_scroll->body();
    emptyLayout(column);
    auto *back = new Button(route.id.isEmpty() ? tr("All practices") : m_title);
    back->setIcon(icon(Icon::Back));
    setCompact(back);
    column->addWidget(back, 0, Qt::AlignLeading);
    connect(back, &QAbstractButton::clicked, this, [this, whole = route.id.isEmpty()] {
        m_context.shell.go({whole ? Place::Practices : m_place});
    });
    if (route.id.isEmpty())
        list();
    else if (!fill(route.id, route.about, column))
        m_context.shell.failed({ErrorCode::NoSuchRow, route.id});
    column->addStretch(1);
    m_scroll->verticalScrollBar()->setValue(0);
    back->setFocus(Qt::OtherFocusReason);
}

void ShelfPage::setLongestLine(int characters)
{
    m_scroll->setMaximumContentWidth(fontMetrics().averageCharWidth() * characters
                                     + 2 * space::page);
}

void ShelfPage::list()
{
    QVBoxLayout *column = m_scroll->body();
    column->addWidget(new PageHeader(m_title, m_subtitle));
    auto *card = new Card;
    bool first = true;
    for (const Entry &each : entries()) {
        if (!first)
            card->body()->addWidget(rule());
        first = false;
        auto *row = new ListRow(each.title,
                                each.facts.isEmpty() ? each.summary
                                                     : tr("%1\n%2").arg(each.summary, each.facts));
        row->setStrong(true);
        auto *read = new Button(tr("Read"));
        setCompact(read);
        read->setAccessibleName(tr("Read %1").arg(isolated(each.title)));
        row->addTrailing(read);
        card->body()->addWidget(row);
        connect(read, &QAbstractButton::clicked, this, [this, id = each.id] {
            m_context.shell.go({m_place, id});
        });
    }
    column->addWidget(card);
}

void ShelfPage::addCredits(const QList<practice::Credit> &credits, QVBoxLayout *column)
{
    if (credits.isEmpty())
        return;
    auto *card = new Card(tr("Whom it is owed to"));
    for (const practice::Credit &credit : credits) {
        QStringList words{credit.title};
        for (const QString &word : {credit.author, credit.licence, credit.changes}) {
            if (!word.isEmpty())
                words.append(word);
        }
        card->body()->addWidget(smallText(words.join(QStringLiteral(" · "))));
    }
    column->addWidget(card);
}

} // namespace hearth::ui
