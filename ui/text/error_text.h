// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QString>

namespace hearth::ui {

/// What happened, what is safe and what to do, for people; the error's detail stays for the log,
/// but for the line at which a file is damaged.
QString errorText(const Error &error);

/// The same by code, for a test that walks them all.
QString errorText(ErrorCode code);

} // namespace hearth::ui
