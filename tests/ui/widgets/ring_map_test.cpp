// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ring_map.h"

#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/ring_writing.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hearth::ui;
using namespace hearth::test;

namespace {

const QStringList titles{QStringLiteral("Near"), QStringLiteral("Further")};

RingMap::Ring ring(const char *title, const QStringList &names)
{
    return {s(title), names};
}

} // namespace

class RingMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wear(allLooks().first()); }

    void ringsAreReadAsTheyAreWritten()
    {
        const QString text = s("## Near\n- Mei\n- Tomek, at work\n## Further\n- Ana");
        const QList<RingMap::Ring> rings{ring("Near", {s("Mei"), s("Tomek, at work")}),
                                         ring("Further", {s("Ana")})};
        QCOMPARE(ringsOf(text), rings);
        QCOMPARE(textOf(rings), text);
        QVERIFY(isRings(text));
    }
    void whatIsWrittenOtherwiseIsKeptToo()
    {
        const auto rings = ringsOf(s("Mei\n* Tomek\n\n# Else\nAna"), titles);
        QCOMPARE(rings.size(), 3);
        QCOMPARE(rings[0].names, QStringList({s("Mei"), s("Tomek")}));
        QVERIFY(rings[1].names.isEmpty());
        QCOMPARE(rings[2].names, QStringList{s("Ana")});
        QVERIFY(!isRings(s("## Near\n- Mei\n## Further\nA sentence.")));
        QVERIFY(!isRings(s("## Near\n- Mei")));
        QVERIFY(!isRings(QString()));
        QVERIFY(isRings(textOf(ringsOf({}, titles))));
    }
    void aNameIsChosenMovedAndTakenOutByKeys()
    {
        RingMap map;
        map.setRings({ring("Near", {s("Mei"), s("Tomek")}), ring("Further", {})});
        settle(map, {400, 400});
        map.setFocus(Qt::TabFocusReason);
        QSignalSpy changes(&map, &RingMap::changed);
        QTest::keyClick(&map, Qt::Key_Right);
        QTest::keyClick(&map, Qt::Key_Up);
        QCOMPARE(map.rings()[0].names, QStringList{s("Mei")});
        QCOMPARE(map.rings()[1].names, QStringList{s("Tomek")});
        QTest::keyClick(&map, Qt::Key_Up); // there is nothing further out
        QCOMPARE(changes.size(), 1);
        QTest::keyClick(&map, Qt::Key_Down);
        QCOMPARE(map.rings()[0].names, QStringList({s("Mei"), s("Tomek")}));
        QTest::keyClick(&map, Qt::Key_Delete);
        QCOMPARE(map.rings()[0].names, QStringList{s("Mei")});
        QCOMPARE(changes.size(), 3);
    }
    void aNameIsDraggedToAnotherRing()
    {
        RingMap map;
        map.setRings({ring("Near", {s("Mei")}), ring("Further", {})});
        settle(map, {400, 400});
        // Alone in the inner ring it stands straight below the middle.
        const QPoint near(200, 200 + 85);
        QTest::mousePress(&map, Qt::LeftButton, {}, near);
        QTest::mouseMove(&map, QPoint(20, 200));
        QMouseEvent move(QEvent::MouseMove, QPointF(20, 200), map.mapToGlobal(QPointF(20, 200)),
                         Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&map, &move);
        QTest::mouseRelease(&map, Qt::LeftButton, {}, QPoint(20, 200));
        QVERIFY(map.rings()[0].names.isEmpty());
        QCOMPARE(map.rings()[1].names, QStringList{s("Mei")});
    }
    void aScreenReaderHearsWhoStandsWhere()
    {
        RingMap map;
        map.setRings({ring("Near", {s("Mei, round the corner")}), ring("Further", {})});
        const QString spoken =
            map.accessibleDescription().remove(QChar(0x2068)).remove(QChar(0x2069));
        QCOMPARE(spoken, s("Near: Mei. Further: nobody"));
    }
    void pictureAndTextFollowOneAnother()
    {
        QWidget page;
        auto *map = new RingMap(&page);
        auto *edit = new NoteEdit(s("Map"), &page);
        QSignalSpy said(edit, &NoteEdit::textEdited);
        follow(map, edit, titles);
        edit->setText(s("## Near\n- Mei\n## Further\n- "));
        QCOMPARE(map->rings()[0].names, QStringList{s("Mei")});
        QCOMPARE(said.size(), 0);
        QTest::keyClick(map, Qt::Key_Right);
        QTest::keyClick(map, Qt::Key_Up);
        QCOMPARE(edit->text(), s("## Near\n- \n## Further\n- Mei"));
        QCOMPARE(said.size(), 1);
        edit->undo();
        QCOMPARE(map->rings()[0].names, QStringList{s("Mei")});
    }
};

QTEST_MAIN(RingMapTest)
#include "ring_map_test.moc"
