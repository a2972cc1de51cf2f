// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/settings_page.h"

#include "ui/preferences/notebook_card.h"
#include "ui/preferences/room_settings.h"
#include "ui/settings/settings.h"
#include "ui/theme/space.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/wrap_check_box.h"

#include <QtWidgets/QSlider>

namespace hearth::ui {

SettingsPage::SettingsPage(UiContext &context, const SealActions &seal, QWidget *parent)
    : Page(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollPage(this);
    scroll->setMaximumContentWidth(760);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->body();
    column->setContentsMargins(space::page, space::wide, space::page, space::wide);
    column->addWidget(new PageHeader(tr("Settings"), {}, scroll));

    auto *look = new Card(tr("How it looks"), scroll);
    auto *mode = new ChoiceCards(tr("Light or dark"), look);
    mode->addChoice(QStringLiteral("system"), tr("As the system"));
    mode->addChoice(QStringLiteral("light"), tr("Light"));
    mode->addChoice(QStringLiteral("dark"), tr("Dark"));
    mode->setCurrent(context.settings.get(settings::appearance));
    connect(mode, &ChoiceCards::chosen, this,
            [&context](const QString &id) { context.settings.set(settings::appearance, id); });
    look->body()->addWidget(mode);

    auto *sizeLabel = new WrapLabel({}, TypeStyle::Body, look);
    auto *size = new QSlider(Qt::Horizontal, look);
    size->setRange(80, 200);
    size->setSingleStep(5);
    size->setPageStep(20);
    const auto tellSize = [sizeLabel, size](int percent) {
        sizeLabel->setText(SettingsPage::tr("Text size: %1 %").arg(QLocale().toString(percent)));
        size->setAccessibleName(sizeLabel->text());
    };
    size->setValue(context.settings.get(settings::textScale));
    tellSize(size->value());
    connect(size, &QSlider::valueChanged, this, [&context, tellSize](int percent) {
        tellSize(percent);
        context.settings.set(settings::textScale, percent);
    });
    look->body()->addWidget(sizeLabel);
    look->body()->addWidget(size);

    auto *motion = new WrapCheckBox(tr("Keep still: nothing slides or fades"), look);
    motion->setChecked(context.settings.get(settings::reducedMotion));
    connect(motion, &QCheckBox::toggled, this,
            [&context](bool on) { context.settings.set(settings::reducedMotion, on); });
    look->body()->addWidget(motion);
    column->addWidget(look);

    column->addWidget(new StageSettings(context, scroll));
    column->addWidget(new SoundSettings(context, scroll));

    column->addWidget(new NotebookCard(context, seal, scroll));
    column->addStretch(1);
}

void SettingsPage::open(const Route &) { }

} // namespace hearth::ui
