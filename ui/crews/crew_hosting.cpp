// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_hosting.h"

#include "core/domain/role_holders.h"
#include "core/usecases/calling.h"
#include "ui/crews/turn_menu.h"
#include "ui/text/error_text.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/rota_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/person_pick.h"
#include "ui/widgets/wrap_check_box.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>

namespace hearth::ui {

namespace {

/// A column of its own in a card, emptied with each view.
QVBoxLayout *turnsIn(Card *card)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    card->body()->addWidget(box);
    return column;
}

} // namespace

CrewHosting::CrewHosting(UiContext &context, QWidget *parent)
    : CrewPart(context, parent)
    , m_role(session_role::host)
    , m_pairsCard(new Card(tr("In twos")))
    , m_which(new QComboBox)
    , m_who(new QComboBox)
    , m_from(new DateField(tr("Away from")))
    , m_until(new DateField(tr("Away until")))
    , m_untilField(new FormField(tr("Until"), m_until))
{
    auto *columns = new AdaptiveRow;
    auto *left = new QWidget;
    auto *right = new QWidget;
    for (QWidget *side : {left, right}) {
        auto *stack = new QVBoxLayout(side);
        stack->setContentsMargins(0, 0, 0, 0);
        stack->setSpacing(space::gap);
    }
    auto *turns = new Card(tr("The next ten turns"));
    turns->body()->addWidget(
        smallText(tr("Press a turn to take it, give it, swap it or decline it. Nothing is owed "
                     "for declining; the turn comes back.")));
    m_turns = turnsIn(turns);
    auto *roles = new Card(tr("Next time"));
    m_roles = turnsIn(roles);
    auto *shares = new Card(tr("So far"));
    m_shares = turnsIn(shares);
    auto *ways = new Card(tr("How it goes round"));
    ways->body()->addWidget(new FormField(tr("Role"), m_which));
    m_ways = turnsIn(ways);
    auto *own = new TextEntry(tr("A role of your own"), tr("Add"));
    ways->body()->addWidget(own);
    auto *away = new Card(tr("Away"));
    m_away = turnsIn(away);
    away->body()->addWidget(new FormField(tr("Who is away"), m_who));
    away->body()->addWidget(new FormField(tr("From"), m_from));
    away->body()->addWidget(m_untilField);
    auto *add = new Button(tr("Keep these days"));
    away->body()->addWidget(add, 0, Qt::AlignLeading);
    m_pairs = turnsIn(m_pairsCard);
    left->layout()->addWidget(turns);
    left->layout()->addWidget(shares);
    left->layout()->addWidget(m_pairsCard);
    right->layout()->addWidget(roles);
    right->layout()->addWidget(ways);
    right->layout()->addWidget(away);
    for (QWidget *side : {left, right})
        static_cast<QVBoxLayout *>(side->layout())->addStretch();
    columns->addWidget(left, 1);
    columns->addWidget(right, 1);
    m_column->addWidget(columns);

    connect(add, &QAbstractButton::clicked, this, &CrewHosting::addAway);
    connect(m_which, &QComboBox::activated, this, [this] {
        m_role = m_which->currentData().toString();
        showWays();
    });
    connect(own, &TextEntry::entered, this, [this, own](const QString &name) {
        const auto added = usecases::addOwnRole(m_context.notebook, m_view->crew.id, name);
        own->setError(added ? QString() : errorText(added.error()));
        if (added)
            own->clear();
    });
}

void CrewHosting::show(const CrewView &view)
{
    const FocusKeeper keeper(this);
    if (!m_view || m_view->crew.id != view.crew.id) {
        m_role = session_role::host;
        m_from->clear();
        m_until->clear();
    }
    m_view = view;
    const QDate today = usecases::today(m_context.notebook);
    m_from->setToday(today);
    m_until->setToday(today);
    showTurns();
    showRoles();
    showShares();
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    for (const QString &role : usecases::goingRound(view.hosting.rota->roles))
        m_which->addItem(roleTitle(role, view.hosting.rota->roles), role);
    m_which->setCurrentIndex(qMax(0, m_which->findData(m_role)));
    m_role = m_which->currentData().toString();
    showWays();
    showAway();
    showPairs();
}

