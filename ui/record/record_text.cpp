// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_text.h"

#include "core/base/name_text.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/reach_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace hearth::ui {

using namespace exchange;

namespace {

/// The first words of a note, to tell one from another by ear.
constexpr qsizetype firstWords = 30;

QString roleName(const RoleRef &role)
{
    return role.name.isEmpty() ? exchangeWords().role(role.id) : role.name;
}

void line(Card *card, const QString &text)
{
    card->body()->addWidget(new WrapLabel(text));
}

/// Names the person before a text that does not begin with their name.
QString whoseText(const std::optional<PersonRef> &who, const QString &text)
{
    return who && !beginsWithName(text, who->name)
        ? RecordText::tr("%1: %2").arg(isolated(who->name), text)
        : text;
}

} // namespace

RecordText::RecordText(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::gap);
}

void RecordText::show(const SessionRecord &record, const QDate &today)
{
    const FocusKeeper keeper(this);
    emptyLayout(m_column);
    m_column->addWidget(said(record, today));
    m_column->addWidget(times(record));
    m_column->addWidget(people(record));
    m_column->addStretch(1);
}

Card *RecordText::times(const SessionRecord &record) const
{
    auto *card = new Card(tr("Planned, and how it went"));
    const auto row = [&](const QString &name, int planned, int actual) {
        QStringList words;
        if (planned > 0)
            words.append(tr("planned %1").arg(minutesText(planned)));
        words.append(actual > 0 ? tr("took %1").arg(minutesText(actual)) : tr("left out"));
        return new ListRow(name, words.join(QStringLiteral(" · ")));
    };
    for (const ItemRecord &item : record.items)
        card->body()->addWidget(row(item.name, item.plannedMinutes, item.actualMinutes));
    if (record.items.size() > 1) {
        card->body()->addWidget(rule());
        auto *whole = row(tr("The whole session"), record.plannedMinutes, record.actualMinutes);
        whole->setStrong(true);
        card->body()->addWidget(whole);
    }
    return card;
}

Card *RecordText::people(const SessionRecord &record) const
{
    auto *card = new Card(tr("Who was there"));
    bool airtime = false;
    int number = 0;
    for (const exchange::Presence &each : record.people) {
        QStringList words;
        for (const RoleRef &role : each.roles)
            words.append(roleName(role));
        if (each.cameLate)
            words.append(tr("came later"));
        if (each.leftEarly)
            words.append(tr("left earlier"));
        auto *row = new ListRow(isolated(each.who.name), words.join(QStringLiteral(", ")));
        row->setLeading(new Avatar(each.who.name, personTone(number++), Avatar::Size::Small));
        if (each.airtimeSeconds > 0) {
            airtime = true;
            auto *spoke = new QLabel(tr("spoke %1").arg(clockText(each.airtimeSeconds)));
            setTypeStyle(spoke, TypeStyle::Small);
            setMuted(spoke);
            row->addTrailing(spoke);
        }
        card->body()->addWidget(row);
    }
    for (const PersonRef &each : record.away) {
        auto *row = new ListRow(isolated(each.name), tr("was not there"));
        row->setLeading(new Avatar(each.name, Tone::Neutral, Avatar::Size::Small));
        card->body()->addWidget(row);
    }
    if (airtime)
        card->body()->addWidget(smallText(tr("In the order of the circle. You agreed to keep these "
                                             "times; they count turns, not worth.")));
    return card;
}

Card *RecordText::said(const SessionRecord &record, const QDate &today)
{
    auto *card = new Card;
    checkIns(card, record.checkIns, CheckInMoment::Arriving, exchangeWords().checkIns);
    for (const ItemRecord &item : record.items) {
        card->body()->addWidget(heading(item.name));
        for (const exchange::StepRecord &step : item.steps) {
            if (step.entries.isEmpty())
                continue;
            card->body()->addWidget(
                smallText(step.turnOf ? tr("%1 · %2").arg(step.title, isolated(step.turnOf->name))
                                      : step.title));
            entries(card, step.entries);
        }
    }
    entries(card, record.notes);
    checkIns(card, record.checkIns, CheckInMoment::Leaving, exchangeWords().checkOuts);
    if (!record.decisions.isEmpty())
        card->body()->addWidget(heading(tr("Decisions")));
    for (const DecisionRecord &each : record.decisions)
        line(card, each.text);
    if (!record.commitments.isEmpty())
        card->body()->addWidget(heading(tr("Commitments")));
    for (const CommitmentRecord &each : record.commitments) {
        const QString who = whoseText(each.who, each.text);
        const QString mark = each.doneAt.isValid() ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
        line(card,
             mark + (each.due.isValid() ? tr("%1, %2").arg(who, dueText(each.due, today)) : who));
    }
    if (!record.topics.isEmpty())
        card->body()->addWidget(heading(exchangeWords().topics));
    for (const TopicRecord &each : record.topics)
        line(card, whoseText(each.who, each.text));
    if (!record.appreciations.isEmpty())
        card->body()->addWidget(heading(tr("Thanks")));
    for (const AppreciationRecord &each : record.appreciations)
        line(card, each.to ? tr("To %1: %2").arg(isolated(each.to->name), each.text) : each.text);
    return card;
}

void RecordText::checkIns(Card *card, const QList<CheckInRecord> &all, CheckInMoment moment,
                          const QString &title)
{
    QStringList said;
    for (const CheckInRecord &each : all) {
        if (each.moment != moment)
            continue;
        QStringList words{each.word, exchangeWords().weather(each.weather),
                          each.scale > 0 ? tr("%1 of 10").arg(each.scale) : QString()};
        words.removeAll(QString());
        if (each.covered)
            words = {tr("written in private, and covered here")};
        said.append(tr("%1: %2").arg(isolated(each.who.name), words.join(QStringLiteral(", "))));
    }
    if (said.isEmpty())
        return;
    card->body()->addWidget(heading(title));
    line(card, said.join(QStringLiteral(" · ")));
}

void RecordText::entries(Card *card, const QList<Entry> &all)
{
    for (const Entry &entry : all) {
        auto *block = new AdaptiveRow(space::tight);
        const QString who = entry.who ? isolated(entry.who->name) : entry.label;
        const QString text =
            entry.covered ? tr("written in private, and covered here") : entry.text;
        block->addWidget(new WrapLabel(who.isEmpty() ? text : tr("%1: %2").arg(who, text)), 1);
        auto *reach = new QToolButton;
        reach->setText(entry.heldBackBy
                           ? tr("held back by %1").arg(isolated(entry.heldBackBy->name))
                           : reachText(entry.reach));
        reach->setAccessibleName(
            tr("How far the note “%1” may travel: %2").arg(text.left(firstWords), reach->text()));
        setInk(reach, reachTone(entry.reach));
        reach->setPopupMode(QToolButton::InstantPopup);
        auto *menu = new QMenu(reach);
        for (const Reach each : {Reach::Mine, Reach::Circle, Reach::Open}) {
            connect(menu->addAction(reachText(each)), &QAction::triggered, this,
                    [this, entry, each] {
                        if (entry.id)
                            Q_EMIT reachChosen(*entry.id, each);
                    });
        }
        reach->setMenu(menu);
        block->addWidget(reach, 0, Qt::AlignTop);
        card->body()->addWidget(block);
    }
}

} // namespace hearth::ui
