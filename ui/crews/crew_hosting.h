// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/crews/crew_parts.h"

class QComboBox;

namespace hearth::ui {

class Button;
class Card;
class ChoiceCards;
class DateField;
class FormField;
class WrapLabel;

/// Hosting, going round: the next ten turns, who has which role next time, the shares in words, how
/// each role finds its next person, who would rather not be asked, who is away, who could meet in
/// twos.
class CrewHosting : public CrewPart
{
    Q_OBJECT
public:
    explicit CrewHosting(UiContext &context, QWidget *parent = nullptr);
    void show(const CrewView &view) override;

private:
    QWidget *turnPick(int number, const QString &role, const QString &does, const QString &detail);
    void showTurns();
    void showRoles();
    void showShares();
    void showWays();
    void showOrder(QVBoxLayout *column, const RotaRole &arranged);
    void showWilling(QVBoxLayout *column);
    void showAway();
    void showPairs();
    void arrange(RotaMode mode, const QList<PersonId> &order);
    void addAway();
    RotaRole arrangedNow() const;

    std::optional<CrewView> m_view;
    QString m_role; ///< whose way of going round is shown
    QVBoxLayout *m_turns;
    QVBoxLayout *m_roles;
    QVBoxLayout *m_shares;
    QVBoxLayout *m_pairs;
    Card *m_pairsCard;
    QComboBox *m_which;
    QVBoxLayout *m_ways;
    QVBoxLayout *m_away;
    QComboBox *m_who;
    DateField *m_from;
    DateField *m_until;
    FormField *m_untilField;
};

} // namespace hearth::ui
