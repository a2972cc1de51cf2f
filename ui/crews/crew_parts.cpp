// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_parts.h"

#include "core/storage/caught_store.h"
#include "core/storage/person_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/noting.h"
#include "ui/crews/crew_plans.h"
#include "ui/crews/crew_settings.h"
#include "ui/crews/crew_words.h"
#include "ui/text/error_text.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/marks.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace hearth::ui {

namespace {

Button *rowButton(ListRow *row, const QString &text, const QString &spoken)
{
    auto *button = new Button(text);
    setCompact(button);
    button->setAccessibleName(spoken);
    row->addTrailing(button);
    return button;
}

} // namespace

Result<CrewView> CrewView::read(const storage::Notebook &notebook, const CrewId &id, int sessions)
{
    const storage::CrewStore crews(notebook);
    auto crew = crews.get(id);
    if (!crew)
        return tl::unexpected(crew.error());
    CrewView view{*std::move(crew), {}, {}, {}, {}, {}, {}};
    auto members = crews.members(id);
    auto agreements = crews.agreements(id, true);
    auto commitments = storage::CaughtStore(notebook).commitments(id);
    const storage::SessionStore held(notebook);
    auto latest = held.ofCrew(id, sessions);
    const auto count = held.countOfCrew(id);
    auto cycle = usecases::openCycle(notebook, id);
    auto hosting = usecases::hostingOf(notebook, id);
    auto names = storage::PersonStore(notebook).names();
    if (const auto *failed =
            firstError(members, agreements, commitments, latest, count, cycle, hosting, names))
        return tl::unexpected(*failed);
    view.members = *std::move(members);
    for (const Agreement &each : std::as_const(*agreements))
        (each.retired.isValid() ? view.retired : view.agreements).append(each);
    view.commitments = *std::move(commitments);
    view.sessions = *std::move(latest);
    view.sessionsInAll = *count;
    view.cycle = *std::move(cycle);
    view.hosting = *std::move(hosting);
    view.names = *std::move(names);
    if (view.crew.caller) {
        if (const auto caller = storage::PersonStore(notebook).get(*view.crew.caller))
            view.caller = caller->name.text();
    }
    return view;
}

QString CrewView::nameOf(const std::optional<PersonId> &person) const
{
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const storage::Member &each) {
            return person && each.person.id == *person;
        });
    return found == members.end() ? QString() : isolated(found->person.name.text());
}

CrewPart::CrewPart(UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::gap);
}

void CrewPart::settle(const Status &status, const QString &done)
{
    if (!status)
        m_context.shell.failed(status.error());
    else if (!done.isEmpty())
        m_context.shell.tellWithUndo(done);
}

void CrewSessions::show(const CrewView &view)
{
    const FocusKeeper keeper(this);
    emptyLayout(m_column);
    if (view.sessions.isEmpty()) {
        auto *empty = new EmptyState(Icon::Calendar, tr("Here the sessions you hold will be kept."),
                                     tr("Plan the first one"));
        connect(empty, &EmptyState::actionChosen, this,
                [this, crew = view.crew.id] { planNext(m_context, crew); });
        m_column->addWidget(empty);
        return;
    }
    auto *card = new Card(tr("Sessions"));
    auto *another = new Button(tr("Plan another date"));
    setCompact(another);
    card->addTitleWidget(another);
    connect(another, &QAbstractButton::clicked, this,
            [this, crew = view.crew.id] { planAnother(m_context, crew); });
    const QDate today = usecases::today(m_context.notebook);
    for (const Session &session : view.sessions) {
        const bool running = session.state == SessionState::Running;
        const QDateTime when =
            (session.startedAt.isValid() ? session.startedAt : session.plannedAt).toLocalTime();
        const QString day = when.isValid() ? dayText(when.date(), today) : tr("no day yet");
        const bool planned = session.state == SessionState::Planned;
        const QString title = session.title.isEmpty() ? tr("A session") : isolated(session.title);
        auto *row =
            new ListRow(title, when.isValid() ? tr("%1, %2").arg(day, timeText(when.time())) : day);
        row->setStrong(true);
        if (planned) {
            row->addTrailing(new Badge(tr("planned"), Tone::Sky));
            Button *button =
                rowButton(row, tr("Open plan"), tr("Open the plan of %1, %2").arg(title, day));
            connect(button, &QAbstractButton::clicked, this, [this, id = session.id.toString()] {
                m_context.shell.go({Place::Plan, id});
            });
        } else {
            Button *button =
                rowButton(row, running ? tr("Go on") : tr("Open record"),
                          (running ? tr("Go on with %1, %2") : tr("Open the record of %1, %2"))
                              .arg(title, day));
            connect(button, &QAbstractButton::clicked, this,
                    [this, running, id = session.id.toString()] {
                        m_context.shell.go({running ? Place::Live : Place::Record, id});
                    });
        }
        card->body()->addWidget(row);
    }
    if (view.sessions.size() < view.sessionsInAll) {
        auto *older = new Button(tr("Show older ones"), ButtonKind::Quiet);
        card->body()->addWidget(older, 0, Qt::AlignLeading);
        connect(older, &QAbstractButton::clicked, this, &CrewSessions::olderWanted);
    }
    m_column->addWidget(card);
}

