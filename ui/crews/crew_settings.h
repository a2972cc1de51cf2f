// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "ui/shell/context.h"
#include "ui/widgets/card.h"

class QCheckBox;

namespace hearth::ui {

class ChoiceRow;

/// What a crew agreed on for its sessions: how deep to go, how well people know each other, and
/// whether records may tell how long each one spoke.
class CrewSettings : public Card
{
    Q_OBJECT
public:
    explicit CrewSettings(UiContext &context, QWidget *parent = nullptr);

    void show(const Crew &crew);
    using QWidget::show;

private:
    void save(const Crew &crew);

    UiContext &m_context;
    std::optional<Crew> m_crew;
    ChoiceRow *m_depth;
    ChoiceRow *m_familiarity;
    QCheckBox *m_airtime;
};

} // namespace hearth::ui
