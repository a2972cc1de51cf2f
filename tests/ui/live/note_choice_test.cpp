// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/note_choice.h"

#include "tests/support/core/hearthside.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::ui;

/// Whose fields are shown, of few and of many.
class NoteChoiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofFewEverybodyHasTheirs()
    {
        const NoteChoice choice = chosenFrom(fields(fewPeople), {}, {});
        QCOMPARE(choice.places.size(), fewPeople + 1);
        QVERIFY(choice.others.isEmpty());
    }

    void ofManyOnlyTheGroup()
    {
        const NoteChoice choice = chosenFrom(fields(fewPeople + 1), {}, {});
        QCOMPARE(choice.places.size(), 1);
        QVERIFY(!choice.places.at(0).person);
        QCOMPARE(choice.others.size(), fewPeople + 1);
        QCOMPARE(choice.written, 0);
    }

    void whoSpeaksIsAskedForOrWroteIsShown()
    {
        QList<NoteSlot> all = fields(20);
        all[3].text = QStringLiteral("Hail");
        const auto speaking = all.at(7).person;
        const NoteChoice choice = chosenFrom(all, speaking, {all.at(12).key});
        QCOMPARE(keysOf(choice),
                 (QStringList{all.at(0).key, all.at(3).key, all.at(7).key, all.at(12).key}));
        QCOMPARE(choice.others.size(), 17);
        QVERIFY(!choice.others.contains(*speaking));
    }

    void aPersonsFieldsStayTogether()
    {
        QList<NoteSlot> all = fields(20);
        NoteSlot second = all.at(5);
        second.key += QStringLiteral("/second");
        all.insert(6, second);
        const NoteChoice choice = chosenFrom(all, {}, {all.at(5).key});
        QCOMPARE(keysOf(choice), (QStringList{all.at(0).key, all.at(5).key, second.key}));
    }

    void manyWhoWroteAreCounted()
    {
        QList<NoteSlot> all = fields(30);
        for (int i = 1; i <= 20; ++i)
            all[i].text = QStringLiteral("Rain");
        const NoteChoice choice = chosenFrom(all, all.at(1).person, {});
        QCOMPARE(choice.places.size(), 2);
        QCOMPARE(choice.written, 19);
    }

private:
    /// The group's, then one for each of so many people.
    QList<NoteSlot> fields(qsizetype people)
    {
        QList<NoteSlot> all(people + 1);
        all[0].key = QStringLiteral("group");
        for (qsizetype i = 1; i <= people; ++i) {
            const auto person = PersonId::fresh(m_side.clock(), m_side.chance());
            all[i].key = person.toString();
            all[i].person = person;
        }
        return all;
    }

    static QStringList keysOf(const NoteChoice &choice)
    {
        QStringList keys;
        for (const NoteSlot &slot : choice.places)
            keys.append(slot.key);
        return keys;
    }

    Hearthside m_side;
};

QTEST_GUILESS_MAIN(NoteChoiceTest)
#include "note_choice_test.moc"
