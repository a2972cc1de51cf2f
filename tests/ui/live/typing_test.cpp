// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hands on the keyboard, eyes on the people: what is typed becomes a note, and no key loses a step.
#include "tests/ui/live/evening.h"
#include "ui/live/notes_panel.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/scroll_page.h"

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;

namespace {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    QCoreApplication::processEvents();
}

QString focused()
{
    return QApplication::focusWidget() != nullptr ? QApplication::focusWidget()->accessibleName()
                                                  : QString();
}

struct Hosting : Evening
{
    explicit Hosting(QSize size = {1280, 800})
        : page(world.context)
    {
        start();
        page.open({Place::Live, session->toString()});
        settle(page, size);
        page.activateWindow();
        page.setFocus(); // as after open(), which came before there was a window
        while (now().stepId != s("mirroring"))
            trigger(page, "session.end-step");
        QCoreApplication::processEvents();
    }
    LivePage page;
};

} // namespace

class TypingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().constFirst()); }

    void theFirstWordsAreTheNoteOfWhoSpeaks()
    {
        Hosting at;
        const auto speaking = at.now().speaking;
        QVERIFY(speaking);
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_A, Qt::Key_Space, Qt::Key_L})
            press(key);
        at.page.keep();
        QCOMPARE(at.now().speaking, speaking);
        QCOMPARE(at.notes().size(), 1);
        QCOMPARE(at.notes().constFirst().text, s("a l"));
        QCOMPARE(at.notes().constFirst().about, speaking);
    }

    void noPlainKeyMovesTheSession()
    {
        Hosting at;
        const auto before = at.held().state.facts().lastMs;
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Right,
                                  Qt::Key_Left, Qt::Key_N, Qt::Key_Escape})
            press(key);
        QCOMPARE(at.held().state.facts().lastMs, before);
        QCOMPARE(at.now().stepId, s("mirroring"));
    }

    void aClickOnNextLeavesTheCursorInTheNote()
    {
        Hosting at;
        trigger(at.page, "session.note");
        const QString where = focused();
        QVERIFY(where.startsWith(s("Note: ")));
        const auto before = at.now().speaking;
        click(buttonWithKeys(at.page, "Ctrl+Right"));
        QVERIFY(at.now().speaking != before);
        QCOMPARE(focused(), where);
        press(Qt::Key_Space);
        QCOMPARE(focused(), where);
    }

    void anotherStepKeepsTheCursorWhereNotesAreWritten()
    {
        Hosting at;
        trigger(at.page, "session.note");
        trigger(at.page, "session.end-step");
        press(Qt::Key_Space);
        press(Qt::Key_H);
        at.page.keep();
        QCOMPARE(at.notes().constLast().step, at.now().stepId);
        QCOMPARE(at.notes().constLast().text.trimmed(), s("h"));
    }

    void inAnotherStepTheCursorIsInTheNoteOfWhoSpeaksThere()
    {
        Hosting at;
        QWidget *free = namedWidget(at.page, s("Note: Anything else"));
        QVERIFY(free);
        free->setFocus();
        trigger(at.page, "session.end-step");
        trigger(at.page, "session.back");
        QCoreApplication::processEvents();
        QCOMPARE(at.now().stepId, s("mirroring"));
        QVERIFY2(focused().contains(at.name(*at.now().speaking)), qPrintable(focused()));
        QVERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
    }

    void aClickBesideTheFieldsPutsTheCursorThere()
    {
        Hosting at;
        auto *panel = at.page.findChild<NotesPanel *>();
        QTest::mouseClick(panel, Qt::LeftButton, {}, QPoint(panel->width() / 2, 8));
        const auto speaking = at.name(*at.now().speaking);
        QVERIFY2(focused().contains(speaking), qPrintable(focused()));
        auto *jonas = namedWidget(at.page, s("Note: Jonas"));
        QVERIFY(jonas);
        const QPoint beside(12, jonas->mapTo(panel, QPoint(0, jonas->height() / 2)).y());
        QTest::mouseClick(panel, Qt::LeftButton, {}, beside);
        QCOMPARE(focused(), s("Note: ⁨Jonas⁩"));
    }

    void aButtonThatIsGoneLeavesNoOtherUnderTheFinger()
    {
        Hosting at;
        QWidget *pass = namedWidget(at.page, s("Pass"));
        QVERIFY(pass);
        pass->setFocus();
        while (pass->isEnabled() && at.now().stepId == s("mirroring"))
            trigger(at.page, "session.pass");
        QCOMPARE(QApplication::focusWidget(), &at.page);
    }

    void aPanelGivesTheFocusBack()
    {
        Hosting at;
        for (const char *action : {"session.people", "session.insert"}) {
            trigger(at.page, "session.note");
            const QString where = focused();
            trigger(at.page, action);
            QVERIFY(focused() != where);
            press(Qt::Key_Escape);
            QCOMPARE(focused(), where);
        }
    }

    void theCatchFormComesIntoViewAndTheStepReturns()
    {
        Hosting at({800, 600});
        auto *bar = at.page.findChild<ScrollPage *>()->verticalScrollBar();
        const int before = bar->value();
        trigger(at.page, "session.commitment");
        QCoreApplication::processEvents();
        QWidget *line = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(line));
        QVERIFY(!line->visibleRegion().isEmpty());
        QWidget *keep = namedWidget(at.page, s("Keep"));
        QVERIFY(keep && !keep->visibleRegion().isEmpty());
        press(Qt::Key_Escape);
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), before);
        QCOMPARE(QApplication::focusWidget(), &at.page);
    }

    void aKeyHeldDownGoesOneStep()
    {
        Hosting at;
        for (const QAction *action : at.page.actions())
            QCOMPARE(action->autoRepeat(), action->objectName().endsWith(s("-minute")));
    }
};

QTEST_MAIN(TypingTest)
#include "typing_test.moc"
