// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/plan/invitation.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;
class QTextBrowser;
class QTimeEdit;

namespace hearth::ui {

class Button;
class FormField;
class PlanPresenter;
class WrapLabel;

/// A question of the page, on a card above its columns; Escape closes it.
class Sheet : public Card
{
    Q_OBJECT
public:
    Sheet(const QString &title, PlanPresenter &presenter, QWidget *parent);
    /// Shows how things are now; called when it opens, and when the plan changes while it is open.
    virtual void refresh() = 0;
    virtual void focusFirst() = 0;

Q_SIGNALS:
    void closed();

protected:
    PlanPresenter &m_presenter;
};

/// On which day, when, for how long, under which name.
class WhenSheet : public Sheet
{
    Q_OBJECT
public:
    explicit WhenSheet(PlanPresenter &presenter, QWidget *parent = nullptr);
    void refresh() override;
    void focusFirst() override;

private:
    void save();

    QDateEdit *m_date;
    QTimeEdit *m_time;
    QSpinBox *m_minutes;
    QLineEdit *m_title;
    WrapLabel *m_zone;
};

/// The invitation as it would be copied.
class InvitationSheet : public Sheet
{
    Q_OBJECT
public:
    explicit InvitationSheet(PlanPresenter &presenter, QWidget *parent = nullptr);
    void refresh() override;
    void focusFirst() override;

Q_SIGNALS:
    void copied();

private:
    QTextBrowser *m_preview;
    QCheckBox *m_withAgenda;
    Button *m_copy;
    Invitation m_invitation;
};

/// A name for the agenda, to start from it again.
class TemplateSheet : public Sheet
{
    Q_OBJECT
public:
    explicit TemplateSheet(PlanPresenter &presenter, QWidget *parent = nullptr);
    void refresh() override { }
    void focusFirst() override;

Q_SIGNALS:
    void saved(const QString &name);

private:
    void save();

    QLineEdit *m_name;
    FormField *m_field;
    QCheckBox *m_onlyHere;
};

} // namespace hearth::ui
