// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/parser.h"
#include "core/storage/caught_store.h"
#include "core/storage/note_store.h"
#include "core/storage/person_store.h"
#include "core/usecases/calling.h"
#include "core/usecases/holding.h"
#include "core/usecases/noting.h"
#include "core/usecases/private_round.h"
#include "core/usecases/records.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/live/live_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/ring_map.h"

#include <QtWidgets/QtWidgets>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

const char *const practiceJson = R"({
  "format": "hearth-practice/1", "id": "capturing", "name": "Capturing",
  "steps": [
    {"id": "arrive", "title": "Arrive", "time": {"total": 10}, "say": "How are you here?",
     "capture": [
       {"id": "weather", "kind": "weather", "per": "person", "label": "Inner weather", "checkIn": "arriving"},
       {"id": "word", "kind": "word", "per": "person", "label": "A word", "checkIn": "arriving"},
       {"id": "number", "kind": "scale", "per": "person", "from": 1, "to": 5, "label": "A number", "checkIn": "arriving"}]},
    {"id": "hopes", "title": "Hopes", "time": {"total": 10}, "say": "What do you hope for?",
     "capture": [
       {"id": "spoiling", "kind": "text", "per": "person", "label": "Would spoil it", "anonymous": true},
       {"id": "own", "kind": "text", "per": "person", "reach": "mine", "label": "For yourself"},
       {"id": "will", "kind": "commitment", "per": "person", "reach": "mine", "label": "I will"}]},
    {"id": "close", "title": "Close", "time": {"total": 10},
     "capture": [
       {"id": "first", "kind": "commitment", "label": "First step"},
       {"id": "keep", "kind": "list", "label": "Keep"},
       {"id": "parts", "kind": "parts", "label": "Parts"},
       {"id": "card", "kind": "card", "label": "Card"},
       {"id": "again", "kind": "choice", "options": ["Yes", "No"], "label": "Again?"}]}
  ]})";

/// A map that grows through two steps.
const char *const mapJson = R"({
  "format": "hearth-practice/1", "id": "mapping", "name": "Mapping",
  "steps": [
    {"id": "near", "title": "Near", "time": {"total": 5},
     "capture": [{"id": "map", "kind": "parts", "reach": "mine", "label": "Map", "options": ["Near", "Far"]}]},
    {"id": "far", "title": "Far", "time": {"total": 5},
     "capture": [{"id": "map", "kind": "parts", "reach": "mine", "label": "Map", "options": ["Near", "Far"]}]}
  ]})";

void settleEvents()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

/// Three in the room, and the page of their session.
struct Evening
{
    explicit Evening(const char *json = practiceJson)
    {
        usecases::CrewDraft draft{Hearthside::must(CrewName::from(s("Tuesday Lanterns")))};
        for (const char *name : {"Amara", "Jonas", "Lucía"})
            draft.people.append(Hearthside::must(PersonName::from(s(name))));
        const CrewId crew = Hearthside::must(usecases::callCrew(notebook(), draft));
        const auto practice = practice::parse(json, s("capturing.json"));
        Q_ASSERT(practice);
        QList<PersonId> here;
        for (const char *name : {"Amara", "Jonas", "Lucía"})
            here.append(person(name));
        const usecases::SessionDraft start{crew, {}, {{*practice}}, here, person("Amara")};
        session = Hearthside::must(usecases::startSession(notebook(), start, {}));
        page = std::make_unique<LivePage>(world.context);
        page->open({Place::Live, session->toString()});
        settle(*page, {1280, 800});
        page->activateWindow();
    }

