// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usecases/closing.h"
#include "ui/shell/action_spec.h"
#include "ui/shell/page.h"

#include <QtCore/QPointer>

class QVBoxLayout;

namespace hearth::ui {

class Job;
class PageHeader;

/// What can be done at the end of a session.
std::span<const ActionSpec> closingActions();

/// The end of a session: what may leave the room, who hosts next, and on to the record. All that is
/// chosen holds at once; whoever wants to choose nothing goes on with one key.
class ClosingPage : public Page
{
    Q_OBJECT
public:
    explicit ClosingPage(UiContext &context, QWidget *parent = nullptr);

    /// Route id: the session that ended.
    void open(const Route &route) override;
    QList<QAction *> menuActions() const override { return {m_record}; }
    QString menuTitle() const override;

private:
    void read();
    void showNext();
    void goOn();
    void keep(const usecases::ContributionId &id, Reach reach);
    void askToBurn(const QList<usecases::Contribution> &what);
    void askToHandOver(const QList<usecases::Contribution> &what, const QString &who);
    void saveAndBurn(const QList<usecases::Contribution> &what, const QByteArray &words,
                     const QString &who);
    void copyAndBurn(const QList<usecases::Contribution> &what, const QByteArray &words);
    void planNext();
    void burn(const std::function<Status()> &burning, const QString &done);

    UiContext &m_context;
    std::optional<SessionId> m_session;
    std::optional<usecases::Closing> m_closing;
    PageHeader *m_header;
    QWidget *m_said; ///< holds m_voices
    QVBoxLayout *m_voices;
    QVBoxLayout *m_next;
    QAction *m_record;
    QPointer<Job> m_burning;
};

} // namespace hearth::ui
