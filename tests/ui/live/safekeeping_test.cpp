// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"
#include "tests/ui/live/evening.h"
#include "ui/widgets/note_edit.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// All that a notebook keeps of its notes, row by row as they lie in the file: about whom, by whom,
/// when, and the rest.
QStringList noteRows(storage::Notebook &notebook)
{
    QStringList rows;
    storage::Statement all = notebook.database().prepare(
        "SELECT ifnull(about, '') || '|' || ifnull(by_person, '') || '|' || written_at || '|'"
        " || field || '|' || text || '|' || id || '|' || born || '|' || stamp || '|' || version"
        " AS line FROM note ORDER BY rowid");
    while (Hearthside::must(all.step()) == storage::Statement::Step::Row)
        rows.append(all.text("line"));
    return rows;
}

/// Three in a practice that asks each, without their names, whether they are free to leave.
struct Asked : Evening
{
    Asked()
    {
        hold({s("power-and-safety-conversation")}, 3);
        page = std::make_unique<LivePage>(world.context);
        showOn(*page);
        while (now().stepId != s("safety"))
            trigger(*page, "session.end-step");
        trigger(*page, "session.private");
        settleEvents();
    }

    /// The one who has the laptop answers the first question, and gives it on.
    void answer(const char *who, const char *what)
    {
        press(QStringLiteral("I am %1, I have it").arg(s(who)));
        for (auto *chip : page->findChildren<QAbstractButton *>()) {
            if (chip->text() == s(what) && chip->isVisibleTo(page.get())) {
                QTest::mouseClick(chip, Qt::LeftButton);
                break;
            }
        }
        press(s("Done, cover it"));
    }

    void press(const QString &name)
    {
        auto *button = qobject_cast<QAbstractButton *>(namedWidget(*page, name));
        QVERIFY2(button, qPrintable(name + QLatin1Char('\n') + seen(*page)));
        QTest::mouseClick(button, Qt::LeftButton);
        settleEvents();
    }

    static void settleEvents()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<LivePage> page;
};

} // namespace

/// What is written in a session is neither lost nor given away.
class SafekeepingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void aNoteOnAFullDiskWaitsUnderABanner()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        const QString banner = s("could not be written to the disk");
        QVERIFY(!seen(page).contains(banner));
        evening.fillDisk(true);
        QString typed;
        for (int words = 0; !seen(page).contains(banner) && words < 400; ++words) {
            type(page, "Note: Anything else", "A river under ice, and nobody walks. ");
            typed += s("A river under ice, and nobody walks. ");
            page.keep();
        }
        QVERIFY2(seen(page).contains(banner), qPrintable(seen(page)));
        QVERIFY(seen(page).contains(s("Not saved yet")));
        // The words stay, also when the session goes on and comes back.
        QCOMPARE(named<NoteEdit>(page, "Note: Anything else")->text(), typed);
        const auto kept = evening.notes();
        QVERIFY(kept.isEmpty() || kept.constFirst().text != typed);
        evening.fillDisk(false);
        click(page, "Try now");
        QVERIFY(!seen(page).contains(banner));
        QCOMPARE(evening.notes().size(), 1);
        QCOMPARE(evening.notes().constFirst().text, typed);
    }

    void whatIsTypedOnIsWrittenAsSoonAsThereIsRoom()
    {
        Evening evening;
        evening.hold({s("case-clinic")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        evening.fillDisk(true);
        QString typed;
        const QString banner = s("could not be written to the disk");
        for (int words = 0; !seen(page).contains(banner) && words < 400; ++words) {
            type(page, "Note: Anything else", "A river under ice, and nobody walks. ");
            typed += s("A river under ice, and nobody walks. ");
            page.keep();
        }
        evening.fillDisk(false);
        type(page, "Note: Anything else", "Ice");
        page.keep();
        QVERIFY(!seen(page).contains(banner));
        QCOMPARE(evening.notes().constFirst().text, typed + s("Ice"));
    }

    void withoutNamesMeansNeitherAuthorNorOrderInTheFile()
    {
        // Whoever says what, and whoever writes first: the file is the same.
        const auto fileOf = [](const std::array<const char *, 3> &answers) {
            Asked asked;
            asked.answer("Jonas", answers[0]);
            asked.answer("Lucía", answers[1]);
            asked.answer("Amara", answers[2]);
            asked.press(s("I am Amara, show what was written"));
            return noteRows(asked.world.side.notebook());
        };
        const QStringList rows = fileOf({"Yes", "No", "Partly"});
        QCOMPARE(rows.size(), 3);
        for (const QString &row : rows) {
            QVERIFY2(row.startsWith(QLatin1String("||")), qPrintable(row));
            QCOMPARE(row.section(QLatin1Char('|'), 2, 2), rows[0].section(QLatin1Char('|'), 2, 2));
        }
        QCOMPARE(fileOf({"No", "Partly", "Yes"}), rows);
        QCOMPARE(fileOf({"Partly", "Yes", "No"}), rows);
    }

    void cleanupTestCase() { wear(allLooks().first()); }
};

QTEST_MAIN(SafekeepingTest)
#include "safekeeping_test.moc"
