// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/programme_card.h"

#include "core/practice/library.h"
#include "core/usecases/calling.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/programme_text.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/day_mark.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

using practice::Ending;

namespace {

/// The choices of an ending are told apart by the words of their outcomes.
RunOutcome outcomeOf(const QString &word)
{
    return parseCode<RunOutcome>(word).value_or(RunOutcome::Left);
}

} // namespace

ProgrammeCard::ProgrammeCard(UiContext &context, QWidget *parent)
    : Card(QString(), parent)
    , m_context(context)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(body()->spacing());
    body()->addWidget(content);
}

usecases::FindProgramme ProgrammeCard::finder() const
{
    return [this](const QString &id) { return m_context.library.programme(id); };
}

void ProgrammeCard::show(const Crew &crew)
{
    if (m_crew && m_crew->id != crew.id)
        m_ending = false;
    m_crew = crew;
    const FocusKeeper keeper(this);
    emptyLayout(m_column);
    m_outcome = nullptr;
    auto following = usecases::following(m_context.notebook, crew.id, finder());
    if (!following) {
        m_following.reset();
        return m_context.shell.failed(following.error());
    }
    m_following = *std::move(following);
    if (!m_following)
        return showNone();
    setTitle(m_following->programme.name);
    if (m_following->isOver() || m_ending)
        return showEnding();
    showWay();
    showCarried();
    m_column->addWidget(buttons());
}

void ProgrammeCard::showNone()
{
    setTitle(tr("A path of several meetings"));
    m_column->addWidget(
        smallText(tr("A programme proposes each next meeting, from the first one to a good end.")));
    auto *look = new Button(tr("Look at the programmes"));
    setCompact(look);
    m_column->addWidget(look, 0, Qt::AlignLeading);
    connect(look, &QAbstractButton::clicked, this, [this] {
        m_context.shell.go({Place::Programmes, {}, m_crew->id.toString()});
    });
}

void ProgrammeCard::showWay()
{
    const QDate today = usecases::today(m_context.notebook);
    const auto &sessions = m_following->programme.sessions;
    auto *days = new FlowLayout;
    for (qsizetype i = 0; i < m_following->steps.size(); ++i) {
        const usecases::ProgrammeStep &step = m_following->steps.at(i);
        const auto place = step.held || (!step.session && i < m_following->next)
            ? DayMark::Place::Done
            : i == m_following->next ? DayMark::Place::Next
                                     : DayMark::Place::Ahead;
        days->addWidget(new DayMark(shortDayText(step.day, today), place,
                                    sessions.at(i).id == m_following->programme.ending.session));
    }
    m_column->addLayout(days);
    if (m_following->next >= sessions.size()) {
        m_column->addWidget(new WrapLabel(tr("Every meeting is planned. When the last one is over, "
                                             "you choose how to go on.")));
        return;
    }
    const practice::ProgrammeSession &next = sessions.at(m_following->next);
    m_column->addWidget(new WrapLabel(tr("Next, %1 of %2: %3")
                                          .arg(QLocale().toString(m_following->next + 1),
                                               QLocale().toString(sessions.size()), next.title),
                                      TypeStyle::BodyStrong));
    if (!next.summary.isEmpty())
        m_column->addWidget(smallText(next.summary));
}

void ProgrammeCard::showCarried()
{
    const auto carried = usecases::carriedOver(m_context.notebook, *m_following);
    if (!carried)
        return m_context.shell.failed(carried.error());
    QStringList words;
    const auto count = [&words](const auto &all, const QString &text) {
        if (!all.isEmpty())
            words.append(text);
    };
    const auto number = [](const auto &all) { return static_cast<int>(all.size()); };
    count(carried->commitments, tr("%n open commitment(s)", nullptr, number(carried->commitments)));
    count(carried->topics, tr("%n parked topic(s)", nullptr, number(carried->topics)));
    count(carried->agreements,
          tr("%n agreement(s) to look at again", nullptr, number(carried->agreements)));
    count(carried->decisions,
          tr("%n decision(s) to look at again", nullptr, number(carried->decisions)));
    if (!words.isEmpty())
        m_column->addWidget(
            smallText(tr("Carried over: %1").arg(QLocale().createSeparatedList(words))));
}

