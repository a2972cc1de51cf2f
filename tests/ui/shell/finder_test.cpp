// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finder.h"

#include "core/usecases/noting.h"
#include "tests/ui/live/evening.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/found_list.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

struct Looking : Evening
{
    Looking()
    {
        hold({s("check-in-round")});
        note("The lamp in the fog", Reach::Circle);
        Note alone = note("A lamp nobody may see", Reach::Mine);
        alone.by = person("Jonas");
        Hearthside::must(usecases::keepNote(world.side.notebook(), alone));
        before = session;
        // Another evening, of another crew.
        const auto first = crew;
        usecases::CrewDraft harbour{Hearthside::must(CrewName::from(s("Harbour")))};
        harbour.people.append(Hearthside::must(PersonName::from(s("Kaya"))));
        crew = Hearthside::must(usecases::callCrew(world.side.notebook(), harbour));
        hold({s("check-in-round")}, 1);
        note("Another lamp", Reach::Circle);
        other = session;
        session = before;
        crew = first;
    }

    QStringList found(const Finder &finder)
    {
        QStringList words;
        const auto *model = finder.findChild<FoundList *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            words.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return words;
    }

    void look(Finder &finder, const char *text)
    {
        settle(finder, {700, 500});
        auto *field = finder.findChild<QLineEdit *>();
        field->setText(s(text));
        QTRY_VERIFY(!seen(finder).contains(s("Escape leads back")));
    }

    std::optional<SessionId> before;
    std::optional<SessionId> other;
};

} // namespace

class FinderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().constFirst()); }

    void itLooksInTheSessionFirstAndThenElsewhere()
    {
        Looking evening;
        auto *finder =
            new Finder(evening.world.context, {Place::Live, evening.session->toString()}, nullptr);
        evening.look(*finder, "lamp");
        QCOMPARE(evening.found(*finder).size(), 1);
        QVERIFY(evening.found(*finder).constFirst().contains(s("The lamp in the fog")));
        auto *where = finder->findChild<ChoiceRow *>();
        where->setCurrent(s("all"));
        Q_EMIT where->chosen(s("all"));
        QCOMPARE(evening.found(*finder).size(), 2);
        where->setCurrent(s("crew"));
        Q_EMIT where->chosen(s("crew"));
        QCOMPARE(evening.found(*finder).size(), 1);
        delete finder;
    }

    void whatWasWrittenAloneIsNeverShown()
    {
        Looking evening;
        auto *finder = new Finder(evening.world.context, {Place::Crews}, nullptr);
        evening.look(*finder, "lamp");
        QCOMPARE(evening.found(*finder).size(), 2);
        for (const QString &words : evening.found(*finder))
            QVERIFY2(!words.contains(s("nobody")), qPrintable(words));
        delete finder;
    }

    void theJournalIsForTheJournalAlone()
    {
        Looking evening;
        JournalEntry page{usecases::freshId<JournalEntryId>(evening.world.side.notebook())};
        page.text = s("A lamp of my own");
        Hearthside::must(usecases::keepJournal(evening.world.side.notebook(), page));
        auto *finder = new Finder(evening.world.context, {Place::Crews}, nullptr);
        evening.look(*finder, "lamp");
        QCOMPARE(evening.found(*finder).size(), 2);
        delete finder;
        finder = new Finder(evening.world.context, {Place::Journal}, nullptr);
        evening.look(*finder, "lamp");
        QCOMPARE(evening.found(*finder).size(), 3);
        delete finder;
    }

    void theArrowsChooseAndEnterOpens()
    {
        Looking evening;
        QPointer<Finder> finder = new Finder(evening.world.context, {Place::Crews}, nullptr);
        evening.look(*finder, "lamp");
        auto *field = finder->findChild<QLineEdit *>();
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(evening.world.shell.routes.constLast(),
                 (Route{Place::Live, evening.before->toString()}));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!finder);
    }

    void thatNothingIsThereIsSaid()
    {
        Looking evening;
        auto *finder = new Finder(evening.world.context, {Place::Crews}, nullptr);
        evening.look(*finder, "zeppelin");
        QVERIFY(seen(*finder).contains(s("Nothing was found.")));
        QTest::keyClick(finder->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(evening.world.shell.routes.isEmpty());
        delete finder;
    }
};

QTEST_MAIN(FinderTest)
#include "finder_test.moc"
