// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/notebook.h"
#include "ui/shell/route.h"

#include <future>
#include <latch>
#include <optional>

namespace hearth::app {

/// A session under way comes first, then the crews; an empty notebook says welcome.
ui::Route firstRoute(const storage::Notebook &notebook);

/// A notebook just opened or made, and where to begin in it.
struct Opened
{
    bool isNew;
    Result<std::unique_ptr<storage::Notebook>> notebook;
    ui::Route first = {};
};

Opened openOrMake(const QString &path, const Clock &clock, QRandomGenerator &chance);

/// What takes long and needs no window, done in a thread while the program connects to its display,
/// which is mostly waiting for others: the configuration of fonts, then the notebook. A new one is
/// not made before there is a display to show it on.
class Beforehand
{
public:
    explicit Beforehand(const QString &path);

    const QString &path() const { return m_path; }
    const Clock &clock() const { return m_clock; }
    QRandomGenerator &chance() { return m_chance; }
    void waitForFontconfig() const { m_fontconfig.wait(); }
    /// Waits for the notebook and hands it over, once, to the thread that this was made on.
    Opened takeNotebook();

private:
    QString m_path;
    SystemClock m_clock;
    QRandomGenerator m_chance;
    std::latch m_fontconfig{1};
    std::future<std::optional<Opened>> m_opened;
};

} // namespace hearth::app
