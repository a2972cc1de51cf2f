// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/recalling.h"
#include "ui/live/live_words.h"
#include "ui/widgets/card.h"

namespace hearth::ui {

/// What belongs to the step from before, a few quiet lines; hidden where there is nothing.
class RelatedCard : public Card
{
    Q_OBJECT
public:
    explicit RelatedCard(QWidget *parent = nullptr);

    void showRecalled(const usecases::Recalled &recalled, const LiveWording &wording, QDate today);

private:
    void addLine(const QString &text, const QString &badge, Tone tone);
};

} // namespace hearth::ui
