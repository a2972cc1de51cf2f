// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/practices_page.h"

#include "core/base/text.h"
#include "core/practice/library.h"
#include "core/practice/timing.h"
#include "ui/text/formats.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace hearth::ui {

using practice::Practice;

QString practiceFacts(const Practice &practice)
{
    const int minutes = (practice::totalSeconds(practice, practice.people.best) + 30) / 60;
    return PracticesPage::tr("%1 · %2 to %3 people")
        .arg(minutesText(minutes), QLocale().toString(practice.people.min), QLocale().toString(practice.people.max));
}

namespace {

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

PracticesPage::PracticesPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_all(context.library.all())
    , m_header(new PageHeader(tr("Practices"), tr("%n in the library", nullptr, static_cast<int>(m_all.size())), this))
    , m_search(new QLineEdit(this))
    , m_scale(new ChoiceRow(tr("For how many"), this))
    , m_list(new ScrollPage(this))
    , m_detail(new ScrollPage(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    column->setSpacing(space::gap);
    column->addWidget(m_header);
    auto *filters = new AdaptiveRow(space::gap, this);
    m_search->setPlaceholderText(tr("Search practices"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    filters->addWidget(m_search);
    m_scale->addChoice({}, tr("All"));
    m_scale->addChoice(code(Scale::Self), tr("Self"));
    m_scale->addChoice(code(Scale::Dyad), tr("Dyad"));
    m_scale->addChoice(code(Scale::Crew), tr("Crew"));
    m_scale->addChoice(code(Scale::Congregation), tr("Congregation"));
    m_scale->setCurrent({});
    filters->addWidget(m_scale, 1);
    column->addWidget(filters);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gap);
    m_list->body()->setContentsMargins(0, 0, 0, 0);
    m_detail->body()->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 3);
    row->addWidget(m_detail, 2);
    column->addLayout(row, 1);
    connect(m_search, &QLineEdit::textChanged, this, &PracticesPage::list);
    connect(m_scale, &ChoiceRow::chosen, this, &PracticesPage::list);
}

bool PracticesPage::fits(const Practice &practice) const
{
    const auto scale = parseCode<Scale>(m_scale->current());
    if (scale && !practice.scales.contains(*scale))
        return false;
    const QString text = folded(practice.name + QLatin1Char(' ') + practice.summary);
    const auto words = folded(m_search->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return text.contains(word); });
}

void PracticesPage::open(const Route &route)
{
    if (!route.id.isEmpty())
        m_shown = route.id;
    list();
    const auto chosen = m_context.library.find(m_shown);
    if (chosen)
        show(*chosen);
    else if (!m_all.isEmpty())
        show(m_all.constFirst());
}

void PracticesPage::list()
{
    clear(m_list->body());
    bool any = false;
    for (const Practice &practice : std::as_const(m_all)) {
        if (!fits(practice))
            continue;
        any = true;
        auto *card = new Card(m_list);
        auto *row = new ListRow(practice.name, practice.summary, card);
        row->setStrong(true);
        auto *look = new Button(tr("Look"), ButtonKind::Secondary, row);
        look->setAccessibleName(tr("Look at %1").arg(practice.name));
        setCompact(look);
        connect(look, &Button::clicked, this, [this, practice] { show(practice); });
        row->addTrailing(look);
        card->body()->addWidget(row);
        card->body()->addWidget(smallText(practiceFacts(practice), card));
        m_list->body()->addWidget(card);
    }
    if (!any)
        m_list->body()->addWidget(smallText(tr("No practice has these words. Try fewer."), m_list));
    m_list->body()->addStretch(1);
}

void PracticesPage::show(const Practice &practice)
{
    m_shown = practice.id;
    clear(m_detail->body());
    auto *card = new Card(practice.name, m_detail);
    QVBoxLayout *column = card->body();
    column->addWidget(smallText(practiceFacts(practice), card));
    column->addWidget(new WrapLabel(practice.summary, TypeStyle::Body, card));
    column->addWidget(smallText(practice.whenToUse, card));
    QStringList roles;
    for (const practice::Role &role : practice.roles)
        roles.append(role.name);
    if (!roles.isEmpty())
        column->addWidget(smallText(tr("Roles: %1").arg(QLocale().createSeparatedList(roles)), card));
    int number = 0;
    for (const practice::Step &step : practice.steps) {
        const int each = qMax(step.time.total, qMax(step.time.perPerson, step.time.perTurn));
        const QString time = step.time.perPerson > 0 ? tr("%1 each").arg(clockText(each)) : clockText(each);
        auto *row = new ListRow(tr("%1. %2").arg(QLocale().toString(++number), step.title), step.say, card);
        row->addTrailing(smallText(time, row));
        column->addWidget(row);
    }
    auto *care = new Card(card);
    care->setTone(Tone::Amber);
    for (const QString &line : practice.care.consent + practice.care.notFor)
        care->body()->addWidget(smallText(line, care));
    if (!practice.care.after.isEmpty())
        care->body()->addWidget(smallText(tr("Afterwards: %1").arg(practice.care.after), care));
    column->addWidget(care);
    for (const practice::Credit &credit : practice.credits) {
        column->addWidget(smallText(
            QStringList({credit.title, credit.author, credit.licence}).filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(" · ")), card));
    }
    auto *run = new Button(tr("Run it now"), ButtonKind::Primary, card);
    connect(run, &Button::clicked, this, [this, id = practice.id] { m_context.shell.go({Place::Start, id}); });
    column->addWidget(run);
    m_detail->body()->addWidget(card);
    m_detail->body()->addStretch(1);
}

} // namespace hearth::ui
