// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/live_words.h"

#include "ui/text/formats.h"

namespace hearth::ui {

using namespace session;
using practice::Mode;

LiveWording::LiveWording(Names names, QLocale locale, QTimeZone zone)
    : m_names(std::move(names))
    , m_locale(std::move(locale))
    , m_zone(std::move(zone))
{
}

QString LiveWording::clock(qint64 ms)
{
    const qint64 seconds = qAbs(ms) / 1000;
    const QLatin1Char zero('0');
    if (seconds >= 3600) {
        return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, zero)
            .arg(seconds % 60, 2, 10, zero);
    }
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
}

QString LiveWording::nameOf(const PersonId &person) const
{
    return m_names.value(person, tr("Someone"));
}

QString LiveWording::list(const QStringList &names) const
{
    return m_locale.createSeparatedList(names);
}

QString LiveWording::lateness(qint64 ms)
{
    const int minutes = static_cast<int>((qAbs(ms) + 30'000) / 60'000);
    if (minutes == 0)
        return tr("on time");
    return ms > 0 ? tr("%n minute(s) late", nullptr, minutes) : tr("%n minute(s) early", nullptr, minutes);
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

QString roleName(const RunView &view, const RunPlan &plan, const QString &role)
{
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

} // namespace

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
        if (speaking.who.startsWith(but))
            who = tr("everyone but %1 in turn").arg(holder(speaking.who.mid(but.size())));
        else if (speaking.who.startsWith(only))
            who = tr("%1 in turn").arg(holder(speaking.who.mid(only.size())));
        return speaking.then.isEmpty() ? who : tr("%1, then %2").arg(who, holder(speaking.then));
    };
    switch (speaking.mode) {
    case Mode::Host:
        return tr("the host speaks");
    case Mode::One:
        return tr("%1 speaks").arg(holder(speaking.role));
    case Mode::Round:
        return round();
    case Mode::Popcorn:
        return tr("whoever is ready");
    case Mode::Pairs:
        return tr("in pairs");
    case Mode::Trios:
        return tr("in threes");
    case Mode::Groups:
        return tr("in groups of %n", nullptr, speaking.groupSize);
    case Mode::All:
        return tr("everyone together");
    case Mode::AllButOne:
        return view.listener ? tr("%1 listens, the others talk").arg(nameOf(*view.listener))
                             : tr("%1 listens, the others talk").arg(holder(speaking.role));
    case Mode::Silence:
        return tr("in silence");
    }
    Q_UNREACHABLE();
}

QString LiveWording::nextText(const RunView &view) const
{
    switch (view.next) {
    case NextIs::Nothing:
        return tr("Next");
    case NextIs::Start:
        return tr("Begin");
    case NextIs::NextSpeaker:
        return view.nextSpeaker ? tr("Next: %1").arg(nameOf(*view.nextSpeaker)) : tr("Next");
    case NextIs::NextStep:
        return tr("Next step");
    case NextIs::NextTurn:
        return tr("Next turn");
    case NextIs::NextItem:
        return tr("Next practice");
    case NextIs::Finish:
        return tr("Finish");
    }
    Q_UNREACHABLE();
}

QString LiveWording::captionOf(const RunView &view) const
{
    const ClockView &shown = view.speakerClock;
    const QString length = clock(shown.lengthMs);
    if (shown.lengthMs <= 0)
        return tr("no set time");
    if (shown.leftMs() < 0)
        return tr("over %1").arg(length);
    if (view.speaking && view.secondsEach > 0)
        return tr("of %1 for %2").arg(length, nameOf(*view.speaking));
    return tr("of %1").arg(length);
}

QStringList LiveWording::namesIn(const GroupView &group, const RunView &view, const RunPlan &plan) const
{
    QStringList names;
    for (const PersonId &person : group.people) {
        names.append(group.inRole == person ? tr("%1 (%2)").arg(nameOf(person), roleName(view, plan, view.loopRole))
                                            : nameOf(person));
    }
    return names;
}

LiveWords LiveWording::of(const RunView &view, const RunPlan &plan) const
{
    LiveWords words;
    for (const ItemView &item : view.items) {
        if (item.place == StepPlace::Now)
            words.itemTitle = item.name;
    }
    QStringList after;
    for (const ItemView &item : view.items) {
        if (item.place == StepPlace::Ahead)
            after.append(item.name);
    }
    if (words.itemTitle.isEmpty() && !view.items.isEmpty())
        words.itemTitle = view.items.constFirst().name;
    if (!after.isEmpty() && view.item)
        words.then = tr("Then: %1").arg(after.join(QStringLiteral(" · ")));
    for (const StepView &step : view.steps) {
        const int seconds = step.seconds * qMax(1, step.times);
        words.steps.append({step.step->title, QLocale(m_locale).toString((seconds + 30) / 60), step.place, step.id});
    }
    words.clock = view.speakerClock;
    words.next = nextText(view);
    words.canPass = view.speaking.has_value() || view.inRole.has_value();
    if (view.projectedEndMs > 0) {
        const auto end = QDateTime::fromMSecsSinceEpoch(view.projectedEndMs, m_zone);
        words.endsAt = timeText(end.time());
        words.endsNote = lateness(view.latenessMs);
    }
    if (view.step == nullptr)
        return words;

    words.title = view.step->title;
    words.overline = tr("Step %1 of %2 · %3")
                         .arg(m_locale.toString(view.stepIndex + 1), m_locale.toString(view.stepCount),
                              whoSpeaks(view, plan));
    words.say = view.step->say;
    words.guide = view.step->guide;
    if (view.step->prompt)
        words.questions = view.step->prompt->fixed;
    words.caption = captionOf(view);
    for (const SpeakerView &speaker : view.speakers) {
        const QString name = nameOf(speaker.person);
        words.speakers.append({speaker.person, speaker.closing ? tr("%1 closes").arg(name) : name, speaker.status});
    }
    for (const GroupView &group : view.groups)
        words.groups.append(list(namesIn(group, view, plan)));
    if (view.inLoop) {
        words.turnLine = tr("Turn %1 of %2").arg(m_locale.toString(view.loopTurn), m_locale.toString(view.loopTurns));
        if (view.inRole && !view.loopRole.isEmpty())
            words.turnLine = tr("%1: %2 is %3").arg(words.turnLine, nameOf(*view.inRole),
                                                    m_locale.toLower(roleName(view, plan, view.loopRole)));
    }
    if (view.secondsEach > 0 && !view.speakers.isEmpty())
        words.minutesEach = tr("%1 each for who is left").arg(clock(view.secondsEach * 1000LL));
    if (view.replan) {
        words.replan = view.replan->unmetMs > 0
            ? tr("Shorten what is ahead? It saves %1; the end is still %2.")
                  .arg(clock(view.replan->savedMs), lateness(view.replan->unmetMs))
            : tr("Shorten what is ahead by %1, and end on time?").arg(clock(view.replan->savedMs));
    }
    return words;
}

} // namespace hearth::ui
