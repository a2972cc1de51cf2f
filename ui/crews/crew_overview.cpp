// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_parts.h"
#include "ui/crews/crew_words.h"

#include "core/usecases/calling.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"

namespace hearth::ui {

namespace {

/// A chip is one line; what is longer, or holds a sign that buttons read as a shortcut, is a label.
constexpr qsizetype longestChip = 40;
constexpr int datesShown = 6;

} // namespace

void CrewOverview::show(const CrewView &view)
{
    emptyLayout(m_column);
    const QDate today = usecases::today(m_context.notebook);
    auto *columns = new AdaptiveRow;
    auto *left = new QWidget;
    auto *right = new QWidget;
    for (QWidget *side : {left, right}) {
        auto *stack = new QVBoxLayout(side);
        stack->setContentsMargins(0, 0, 0, 0);
        stack->setSpacing(space::gap);
        columns->addWidget(side, 1);
    }

    auto *why = new Card(tr("Why we meet"));
    why->body()->addWidget(new WrapLabel(view.crew.intention.isEmpty()
                                             ? tr("The intention is still to be found.")
                                             : isolated(view.crew.intention)));
    auto *chips = new FlowLayout;
    for (const Agreement &agreement : view.agreements) {
        if (agreement.text.size() > longestChip || agreement.text.contains(QLatin1Char('&'))) {
            why->body()->addWidget(smallText(isolated(agreement.text)));
            continue;
        }
        auto *chip = new Chip(isolated(agreement.text));
        chip->setStatic();
        chips->addWidget(chip);
    }
    why->body()->addLayout(chips);
    left->layout()->addWidget(why);

    auto *next = new Card(tr("When we meet"));
    const QList<QDateTime> starts =
        nextStarts(view.crew, m_context.notebook.clock().now(), datesShown);
    next->body()->addWidget(smallText(view.crew.rhythm ? rhythmText(*view.crew.rhythm)
                                                       : tr("When it suits everyone.")));
    auto *dates = new FlowLayout;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        auto *chip = new Chip(shortDayText(starts[i].date(), today));
        chip->setStatic();
        chip->setStrong(i == 0);
        if (i == 0)
            chip->setAccessibleName(tr("next: %1").arg(chip->text()));
        dates->addWidget(chip);
    }
    next->body()->addLayout(dates);
    left->layout()->addWidget(next);

    auto *promised = new Card(tr("Open commitments"));
    for (const Commitment &commitment : view.commitments) {
        if (commitment.doneAt.isValid() || commitment.droppedAt.isValid())
            continue;
        auto *row = new ListRow(isolated(commitment.text), view.nameOf(commitment.person));
        if (commitment.due.isValid())
            row->addTrailing(new Badge(dueText(commitment.due, today), Tone::Amber));
        promised->body()->addWidget(row);
    }
    if (promised->body()->count() == 1)
        promised->body()->addWidget(smallText(tr("Nothing is waiting.")));
    left->layout()->addWidget(promised);
    static_cast<QVBoxLayout *>(left->layout())->addStretch();

    auto *people = new Card(tr("People"));
    int number = 0;
    for (const storage::Member &member : view.members) {
        if (number > 0)
            people->body()->addWidget(rule());
        auto *row = new ListRow(isolated(member.person.name.text()),
                                view.crew.caller == member.person.id ? tr("caller") : QString());
        row->setStrong(true);
        row->setLeading(new Avatar(member.person.name.text(), personTone(number++)));
        people->body()->addWidget(row);
    }
    if (view.members.isEmpty())
        people->body()->addWidget(smallText(tr("Nobody is here yet.")));
    right->layout()->addWidget(people);
    static_cast<QVBoxLayout *>(right->layout())->addStretch();
    m_column->addWidget(columns);
}

} // namespace hearth::ui
