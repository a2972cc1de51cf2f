// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_words.h"

#include "core/practice/timing.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hearth::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::EditorWords)
};

} // namespace

QString modeText(practice::Mode mode)
{
    using practice::Mode;
    switch (mode) {
    case Mode::Host: return Words::tr("the host speaks");
    case Mode::One: return Words::tr("one person speaks");
    case Mode::Round: return Words::tr("a round, one after the other");
    case Mode::Popcorn: return Words::tr("whoever likes, when they like");
    case Mode::Pairs: return Words::tr("in pairs");
    case Mode::Trios: return Words::tr("in threes");
    case Mode::Groups: return Words::tr("in groups");
    case Mode::All: return Words::tr("everyone together");
    case Mode::AllButOne: return Words::tr("everyone, while one listens");
    case Mode::Silence: return Words::tr("silence");
    }
    Q_UNREACHABLE();
}

QString orderText(practice::Order order)
{
    using practice::Order;
    switch (order) {
    case Order::Circle: return Words::tr("round the circle");
    case Order::Reverse: return Words::tr("round the circle, the other way");
    case Order::Shuffled: return Words::tr("by chance");
    case Order::HostLast: return Words::tr("the host last");
    case Order::SpeakerPicks: return Words::tr("who spoke picks the next");
    case Order::LongestUnheardFirst: return Words::tr("longest unheard first");
    }
    Q_UNREACHABLE();
}

QString captureKindText(practice::CaptureKind kind)
{
    using practice::CaptureKind;
    switch (kind) {
    case CaptureKind::Text: return Words::tr("a text");
    case CaptureKind::List: return Words::tr("a list");
    case CaptureKind::Word: return Words::tr("one word");
    case CaptureKind::Weather: return Words::tr("a weather");
    case CaptureKind::Choice: return Words::tr("a choice");
    case CaptureKind::Scale: return Words::tr("a number on a scale");
    case CaptureKind::Commitment: return Words::tr("a commitment");
    case CaptureKind::Decision: return Words::tr("a decision");
    case CaptureKind::Appreciation: return Words::tr("thanks");
    case CaptureKind::Card: return Words::tr("a card for the board");
    case CaptureKind::Parts: return Words::tr("a map of parts");
    }
    Q_UNREACHABLE();
}

QString capturePerText(practice::CapturePer per)
{
    switch (per) {
    case practice::CapturePer::Group: return Words::tr("one for the group");
    case practice::CapturePer::Person: return Words::tr("one for each person");
    }
    Q_UNREACHABLE();
}

QString loopOverText(practice::LoopOver over)
{
    switch (over) {
    case practice::LoopOver::Person: return Words::tr("once for each person");
    case practice::LoopOver::Turn: return Words::tr("a number of times");
    }
    Q_UNREACHABLE();
}

QString bankText(practice::Bank bank)
{
    using practice::Bank;
    switch (bank) {
    case Bank::CheckIn: return Words::tr("to check in");
    case Bank::CheckOut: return Words::tr("to check out");
    case Bank::Journal: return Words::tr("to write about");
    case Bank::Retrospective: return Words::tr("to look back");
    }
    Q_UNREACHABLE();
}

QString depthText(Depth depth)
{
    switch (depth) {
    case Depth::Light: return Words::tr("light: fine with strangers");
    case Depth::Medium: return Words::tr("medium: needs agreements");
    case Depth::Deep: return Words::tr("deep: needs trust, consent and time after");
    }
    Q_UNREACHABLE();
}

QString shareText(Reach reach)
{
    switch (reach) {
    case Reach::Mine: return Words::tr("stays with who wrote it");
    case Reach::Circle: return Words::tr("stays in the circle");
    case Reach::Open: return Words::tr("may be shared");
    }
    Q_UNREACHABLE();
}

QString scaleOptionText(Scale scale)
{
    switch (scale) {
    case Scale::Self: return Words::tr("Alone");
    case Scale::Dyad: return Words::tr("Dyad");
    case Scale::Crew: return Words::tr("Crew");
    case Scale::Congregation: return Words::tr("Congregation");
    case Scale::Network: return Words::tr("Network");
    }
    Q_UNREACHABLE();
}

QList<QPair<QString, QString>> purposeOptions()
{
    return {{QStringLiteral("check-in"), Words::tr("Check in")},
            {QStringLiteral("arrive"), Words::tr("Arrive")},
            {QStringLiteral("listen"), Words::tr("Listen")},
            {QStringLiteral("coaching"), Words::tr("Coach")},
            {QStringLiteral("reflect"), Words::tr("Reflect")},
            {QStringLiteral("learn"), Words::tr("Learn")},
            {QStringLiteral("begin"), Words::tr("Begin")},
            {QStringLiteral("agree"), Words::tr("Agree")},
            {QStringLiteral("decide"), Words::tr("Decide")},
            {QStringLiteral("hosting"), Words::tr("Host")},
            {QStringLiteral("check-out"), Words::tr("Check out")}};
}

QString roleName(const practice::Practice &practice, const QString &role)
{
    if (role == QLatin1String("host"))
        return Words::tr("Host");
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
        : Words::tr("%n times", nullptr, loop.times);
    return loop.role.isEmpty() ? often
                               : Words::tr("%1, as %2", "once for each person, as Client")
                                     .arg(often, roleName(practice, loop.role));
}

QString stepTitle(const practice::Step &step)
{
    return step.title.trimmed().isEmpty() ? Words::tr("A step without a title") : step.title;
}

} // namespace hearth::ui
