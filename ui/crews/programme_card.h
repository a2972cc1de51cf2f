// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "core/usecases/programmes.h"
#include "ui/shell/context.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace hearth::ui {

class ChoiceCards;

/// The programme that a crew follows: where it is on the way, what comes next, and how it ends.
/// Where it follows none, the way to the programmes.
class ProgrammeCard : public Card
{
    Q_OBJECT
public:
    explicit ProgrammeCard(UiContext &context, QWidget *parent = nullptr);

    void show(const Crew &crew);
    using QWidget::show;

private:
    void showNone();
    void showWay();
    void showCarried();
    /// What the programme says at its end where every meeting was held, or how many were.
    QString endText() const;
    void showEnding();
    QWidget *buttons();
    void plan();
    void passOver();
    void promise();
    void end();
    void settle(const Status &status, const QString &done);
    usecases::FindProgramme finder() const;

    UiContext &m_context;
    QVBoxLayout *m_column; ///< below the title; made anew for each crew
    std::optional<Crew> m_crew;
    std::optional<usecases::Following> m_following;
    ChoiceCards *m_outcome = nullptr;
    bool m_ending = false; ///< the person asked how to end it before it is over
};

} // namespace hearth::ui
