// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_words.h"

#include "core/base/minutes.h"
#include "core/domain/role_holders.h"
#include "ui/text/formats.h"

#include <algorithm>

namespace hearth::ui {

using namespace session;
using practice::Mode;

LiveWording::LiveWording(Names names, QLocale locale, QTimeZone zone, qint64 wallAheadMs)
    : m_names(std::move(names))
    , m_locale(std::move(locale))
    , m_zone(std::move(zone))
    , m_wallAheadMs(wallAheadMs)
{
}

QString LiveWording::wallTime(qint64 ms) const
{
    return timeText(QDateTime::fromMSecsSinceEpoch(ms + m_wallAheadMs, m_zone).time());
}

QString LiveWording::clock(qint64 ms)
{
    const qint64 seconds = qAbs(ms) / 1000;
    const QLatin1Char zero('0');
    if (seconds >= 3600) {
        return QStringLiteral("%1:%2:%3")
            .arg(seconds / 3600)
            .arg(seconds / 60 % 60, 2, 10, zero)
            .arg(seconds % 60, 2, 10, zero);
    }
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
}

QString LiveWording::nameOf(const PersonId &person) const
{
    return m_names.value(person, someone());
}

QString LiveWording::someone()
{
    return tr("Someone");
}

std::optional<int> LiveWording::ownQuestion(const RunView &view)
{
    if (view.step == nullptr || !view.step->prompt || !view.step->prompt->oneEach || !view.speaking
        || view.step->prompt->fixed.isEmpty())
        return std::nullopt;
    for (qsizetype seat = 0; seat < view.people.size(); ++seat) {
        if (view.people.at(seat).person == view.speaking)
            return static_cast<int>(seat % view.step->prompt->fixed.size());
    }
    return std::nullopt;
}

/// Of one each only who has the turn hears theirs; else each with whose it is.
QStringList LiveWording::questionsOf(const RunView &view) const
{
    const QStringList all = view.step->prompt->fixed;
    if (!view.step->prompt->oneEach || all.isEmpty())
        return all;
    if (const auto own = ownQuestion(view))
        return {all.at(*own)};
    QStringList each;
    for (qsizetype seat = 0; seat < view.people.size(); ++seat) {
        if (view.people.at(seat).here)
            each.append(tr("%1: %2", "whose question, and the question")
                            .arg(nameOf(view.people.at(seat).person), all.at(seat % all.size())));
    }
    return each;
}

QString LiveWording::list(const QStringList &names) const
{
    return m_locale.createSeparatedList(names);
}

QString LiveWording::lateness(qint64 ms)
{
    const int minutes = minutesBetween(qAbs(ms));
    if (minutes == 0)
        return tr("on time");
    return ms > 0 ? tr("%n minute(s) late", nullptr, minutes)
                  : tr("%n minute(s) early", nullptr, minutes);
}

namespace {

/// Who holds a role of the running item.
QStringList holdersOf(const RunView &view, const LiveWording &words, const QString &role)
{
    QStringList names;
    for (const PresenceView &person : view.people) {
        if (person.roles.contains(role))
            names.append(words.nameOf(person.person));
    }
    return names;
}

} // namespace

QString LiveWording::roleName(const RunView &view, const RunPlan &plan, const QString &role)
{
    if (role == QLatin1String("host"))
        return tr("Host");
    for (const PlanItem &item : plan.items()) {
        if (item.id != view.item)
            continue;
        for (const PlanRole &each : item.roles) {
            if (each.id == role)
                return each.name;
        }
    }
    return role;
}

QString LiveWording::missingRole(const RunView &view)
{
    const auto &speaking = view.step->speaking;
    QStringList needed{speaking.role, speaking.then};
    for (const QString &kind : {QStringLiteral("all-but:"), QStringLiteral("role:")}) {
        if (speaking.who.startsWith(kind))
            needed.append(speaking.who.mid(kind.size()));
    }
    for (const QString &role : std::as_const(needed)) {
        if (role.isEmpty() || role == QLatin1String("host") || role == view.loopRole)
            continue;
        const bool held =
            std::any_of(view.people.cbegin(), view.people.cend(), [&](const PresenceView &each) {
                return each.here && each.roles.contains(role);
            });
        if (!held)
            return role;
    }
    return {};
}

QString LiveWording::whoSpeaks(const RunView &view, const RunPlan &plan) const
{
    const auto &speaking = view.step->speaking;
    const auto holder = [&](const QString &role) {
        if (view.inLoop && role == view.loopRole && view.inRole)
            return nameOf(*view.inRole);
        const QStringList names = holdersOf(view, *this, role);
        return names.isEmpty() ? roleName(view, plan, role) : list(names);
    };
    const auto round = [&]() -> QString {
        const QString but = QStringLiteral("all-but:");
        const QString only = QStringLiteral("role:");
        QString who = tr("everyone in turn");
        // A role that nobody has taken yet leaves everyone in the round.
        const QString missing = missingRole(view);
        if (speaking.who.startsWith(but) && speaking.who.mid(but.size()) != missing)
            who = tr("everyone but %1 in turn").arg(holder(speaking.who.mid(but.size())));
        else if (speaking.who.startsWith(only))
            who = tr("%1 in turn").arg(holder(speaking.who.mid(only.size())));
        return speaking.then.isEmpty() || speaking.then == missing
            ? who
            : tr("%1, then %2").arg(who, holder(speaking.then));
    };
    switch (speaking.mode) {
    case Mode::Host: return tr("the host speaks");
    case Mode::One: return tr("%1 speaks").arg(holder(speaking.role));
    case Mode::Round: return round();
    case Mode::Popcorn: return tr("whoever is ready");
    case Mode::Pairs: return tr("in pairs");
    case Mode::Trios: return tr("in threes");
    case Mode::Groups: return tr("in groups of %n", nullptr, speaking.groupSize);
    case Mode::All: return tr("everyone together");
    case Mode::AllButOne:
        return view.listener ? tr("%1 listens, the others talk").arg(nameOf(*view.listener))
                             : tr("%1 listens, the others talk").arg(holder(speaking.role));
    case Mode::Silence: return tr("in silence");
    }
    Q_UNREACHABLE();
}

QString LiveWording::nextText(const RunView &view) const
{
    switch (view.next) {
    case NextIs::Nothing: return tr("Next");
    case NextIs::Start: return tr("Begin");
    case NextIs::NextSpeaker:
        return view.nextSpeaker ? tr("Next: %1").arg(nameOf(*view.nextSpeaker)) : tr("Next");
    case NextIs::NextStep: return tr("Next step");
    case NextIs::NextTurn: return tr("Next turn");
    case NextIs::NextItem: return tr("Next practice");
    case NextIs::Finish: return tr("Finish");
    }
    Q_UNREACHABLE();
}

LiveTime LiveWording::timeOf(const TimeView &time, const std::optional<PersonId> &speaking,
                             bool inTurns, qint64 plannedEndMs) const
{
    LiveTime words;
    words.clock = time.speakerClock;
    const QString length = clock(words.clock.lengthMs);
    if (words.clock.lengthMs <= 0)
        words.caption = tr("no set time");
    else if (words.clock.leftMs() <= -1000)
        words.caption = tr("over %1").arg(length);
    else if (speaking && time.secondsEach > 0)
        words.caption = tr("of %1 for %2").arg(length, nameOf(*speaking));
    else
        words.caption = tr("of %1").arg(length);
    if (time.secondsEach > 0 && inTurns)
        words.minutesEach = tr("%1 each for who is left").arg(clock(time.secondsEach * 1000LL));
    if (time.projectedEndMs > 0) {
        words.endsAt = wallTime(time.projectedEndMs);
        // By the minutes that are read, so that the same time is never said to be late.
        const auto minute = [this](qint64 ms) { return (ms + m_wallAheadMs) / 60'000; };
        const qint64 late = 60'000 * (minute(time.projectedEndMs) - minute(plannedEndMs));
        words.endsNote = tr("%1 · planned %2").arg(lateness(late), wallTime(plannedEndMs));
    }
    // The first that cannot hold, else the next.
    for (const FixedTime &each : time.fixedTimes) {
        const bool holds = tooFew(each) == 0;
        if (!words.fixedNote.isEmpty() && (holds || !words.fixedHolds))
            continue;
        words.fixedNote = fixedText(each);
        words.fixedHolds = holds;
    }
    return words;
}

int LiveWording::tooFew(const FixedTime &fixed)
{
    return minutesBetween(fixed.tooFewMs());
}

QString LiveWording::fixedText(const FixedTime &fixed) const
{
    const QString when = wallTime(fixed.atMs);
    if (const int missing = tooFew(fixed); missing > 0)
        return tr("%1 is fixed at %2: %n min too few", nullptr, missing).arg(fixed.name, when);
    return tr("%1 is fixed at %2", "a practice, and when it has to begin").arg(fixed.name, when);
}

QString LiveWording::stepTitle(const RunPlan &plan, const AgendaItemId &item,
                               const QString &step) const
{
    for (const PlanItem &each : plan.items()) {
        if (each.id != item)
            continue;
        for (const PlanStep &known : each.steps) {
            if (known.id == step)
                return known.text->title;
        }
    }
    return step;
}

QString LiveWording::replanText(const ReplanOffer &offer, const RunPlan &plan,
                                const QList<FixedTime> &fixed) const
{
    constexpr qsizetype mostNamed = 3;
    const bool inSeveral =
        std::any_of(offer.steps.cbegin(), offer.steps.cend(), [&](const ShorterStep &each) {
            return each.item != offer.steps.constFirst().item;
        });
    const auto nameOfStep = [&](const AgendaItemId &item, const QString &step) {
        const QString title = stepTitle(plan, item, step);
        const auto practice = std::find_if(plan.items().cbegin(), plan.items().cend(),
                                           [&](const PlanItem &each) { return each.id == item; });
        return inSeveral && practice != plan.items().cend()
            ? tr("%1 in %2", "a step, and the practice it is of").arg(title, practice->name)
            : title;
    };
    // A part of a minute is late as well.
    const int late = qMax(1, minutesBetween(offer.savedMs + offer.unmetMs));
    QStringList shorter;
    for (const ShorterStep &each : offer.steps) {
        if (minutesTaken(each.fromSeconds) == minutesTaken(each.toSeconds)
            && offer.steps.size() > mostNamed)
            continue;
        shorter.append(tr("%1 from %2 to %3", "a step, its minutes before and after")
                           .arg(nameOfStep(each.item, each.step), clock(each.fromSeconds * 1000LL),
                                clock(each.toSeconds * 1000LL)));
    }
    const auto more = static_cast<int>(shorter.size() - mostNamed);
    if (more > 0)
        shorter = shorter.mid(0, mostNamed) + QStringList(tr("%n more", "steps", more));
    QStringList kept;
    for (const KeptStep &each : offer.kept)
        kept.append(nameOfStep(each.item, each.step));
    QStringList lines;
    for (const FixedTime &each : fixed) {
        if (tooFew(each) > 0)
            lines.append(tr("%1.", "a sentence").arg(fixedText(each)));
    }
    const bool isForFixed = !lines.isEmpty();
    if (offer.steps.isEmpty() && isForFixed)
        return tr("%1 Nothing before it can be shorter.").arg(lines.join(QLatin1Char(' ')));
    if (offer.steps.isEmpty())
        return tr("It runs %n minute(s) late, and nothing ahead can be shorter.", nullptr, late);
    if (isForFixed)
        lines.append(offer.missed.isEmpty()
                         ? tr("Shorten what comes before, and it holds?")
                         : tr("Shortening what comes before saves %1.").arg(clock(offer.savedMs)));
    else
        lines.append(
            offer.unmetMs > lateToleranceMs
                ? tr("It runs %n minute(s) late. Shortening what is ahead saves %1.", nullptr, late)
                      .arg(clock(offer.savedMs))
                : tr("It runs %n minute(s) late. Shorten what is ahead, and end on time?", nullptr,
                     late));
    lines.append(tr("Shorter: %1.").arg(list(shorter)));
    if (!kept.isEmpty())
        lines.append(tr("Kept as they are: %1.").arg(list(kept)));
    return lines.join(QLatin1Char(' '));
}

QString LiveWording::fitText(const RunView &view) const
{
    int here = 0;
    for (const PresenceView &each : view.people)
        here += each.here ? 1 : 0;
    QStringList fitting;
    QStringList others;
    for (const ItemView &item : view.items) {
        if (item.place == StepPlace::Done)
            continue;
        if (here >= item.people.min && here <= item.people.max) {
            fitting.append(tr("%1 (%2)", "a practice and its minutes")
                               .arg(item.name, minutesText(minutesTaken(item.seconds))));
        } else {
            others.append(
                item.people.min == item.people.max
                    ? tr("%1 is made for %n people.", nullptr, item.people.min).arg(item.name)
                    : tr("%1 is made for %2 to %3 people.")
                          .arg(item.name, m_locale.toString(item.people.min),
                               m_locale.toString(item.people.max)));
        }
    }
    const auto known = static_cast<int>(view.people.size());
    if (others.isEmpty() && here == known)
        return {};
    QStringList lines{here == known
                          ? tr("%n are here.", nullptr, here)
                          : tr("%1 of %n are here.", nullptr, known).arg(m_locale.toString(here))};
    if (!fitting.isEmpty())
        lines.append(tr("What fits, and how long it takes: %1.").arg(list(fitting)));
    return (lines + others).join(QLatin1Char(' '));
}

void LiveWording::addAgenda(LiveWords &words, const RunView &view) const
{
    for (const ItemView &item : view.items) {
        const bool done = item.place == StepPlace::Done;
        words.items.append({item.name,
                            done ? minutesBetween(item.elapsedMs) : minutesTaken(item.seconds),
                            item.place, item.id, item.place == StepPlace::Ahead && !item.begun});
        if (item.place == StepPlace::Now)
            words.itemTitle = item.name;
    }
    if (words.itemTitle.isEmpty() && !view.items.isEmpty())
        words.itemTitle = view.items.constFirst().name;
    for (const StepView &step : view.steps) {
        words.steps.append({step.step->title,
                            minutesTaken(step.seconds * static_cast<qint64>(qMax(1, step.times))),
                            step.place, step.id});
    }
}

QString LiveWording::sessionRoleName(const QString &role)
{
    if (role == session_role::understudy)
        return tr("Understudy");
    if (role == session_role::timekeeper)
        return tr("Timekeeper");
    return role == session_role::noteTaker ? tr("Note taker") : tr("Host");
}

void LiveWording::addPeople(LiveWords &words, const RunView &view, const RunPlan &plan,
                            const QMap<QString, PersonId> &roles) const
{
    int here = 0;
    for (const PresenceView &each : view.people) {
        here += each.here ? 1 : 0;
        QStringList parts;
        if (!each.here)
            parts.append(tr("not here"));
        if (each.host)
            parts.append(m_locale.toLower(tr("Host")));
        for (const QString &role : each.roles)
            parts.append(m_locale.toLower(roleName(view, plan, role)));
        for (auto role = roles.cbegin(); role != roles.cend(); ++role) {
            const QString called = m_locale.toLower(sessionRoleName(role.key()));
            if (*role == each.person && role.key() != session_role::host && !parts.contains(called))
                parts.append(called);
        }
        if (view.inRole == each.person && !view.loopRole.isEmpty()
            && !each.roles.contains(view.loopRole))
            parts.append(m_locale.toLower(roleName(view, plan, view.loopRole)));
        for (const SpeakerView &speaker : view.speakers) {
            if (speaker.person != each.person || !each.here)
                continue;
            switch (speaker.status) {
            case TurnStatus::Waiting: break;
            case TurnStatus::Speaking: parts.append(tr("speaks now")); break;
            case TurnStatus::Spoken: parts.append(tr("has spoken")); break;
            case TurnStatus::Passed: parts.append(tr("passed")); break;
            case TurnStatus::Skipped: parts.append(tr("skipped")); break;
            }
        }
        words.people.append(
            {each.person, nameOf(each.person), parts.join(QStringLiteral(" · ")), each.here});
    }
    const auto known = static_cast<int>(view.people.size());
    words.peopleHere = here == known
        ? tr("%n here", nullptr, here)
        : tr("%1 of %n here", nullptr, known).arg(m_locale.toString(here));
    words.fit = fitText(view);
}

QStringList LiveWording::namesIn(const GroupView &group, const RunView &view,
                                 const RunPlan &plan) const
{
    QStringList names;
    for (const PersonId &person : group.people) {
        names.append(group.inRole == person && !view.loopRole.isEmpty()
                         ? tr("%1 (%2)").arg(nameOf(person), roleName(view, plan, view.loopRole))
                         : nameOf(person));
    }
    return names;
}

void LiveWording::addStep(LiveWords &words, const RunView &view, const RunPlan &plan) const
{
    words.title = view.step->title;
    words.overline = tr("Step %1 of %2 · %3")
                         .arg(m_locale.toString(view.stepIndex + 1),
                              m_locale.toString(view.stepCount), whoSpeaks(view, plan));
    words.missingRole = missingRole(view);
    if (!words.missingRole.isEmpty())
        words.missingRoleName = m_locale.toLower(roleName(view, plan, words.missingRole));
    words.say = view.step->say;
    words.guide = view.step->guide;
    if (view.step->prompt) {
        words.questions = questionsOf(view);
        words.drawsQuestions = !view.step->prompt->bank.isEmpty();
    }
    for (const SpeakerView &speaker : view.speakers) {
        const QString name = nameOf(speaker.person);
        words.speakers.append(
            {speaker.person, speaker.closing ? tr("%1 closes").arg(name) : name, speaker.status});
    }
    const QString role =
        view.loopRole.isEmpty() ? QString() : m_locale.toLower(roleName(view, plan, view.loopRole));
    for (const GroupView &group : view.groups) {
        LiveWords::Group shown;
        for (const PersonId &person : group.people)
            shown.names.append(nameOf(person));
        if (group.inRole && !role.isEmpty()) {
            shown.inRole = nameOf(*group.inRole);
            shown.role = role;
        }
        shown.line = list(namesIn(group, view, plan));
        words.groups.append(shown);
    }
    if (view.inLoop) {
        words.turnLine =
            tr("Turn %1 of %2")
                .arg(m_locale.toString(view.loopTurn), m_locale.toString(view.loopTurns));
        if (view.inRole && !role.isEmpty())
            words.turnLine = tr("%1: %2 is %3").arg(words.turnLine, nameOf(*view.inRole), role);
    }
}

LiveWords LiveWording::of(const RunView &view, const RunPlan &plan,
                          const QMap<QString, PersonId> &roles) const
{
    LiveWords words;
    addAgenda(words, view);
    words.stepId = view.stepId;
    words.next = nextText(view);
    words.canPass = view.canPass;
    if (view.step != nullptr)
        addStep(words, view, plan);
    addPeople(words, view, plan, roles);
    words.time = timeOf({view.stepClock, view.speakerClock, view.stepMark, view.speakerMark,
                         view.secondsEach, view.projectedEndMs, view.latenessMs, view.fixedTimes},
                        view.speaking, !view.speakers.isEmpty(), view.plannedEndMs);
    if (view.replan)
        words.replan = replanText(*view.replan, plan, view.fixedTimes);
    return words;
}

} // namespace hearth::ui
