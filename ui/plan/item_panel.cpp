// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/item_panel.h"

#include "core/base/minutes.h"
#include "core/practice/timing.h"
#include "core/usecases/agenda.h"
#include "ui/plan/plan_presenter.h"
#include "ui/text/formats.h"
#include "ui/theme/space.h"
#include "ui/widgets/agenda_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/time_field.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>

namespace hearth::ui {

ItemPanel::ItemPanel(PlanPresenter &presenter, QWidget *parent)
    : Card(QString(), parent)
    , m_presenter(presenter)
    , m_summary(smallText({}))
    , m_timing(new QComboBox)
    , m_minutes(new QSpinBox)
    , m_usual(new Button({}, ButtonKind::Quiet))
    , m_pinned(new QCheckBox(tr("Begins at a fixed time")))
    , m_time(new TimeField)
    , m_note(smallText({}))
    , m_care(new Card)
    , m_careText(smallText({}))
    , m_look(new Button(tr("Look at it")))
{
    setInset(true);
    auto *close = iconButton(Icon::Close, tr("Close the details"));
    addTitleWidget(close);
    body()->addWidget(m_summary);

    m_timing->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_minutes->setRange(1, AgendaList::mostMinutes);
    m_minutes->setKeyboardTracking(false);
    m_minutes->setSuffix(tr(" min", "after the number of minutes"));
    auto *fields = new QWidget;
    auto *flow = new FlowLayout(fields, space::gap);
    m_timingField = new FormField(tr("Timing"), m_timing);
    flow->addWidget(m_timingField);
    flow->addWidget(new FormField(tr("Minutes"), m_minutes));
    flow->addWidget(m_usual);
    body()->addWidget(fields);

    m_time->setAccessibleName(tr("Begins at"));
    m_time->setKeyboardTracking(false);
    auto *fixed = new QWidget;
    auto *fixedFlow = new FlowLayout(fixed, space::gap);
    fixedFlow->addWidget(m_pinned);
    fixedFlow->addWidget(m_time);
    body()->addWidget(fixed);
    setInk(m_note, Tone::Amber);
    body()->addWidget(m_note);
    m_care->setTone(Tone::Amber);
    m_care->body()->addWidget(m_careText);
    body()->addWidget(m_care);

    auto *buttons = new QWidget;
    auto *buttonFlow = new FlowLayout(buttons);
    auto *take = new Button(tr("Take out"));
    for (Button *each : {m_look, take, m_usual})
        setCompact(each);
    buttonFlow->addWidget(m_look);
    buttonFlow->addWidget(take);
    body()->addWidget(buttons);

    connect(close, &QAbstractButton::clicked, this, &ItemPanel::closed);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ItemPanel::closed);
    connect(m_timing, &QComboBox::activated, this,
            [this] { m_presenter.setPreset(m_row, m_timing->currentData().toString()); });
    connect(m_minutes, &QSpinBox::valueChanged, this,
            [this](int minutes) { m_presenter.setMinutes(m_row, minutes); });
    connect(m_usual, &QAbstractButton::clicked, this, [this] { m_presenter.setMinutes(m_row, 0); });
    connect(m_pinned, &QCheckBox::clicked, this, &ItemPanel::setPinned);
    connect(m_time, &QTimeEdit::timeChanged, this,
            [this](QTime time) { m_presenter.pin(m_row, time); });
    connect(m_look, &QAbstractButton::clicked, this,
            [this] { Q_EMIT practiceWanted(m_presenter.plan().agenda[m_row].practiceId); });
    connect(take, &QAbstractButton::clicked, this, [this] { Q_EMIT takeWanted(m_row); });
    hide();
}

void ItemPanel::setPinned(bool pinned)
{
    const qint64 now = m_presenter.schedule().items[m_row].startMs;
    m_presenter.pin(m_row, pinned ? m_presenter.words().clockAt(now) : QTime());
    if (pinned)
        m_time->setFocus();
}

void ItemPanel::pin()
{
    if (!m_pinned->isChecked())
        setPinned(true);
    m_time->setFocus();
}

void ItemPanel::fillTimings()
{
    const practice::Practice &practice = m_presenter.plan().practices[m_row];
    const int people = qMax(1, static_cast<int>(m_presenter.plan().expected.size()));
    const auto timing = [&](const QString &name, const practice::Preset *preset) {
        const int minutes = minutesTaken(practice::totalSeconds(practice, people, preset));
        return tr("%1 · %2", "a timing and its minutes").arg(name, minutesText(minutes));
    };
    m_timing->clear();
    m_timing->addItem(timing(tr("As usual"), nullptr), QString());
    for (const practice::Preset &preset : practice.presets)
        m_timing->addItem(timing(preset.name, &preset), preset.id);
    m_timing->setCurrentIndex(qMax(0, m_timing->findData(m_presenter.plan().agenda[m_row].preset)));
    m_timingField->setVisible(!practice.presets.isEmpty());
}

void ItemPanel::show(int row)
{
    m_row = row;
    setVisible(row >= 0);
    if (row < 0)
        return;
    const auto &plan = m_presenter.plan();
    const AgendaItem &item = plan.agenda[row];
    const practice::Practice &practice = plan.practices[row];
    const bool buffer = item.practiceId == usecases::bufferId;
    setTitle(practice.name);
    m_summary->setText(practice.summary);
    m_summary->setVisible(!practice.summary.isEmpty());
    const QSignalBlocker quietMinutes(m_minutes);
    const QSignalBlocker quietTime(m_time);
    fillTimings();
    m_minutes->setValue(plan.minutes[row]);
    const int usual = minutesTaken(
        practice::totalSeconds(practice, qMax(1, static_cast<int>(plan.expected.size())),
                               practice::presetOf(practice, item.preset)));
    m_usual->setText(tr("Back to %1").arg(minutesText(usual)));
    m_usual->setVisible(!buffer && item.minutes > 0 && item.minutes != usual);
    m_pinned->setChecked(item.pinned.isValid());
    m_time->setTime(m_presenter.words().clockAt(m_presenter.schedule().items[row].startMs));
    if (item.pinned.isValid())
        m_time->setTime(item.pinned);
    m_time->setVisible(item.pinned.isValid());
    m_note->setText(m_presenter.words().note(row));
    m_note->setVisible(!m_note->text().isEmpty());
    m_careText->setText((practice.care.consent + practice.care.notFor).join(QLatin1Char('\n')));
    m_care->setVisible(practice.depth == Depth::Deep && !m_careText->text().isEmpty());
    m_look->setVisible(!buffer);
    m_look->setAccessibleName(tr("Look at %1").arg(practice.name));
}

void ItemPanel::focusFirst()
{
    m_timingField->isVisibleTo(this) ? m_timing->setFocus() : m_minutes->setFocus();
}

} // namespace hearth::ui
