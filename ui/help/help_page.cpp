// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_page.h"

#include "core/practice/library.h"
#include "ui/theme/space.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QCoreApplication>

namespace hearth::ui {

HelpPage::HelpPage(UiContext &context, const QList<ActionSpec> &actions, QWidget *parent)
    : Page(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage(this);
    scroll->setMaximumContentWidth(760);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    column->addWidget(new PageHeader(tr("Help"), tr("Hearth %1").arg(QCoreApplication::applicationVersion()), scroll));

    auto *keys = new Card(tr("Keys"), scroll);
    for (const ActionSpec &action : actions) {
        auto *row = new ListRow(actionText(action), {}, keys);
        row->addTrailing(new WrapLabel(keysText(action), TypeStyle::BodyStrong, row));
        keys->body()->addWidget(row);
    }
    column->addWidget(keys);

    auto *about = new Card(tr("About"), scroll);
    about->body()->addWidget(new WrapLabel(
        tr("Hearth is free software under the GNU General Public License, version 3 or later. The practices and "
           "questions are under Creative Commons Attribution-ShareAlike 4.0."),
        TypeStyle::Body, about));
    about->body()->addWidget(new WrapLabel(tr("It never uses the network."), TypeStyle::Body, about));
    column->addWidget(about);

    auto *credits = new Card(tr("With thanks to"), scroll);
    for (const practice::Practice &practice : context.library.all()) {
        QStringList sources;
        for (const practice::Credit &credit : practice.credits)
            sources.append(tr("%1, %2 (%3)").arg(credit.title, credit.author, credit.licence));
        credits->body()->addWidget(new ListRow(practice.name, sources.join(QLatin1Char('\n')), credits));
    }
    column->addWidget(credits);
    column->addStretch(1);
}

void HelpPage::open(const Route &) { }

} // namespace hearth::ui
