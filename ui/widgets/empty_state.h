// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QWidget>

namespace hearth::ui {

class Button;
class IconMark;
class WrapLabel;

/// What an empty place says: one sentence of what will be here, and one thing to do.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(Icon which, const QString &sentence, const QString &action = {},
               QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    Button *button() const { return m_button; }

Q_SIGNALS:
    void actionChosen();

private:
    WrapLabel *m_sentence;
    Button *m_button;
};

} // namespace hearth::ui
