// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practices/start_page.h"

#include "core/base/minutes.h"
#include "core/practice/library.h"
#include "core/practice/timing.h"
#include "core/storage/crew_store.h"
#include "core/usecases/holding.h"
#include "ui/practices/care_note.h"
#include "ui/practices/practice_words.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/practice_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/wrap_check_box.h"

#include <QtWidgets/QComboBox>

#include <utility>

namespace hearth::ui {

StartPage::StartPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_crew(new QComboBox)
    , m_host(new QComboBox)
    , m_add(new QComboBox)
    , m_people(new Card(tr("Who is here")))
    , m_practices(new Card(tr("What we do")))
    , m_peopleList(new QWidget(m_people))
    , m_practiceList(new QWidget(m_practices))
    , m_total(new WrapLabel({}, TypeStyle::BodyStrong))
    , m_trouble(new Card)
    , m_troubleText(new WrapLabel)
    , m_start(new Button(tr("Start"), ButtonKind::Primary))
    , m_row(new AdaptiveRow)
    , m_nobody(new EmptyState(Icon::Crews,
                              tr("Call a crew first; then you can start a session with it."),
                              tr("Call a crew")))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage(this);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    auto *header =
        new PageHeader(tr("Start a session"), tr("Say who is here; the times follow."), scroll);
    header->addAction(m_start);
    column->addWidget(header);
    m_trouble->setTone(Tone::Amber);
    m_trouble->body()->setContentsMargins(space::gap, space::snug, space::gap, space::snug);
    setInk(m_troubleText, Tone::Amber);
    m_trouble->body()->addWidget(m_troubleText);
    column->addWidget(m_trouble);

    m_people->body()->setSpacing(space::snug);
    m_people->body()->addWidget(new FormField(tr("Crew"), m_crew));
    auto *list = new QVBoxLayout(m_peopleList);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(space::hair);
    m_people->body()->addWidget(m_peopleList);
    m_people->body()->addWidget(new FormField(tr("Host"), m_host));
    m_row->addWidget(m_people, 2);

    auto *practices = new QVBoxLayout(m_practiceList);
    practices->setContentsMargins(0, 0, 0, 0);
    practices->setSpacing(space::gap);
    m_practices->body()->setSpacing(space::snug);
    m_practices->body()->addWidget(m_practiceList);
    m_add->addItem(tr("Choose a practice…"), QString());
    for (const practice::Outline &each : context.library.outlines())
        m_add->addItem(each.name, each.id);
    m_practices->body()->addWidget(new FormField(tr("Add"), m_add));
    m_practices->body()->addWidget(rule());
    m_practices->body()->addWidget(m_total);
    m_row->addWidget(m_practices, 3);
    column->addWidget(m_row);
    column->addWidget(m_nobody);
    column->addStretch(1);

    connect(m_nobody, &EmptyState::actionChosen, this, [this] {
        m_context.shell.go({Place::Crews, QStringLiteral("new")});
    });
    connect(m_crew, &QComboBox::currentIndexChanged, this, &StartPage::fillPeople);
    connect(m_add, &QComboBox::activated, this, [this] {
        if (const auto found = m_context.library.find(m_add->currentData().toString())) {
            m_chosen.append({*found, {}, {}});
            listPractices();
        }
        m_add->setCurrentIndex(0);
    });
    connect(m_start, &Button::clicked, this, &StartPage::start);
}

void StartPage::open(const Route &route)
{
    m_chosen.clear();
    if (const auto practice = m_context.library.find(route.id))
        m_chosen.append({*practice, {}, {}});
    fillCrews(route.about);
    listPractices();
}

void StartPage::fillCrews(const QString &crew)
{
    {
        const QSignalBlocker quiet(m_crew);
        m_crew->clear();
        if (const auto crews = storage::CrewStore(m_context.notebook).allWithCounts()) {
            for (const auto &each : *crews) {
                if (each.crew.state != CrewState::Ended)
                    m_crew->addItem(isolated(each.crew.name.text()), each.crew.id.toString());
            }
        }
        m_crew->setCurrentIndex(qMax(0, m_crew->findData(crew)));
    }
    fillPeople();
}

void StartPage::fillPeople()
{
    qDeleteAll(m_here);
    m_here.clear();
    m_members.clear();
    m_host->clear();
    const auto crew = CrewId::parse(m_crew->currentData().toString());
    const auto members = crew ? storage::CrewStore(m_context.notebook).members(*crew)
                              : Result<QList<storage::Member>>();
    if (members) {
        for (const storage::Member &member : *members) {
            m_members.append(member.person);
            auto *box = new WrapCheckBox(isolated(member.person.name.text()), m_peopleList);
            box->setChecked(true);
            connect(box, &QCheckBox::toggled, this, [this] {
                refillRoles();
                recount();
            });
            m_peopleList->layout()->addWidget(box);
            m_here.append(box);
            m_host->addItem(box->text(), member.person.id.toString());
            if (member.person.isMe)
                m_host->setCurrentIndex(m_host->count() - 1);
        }
    }
    refillRoles();
    recount();
}

QList<PersonId> StartPage::here() const
{
    QList<PersonId> people;
    for (qsizetype i = 0; i < m_here.size(); ++i) {
        if (m_here.at(i)->isChecked())
            people.append(m_members.at(i).id);
    }
    return people;
}

