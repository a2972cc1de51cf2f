// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_parts.h"

#include "core/domain/role_holders.h"
#include "core/usecases/calling.h"
#include "ui/crews/crew_words.h"
#include "ui/crews/cycle_card.h"
#include "ui/crews/programme_card.h"
#include "ui/crews/turn_menu.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/day_mark.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/hosting_wheel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"

#include <QtWidgets/QMenu>

#include <algorithm>

namespace hearth::ui {

namespace {

/// A chip is one line; what is longer, or holds a sign that buttons read as a shortcut, is a label.
constexpr qsizetype longestChip = 40;

/// How often somebody came, as a bar and in words of one width, so that the rows stand in columns.
QWidget *presence(const usecases::CrewMember &member, int most)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tight);
    row->addWidget(new ShareBar(double(member.here) / member.of));
    auto *words = new QLabel(CrewOverview::tr("here %1 of %2").arg(member.here).arg(member.of));
    setTypeStyle(words, TypeStyle::Small);
    setMuted(words);
    words->setMinimumWidth(words->fontMetrics().horizontalAdvance(
                               CrewOverview::tr("here %1 of %2").arg(most).arg(most))
                           + 2);
    row->addWidget(words);
    return box;
}

} // namespace

CrewOverview::CrewOverview(UiContext &context, QWidget *parent)
    : CrewPart(context, parent)
    , m_cycle(new CycleCard(context))
    , m_programme(new ProgrammeCard(context))
{
    auto *columns = new AdaptiveRow;
    auto *left = new QWidget;
    auto *right = new QWidget;
    m_left = bareColumn(left, space::gap);
    QVBoxLayout *stack = bareColumn(right, space::gap);
    stack->addWidget(m_cycle);
    stack->addWidget(m_programme);
    auto *rest = new QWidget;
    m_rest = bareColumn(rest, space::gap);
    stack->addWidget(rest);
    stack->addStretch();
    columns->addWidget(left, 4);
    columns->addWidget(right, 7);
    m_column->addWidget(columns);
}

void CrewOverview::show(const CrewView &view)
{
    const FocusKeeper keeper(this);
    emptyLayout(m_left);
    emptyLayout(m_rest);
    m_cycle->show(view.crew, view.cycle);
    m_programme->show(view.crew);
    showHosting(view);
    showPromises(view);
    showWhy(view);
    showPeople(view);
}

QWidget *CrewOverview::readingButton(const QString &text, const char *page)
{
    auto *button = new Button(text, ButtonKind::Quiet);
    setCompact(button);
    connect(button, &QAbstractButton::clicked, this, [this, page = QLatin1String(page)] {
        m_context.shell.go({Place::Reading, page});
    });
    return button;
}

void CrewOverview::showHosting(const CrewView &view)
{
    auto *card = new Card(tr("Hosting goes round"));
    if (view.members.isEmpty()) {
        card->body()->addWidget(smallText(tr("Here you will see whose turn it is to host.")));
        m_left->addWidget(card);
        return;
    }
    QList<HostingWheel::Person> people;
    for (const PersonId &id : view.hosting.order) {
        for (qsizetype i = 0; i < view.members.size(); ++i) {
            if (view.members[i].person.id == id)
                people.append({view.members[i].person.name.text(), personTone(i)});
        }
    }
    auto *wheel = new HostingWheel;
    wheel->setPeople(people);
    const auto host = view.hosting.next(session_role::host).person;
    wheel->setCentre(!host                      ? tr("nobody next; then")
                         : view.hosting.planned ? tr("hosts next")
                                                : tr("invited to host"),
                     people.size() > 1 ? tr("then: %1").arg(isolated(people[1].name)) : QString());
    card->body()->addWidget(wheel);
    card->body()->addWidget(smallText(hostingText(view.hosting, view.names)));
    auto *verbs = new FlowLayout;
    auto *change = new Button(tr("Give or swap…"));
    change->setAccessibleName(tr("Give or swap the next turn"));
    setCompact(change);
    verbs->addWidget(change);
    auto *menu = new QMenu(change);
    connect(change, &QAbstractButton::clicked, this, [this, change, menu, view] {
        menu->clear();
        fillTurnMenu(menu, m_context, view, 0, session_role::host);
        menu->popup(change->mapToGlobal(QPoint(0, change->height())));
    });
    if (host) {
        auto *decline = new Button(onButton(tr("%1 declines").arg(view.nameOf(host))));
        decline->setElides();
        setCompact(decline);
        verbs->addWidget(decline);
        connect(decline, &QAbstractButton::clicked, this,
                [this, view] { declineFor(m_context, view, 0, session_role::host); });
    }
    auto *all = new Button(tr("All turns"), ButtonKind::Quiet);
    setCompact(all);
    verbs->addWidget(all);
    connect(all, &QAbstractButton::clicked, this, &CrewOverview::hostingWanted);
    card->body()->addLayout(verbs);
    card->body()->addWidget(
        readingButton(tr("What hosting asks of you"), "leadership-as-hospitality"), 0,
        Qt::AlignLeading);
    m_left->addWidget(card);
}