CrewList::CrewList(UiContext &context, const QString &entryName, QWidget *parent)
    : CrewPart(context, parent)
    , m_entry(new TextEntry(entryName, tr("Add")))
    , m_box(new QWidget)
    , m_rows(new QVBoxLayout(m_box))
{
    auto *card = new Card;
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    card->body()->addWidget(m_box);
    card->body()->addWidget(m_entry);
    m_column->addWidget(card);
}

void CrewList::editRow(QWidget *row, const QString &name, const QString &text,
                       const std::function<QString(const QString &)> &save)
{
    auto *line = new TextEntry(name, tr("Save"));
    line->line()->setText(text);
    delete m_rows->replaceWidget(row, line);
    row->hide();
    row->deleteLater();
    line->line()->setFocus();
    line->line()->selectAll();
    auto *escape = new QShortcut(Qt::Key_Escape, line);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &CrewList::again);
    connect(line, &TextEntry::entered, this, [this, line, text, save](const QString &typed) {
        if (typed == text)
            again();
        else if (const QString sentence = save(typed); !sentence.isEmpty())
            line->setError(sentence);
    });
}

CrewPeople::CrewPeople(UiContext &context, QWidget *parent)
    : CrewList(context, tr("Add a person by name"), parent)
{
    connect(entry(), &TextEntry::entered, this, &CrewPeople::join);
}

void CrewPeople::join(const QString &text)
{
    const auto name = PersonName::from(text);
    if (!name) {
        entry()->setError(errorText(name.error()));
        return;
    }
    const auto known = storage::PersonStore(m_context.notebook).all();
    if (!known) {
        m_context.shell.failed(known.error());
        return;
    }
    usecases::Invited who = *name;
    for (const Person &person : *known) {
        if (person.name == *name)
            who = person.id;
    }
    if (const auto *id = std::get_if<PersonId>(&who); id && !m_view->nameOf(*id).isEmpty()) {
        entry()->setError(tr("%1 is in this crew already.").arg(isolated(name->text())));
        return;
    }
    const Status joined = usecases::joinCrew(m_context.notebook, m_view->crew.id, who);
    if (joined)
        entry()->clear();
    settle(joined, tr("%1 is in the crew.").arg(isolated(name->text())));
}

void CrewPeople::again()
{
    const FocusKeeper keeper(box(), entry()->line());
    emptyLayout(rows());
    int number = 0;
    for (const storage::Member &member : std::as_const(m_view->members)) {
        const QString name = isolated(member.person.name.text());
        auto *row = new ListRow(name,
                                standingText(m_view->hosting, member.person.id,
                                             m_view->crew.caller == member.person.id));
        row->setStrong(true);
        row->setLeading(new Avatar(member.person.name.text(), personTone(number++)));
        Button *edit = rowButton(row, tr("Rename"), tr("Rename %1").arg(name));
        Button *leave = rowButton(row, tr("Leaves"), tr("%1 leaves the crew").arg(name));
        rows()->addWidget(row);
        connect(edit, &QAbstractButton::clicked, this, [this, row, person = member.person, name] {
            editRow(row, tr("Name of %1").arg(name), person.name.text(),
                    [this, person](const QString &typed) {
                        const auto renamed = PersonName::from(typed);
                        if (!renamed)
                            return errorText(renamed.error());
                        Person changed = person;
                        changed.name = *renamed;
                        settle(usecases::editPerson(m_context.notebook, changed), {});
                        return QString();
                    });
        });
        connect(leave, &QAbstractButton::clicked, this, [this, id = member.membership.id, name] {
            settle(usecases::leaveCrew(m_context.notebook, id),
                   tr("%1 has left the crew, with thanks.").arg(name));
        });
    }
}