    storage::Notebook &notebook() { return world.side.notebook(); }
    storage::CaughtStore caught() { return storage::CaughtStore(notebook()); }
    QList<Note> notes()
    {
        return Hearthside::must(storage::NoteStore(notebook()).ofSession(*session));
    }
    QList<CheckIn> checkIns()
    {
        return Hearthside::must(storage::NoteStore(notebook()).checkIns(*session));
    }
    PersonId person(const char *name)
    {
        for (const Person &each : Hearthside::must(storage::PersonStore(notebook()).all())) {
            if (each.name.text() == s(name))
                return each.id;
        }
        qFatal("nobody is called %s", name);
    }
    QString seen() { return seenTexts(*page).join(QLatin1Char('\n')); }
    QWidget *field(const char *name)
    {
        QWidget *found = namedWidget(*page, s(name));
        if (found == nullptr)
            qWarning("no field %s", name);
        return found;
    }
    void type(const char *name, const char *text)
    {
        QWidget *found = field(name);
        QVERIFY(found);
        found->setFocus();
        for (const QChar letter : s(text)) {
            QWidget *popup = QApplication::activePopupWidget();
            QTest::sendKeyEvent(QTest::Click, popup ? popup : found, Qt::Key_unknown,
                                QString(letter), Qt::NoModifier);
        }
        settleEvents();
    }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(widget, key, with);
        settleEvents();
    }
    void act(const char *id)
    {
        for (QAction *action : page->actions()) {
            if (action->objectName() == QLatin1String(id))
                action->trigger();
        }
        settleEvents();
    }
    void click(const char *name)
    {
        auto *button = named<QAbstractButton>(*page, name);
        if (button == nullptr)
            qWarning() << "no button" << name << "among" << seenTexts(*page);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        settleEvents();
    }
    void next() { act("session.end-step"); }
    QAction *menuAction(const char *menu, const char *text)
    {
        for (QToolButton *button : page->findChildren<QToolButton *>()) {
            if (!button->menu() || !button->isVisibleTo(page.get())
                || !button->accessibleName().contains(s(menu)))
                continue;
            Q_EMIT button->menu()->aboutToShow();
            for (QAction *action : button->menu()->actions()) {
                if (action->text().section(QLatin1Char('\t'), 0, 0) == s(text))
                    return action;
            }
        }
        return nullptr;
    }

    UiWorld world;
    std::optional<SessionId> session;
    std::unique_ptr<LivePage> page;
};

} // namespace

