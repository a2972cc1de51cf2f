// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/room_settings.h"

#include "ui/settings/settings.h"
#include "ui/shell/displays.h"
#include "ui/sound/sound_player.h"
#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/labels.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSlider>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

StageSettings::StageSettings(UiContext &context, QWidget *parent)
    : Card(tr("The stage view"), parent)
    , m_context(context)
    , m_display(new QComboBox(this))
{
    body()->addWidget(smallText(tr("A window for the room or the call: the time, who speaks, what "
                                   "was asked. It never shows your notes."),
                                this));
    body()->addWidget(new FormField(tr("Where it opens"), m_display, this));
    auto *look = new ChoiceCards(tr("The stage is"), this);
    look->addChoice(QStringLiteral("dark"), tr("Dark"),
                    tr("Calm in a dim room and on a projector"));
    look->addChoice(QStringLiteral("light"), tr("Light"), tr("Easier to read in bright daylight"));
    look->setCurrent(context.settings.get(settings::stageAppearance));
    connect(look, &ChoiceCards::chosen, this,
            [&context](const QString &id) { context.settings.set(settings::stageAppearance, id); });
    body()->addWidget(look);
    fill();
    connect(m_display, &QComboBox::activated, this, [this] {
        m_context.settings.set(settings::stageDisplay, m_display->currentData().toString());
    });
    if (context.room.displays != nullptr)
        connect(context.room.displays, &Displays::changed, this, &StageSettings::fill);
    connect(&context.settings, &Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1String(settings::stageDisplay.key))
            fill();
    });
}

void StageSettings::fill()
{
    const QSignalBlocker quiet(m_display);
    m_display->clear();
    m_display->addItem(tr("On another display, if there is one"), QString());
    m_display->addItem(tr("In a window"), QStringLiteral("window"));
    if (m_context.room.displays != nullptr) {
        const auto all = m_context.room.displays->all();
        for (const auto &each : all)
            m_display->addItem(each.name, each.id);
    }
    const QString chosen = m_context.settings.get(settings::stageDisplay);
    if (m_display->findData(chosen) < 0)
        m_display->addItem(tr("%1, not plugged in now").arg(chosen.section(QLatin1Char('|'), 0, 0)),
                           chosen);
    m_display->setCurrentIndex(m_display->findData(chosen));
}

SoundSettings::SoundSettings(UiContext &context, QWidget *parent)
    : Card(tr("When a time is nearly over"), parent)
{
    auto *marks = new ChoiceCards(tr("When a time is nearly over"), this);
    marks->addChoice(
        QStringLiteral("heard"), tr("Hear and see it"),
        tr("One gentle sound when a fifth is left and one at the end; the ring changes its shade"));
    marks->addChoice(QStringLiteral("seen"), tr("See it"),
                     tr("The ring changes its shade, without a sound"));
    marks->addChoice(QStringLiteral("off"), tr("Neither"), tr("Only the figures tell"));
    marks->setCurrent(context.settings.get(settings::marks));
    connect(marks, &ChoiceCards::chosen, this,
            [&context](const QString &id) { context.settings.set(settings::marks, id); });
    body()->addWidget(marks);
    SoundPlayer *sounds = context.room.sounds;
    if (sounds == nullptr || !sounds->canPlay()) {
        body()->addWidget(smallText(
            tr("This Hearth was built without sound; what can be seen is shown all the same."),
            this));
        return;
    }
    auto *label = new WrapLabel({}, TypeStyle::Body, this);
    auto *volume = new QSlider(Qt::Horizontal, this);
    volume->setRange(0, 100);
    volume->setSingleStep(5);
    volume->setPageStep(20);
    const auto tell = [label, volume](int percent) {
        label->setText(SoundSettings::tr("Loudness: %1 %").arg(QLocale().toString(percent)));
        volume->setAccessibleName(label->text());
    };
    volume->setValue(context.settings.get(settings::volume));
    tell(volume->value());
    connect(volume, &QSlider::valueChanged, this, [&context, tell](int percent) {
        tell(percent);
        context.settings.set(settings::volume, percent);
    });
    body()->addWidget(label);
    body()->addWidget(volume);
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    const auto preview = [&](const QString &text, session::Mark mark) {
        auto *button = new Button(text, ButtonKind::Secondary, row);
        connect(button, &Button::clicked, this, [sounds, mark] { sounds->preview(mark); });
        flow->addWidget(button);
    };
    preview(tr("Hear the first"), session::Mark::Soft);
    preview(tr("Hear the last"), session::Mark::Hard);
    body()->addWidget(row);
}

} // namespace hearth::ui
