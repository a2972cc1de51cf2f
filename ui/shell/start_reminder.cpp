// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_reminder.h"

#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "ui/settings/settings.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

namespace {

/// Of all crews together; more meetings do not begin in two hours.
constexpr int mostPlanned = 10;
/// Older ones have been out of time for long.
constexpr qsizetype mostAnswered = 10;

} // namespace

StartReminder::StartReminder(storage::Notebook &notebook, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_notebook(notebook)
    , m_settings(settings)
    , m_announcer(new Announcer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page - space::hair, space::snug, space::page - space::hair,
                               0);
    auto *card = new Card(this);
    card->setTone(Tone::Sage);
    card->setAccessibleName(tr("A session that has not begun"));
    card->body()->setContentsMargins(space::gap, space::tight, space::tight, space::tight);
    auto *row = new AdaptiveRow(space::gap, card);
    m_words = new WrapLabel({}, TypeStyle::Body, row);
    row->addWidget(m_words, 1);
    auto *start = new Button(tr("Start now"), ButtonKind::Secondary, row);
    setCompact(start);
    row->addWidget(start);
    auto *close = new Button(tr("Not now"), ButtonKind::Quiet, row);
    setCompact(close);
    row->addWidget(close);
    card->body()->addWidget(row);
    column->addWidget(card);
    hide();
    connect(start, &Button::clicked, this, [this] {
        const Route route{Place::Plan, m_offered, startAtOnce};
        answer();
        Q_EMIT startWanted(route);
    });
    connect(close, &Button::clicked, this, &StartReminder::answer);
    connect(&notebook.changes(), &storage::ChangeHub::committed, this,
            [this](const storage::ChangeSet &changes) {
                if (!m_offered.isEmpty() && (changes.touches("session") || changes.touches("crew")))
                    look();
            });
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &StartReminder::look);
    m_timer.start();
}

Result<std::optional<StartReminder::Late>> StartReminder::late() const
{
    const QDateTime now = m_notebook.clock().now();
    const storage::SessionStore sessions(m_notebook);
    const auto planned = sessions.plannedFrom(now.addMSecs(-untilMs), mostPlanned);
    if (!planned)
        return tl::unexpected(planned.error());
    const QStringList answered = m_settings.get(settings::answeredStarts);
    for (const Session &each : *planned) {
        if (each.plannedAt > now.addMSecs(-afterMs))
            break;
        const auto crew = storage::CrewStore(m_notebook).get(each.crew);
        const auto running = sessions.running(each.crew);
        if (!crew || !running)
            return tl::unexpected(crew ? running.error() : crew.error());
        if (*running || crew->state == CrewState::Ended || answered.contains(each.id.toString()))
            continue;
        return Late{
            each.id.toString(),
            tr("%1 was to begin at %2. Shall it start?")
                .arg(isolated(crew->name.text()), timeText(each.plannedAt.toLocalTime().time()))};
    }
    return std::nullopt;
}

void StartReminder::look()
{
    // What cannot be read now is read the next time; nobody asked for it.
    const auto found = m_held ? std::nullopt : late().value_or(std::nullopt);
    const QString before = std::exchange(m_offered, found ? found->session : QString());
    setVisible(found.has_value());
    if (!found || before == m_offered)
        return;
    m_words->setText(found->words);
    m_announcer->say(found->words);
}

void StartReminder::answer()
{
    QStringList answered = m_settings.get(settings::answeredStarts);
    answered.append(m_offered);
    m_settings.set(settings::answeredStarts,
                   answered.mid(qMax(qsizetype(0), answered.size() - mostAnswered)));
    look();
}

void StartReminder::setHeld(bool held)
{
    m_held = held;
    look();
}

} // namespace hearth::ui
