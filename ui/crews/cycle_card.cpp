// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/cycle_card.h"

#include "core/usecases/calling.h"
#include "ui/crews/crew_words.h"
#include "ui/crews/cycle_fields.h"
#include "ui/shell/prompter.h"
#include "ui/text/error_text.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/day_mark.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtGui/QShortcut>

namespace hearth::ui {

namespace {

constexpr int datesWithoutCycle = 6;

QVBoxLayout *datesIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::tight, 0, 0);
    column->setSpacing(space::snug);
    return column;
}

DayMark::Place placeOf(usecases::CyclePlace place)
{
    switch (place) {
    case usecases::CyclePlace::Done: return DayMark::Place::Done;
    case usecases::CyclePlace::Next: return DayMark::Place::Next;
    case usecases::CyclePlace::Ahead: return DayMark::Place::Ahead;
    }
    Q_UNREACHABLE();
}

} // namespace

CycleCard::CycleCard(UiContext &context, QWidget *parent)
    : Card(QString(), parent)
    , m_context(context)
    , m_when(smallText({}))
    , m_days(new FlowLayout)
    , m_buttons(new QWidget)
    , m_change(new Button({}))
    , m_end(new Button(tr("End the cycle…")))
    , m_length(new QWidget)
    , m_fields(new CycleFields)
    , m_save(new Button({}, ButtonKind::Primary))
    , m_ending(new QWidget)
    , m_outcome(new ChoiceCards(tr("How the cycle ends")))
{
    body()->addWidget(m_when);
    body()->addLayout(m_days);
    const auto row = [](QWidget *box, std::initializer_list<QWidget *> buttons) {
        auto *line = new FlowLayout(box);
        for (QWidget *button : buttons)
            line->addWidget(button);
        return box;
    };
    setCompact(m_change);
    setCompact(m_end);
    body()->addWidget(row(m_buttons, {m_change, m_end}));

    auto *notNow = new Button(tr("Not now"), ButtonKind::Quiet);
    QVBoxLayout *length = datesIn(m_length);
    length->addWidget(m_fields);
    length->addWidget(row(new QWidget, {m_save, notNow}));
    body()->addWidget(m_length);

    auto *finish = new Button(tr("End the cycle"), ButtonKind::Primary);
    auto *notYet = new Button(tr("Not yet"), ButtonKind::Quiet);
    m_outcome->addChoice(code(CycleOutcome::Continue), tr("We go on"),
                         tr("A new cycle begins today, as long as this one"));
    m_outcome->addChoice(code(CycleOutcome::Change), tr("We change something"),
                         tr("The cycle is over; you begin another when you know how"));
    m_outcome->addChoice(code(CycleOutcome::End), tr("We end, with thanks"),
                         tr("The crew has ended; all it wrote stays here"));
    QVBoxLayout *ending = datesIn(m_ending);
    ending->addWidget(m_outcome);
    auto *read = new Button(tr("Why cycles end"), ButtonKind::Quiet);
    connect(read, &QAbstractButton::clicked, this, [this] {
        m_context.shell.go({Place::Reading, QStringLiteral("crewing")});
    });
    ending->addWidget(row(new QWidget, {finish, notYet, read}));
    body()->addWidget(m_ending);
    ask(Asking::Nothing);

    connect(m_change, &QAbstractButton::clicked, this, [this] { ask(Asking::Length); });
    connect(m_end, &QAbstractButton::clicked, this, [this] { ask(Asking::Ending); });
    connect(m_save, &QAbstractButton::clicked, this, &CycleCard::save);
    connect(finish, &QAbstractButton::clicked, this, &CycleCard::end);
    for (QAbstractButton *back : {notNow, notYet})
        connect(back, &QAbstractButton::clicked, this, [this] { ask(Asking::Nothing); });
    for (QWidget *box : {m_length, m_ending}) {
        auto *escape = new QShortcut(Qt::Key_Escape, box);
        escape->setContext(Qt::WidgetWithChildrenShortcut);
        connect(escape, &QShortcut::activated, this, [this] { ask(Asking::Nothing); });
    }
}

