// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lock/lock_work.h"

#include <QtWidgets/QWidget>

#include <functional>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Button;
class Card;
class FormField;
class Job;
class WrapLabel;

/// What is shown in place of the window while a notebook is locked, or while its seal is worked on:
/// it holds nothing of what the notebook says.
class LockWindow : public QWidget
{
    Q_OBJECT
public:
    LockWindow(LockTask task, const QString &path, const crypto::Cost &cost, const Clock &clock,
               QRandomGenerator &chance, QWidget *parent = nullptr);
    ~LockWindow() override;

    LockTask task() const { return m_task; }
    /// What was done, in a sentence; nothing of a notebook that was just opened.
    static QString doneText(LockTask task);
    /// Hands the open notebook over, once.
    LockOutcome takeOutcome();

Q_SIGNALS:
    /// The notebook is open, and its recovery key, if there is a new one, was shown.
    void opened();
    /// Rather another notebook than this one.
    void otherWanted();
    /// Leave the seal as it is.
    void givenUp();

protected:
    /// Not while something is under way, nor before the key that is shown only here was written
    /// down.
    void closeEvent(QCloseEvent *event) override;

private:
    FormField *addSecret(const QString &name);
    void addShowing();
    void addButtons();
    void begin();
    /// What was typed; says beside the field what is amiss.
    Result<LockRequest> read();
    void setBusy(bool busy);
    void tell(const Error &error);
    void finish();
    void showRecoveryKey();

    LockTask m_task;
    QString m_path;
    crypto::Cost m_cost;
    const Clock &m_clock;
    QRandomGenerator &m_chance;
    Card *m_card;
    QVBoxLayout *m_column;
    QList<QLineEdit *> m_lines;
    FormField *m_current = nullptr;
    FormField *m_fresh = nullptr;
    FormField *m_again = nullptr;
    QCheckBox *m_shows = nullptr;
    WrapLabel *m_state = nullptr;
    QList<Button *> m_buttons;
    Job *m_job = nullptr;
    bool m_showsKey = false;
    std::shared_ptr<LockOutcome> m_outcome;
};

} // namespace hearth::ui
