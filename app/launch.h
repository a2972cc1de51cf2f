// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace hearth::app {

/// Opens the window and runs until it is closed. `arguments` without the program's name: a notebook
/// file, or
/// "--sample" for the sample crews.
int launch(int &argc, char **argv, const QStringList &arguments);

} // namespace hearth::app
