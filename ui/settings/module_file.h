// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hearth::ui {

/// Where a module of this name, which is loaded only when it is needed, lies beside this program or
/// where it was installed; empty where it was not built.
QString moduleFile(const QString &name);

} // namespace hearth::ui
