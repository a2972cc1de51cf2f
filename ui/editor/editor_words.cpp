// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_words.h"

#include "core/practice/timing.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hearth::ui {

namespace {

struct EditorWords
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::EditorWords)
};

} // namespace

QString modeText(practice::Mode mode)
{
    using practice::Mode;
    switch (mode) {
    case Mode::Host: return EditorWords::tr("the host speaks");
    case Mode::One: return EditorWords::tr("one person speaks");
    case Mode::Round: return EditorWords::tr("a round, one after the other");
    case Mode::Popcorn: return EditorWords::tr("whoever likes, when they like");
    case Mode::Pairs: return EditorWords::tr("in pairs");
    case Mode::Trios: return EditorWords::tr("in threes");
    case Mode::Groups: return EditorWords::tr("in groups");
    case Mode::All: return EditorWords::tr("everyone together");
    case Mode::AllButOne: return EditorWords::tr("everyone, while one listens");
    case Mode::Silence: return EditorWords::tr("silence");
    }
    Q_UNREACHABLE();
}

QString orderText(practice::Order order)
{
    using practice::Order;
    switch (order) {
    case Order::Circle: return EditorWords::tr("round the circle");
    case Order::Reverse: return EditorWords::tr("round the circle, the other way");
    case Order::Shuffled: return EditorWords::tr("by chance");
    case Order::HostLast: return EditorWords::tr("the host last");
    case Order::SpeakerPicks: return EditorWords::tr("who spoke picks the next");
    case Order::LongestUnheardFirst: return EditorWords::tr("longest unheard first");
    }
    Q_UNREACHABLE();
}

QString captureKindText(practice::CaptureKind kind)
{
    using practice::CaptureKind;
    switch (kind) {
    case CaptureKind::Text: return EditorWords::tr("a text");
    case CaptureKind::List: return EditorWords::tr("a list");
    case CaptureKind::Word: return EditorWords::tr("one word");
    case CaptureKind::Weather: return EditorWords::tr("a weather");
    case CaptureKind::Choice: return EditorWords::tr("a choice");
    case CaptureKind::Scale: return EditorWords::tr("a number on a scale");
    case CaptureKind::Commitment: return EditorWords::tr("a commitment");
    case CaptureKind::Decision: return EditorWords::tr("a decision");
    case CaptureKind::Appreciation: return EditorWords::tr("thanks");
    case CaptureKind::Card: return EditorWords::tr("a card for the board");
    case CaptureKind::Parts: return EditorWords::tr("a map of parts");
    }
    Q_UNREACHABLE();
}

QString capturePerText(practice::CapturePer per)
{
    switch (per) {
    case practice::CapturePer::Group: return EditorWords::tr("one for the group");
    case practice::CapturePer::Person: return EditorWords::tr("one for each person");
    }
    Q_UNREACHABLE();
}

QString loopOverText(practice::LoopOver over)
{
    switch (over) {
    case practice::LoopOver::Person: return EditorWords::tr("once for each person");
    case practice::LoopOver::Turn: return EditorWords::tr("a number of times");
    }
    Q_UNREACHABLE();
}

QString bankText(practice::Bank bank)
{
    using practice::Bank;
    switch (bank) {
    case Bank::CheckIn: return EditorWords::tr("to check in");
    case Bank::CheckOut: return EditorWords::tr("to check out");
    case Bank::Journal: return EditorWords::tr("to write about");
    case Bank::Retrospective: return EditorWords::tr("to look back");
    }
    Q_UNREACHABLE();
}

QString depthText(Depth depth)
{
    switch (depth) {
    case Depth::Light: return EditorWords::tr("light: fine with strangers");
    case Depth::Medium: return EditorWords::tr("medium: needs agreements");
    case Depth::Deep: return EditorWords::tr("deep: needs trust, consent and time after");
    }
    Q_UNREACHABLE();
}

QString shareText(Reach reach)
{
    switch (reach) {
    case Reach::Mine: return EditorWords::tr("stays with who wrote it");
    case Reach::Circle: return EditorWords::tr("stays in the circle");
    case Reach::Open: return EditorWords::tr("may be shared");
    }
    Q_UNREACHABLE();
}

QString roleName(const practice::Practice &practice, const QString &role)
{
    if (role == QLatin1String("host"))
        return EditorWords::tr("Host");
    for (const practice::Role &each : practice.roles) {
        if (each.id == role && !each.name.isEmpty())
            return each.name;
    }
    return role;
}

QString loopText(const practice::Practice &practice, const practice::Loop &loop)
{
    const QString often = loop.over == practice::LoopOver::Person
        ? loopOverText(loop.over)
        : EditorWords::tr("%n times", nullptr, loop.times);
    return loop.role.isEmpty() ? often
                               : EditorWords::tr("%1, as %2", "once for each person, as Client")
                                     .arg(often, roleName(practice, loop.role));
}

QString stepTitle(const practice::Step &step)
{
    return step.title.trimmed().isEmpty() ? EditorWords::tr("A step without a title") : step.title;
}

} // namespace hearth::ui
