// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_board.h"

#include "core/storage/board_store.h"
#include "core/usecases/board.h"
#include "core/usecases/calling.h"
#include "ui/crews/board_card.h"
#include "ui/crews/board_pile.h"
#include "ui/text/error_text.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

namespace hearth::ui {

namespace {

constexpr int pilesInAll = static_cast<int>(Pile::Done) + 1;

void whenEscaped(QWidget *box, const std::function<void()> &run)
{
    auto *escape = new QShortcut(Qt::Key_Escape, box);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(escape, &QShortcut::activated, box, run);
}

} // namespace

CrewBoard::CrewBoard(UiContext &context, QWidget *parent)
    : CrewPart(context, parent)
    , m_piles(pilesInAll)
{
    addRow(tr("What we practise"), {Pile::Awareness, Pile::Test, Pile::Mastery});
    addRow(tr("What we do"), {Pile::Task, Pile::ToDo, Pile::KnownVoid, Pile::Done});
}

void CrewBoard::addRow(const QString &heading, std::initializer_list<Pile> piles)
{
    m_column->addWidget(ui::heading(heading));
    auto *row = new AdaptiveRow;
    for (const Pile which : piles) {
        auto *made = new BoardPile(which);
        m_piles[static_cast<int>(which)] = made;
        row->addWidget(made, 1);
        connect(made->entry(), &TextEntry::entered, this, [this, made](const QString &text) {
            const auto added =
                usecases::addCard(m_context.notebook, m_view->crew.id, made->pile(), text);
            if (!added)
                return made->entry()->setError(errorText(added.error()));
            made->entry()->clear();
        });
        // Queued: the drag has ended before the cards are made anew.
        connect(
            made, &BoardPile::dropped, this,
            [this, made](const QString &id, int position) {
                for (const BoardCard &card : QList<BoardCard>(m_cards)) {
                    if (card.id.toString() == id)
                        move(card, made->pile(), position);
                }
            },
            Qt::QueuedConnection);
    }
    m_column->addWidget(row);
}

void CrewBoard::show(const CrewView &view)
{
    m_view = view;
    const auto cards = storage::BoardStore(m_context.notebook).ofCrew(view.crew.id);
    if (!cards)
        return m_context.shell.failed(cards.error());
    m_cards = *cards;
    const FocusKeeper keeper(this);
    for (BoardPile *each : std::as_const(m_piles))
        each->clear();
    for (const BoardCard &card : std::as_const(m_cards))
        addCard(card);
}

QString CrewBoard::detailOf(const BoardCard &card) const
{
    QStringList parts;
    if (const QString name = m_view->nameOf(card.person); !name.isEmpty())
        parts.append(name);
    if (card.reviewOn.isValid() && card.pile == Pile::Test)
        parts.append(tr("look again %1")
                         .arg(shortDayText(card.reviewOn, usecases::today(m_context.notebook))));
    return parts.join(QStringLiteral(" · "));
}

void CrewBoard::addCard(const BoardCard &card)
{
    auto *view = new BoardCardView(card.id.toString(), isolated(card.text), detailOf(card));
    pile(card.pile)->add(view);
    connect(view, &BoardCardView::moveWanted, this, [this, card](int piles, int places) {
        const int to = static_cast<int>(card.pile) + piles;
        const auto place = cardsOn(card.pile).indexOf(card) + places;
        if (piles != 0 && to >= 0 && to < pilesInAll)
            move(card, static_cast<Pile>(to), 0);
        else if (piles == 0 && place >= 0 && place < cardsOn(card.pile).size())
            move(card, card.pile, static_cast<int>(place));
    });
    connect(view, &BoardCardView::removeWanted, this, [this, card] { remove(card); });
    connect(view, &BoardCardView::menuWanted, this,
            [this, card, view](const QPoint &at) { showMenu(card, view, at); });
}

QList<BoardCard> CrewBoard::cardsOn(Pile which) const
{
    QList<BoardCard> cards = m_cards;
    cards.removeIf([which](const BoardCard &card) { return card.pile != which; });
    return cards;
}

void CrewBoard::move(const BoardCard &card, Pile to, int position)
{
    const bool mastered = to == Pile::Mastery && card.pile != to;
    settle(usecases::moveCard(m_context.notebook, card.id, to, position),
           mastered ? tr("Mastered. It is an agreement of the crew now.") : QString());
}

void CrewBoard::remove(const BoardCard &card)
{
    settle(usecases::removeCard(m_context.notebook, card.id), tr("The card is taken away."));
}

void CrewBoard::showMenu(const BoardCard &card, BoardCardView *view, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Keys are told, not taken: the card itself listens to them.
    const auto keys = [](const char *which) {
        return QLatin1Char('\t')
            + QKeySequence(QLatin1String(which)).toString(QKeySequence::NativeText);
    };
    menu->addAction(tr("Say anew…"), view, [this, card, view] { sayAnew(card, view); });
    if (card.pile == Pile::Test)
        menu->addAction(tr("Look at it again on…"), view,
                        [this, card, view] { lookAgain(card, view); });
    addPeople(menu->addMenu(tr("Who sees to it")), card);
    QMenu *lay = menu->addMenu(tr("Lay it on"));
    for (BoardPile *each : std::as_const(m_piles)) {
        if (each->pile() != card.pile)
            lay->addAction(pileName(each->pile()), this,
                           [this, card, to = each->pile()] { move(card, to, 0); });
    }
    menu->addSeparator();
    const auto place = cardsOn(card.pile).indexOf(card);
    menu->addAction(tr("Move up") + keys("Alt+Up"), view,
                    [view] { Q_EMIT view->moveWanted(0, -1); })
        ->setEnabled(place > 0);
    menu->addAction(tr("Move down") + keys("Alt+Down"), view,
                    [view] { Q_EMIT view->moveWanted(0, 1); })
        ->setEnabled(place + 1 < cardsOn(card.pile).size());
    menu->addSeparator();
    menu->addAction(tr("Take away") + keys("Delete"), this, [this, card] { remove(card); });
    menu->popup(at);
}

void CrewBoard::addPeople(QMenu *menu, const BoardCard &card)
{
    const auto add = [&](const QString &name, const std::optional<PersonId> &person) {
        QAction *action = menu->addAction(name, this, [this, card, person] {
            BoardCard changed = card;
            changed.person = person;
            settle(usecases::editCard(m_context.notebook, changed), {});
        });
        action->setCheckable(true);
        action->setChecked(card.person == person);
    };
    for (const storage::Member &member : std::as_const(m_view->members))
        add(isolatedOnButton(member.person.name.text()), member.person.id);
    menu->addSeparator();
    add(tr("Nobody yet"), std::nullopt);
}

void CrewBoard::sayAnew(const BoardCard &card, BoardCardView *view)
{
    auto *line = new TextEntry(tr("The card in new words"), tr("Save"));
    line->line()->setText(card.text);
    pile(card.pile)->replace(view, line);
    line->line()->setFocus();
    line->line()->selectAll();
    whenEscaped(line, [this] { show(*m_view); });
    connect(line, &TextEntry::entered, this, [this, line, card](const QString &typed) {
        BoardCard changed = card;
        changed.text = typed;
        if (const auto said = usecases::editCard(m_context.notebook, changed); !said)
            line->setError(errorText(said.error()));
    });
}

void CrewBoard::lookAgain(const BoardCard &card, BoardCardView *view)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    auto *day = new DateField(tr("When to look at it again"));
    day->setToday(usecases::today(m_context.notebook));
    day->setDate(card.reviewOn);
    auto *save = new Button(tr("Save"), ButtonKind::Primary);
    setCompact(save);
    column->addWidget(day);
    column->addWidget(save, 0, Qt::AlignLeading);
    pile(card.pile)->replace(view, box);
    day->line()->setFocus();
    day->line()->selectAll();
    whenEscaped(box, [this] { show(*m_view); });
    const auto keep = [this, card, day] {
        if (!day->isUnderstood())
            return;
        BoardCard changed = card;
        changed.reviewOn = day->date();
        settle(usecases::editCard(m_context.notebook, changed), {});
    };
    connect(save, &QAbstractButton::clicked, this, keep);
    connect(day->line(), &QLineEdit::returnPressed, this, keep);
}

} // namespace hearth::ui
