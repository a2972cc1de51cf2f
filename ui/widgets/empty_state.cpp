// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/space.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"

#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

EmptyState::EmptyState(Icon which, const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new WrapLabel(sentence))
    , m_button(new Button(action, ButtonKind::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::page, space::wide, space::page);
    column->setSpacing(space::gap);
    column->addStretch();
    column->addWidget(new IconMark(which, Tone::Accent, 1.8), 0, Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    setMuted(m_sentence);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    m_button->setVisible(!action.isEmpty());
    connect(m_button, &Button::clicked, this, &EmptyState::actionChosen);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

} // namespace hearth::ui
