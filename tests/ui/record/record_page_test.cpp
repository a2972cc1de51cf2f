// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/crew_store.h"
#include "core/storage/session_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/holding.h"
#include "core/usecases/records.h"
#include "core/usecases/sample.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/record/record_page.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

struct Evening
{
    UiWorld world;
    Session session = sampled(s("Check-in and Troika"));

    Session sampled(const QString &title)
    {
        if (Hearthside::must(storage::SessionStore(world.side.notebook()).latest(1)).isEmpty())
            Hearthside::must(usecases::makeSample(
                world.side.notebook(), [&](const QString &id) { return world.library.find(id); }));
        for (const Session &each :
             Hearthside::must(storage::SessionStore(world.side.notebook()).latest(10))) {
            if (each.title == title)
                return each;
        }
        qFatal("no such evening");
    }
    void show(RecordPage &page)
    {
        page.open({Place::Record, session.id.toString()});
        settle(page, {1158, 900});
    }
};

} // namespace

class RecordPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAddedOnTheWayStandsWhereItWasDone()
    {
        Evening evening;
        storage::Notebook &notebook = evening.world.side.notebook();
        const auto find = [&](const char *id) { return *evening.world.library.find(s(id)); };
        QList<PersonId> here;
        for (const storage::Member &each :
             Hearthside::must(storage::CrewStore(notebook).members(evening.session.crew)))
            here.append(each.person.id);
        const SessionId id = Hearthside::must(
            usecases::startSession(notebook,
                                   {evening.session.crew,
                                    {},
                                    {{find("check-in-round")}, {find("check-out-round")}},
                                    here,
                                    here.first()}));
        auto held = Hearthside::must(usecases::openSession(notebook, id));
        Hearthside::must(usecases::insertPractice(notebook, held, {find("case-clinic")}, 1));
        QStringList names;
        for (const auto &item : Hearthside::must(usecases::sessionRecord(notebook, id)).items)
            names.append(item.practiceId);
        QCOMPARE(names, (QStringList{s("check-in-round"), s("case-clinic"), s("check-out-round")}));
    }

    void itTellsWhoWasThereAndHowLongThingsTook()
    {
        Evening evening;
        RecordPage page(evening.world.context);
        evening.show(page);
        const QStringList seen = seenTexts(page);
        QVERIFY(seen.contains(s("was not there"))); // Tomek
        QVERIFY2(seen.filter(s("planned ")).size() >= 3, qPrintable(seen.join(QLatin1Char('\n'))));
        QVERIFY(seen.filter(s("Amara hosted")).size() == 1);
        QVERIFY(seen.contains(s("Meet once more in December, on the 15th")));
        QVERIFY(seen.filter(s("spoke ")).isEmpty());
    }

    void airtimeIsShownInTheOrderOfTheCircleIfTheCrewAgreed()
    {
        Evening evening;
        Crew crew = Hearthside::must(
            storage::CrewStore(evening.world.side.notebook()).get(evening.session.crew));
        crew.keepsAirtime = true;
        Hearthside::must(usecases::editCrew(evening.world.side.notebook(), crew));
        RecordPage page(evening.world.context);
        evening.show(page);
        const QStringList seen = seenTexts(page);
        QVERIFY(!seen.filter(s("spoke ")).isEmpty());
        const qsizetype from = seen.indexOf(s("Who was there"));
        QVERIFY(from >= 0);
        qsizetype last = from;
        for (const char *name : {"Amara", "Jonas", "Lucía", "Wren"}) {
            const qsizetype at = seen.indexOf(s(name), from);
            QVERIFY2(at > last, name);
            last = at;
        }
    }

    void theLatestSessionCanBeReopenedAndAnEarlierOneCannot()
    {
        Evening evening;
        RecordPage page(evening.world.context);
        evening.show(page);
        click(page, "Reopen the session");
        QCOMPARE(evening.world.shell.routes.last(),
                 (Route{Place::Live, evening.session.id.toString()}));
        QCOMPARE(Hearthside::must(
                     storage::SessionStore(evening.world.side.notebook()).get(evening.session.id))
                     .state,
                 SessionState::Running);
        Hearthside::must(evening.world.side.notebook().history().undo());
        evening.session = evening.sampled(s("First evening"));
        evening.show(page);
        QVERIFY(!named<QAbstractButton>(page, "Reopen the session"));
    }

    void theClosingIsOneStepAway()
    {
        Evening evening;
        RecordPage page(evening.world.context);
        evening.show(page);
        click(page, "What may leave the room…");
        QCOMPARE(evening.world.shell.routes.last(),
                 (Route{Place::Close, evening.session.id.toString()}));
    }

    void whatIsOnTheScreenCanBePrinted()
    {
        Evening evening;
        RecordPage page(evening.world.context);
        evening.show(page);
        click(page, "Print…");
        auto *dialog = page.findChild<QDialog *>();
        QVERIFY(dialog && dialog->inherits("QPrintPreviewDialog"));
        QTRY_VERIFY(dialog->isVisible());
        dialog->close();
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        Evening evening;
        RecordPage page(evening.world.context);
        page.open({Place::Record, evening.session.id.toString()});
        settle(page, {1158, 768});
        if (const QString folder = qEnvironmentVariable("HEARTH_GALLERY"); !folder.isEmpty())
            page.grab().save(QStringLiteral("%1/record-%2.png")
                                 .arg(folder, QLatin1String(allLooks()[look].name)));
        QCOMPARE(clippedTexts(page).join(QLatin1Char('\n')), QString());
        QCOMPARE(unnamedFocusable(page).join(QLatin1Char('\n')), QString());
    }
};

QTEST_MAIN(RecordPageTest)
#include "record_page_test.moc"