QWidget *CrewHosting::turnPick(int number, const QString &role, const QString &does,
                               const QString &detail)
{
    const rotation::Holding holding = m_view->hosting.rota->turns.at(number).of(role);
    auto *pick = new PersonPick(does);
    pick->setDetail(detail);
    qsizetype seat = -1;
    for (qsizetype i = 0; i < m_view->members.size(); ++i) {
        if (m_view->members.at(i).person.id == holding.person)
            seat = i;
    }
    if (holding.person)
        pick->setPerson(m_view->names.value(*holding.person), personTone(qMax<qsizetype>(0, seat)));
    else
        pick->setNobody(role == session_role::host ? tr("You facilitate together")
                                                   : tr("Nobody yet"));
    connect(pick, &PersonPick::menuWanted, this, [this, number, role](QMenu *menu) {
        fillTurnMenu(menu, m_context, *m_view, number, role);
    });
    return pick;
}

void CrewHosting::showTurns()
{
    emptyLayout(m_turns);
    const QDate today = usecases::today(m_context.notebook);
    const auto &turns = m_view->hosting.rota->turns;
    for (int i = 0; i < turns.size(); ++i) {
        const auto understudy = turns.at(i).of(session_role::understudy).person;
        m_turns->addWidget(turnPick(
            i, session_role::host, turnDay(*m_view, i, today),
            understudy ? tr("understudy: %1").arg(isolated(m_view->names.value(*understudy)))
                       : QString()));
    }
}

void CrewHosting::showRoles()
{
    emptyLayout(m_roles);
    const rotation::Turn &next = m_view->hosting.rota->turns.constFirst();
    m_roles->addWidget(smallText(turnDay(*m_view, 0, usecases::today(m_context.notebook))));
    for (const rotation::Holding &each : next.roles) {
        m_roles->addWidget(
            turnPick(0, each.role, roleTitle(each.role, m_view->hosting.rota->roles), {}));
        m_roles->addWidget(smallText(reasonText(each, m_view->names)));
    }
}

void CrewHosting::showShares()
{
    emptyLayout(m_shares);
    for (const storage::Member &member : std::as_const(m_view->members)) {
        const auto reason =
            m_view->hosting.rota->rota.reasonFor(session_role::host, member.person.id);
        m_shares->addWidget(smallText(shareText(member.person.name.text(), reason)));
    }
}

RotaRole CrewHosting::arrangedNow() const
{
    for (const RotaRole &each : m_view->hosting.rota->roles) {
        if (each.role == m_role)
            return each;
    }
    return RotaRole{RotaRoleId::fresh(m_context.notebook.clock(), m_context.notebook.chance()),
                    m_view->crew.id, m_role};
}

void CrewHosting::arrange(RotaMode mode, const QList<PersonId> &order)
{
    settle(usecases::arrangeRota(m_context.notebook, m_view->crew.id, m_role, mode, order), {});
}

void CrewHosting::showWays()
{
    emptyLayout(m_ways);
    const RotaRole arranged = arrangedNow();
    auto *modes = new ChoiceCards(tr("How this role finds its next person"));
    for (const RotaMode mode : {RotaMode::FairShare, RotaMode::LongestWaiting, RotaMode::OwnOrder})
        modes->addChoice(code(mode), modeText(mode), modeMeaning(mode));
    modes->setCurrent(code(arranged.mode));
    m_ways->addWidget(modes);
    QList<PersonId> order = arranged.order;
    for (const storage::Member &member : std::as_const(m_view->members)) {
        if (!order.contains(member.person.id))
            order.append(member.person.id);
    }
    connect(modes, &ChoiceCards::chosen, this, [this, order](const QString &id) {
        arrange(parseCode<RotaMode>(id).value_or(RotaMode::FairShare), order);
    });
    if (arranged.mode == RotaMode::OwnOrder) {
        RotaRole shown = arranged;
        shown.order = order;
        showOrder(m_ways, shown);
    }
    showWilling(m_ways);
    if (!arranged.name.isEmpty()) {
        auto *remove = new Button(tr("Take this role away"), ButtonKind::Quiet);
        m_ways->addWidget(remove, 0, Qt::AlignLeading);
        connect(remove, &QAbstractButton::clicked, this, [this, id = arranged.id] {
            settle(usecases::removeOwnRole(m_context.notebook, id), tr("The role is gone."));
        });
    }
}

