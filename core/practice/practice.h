// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codes.h"
#include "core/domain/crew.h"
#include "core/domain/note.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

/// A practice as data: format hearth-practice/1, described for writers in
/// resources/practices/FORMAT.md.
namespace hearth::practice {

using hearth::Depth;

/// How long a step takes. Exactly one of total, perPerson and perTurn is set; all are in seconds.
struct StepTime
{
    int total = 0; ///< for the step as a whole
    int perPerson = 0; ///< for each person who speaks
    int perTurn =
        0; ///< for each turn of the enclosing loop: as `total`, but written by who thinks in turns
    int min = 0; ///< re-planning never goes below; in the same measure (per person if the step is);
                 ///< 0 = half
    bool stretch = false; ///< takes up time that is left
    friend bool operator==(const StepTime &, const StepTime &) = default;
};

enum class Mode { Host, One, Round, Popcorn, Pairs, Trios, Groups, All, AllButOne, Silence };
enum class Order { Circle, Reverse, Shuffled, HostLast, SpeakerPicks, LongestUnheardFirst };

/// Who speaks. `who` is "all", "all-but:ROLE" or "role:ROLE"; `then` names a role that speaks after
/// the round.
struct Speaking
{
    Mode mode = Mode::All;
    QString who = QStringLiteral("all");
    QString role = {}; ///< mode One: who speaks; mode AllButOne: who listens
    QString then = {};
    Order order = Order::Circle;
    int groupSize = 0; ///< mode Groups
    bool remix = false; ///< pairs, trios, groups: make new ones, without repeats, rather than keep
                        ///< those there are
    friend bool operator==(const Speaking &, const Speaking &) = default;
};

enum class CaptureKind {
    Text,
    List,
    Word,
    Weather,
    Choice,
    Scale,
    Commitment,
    Decision,
    Appreciation,
    Card,
    Parts
};
enum class CapturePer { Group, Person };

/// A field that a step can fill.
struct Capture
{
    QString id;
    CaptureKind kind = CaptureKind::Text;
    CapturePer per = CapturePer::Group;
    Reach reach = Reach::Circle;
    QString label;
    QList<QString> options = {}; ///< kind Choice
    int from = 1; ///< kind Scale
    int to = 10; ///< kind Scale
    bool anonymous = false; ///< kept without author, when the laptop goes round
    std::optional<CheckInMoment> checkIn =
        {}; ///< kinds Word, Weather and Scale: what people say on coming or going
    friend bool operator==(const Capture &, const Capture &) = default;
};

/// Draws a question from the banks: what it may be, and whether all get the same one.
struct PromptDraw
{
    QString bank; ///< check-in, check-out, journal, retrospective
    std::optional<Depth> depth = {};
    QString theme = {};
    bool oneEach = false;
    QList<QString> fixed = {}; ///< questions written into the practice itself
    friend bool operator==(const PromptDraw &, const PromptDraw &) = default;
};

/// One step of a practice.
struct Step
{
    QString id;
    QString title;
    StepTime time = {};
    bool keep = false; ///< never shortened
    bool optional = false;
    Speaking speaking = {};
    QString say = {}; ///< read aloud
    QString guide = {}; ///< for the host only
    std::optional<PromptDraw> prompt = {};
    QList<Capture> captures = {};
    QString loop = {}; ///< id of the loop this step belongs to, or empty
    QString practice = {}; ///< id of a practice that is run in this step's place, or empty
    friend bool operator==(const Step &, const Step &) = default;
};

enum class LoopOver { Person, Turn };

/// A block of neighbouring steps that is repeated, with a role that moves on each time.
struct Loop
{
    QString id;
    LoopOver over = LoopOver::Person; ///< Person: once for each who is here; Turn: `times` times
    int times = 0;
    QString role = {}; ///< the moving role
    bool withinGroups = false; ///< the role moves inside every pair or trio at once
    friend bool operator==(const Loop &, const Loop &) = default;
};

struct Role
{
    QString id;
    QString name;
    int count = 1; ///< 0: everyone who has no other role
    bool fair = false; ///< receiving goes round
    bool optional = false;
    friend bool operator==(const Role &, const Role &) = default;
};

struct People
{
    int min = 1;
    int max = 150;
    int best = 5;
    friend bool operator==(const People &, const People &) = default;
};

/// Another timing of the same practice: minutes by step id, in seconds; steps to leave out.
struct Preset
{
    QString id;
    QString name;
    QHash<QString, int> seconds =
        {}; ///< replaces whichever of total, perPerson or perTurn the step has
    QList<QString> leaveOut = {};
    friend bool operator==(const Preset &, const Preset &) = default;
};

struct Care
{
    QList<QString> consent = {};
    QList<QString> notFor = {};
    QString after = {};
    friend bool operator==(const Care &, const Care &) = default;
};

struct Credit
{
    QString title;
    QString author = {};
    QString url = {};
    QString licence = {};
    QString changes = {};
    friend bool operator==(const Credit &, const Credit &) = default;
};

/// The practice that another one was made from.
struct After
{
    QString id;
    int version = 1;
    QString name = {};
    friend bool operator==(const After &, const After &) = default;
};

/// A whole practice. `unknown` keeps top-level fields this version does not know, so that they
/// travel on unharmed.
struct Practice
{
    QString id;
    int version = 1;
    QString language = QStringLiteral("en");
    QString name;
    QString summary = {};
    QString whenToUse = {};
    QList<QString> purposes = {};
    QList<Scale> scales = {};
    Depth depth = Depth::Light;
    People people = {};
    QList<Role> roles = {};
    QList<Step> steps = {};
    QList<Loop> loops = {};
    QList<Preset> presets = {};
    Care care = {};
    QList<Credit> credits = {};
    std::optional<After> after = {}; ///< what it is an adaptation of
    QJsonObject unknown = {};
    friend bool operator==(const Practice &, const Practice &) = default;
};

/// The preset with that id, or null; it lives as long as the practice.
inline const Preset *presetOf(const Practice &practice, const QString &id)
{
    for (const Preset &preset : practice.presets) {
        if (preset.id == id)
            return &preset;
    }
    return nullptr;
}

} // namespace hearth::practice

