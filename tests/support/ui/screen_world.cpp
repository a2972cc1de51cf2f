// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/screen_world.h"

#include "core/session/run_view.h"
#include "core/storage/crew_store.h"
#include "core/storage/practice_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/agenda.h"
#include "core/usecases/calling.h"
#include "core/usecases/holding.h"
#include "core/usecases/noting.h"
#include "core/usecases/own_practices.h"
#include "core/usecases/plan_filling.h"
#include "core/usecases/programmes.h"
#include "core/usecases/sample.h"
#include "ui/screens.h"
#include "ui/stage/stage_window.h"

#include <QtGui/QAction>

namespace hearth::test {

namespace {

const QDateTime evening(QDate(2026, 11, 24), QTime(17, 12), Qt::UTC);
const QDateTime beginning(QDate(2026, 11, 24), QTime(18, 0), Qt::UTC);

} // namespace

ScreenWorld::ScreenWorld(Shelf shelf)
    : m_settings(m_side.file(QStringLiteral("settings.ini")))
    , m_window(m_side.notebook(), m_library, m_settings, m_prompter,
               ui::allPages([] { return Status(); }))
{
    m_displays.plugIn("laptop");
    m_window.setRoom({&m_stage, nullptr, &m_displays});
    m_side.clock().set(evening.toMSecsSinceEpoch());
    if (shelf == Shelf::Sample)
        Hearthside::must(usecases::makeSample(
            m_side.notebook(), [this](const QString &id) { return m_library.find(id); }));
    else if (shelf == Shelf::Awkward)
        callAwkwardCrew();
}

void ScreenWorld::callAwkwardCrew()
{
    const QString longest =
        QStringLiteral("Wolfeschlegelsteinhausenbergerdorff Maximiliane-Annunziata ");
    usecases::CrewDraft draft{Hearthside::must(CrewName::from(
        QStringLiteral("The Tuesday evening crew of the eastern harbour cooperative!")))};
    for (const QString &name :
         {longest + QLatin1Char('X'), QStringLiteral("نور الهدى بنت عبد الرحمن"),
          QStringLiteral("👩🏽‍🚀 Zoë 🦊"), QStringLiteral("<b>Bo</b> & \"Q\""),
          QStringLiteral("ליאור בן־דוד")})
        draft.people.append(Hearthside::must(PersonName::from(name)));
    draft.caller = 0;
    draft.intention =
        QStringLiteral("To say <i>plainly</i> what is so & to hear it: ") + longest.repeated(2);
    draft.place = QStringLiteral("../the kitchen of ") + longest;
    draft.agreements = {
        {AgreementKind::Confidentiality, QStringLiteral("What is said here stays here")},
        {AgreementKind::Other, longest.repeated(2)}};
    Hearthside::must(usecases::callCrew(m_side.notebook(), draft));
}

QWidget *ScreenWorld::go(const ui::Route &route)
{
    m_window.go(route);
    return &m_window;
}

QString ScreenWorld::crew(int index)
{
    const auto crews = Hearthside::must(storage::CrewStore(m_side.notebook()).allWithCounts());
    for (const auto &each : crews) {
        if (each.sessions > 0 && index == 0)
            return each.crew.id.toString();
    }
    return crews.at(index).crew.id.toString();
}

QString ScreenWorld::session(int index)
{
    const auto sessions =
        Hearthside::must(storage::SessionStore(m_side.notebook()).latest(index + 1));
    return sessions.at(index).id.toString();
}

PersonId ScreenWorld::seat(int index)
{
    const auto members =
        Hearthside::must(storage::CrewStore(m_side.notebook()).members(*CrewId::parse(crew())));
    return members.at(index).person.id;
}

void ScreenWorld::follow(const char *programme)
{
    Hearthside::must(usecases::followProgramme(notebook(), *CrewId::parse(crew()),
                                               QString::fromUtf8(programme)));
}

QString ScreenWorld::adapt()
{
    const auto id = Hearthside::must(
        usecases::adaptPractice(notebook(), *m_library.find(QStringLiteral("case-clinic")),
                                QStringLiteral("Our Tuesday clinic")));
    return Hearthside::must(storage::PracticeStore(notebook()).get(id)).practiceId;
}

void ScreenWorld::start(const QStringList &practices, const QHash<QString, int> &roles)
{
    const CrewId of = *CrewId::parse(crew());
    QList<PersonId> here;
    for (const auto &member : Hearthside::must(storage::CrewStore(m_side.notebook()).members(of)))
        here.append(member.person.id);
    usecases::SessionDraft draft{of, {}, {}, here, here.constLast()};
    for (const QString &id : practices)
        draft.practices.append({*m_library.find(id)});
    for (auto role = roles.cbegin(); role != roles.cend(); ++role)
        draft.practices.first().roles.insert(role.key(), {here.at(role.value())});
    m_side.clock().set(beginning.toMSecsSinceEpoch());
    m_running = Hearthside::must(usecases::startSession(m_side.notebook(), draft));
}

void ScreenWorld::plan(const QStringList &practices)
{
    m_planned = Hearthside::must(usecases::planNext(notebook(), *CrewId::parse(crew())));
    for (const QString &id : practices) {
        if (practices.size() > 1 && id == practices.last())
            Hearthside::must(
                usecases::addBuffer(notebook(), *m_planned, QStringLiteral("Stretch"), 5));
        Hearthside::must(usecases::addPractice(notebook(), *m_planned, *m_library.find(id)));
    }
}

QWidget *ScreenWorld::planned()
{
    return go({ui::Place::Plan, m_planned->toString()});
}

void ScreenWorld::happen(const session::RunAction &what)
{
    auto held = Hearthside::must(usecases::openSession(m_side.notebook(), *m_running));
    Hearthside::must(usecases::happen(m_side.notebook(), held, what));
}

void ScreenWorld::goOnTo(const char *step)
{
    while (true) {
        const auto held = Hearthside::must(usecases::openSession(m_side.notebook(), *m_running));
        const auto now = session::view(held.state, m_side.clock().nowMs());
        if (now.stepId == QLatin1String(step))
            return;
        const bool turns = now.speaking && !now.speakers.isEmpty();
        const qint64 left = (turns ? now.speakerClock : now.stepClock).leftMs();
        m_side.clock().advance(qMax(qint64(0), left));
        happen(session::Next{});
    }
}

void ScreenWorld::note(const char *field, int about, const char *text)
{
    const auto held = Hearthside::must(usecases::openSession(m_side.notebook(), *m_running));
    const auto now = session::view(held.state, m_side.clock().nowMs());
    Note note{usecases::freshId<NoteId>(m_side.notebook()), *m_running, now.item, now.stepId};
    note.field = QLatin1String(field);
    note.about = seat(about);
    note.text = QString::fromUtf8(text);
    note.writtenAt = m_side.clock().now();
    Hearthside::must(usecases::keepNote(m_side.notebook(), note));
}

void ScreenWorld::catchSome()
{
    const CrewId of = *CrewId::parse(crew());
    Hearthside::must(usecases::keepCommitment(
        notebook(),
        Commitment{usecases::freshId<CommitmentId>(notebook()), of, *m_running, seat(1),
                   QStringLiteral("Sends the template"), QDate(2026, 12, 1)}));
    Hearthside::must(
        usecases::keepDecision(notebook(),
                               Decision{usecases::freshId<DecisionId>(notebook()), of, *m_running,
                                        QStringLiteral("Meet on 15 December as well")}));
    Hearthside::must(
        usecases::keepAppreciation(notebook(),
                                   Appreciation{usecases::freshId<AppreciationId>(notebook()),
                                                of,
                                                *m_running,
                                                {},
                                                seat(0),
                                                QStringLiteral("for the question")}));
}

QWidget *ScreenWorld::live()
{
    const auto held = Hearthside::must(usecases::openSession(m_side.notebook(), *m_running));
    Hearthside::must(usecases::markAlive(m_side.notebook(), held));
    return go({ui::Place::Live, m_running->toString()});
}

QWidget *ScreenWorld::stage()
{
    live();
    m_window.page()->findChild<QAction *>(QStringLiteral("session.stage"))->trigger();
    return m_stage.window();
}

} // namespace hearth::test