void CrewPeople::show(const CrewView &view)
{
    m_view = view;
    again();
}

CrewAgreements::CrewAgreements(UiContext &context, QWidget *parent)
    : CrewList(context, tr("Another agreement"), parent)
    , m_settings(new CrewSettings(context))
{
    m_column->addWidget(m_settings);
    connect(entry(), &TextEntry::entered, this, [this](const QString &text) {
        const Status added =
            usecases::addAgreement(m_context.notebook, m_view->crew.id, AgreementKind::Other, text);
        if (added)
            entry()->clear();
        settle(added, {});
    });
}

void CrewAgreements::again()
{
    const FocusKeeper keeper(box(), entry()->line());
    emptyLayout(rows());
    const QDate today = usecases::today(m_context.notebook);
    for (const Agreement &agreement : std::as_const(m_view->agreements)) {
        const QString text = isolated(agreement.text);
        auto *row = new ListRow(
            text,
            agreement.kind == AgreementKind::Confidentiality ? tr("confidentiality") : QString());
        Button *edit = rowButton(row, tr("Say anew"), tr("Say anew: %1").arg(text));
        Button *retire = rowButton(row, tr("Lay down"), tr("Lay down: %1").arg(text));
        rows()->addWidget(row);
        connect(edit, &QAbstractButton::clicked, this, [this, row, agreement] {
            editRow(row, tr("The agreement in new words"), agreement.text,
                    [this, agreement](const QString &typed) {
                        Agreement changed = agreement;
                        changed.text = typed.trimmed();
                        settle(usecases::editAgreement(m_context.notebook, changed), {});
                        return QString();
                    });
        });
        connect(retire, &QAbstractButton::clicked, this, [this, id = agreement.id] {
            settle(usecases::retireAgreement(m_context.notebook, id),
                   tr("The agreement is laid down, with thanks."));
        });
    }
    for (const Agreement &agreement : std::as_const(m_view->retired)) {
        auto *row = new ListRow(isolated(agreement.text),
                                tr("laid down on %1").arg(shortDayText(agreement.retired, today)));
        rows()->addWidget(row);
    }
}

void CrewAgreements::show(const CrewView &view)
{
    m_view = view;
    m_settings->show(view.crew);
    again();
}

void CrewCommitments::show(const CrewView &view)
{
    const FocusKeeper keeper(this);
    emptyLayout(m_column);
    if (view.commitments.isEmpty()) {
        m_column->addWidget(new EmptyState(
            Icon::Check, tr("Here the promises that people make in sessions will wait.")));
        return;
    }
    auto *card = new Card(tr("Commitments"));
    const QDate today = usecases::today(m_context.notebook);
    QList<Commitment> ordered = view.commitments;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](const Commitment &each) { return !each.doneAt.isValid(); });
    for (const Commitment &commitment : std::as_const(ordered)) {
        if (commitment.droppedAt.isValid())
            continue;
        auto *row = new ListRow(isolated(commitment.text), view.nameOf(commitment.person));
        auto *done = new QCheckBox;
        done->setAccessibleName(tr("Done: %1").arg(isolated(commitment.text)));
        done->setChecked(commitment.doneAt.isValid());
        row->setLeading(done);
        if (commitment.doneAt.isValid())
            row->addTrailing(new Badge(tr("done"), Tone::Sage));
        else if (commitment.due.isValid())
            row->addTrailing(new Badge(dueText(commitment.due, today), Tone::Amber));
        card->body()->addWidget(row);
        connect(done, &QCheckBox::clicked, this, [this, commitment](bool checked) {
            Commitment changed = commitment;
            changed.doneAt = checked ? m_context.notebook.clock().now() : QDateTime();
            settle(usecases::keepCommitment(m_context.notebook, changed),
                   checked ? tr("Done. Thank you.") : QString());
        });
    }
    m_column->addWidget(card);
}

} // namespace hearth::ui
