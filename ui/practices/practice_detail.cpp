// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/practice_detail.h"

#include "ui/practices/care_note.h"
#include "ui/practices/practice_words.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>

namespace hearth::ui {

namespace {

/// The steps with their numbers and times, and, if wished, what is read aloud in each.
QWidget *stepTable(const practice::Practice &practice, bool withWords)
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::snug);
    grid->setVerticalSpacing(withWords ? 2 : space::tight);
    grid->setColumnStretch(1, 1);
    // Small text sits on the same line as the title beside it.
    const int lower = QFontMetrics(typeFont(TypeStyle::Body)).ascent()
        - QFontMetrics(typeFont(TypeStyle::Small)).ascent();
    int row = 0;
    int number = 0;
    for (const practice::Step &step : practice.steps) {
        auto *count = smallText(QLocale().toString(++number));
        auto *time = smallText(stepTimeText(step));
        for (WrapLabel *small : {count, time}) {
            small->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
            small->setContentsMargins(0, lower, 0, 0);
        }
        grid->addWidget(count, row, 0);
        grid->addWidget(
            new WrapLabel(step.title, withWords ? TypeStyle::BodyStrong : TypeStyle::Body), row, 1);
        grid->addWidget(time, row++, 2);
        if (withWords && !step.say.isEmpty()) {
            auto *say = new WrapLabel(step.say, TypeStyle::Small);
            say->setContentsMargins(0, 0, 0, space::tight);
            grid->addWidget(say, row++, 1, 1, 2);
        }
    }
    return table;
}

} // namespace

PracticeDetail::PracticeDetail(QWidget *parent)
    : Card(parent)
    , m_back(new Button(tr("All practices")))
    , m_name(new WrapLabel({}, TypeStyle::CardTitle))
    , m_facts(smallText({}))
    , m_words(new Chip(tr("Words to say")))
    , m_sheet(new ScrollPage)
    , m_favourite(new Chip(tr("Favourite")))
    , m_run(new Button(tr("Run it now"), ButtonKind::Primary))
    , m_adapt(new Button(tr("Adapt")))
    , m_alone(new Button(tr("Do it in your journal"), ButtonKind::Quiet))
{
    m_back->setIcon(icon(Icon::Back));
    setCompact(m_back);
    m_back->hide();
    body()->addWidget(m_back, 0, Qt::AlignLeading);
    body()->addWidget(m_name);
    body()->addWidget(m_facts);
    auto *tools = new QWidget;
    auto *line = new FlowLayout(tools, space::tight);
    m_favourite->setSign(Icon::Heart);
    QToolButton *save = iconButton(Icon::Export, tr("Save a run sheet…"));
    QToolButton *print = iconButton(Icon::Print, tr("Print a run sheet…"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_favourite, m_words, save, print})
        line->addWidget(each);
    body()->addWidget(tools);
    connect(m_favourite, &Chip::clicked, this,
            [this](bool on) { Q_EMIT favouriteChanged(m_practice, on); });
    m_sheet->body()->setSpacing(space::snug);
    body()->addWidget(m_sheet, 1);
    auto *foot = new QWidget;
    auto *buttons = new FlowLayout(foot, space::snug);
    buttons->addWidget(m_run);
    auto *plan = new Button(tr("Add to a plan…"));
    buttons->addWidget(plan);
    buttons->addWidget(m_adapt);
    buttons->addWidget(m_alone);
    connect(m_alone, &Button::clicked, this, [this] { Q_EMIT aloneWanted(m_practice.id); });
    connect(plan, &Button::clicked, this, [this, plan] { Q_EMIT planWanted(m_practice, plan); });
    connect(save, &QAbstractButton::clicked, this, [this] { Q_EMIT sheetWanted(m_practice); });
    connect(print, &QAbstractButton::clicked, this, [this] { Q_EMIT printWanted(m_practice); });
    body()->addWidget(foot);
    connect(m_run, &Button::clicked, this, [this] { Q_EMIT runWanted(m_practice.id); });
    connect(m_adapt, &Button::clicked, this, [this] { Q_EMIT adaptWanted(m_practice); });
    connect(m_back, &Button::clicked, this, &PracticeDetail::left);
    connect(m_words, &Chip::toggled, this, &PracticeDetail::fill);
}

void PracticeDetail::show(const practice::Practice &practice, const practice::Practice &whole,
                          bool favourite, const QStringList &about)
{
    m_favourite->setChecked(favourite);
    m_practice = practice;
    setAccessibleName(practice.name);
    m_name->setText(practice.name);
    QStringList roles;
    for (const practice::Role &role : practice.roles)
        roles.append(role.name);
    const QString facts = (QStringList{practiceFacts(practice::outlineOf(whole))} + about)
                              .join(QStringLiteral(" · "));
    m_facts->setText(roles.isEmpty() ? facts
                                     : tr("%1 · %2", "55 min · 3 to 6 people · roles")
                                           .arg(facts, QLocale().createSeparatedList(roles)));
    m_sheet->setReadable(tr("About %1").arg(practice.name));
    m_run->setAccessibleName(tr("Run %1 now").arg(practice.name));
    m_adapt->setAccessibleName(tr("Adapt %1").arg(practice.name));
    m_alone->setVisible(practice.people.min == 1 && practice.scales.contains(Scale::Self));
    fill();
    m_sheet->verticalScrollBar()->setValue(0);
}

void PracticeDetail::fill()
{
    QVBoxLayout *column = m_sheet->body();
    emptyLayout(column);
    column->addWidget(new WrapLabel(m_practice.summary));
    if (!m_practice.whenToUse.isEmpty())
        column->addWidget(smallText(m_practice.whenToUse));
    column->addWidget(stepTable(m_practice, m_words->isChecked()));
    const practice::Care &care = m_practice.care;
    if (!care.consent.isEmpty() || !care.notFor.isEmpty() || !care.after.isEmpty())
        column->addWidget(new CareNote(
            {{tr("Before you begin"), care.consent},
             {tr("Not the moment for it"), care.notFor},
             {tr("Afterwards"), care.after.isEmpty() ? QStringList() : QStringList(care.after)}}));
    column->addStretch(1);
    if (m_practice.after)
        column->addWidget(
            smallText(tr("An adaptation of %1").arg(isolated(m_practice.after->name))));
    QStringList credits;
    for (const practice::Credit &credit : m_practice.credits)
        credits.append(creditText(credit));
    if (!credits.isEmpty())
        column->addWidget(smallText(tr("After %1").arg(credits.join(QLatin1String("; ")))));
}

void PracticeDetail::setAlone(bool alone)
{
    m_back->setVisible(alone);
}

void PracticeDetail::beginReading()
{
    m_back->setFocus(Qt::OtherFocusReason);
}

} // namespace hearth::ui