QWidget *ProgrammeCard::buttons()
{
    auto *box = new QWidget;
    auto *line = new FlowLayout(box);
    const auto add = [&](const QString &text, auto verb) {
        auto *button = new Button(text);
        setCompact(button);
        line->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, verb);
        return button;
    };
    if (m_following->next < m_following->steps.size()) {
        add(tr("Plan this meeting"), [this] { plan(); });
        add(tr("Pass it over"), [this] { passOver(); });
    }
    if (!m_following->programme.tasks.isEmpty())
        add(tr("Promise the preparation"), [this] {
            promise();
        })->setToolTip(tr("Makes a commitment with a day of each thing to see to"));
    add(tr("The whole programme"), [this] {
        m_context.shell.go({Place::Programmes, m_following->programme.id, m_crew->id.toString()});
    });
    add(tr("End it…"), [this] {
        m_ending = true;
        show(*m_crew);
        if (m_outcome)
            m_outcome->setFocus();
    })->setAccessibleName(tr("End the programme…"));
    return box;
}

QString ProgrammeCard::endText() const
{
    const auto all = static_cast<int>(m_following->steps.size());
    const auto held = static_cast<int>(
        std::count_if(m_following->steps.cbegin(), m_following->steps.cend(),
                      [](const usecases::ProgrammeStep &step) { return step.held; }));
    const QString &text = m_following->programme.ending.text;
    if (held == all) // what the programme says takes it that every meeting was held
        return text.isEmpty() ? tr("The programme has come to its end. How do you go on?") : text;
    if (held == 0)
        return tr("None of its %n meeting(s) was held. How do you go on?", nullptr, all);
    return tr("You held %1 of its %n meeting(s). How do you go on?", nullptr, all)
        .arg(QLocale().toString(held));
}

void ProgrammeCard::showEnding()
{
    const practice::ProgrammeEnding &ending = m_following->programme.ending;
    m_column->addWidget(new WrapLabel(endText()));
    m_outcome = new ChoiceCards(tr("How the programme ends"));
    QList<Ending> choices = ending.choices;
    if (choices.isEmpty())
        choices = {Ending::Continue, Ending::Change, Ending::End, Ending::Regroup};
    for (const Ending each : std::as_const(choices))
        m_outcome->addChoice(code(each), endingText(each), endingMeaning(each));
    m_outcome->setCurrent(code(choices.constFirst()));
    m_column->addWidget(m_outcome);
    auto *box = new QWidget;
    auto *line = new FlowLayout(box);
    auto *choose = new Button(tr("End the programme"), ButtonKind::Primary);
    line->addWidget(choose);
    connect(choose, &QAbstractButton::clicked, this, &ProgrammeCard::end);
    if (!m_following->isOver()) {
        auto *notYet = new Button(tr("Not yet"), ButtonKind::Quiet);
        line->addWidget(notYet);
        connect(notYet, &QAbstractButton::clicked, this, [this] {
            m_ending = false;
            show(*m_crew);
        });
    }
    m_column->addWidget(box);
}

void ProgrammeCard::settle(const Status &status, const QString &done)
{
    if (status)
        m_context.shell.tellWithUndo(done);
    else
        m_context.shell.failed(status.error());
}

void ProgrammeCard::plan()
{
    const auto planned =
        usecases::planOfProgramme(m_context.notebook, *m_following,
                                  [this](const QString &id) { return m_context.library.find(id); });
    if (planned)
        m_context.shell.go({Place::Plan, planned->toString()});
    else
        m_context.shell.failed(planned.error());
}

void ProgrammeCard::passOver()
{
    const QString title = m_following->programme.sessions.at(m_following->next).title;
    settle(usecases::skipProgrammeSession(m_context.notebook, *m_following),
           tr("%1 is passed over.").arg(isolated(title)));
}

void ProgrammeCard::promise()
{
    const auto made = usecases::promiseTasks(m_context.notebook, *m_following);
    if (!made)
        return m_context.shell.failed(made.error());
    if (*made == 0)
        return m_context.shell.tell(tr("All of it is among the commitments already."));
    m_context.shell.tellWithUndo(tr("%n commitment(s) made, each with its day.", nullptr, *made));
}

void ProgrammeCard::end()
{
    const RunOutcome outcome = outcomeOf(m_outcome->current());
    const auto run = m_following->run;
    m_ending = false;
    settle(usecases::endProgramme(m_context.notebook, run, outcome),
           outcome == RunOutcome::Continue ? tr("The programme begins once more.")
                                           : tr("The programme is over."));
    if (outcome == RunOutcome::Change)
        m_context.shell.go({Place::Programmes, {}, m_crew->id.toString()});
    else if (outcome == RunOutcome::Regroup)
        m_context.shell.go({Place::Crews, QStringLiteral("new")});
}

} // namespace hearth::ui
