// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/base/id.h"

#include <QtCore/QDate>

namespace hearth {

using BoardCardId = Id<struct BoardCardTag>;

/// Where a card of a community mastery board lies: what was noticed, what is tried, what became a
/// habit; and what is to be done, by whom, what nobody tends, and what is done.
enum class Pile { Awareness, Test, Mastery, Task, ToDo, KnownVoid, Done };
template <>
struct Codes<Pile>
{
    static constexpr std::array<std::pair<Pile, const char *>, 7> all{
        {{Pile::Awareness, "awareness"},
         {Pile::Test, "test"},
         {Pile::Mastery, "mastery"},
         {Pile::Task, "task"},
         {Pile::ToDo, "to_do"},
         {Pile::KnownVoid, "known_void"},
         {Pile::Done, "done"}}};
};

/// One card of a crew's board.
struct BoardCard
{
    BoardCardId id;
    CrewId crew;
    Pile pile = Pile::Awareness;
    QString text = {};
    std::optional<PersonId> person = {}; ///< who sees to it
    QDate reviewOn = {}; ///< when a test is looked at again; every test has it
    int position = 0; ///< from the top of its pile
    friend bool operator==(const BoardCard &, const BoardCard &) = default;
};

} // namespace hearth
