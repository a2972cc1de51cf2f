// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/programmes_page.h"

#include "core/practice/library.h"
#include "core/storage/crew_store.h"
#include "core/usecases/programmes.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/programme_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/page_header.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

using practice::Programme;
using practice::ProgrammeSession;

ProgrammesPage::ProgrammesPage(UiContext &context, QWidget *parent)
    : ShelfPage(Place::Programmes, tr("Programmes"),
                tr("Paths of several meetings, from the first one to a good end"), context, parent)
{
}

QList<ShelfPage::Entry> ProgrammesPage::entries() const
{
    QList<Entry> all;
    for (const Programme &each : m_context.library.programmes())
        all.append({each.id, each.name, each.summary, programmeFacts(each)});
    return all;
}

bool ProgrammesPage::fill(const QString &id, const QString &about, QVBoxLayout *column)
{
    const auto programme = m_context.library.programme(id);
    if (!programme)
        return false;
    column->addWidget(new PageHeader(programme->name, programmeFacts(*programme)));
    column->addWidget(new WrapLabel(programme->summary));
    if (!programme->whenToUse.isEmpty())
        column->addWidget(smallText(programme->whenToUse));
    column->addWidget(followCard(*programme, about));
    column->addWidget(sessionsCard(*programme));
    if (!programme->tasks.isEmpty())
        column->addWidget(tasksCard(*programme));
    if (!programme->ending.text.isEmpty()) {
        auto *card = new Card(tr("How it ends"));
        card->body()->addWidget(new WrapLabel(programme->ending.text));
        column->addWidget(card);
    }
    const practice::Care &care = programme->care;
    if (!care.consent.isEmpty() || !care.notFor.isEmpty() || !care.after.isEmpty()) {
        auto *card = new Card(tr("Care"));
        card->setTone(Tone::Amber);
        for (const QString &line : care.consent + care.notFor + QStringList{care.after}) {
            if (!line.isEmpty())
                card->body()->addWidget(new WrapLabel(line));
        }
        column->addWidget(card);
    }
    addCredits(programme->credits, column);
    return true;
}

Card *ProgrammesPage::followCard(const Programme &programme, const QString &crew)
{
    auto *card = new Card(tr("Follow it with a crew"));
    auto *line = new QWidget;
    auto *flow = new FlowLayout(line, space::snug);
    const auto crews = storage::CrewStore(m_context.notebook).allWithCounts();
    if (!crews || crews->isEmpty()) {
        card->body()->addWidget(
            smallText(tr("Once you have called a crew, its next meetings can come from here.")));
        auto *call = new Button(tr("Call a crew"));
        flow->addWidget(call);
        connect(call, &QAbstractButton::clicked, this, [this] {
            m_context.shell.go({Place::Crews, QStringLiteral("new")});
        });
    } else {
        card->body()->addWidget(smallText(
            tr("Its next meeting is then proposed from the programme; you change what you like.")));
        auto *label = smallText(tr("Crew"));
        auto *choice = new QComboBox;
        for (const auto &each : *crews)
            choice->addItem(isolated(each.crew.name.text()), each.crew.id.toString());
        choice->setCurrentIndex(qMax(0, choice->findData(crew)));
        label->setBuddy(choice);
        auto *begin = new Button(tr("Follow it"), ButtonKind::Primary);
        begin->setAccessibleName(tr("Follow %1 with this crew").arg(isolated(programme.name)));
        for (QWidget *each : std::initializer_list<QWidget *>{label, choice, begin})
            flow->addWidget(each);
        connect(begin, &QAbstractButton::clicked, this,
                [this, choice, programme] { follow(choice->currentData().toString(), programme); });
    }
    card->body()->addWidget(line);
    return card;
}

void ProgrammesPage::follow(const QString &crew, const Programme &programme)
{
    const auto id = CrewId::parse(crew);
    if (!id)
        return;
    const auto begun = usecases::followProgramme(m_context.notebook, *id, programme.id);
    if (!begun)
        return m_context.shell.failed(begun.error());
    m_context.shell.go({Place::Crew, crew});
    m_context.shell.tellWithUndo(tr("The crew now follows %1.").arg(isolated(programme.name)));
}

Card *ProgrammesPage::sessionsCard(const Programme &programme) const
{
    auto *card = new Card(tr("The meetings"));
    int number = 0;
    for (const ProgrammeSession &session : programme.sessions) {
        if (number > 0)
            card->body()->addWidget(rule());
        QStringList names;
        for (const practice::ProgrammeItem &item : session.agenda) {
            const auto practice = m_context.library.find(item.practice);
            const QString name = practice ? practice->name : item.practice;
            names.append(item.note.isEmpty() ? name : tr("%1 (%2)").arg(name, item.note));
        }
        QStringList lines{session.summary, names.join(QStringLiteral(" · "))};
        lines.removeAll(QString());
        auto *row = new ListRow(
            tr("%1. %2", "number and title").arg(QLocale().toString(++number), session.title),
            lines.join(QLatin1Char('\n')));
        row->setStrong(true);
        if (number > 1)
            row->addTrailing(new Badge(afterDaysText(session.afterDays), Tone::Sky));
        row->addTrailing(new Badge(minutesText(session.minutes), Tone::Neutral));
        card->body()->addWidget(row);
    }
    return card;
}

Card *ProgrammesPage::tasksCard(const Programme &programme)
{
    auto *card = new Card(tr("To see to before and after"));
    for (const practice::ProgrammeTask &task : programme.tasks) {
        const auto index = practice::indexOf(programme, task.session);
        auto *row = new ListRow(task.title, task.text);
        row->addTrailing(new Badge(
            taskDayText(task.offsetDays, index < 0 ? QString() : programme.sessions[index].title),
            Tone::Amber));
        card->body()->addWidget(row);
    }
    return card;
}

} // namespace hearth::ui
