// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/practice/practice.h"
#include "core/practice/problem.h"

#include <tl/expected.hpp>

/// A path of several sessions as data: format hearth-programme/1.
namespace hearth::practice {

/// What a session takes over from the ones before it.
enum class Carried { Commitments, ParkedTopics, Agreements, Decisions };

/// One practice on the agenda of a session.
struct ProgrammeItem
{
    QString practice; ///< id
    QString preset = {}; ///< id; empty: the practice's own timing
    int minutes = 0; ///< 0: what the practice takes
    QString note = {}; ///< what is particular this time; for the host
    friend bool operator==(const ProgrammeItem &, const ProgrammeItem &) = default;
};

/// One meeting of a programme.
struct ProgrammeSession
{
    QString id;
    QString title;
    QString summary = {};
    int afterDays = 0; ///< days after the session before it
    int minutes = 90;
    QList<ProgrammeItem> agenda = {};
    QList<Carried> carry = {};
    QString focus = {}; ///< a role id whose turn goes round from session to session
    friend bool operator==(const ProgrammeSession &, const ProgrammeSession &) = default;
};

/// Something to see to before or after a session.
struct ProgrammeTask
{
    QString id;
    QString title;
    QString text = {};
    int offsetDays = 0; ///< from the day of the session; below zero: before it
    QString session = {}; ///< id
    friend bool operator==(const ProgrammeTask &, const ProgrammeTask &) = default;
};

/// How a programme comes to its end: what the crew chooses between, and when.
enum class Ending { Continue, Change, End, Regroup };
struct ProgrammeEnding
{
    QString session = {}; ///< id of the session in which the crew chooses
    QList<Ending> choices = {};
    QString text = {};
    friend bool operator==(const ProgrammeEnding &, const ProgrammeEnding &) = default;
};

/// A whole programme.
struct Programme
{
    QString id;
    int version = 1;
    QString language = QStringLiteral("en");
    QString name;
    QString summary = {};
    QString whenToUse = {};
    QList<Scale> scales = {};
    Depth depth = Depth::Light;
    People people = {};
    int everyDays = 0; ///< the usual distance of two sessions; 0: none
    QList<ProgrammeSession> sessions = {};
    QList<ProgrammeTask> tasks = {};
    ProgrammeEnding ending = {};
    Care care = {};
    QList<Credit> credits = {};
    friend bool operator==(const Programme &, const Programme &) = default;
};

/// A whole programme from a file, or everything that is wrong with it in the order of the file.
/// `fileName` is only for the problems.
HEARTH_CORE_EXPORT tl::expected<Programme, QList<Problem>> parseProgramme(const QByteArray &bytes,
                                                                          const QString &fileName);

/// Where the session with this id stands in the programme; -1 where it has none.
HEARTH_CORE_EXPORT qsizetype indexOf(const Programme &programme, const QString &session);

} // namespace hearth::practice

namespace hearth {

template <>
struct Codes<practice::Carried>
{
    using C = practice::Carried;
    static constexpr std::array<std::pair<C, const char *>, 4> all{
        {{C::Commitments, "commitments"},
         {C::ParkedTopics, "parked-topics"},
         {C::Agreements, "agreements"},
         {C::Decisions, "decisions"}}};
};
template <>
struct Codes<practice::Ending>
{
    using E = practice::Ending;
    static constexpr std::array<std::pair<E, const char *>, 4> all{{{E::Continue, "continue"},
                                                                    {E::Change, "change"},
                                                                    {E::End, "end"},
                                                                    {E::Regroup, "regroup"}}};
};

} // namespace hearth
