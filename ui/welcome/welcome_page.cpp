// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

namespace hearth::ui {

namespace {

/// One way to begin: what it is, a sentence, and the button that does it.
Button *addWay(AdaptiveRow *row, Icon sign, Tone tone, const QString &title, const QString &words,
               const QString &action, ButtonKind kind)
{
    auto *card = new Card;
    card->body()->setSpacing(space::snug);
    card->body()->addWidget(new IconMark(sign, tone, 1.8), 0, Qt::AlignLeading);
    card->body()->addWidget(heading(title));
    card->body()->addWidget(new WrapLabel(words));
    card->body()->addStretch();
    auto *button = new Button(action, kind);
    card->body()->addWidget(button, 0, Qt::AlignLeading);
    row->addWidget(card, 1);
    return button;
}

} // namespace

WelcomePage::WelcomePage(UiContext &context, std::function<Status()> makeSample, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_makeSample(std::move(makeSample))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage;
    outer->addWidget(scroll);
    QVBoxLayout *body = scroll->body();
    body->setContentsMargins(space::page, space::page, space::page, space::page);
    body->setSpacing(space::wide);
    auto *header = new PageHeader(tr("Welcome to Hearth"),
                                  tr("A desk for people who host crews. Everything stays on this "
                                     "laptop."));
    header->setLeading(new IconMark(Icon::Flame, Tone::Accent, 2));
    body->addStretch(1);
    body->addWidget(header);
    auto *ways = new AdaptiveRow;
    Button *call = addWay(ways, Icon::Crews, Tone::Accent, tr("Call a crew"),
                          tr("Bring three to six people together: why you meet, who comes, and "
                             "when."),
                          tr("Call a crew"), ButtonKind::Primary);
    Button *look = addWay(ways, Icon::Search, Tone::Sage, tr("Look around a sample crew"),
                          tr("Made-up people and their sessions, to try everything without care. "
                             "You can remove them later."),
                          tr("Look around"), ButtonKind::Secondary);
    Button *write = addWay(ways, Icon::Journal, Tone::Plum, tr("Just write"),
                           tr("Open the journal. What you write there is yours alone."),
                           tr("Just write"), ButtonKind::Secondary);
    body->addWidget(ways);
    auto *read = new Button(tr("New to this? Read how to begin"), ButtonKind::Quiet);
    body->addWidget(read, 0, Qt::AlignLeading);
    body->addStretch(2);
    connect(call, &QAbstractButton::clicked, this, [this] {
        m_context.shell.go({Place::Crews, QStringLiteral("new")});
    });
    connect(look, &QAbstractButton::clicked, this, &WelcomePage::lookAround);
    connect(write, &QAbstractButton::clicked, this, [this] {
        m_context.shell.go({Place::Journal, QStringLiteral("new")});
    });
    connect(read, &QAbstractButton::clicked, this, [this] {
        m_context.shell.go({Place::Reading, QStringLiteral("how-to-begin")});
    });
    setFocusProxy(call);
}

void WelcomePage::open(const Route &)
{
    setFocus();
}

void WelcomePage::lookAround()
{
    if (const Status made = m_makeSample(); !made) {
        m_context.shell.failed(made.error());
        return;
    }
    m_context.shell.go({Place::Crews});
}

} // namespace hearth::ui
