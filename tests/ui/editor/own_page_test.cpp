// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/own_page.h"

#include "core/practice/pack.h"
#include "core/practice/writer.h"
#include "core/storage/practice_store.h"
#include "core/usecases/own_practices.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/editor/take_in_card.h"
#include "ui/text/error_text.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

/// The button says how many, in whatever plural there is.
void takeOne(const QWidget &root)
{
    for (auto *button : root.findChildren<QPushButton *>()) {
        if (button->isVisibleTo(&root) && button->text().startsWith(s("Take in 1 practice")))
            return click(root, button->text().toUtf8().constData());
    }
    QFAIL("no button takes in one practice");
}

struct Shelf
{
    UiWorld world;
    OwnPage page{world.context};

    Shelf()
    {
        page.open({Place::OwnPractices});
        settle(page, {1100, 760});
    }
    practice::Practice named(const char *id, const char *name)
    {
        practice::Practice practice = *world.library.builtIn(s("case-clinic"));
        practice.id = s(id);
        practice.name = s(name);
        return practice;
    }
    /// Writes a file and lets the page look into it.
    void lookInto(const QByteArray &bytes)
    {
        const QString path = world.side.file(s("theirs.hearth-pack"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        world.prompter.files = {path};
        click(page, "Take in a file…");
        auto *card = page.findChild<TakeInCard *>();
        QTRY_VERIFY(card->isVisibleTo(&page) || !world.shell.errors.isEmpty());
    }
};

} // namespace

class OwnPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void aPackIsShownBeforeItIsTakenIn()
    {
        Shelf shelf;
        shelf.lookInto(practice::packOf(
            {shelf.named("tea", "Tea"), shelf.named("soup", "Soup"), shelf.named("tea", "Twice"),
             shelf.named("case-clinic", "Their clinic")},
            {{s("check-in"), s("en"), {{s("smell"), s("What smells good?")}}}}));
        const QStringList texts = seenTexts(shelf.page);
        QVERIFY(texts.contains(s("2 new · 1 changed · 0 the same · 1 refused")));
        QVERIFY(texts.contains(s("refused: the file holds one with its id already")));
        QVERIFY(!shelf.world.library.find(s("tea")));
        auto *clinic = named<QCheckBox>(
            shelf.page,
            "4: Their clinic, changed: it would stand in place of the one that Hearth brings "
            "along");
        QVERIFY(clinic);
        QVERIFY(!clinic->isChecked());
        click(shelf.page, "2: Soup, new");
        takeOne(shelf.page);
        QVERIFY(shelf.world.library.find(s("tea")));
        QVERIFY(!shelf.world.library.find(s("soup")));
        QCOMPARE(shelf.world.library.find(s("case-clinic"))->name, s("Case Clinic"));
        QCOMPARE(shelf.world.library.prompts(s("check-in")).constLast().text,
                 s("What smells good?"));
        QVERIFY(!shelf.page.findChild<TakeInCard *>()->isVisibleTo(&shelf.page));
        QVERIFY(seenTexts(shelf.page).contains(s("Tea")));
        QVERIFY(shelf.world.side.notebook().history().undo());
        QVERIFY(!shelf.world.library.find(s("tea")));
    }
    void whatIsLeftChangesNothing()
    {
        Shelf shelf;
        shelf.lookInto(practice::packOf({shelf.named("tea", "Tea")}, {}));
        click(shelf.page, "Leave it");
        QVERIFY(!shelf.world.library.find(s("tea")));
        QVERIFY(!*shelf.world.side.notebook().history().nextUndo());
    }
    void anythingElseIsRefusedInWords()
    {
        Shelf shelf;
        shelf.lookInto("PK\x03\x04");
        QCOMPARE(shelf.world.shell.errors.size(), 1);
        QVERIFY(shelf.world.shell.errors.constFirst().code == ErrorCode::PackNotUnderstood);
        QVERIFY(!shelf.page.findChild<TakeInCard *>()->isVisibleTo(&shelf.page));
    }
    void aFileThatIsCutOffIsSaidToBeDamagedAndWhere()
    {
        Shelf shelf;
        const QByteArray whole = practice::packOf({shelf.named("tea", "Tea")}, {});
        const QByteArray part = whole.first(whole.indexOf("Tea"));
        shelf.lookInto(part);
        QCOMPARE(shelf.world.shell.errors.size(), 1);
        const QString said = errorText(shelf.world.shell.errors.constFirst());
        QVERIFY2(said.contains(s("cut off at line %1,").arg(part.count('\n') + 1)),
                 qPrintable(said));
        QVERIFY(said.contains(s("nothing of it was taken in")));
        QVERIFY(!shelf.page.findChild<TakeInCard *>()->isVisibleTo(&shelf.page));
    }
    void whatIsGivenAwayComesInOnAnotherLaptop()
    {
        Shelf mine;
        Hearthside::must(usecases::adaptPractice(mine.world.side.notebook(),
                                                 mine.named("clinic", "Clinic"), s("Our clinic")));
        mine.page.open({Place::OwnPractices});
        settle(mine.page, {1100, 760});
        const QString path = mine.world.side.file(s("ours.hearth-practice"));
        mine.world.prompter.files = {path};
        click(mine.page, "Give Our clinic away…");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Shelf theirs;
        theirs.lookInto(file.readAll());
        takeOne(theirs.page);
        QVERIFY(seenTexts(theirs.page).contains(s("Our clinic")));
        const QString pack = mine.world.side.file(s("ours.hearth-pack"));
        mine.world.prompter.files = {pack};
        click(mine.page, "Give all away…");
        theirs.lookInto([&] {
            QFile all(pack);
            return all.open(QIODevice::ReadOnly) ? all.readAll() : QByteArray();
        }());
        QVERIFY(seenTexts(theirs.page).contains(s("0 new · 0 changed · 1 the same · 0 refused")));
    }
    void anEmptyShelfLeadsToTheLibraryAndToANewPractice()
    {
        Shelf shelf;
        click(shelf.page, "Look through the library");
        QCOMPARE(shelf.world.shell.routes.constLast(), Route{Place::Practices});
        click(shelf.page, "Write a new one");
        QVERIFY(shelf.world.shell.routes.constLast().place == Place::PracticeEditor);
        const auto all = *storage::PracticeStore(shelf.world.side.notebook()).all();
        QCOMPARE(all.size(), 1);
    }
};

QTEST_MAIN(OwnPageTest)
#include "own_page_test.moc"
