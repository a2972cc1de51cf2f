// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/take_in_card.h"

#include "ui/shell/context.h"
#include "ui/text/names.h"
#include "ui/text/problem_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/wrap_check_box.h"

#include <QtCore/QLocale>

namespace hearth::ui {

using usecases::IncomingPractice;
using usecases::Novelty;

namespace {

/// A name as it may be shown, whatever a stranger wrote there.
QString nameOf(const IncomingPractice &incoming, qsizetype index)
{
    const QString name = shownName(incoming.practice.name).simplified().left(120);
    return name.isEmpty() ? TakeInCard::tr("Number %1").arg(QLocale().toString(index + 1)) : name;
}

} // namespace

TakeInCard::TakeInCard(UiContext &context, QWidget *parent)
    : Card(QString(), parent)
    , m_context(context)
    , m_take(new Button(tr("Take in"), ButtonKind::Primary))
{
    auto *rows = new QWidget;
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::tight);
    body()->addWidget(rows);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, space::snug);
    auto *leave = new Button(tr("Leave it"));
    flow->addWidget(m_take);
    flow->addWidget(leave);
    body()->addWidget(buttons);
    connect(m_take, &QAbstractButton::clicked, this, &TakeInCard::take);
    connect(leave, &QAbstractButton::clicked, this, &TakeInCard::closed);
}

QString TakeInCard::noveltyText(const IncomingPractice &incoming) const
{
    QString text = incoming.inPlaceOfBuiltIn
        ? tr("changed: it would stand in place of the one that Hearth brings along")
        : incoming.novelty == Novelty::Changed
        ? tr("changed: what yours is now stays among its older versions")
        : tr("new");
    if (incoming.cleaned)
        text = tr("%1 · hidden marks were taken out of its names").arg(text);
    return text;
}

void TakeInCard::show(const QString &fileName, const usecases::Intake &intake)
{
    m_intake = intake;
    // What Hearth brings along is only replaced by who asks for it.
    m_chosen = usecases::comingOf(intake, usecases::OfBuiltIn::LeaveOut);
    m_prompts = nullptr;
    emptyLayout(m_rows);
    setTitle(tr("What %1 brings").arg(isolated(fileName)));
    int fresh = 0;
    int changed = 0;
    int same = 0;
    int refused = intake.refusedBanks;
    for (const IncomingPractice &each : intake.practices) {
        fresh += each.novelty == Novelty::New;
        changed += each.novelty == Novelty::Changed;
        same += each.novelty == Novelty::Same;
        refused += each.novelty == Novelty::Refused;
    }
    m_newPrompts = 0;
    for (const usecases::IncomingPrompt &each : intake.prompts) {
        m_newPrompts += each.novelty == Novelty::New || each.novelty == Novelty::Changed;
        refused += each.novelty == Novelty::Refused;
    }
    m_rows->addWidget(new WrapLabel(
        tr("%1 · %2 · %3 · %4", "2 new · 1 changed · 3 the same · 1 refused")
            .arg(tr("%n new", nullptr, fresh), tr("%n changed", nullptr, changed),
                 tr("%n the same", nullptr, same), tr("%n refused", nullptr, refused))));
    int rows = 0;
    for (qsizetype i = 0; i < intake.practices.size(); ++i) {
        const IncomingPractice &each = intake.practices[i];
        const bool comes = each.novelty == Novelty::New || each.novelty == Novelty::Changed;
        if (each.novelty == Novelty::Same)
            continue;
        if (++rows > mostRows)
            continue;
        if (comes)
            addRow(i);
        else
            addRefused(nameOf(each, i),
                       each.twice ? tr("refused: the file holds one with its id already")
                                  : tr("refused: %1 (%2)", "why (where)")
                                        .arg(problemText(each.problems.constFirst()),
                                             isolated(each.problems.constFirst().path.left(80))));
    }
    if (rows > mostRows)
        m_rows->addWidget(
            smallText(tr("And %n more; of them, what is new or changed comes with the rest.",
                         nullptr, rows - mostRows)));
    if (intake.refusedBanks > 0)
        addRefused(tr("Questions"), tr("refused: they are not written as Hearth reads them"));
    if (m_newPrompts > 0) {
        m_prompts =
            new WrapCheckBox(tr("%n questions that are new or changed", nullptr, m_newPrompts));
        m_prompts->setChecked(true);
        m_rows->addWidget(m_prompts);
        connect(m_prompts, &QCheckBox::toggled, this, &TakeInCard::refresh);
    }
    m_rows->addWidget(smallText(
        tr("Nothing in it can run by itself, open anything or fetch anything. You can take it all "
           "back with Undo.")));
    refresh();
    setVisible(true);
    m_take->setFocus(Qt::OtherFocusReason);
}

void TakeInCard::addRow(qsizetype index)
{
    const IncomingPractice &incoming = m_intake.practices[index];
    auto *box = new WrapCheckBox(
        tr("%1, %2", "name, new").arg(isolated(nameOf(incoming, index)), noveltyText(incoming)));
    box->setChecked(m_chosen.contains(index));
    // Two may have one name.
    box->setAccessibleName(
        tr("%1: %2", "number: name, new").arg(QLocale().toString(index + 1), box->text()));
    m_rows->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, index](bool on) {
        if (on)
            m_chosen.insert(index);
        else
            m_chosen.remove(index);
        refresh();
    });
}

void TakeInCard::addRefused(const QString &name, const QString &why)
{
    m_rows->addWidget(new ListRow(isolated(name), why));
}

void TakeInCard::refresh()
{
    const bool prompts = m_prompts && m_prompts->isChecked();
    m_take->setEnabled(!m_chosen.isEmpty() || prompts);
    m_take->setText(m_chosen.isEmpty()
                        ? tr("Take in")
                        : tr("Take in %n practices", nullptr, static_cast<int>(m_chosen.size())));
}

void TakeInCard::take()
{
    const bool prompts = m_prompts && m_prompts->isChecked();
    const auto count = static_cast<int>(m_chosen.size());
    if (const auto taken = usecases::takeIn(m_context.notebook, m_intake, m_chosen, prompts);
        !taken)
        return m_context.shell.failed(taken.error());
    m_context.shell.tellWithUndo(count > 0 ? tr("%n practices are taken in.", nullptr, count)
                                           : tr("The questions are taken in."));
    Q_EMIT closed();
}

} // namespace hearth::ui
