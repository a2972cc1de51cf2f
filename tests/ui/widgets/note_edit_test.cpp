// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "ui/text/spelling.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/name_completer.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/spell_marks.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

using namespace hearth::ui;
using namespace hearth::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Knows a handful of words.
class FakeSpelling final : public Spelling
{
public:
    bool isRight(const QString &word) const override
    {
        ++asked;
        return known.contains(word.toLower());
    }
    QStringList suggestions(const QString &word) const override
    {
        return word == s("teh") ? QStringList{s("the"), s("tech")} : QStringList();
    }
    void learn(const QString &word) override
    {
        known.append(word.toLower());
        Q_EMIT changed();
    }
    QStringList known{s("the"), s("fog"), s("sees"), s("and")};
    mutable int asked = 0;
};

/// The words that are underlined, in their order.
QStringList underlined(const NoteEdit &edit)
{
    QStringList words;
    for (const auto &mark : edit.extraSelections())
        words.append(mark.cursor.selectedText());
    return words;
}

/// A window with the editor in it that has the focus.
struct Desk
{
    Desk()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&edit);
        settle(window, {500, 300});
        window.activateWindow();
        edit.setFocus();
    }
    ~Desk() { edit.setParent(nullptr); }
    QWidget *popup() const
    {
        QWidget *open = QApplication::activePopupWidget();
        return qobject_cast<QAbstractItemView *>(open);
    }
    void type(const char *text)
    {
        for (const QChar letter : s(text))
            QTest::sendKeyEvent(QTest::Click, popup() ? popup() : &edit, Qt::Key_unknown,
                                QString(letter), Qt::NoModifier);
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(popup() ? popup() : &edit, key, with);
        QCoreApplication::processEvents();
    }

    QWidget window;
    NoteEdit edit{s("Notes")};
};

} // namespace

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

    void anAtOffersPeople()
    {
        Desk desk;
        QTRY_VERIFY(desk.edit.hasFocus());
        desk.edit.setPeople({s("Amara"), s("Ana María"), s("Lucía")});
        desk.type("Ask @");
        QVERIFY(desk.popup());
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.popup());
        QCOMPARE(desk.edit.text(), s("Ask @Ana María "));
        desk.type("and @luc");
        QVERIFY(desk.popup());
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.edit.text(), s("Ask @Ana María and @Lucía "));
        desk.type("@am");
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.popup());
        QCOMPARE(desk.edit.text(), s("Ask @Ana María and @Lucía @am"));
        QVERIFY(desk.edit.hasFocus());
    }

    void onlyWhatGoesOnWithANameIsOffered()
    {
        const QStringList names{s("Amara"), s("Ana María"), s("Lucía")};
        QCOMPARE(NameCompleter::offers(s("@"), names), names);
        QCOMPARE(NameCompleter::offers(s("@a"), names), QStringList({s("Amara"), s("Ana María")}));
        QCOMPARE(NameCompleter::offers(s("say @mar"), names), QStringList({s("Ana María")}));
        QCOMPARE(NameCompleter::offers(s("@ana m"), names), QStringList({s("Ana María")}));
        QVERIFY(NameCompleter::offers(s("@Amara"), names).isEmpty());
        QVERIFY(NameCompleter::offers(s("@Amara saw"), names).isEmpty());
        QVERIFY(NameCompleter::offers(s("amara@a"), names).isEmpty());
        QVERIFY(NameCompleter::offers(s("Amara"), names).isEmpty());
    }

    void aLineOffersPeopleToo()
    {
        QWidget window;
        QVBoxLayout column(&window);
        QLineEdit line;
        column.addWidget(&line);
        NameCompleter names(&line);
        names.setNames({s("Amara"), s("Tomek")});
        settle(window, {300, 100});
        window.activateWindow();
        line.setFocus();
        QTRY_VERIFY(line.hasFocus());
        QTest::keyClicks(&line, s("@to"));
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(line.text(), s("@Tomek "));
    }

    void keysMakeBoldAndItalicAndPlainAgain()
    {
        NoteEdit edit(s("Notes"));
        edit.setText(s("so much light"));
        edit.moveCursor(QTextCursor::End);
        QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(edit.text(), s("so much **light**"));
        QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(edit.text(), s("so much light"));
        QTest::keyClick(&edit, Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(edit.text(), s("so much *light*"));
        QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(edit.text(), s("so much ***light***"));
        edit.setText({});
        QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClicks(&edit, s("x"));
        QCOMPARE(edit.text(), s("**x**"));
    }

    void undoIsTheEditorsOwnUntilItWasSaid()
    {
        NoteEdit edit(s("Notes"));
        QTest::keyClicks(&edit, s("one"));
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        undo.ignore();
        QApplication::sendEvent(&edit, &undo);
        QVERIFY(undo.isAccepted());
        edit.flush();
        undo.ignore();
        QApplication::sendEvent(&edit, &undo);
        QVERIFY(!undo.isAccepted());
    }

    void namesStandOut()
    {
        NoteEdit edit(s("Notes"));
        edit.setPeople({s("Amara")});
        edit.setText(s("@Amara and @Amaranth"));
        settle(edit, {300, 200});
        const auto formats = edit.document()->firstBlock().layout()->formats();
        QList<int> starts;
        for (const auto &range : formats) {
            if (range.format.background().color() == tokensOf(&edit).sky.soft)
                starts.append(range.start);
        }
        QCOMPARE(starts, QList<int>{0});
    }

    void aListBeginsItself()
    {
        NoteEdit edit(s("Notes"));
        edit.setListOnly();
        QTest::keyClicks(&edit, s("one"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QTest::keyClicks(&edit, s("two"));
        QCOMPARE(edit.text(), s("- one\n- two"));
        edit.setText({});
        QTest::keyClicks(&edit, s("1. one"));
        QCOMPARE(edit.text(), s("1. one"));
    }

    void itGrowsWithWhatIsWritten()
    {
        Desk desk;
        desk.edit.setVisibleLines(1);
        desk.edit.setGrows();
        const int one = desk.edit.height();
        desk.type("a line");
        QCOMPARE(desk.edit.height(), one);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.edit.height() > 2 * desk.edit.fontMetrics().lineSpacing());
        desk.edit.setText(QString(400, QLatin1Char('x'))
                              .replace(QLatin1String("xxxxxxxx"), QLatin1String("xxxxxxx ")));
        QCoreApplication::processEvents();
        QVERIFY(desk.edit.height() > one + 5 * desk.edit.fontMetrics().lineSpacing());
        desk.edit.setText({});
        QCOMPARE(desk.edit.height(), one);
    }

    void mistakesAreUnderlinedAndNamesAreNot()
    {
        FakeSpelling spelling;
        Desk desk;
        desk.edit.setPeople({s("Ana María")});
        desk.edit.setSpelling(&spelling);
        desk.edit.setText(s("María sees teh fog and `cde` www.fgh.org @Zed x1y Ana's"));
        QTRY_COMPARE(underlined(desk.edit), QStringList{s("teh")});
        spelling.learn(s("teh"));
        QTRY_VERIFY(underlined(desk.edit).isEmpty());
    }

    void theWordThatIsTypedIsLeftAlone()
    {
        FakeSpelling spelling;
        Desk desk;
        QTRY_VERIFY(desk.edit.hasFocus());
        desk.edit.setSpelling(&spelling);
        desk.type("the fo");
        desk.edit.spellMarks()->look();
        QVERIFY(underlined(desk.edit).isEmpty());
        desk.type(" ");
        desk.edit.spellMarks()->look();
        QCOMPARE(underlined(desk.edit), QStringList{s("fo")});
    }

    void suggestionsAreInTheMenu()
    {
        FakeSpelling spelling;
        Desk desk;
        QTRY_VERIFY(desk.edit.hasFocus());
        desk.edit.setSpelling(&spelling);
        desk.edit.setText(s("teh fgo"));
        for (const Qt::KeyboardModifiers with :
             {Qt::KeyboardModifiers(Qt::NoModifier), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
            desk.edit.moveCursor(QTextCursor::Start);
            desk.press(with == Qt::NoModifier ? Qt::Key_Menu : Qt::Key_F10, with);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QCOMPARE(menu->actions().at(0)->text(), s("the"));
            QCOMPARE(menu->activeAction(), menu->actions().at(0));
            QTest::keyClick(menu, Qt::Key_Escape);
            QVERIFY(!QApplication::activePopupWidget());
        }
        desk.press(Qt::Key_Menu);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(desk.edit.text(), s("the fgo"));
        desk.edit.moveCursor(QTextCursor::End);
        desk.press(Qt::Key_Menu);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(!menu->actions().at(0)->isEnabled()); // no suggestions
        QCOMPARE(menu->actions().at(1)->text(), s("Add “fgo” to my words"));
        menu->actions().at(1)->trigger();
        menu->close();
        QVERIFY(spelling.known.contains(s("fgo")));
    }

    void onlyWhatCanBeSeenIsLookedAt()
    {
        FakeSpelling spelling;
        Desk desk;
        desk.edit.setSpelling(&spelling);
        QStringList lines;
        for (int i = 0; i < 5000; ++i)
            lines.append(s("the fog and the fog and the fog"));
        desk.edit.setText(lines.join(QLatin1Char('\n')));
        desk.edit.spellMarks()->look();
        QVERIFY(spelling.asked > 0);
        QVERIFY2(spelling.asked < 1000, qPrintable(QString::number(spelling.asked)));
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
