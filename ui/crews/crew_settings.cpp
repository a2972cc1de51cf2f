// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crews/crew_settings.h"

#include "core/usecases/calling.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/wrap_check_box.h"

namespace hearth::ui {

CrewSettings::CrewSettings(UiContext &context, QWidget *parent)
    : Card(tr("What we agreed on"), parent)
    , m_context(context)
    , m_depth(new ChoiceRow(tr("How deep we go")))
    , m_familiarity(new ChoiceRow(tr("How well we know each other")))
    , m_airtime(new WrapCheckBox(tr("Records may tell how long each of us spoke")))
{
    m_depth->addChoice(code(Depth::Light), tr("light"));
    m_depth->addChoice(code(Depth::Medium), tr("some way down"));
    m_depth->addChoice(code(Depth::Deep), tr("deep"));
    m_familiarity->addChoice(code(Familiarity::New), tr("we are new to each other"));
    m_familiarity->addChoice(code(Familiarity::Some), tr("somewhat"));
    m_familiarity->addChoice(code(Familiarity::Well), tr("well"));
    body()->addWidget(smallText(tr("How deep we go")));
    body()->addWidget(m_depth);
    body()->addWidget(smallText(tr("How well we know each other")));
    body()->addWidget(m_familiarity);
    body()->addWidget(m_airtime);
    body()->addWidget(smallText(
        tr("Practices are suggested by this. Times of speaking are shown in the order of the "
           "circle, and only if you say so here.")));
    connect(m_depth, &ChoiceRow::chosen, this, [this](const QString &chosen) {
        Crew crew = *m_crew;
        crew.depth = parseCode<Depth>(chosen).value_or(crew.depth);
        save(crew);
    });
    connect(m_familiarity, &ChoiceRow::chosen, this, [this](const QString &chosen) {
        Crew crew = *m_crew;
        crew.familiarity = parseCode<Familiarity>(chosen).value_or(crew.familiarity);
        save(crew);
    });
    connect(m_airtime, &QCheckBox::clicked, this, [this](bool checked) {
        Crew crew = *m_crew;
        crew.keepsAirtime = checked;
        save(crew);
    });
}

void CrewSettings::show(const Crew &crew)
{
    m_crew = crew;
    m_depth->setCurrent(code(crew.depth));
    m_familiarity->setCurrent(code(crew.familiarity));
    m_airtime->setChecked(crew.keepsAirtime);
}

void CrewSettings::save(const Crew &crew)
{
    if (const auto saved = usecases::editCrew(m_context.notebook, crew); !saved)
        return m_context.shell.failed(saved.error());
    m_context.shell.tellWithUndo(tr("Agreed."));
}

} // namespace hearth::ui
