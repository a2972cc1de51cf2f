// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/library.h"
#include "core/usecases/planning.h"
#include "core/usecases/programmes.h"
#include "core/usecases/role_offers.h"
#include "core/usecases/starting.h"
#include "ui/plan/plan_words.h"

#include <QtCore/QObject>

namespace hearth::ui {

/// A practice that might come next, and why, in words.
struct Suggested
{
    practice::Practice practice;
    QString preset; ///< id of the timing that fits, or empty
    int minutes = 0;
    QString reason;
};

/// One plan for a screen: reads it anew after each change, whoever made it, and lets it be changed.
/// What goes wrong is told through failed(); verbs answer whether they were done.
class PlanPresenter : public QObject
{
    Q_OBJECT
public:
    PlanPresenter(storage::Notebook &notebook, const practice::Library &library,
                  QObject *parent = nullptr);

    Status open(const SessionId &id);
    void close();

    bool isOpen() const { return m_plan.has_value(); }
    /// False once the session has begun: then there is nothing to plan any more.
    bool canBeChanged() const;
    const usecases::Plan &plan() const { return *m_plan; }
    const session::Schedule &schedule() const { return m_schedule; }
    PlanWording words() const { return {*m_plan, m_schedule, today()}; }
    QDate today() const;
    const practice::Library &library() const { return m_library; }
    /// How many the minutes count on; at least one.
    int peopleCounted() const { return qMax(1, static_cast<int>(m_plan->expected.size())); }
    /// What a practice takes for them.
    int minutesOf(const practice::Practice &practice) const;
    QList<Suggested> suggestions() const;
    /// What could be done in place of an item by so many people; nothing where nothing fits.
    std::optional<Suggested> insteadOf(qsizetype row, int people) const;
    QList<PlanTemplate> templates() const;
    bool isEveryoneComing() const; ///< all said yes

    /// When something was changed last while this was open; invalid: nothing was.
    QDateTime savedAt() const { return m_savedAt; }

    /// Who could take the role of a line, the first to be asked first.
    QList<usecases::Waiting> waitingFor(const RoleLine &line) const
    {
        return m_offers.waiting.value(line.role);
    }
    /// Who is offered each role that nobody has, in the order of words().roles(): whose turn it is
    /// and who has, or is offered, nothing else today.
    const QList<std::optional<usecases::Waiting>> &offers() const { return m_offers.offers; }
    /// Gives all roles as offered.
    bool takeOffers();

    bool beginAgenda(); ///< a check-in, a practice and a check-out
    bool takeLastAgenda();
    /// What the next session of the programme that the crew follows is called, if there is one.
    std::optional<QString> programmeStep() const;
    bool takeProgrammeStep();
    bool takeTemplate(const PlanTemplateId &id);
    bool removeTemplate(const PlanTemplateId &id);
    bool add(const practice::Practice &practice, const QString &preset, int position);
    bool replace(qsizetype row, const practice::Practice &practice); ///< what stands there
    bool addBuffer(const QString &title, int minutes, int position);
    bool move(int from, int to);
    bool take(int row); ///< out of the agenda
    /// 0: what the practice takes.
    bool setMinutes(int row, int minutes);
    bool setPreset(int row, const QString &preset);
    bool pin(int row, const QTime &wall);
    bool setRole(const RoleLine &line, std::optional<PersonId> person);
    bool setAnswer(const PersonId &person, std::optional<AnswerKind> kind);
    bool inviteGuest(const PersonName &name);
    bool everyoneSaidYes();
    bool edit(const usecases::PlanEdit &edit);
    usecases::PlanEdit edited() const;
    bool moveTo(const QDate &date, const QTime &time); ///< on the clocks of the crew
    bool setDepth(Depth depth); ///< that the crew agrees to
    bool skip();
    bool remove();
    std::optional<SessionId> start(const QList<PersonId> &here,
                                   const usecases::StartChoices &choices);
    bool saveTemplate(const QString &name, bool onlyForThisCrew);
    /// The bytes of a calendar file, of this session or of all dates of the crew.
    Result<QByteArray> calendar(bool wholeCrew) const;
    /// The row of what was added last, -1 for none.
    int lastAdded() const { return m_lastAdded; }

Q_SIGNALS:
    void changed();
    void gone(); ///< the plan is not there any more: taken away, skipped, or its making undone
    void failed(const hearth::Error &error);

private:
    std::optional<usecases::Following> following() const;
    void reload(const storage::ChangeSet &changes);
    Status read(const SessionId &id);
    /// The best ones for so many minutes and people, without those named.
    QList<Suggested> suggested(int minutes, int people, const QStringList &without,
                               qsizetype most) const;
    QStringList plannedIds() const;
    practice::Find find() const;
    bool done(const Status &status);
    bool added(const Result<AgendaItemId> &item);

    storage::Notebook &m_notebook;
    const practice::Library &m_library;
    std::optional<usecases::Plan> m_plan;
    session::Schedule m_schedule;
    usecases::RoleOffers m_offers;
    QStringList m_usedLately;
    QDateTime m_savedAt;
    int m_lastAdded = -1;
};

} // namespace hearth::ui
