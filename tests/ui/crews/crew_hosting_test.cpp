// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/role_holders.h"
#include "core/storage/crew_store.h"
#include "core/storage/rota_store.h"
#include "core/usecases/plan_dates.h"
#include "core/usecases/rota.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/crews/crew_page.h"
#include "ui/widgets/hosting_wheel.h"
#include "ui/widgets/person_pick.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// The page of a crew of four that meets every second Tuesday.
struct Table
{
    Table()
    {
        crew.rhythm = Hearthside::must(
            Rhythm::everyWeeks(2, QDate(2026, 3, 10), QTime(19, 0), s("Europe/Berlin")));
        auto work = world.side.work(storage::Op::EditCrew);
        Hearthside::must(storage::CrewStore::put(work, crew));
        Hearthside::commit(work);
        for (const auto &member :
             Hearthside::must(storage::CrewStore(world.side.notebook()).members(crew.id)))
            people.append(member.person.id);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
    }
    void openHosting()
    {
        page.findChild<QTabBar *>()->setCurrentIndex(3);
        settle(page, {1280, 900});
    }
    usecases::CrewRota rota()
    {
        return Hearthside::must(usecases::openRota(world.side.notebook(), crew.id));
    }
    std::optional<PersonId> hostOf(int number) { return rota().turns.at(number).host(); }
    QString seen() const { return seenTexts(page).join(QLatin1Char('\n')); }
    PersonPick *pick(const QString &name) const
    {
        return qobject_cast<PersonPick *>(namedWidget(page, name));
    }
    /// Chooses from the menu of a pick, as a key or a click would; through its submenus, too.
    static void choose(PersonPick *pick, const QStringList &path)
    {
        pick->menu()->clear();
        Q_EMIT pick->menuWanted(pick->menu());
        QMenu *menu = pick->menu();
        for (const QString &each : path) {
            QAction *found = nullptr;
            for (QAction *action : menu->actions()) {
                QString text = action->text();
                text.remove(QChar(0x2068)).remove(QChar(0x2069));
                if (text.startsWith(each))
                    found = action;
            }
            if (!found)
                qFatal("no %s in the menu", qPrintable(each));
            if (found->menu())
                menu = found->menu();
            else
                found->trigger();
        }
        QCoreApplication::processEvents();
    }

    UiWorld world;
    Crew crew = world.side.aCrew(s("Lanterns"), {s("Ada"), s("Bo"), s("Cy"), s("Di")});
    QList<PersonId> people;
    CrewPage page{world.context};
};

} // namespace

class CrewHostingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWheelAndTheSentenceSayWhoHostsAndWhy()
    {
        Table table;
        auto *wheel = table.page.findChild<HostingWheel *>();
        QVERIFY(wheel->accessibleName().contains(s("Ada")));
        QVERIFY(wheel->accessibleDescription().contains(s("invited to host")));
        QVERIFY(table.seen().contains(s("You begin in the order of your circle.")));
    }

    void theHostDeclinesFromTheOverview()
    {
        Table table;
        click(table.page, "Ada declines");
        QCOMPARE(table.world.shell.errors.size(), 0);
        QCOMPARE(table.hostOf(0), std::optional(table.people.at(1)));
        QVERIFY(namedWidget(table.page, s("Bo declines")));
        QVERIFY(!table.world.shell.told.isEmpty());
    }

    void theTurnsAreAListForThoseWhoSeeNoWheel()
    {
        Table table;
        click(table.page, "All turns");
        settle(table.page, {1280, 900});
        const auto picks = table.page.findChildren<PersonPick *>();
        QStringList names;
        for (const PersonPick *pick : picks) {
            if (pick->isVisible())
                names.append(pick->accessibleName().remove(QChar(0x2068)).remove(QChar(0x2069)));
        }
        QVERIFY2(names.size() >= 10, qPrintable(names.join(QLatin1Char('|'))));
        QVERIFY(names.at(0).endsWith(s("Ada")));
        QVERIFY(names.at(1).endsWith(s("Bo")));
    }

    void aTurnIsGivenSwappedAndDeclined()
    {
        Table table;
        table.openHosting();
        const auto first = [&] { return table.page.findChildren<PersonPick *>().at(0); };
        Table::choose(first(), {s("Give it to"), s("Cy")});
        QCOMPARE(table.hostOf(0), std::optional(table.people.at(2)));
        Table::choose(first(), {s("Swap with"), s("Di")});
        QCOMPARE(table.hostOf(0), std::optional(table.people.at(3)));
        Table::choose(first(), {s("Di declines")});
        QVERIFY(table.hostOf(0) != table.people.at(3));
        QCOMPARE(table.world.shell.errors.size(), 0);
    }

    void whereEveryoneDeclinesItIsSaid()
    {
        Table table;
        for (const char *name : {"Ada declines", "Bo declines", "Cy declines", "Di declines"})
            click(table.page, name);
        QVERIFY2(table.seen().contains(s("you facilitate together")), qPrintable(table.seen()));
        QVERIFY(!table.hostOf(0));
    }

    void anOrderByHandIsMadeWithButtons()
    {
        Table table;
        table.openHosting();
        click(table.page, "In your own order");
        click(table.page, "Di earlier");
        click(table.page, "Di earlier");
        click(table.page, "Di earlier");
        QCOMPARE(table.hostOf(0), std::optional(table.people.at(3)));
        QCOMPARE(table.hostOf(1), std::optional(table.people.at(0)));
    }

    void whoWouldRatherNotIsNotAsked()
    {
        Table table;
        table.openHosting();
        auto *box = qobject_cast<QCheckBox *>(namedWidget(table.page, s("Ada likes to be asked")));
        QVERIFY(box && box->isChecked());
        box->click();
        QCoreApplication::processEvents();
        for (int i = 0; i < 8; ++i)
            QVERIFY(table.hostOf(i) != table.people.at(0));
    }

    void aRoleOfTheirOwnGoesRound()
    {
        Table table;
        table.openHosting();
        auto *line = named<QLineEdit>(table.page, "A role of your own");
        QVERIFY(line);
        line->setText(s("Makes tea"));
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents();
        const auto picks = table.page.findChildren<PersonPick *>();
        QVERIFY(std::any_of(picks.cbegin(), picks.cend(), [](const PersonPick *pick) {
            return pick->accessibleName().contains(s("Makes tea"));
        }));
        QCOMPARE(usecases::goingRound(table.rota().roles).size(), 4);
    }

    void whoIsAwayIsWrittenDownAndTakenBack()
    {
        Table table;
        table.openHosting();
        named<QLineEdit>(table.page, "Away from")->setText(s("2026-03-01"));
        named<QLineEdit>(table.page, "Away until")->setText(s("2026-03-31"));
        click(table.page, "Keep these days");
        QCOMPARE(
            Hearthside::must(storage::RotaStore(table.world.side.notebook()).away(table.crew.id))
                .size(),
            1);
        QCOMPARE(table.hostOf(0), std::optional(table.people.at(1)));
        click(table.page, "Ada is not away");
        QCOMPARE(table.hostOf(0), std::optional(table.people.at(0)));
        named<QLineEdit>(table.page, "Away from")->setText(s("2026-03-31"));
        named<QLineEdit>(table.page, "Away until")->setText(s("2026-03-01"));
        click(table.page, "Keep these days");
        QVERIFY(table.seen().contains(s("The last day comes before the first.")));
    }

    void pairsMeetOneAfterTheOther()
    {
        Table table;
        table.openHosting();
        const auto before = table.rota().pairs;
        click(table.page, "They met");
        QVERIFY(table.rota().pairs != before);
    }
};

QTEST_MAIN(CrewHostingTest)
#include "crew_hosting_test.moc"
