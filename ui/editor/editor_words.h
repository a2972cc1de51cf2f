// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/format.h"
#include "core/practice/practice.h"

namespace hearth::ui {

/// The words of the format, for the people who choose among them.
QString modeText(practice::Mode mode);
QString orderText(practice::Order order);
QString captureKindText(practice::CaptureKind kind);
QString capturePerText(practice::CapturePer per);
QString loopOverText(practice::LoopOver over);
QString bankText(practice::Bank bank);
QString depthText(Depth depth);
QString shareText(Reach reach);
/// The name a role goes by; the host's where it is the host.
QString roleName(const practice::Practice &practice, const QString &role);
/// What a loop does, as it has no name: "once for each person, as Client".
QString loopText(const practice::Practice &practice, const practice::Loop &loop);
/// A step's title, or that it has none yet.
QString stepTitle(const practice::Step &step);

} // namespace hearth::ui