namespace hearth {

template <>
struct Codes<practice::Mode>
{
    using M = practice::Mode;
    static constexpr std::array<std::pair<M, const char *>, 10> all{{{M::Host, "host"},
                                                                     {M::One, "one"},
                                                                     {M::Round, "round"},
                                                                     {M::Popcorn, "popcorn"},
                                                                     {M::Pairs, "pairs"},
                                                                     {M::Trios, "trios"},
                                                                     {M::Groups, "groups"},
                                                                     {M::All, "all"},
                                                                     {M::AllButOne, "all-but-one"},
                                                                     {M::Silence, "silence"}}};
};
template <>
struct Codes<practice::Order>
{
    using O = practice::Order;
    static constexpr std::array<std::pair<O, const char *>, 6> all{
        {{O::Circle, "circle"},
         {O::Reverse, "reverse"},
         {O::Shuffled, "shuffled"},
         {O::HostLast, "host-last"},
         {O::SpeakerPicks, "speaker-picks"},
         {O::LongestUnheardFirst, "longest-unheard-first"}}};
};
template <>
struct Codes<practice::CaptureKind>
{
    using K = practice::CaptureKind;
    static constexpr std::array<std::pair<K, const char *>, 11> all{
        {{K::Text, "text"},
         {K::List, "list"},
         {K::Word, "word"},
         {K::Weather, "weather"},
         {K::Choice, "choice"},
         {K::Scale, "scale"},
         {K::Commitment, "commitment"},
         {K::Decision, "decision"},
         {K::Appreciation, "appreciation"},
         {K::Card, "card"},
         {K::Parts, "parts"}}};
};
template <>
struct Codes<practice::CapturePer>
{
    using P = practice::CapturePer;
    static constexpr std::array<std::pair<P, const char *>, 2> all{
        {{P::Group, "group"}, {P::Person, "person"}}};
};
template <>
struct Codes<practice::LoopOver>
{
    using L = practice::LoopOver;
    static constexpr std::array<std::pair<L, const char *>, 2> all{
        {{L::Person, "person"}, {L::Turn, "turn"}}};
};

} // namespace hearth
