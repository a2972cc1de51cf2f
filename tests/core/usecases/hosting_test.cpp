// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/hosting.h"
#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::storage;

namespace {

struct World
{
    Hearthside side;
    Crew crew = side.aCrew(QStringLiteral("Lanterns"),
                           {QStringLiteral("Ada"), QStringLiteral("Bo"), QStringLiteral("Cy")});
    QList<PersonId> people;

    World()
    {
        for (const Member &member : Hearthside::must(CrewStore(side.notebook()).members(crew.id)))
            people.append(member.person.id);
    }
    SessionId session(SessionState state, const PersonId &host, const QList<PersonId> &here)
    {
        side.clock().advance(86'400'000);
        auto work = side.work(Op::StartSession);
        Session made{work.freshId<SessionId>(), crew.id, QStringLiteral("Evening"), state};
        if (state == SessionState::Ended)
            made.startedAt = side.clock().now();
        else
            made.plannedAt = side.clock().now().addDays(7);
        Hearthside::must(SessionStore::put(work, made));
        for (const PersonId &person : people) {
            const AnswerKind came =
                state == SessionState::Ended ? AnswerKind::Here : AnswerKind::Yes;
            const AnswerKind kind = here.contains(person) ? came : AnswerKind::No;
            Hearthside::must(
                SessionStore::put(work, Answer{work.freshId<AnswerId>(), made.id, person, kind}));
        }
        for (const TurnOutcome outcome : {TurnOutcome::Accepted, TurnOutcome::Served}) {
            if (state == SessionState::Ended || outcome == TurnOutcome::Accepted)
                Hearthside::must(
                    SessionStore::put(work,
                                      RoleTurn{work.freshId<RoleTurnId>(), made.id, host,
                                               QStringLiteral("host"), outcome}));
        }
        Hearthside::commit(work);
        return made.id;
    }
    usecases::Hosting hosting()
    {
        return Hearthside::must(usecases::hostingOf(side.notebook(), crew.id));
    }
};

} // namespace

class HostingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeAnySessionTheCircleIsTheOrder()
    {
        World world;
        const auto hosting = world.hosting();
        QCOMPARE(hosting.order, world.people);
        QVERIFY(!hosting.last);
        QVERIFY(!hosting.planned);
        QCOMPARE(hosting.members[0].of, 0);
    }

    void whoIsFurthestBehindTheirShareIsNext()
    {
        World world;
        const auto [ada, bo, cy] = std::array{world.people[0], world.people[1], world.people[2]};
        world.session(SessionState::Ended, bo, {ada, bo});
        world.session(SessionState::Ended, ada, {ada, bo, cy});
        const auto hosting = world.hosting();
        // Cy is behind; Ada and Bo are even then, and Bo hosted longer ago.
        QCOMPARE(hosting.order, (QList<PersonId>{cy, bo, ada}));
        QCOMPARE(hosting.last, std::optional(ada));
        QCOMPARE(hosting.members[2].here, 1);
        QCOMPARE(hosting.members[2].of, 2);
        QCOMPARE(hosting.members[1].hosted, 1);
    }

    void whoWasAskedForTheNextSessionComesFirst()
    {
        World world;
        const auto [ada, bo, cy] = std::array{world.people[0], world.people[1], world.people[2]};
        world.session(SessionState::Ended, bo, {ada, bo});
        world.session(SessionState::Planned, bo, world.people);
        const auto hosting = world.hosting();
        QVERIFY(hosting.planned);
        QCOMPARE(hosting.order.constFirst(), bo);
        QCOMPARE(hosting.members[1].nextRoles, QStringList{QStringLiteral("host")});
        QCOMPARE(hosting.next(session_role::host).reason.why, rotation::Why::Given);
        QCOMPARE(hosting.members[0].of, 1); // a planned session is not counted
    }
};

QTEST_GUILESS_MAIN(HostingTest)
#include "hosting_test.moc"
