// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage.h"

#include "ui/settings/settings.h"
#include "ui/stage/stage_screen.h"
#include "ui/stage/stage_window.h"

namespace hearth::ui {

namespace {

constexpr qint64 msInMinute = 60'000;

/// A window of half the width and height in the corner where lines end, so that what lies there
/// stays in sight.
QRect cornerOf(const QRect &free, Qt::LayoutDirection direction)
{
    QRect corner(0, 0, free.width() / 2, free.height() / 2);
    corner.moveBottomRight(free.bottomRight());
    return QStyle::visualRect(direction, free, corner);
}

} // namespace

Stage::Stage(Settings &settings, const Clock &clock, Displays &displays, QObject *parent)
    : StageHost(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_displays(displays)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(paceMilliseconds);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_waiting)
            present();
    });
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &Stage::tellTime);
    connect(&settings, &Settings::changed, this, &Stage::followSettings);
    connect(&displays, &Displays::changed, this, &Stage::followDisplays);
}

Stage::~Stage() = default;

std::optional<Display> Stage::display(const QString &id) const
{
    const auto all = m_displays.all();
    for (const Display &each : all) {
        if (each.id == id)
            return each;
    }
    return std::nullopt;
}

QString Stage::hostDisplay() const
{
    return m_host ? m_displays.displayOf(*m_host) : QString();
}

/// The display to fill: the chosen one, or, where none was chosen, one that the host is not on.
/// Nothing where it would cover the host's window.
std::optional<Display> Stage::wanted() const
{
    const QString chosen = m_settings.get(settings::stageDisplay);
    const QString host = hostDisplay();
    const auto all = m_displays.all();
    for (const Display &each : all) {
        if (each.id != host && (chosen.isEmpty() || each.id == chosen))
            return each;
    }
    return std::nullopt;
}

void Stage::open(QWidget *host)
{
    if (m_window)
        return;
    m_host = host ? host->window() : nullptr;
    m_window = std::make_unique<StageWindow>();
    connect(m_window.get(), &StageWindow::escaped, this, &Stage::escape);
    connect(m_window.get(), &StageWindow::fullScreenToggled, this, &Stage::toggleFullScreen);
    connect(m_window.get(), &StageWindow::closed, this, &Stage::closed);
    dress();
    present();
    if (const auto place = wanted())
        fill(*place);
    else
        beWindow(hostDisplay());
    Q_EMIT openChanged(true);
}

void Stage::close()
{
    if (m_window)
        m_window->close();
}

void Stage::closed()
{
    keepPlace();
    m_minute.stop();
    m_pace.stop();
    m_waiting = false;
    m_filled.clear();
    m_lost.clear();
    // The window is still saying that it closes.
    m_window.release()->deleteLater();
    Q_EMIT openChanged(false);
}

void Stage::show(const StageView &view)
{
    if (view == m_view)
        return;
    m_view = view;
    if (!m_window)
        return;
    if (m_pace.isActive())
        m_waiting = true;
    else
        present();
}

void Stage::setCovered(bool covered)
{
    m_covered = covered;
    if (m_window)
        present();
}

void Stage::present()
{
    m_waiting = false;
    const bool bare = m_covered || m_view.state == StageView::State::Ended;
    StageView shown = m_view;
    if (bare) {
        shown = {};
        shown.state = m_covered ? StageView::State::Covered : StageView::State::Ended;
        shown.crew = m_view.crew;
    }
    m_window->screen().setView(shown);
    tellTime();
    m_pace.start();
}

void Stage::tellTime()
{
    if (!m_window || m_view.state != StageView::State::Idle)
        return m_minute.stop();
    const qint64 now = m_clock.nowMs();
    m_window->screen().setTime(QDateTime::fromMSecsSinceEpoch(now).time());
    m_minute.start(static_cast<int>(msInMinute - now % msInMinute));
}

void Stage::dress()
{
    const bool light = m_settings.get(settings::stageAppearance) == QLatin1String("light");
    m_window->screen().setMode(light ? ColourMode::Light : ColourMode::Dark);
    m_window->screen().setMarksShown(m_settings.get(settings::marks) != QLatin1String("off"));
}

void Stage::followSettings(const QString &key)
{
    if (!m_window)
        return;
    if (key != QLatin1String(settings::stageDisplay.key))
        return dress(); // the program's own look counts too: it may have gone to high contrast
    m_lost.clear();
    const auto place = wanted();
    if (place && place->id != m_filled)
        fill(*place);
    else if (!place && !m_filled.isEmpty())
        beWindow(m_filled);
}

void Stage::followDisplays()
{
    if (!m_window)
        return;
    if (!m_filled.isEmpty() && !display(m_filled)) {
        m_lost = m_filled;
        beWindow(hostDisplay());
        m_window->lower();
    } else if (const auto back = display(m_lost); back && back->id != hostDisplay()) {
        fill(*back);
    } else if (m_filled.isEmpty()) {
        beWindow(m_displays.displayOf(*m_window));
    }
}

void Stage::fill(const Display &display)
{
    keepPlace();
    m_filled = display.id;
    m_lost.clear();
    m_displays.take(*m_window, display.id);
    if (m_window->isFullScreen()) // a full window does not change its display
        m_window->setWindowState(Qt::WindowNoState);
    m_window->setGeometry(display.area);
    m_window->setCursor(Qt::BlankCursor);
    m_window->showFullScreen();
}

/// Becomes a plain window: where it last was one, if that is on a display; else in a corner of the
/// named one.
void Stage::beWindow(QString displayId)
{
    m_filled.clear();
    m_window->unsetCursor();
    const auto all = m_displays.all();
    QRect place = m_window->isVisible() && !m_window->isFullScreen()
        ? m_window->geometry()
        : m_settings.get(settings::stageWindow);
    const bool seen = std::any_of(all.begin(), all.end(), [&](const Display &each) {
        return each.freeArea.contains(place.center()) && !place.isEmpty();
    });
    if (!seen && !all.isEmpty()) {
        const Display on = display(displayId).value_or(all.first());
        m_displays.take(*m_window, on.id);
        place = cornerOf(on.freeArea, m_window->layoutDirection());
    }
    if (place.isEmpty()) // no display at all
        place = QRect({}, m_window->minimumSize());
    if (m_window->isFullScreen() || !m_window->isVisible())
        m_window->showNormal();
    m_window->setGeometry(place);
}

void Stage::toggleFullScreen()
{
    if (!m_filled.isEmpty())
        return beWindow(m_filled);
    const auto here = display(m_displays.displayOf(*m_window));
    if (!here)
        return;
    fill(*here);
    // Next time it opens there by itself, unless that would cover the host's window.
    if (here->id != hostDisplay())
        m_settings.set(settings::stageDisplay, here->id);
}

void Stage::escape()
{
    m_filled.isEmpty() ? close() : beWindow(m_filled);
}

void Stage::keepPlace()
{
    if (m_window->isVisible() && m_filled.isEmpty() && !m_window->isFullScreen())
        m_settings.set(settings::stageWindow, m_window->geometry());
}

} // namespace hearth::ui
