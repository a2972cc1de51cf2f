// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/op_text.h"

#include <QtCore/QCoreApplication>

namespace hearth::ui {

QString opText(storage::Op op)
{
    using storage::Op;
    const auto text = [](const char *source) {
        return QCoreApplication::translate("hearth::ui::opText", source);
    };
    switch (op) {
    case Op::CallCrew: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "calling a crew"));
    case Op::EditCrew: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a crew"));
    case Op::RemoveCrew: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a crew"));
    case Op::AddPerson: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "adding a person"));
    case Op::EditPerson:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a person"));
    case Op::RemovePerson:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a person"));
    case Op::JoinCrew: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "joining a crew"));
    case Op::LeaveCrew: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "leaving a crew"));
    case Op::EditMembership:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change of place in a crew"));
    case Op::AddCycle: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "beginning a cycle"));
    case Op::EditCycle: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a cycle"));
    case Op::AddAgreement:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "adding an agreement"));
    case Op::EditAgreement:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to an agreement"));
    case Op::RetireAgreement:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "laying down an agreement"));
    case Op::PlanSession:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "planning a session"));
    case Op::EditSession:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a session"));
    case Op::RemoveSession:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a session"));
    case Op::EditAgenda:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to the agenda"));
    case Op::AnswerInvitation:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "an answer to an invitation"));
    case Op::TakeRole: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "taking a role"));
    case Op::StartSession:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "starting a session"));
    case Op::SessionStep:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a step of the session"));
    case Op::EndSession: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "ending a session"));
    case Op::WriteNote: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "writing a note"));
    case Op::SetReach:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "how far a note may travel"));
    case Op::RemoveNote: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a note"));
    case Op::CheckIn: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a check-in"));
    case Op::AddCommitment:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a new commitment"));
    case Op::EditCommitment:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a commitment"));
    case Op::RemoveCommitment:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a commitment"));
    case Op::AddDecision: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a new decision"));
    case Op::EditDecision:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a decision"));
    case Op::RemoveDecision:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a decision"));
    case Op::AddAppreciation: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "thanks"));
    case Op::EditAppreciation:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to thanks"));
    case Op::RemoveAppreciation:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing thanks"));
    case Op::WriteJournal:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "writing in the journal"));
    case Op::RemoveJournal:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a page of the journal"));
    case Op::AddPractice: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a new practice"));
    case Op::EditPractice:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a practice"));
    case Op::RemovePractice:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a practice"));
    case Op::TakeInPractices:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "taking in practices"));
    case Op::MoveDate: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "moving a date"));
    case Op::SkipDate: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "skipping a date"));
    case Op::AddTemplate:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "keeping an agenda as a template"));
    case Op::RemoveTemplate:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a template"));
    case Op::ParkTopic: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "parking a topic"));
    case Op::EditTopic:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a parked topic"));
    case Op::RemoveTopic:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a parked topic"));
    case Op::TurnInto:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "turning one thing into another"));
    case Op::PrivateRound: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a private round"));
    case Op::ReopenSession:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "reopening a session"));
    case Op::DrawPrompt: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "another question"));
    case Op::MutePrompt:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "never asking a question again"));
    case Op::FollowProgramme:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "following a programme"));
    case Op::SkipProgrammeSession:
        return text(
            QT_TRANSLATE_NOOP("hearth::ui::opText", "passing over a session of the programme"));
    case Op::LeaveProgramme:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "ending a programme"));
    case Op::MarkFavourite:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "marking a favourite"));
    case Op::UnmutePrompt:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "letting a question be asked again"));
    case Op::AddPrompt:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a question of your own"));
    case Op::RemovePrompt:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "removing a question"));
    case Op::GiveTurn: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "handing a turn on"));
    case Op::DeclineTurn: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "declining a turn"));
    case Op::SwapTurns: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "swapping two turns"));
    case Op::SetAway: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "when somebody is away"));
    case Op::SetWilling:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "who likes to be asked"));
    case Op::ArrangeRota:
        return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "how a role goes round"));
    case Op::MeetInPairs: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "meeting in twos"));
    case Op::AddCard: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a new card"));
    case Op::EditCard: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "a change to a card"));
    case Op::MoveCard: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "moving a card"));
    case Op::RemoveCard: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "taking a card away"));
    case Op::MakeSample: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "the sample crews"));
    case Op::Other: return text(QT_TRANSLATE_NOOP("hearth::ui::opText", "the last change"));
    }
    Q_UNREACHABLE();
}

} // namespace hearth::ui
