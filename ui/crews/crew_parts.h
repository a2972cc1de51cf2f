// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/meeting.h"
#include "core/domain/note.h"
#include "core/storage/crew_store.h"
#include "core/usecases/cycles.h"
#include "core/usecases/hosting.h"
#include "ui/shell/context.h"

#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace hearth::ui {

class CrewSettings;
class CycleCard;
class ProgrammeCard;
class TextEntry;

/// All that the page of a crew shows, read at one moment.
struct CrewView
{
    Crew crew;
    QString caller; ///< empty where nobody called, or the caller is forgotten
    QList<storage::Member> members;
    QList<Agreement> agreements; ///< those in force
    QList<Agreement> retired;
    QList<Commitment> commitments;
    QList<Session> sessions; ///< newest first
    int sessionsInAll = 0;
    std::optional<usecases::CycleView> cycle = {};
    usecases::Hosting hosting = {};
    QHash<PersonId, QString> names = {}; ///< also of those who left

    static Result<CrewView> read(const storage::Notebook &notebook, const CrewId &id, int sessions);
    /// The name of somebody in the crew, ready for a sentence; empty for anybody else.
    QString nameOf(const std::optional<PersonId> &person) const;
};

/// A part of the page of a crew, behind one tab. A part shows what it is given and asks use cases
/// to change it; what changed comes back with the next view.
class CrewPart : public QWidget
{
    Q_OBJECT
public:
    CrewPart(UiContext &context, QWidget *parent = nullptr);
    virtual void show(const CrewView &view) = 0;
    using QWidget::show;

protected:
    /// Says what went wrong, or what was done with a way back.
    void settle(const Status &status, const QString &done);

    UiContext &m_context;
    QVBoxLayout *m_column;
};

/// Who hosts, the cycle, why the crew meets, with whom, and what is still promised.
class CrewOverview : public CrewPart
{
    Q_OBJECT
public:
    explicit CrewOverview(UiContext &context, QWidget *parent = nullptr);
    void show(const CrewView &view) override;

Q_SIGNALS:
    void hostingWanted(); ///< all turns, and how they go round

private:
    QWidget *readingButton(const QString &text, const char *page);
    void showHosting(const CrewView &view);
    void showPromises(const CrewView &view);
    void showWhy(const CrewView &view);
    void showPeople(const CrewView &view);

    QVBoxLayout *m_left; ///< made anew for each view, as what stands below the cycle
    CycleCard *m_cycle;
    ProgrammeCard *m_programme;
    QVBoxLayout *m_rest;
};

/// What was held; a record opens from here, and a session under way goes on.
class CrewSessions : public CrewPart
{
    Q_OBJECT
public:
    using CrewPart::CrewPart;
    void show(const CrewView &view) override;

Q_SIGNALS:
    void olderWanted();
};

/// A list with a line above it that adds, and rows whose text can be changed in place.
class CrewList : public CrewPart
{
    Q_OBJECT
public:
    CrewList(UiContext &context, const QString &entryName, QWidget *parent = nullptr);

protected:
    TextEntry *entry() const { return m_entry; }
    QVBoxLayout *rows() const { return m_rows; }
    QWidget *box() const { return m_box; }
    /// Puts a line in the place of a row; `save` answers with the sentence to show where the text
    /// will not do, else nothing.
    void editRow(QWidget *row, const QString &name, const QString &text,
                 const std::function<QString(const QString &)> &save);
    virtual void again() = 0;

private:
    TextEntry *m_entry;
    QWidget *m_box;
    QVBoxLayout *m_rows;
};

/// Who is in the crew: come, be renamed, leave.
class CrewPeople : public CrewList
{
    Q_OBJECT
public:
    explicit CrewPeople(UiContext &context, QWidget *parent = nullptr);
    void show(const CrewView &view) override;

protected:
    void again() override;

private:
    void join(const QString &text);
    std::optional<CrewView> m_view;
};

/// How the crew wants to be together: add, say anew, lay down; and how deep it goes, how well its
/// people know each other, what its records may tell.
class CrewAgreements : public CrewList
{
    Q_OBJECT
public:
    explicit CrewAgreements(UiContext &context, QWidget *parent = nullptr);
    void show(const CrewView &view) override;

protected:
    void again() override;

private:
    CrewSettings *m_settings;
    std::optional<CrewView> m_view;
};

/// What was promised, and what is done.
class CrewCommitments : public CrewPart
{
    Q_OBJECT
public:
    using CrewPart::CrewPart;
    void show(const CrewView &view) override;
};

} // namespace hearth::ui
