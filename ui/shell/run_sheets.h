// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/run_sheet.h"
#include "ui/shell/context.h"

class QWidget;

/// A page to lead from, on paper or as a file.
namespace hearth::ui {

/// Asks where to, and writes the sheet as PDF on one page if its letters can still be read then.
void saveRunSheet(UiContext &context, QWidget *parent, const exchange::RunSheet &sheet);

/// Shows the sheet as it comes out of the printer, and prints it from there.
void printRunSheet(QWidget *parent, const exchange::RunSheet &sheet);

} // namespace hearth::ui
