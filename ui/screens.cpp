// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens.h"

#include "ui/closing/closing_page.h"
#include "ui/crews/crew_page.h"
#include "ui/crews/crews_page.h"
#include "ui/crews/people_page.h"
#include "ui/editor/editor_page.h"
#include "ui/editor/own_page.h"
#include "ui/help/help_page.h"
#include "ui/journal/journal_page.h"
#include "ui/live/live_actions.h"
#include "ui/live/live_page.h"
#include "ui/plan/plan_actions.h"
#include "ui/plan/plan_page.h"
#include "ui/practices/practices_page.h"
#include "ui/practices/start_page.h"
#include "ui/preferences/settings_page.h"
#include "ui/record/record_page.h"
#include "ui/shelf/programmes_page.h"
#include "ui/shelf/questions_page.h"
#include "ui/shelf/reading_shelf.h"
#include "ui/today/today_page.h"
#include "ui/welcome/welcome_page.h"

namespace hearth::ui {

QList<ActionSpec> allActions()
{
    const auto window = MainWindow::actionTable();
    QList<ActionSpec> all(window.begin(), window.end());
    for (const ActionSpec &each : liveActions)
        all.append(each);
    for (const ActionSpec &each : crewsActions())
        all.append(each);
    for (const ActionSpec &each : planActions)
        all.append(each);
    for (const ActionSpec &each : closingActions())
        all.append(each);
    for (const ActionSpec &each : recordActions())
        all.append(each);
    return all;
}

PageFactory allPages(std::function<Status()> makeSample, SealActions seal)
{
    return [makeSample = std::move(makeSample),
            seal = std::move(seal)](Place place, UiContext &context, QWidget *parent) -> Page * {
        switch (place) {
        case Place::Welcome: return new WelcomePage(context, makeSample, parent);
        case Place::Today: return new TodayPage(context, parent);
        case Place::Crews: return new CrewsPage(context, parent);
        case Place::Crew: return new CrewPage(context, parent);
        case Place::People: return new PeoplePage(context, parent);
        case Place::Practices: return new PracticesPage(context, parent);
        case Place::Programmes: return new ProgrammesPage(context, parent);
        case Place::Reading: return new ReadingShelf(context, parent);
        case Place::Questions: return new QuestionsPage(context, parent);
        case Place::OwnPractices: return new OwnPage(context, parent);
        case Place::PracticeEditor: return new EditorPage(context, parent);
        case Place::Start: return new StartPage(context, parent);
        case Place::Plan: return new PlanPage(context, parent);
        case Place::Live: return new LivePage(context, parent);
        case Place::Close: return new ClosingPage(context, parent);
        case Place::Record: return new RecordPage(context, parent);
        case Place::Journal: return new JournalPage(context, parent);
        case Place::Settings: return new SettingsPage(context, seal, parent);
        case Place::Help: return new HelpPage(context, allActions(), parent);
        }
        Q_UNREACHABLE();
    };
}

} // namespace hearth::ui
