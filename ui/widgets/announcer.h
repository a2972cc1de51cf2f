// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace hearth::ui {

/// Says a sentence to people who use a screen reader, wherever the focus is; others see nothing.
/// For milestones: what is said often is not heard.
///
/// Qt 6.4 has no event for this. A notification that begins to show is what screen readers on Linux
/// read out, so this is one, with the sentence as its name, and it says that it shows each time.
class Announcer : public QWidget
{
    Q_OBJECT
public:
    explicit Announcer(QWidget *parent = nullptr);

    void say(const QString &sentence);
    QString lastSaid() const { return accessibleName(); }

Q_SIGNALS:
    void said(const QString &sentence);
};

} // namespace hearth::ui
