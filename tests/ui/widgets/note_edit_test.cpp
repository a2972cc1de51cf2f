// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/note_edit.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace hearth::ui;
using namespace hearth::test;

class NoteEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void typingIsSaidOnceAfterAPause()
    {
        NoteEdit edit(QStringLiteral("Notes"));
        QSignalSpy said(&edit, &NoteEdit::textEdited);
        QTest::keyClicks(&edit, QStringLiteral("abc"));
        QCOMPARE(said.count(), 0);
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said.first().first().toString(), QStringLiteral("abc"));
    }

    void flushSaysAtOnceAndOnlyOnce()
    {
        NoteEdit edit(QStringLiteral("Notes"));
        QSignalSpy said(&edit, &NoteEdit::textEdited);
        QTest::keyClicks(&edit, QStringLiteral("x"));
        edit.flush();
        edit.flush();
        QCOMPARE(said.count(), 1);
        QVERIFY(!edit.hasUnsaidText());
    }

    void whatWasGivenIsNotSaidAndWhatWasTypedBeforeIs()
    {
        NoteEdit edit(QStringLiteral("Notes"));
        QSignalSpy said(&edit, &NoteEdit::textEdited);
        edit.setText(QStringLiteral("**given**"));
        QVERIFY(!edit.hasUnsaidText());
        edit.moveCursor(QTextCursor::End);
        QTest::keyClicks(&edit, QStringLiteral("!"));
        edit.setText(QStringLiteral("another note"));
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.first().first().toString(), QStringLiteral("**given**!"));
        QVERIFY(!edit.hasUnsaidText());
    }

    void aChangeOfThemeIsNoChangeOfText()
    {
        NoteEdit edit(QStringLiteral("Notes"));
        edit.setText(QStringLiteral("# A heading with **bold**"));
        settle(edit, {300, 200});
        applyTheme(*qApp, {ColourMode::Dark, 150, true});
        QApplication::processEvents();
        QVERIFY(!edit.hasUnsaidText());
        wear(allLooks().first());
    }

    void leavingTheEditorSaysIt()
    {
        QWidget window;
        QVBoxLayout column(&window);
        NoteEdit edit(QStringLiteral("Notes"));
        QLineEdit other;
        column.addWidget(&edit);
        column.addWidget(&other);
        settle(window, {300, 300});
        window.activateWindow();
        edit.setFocus();
        QTRY_VERIFY(edit.hasFocus());
        QSignalSpy said(&edit, &NoteEdit::textEdited);
        QTest::keyClicks(&edit, QStringLiteral("y"));
        other.setFocus();
        QCOMPARE(said.count(), 1);
    }

    void enterContinuesAListAndEndsAnEmptyItem()
    {
        NoteEdit edit(QStringLiteral("Notes"));
        QTest::keyClicks(&edit, QStringLiteral("- one"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.text(), QStringLiteral("- one\n- "));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.text(), QStringLiteral("- one\n"));
        edit.setText(QStringLiteral("9. nine"));
        edit.moveCursor(QTextCursor::End);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.text(), QStringLiteral("9. nine\n10. "));
    }

    void markupIsNeverInterpreted()
    {
        NoteEdit edit(QStringLiteral("Notes"));
        const QString awkward = QStringLiteral("<b>x</b> ../ \"q\" ** _ [a](b) ****");
        edit.setText(awkward);
        QCOMPARE(edit.text(), awkward);
    }
};

QTEST_MAIN(NoteEditTest)
#include "note_edit_test.moc"