void CrewHosting::showOrder(QVBoxLayout *column, const RotaRole &arranged)
{
    for (qsizetype i = 0; i < arranged.order.size(); ++i) {
        const QString name = m_view->nameOf(arranged.order.at(i));
        if (name.isEmpty())
            continue; // who left keeps their place in case they come back
        auto *row = new ListRow(name);
        auto *earlier = iconButton(Icon::ChevronUp, tr("%1 earlier").arg(name));
        earlier->setEnabled(i > 0);
        row->addTrailing(earlier);
        column->addWidget(row);
        connect(earlier, &QAbstractButton::clicked, this, [this, i, order = arranged.order] {
            QList<PersonId> moved = order;
            moved.swapItemsAt(i, i - 1);
            arrange(RotaMode::OwnOrder, moved);
        });
    }
}

void CrewHosting::showWilling(QVBoxLayout *column)
{
    column->addWidget(smallText(tr("Who likes to be asked")));
    const QDate today = usecases::today(m_context.notebook);
    for (const storage::Member &member : std::as_const(m_view->members)) {
        auto *box = new WrapCheckBox(isolatedOnButton(member.person.name.text()));
        box->setAccessibleName(tr("%1 likes to be asked").arg(isolated(member.person.name.text())));
        box->setChecked(m_view->hosting.rota->rota.isWilling(m_role, member.person.id, today));
        column->addWidget(box);
        connect(box, &QAbstractButton::clicked, this,
                [this, person = member.person.id](bool willing) {
                    settle(usecases::setWilling(m_context.notebook, m_view->crew.id, person, m_role,
                                                willing),
                           {});
                });
    }
}

void CrewHosting::showAway()
{
    emptyLayout(m_away);
    const QDate today = usecases::today(m_context.notebook);
    for (const Away &each : m_view->hosting.rota->away) {
        const QString name = m_view->nameOf(each.person);
        const QString days = each.until.isValid()
            ? tr("%1 to %2")
                  .arg(shortDayText(each.from.isValid() ? each.from : today, today),
                       shortDayText(each.until, today))
            : tr("from %1").arg(shortDayText(each.from.isValid() ? each.from : today, today));
        auto *row = new ListRow(name, days);
        auto *back = new Button(tr("Is here"), ButtonKind::Quiet);
        setCompact(back);
        back->setAccessibleName(tr("%1 is not away").arg(name));
        row->addTrailing(back);
        m_away->addWidget(row);
        connect(back, &QAbstractButton::clicked, this, [this, id = each.id] {
            settle(usecases::endAway(m_context.notebook, id), tr("These days are open again."));
        });
    }
    if (m_view->hosting.rota->away.isEmpty())
        m_away->addWidget(smallText(tr("Nobody is away. Whoever is gets no turn, and owes none.")));
    const QString chosen = m_who->currentData().toString();
    m_who->clear();
    for (const storage::Member &member : std::as_const(m_view->members))
        m_who->addItem(isolated(member.person.name.text()), member.person.id.toString());
    m_who->setCurrentIndex(qMax(0, m_who->findData(chosen)));
}

void CrewHosting::addAway()
{
    const auto person = PersonId::parse(m_who->currentData().toString());
    if (!person || !m_from->isUnderstood() || !m_until->isUnderstood())
        return;
    const Status kept =
        usecases::setAway(m_context.notebook, *person, m_from->date(), m_until->date());
    if (!kept && kept.error().code == ErrorCode::DateImpossible) {
        m_untilField->setError(tr("The last day comes before the first."));
        return;
    }
    m_untilField->setError({});
    if (kept) {
        m_from->clear();
        m_until->clear();
    }
    settle(kept, tr("These days are kept."));
}

void CrewHosting::showPairs()
{
    emptyLayout(m_pairs);
    const auto &pairs = m_view->hosting.rota->pairs;
    m_pairsCard->setVisible(m_view->members.size() > 2);
    m_pairs->addWidget(smallText(
        tr("Who could meet in twos before the next time, until everyone has met everyone.")));
    for (const rotation::Pair &pair : pairs)
        m_pairs->addWidget(new WrapLabel(
            tr("%1 and %2").arg(m_view->nameOf(pair.first), m_view->nameOf(pair.second))));
    if (pairs.isEmpty())
        return;
    auto *met = new Button(tr("They met"));
    setCompact(met);
    m_pairs->addWidget(met, 0, Qt::AlignLeading);
    connect(met, &QAbstractButton::clicked, this, [this] {
        settle(
            usecases::meetInPairs(m_context.notebook, m_view->crew.id, m_view->hosting.rota->pairs),
            tr("It is written down."));
    });
}

} // namespace hearth::ui
