// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crew.h"
#include "ui/shell/context.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace hearth::ui {

class CycleFields;
class FormField;
class NoteEdit;
class TextEntry;
class WrapLabel;

/// Calls a crew on one page: its name and why it meets, who is in it, when it meets, what it agrees
/// on, and how long its first cycle is. What is typed stays until the crew is made or the form is
/// begun anew.
class CallCrewForm : public QWidget
{
    Q_OBJECT
public:
    explicit CallCrewForm(UiContext &context, QWidget *parent = nullptr);

    /// Begins anew: a fortnightly rhythm from next Tuesday at 19:00, and one agreement proposed.
    void begin();
    /// Makes the crew, or says beside the fields what is missing.
    void make();
    /// Crews up to this size are the kind the practices are written for.
    static constexpr int mostPeople = 6;

Q_SIGNALS:
    void made(const hearth::CrewId &crew);
    void cancelled();

private:
    QWidget *namePart();
    QWidget *peoplePart();
    QWidget *rhythmPart();
    QWidget *agreementPart();
    QWidget *cyclePart();
    Result<Rhythm> rhythm() const;
    void followRhythm();
    bool addPerson(const QString &text);
    void showPeople();
    void showAgreements();
    void moveToWeekday(int day);

    UiContext &m_context;
    QLineEdit *m_name;
    FormField *m_nameField;
    NoteEdit *m_intention;
    TextEntry *m_person;
    QVBoxLayout *m_peopleRows;
    QWidget *m_peopleBox;
    WrapLabel *m_sizeHint;
    QComboBox *m_caller;
    QCheckBox *m_regular;
    QWidget *m_rhythmBox;
    QComboBox *m_weeks;
    QComboBox *m_weekday;
    QDateEdit *m_first;
    FormField *m_firstField;
    QTimeEdit *m_time;
    QSpinBox *m_minutes;
    QComboBox *m_zone;
    QCheckBox *m_cycle;
    CycleFields *m_cycleFields;
    QLineEdit *m_confidentiality;
    TextEntry *m_agreement;
    QVBoxLayout *m_agreementRows;
    QWidget *m_agreementBox;
    QStringList m_people;
    QStringList m_agreements;
};

} // namespace hearth::ui