void CycleCard::show(const Crew &crew, const std::optional<usecases::CycleView> &cycle)
{
    const bool same = m_crew && m_crew->id == crew.id && m_cycle.has_value() == cycle.has_value()
        && (!cycle || m_cycle->cycle.id == cycle->cycle.id);
    m_crew = crew;
    m_cycle = cycle;
    if (!same)
        ask(Asking::Nothing);
    const QDate today = usecases::today(m_context.notebook);
    m_change->setText(cycle ? tr("Change…") : tr("Begin a cycle…"));
    m_change->setAccessibleName(cycle ? tr("Change the cycle…") : tr("Begin a cycle…"));
    m_save->setText(cycle ? tr("Save") : tr("Begin the cycle"));
    m_save->setAccessibleName(cycle ? tr("Save the cycle") : tr("Begin the cycle"));
    m_end->setVisible(cycle.has_value());
    if (cycle) {
        setTitle(cycleName(cycle->number));
        QStringList words{tr("%1 to %2")
                              .arg(shortDayText(cycle->cycle.from, today),
                                   shortDayText(cycle->cycle.until, today))};
        const int all = cycle->cycle.plannedSessions > 0 ? cycle->cycle.plannedSessions
                                                         : static_cast<int>(cycle->dates.size());
        if (cycle->held < all)
            words.append(tr("session %1 of %2").arg(cycle->held + 1).arg(all));
        words.append(tr("retrospective on %1").arg(shortDayText(cycle->retrospectiveOn(), today)));
        m_when->setText(words.join(QStringLiteral(" · ")));
    } else {
        setTitle(tr("When we meet"));
        m_when->setText(crew.rhythm ? rhythmText(*crew.rhythm) : tr("When it suits everyone."));
    }
    showDays();
}

void CycleCard::showDays()
{
    emptyLayout(m_days);
    const QDate today = usecases::today(m_context.notebook);
    if (m_cycle) {
        for (const usecases::CycleDate &date : std::as_const(m_cycle->dates))
            m_days->addWidget(new DayMark(shortDayText(date.day, today), placeOf(date.place),
                                          date.retrospective));
        return;
    }
    const auto dates = usecases::comingDates(m_context.notebook, *m_crew, datesWithoutCycle);
    if (!dates)
        return m_context.shell.failed(dates.error());
    for (qsizetype i = 0; i < dates->size(); ++i)
        m_days->addWidget(new DayMark(shortDayText(dates->at(i).at.toLocalTime().date(), today),
                                      i == 0 ? DayMark::Place::Next : DayMark::Place::Ahead));
}

void CycleCard::ask(Asking what)
{
    const bool hadFocus =
        m_length->isAncestorOf(focusWidget()) || m_ending->isAncestorOf(focusWidget());
    if (what == Asking::Length && m_crew) {
        const QDate today = usecases::today(m_context.notebook);
        m_fields->follow(m_crew->rhythm, m_cycle ? m_cycle->cycle.from : today);
        if (m_cycle)
            m_fields->set(m_cycle->cycle.until, m_cycle->cycle.plannedSessions);
        else if (!m_crew->rhythm)
            m_fields->set(today.addMonths(3), CycleFields::usualSessions);
    }
    if (what == Asking::Ending)
        m_outcome->setCurrent(code(CycleOutcome::Continue));
    m_buttons->setVisible(what == Asking::Nothing);
    m_length->setVisible(what == Asking::Length);
    m_ending->setVisible(what == Asking::Ending);
    if (what == Asking::Length)
        m_fields->setFocus();
    else if (what == Asking::Ending)
        m_outcome->setFocus();
    else if (hadFocus)
        m_change->setFocus();
}

void CycleCard::settle(const Status &status, const QString &done)
{
    if (!status) {
        if (status.error().code == ErrorCode::DateImpossible)
            m_fields->setError(tr("A cycle ends on a day after it begins."));
        else
            m_context.shell.failed(status.error());
        return;
    }
    ask(Asking::Nothing);
    m_context.shell.tellWithUndo(done);
}

void CycleCard::save()
{
    if (m_cycle) {
        Cycle changed = m_cycle->cycle;
        changed.until = m_fields->until();
        changed.plannedSessions = m_fields->sessions();
        settle(usecases::changeCycle(m_context.notebook, changed), tr("The cycle is changed."));
        return;
    }
    const auto begun = usecases::beginCycle(m_context.notebook, m_crew->id, m_fields->until(),
                                            m_fields->sessions());
    settle(begun ? Status() : tl::unexpected(begun.error()), tr("The cycle has begun."));
}

void CycleCard::end()
{
    const auto outcome =
        parseCode<CycleOutcome>(m_outcome->current()).value_or(CycleOutcome::Continue);
    const auto close = [this, cycle = m_cycle->cycle, outcome] {
        settle(usecases::endCycle(m_context.notebook, cycle, outcome),
               outcome == CycleOutcome::Continue     ? tr("A new cycle has begun.")
                   : outcome == CycleOutcome::Change ? tr("The cycle is over.")
                                                     : tr("The crew has ended, with thanks."));
    };
    if (outcome != CycleOutcome::End)
        return close();
    const Question question{
        tr("End the crew %1?").arg(isolated(m_crew->name.text())),
        tr("Nothing is deleted: its sessions and notes stay here to be read. You can undo this."),
        {tr("Not yet"), tr("End the crew")},
        1};
    m_context.prompter.ask(this, question, [this, close](int answer) {
        if (answer == 1)
            close();
    });
}

} // namespace hearth::ui