void StartPage::listPractices()
{
    emptyLayout(m_practiceList->layout());
    for (qsizetype i = 0; i < m_chosen.size(); ++i)
        m_practiceList->layout()->addWidget(practiceBlock(i));
    refillRoles();
    recount();
}

QWidget *StartPage::practiceBlock(qsizetype i)
{
    Chosen &chosen = m_chosen[i];
    const practice::Practice &practice = chosen.practice;
    const QHash<QString, QComboBox *> before = std::exchange(chosen.roles, {});
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::snug);
    auto *title = new ListRow(practice.name, practice.summary);
    title->setStrong(true);
    auto *remove = iconButton(Icon::Close, tr("Take out %1").arg(practice.name));
    connect(remove, &QToolButton::clicked, this, [this, i] {
        m_chosen.removeAt(i);
        listPractices();
    });
    title->addTrailing(remove);
    column->addWidget(title);

    auto *fields = new AdaptiveRow(space::snug);
    // Several practices may have a role of one name: the group says which is meant.
    fields->setAccessibleName(practice.name);
    if (!practice.presets.isEmpty()) {
        auto *preset = new QComboBox;
        preset->addItem(tr("As usual"), QString());
        for (const practice::Preset &each : practice.presets)
            preset->addItem(each.name, each.id);
        preset->setCurrentIndex(qMax(0, preset->findData(chosen.preset)));
        connect(preset, &QComboBox::currentIndexChanged, this, [this, i, preset] {
            m_chosen[i].preset = preset->currentData().toString();
            recount();
        });
        fields->addWidget(new FormField(tr("Timing"), preset), 1);
    }
    for (const practice::Role &role : practice.roles) {
        const bool moves =
            std::any_of(practice.loops.cbegin(), practice.loops.cend(),
                        [&](const practice::Loop &loop) { return loop.role == role.id; });
        if (role.count != 1 || moves || role.id == QLatin1String("host"))
            continue;
        auto *who = new QComboBox;
        if (const QComboBox *last = before.value(role.id))
            who->addItem(last->currentText(), last->currentData());
        chosen.roles.insert(role.id, who);
        fields->addWidget(new FormField(role.name, who), 1);
    }
    column->addWidget(fields);
    if (practice.depth == practice::Depth::Deep && !practice.care.consent.isEmpty())
        column->addWidget(new CareNote({{tr("Before you begin"), practice.care.consent}}));
    return block;
}

void StartPage::refillRoles()
{
    for (const Chosen &chosen : std::as_const(m_chosen)) {
        for (QComboBox *who : chosen.roles) {
            const QVariant before = who->currentData();
            who->clear();
            who->addItem(tr("decided when we begin"), QString());
            for (qsizetype i = 0; i < m_here.size(); ++i) {
                if (m_here.at(i)->isChecked())
                    who->addItem(m_here.at(i)->text(), m_members.at(i).id.toString());
            }
            who->setCurrentIndex(qMax(0, who->findData(before)));
        }
    }
}

void StartPage::recount()
{
    const int people = static_cast<int>(here().size());
    int seconds = 0;
    QStringList troubles;
    for (const Chosen &chosen : std::as_const(m_chosen)) {
        const practice::Practice &practice = chosen.practice;
        seconds += practice::totalSeconds(m_context.library.whole(practice), people,
                                          practice::presetOf(practice, chosen.preset));
        if (people < practice.people.min || people > practice.people.max)
            troubles.append(tr("%1 is for %2.").arg(practice.name, peopleText(practice.people)));
    }
    m_row->setVisible(m_crew->count() > 0);
    m_nobody->setVisible(m_crew->count() == 0);
    m_trouble->setVisible(!troubles.isEmpty() && m_crew->count() > 0);
    m_troubleText->setText(troubles.join(QLatin1Char('\n')));
    const QDateTime end = m_context.notebook.clock().now().addSecs(seconds).toLocalTime();
    m_total->setText(m_chosen.isEmpty()
                         ? tr("Add at least one practice.")
                         : tr("%1 with the %n here, until about %2", nullptr, people)
                               .arg(minutesText(minutesTaken(seconds)), timeText(end.time())));
    m_start->setEnabled(!m_chosen.isEmpty() && people > 0);
}

void StartPage::start()
{
    const auto crew = CrewId::parse(m_crew->currentData().toString());
    const auto host = PersonId::parse(m_host->currentData().toString());
    if (!crew || !host)
        return;
    usecases::SessionDraft draft{*crew, {}, {}, here(), *host};
    for (const Chosen &chosen : std::as_const(m_chosen)) {
        usecases::PracticeToRun run{chosen.practice, chosen.preset};
        for (auto role = chosen.roles.begin(); role != chosen.roles.end(); ++role) {
            if (const auto person = PersonId::parse(role.value()->currentData().toString()))
                run.roles.insert(role.key(), {*person});
        }
        draft.practices.append(run);
    }
    const auto started = usecases::startSession(
        m_context.notebook, draft, [this](const QString &id) { return m_context.library.find(id); },
        [this](const QString &bank) { return m_context.library.prompts(bank); });
    if (!started)
        return m_context.shell.failed(started.error());
    m_context.shell.go({Place::Live, started->toString()});
}

} // namespace hearth::ui
