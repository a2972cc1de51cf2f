// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/rehearsal_part.h"

#include "core/base/minutes.h"
#include "core/practice/library.h"
#include "core/usecases/rehearsing.h"
#include "ui/editor/editor_presenter.h"
#include "ui/text/error_text.h"
#include "ui/text/formats.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/step_list.h"

#include <QtCore/QLocale>

namespace hearth::ui {

namespace {

constexpr int tickMs = 100;
constexpr quint32 seed = 1; ///< the same practice always rehearses the same

const practice::Step *stepOf(const practice::Practice &practice, const QString &id)
{
    for (const practice::Step &step : practice.steps) {
        if (step.id == id)
            return &step;
    }
    return nullptr;
}

} // namespace

RehearsalPart::RehearsalPart(EditorPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_clock(new WrapLabel({}, TypeStyle::Title))
    , m_title(new WrapLabel({}, TypeStyle::CardTitle))
    , m_speaker(smallText({}))
    , m_say(new WrapLabel)
    , m_guide(smallText({}))
    , m_length(smallText({}))
    , m_speed(new ChoiceRow(tr("How fast")))
    , m_play(new Button(tr("Play it")))
    , m_timeline(new StepList)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new AdaptiveRow(space::gap);
    auto *now = new Card(tr("As it would go"));
    for (WrapLabel *label : {m_clock, m_title, m_speaker, m_say, m_guide})
        now->body()->addWidget(label);
    m_speed->addChoice(QStringLiteral("60"), tr("a minute a second"));
    m_speed->addChoice(QStringLiteral("300"), tr("five minutes a second"));
    m_speed->setCurrent(QStringLiteral("60"));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, space::snug);
    flow->addWidget(m_play);
    flow->addWidget(m_speed);
    now->body()->addWidget(buttons);
    row->addWidget(now, 1, Qt::AlignTop);
    auto *timeline = new Card(tr("Timeline"));
    m_timeline->setAccessibleName(tr("Timeline"));
    timeline->body()->addWidget(m_length);
    timeline->body()->addWidget(m_timeline);
    row->addWidget(timeline, 1, Qt::AlignTop);
    column->addWidget(row);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &RehearsalPart::tick);
    connect(m_play, &QAbstractButton::clicked, this,
            [this] { m_timer.isActive() ? stop() : play(); });
    connect(m_timeline, &StepList::stepChosen, this, &RehearsalPart::goTo);
}

void RehearsalPart::refresh()
{
    stop();
    m_lines.clear();
    m_line = 0;
    m_atMs = 0;
    QString wrong;
    if (!m_presenter.isSound()) {
        wrong = tr("It can be rehearsed when nothing is missing any more.");
    } else {
        const auto rehearsal = usecases::rehearsePractice(
            m_presenter.practice(), m_presenter.people(), seed,
            [this](const QString &id) { return m_presenter.library().find(id); });
        if (rehearsal) {
            m_lines = rehearsal->played.lines;
            m_places = rehearsal->places;
            m_lengthMs = rehearsal->played.lengthMs;
        } else {
            wrong = errorText(rehearsal.error());
        }
    }
    const QString people = tr("For %n people", nullptr, m_presenter.people());
    m_length->setText(
        !wrong.isEmpty()
            ? wrong
            : tr("%1: %2", "For 5 people: 55:00").arg(people, clockText(m_lengthMs / 1000)));
    m_play->setEnabled(!m_lines.isEmpty());
    showLine();
}

void RehearsalPart::hideEvent(QHideEvent *event)
{
    stop();
    QWidget::hideEvent(event);
}

void RehearsalPart::play()
{
    if (m_atMs >= m_lengthMs)
        goTo(0);
    m_play->setText(tr("Hold on"));
    m_timer.start();
}

void RehearsalPart::stop()
{
    m_timer.stop();
    m_play->setText(tr("Play it"));
}

void RehearsalPart::tick()
{
    m_atMs = qMin(m_lengthMs, m_atMs + tickMs * m_speed->current().toLongLong());
    int line = m_line;
    while (line + 1 < m_lines.size() && m_lines[line + 1].offsetMs <= m_atMs)
        ++line;
    m_clock->setText(clockText(m_atMs / 1000));
    if (line != m_line) {
        m_line = line;
        showLine();
    }
    if (m_atMs >= m_lengthMs)
        stop();
}

void RehearsalPart::goTo(int line)
{
    if (line < 0 || line >= m_lines.size())
        return;
    m_line = line;
    m_atMs = m_lines[line].offsetMs;
    showLine();
}

QString RehearsalPart::speakerText(const session::RehearsalLine &line) const
{
    if (!line.speaker)
        return {};
    const int place = m_places.value(*line.speaker);
    return place == 0 ? tr("the host speaks")
                      : tr("person %1 speaks").arg(QLocale().toString(place + 1));
}

void RehearsalPart::showLine()
{
    QList<StepList::Step> steps;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const session::RehearsalLine &line = m_lines[i];
        QString words =
            tr("%1  %2", "0:00  Welcome").arg(clockText(line.offsetMs / 1000), line.title);
        if (line.speaker)
            words = tr("%1 · %2", "step · who speaks").arg(words, speakerText(line));
        steps.append({words, minutesTaken(line.lengthMs / 1000),
                      i < m_line       ? StepList::State::Done
                          : i > m_line ? StepList::State::Ahead
                                       : StepList::State::Now});
    }
    m_timeline->setSteps(steps);
    m_timeline->setVisible(!steps.isEmpty());
    const bool any = m_line < m_lines.size();
    const practice::Step *step =
        any ? stepOf(m_presenter.practice(), m_lines[m_line].step) : nullptr;
    m_clock->setText(clockText(m_atMs / 1000));
    m_title->setText(any ? m_lines[m_line].title : QString());
    m_speaker->setText(any ? speakerText(m_lines[m_line]) : QString());
    m_say->setText(step ? step->say : QString());
    m_guide->setText(step ? step->guide : QString());
    for (WrapLabel *label : {m_title, m_speaker, m_say, m_guide})
        label->setVisible(!label->text().isEmpty());
}

} // namespace hearth::ui
