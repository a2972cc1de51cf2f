// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/steps_part.h"

#include "core/base/minutes.h"
#include "core/practice/editing.h"
#include "core/practice/json_fields.h"
#include "core/practice/timing.h"
#include "ui/editor/editor_presenter.h"
#include "ui/editor/editor_words.h"
#include "ui/editor/step_form.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/problem_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/agenda_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

namespace hearth::ui {

using practice::Practice;

namespace {

Tone toneOf(const practice::Step &step)
{
    using practice::Mode;
    switch (step.speaking.mode) {
    case Mode::Host: return Tone::Amber;
    case Mode::One:
    case Mode::AllButOne: return Tone::Accent;
    case Mode::Round:
    case Mode::Popcorn:
    case Mode::All: return Tone::Sky;
    case Mode::Pairs:
    case Mode::Trios:
    case Mode::Groups: return Tone::Sage;
    case Mode::Silence: return Tone::Plum;
    }
    Q_UNREACHABLE();
}

/// The other practice that a step runs in its place.
QString calledText(const EditorPresenter &presenter, const QString &id)
{
    for (const auto &[known, name] : presenter.callable()) {
        if (known == id)
            return StepsPart::tr("runs %1", "another practice").arg(isolated(name));
    }
    return StepsPart::tr("runs a practice that is not in the library");
}

} // namespace

StepsPart::StepsPart(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_list(new AgendaList)
    , m_none(smallText(tr("There are no steps yet. A practice begins with the first of them.")))
    , m_duplicate(new Button(tr("Make another like it")))
    , m_remove(new Button(tr("Take it out"), ButtonKind::Quiet))
    , m_step(new Card)
    , m_form(new StepForm(presenter))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new AdaptiveRow(space::gap);
    auto *steps = new Card(tr("Steps"));
    steps->body()->addWidget(m_none);
    m_list->setGrowing(true);
    m_list->setAccessibleName(tr("Steps"));
    steps->body()->addWidget(m_list);
    auto *add = new Button(tr("Add a step"));
    add->setIcon(icon(Icon::Plus));
    setCompact(add);
    steps->body()->addWidget(add, 0, Qt::AlignLeading);
    steps->body()->addWidget(
        smallText(tr("Drag a step, or move it with Alt and the arrow keys. Digits change its "
                     "minutes, Delete takes it out.")));
    row->addWidget(steps, 5, Qt::AlignTop);
    m_step->body()->addWidget(m_form);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, space::tight);
    for (Button *each : {m_duplicate, m_remove}) {
        setCompact(each);
        flow->addWidget(each);
    }
    m_step->body()->addWidget(buttons);
    row->addWidget(m_step, 7, Qt::AlignTop);
    column->addWidget(row);

    connect(add, &QAbstractButton::clicked, this, &StepsPart::add);
    connect(m_duplicate, &QAbstractButton::clicked, this, &StepsPart::duplicate);
    connect(m_remove, &QAbstractButton::clicked, this, [this] { remove(m_form->row()); });
    connect(m_list, &AgendaList::currentRowChanged, this, &StepsPart::followRow);
    connect(m_list, &AgendaList::moved, this, &StepsPart::move);
    connect(m_list, &AgendaList::removed, this, &StepsPart::remove);
    connect(m_list, &AgendaList::minutesChanged, this, &StepsPart::setMinutes);
    connect(m_list, &AgendaList::opened, this, [this] { m_form->focusTitle(); });
}

void StepsPart::refresh()
{
    const Practice &practice = m_presenter.practice();
    QList<AgendaList::Item> items;
    qint64 seconds = 0;
    for (qsizetype i = 0; i < practice.steps.size(); ++i) {
        const practice::Step &step = practice.steps[i];
        const QString place = practice::itemPath(QStringLiteral("steps"), i);
        QString wrong;
        for (const practice::Problem &each : m_presenter.problems()) {
            if (wrong.isEmpty()
                && (each.path == place || each.path.startsWith(place + QLatin1Char('.'))))
                wrong = problemText(each);
        }
        QStringList detail{step.practice.isEmpty() ? modeText(step.speaking.mode)
                                                   : calledText(m_presenter, step.practice)};
        if (!step.loop.isEmpty())
            detail.append(tr("repeated"));
        if (step.keep)
            detail.append(tr("never shortened"));
        const qint64 length = practice::stepSeconds(practice, step, m_presenter.people());
        items.append({step.id, clockText(seconds), stepTitle(step),
                      detail.join(QStringLiteral(" · ")), wrong, toneOf(step),
                      minutesTaken(length)});
        seconds += length;
    }
    m_list->setItems(items);
    if (m_list->currentRow() < 0 && !items.isEmpty())
        m_list->setCurrentRow(0);
    m_list->setVisible(!items.isEmpty());
    m_none->setVisible(items.isEmpty());
    m_step->setVisible(!items.isEmpty());
    followRow(m_list->currentRow());
}

void StepsPart::followRow(int row)
{
    const Practice &practice = m_presenter.practice();
    if (row >= 0 && row < practice.steps.size())
        m_step->setTitle(tr("Step %1").arg(QLocale().toString(row + 1)));
    m_form->setRow(row);
}

void StepsPart::choose(int row)
{
    m_list->setCurrentRow(row);
    m_form->focusTitle();
}

void StepsPart::add()
{
    int row = 0;
    m_presenter.change([&](Practice &practice) {
        row = practice::addStep(
            practice, qMin(m_list->currentRow(), static_cast<int>(practice.steps.size()) - 1));
    });
    choose(row);
}

void StepsPart::duplicate()
{
    int row = m_form->row();
    m_presenter.change([&](Practice &practice) { row = practice::duplicateStep(practice, row); });
    choose(row);
}

void StepsPart::remove(int row)
{
    if (row < 0 || row >= m_presenter.practice().steps.size())
        return;
    m_presenter.change([&](Practice &practice) { practice::removeStep(practice, row); });
    m_list->setFocus(Qt::OtherFocusReason);
}

void StepsPart::move(int from, int to)
{
    m_presenter.change([&](Practice &practice) { practice.steps.move(from, to); });
}

void StepsPart::setMinutes(int row, int minutes)
{
    const QString field = practice::itemPath(QStringLiteral("steps"), row) + QLatin1String(".time");
    m_presenter.change(field, [&](Practice &practice) {
        practice::Step &step = practice.steps[row];
        const auto measure = practice::measureOf(step.time);
        const int written = practice::writtenSeconds(step.time);
        const qint64 whole = practice::stepSeconds(practice, step, m_presenter.people());
        const qint64 times = written > 0 ? qMax<qint64>(1, whole / written) : 1;
        practice::setTime(step.time, measure, qMax(6, static_cast<int>(minutes * 60 / times)));
    });
}

} // namespace hearth::ui
