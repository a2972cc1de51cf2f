// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/weather_text.h"

#include "ui/text/reach_text.h"

namespace hearth::ui {

QString weatherText(Weather weather)
{
    return exchangeWords().weather(code(weather));
}

Icon weatherIcon(Weather weather)
{
    switch (weather) {
    case Weather::Clear: return Icon::Sun;
    case Weather::Mixed: return Icon::CloudSun;
    case Weather::Cloudy: return Icon::Cloud;
    case Weather::Foggy: return Icon::Fog;
    case Weather::Windy: return Icon::Wind;
    case Weather::Heavy: return Icon::Rain;
    case Weather::Stormy: return Icon::Storm;
    }
    Q_UNREACHABLE();
}

} // namespace hearth::ui
