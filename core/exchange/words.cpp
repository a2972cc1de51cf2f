// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/words.h"

namespace hearth::exchange {

QString Words::reach(Reach value) const
{
    switch (value) {
    case Reach::Mine: return mine;
    case Reach::Circle: return circle;
    case Reach::Open: return open;
    }
    Q_UNREACHABLE();
}

QString Words::membership(MembershipKind value) const
{
    switch (value) {
    case MembershipKind::Member: return member;
    case MembershipKind::Friend: return friendOfCrew;
    case MembershipKind::Partner: return partner;
    }
    Q_UNREACHABLE();
}

QString Words::weather(const QString &text) const
{
    const auto known = parseCode<Weather>(text);
    if (!known)
        return text;
    switch (*known) {
    case Weather::Clear: return clear;
    case Weather::Mixed: return mixed;
    case Weather::Cloudy: return cloudy;
    case Weather::Foggy: return foggy;
    case Weather::Windy: return windy;
    case Weather::Heavy: return heavy;
    case Weather::Stormy: return stormy;
    }
    Q_UNREACHABLE();
}

QString Words::role(const QString &id) const
{
    if (id == QLatin1String("host"))
        return host;
    if (id == QLatin1String("understudy"))
        return understudy;
    if (id == QLatin1String("timekeeper"))
        return timekeeper;
    if (id == QLatin1String("note-taker"))
        return noteTaker;
    return id;
}

} // namespace hearth::exchange
