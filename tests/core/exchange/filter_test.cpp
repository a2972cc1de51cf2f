// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/filter.h"
#include "tests/support/core/sample_record.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::exchange;

namespace {

PersonRef named(int number, const char *name)
{
    return sample::person(number, QString::fromUtf8(name));
}

SessionRecord meetingOf(const QList<PersonRef> &people)
{
    SessionRecord session;
    for (const PersonRef &each : people)
        session.people.append({each, {}});
    return session;
}

QStringList shown(const SessionRecord &session, Names names)
{
    QStringList out;
    const auto filtered = apply(session, {Reach::Circle, names});
    for (const Presence &each : filtered.record().people)
        out.append(each.who.name);
    return out;
}

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHostReadsEverything();
    void theCircleReadsAllButPrivateAndHeldBack();
    void othersReadOnlyWhatMayBeShared();
    void aThingThatStandsTwiceIsCountedOnce();
    void equalFirstNamesAreToldApart();
    void equalInitialsAreToldApart();
    void shortNamesOfAwkwardNames_data();
    void shortNamesOfAwkwardNames();
    void veiledNamesAreVeiledInTextsToo();
    void partsOfOtherWordsAreLeftAlone();
    void veiledPeopleHaveNoIds();
    void contactsAreForTheHostAlone();
    void placesAreNotForOthers();
};

void FilterTest::theHostReadsEverything()
{
    SessionRecord whole = sample::session();
    const auto filtered = apply(whole, {Reach::Mine, Names::Full});
    whole.away.clear();
    QCOMPARE(filtered.record(), whole);
    QCOMPARE(filtered.staysOut(), StaysOut());
}

void FilterTest::theCircleReadsAllButPrivateAndHeldBack()
{
    const SessionRecord whole = sample::session();
    const auto filtered = apply(whole, {Reach::Circle, Names::Full});
    QCOMPARE(filtered.staysOut().mine, 3);
    QCOMPARE(filtered.staysOut().circle, 0);
    QCOMPARE(filtered.staysOut().heldBack, (QList<HeldBack>{{whole.people.at(1).who, 1}}));
    QCOMPARE(filtered.staysOut().total(), 4);
    QCOMPARE(filtered.record().decisions.size(), 1);
    QCOMPARE(filtered.record().items.at(1).steps.at(0).entries.size(), 1);
    QCOMPARE(filtered.record().commitments, whole.commitments);
    QCOMPARE(filtered.record().topics, whole.topics);
    QCOMPARE(filtered.record().checkIns.size(), whole.checkIns.size() - 1);
}

void FilterTest::othersReadOnlyWhatMayBeShared()
{
    const auto filtered = apply(sample::session(), {Reach::Open, Names::Full});
    const SessionRecord &open = filtered.record();
    QCOMPARE(open.commitments.size(), 1);
    QCOMPARE(open.checkIns.size(), 1);
    QCOMPARE(open.appreciations.size(), 1);
    QCOMPARE(open.topics.size(), 1);
    QCOMPARE(filtered.staysOut().circle, 8);
}

void FilterTest::aThingThatStandsTwiceIsCountedOnce()
{
    CrewRecord crew = sample::crew();
    crew.sessions.resize(1);
    crew.agreements.first().reach = Reach::Mine;
    crew.sessions.first().agreements = crew.agreements;
    const int before =
        apply(crew.sessions.constFirst(), {Reach::Circle, Names::Full}).staysOut().total();
    const auto filtered = apply(crew, {Reach::Circle, Names::Full});
    QCOMPARE(filtered.staysOut().total(), before);
    QVERIFY(filtered.record().agreements.isEmpty());
}

void FilterTest::equalFirstNamesAreToldApart()
{
    const SessionRecord session =
        meetingOf({named(1, "Ada Lovelace"), named(2, "Ada Byron"), named(3, "Ada"),
                   named(4, "Ada Lamarr"), named(5, "Bo"), named(6, "Ada")});
    QCOMPARE(
        shown(session, Names::First),
        (QStringList{QStringLiteral("Ada L."), QStringLiteral("Ada B."), QStringLiteral("Ada"),
                     QStringLiteral("Ada L. 2"), QStringLiteral("Bo"), QStringLiteral("Ada 2")}));
}

void FilterTest::equalInitialsAreToldApart()
{
    const SessionRecord session = meetingOf(
        {named(1, "Ada Lovelace"), named(2, "Anna Lind"), named(3, "Ada"), named(4, "Anna")});
    QCOMPARE(shown(session, Names::Initials),
             (QStringList{QStringLiteral("A. L."), QStringLiteral("A. L. 2"), QStringLiteral("A."),
                          QStringLiteral("A. 2")}));
}

void FilterTest::shortNamesOfAwkwardNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char *name, const char *first, const char *initials) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(first)
                            << QString::fromUtf8(initials);
    };
    row("<b>Ada</b> ../etc", "<b>Ada</b>", "B. E.");
    row("Wren \U0001F331", "Wren", "W.");
    row("\U0001F468\u200D\U0001F469", "\U0001F468\u200D\U0001F469", "\U0001F468\u200D\U0001F469");
    row("\u05E0\u05D5\u05E2\u05D4 \u05DB\u05D4\u05DF", "\u05E0\u05D5\u05E2\u05D4",
        "\u05E0. \u05DB.");
    row("e\u0301lan vital", "e\u0301lan", "E\u0301. V.");
    row("Mary Jane van der Berg", "Mary", "M. B.");
}

void FilterTest::shortNamesOfAwkwardNames()
{
    QFETCH(QString, name);
    QFETCH(QString, first);
    QFETCH(QString, initials);
    const SessionRecord session = meetingOf({sample::person(1, name)});
    QCOMPARE(shown(session, Names::First), QStringList{first});
    QCOMPARE(shown(session, Names::Initials), QStringList{initials});
}

void FilterTest::veiledNamesAreVeiledInTextsToo()
{
    SessionRecord session = meetingOf({named(1, "Ada Lovelace"), named(2, "Bo")});
    session.away = {named(3, "Tomek Far")};
    session.title = QStringLiteral("Troika: Ada Lovelace");
    session.notes = {
        {{},
         {},
         {},
         QStringLiteral("Ada asked Bo's aunt; Tomek Far was away, (Bo) too. Lovelace!"),
         Reach::Open,
         {},
         {}}};
    const auto initials = apply(session, {Reach::Open, Names::Initials});
    QCOMPARE(initials.record().title, QStringLiteral("Troika: A. L."));
    QCOMPARE(initials.record().notes.constFirst().text,
             QStringLiteral("A. asked B.'s aunt; T. F. was away, (B.) too. L.!"));
    QVERIFY(initials.record().away.isEmpty());
    const auto someone = apply(session, {Reach::Open, Names::Someone}, QStringLiteral("jemand"));
    QCOMPARE(someone.record().notes.constFirst().text,
             QStringLiteral("jemand asked jemand's aunt; jemand was away, (jemand) too. jemand!"));
    const auto first = apply(session, {Reach::Open, Names::First});
    QCOMPARE(first.record().title, QStringLiteral("Troika: Ada"));
}

void FilterTest::partsOfOtherWordsAreLeftAlone()
{
    SessionRecord session = meetingOf({named(1, "Bo"), named(2, "Will")});
    const QString text = QStringLiteral("Boats, Limbo, will we? bo\u0301");
    session.notes = {{{}, {}, {}, text, Reach::Open, {}, {}}};
    QCOMPARE(apply(session, {Reach::Open, Names::Initials}).record().notes.constFirst().text, text);
}

void FilterTest::veiledPeopleHaveNoIds()
{
    for (const Names names : {Names::First, Names::Initials, Names::Someone}) {
        const auto filtered = apply(sample::session(), {Reach::Circle, names});
        for (const Presence &each : filtered.record().people)
            QVERIFY(!each.who.id);
        QVERIFY(!filtered.record().commitments.constFirst().who->id);
    }
}

void FilterTest::contactsAreForTheHostAlone()
{
    QCOMPARE(apply(sample::notebook(), {Reach::Mine, Names::Full}).record().people,
             sample::notebook().people);
    const auto circle = apply(sample::notebook(), {Reach::Circle, Names::Full});
    QVERIFY(circle.record().people.constFirst().email.isEmpty());
    QVERIFY(circle.record().people.constFirst().phone.isEmpty());
    QCOMPARE(circle.record().people.constFirst().pronouns, QStringLiteral("she/her"));
    const auto initials = apply(sample::notebook(), {Reach::Mine, Names::Initials});
    QVERIFY(initials.record().people.constFirst().pronouns.isEmpty());
}

void FilterTest::placesAreNotForOthers()
{
    QVERIFY(apply(sample::crew(), {Reach::Open, Names::Full}).record().place.isEmpty());
    QVERIFY(!apply(sample::crew(), {Reach::Circle, Names::Full}).record().place.isEmpty());
}

QTEST_GUILESS_MAIN(FilterTest)
#include "filter_test.moc"
