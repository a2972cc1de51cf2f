// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_page.h"

#include "core/practice/library.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>

namespace hearth::ui {

namespace {

struct Group
{
    const char *prefixes; ///< of action ids, between spaces
    const char *title;
};
/// Where the keys work. What no group names stands in the last one.
constexpr Group groups[] = {
    {" go app edit ", QT_TRANSLATE_NOOP("hearth::ui::HelpPage", "Everywhere")},
    {" session ", QT_TRANSLATE_NOOP("hearth::ui::HelpPage", "In a session")},
    {" stage ", QT_TRANSLATE_NOOP("hearth::ui::HelpPage", "On the stage")},
    {"", QT_TRANSLATE_NOOP("hearth::ui::HelpPage", "On a page")},
};

const Group &groupOf(const ActionSpec &action)
{
    const QString prefix = QLatin1Char(' ')
        + QLatin1String(action.id).left(QLatin1String(action.id).indexOf(QLatin1Char('.')))
        + QLatin1Char(' ');
    for (const Group &group : groups) {
        if (QLatin1String(group.prefixes).contains(prefix))
            return group;
    }
    return *std::rbegin(groups);
}

Card *keysCard(const QList<ActionSpec> &actions)
{
    auto *card = new Card(HelpPage::tr("Keys"));
    card->body()->setSpacing(0);
    for (const Group &group : groups) {
        bool titled = false;
        for (const ActionSpec &action : actions) {
            if (&groupOf(action) != &group || keysText(action).isEmpty())
                continue;
            if (!titled) {
                auto *title = smallText(HelpPage::tr(group.title));
                title->setContentsMargins(0, space::snug, 0, space::hair);
                card->body()->addWidget(title);
                titled = true;
            }
            auto *row = new ListRow(actionText(action));
            row->layout()->setContentsMargins(0, 3, 0, 3);
            row->addTrailing(new Badge(keysText(action)));
            card->body()->addWidget(row);
        }
    }
    return card;
}

Card *aboutCard()
{
    auto *card = new Card(HelpPage::tr("About"));
    for (const QString &text :
         {HelpPage::tr("Hearth is the desk of a person who hosts a crew. It never uses the "
                       "network: everything stays on "
                       "this laptop."),
          HelpPage::tr(
              "The program is free software under the GNU General Public License, version 3 or "
              "later. You may "
              "use it, look into it, change it and pass it on; it comes without any warranty."),
          HelpPage::tr("The practices, the questions and the icon are under Creative Commons "
                       "Attribution-ShareAlike 4.0: "
                       "you may pass them on and change them if you say whom they are from and "
                       "share them alike.")})
        card->body()->addWidget(new WrapLabel(text));
    return card;
}

Card *thanksCard(const practice::Library &library)
{
    auto *card = new Card(HelpPage::tr("With thanks to"));
    for (const practice::Practice &practice : library.all()) {
        QStringList sources;
        for (const practice::Credit &credit : practice.credits) {
            QStringList known{credit.title, credit.author, credit.licence};
            known.removeAll(QString());
            sources.append(known.join(QStringLiteral(" · ")));
        }
        auto *row = new ListRow(practice.name, sources.join(QLatin1Char('\n')));
        row->setStrong(true);
        card->body()->addWidget(row);
    }
    return card;
}

} // namespace

HelpPage::HelpPage(UiContext &context, const QList<ActionSpec> &actions, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_sheet(new ScrollPage)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_sheet);
    m_sheet->setMaximumContentWidth(1240);
    m_sheet->setReadable(tr("Help"));
    QVBoxLayout *column = m_sheet->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    const QString version = QCoreApplication::applicationVersion();
    column->addWidget(new PageHeader(
        tr("Help"),
        version.isEmpty() ? tr("Keys, licences and thanks")
                          : tr("Keys, licences and thanks · Hearth %1").arg(version)));
    auto *row = new AdaptiveRow;
    row->addWidget(keysCard(actions), 4);
    auto *side = new QWidget;
    auto *cards = new QVBoxLayout(side);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::gap);
    cards->addWidget(aboutCard());
    cards->addWidget(thanksCard(context.library));
    cards->addStretch(1);
    row->addWidget(side, 5);
    column->addWidget(row);
    column->addStretch(1);
}

void HelpPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_context.shell.goBack();
    else
        Page::keyPressEvent(event);
}

void HelpPage::open(const Route &)
{
    m_sheet->setFocus(Qt::OtherFocusReason);
}

} // namespace hearth::ui
