// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/op.h"

#include <QtCore/QString>

namespace hearth::ui {

/// What was done, as the words behind "Undo" and "Redo": "calling a crew".
QString opText(storage::Op op);

} // namespace hearth::ui