/// What is written down in a running session, by typing and clicking.
class CaptureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        wear(allLooks().first());
    }

    void aLineSaysWhoAndWhen()
    {
        Evening evening;
        evening.act("session.commitment");
        evening.type("Commitment", "@Jonas sends the template by Thursday");
        evening.press(evening.field("Commitment"), Qt::Key_Return);
        const auto made = Hearthside::must(evening.caught().commitments(*evening.session));
        QCOMPARE(made.size(), 1);
        QCOMPARE(made[0].text, s("sends the template"));
        QCOMPARE(made[0].person, evening.person("Jonas"));
        QCOMPARE(made[0].due, QDate(2026, 3, 5));
        QVERIFY(evening.seen().contains(s("Jonas: sends the template")));
        QVERIFY(evening.seen().contains(s("due Thursday")));
        QVERIFY(!namedWidget(*evening.page, s("Commitment line")));
    }

    void aMapGrowsThroughTheStepsThatAskForIt()
    {
        Evening evening(mapJson);
        const auto mapText = [&]() -> NoteEdit * {
            for (auto *each : evening.page->findChildren<NoteEdit *>()) {
                if (each->isVisibleTo(evening.page.get()) && each->text().contains(s("## Near")))
                    return each;
            }
            return nullptr;
        };
        NoteEdit *edit = mapText();
        QVERIFY2(edit, qPrintable(evening.seen()));
        edit->setFocus();
        edit->moveCursor(QTextCursor::Start);
        edit->moveCursor(QTextCursor::Down);
        edit->moveCursor(QTextCursor::EndOfLine);
        QTest::keyClicks(edit, s("Mei"));
        evening.next();
        QCOMPARE(evening.notes().size(), 1);
        QCOMPARE(evening.notes()[0].step, s("near"));
        QCOMPARE(evening.notes()[0].reach, Reach::Mine);
        edit = mapText();
        QVERIFY(edit && edit->text().contains(s("- Mei")));
        auto *map = evening.page->findChild<RingMap *>();
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Up);
        settleEvents();
        QCOMPARE(evening.notes().size(), 1);
        QCOMPARE(evening.notes()[0].text, s("## Near\n- \n## Far\n- Mei"));
    }

    void aDayThatIsNoneIsNotKept()
    {
        Evening evening;
        evening.act("session.commitment");
        evening.type("Commitment", "Rest");
        evening.type("By when", "soonish");
        evening.press(evening.field("By when"), Qt::Key_Return);
        QVERIFY(Hearthside::must(evening.caught().commitments(*evening.session)).isEmpty());
        QVERIFY(evening.seen().contains(s("Not a day I know yet")));
    }

    void everyKindHasItsKeyAndTheFocusReturns()
    {
        Evening evening;
        evening.next();
        evening.next();
        QWidget *note = evening.field("Note: Anything else");
        QVERIFY(note);
        note->setFocus();
        QTRY_VERIFY(note->hasFocus());
        for (const auto &[id, name] :
             {std::pair("session.commitment", "Commitment"),
              std::pair("session.decision", "Decision"), std::pair("session.thanks", "Thanks"),
              std::pair("session.park", "Park")}) {
            evening.act(id);
            QWidget *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            QVERIFY(line);
            QCOMPARE(line->accessibleName(), s(name));
            evening.type(name, "The summer");
            evening.press(line, Qt::Key_Return);
            QVERIFY2(note->hasFocus(), name);
            evening.act(id);
            evening.type(name, "Never mind");
            evening.press(QApplication::focusWidget(), Qt::Key_Escape);
            QVERIFY2(note->hasFocus(), name);
        }
        QCOMPARE(Hearthside::must(evening.caught().commitments(*evening.session)).size(), 1);
        QCOMPARE(Hearthside::must(evening.caught().decisions(*evening.session)).size(), 1);
        QCOMPARE(Hearthside::must(evening.caught().appreciations(*evening.session)).size(), 1);
        QCOMPARE(Hearthside::must(evening.caught().topics(*evening.session)).size(), 1);
        const auto record =
            Hearthside::must(usecases::sessionRecord(evening.notebook(), *evening.session));
        QCOMPARE(record.topics.size(), 1);
        QCOMPARE(record.topics[0].text, s("The summer"));
    }

    void whatWasCaughtIsChangedInItsPlace()
    {
        Evening evening;
        evening.act("session.decision");
        evening.type("Decision", "Meet in the garden");
        evening.press(evening.field("Decision"), Qt::Key_Return);
        QAction *change = evening.menuAction("More for", "Change");
        QVERIFY(change);
        change->trigger();
        settleEvents();
        evening.type("Concerns", "Rain");
        evening.type("Look at it again", "in 3 months");
        evening.press(evening.field("Concerns"), Qt::Key_Return);
        const auto made = Hearthside::must(evening.caught().decisions(*evening.session));
        QCOMPARE(made.size(), 1);
        QCOMPARE(made[0].objections, s("Rain"));
        QCOMPARE(made[0].reviewOn, QDate(2026, 6, 3));
        QVERIFY(evening.seen().contains(s("Concerns: Rain")));
    }

    void whatStandsAsItWasKeepsItsRow()
    {
        Evening evening;
        const auto park = [&](const char *topic) {
            evening.act("session.park");
            evening.type("Park", topic);
            evening.press(evening.field("Park"), Qt::Key_Return);
        };
        park("The summer");
        const QPointer<QWidget> summer = evening.field("More for “The summer”");
        evening.world.side.clock().advance(60'000);
        park("The kitchen");
        QVERIFY(summer);
        QCOMPARE(evening.field("More for “The summer”"), summer.data());
        const QPointer<QWidget> kitchen = evening.field("More for “The kitchen”");
        QVERIFY(kitchen);
        // One that is looked at and left makes room for its line again, before the other.
        QAction *change = evening.menuAction("The summer", "Change");
        QVERIFY(change);
        change->trigger();
        settleEvents();
        evening.press(QApplication::focusWidget(), Qt::Key_Escape);
        const QWidget *back = evening.field("More for “The summer”");
        const QWidget *after = evening.field("More for “The kitchen”");
        QVERIFY(back && after);
        QVERIFY(back->mapTo(evening.page.get(), QPoint()).y()
                < after->mapTo(evening.page.get(), QPoint()).y());
    }

    void oneThingTurnsIntoAnotherAndBackWithUndo()
    {
        Evening evening;
        evening.act("session.park");
        evening.type("Park", "The summer");
        evening.press(evening.field("Park"), Qt::Key_Return);
        QAction *turn = evening.menuAction("More for", "Make it a decision");
        QVERIFY(turn);
        turn->trigger();
        settleEvents();
        QVERIFY(Hearthside::must(evening.caught().topics(*evening.session)).isEmpty());
        QCOMPARE(Hearthside::must(evening.caught().decisions(*evening.session))[0].text,
                 s("The summer"));
        QVERIFY(evening.notebook().history().undo());
        settleEvents();
        QCOMPARE(Hearthside::must(evening.caught().topics(*evening.session)).size(), 1);
        QVERIFY(Hearthside::must(evening.caught().decisions(*evening.session)).isEmpty());
    }

    void aNoteTurnsIntoACommitment()
    {
        Evening evening;
        evening.next();
        evening.next();
        evening.type("Note: Anything else", "Bring bread");
        QAction *turn = evening.menuAction("Note: Anything else", "Make it a commitment");
        QVERIFY(turn);
        QVERIFY(turn->isEnabled());
        turn->trigger();
        settleEvents();
        QCOMPARE(Hearthside::must(evening.caught().commitments(*evening.session))[0].text,
                 s("Bring bread"));
        QVERIFY(evening.notes().isEmpty());
        QCOMPARE(named<NoteEdit>(*evening.page, "Note: Anything else")->text(), QString());
    }

    void aKeyChangesHowFarTheNoteTravelsAndSaysSo()
    {
        Evening evening;
        evening.next();
        evening.next();
        evening.type("Note: Anything else", "Told at home");
        evening.act("session.reach");
        QCOMPARE(evening.notes().at(0).reach, Reach::Open);
        QCOMPARE(evening.world.shell.told.last(), s("Note: Anything else: may be shared"));
        evening.act("session.reach");
        QCOMPARE(evening.notes().at(0).reach, Reach::Mine);
        QVERIFY(evening.seen().contains(s("only for me")));
    }

    void whatIsSaidOnArrivingIsACheckIn()
    {
        Evening evening;
        auto *foggy = [&] {
            for (auto *row : evening.page->findChildren<QAbstractButton *>()) {
                if (row->text() == s("foggy") && row->isVisibleTo(evening.page.get()))
                    return row;
            }
            return static_cast<QAbstractButton *>(nullptr);
        }();
        QVERIFY(foggy);
        QVERIFY(!foggy->isChecked()); // nothing is chosen for anybody
        QTest::mouseClick(foggy, Qt::LeftButton);
        evening.type("A word: Amara", "tired");
        evening.page->keep();
        const auto kept = evening.checkIns();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].person, evening.person("Amara"));
        QCOMPARE(kept[0].weather, s("foggy"));
        QCOMPARE(kept[0].word, s("tired"));
        QVERIFY(evening.notes().isEmpty());
        const auto record =
            Hearthside::must(usecases::sessionRecord(evening.notebook(), *evening.session));
        QCOMPARE(record.checkIns.size(), 1);
        QTest::mouseClick(foggy, Qt::LeftButton); // takes it back
        QCOMPARE(evening.checkIns()[0].weather, QString());
    }

    void everyKindOfFieldHasItsEditor()
    {
        Evening evening;
        evening.next();
        evening.next();
        evening.type("Note: First step", "@Jonas writes to all by tomorrow");
        evening.press(evening.field("Note: First step"), Qt::Key_Return);
        const auto made = Hearthside::must(evening.caught().commitments(*evening.session));
        QCOMPARE(made.size(), 1);
        QCOMPARE(made[0].person, evening.person("Jonas"));
        evening.type("Note: Keep", "the soup");
        evening.type("Note: Parts", "the careful one");
        evening.type("Note: Card", "Listening");
        for (auto *chip : evening.page->findChildren<QAbstractButton *>()) {
            if (chip->text() == s("Yes") && chip->isVisibleTo(evening.page.get()))
                QTest::mouseClick(chip, Qt::LeftButton);
        }
        evening.page->keep();
        QStringList texts;
        for (const Note &note : evening.notes())
            texts.append(note.field + QLatin1Char('=') + note.text);
        texts.sort();
        QCOMPARE(texts,
                 QStringList({s("again=Yes"), s("card=Listening"), s("keep=- the soup"),
                              s("parts=- the careful one")}));
    }

    void theLaptopGoesRoundAndNothingCanBeReached()
    {
        Evening evening;
        evening.next();
        evening.type("Note: Anything else", "The host's own CANARY");
        evening.page->keep();
        evening.act("session.private");
        QVERIFY(evening.seen().contains(s("Hand the laptop to Jonas")));
        const auto canBeReached = [&](const char *text) {
            for (QWidget *widget : evening.page->findChildren<QWidget *>()) {
                QString said = widget->accessibleName() + widget->accessibleDescription();
                if (const auto *edit = qobject_cast<QPlainTextEdit *>(widget))
                    said += edit->toPlainText();
                if (const auto *line = qobject_cast<QLineEdit *>(widget))
                    said += line->text();
                if (const auto *label = qobject_cast<QLabel *>(widget))
                    said += label->text();
                if (said.contains(s(text)))
                    return true;
            }
            return false;
        };
        QVERIFY(!canBeReached("CANARY"));
        for (QAction *action : evening.page->actions())
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        QVERIFY(evening.world.shell.isAlone);

        evening.click("I am Jonas, I have it");
        evening.type("Would spoil it", "That we hurry JONAS");
        evening.type("For yourself", "My own JONAS");
        evening.type("I will", "Call home MINE");
        QVERIFY(evening.notes().size() == 1); // nothing is written while somebody types
        evening.click("Done, cover it");
        QVERIFY(evening.seen().contains(s("Hand the laptop to Lucía")));
        QVERIFY(!canBeReached("JONAS"));
        evening.click("Skip Lucía for now");
        evening.click("I am Amara, I have it");
        QVERIFY(!canBeReached("JONAS"));
        evening.type("Would spoil it", "Phones AMARA");
        evening.click("Done, cover it");
        QVERIFY(evening.seen().contains(s("Give the laptop back to Amara")));
        evening.click("Hand it to Lucía after all");
        evening.click("I am Lucía, I have it");
        evening.type("Would spoil it", "Silence LUCIA");
        evening.click("Done, cover it");
        // What keeps no names is not written before everybody is done.
        for (const Note &note : evening.notes())
            QVERIFY(note.field != s("spoiling"));
        QVERIFY(!canBeReached("LUCIA"));
        evening.click("I am Amara, show what was written");
        QVERIFY(!evening.world.shell.isAlone);
        int anonymous = 0;
        for (const Note &note : evening.notes()) {
            if (note.field != s("spoiling"))
                continue;
            ++anonymous;
            QVERIFY(!note.about && !note.by);
        }
        QCOMPARE(anonymous, 3);
        QVERIFY(canBeReached("JONAS"));
        QVERIFY(!canBeReached("My own JONAS")); // for his own eyes
        QVERIFY(!canBeReached("MINE")); // also where it is a promise to himself
        QVERIFY(Hearthside::must(storage::CaughtStore(evening.world.side.notebook())
                                     .openCommitments(std::nullopt, 50))
                    .isEmpty());
        evening.click("Uncover what Jonas wrote");
        QVERIFY(canBeReached("My own JONAS"));
    }

    void aRoundThatWasCutOffIsCoveredWhenTheSessionOpensAgain()
    {
        Evening evening;
        evening.next();
        evening.type("Note: Anything else", "The host's own CANARY");
        evening.page->keep();
        evening.act("session.private");
        evening.click("I am Jonas, I have it");
        // The program stops here, and somebody starts it again.
        LivePage again(evening.world.context);
        again.show();
        again.open({Place::Live, evening.session->toString()});
        QCoreApplication::processEvents();
        const QString seen = seenTexts(again).join(QLatin1Char('|'));
        QVERIFY2(seen.contains(s("Give the laptop back to Amara")), qPrintable(seen));
        QVERIFY(!seen.contains(s("CANARY")));
        click(again, "I am Amara, show what was written");
        QTRY_VERIFY(!usecases::isGoingRound(evening.world.side.notebook(), *evening.session));
        LivePage once(evening.world.context);
        once.show();
        once.open({Place::Live, evening.session->toString()});
        QCoreApplication::processEvents();
        QVERIFY(!seenTexts(once).join(QLatin1Char('|')).contains(s("Give the laptop back")));
    }

    void anEmptyRoundLeavesNothing()
    {
        Evening evening;
        evening.next();
        evening.act("session.private");
        evening.click("Skip Jonas for now");
        evening.click("Give it back to Amara");
        evening.click("I am Amara, show what was written");
        QVERIFY(evening.notes().isEmpty());
        QVERIFY(evening.seen().contains(s("Notes for this step")));
    }

    void everythingFitsAndHasAName_data() { addLooks(); }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everythingFitsAndHasAName()
    {
        QFETCH(int, look);
        wear(allLooks()[look]);
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        Evening evening;
        const auto check = [&](const char *name) {
            settle(*evening.page, {1280, 800});
            if (!folder.isEmpty())
                evening.page->grab().save(
                    QStringLiteral("%1/%2-%3.png")
                        .arg(folder, QLatin1String(name), QLatin1String(allLooks()[look].name)));
            QCOMPARE(clippedTexts(*evening.page).join(QLatin1Char('\n')), QString());
            QCOMPARE(unnamedFocusable(*evening.page).join(QLatin1Char('\n')), QString());
        };
        evening.type("A word: Jonas", "tired");
        check("capture-arrive");
        evening.next();
        evening.act("session.private");
        check("capture-cover");
        evening.click("I am Jonas, I have it");
        evening.type("Would spoil it", "That we hurry");
        check("capture-alone");
        evening.click("Done, cover it");
        evening.click("Give it back to Amara");
        check("capture-return");
        evening.click("I am Amara, show what was written");
        evening.type("Note: Anything else", "**Amara** saw a house, @Jonas a *lamp*");
        evening.page->keep();
        evening.next();
        evening.act("session.commitment");
        evening.type("Commitment", "@Jonas sends the template by Thursday");
        check("capture-catching");
        evening.press(evening.field("Commitment"), Qt::Key_Return);
        evening.act("session.park");
        evening.type("Park", "The summer, and who keeps the key");
        evening.press(evening.field("Park"), Qt::Key_Return);
        evening.type("Note: Keep", "the soup");
        check("capture-close");
    }

    void cleanupTestCase() { wear(allLooks().first()); }
};

QTEST_MAIN(CaptureTest)
#include "capture_test.moc"
