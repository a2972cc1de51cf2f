// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/closing.h"
#include "ui/widgets/card.h"

namespace hearth::ui {

/// What one person said in a session, each thing with how far it may travel, and ways to hand it
/// over or burn it.
class VoiceCard : public Card
{
    Q_OBJECT
public:
    explicit VoiceCard(const usecases::Voice &voice, QWidget *parent = nullptr);

Q_SIGNALS:
    void kept(const hearth::usecases::ContributionId &id, hearth::Reach reach);
    void burnWanted(const QList<hearth::usecases::Contribution> &what);
    void handOverWanted(const QList<hearth::usecases::Contribution> &what, const QString &who);

private:
    void add(const usecases::Contribution &what, const QString &who);
};

} // namespace hearth::ui
