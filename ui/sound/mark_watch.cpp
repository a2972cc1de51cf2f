// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/mark_watch.h"

namespace hearth::ui {

using namespace session;

Mark MarkWatch::reached(const RunView &view)
{
    const Time now{view.item, view.stepId, view.loopTurn, view.speaking};
    const bool same = now == m_time;
    const Mark before = m_mark;
    m_time = now;
    m_mark = view.speakerMark;
    if (!same || view.phase != Phase::Running || view.speakerMark <= before)
        return Mark::None;
    const bool silence =
        view.step != nullptr && view.step->speaking.mode == practice::Mode::Silence;
    return silence && view.speakerMark == Mark::Soft ? Mark::None : view.speakerMark;
}

} // namespace hearth::ui
