// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/cycles.h"
#include "ui/shell/context.h"
#include "ui/widgets/card.h"

namespace hearth::ui {

class Button;
class ChoiceCards;
class CycleFields;
class FlowLayout;
class WrapLabel;

/// The cycle a crew is in, as a row of days, with ways to begin, change and end one; where there is
/// none, when the crew meets.
class CycleCard : public Card
{
    Q_OBJECT
public:
    explicit CycleCard(UiContext &context, QWidget *parent = nullptr);

    void show(const Crew &crew, const std::optional<usecases::CycleView> &cycle);
    using QWidget::show;

private:
    enum class Asking { Nothing, Length, Ending };

    void ask(Asking what);
    void showDays();
    void save();
    void end();
    void settle(const Status &status, const QString &done);

    UiContext &m_context;
    std::optional<Crew> m_crew;
    std::optional<usecases::CycleView> m_cycle;
    WrapLabel *m_when;
    FlowLayout *m_days;
    QWidget *m_buttons;
    Button *m_change;
    Button *m_end;
    QWidget *m_length;
    CycleFields *m_fields;
    Button *m_save;
    QWidget *m_ending;
    ChoiceCards *m_outcome;
};

} // namespace hearth::ui
