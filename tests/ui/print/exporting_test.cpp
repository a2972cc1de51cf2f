// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/crew_store.h"
#include "core/usecases/records.h"
#include "core/usecases/sample.h"
#include "tests/support/core/sample_record.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/crews/crew_page.h"
#include "ui/print/export_card.h"
#include "ui/shell/exporter.h"
#include "ui/shell/job.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// From a card to a file, off the window's thread.
class ExportingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeCrewLeavesFromItsPage()
    {
        UiWorld world;
        Hearthside::must(usecases::makeSample(
            world.side.notebook(), [&](const QString &id) { return world.library.find(id); }));
        const Crew crew = lanterns(world);
        CrewPage page(world.context);
        page.open({Place::Crew, crew.id.toString()});
        settle(page, {1280, 900});
        click(page, "Export…");
        QTRY_VERIFY(seenTexts(page).contains(s("5 note(s) stay out of this file")));
        click(page, "Markdown");
        world.prompter.files = {world.side.file(s("crew.md"))};
        click(page, "Save Markdown…");
        QTRY_COMPARE(world.shell.told, QStringList{s("Saved: crew.md")});
        const QByteArray text = bytesOf(world.side.file(s("crew.md")));
        QVERIFY(text.contains("# Tuesday Lanterns"));
        QVERIFY(text.contains("First evening"));
        QVERIFY(!text.contains("Tomek was quiet"));
        QCOMPARE(QFile::permissions(world.side.file(s("crew.md"))) & 0x0077,
                 QFileDevice::Permissions());
        click(page, "Not now");
        QVERIFY(!named<QAbstractButton>(page, "Save Markdown…"));
        QVERIFY(world.shell.errors.isEmpty());
    }

    void aCrewIsReadWhileTheWindowStaysFree()
    {
        UiWorld world;
        Hearthside::must(usecases::makeSample(
            world.side.notebook(), [&](const QString &id) { return world.library.find(id); }));
        CrewPage page(world.context);
        page.open({Place::Crew, lanterns(world).id.toString()});
        settle(page, {1280, 900});
        {
            // Nobody else reads while the turn is taken; the window would wait here for ever.
            const auto turn = world.side.notebook().database().turn();
            click(page, "Export…");
            QVERIFY(seenTexts(page).contains(s("Reading what is to be exported…")));
            QVERIFY(!named<QAbstractButton>(page, "Save PDF…")->isEnabled());
        }
        QTRY_VERIFY(seenTexts(page).contains(s("5 note(s) stay out of this file")));
        QVERIFY(named<QAbstractButton>(page, "Save PDF…")->isEnabled());
    }

    void readingACrewCanBeStopped()
    {
        UiWorld world;
        Hearthside::must(usecases::makeSample(
            world.side.notebook(), [&](const QString &id) { return world.library.find(id); }));
        CrewPage page(world.context);
        page.open({Place::Crew, lanterns(world).id.toString()});
        settle(page, {1280, 900});
        {
            const auto turn = world.side.notebook().database().turn();
            click(page, "Export…");
            click(page, "Stop");
        }
        QTRY_VERIFY(!named<QAbstractButton>(page, "Save PDF…"));
        QVERIFY(world.shell.errors.isEmpty());
        click(page, "Export…");
        QTRY_VERIFY(seenTexts(page).contains(s("5 note(s) stay out of this file")));
    }

    void whatCannotBeWrittenIsSaidAndTheCardIsReadyAgain()
    {
        UiWorld world;
        ExportCard card(s("Export"));
        card.setRecord(sample::session(), s("Evening"));
        new Exporter(world.context, &card);
        settle(card, {500, 700});
        world.prompter.files = {world.side.file(s("no/such/folder/out.pdf"))};
        click(card, "Save PDF…");
        QTRY_COMPARE(world.shell.errors.size(), 1);
        QCOMPARE(world.shell.errors[0].code, ErrorCode::FileNotWritable);
        QVERIFY(named<QAbstractButton>(card, "Save PDF…")->isEnabled());
    }

    void theCardSaysWhatStaysOutForEachReader()
    {
        ExportCard card(s("Export"));
        card.setRecord(sample::session(), s("../Even<ing>/"));
        settle(card, {500, 700});
        const QString crew = seenTexts(card).join(QLatin1Char('\n'));
        click(card, "Me");
        QVERIFY(seenTexts(card).contains(s("Nothing stays out of this file")));
        QVERIFY(!crew.contains(s("Nothing stays out of this file")));
        QCOMPARE(card.fileName(), s("Evening.pdf"));
    }

    void aJobAnswersOnTheThreadThatAsked()
    {
        QThread *worked = nullptr;
        auto *job = new Job(
            [&](const Watch &watch) -> Status {
                worked = QThread::currentThread();
                watch.tell(1, 2);
                return {};
            },
            this);
        QThread *answered = nullptr;
        connect(job, &Job::done, this, [&] { answered = QThread::currentThread(); });
        QTRY_COMPARE(answered, thread());
        QVERIFY(worked != thread());
    }

    void aStoppedJobSaysSo()
    {
        QSemaphore begun;
        auto *job = new Job(
            [&](const Watch &watch) -> Status {
                begun.release();
                while (!watch.isStopped())
                    QThread::yieldCurrentThread();
                return fail(ErrorCode::WorkStopped);
            },
            this);
        QList<Error> errors;
        connect(job, &Job::failed, this, [&](const Error &error) { errors.append(error); });
        begun.acquire();
        job->stop();
        QTRY_COMPARE(errors.size(), 1);
        QCOMPARE(errors[0].code, ErrorCode::WorkStopped);
    }

    void aJobWhosePageIsGoneAnswersNobody()
    {
        QSemaphore begun;
        QSemaphore ended;
        int answers = 0;
        {
            QObject page;
            auto *job = new Job(
                [&](const Watch &watch) -> Status {
                    begun.release();
                    while (!watch.isStopped())
                        QThread::yieldCurrentThread();
                    ended.release();
                    return {};
                },
                &page);
            connect(job, &Job::done, this, [&] { ++answers; });
            connect(job, &Job::failed, this, [&] { ++answers; });
            begun.acquire();
        }
        QVERIFY(ended.tryAcquire(1, 10'000));
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }

    void theCardFitsWhileItWorks_data() { addLooks(); }

    void theCardFitsWhileItWorks()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        ExportCard card(s("Export session notes"));
        card.setCanBeClosed();
        card.setRecord(sample::crew(), s("Crew"));
        card.showWorking();
        card.showProgress(3, 8);
        settle(card, {460, 1700}); // on a page it scrolls
        if (const QString folder = qEnvironmentVariable("HEARTH_GALLERY"); !folder.isEmpty())
            card.grab().save(QStringLiteral("%1/export-%2.png")
                                 .arg(folder, QLatin1String(allLooks()[look].name)));
        QCOMPARE(clippedTexts(card).join(QLatin1Char('\n')), QString());
        QCOMPARE(unnamedFocusable(card).join(QLatin1Char('\n')), QString());
    }

private:
    static Crew lanterns(UiWorld &world)
    {
        for (const auto &each :
             Hearthside::must(storage::CrewStore(world.side.notebook()).allWithCounts())) {
            if (each.crew.name.text() == s("Tuesday Lanterns"))
                return each.crew;
        }
        qFatal("no sample crew");
    }
};

QTEST_MAIN(ExportingTest)
#include "exporting_test.moc"
