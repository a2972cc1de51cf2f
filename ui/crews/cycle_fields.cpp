// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/cycle_fields.h"

#include "ui/theme/space.h"
#include "ui/widgets/adaptive_row.h"
#include "ui/widgets/form_field.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int mostSessions = 60;

} // namespace

CycleFields::CycleFields(QWidget *parent)
    : QWidget(parent)
    , m_sessions(new QSpinBox)
    , m_until(new QDateEdit)
{
    m_sessions->setRange(1, mostSessions);
    m_sessions->setValue(usualSessions);
    m_until->setCalendarPopup(true);
    m_untilField = new FormField(tr("Until"), m_until);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new AdaptiveRow(space::snug);
    row->addWidget(new FormField(tr("How many sessions"), m_sessions), 1);
    row->addWidget(m_untilField, 1);
    column->addWidget(row);
    setFocusProxy(m_sessions);
    connect(m_sessions, &QSpinBox::valueChanged, this, [this](int sessions) {
        const QDate day = dayOf(sessions);
        if (!day.isValid())
            return;
        const QSignalBlocker quiet(m_until);
        m_until->setDate(day);
        setError({});
    });
    connect(m_until, &QDateEdit::dateChanged, this, [this] {
        setError({});
        countSessions();
    });
}

QDate CycleFields::dayOf(int session) const
{
    if (!m_rhythm)
        return {};
    const auto starts = m_rhythm->startsFrom(m_from.startOfDay(), session);
    return starts.size() == session ? starts.constLast().toLocalTime().date() : QDate();
}

void CycleFields::countSessions()
{
    if (!m_rhythm)
        return;
    const QDate until = m_until->date();
    const auto starts = m_rhythm->startsFrom(m_from.startOfDay(), mostSessions);
    const auto count = std::count_if(starts.begin(), starts.end(), [&](const QDateTime &start) {
        return start.toLocalTime().date() <= until;
    });
    const QSignalBlocker quiet(m_sessions);
    m_sessions->setValue(qMax(1, static_cast<int>(count)));
}

void CycleFields::follow(const std::optional<Rhythm> &rhythm, const QDate &from)
{
    m_rhythm = rhythm;
    m_from = from;
    if (const QDate day = dayOf(m_sessions->value()); day.isValid()) {
        const QSignalBlocker quiet(m_until);
        m_until->setDate(day);
    }
}

void CycleFields::set(const QDate &until, int sessions)
{
    const QSignalBlocker quietDay(m_until);
    const QSignalBlocker quietCount(m_sessions);
    m_until->setDate(until);
    if (sessions > 0)
        m_sessions->setValue(sessions);
    else
        countSessions();
    setError({});
}

QDate CycleFields::until() const
{
    return m_until->date();
}

int CycleFields::sessions() const
{
    return m_sessions->value();
}

void CycleFields::setError(const QString &sentence)
{
    m_untilField->setError(sentence);
}

} // namespace hearth::ui
