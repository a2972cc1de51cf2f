// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/stage_view_of.h"

namespace hearth::ui {

using namespace session;

namespace {

StageView::State stateOf(Phase phase)
{
    switch (phase) {
    case Phase::NotStarted: return StageView::State::Idle;
    case Phase::Running: return StageView::State::Running;
    case Phase::Paused: return StageView::State::Paused;
    case Phase::Ended: return StageView::State::Ended;
    }
    Q_UNREACHABLE();
}

std::pair<StageView::Voice, std::optional<PersonId>> voiceOf(const RunView &view)
{
    if (view.listener)
        return {StageView::Voice::Listens, view.listener};
    if (view.speaking)
        return {StageView::Voice::Speaks, view.speaking};
    if (view.inRole)
        return {StageView::Voice::InTurn, view.inRole};
    return {StageView::Voice::Nobody, std::nullopt};
}

} // namespace

StageView stageViewOf(const RunView &view, const RunPlan &plan, const LiveWording &wording,
                      const QString &crewName)
{
    StageView stage;
    stage.state = stateOf(view.phase);
    stage.crew = crewName;
    if (view.step == nullptr || view.phase == Phase::Ended)
        return stage;
    const LiveWords words = wording.of(view, plan);
    stage.silence = view.step->speaking.mode == practice::Mode::Silence;
    stage.practice = words.itemTitle;
    stage.step = words.title;
    stage.prompt = words.say;
    stage.questions = words.questions;
    const auto [voice, person] = voiceOf(view);
    stage.voice = voice;
    if (person)
        stage.person = wording.nameOf(*person);
    if (view.nextSpeaker) {
        for (const LiveWords::Speaker &speaker : words.speakers) {
            if (speaker.status == TurnStatus::Waiting)
                stage.next.append(speaker.text);
        }
    }
    for (const GroupView &group : view.groups)
        stage.groups.append(wording.namesIn(group, view, plan));
    stage.totalSeconds = view.speakerClock.lengthMs / 1000;
    stage.leftSeconds = view.speakerClock.leftMs() / 1000;
    return stage;
}

} // namespace hearth::ui