void CrewOverview::showPromises(const CrewView &view)
{
    const QDate today = usecases::today(m_context.notebook);
    auto *promised = new Card(tr("Open commitments"));
    bool none = true;
    for (const Commitment &commitment : view.commitments) {
        if (commitment.doneAt.isValid() || commitment.droppedAt.isValid())
            continue;
        auto *row = new ListRow(isolated(commitment.text), view.nameOf(commitment.person));
        if (commitment.due.isValid())
            row->addTrailing(new Badge(dueText(commitment.due, today), Tone::Amber));
        promised->body()->addWidget(row);
        none = false;
    }
    if (none)
        promised->body()->addWidget(smallText(tr("Nothing is waiting.")));
    m_left->addWidget(promised);
    m_left->addStretch();
}

void CrewOverview::showWhy(const CrewView &view)
{
    const QDate today = usecases::today(m_context.notebook);
    auto *why = new Card(tr("Why we meet"));
    why->body()->addWidget(new WrapLabel(view.crew.intention.isEmpty()
                                             ? tr("The intention is still to be found.")
                                             : isolated(view.crew.intention)));
    auto *chips = new FlowLayout;
    for (const Agreement &agreement : view.agreements) {
        const QString text = agreement.reviewOn.isValid()
            ? tr("%1 · look again %2")
                  .arg(isolated(agreement.text), shortDayText(agreement.reviewOn, today))
            : isolated(agreement.text);
        if (agreement.text.size() > longestChip || agreement.text.contains(QLatin1Char('&'))) {
            why->body()->addWidget(smallText(text));
            continue;
        }
        auto *chip = new Chip(text);
        chip->setStatic();
        chips->addWidget(chip);
    }
    why->body()->addLayout(chips);
    why->body()->addWidget(view.crew.scale == Scale::Congregation
                               ? readingButton(tr("About congregations"), "congregating")
                               : readingButton(tr("About crews"), "crewing"),
                           0, Qt::AlignLeading);
    m_rest->addWidget(why);
}

void CrewOverview::showPeople(const CrewView &view)
{
    auto *people = new Card(tr("People"));
    const auto most = std::max_element(
        view.hosting.members.begin(), view.hosting.members.end(),
        [](const usecases::CrewMember &a, const usecases::CrewMember &b) { return a.of < b.of; });
    for (qsizetype i = 0; i < view.members.size(); ++i) {
        const Person &person = view.members[i].person;
        if (i > 0)
            people->body()->addWidget(rule());
        auto *row =
            new ListRow(isolated(person.name.text()),
                        standingText(view.hosting, person.id, view.crew.caller == person.id));
        row->setStrong(true);
        row->setLeading(new Avatar(person.name.text(), personTone(i)));
        const usecases::CrewMember &member = view.hosting.members.at(i);
        if (member.of > 0)
            row->addTrailing(presence(member, most->of));
        people->body()->addWidget(row);
    }
    if (view.members.isEmpty())
        people->body()->addWidget(smallText(tr("Nobody is here yet.")));
    m_rest->addWidget(people);
}

} // namespace hearth::ui
