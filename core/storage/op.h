// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"

namespace hearth::storage {

/// What a unit of work did, as one thing that a person can undo. The words for people are in the
/// ui.
enum class Op {
    CallCrew,
    EditCrew,
    RemoveCrew,
    AddPerson,
    EditPerson,
    RemovePerson,
    JoinCrew,
    LeaveCrew,
    EditMembership,
    AddCycle,
    EditCycle,
    AddAgreement,
    EditAgreement,
    RetireAgreement,
    PlanSession,
    EditSession,
    RemoveSession,
    EditAgenda,
    AnswerInvitation,
    TakeRole,
    StartSession,
    SessionStep,
    EndSession,
    WriteNote,
    SetReach,
    RemoveNote,
    CheckIn,
    AddCommitment,
    EditCommitment,
    RemoveCommitment,
    AddDecision,
    EditDecision,
    RemoveDecision,
    AddAppreciation,
    EditAppreciation,
    RemoveAppreciation,
    WriteJournal,
    RemoveJournal,
    AddPractice,
    EditPractice,
    RemovePractice,
    TakeInPractices,
    MoveDate,
    SkipDate,
    AddTemplate,
    RemoveTemplate,
    ParkTopic,
    EditTopic,
    RemoveTopic,
    TurnInto,
    PrivateRound,
    ReopenSession,
    DrawPrompt,
    MutePrompt,
    MakeSample,
    Other, ///< what this version has no name for
};

} // namespace hearth::storage

namespace hearth {

template <>
struct Codes<storage::Op>
{
    using O = storage::Op;
    static constexpr std::array<std::pair<O, const char *>, 56> all{
        {{O::CallCrew, "call_crew"},
         {O::EditCrew, "edit_crew"},
         {O::RemoveCrew, "remove_crew"},
         {O::AddPerson, "add_person"},
         {O::EditPerson, "edit_person"},
         {O::RemovePerson, "remove_person"},
         {O::JoinCrew, "join_crew"},
         {O::LeaveCrew, "leave_crew"},
         {O::EditMembership, "edit_membership"},
         {O::AddCycle, "add_cycle"},
         {O::EditCycle, "edit_cycle"},
         {O::AddAgreement, "add_agreement"},
         {O::EditAgreement, "edit_agreement"},
         {O::RetireAgreement, "retire_agreement"},
         {O::PlanSession, "plan_session"},
         {O::EditSession, "edit_session"},
         {O::RemoveSession, "remove_session"},
         {O::EditAgenda, "edit_agenda"},
         {O::AnswerInvitation, "answer_invitation"},
         {O::TakeRole, "take_role"},
         {O::StartSession, "start_session"},
         {O::SessionStep, "session_step"},
         {O::EndSession, "end_session"},
         {O::WriteNote, "write_note"},
         {O::SetReach, "set_reach"},
         {O::RemoveNote, "remove_note"},
         {O::CheckIn, "check_in"},
         {O::AddCommitment, "add_commitment"},
         {O::EditCommitment, "edit_commitment"},
         {O::RemoveCommitment, "remove_commitment"},
         {O::AddDecision, "add_decision"},
         {O::EditDecision, "edit_decision"},
         {O::RemoveDecision, "remove_decision"},
         {O::AddAppreciation, "add_appreciation"},
         {O::EditAppreciation, "edit_appreciation"},
         {O::RemoveAppreciation, "remove_appreciation"},
         {O::WriteJournal, "write_journal"},
         {O::RemoveJournal, "remove_journal"},
         {O::AddPractice, "add_practice"},
         {O::EditPractice, "edit_practice"},
         {O::RemovePractice, "remove_practice"},
         {O::TakeInPractices, "take_in_practices"},
         {O::MoveDate, "move_date"},
         {O::SkipDate, "skip_date"},
         {O::AddTemplate, "add_template"},
         {O::RemoveTemplate, "remove_template"},
         {O::ParkTopic, "park_topic"},
         {O::EditTopic, "edit_topic"},
         {O::RemoveTopic, "remove_topic"},
         {O::TurnInto, "turn_into"},
         {O::PrivateRound, "private_round"},
         {O::ReopenSession, "reopen_session"},
         {O::DrawPrompt, "draw_prompt"},
         {O::MutePrompt, "mute_prompt"},
         {O::MakeSample, "make_sample"},
         {O::Other, "other"}}};
};

} // namespace hearth
