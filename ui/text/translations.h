// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>

class QApplication;
class QCoreApplication;

namespace hearth::ui {

/// English alone, for a program without a window: the plural forms of its words.
void installEnglish(QCoreApplication &app);

/// Loads the words of Hearth and of Qt, in the first language of `wish` that Hearth speaks, else
/// English, and turns the layout to the direction of that language. `catalogue` names one by its
/// file, "de" or "x-pseudo", in place of the wish; one that does not exist is English too. May be
/// called again to change the language. Returns the language shown.
QLocale installTranslations(QApplication &app, const QLocale &wish, const QString &catalogue = {});

} // namespace hearth::ui
