// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/practice/practice.h"
#include "ui/shell/page.h"

class QCheckBox;
class QComboBox;

namespace hearth::ui {

class AdaptiveRow;
class Button;
class Card;
class EmptyState;
class WrapLabel;

/// Before a session: which crew, which practices, who is in the room, who takes which role.
class StartPage : public Page
{
    Q_OBJECT
public:
    explicit StartPage(UiContext &context, QWidget *parent = nullptr);
    /// `id` a practice, `about` a crew; either may be empty.
    void open(const Route &route) override;

private:
    struct Chosen
    {
        practice::Practice practice;
        QString preset;
        QHash<QString, QComboBox *> roles;
    };
    void fillCrews(const QString &crew);
    void fillPeople();
    void listPractices();
    QWidget *practiceBlock(qsizetype i);
    void refillRoles();
    void recount();
    void start();
    QList<PersonId> here() const;

    UiContext &m_context;
    QComboBox *m_crew;
    QComboBox *m_host;
    QComboBox *m_add;
    Card *m_people;
    Card *m_practices;
    QWidget *m_peopleList;
    QWidget *m_practiceList;
    WrapLabel *m_total;
    Card *m_trouble;
    WrapLabel *m_troubleText;
    Button *m_start;
    AdaptiveRow *m_row;
    EmptyState *m_nobody; ///< shown in place of the row where there is no crew
    QList<Person> m_members;
    QList<QCheckBox *> m_here;
    QList<Chosen> m_chosen;
};

} // namespace hearth::ui
