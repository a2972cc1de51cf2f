// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/parser.h"
#include "tests/ui/live/evening.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/note_edit.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

const char *const roundJson = R"({
  "format": "hearth-practice/1", "id": "long-round", "name": "A long round",
  "scales": ["congregation"], "people": {"min": 2, "max": 200, "best": 150},
  "steps": [
    {"id": "in", "title": "One word each", "time": {"total": 60}, "say": "What do you bring?",
     "speaking": {"mode": "round", "order": "circle"},
     "capture": [{"id": "word", "kind": "text", "per": "person", "label": "A word"},
                 {"id": "heard", "kind": "text", "per": "group", "label": "What we heard"}]},
    {"id": "pairs", "title": "In pairs", "time": {"total": 10}, "speaking": {"mode": "pairs"},
     "capture": [{"id": "word", "kind": "text", "per": "person", "label": "A word"}]}
  ]})";

/// 150 people in one room.
struct Congregation : Evening
{
    Congregation()
    {
        storage::Notebook &notebook = world.side.notebook();
        usecases::CrewDraft draft{Hearthside::must(CrewName::from(s("The whole valley")))};
        draft.scale = Scale::Congregation;
        for (int i = 1; i <= people; ++i)
            draft.people.append(Hearthside::must(PersonName::from(
                QStringLiteral("%1 %2").arg(s(i % 2 == 0 ? "Noor" : "Zoë")).arg(i))));
        crew = Hearthside::must(usecases::callCrew(notebook, draft));
        const auto practice = practice::parse(roundJson, s("long-round.json"));
        Q_ASSERT(practice);
        QList<PersonId> here;
        for (const storage::Member &each :
             Hearthside::must(storage::CrewStore(notebook).members(*crew)))
            here.append(each.person.id);
        session = Hearthside::must(
            usecases::startSession(notebook, {*crew, {}, {{*practice}}, here, here.first()}));
        page = std::make_unique<LivePage>(world.context);
        showOn(*page);
        page->activateWindow();
        click(*page, "Next: Zoë 3");
    }

    qsizetype fields() const
    {
        const auto edits = page->findChildren<NoteEdit *>();
        return std::count_if(edits.cbegin(), edits.cend(),
                             [&](const NoteEdit *each) { return each->isVisibleTo(page.get()); });
    }

    static constexpr int people = 150;
    std::unique_ptr<LivePage> page;
};

} // namespace

/// 150 people in a practice of a congregation.
class CongregationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void onlyWhoSpeaksHasAFieldBesideTheGroup()
    {
        Congregation valley;
        QCOMPARE(valley.now().people.size(), 150);
        QCOMPARE(valley.fields(), 3); // theirs, the group's, a free one
        QVERIFY(namedWidget(*valley.page, s("Note: Zoë 3")));
        click(*valley.page, "Next: Noor 4");
        QVERIFY(namedWidget(*valley.page, s("Note: Noor 4")));
        QVERIFY(!namedWidget(*valley.page, s("Note: Zoë 3")));
    }

    void whoSaidSomethingKeepsTheirField()
    {
        Congregation valley;
        type(*valley.page, "Note: Zoë 3", "Hail");
        click(*valley.page, "Next: Noor 4");
        QCOMPARE(named<NoteEdit>(*valley.page, "Note: Zoë 3")->text(), s("Hail"));
        QCOMPARE(valley.notes().size(), 1);
    }

    void anybodyIsFoundByAPartOfTheirName()
    {
        Congregation valley;
        auto *line = named<QLineEdit>(*valley.page, "Note for…");
        QVERIFY(line);
        QVERIFY(!namedWidget(*valley.page, s("Zoë 97")));
        type(*valley.page, "Note for…", "zoe 9");
        QVERIFY(namedWidget(*valley.page, s("Zoë 97")));
        QVERIFY(!namedWidget(*valley.page, s("Noor 98")));
        click(*valley.page, "Zoë 97");
        QVERIFY(line->text().isEmpty());
        type(*valley.page, "Note: Zoë 97", "Came by boat");
        valley.page->keep();
        QCOMPARE(valley.notes().at(0).about, valley.person("Zoë 97"));
        // The keyboard alone: Enter takes the first, and the cursor stands in the note.
        type(*valley.page, "Note for…", "Noor 150");
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents();
        const QWidget *note = namedWidget(*valley.page, s("Note: Noor 150"));
        QVERIFY(note);
        QCOMPARE(QApplication::focusWidget(), note);
    }

    void aHundredWrittenNotesAreFoundByName()
    {
        Congregation valley;
        const auto held = valley.held();
        for (qsizetype i = 0; i < 100; ++i) {
            Note note{usecases::freshId<NoteId>(valley.world.side.notebook()), *valley.session};
            note.item = held.agenda.constFirst().id;
            note.step = s("in");
            note.field = s("word");
            note.about = held.people.at(i).id;
            note.text = s("A word");
            note.writtenAt = valley.world.side.clock().now();
            Hearthside::must(usecases::keepNote(valley.world.side.notebook(), note));
        }
        QCoreApplication::processEvents();
        QVERIFY(valley.fields() <= 4);
        QVERIFY(seen(*valley.page).contains(s("99 more have something written down")));
        type(*valley.page, "Note for…", "Noor 50");
        click(*valley.page, "Noor 50");
        QCOMPARE(named<NoteEdit>(*valley.page, "Note: Noor 50")->text(), s("A word"));
        QVERIFY(seen(*valley.page).contains(s("98 more have something written down")));
    }

    void pairsShowNobodysFieldUntilAskedFor()
    {
        Congregation valley;
        trigger(*valley.page, "session.end-step");
        QCOMPARE(valley.now().groups.size(), 75);
        QCOMPARE(valley.fields(), 1);
    }

    void fewHaveAllTheirFields()
    {
        Evening evening;
        evening.hold({s("check-in-round")});
        LivePage page(evening.world.context);
        evening.showOn(page);
        QVERIFY(!namedWidget(page, s("Note for…")));
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        Congregation valley;
        type(*valley.page, "Note for…", "1");
        for (const QSize size : {QSize(1280, 800), QSize(800, 1000)}) {
            settle(*valley.page, size);
            if (!folder.isEmpty())
                valley.page->grab().save(QStringLiteral("%1/congregation-%2-%3.png")
                                             .arg(folder, QLatin1String(allLooks()[look].name))
                                             .arg(size.width()));
            QCOMPARE(clippedTexts(*valley.page).join(QLatin1Char('\n')), QString());
            QCOMPARE(unnamedFocusable(*valley.page).join(QLatin1Char('\n')), QString());
        }
    }

    void cleanupTestCase() { wear(allLooks().first()); }
};

QTEST_MAIN(CongregationTest)
#include "congregation_test.moc"
