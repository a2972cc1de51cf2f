// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run_view.h"

/// A small world for the runner's tests: people by number, practices as values, a session with a
/// clock of its own.
namespace hearth::session::world {

inline QString idText(int kind, int number)
{
    return QStringLiteral("%1-0000-7000-8000-%2")
        .arg(kind, 8, 16, QLatin1Char('0'))
        .arg(number, 12, 16, QLatin1Char('0'));
}
inline PersonId person(int number)
{
    return *PersonId::parse(idText(1, number + 1));
}
inline AgendaItemId itemId(int number)
{
    return *AgendaItemId::parse(idText(2, number + 1));
}
inline NoteId noteId(int number)
{
    return *NoteId::parse(idText(3, number + 1));
}

inline practice::Step step(const char *id, int seconds, practice::Mode mode = practice::Mode::All)
{
    practice::Step made{.id = QLatin1String(id), .title = QLatin1String(id)};
    made.time.total = seconds;
    made.speaking.mode = mode;
    return made;
}

inline practice::Step round(const char *id, int seconds,
                            practice::Order order = practice::Order::Circle)
{
    auto made = step(id, seconds, practice::Mode::Round);
    made.speaking.order = order;
    return made;
}

inline practice::Step inLoop(practice::Step made, const char *loop)
{
    made.loop = QLatin1String(loop);
    return made;
}

inline practice::Step spokenBy(practice::Step made, const char *role)
{
    made.speaking.mode = practice::Mode::One;
    made.speaking.role = QLatin1String(role);
    return made;
}

inline practice::Practice practiceOf(const char *id, QList<practice::Step> steps)
{
    practice::Practice made;
    made.id = QLatin1String(id);
    made.name = QLatin1String(id);
    made.steps = std::move(steps);
    return made;
}

inline practice::Practice caseClinic()
{
    auto mirroring = round("mirroring", 600);
    mirroring.speaking.who = QStringLiteral("all-but:case-giver");
    mirroring.speaking.then = QStringLiteral("case-giver");
    auto stillness = step("stillness", 120, practice::Mode::Silence);
    stillness.keep = true;
    auto made = practiceOf("case-clinic",
                           {step("choose", 180, practice::Mode::Host),
                            spokenBy(step("present", 600), "case-giver"), stillness, mirroring,
                            step("dialogue", 1200), round("closing", 600)});
    made.people.min = 3;
    made.roles = {{QStringLiteral("case-giver"), QStringLiteral("Case giver"), 1, true},
                  {QStringLiteral("timekeeper"), QStringLiteral("Timekeeper")}};
    made.presets = {{QStringLiteral("short"),
                     QStringLiteral("Short"),
                     {{QStringLiteral("mirroring"), 300}},
                     {QStringLiteral("choose")}}};
    return made;
}

inline practice::Practice troika()
{
    auto made = practiceOf("troika",
                           {step("think", 60, practice::Mode::Silence),
                            inLoop(spokenBy(step("share", 90), "client"), "each"),
                            inLoop(step("consult", 300, practice::Mode::Trios), "each"),
                            step("regather", 30, practice::Mode::Host)});
    made.roles = {{QStringLiteral("client"), QStringLiteral("Client")}};
    made.loops = {
        {.id = QStringLiteral("each"), .role = QStringLiteral("client"), .withinGroups = true}};
    return made;
}

inline practice::Practice empathyCircle()
{
    auto debrief = round("debrief", 0);
    debrief.time = {.perPerson = 60};
    auto made = practiceOf("empathy-circle",
                           {step("welcome", 120, practice::Mode::Host),
                            inLoop(spokenBy(step("turn", 300), "speaker"), "turns"),
                            inLoop(step("pause", 30, practice::Mode::Silence), "turns"), debrief});
    made.roles = {{QStringLiteral("speaker"), QStringLiteral("Speaker")}};
    made.loops = {{.id = QStringLiteral("turns"), .role = QStringLiteral("speaker")}};
    return made;
}

inline practice::Practice listenAndLoop()
{
    auto made = practiceOf("listen-and-loop",
                           {step("settle", 60, practice::Mode::Host),
                            inLoop(spokenBy(step("speak", 180), "speaker"), "swap"),
                            inLoop(step("loop", 120, practice::Mode::Pairs), "swap"),
                            step("debrief", 180, practice::Mode::Pairs)});
    made.roles = {{QStringLiteral("speaker"), QStringLiteral("Speaker")}};
    made.loops = {
        {.id = QStringLiteral("swap"), .role = QStringLiteral("speaker"), .withinGroups = true}};
    return made;
}

inline PlannedItem item(int number, practice::Practice practice)
{
    return {.id = itemId(number), .practice = std::move(practice)};
}

/// Person 0 hosts; all are here but those whose numbers are in `away`.
inline PlanInput input(int people, QList<PlannedItem> items, const QList<int> &away = {})
{
    PlanInput made{.people = {}, .host = person(0), .items = std::move(items), .seed = 7};
    for (int number = 0; number < people; ++number)
        made.people.append({person(number), !away.contains(number)});
    return made;
}

inline RunPlan plan(const PlanInput &from)
{
    auto made = RunPlan::make(from);
    if (!made)
        qFatal("no plan: %s", qPrintable(made.error().detail));
    return *made;
}

/// A session that is played by hand; its events are kept.
class Room
{
public:
    static constexpr qint64 startMs = 1'700'000'000'000;

    explicit Room(const RunPlan &from)
        : state(RunState::begin(from))
    {
    }
    explicit Room(const PlanInput &from)
        : Room(plan(from))
    {
    }
    bool tell(RunAction what)
    {
        RunEvent event{nowMs, std::move(what)};
        const auto applied = state.apply(event);
        if (applied) {
            effects = *applied;
            events.push_back(std::move(event));
        }
        return applied.has_value();
    }
    void wait(int seconds) { nowMs += seconds * 1000LL; }
    RunView see() const { return view(state, nowMs); }
    bool jump(int number, const char *stepId)
    {
        return tell(Jump{itemId(number), QLatin1String(stepId)});
    }
    /// Who speaks, by number; -1: nobody.
    int speaking() const { return numberOf(see().speaking); }
    static int numberOf(const std::optional<PersonId> &who)
    {
        for (int number = 0; who && number < mostPeople; ++number) {
            if (person(number) == *who)
                return number;
        }
        return -1;
    }
    /// The speakers of a round from here on, one Next each; stops when the step is over.
    QList<int> listen()
    {
        QList<int> heard;
        const auto here = see().stepId;
        while (see().stepId == here && see().speaking) {
            heard.append(speaking());
            if (!tell(Next{}))
                break;
            if (state.facts().phase == Phase::Ended)
                break;
        }
        return heard;
    }

    RunState state;
    std::vector<RunEvent> events;
    Effects effects = {};
    qint64 nowMs = startMs;
};

} // namespace hearth::session::world
