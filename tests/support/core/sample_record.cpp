// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/core/sample_record.h"

#include <QtCore/QTimeZone>

using namespace hearth;
using namespace hearth::exchange;

namespace sample {

namespace {

// Ids that tell what they are of and which: readable in a golden file.
template <class Id>
Id id(int kind, int number)
{
    return *Id::parse(QStringLiteral("01900000-0000-7000-8%1-%2")
                          .arg(kind, 3, 10, QLatin1Char('0'))
                          .arg(number, 12, 10, QLatin1Char('0')));
}

QDateTime at(int hour, int minute)
{
    return QDateTime(QDate(2026, 11, 10), QTime(hour, minute), QTimeZone("Europe/Berlin"));
}

const PersonRef amara = person(1, QStringLiteral("Amara <b>Okafor</b>"));
const PersonRef jonas = person(2, QStringLiteral("Jonas_the *baker*"));
const PersonRef lucia = person(3, QString::fromUtf8("Luc\u00EDa \"Lu\" O'Neil | ../etc"));
const PersonRef wren =
    person(4, QString::fromUtf8("Wren \U0001F468\u200D\U0001F469\u200D\U0001F467"));
const PersonRef noa = person(5, QString::fromUtf8("\u05E0\u05D5\u05E2\u05D4 \u05DB\u05D4\u05DF"));

Entry entry(int number, const PersonRef &who, const char *label, const QString &text,
            Reach reach = Reach::Circle)
{
    return {id<NoteId>(2, number), who, QString::fromUtf8(label), text, reach, {}, at(19, number)};
}

practice::Credit credit(const char *title)
{
    return {QString::fromUtf8(title), QStringLiteral("Richard D. Bartlett and others"),
            QStringLiteral("https://www.microsolidarity.cc/"), QStringLiteral("CC BY-SA 4.0"),
            QStringLiteral("written anew and shortened")};
}

ItemRecord caseClinic()
{
    StepRecord story{
        QStringLiteral("story"), QStringLiteral("Tell the case"), 0, {}, {}, 600, 655, {}};
    story.roles = {{{QStringLiteral("case-giver"), QStringLiteral("Case giver")}, jonas}};
    story.entries = {
        entry(1, jonas, "The case",
              QString::fromUtf8("# How do I hand on the workshop?\n\nI hold *too many* small keys: "
                                "`<name>`, <br> and "
                                "<script>alert(1)</script>.\n\n## What I tried\n- a list\n  - of "
                                "lists\n- [ ] a box\n\n"
                                "1. one\n2. two\n\n> and a quote\nthat goes on")),
        entry(2, jonas, "The case", QStringLiteral("The second page CANARY-HELD")),
        entry(3, amara, "", QStringLiteral("I was tired tonight. CANARY-MINE"), Reach::Mine),
    };
    story.entries[1].heldBackBy = jonas;

    StepRecord mirror{
        QStringLiteral("mirror"), QStringLiteral("Mirror"), 1, lucia, {}, 120, 118, {}};
    mirror.entries = {
        entry(4, lucia, "Image or feeling",
              QStringLiteral("A house with every light on.\nA cat called Jonas_the *baker*."),
              Reach::Open)};
    StepRecord second{QStringLiteral("mirror"), QStringLiteral("Mirror"), 2, noa, {}, 120, 140, {}};
    second.entries = {
        entry(5, noa, "Image or feeling",
              QString::fromUtf8(
                  "\u05D1\u05D9\u05EA \u05DE\u05DC\u05D0 \u05D0\u05D5\u05E8 CANARY-CIRCLE"))};
    StepRecord silent{QStringLiteral("silence"), QStringLiteral("Silence"), 0, {}, {}, 60, 0, {}};

    ItemRecord item{id<AgendaItemId>(1, 2),
                    QStringLiteral("case-clinic"),
                    QStringLiteral("Case Clinic"),
                    70,
                    74,
                    {},
                    {}};
    item.steps = {story, mirror, second, silent};
    item.credits = {credit("Case Clinic")};
    return item;
}

} // namespace

PersonRef person(int number, const QString &name)
{
    return {id<PersonId>(0, number), name};
}

SessionRecord session()
{
    SessionRecord session;
    session.id = id<SessionId>(3, 1);
    session.title = QStringLiteral("Check-in & Case Clinic #3");
    session.crewName = QStringLiteral("Tuesday Lanterns");
    session.plannedAt = at(19, 0);
    session.startedAt = at(19, 2);
    session.endedAt = at(20, 34);
    session.plannedMinutes = 90;
    session.actualMinutes = 92;
    session.people = {
        {amara, {{QStringLiteral("host"), {}}}},
        {jonas, {{QStringLiteral("case-giver"), QStringLiteral("Case giver")}}},
        {lucia, {{QStringLiteral("timekeeper"), {}}, {QStringLiteral("note-taker"), {}}}},
        {wren, {}},
        {noa, {}},
    };
    session.away = {person(6, QStringLiteral("Tomek Far"))};
    session.checkIns = {
        {id<CheckInId>(4, 1), amara, CheckInMoment::Arriving, QStringLiteral("clear"),
         QStringLiteral("after rain"), 7, Reach::Circle},
        {id<CheckInId>(4, 2),
         jonas,
         CheckInMoment::Arriving,
         QStringLiteral("fog lifting"),
         {},
         0,
         Reach::Open},
        {id<CheckInId>(4, 4),
         lucia,
         CheckInMoment::Arriving,
         {},
         QStringLiteral("heavy"),
         0,
         Reach::Mine},
        {id<CheckInId>(4, 3),
         wren,
         CheckInMoment::Leaving,
         QStringLiteral("warm"),
         {},
         0,
         Reach::Circle},
    };
    ItemRecord round{id<AgendaItemId>(1, 1),
                     QStringLiteral("check-in-round"),
                     QStringLiteral("Check-in round"),
                     10,
                     12,
                     {},
                     {}};
    round.credits = {credit("Check-in")};
    session.items = {round, caseClinic()};
    session.notes = {entry(
        9, wren, "",
        QStringLiteral("Ask Tomek Far about the | key.\n\n| who | what |\n|:--|--:|\n| Wren | 2 |"),
        Reach::Open)};
    session.decisions = {
        {id<DecisionId>(5, 1),
         QStringLiteral("Meet once more in December, on the 15th.\n# not a heading"),
         QStringLiteral("Wren may be away"), QDate(2027, 1, 12), Reach::Open},
        {id<DecisionId>(5, 2), QStringLiteral("A quiet one CANARY-MINE"), {}, {}, Reach::Mine},
    };
    session.commitments = {
        {id<CommitmentId>(6, 1),
         wren,
         QStringLiteral("Reading list to Tomek"),
         QDate(2026, 11, 12),
         {},
         {},
         Reach::Circle},
        {id<CommitmentId>(6, 2),
         jonas,
         QStringLiteral("Template"),
         {},
         at(20, 30),
         {},
         Reach::Open},
        {id<CommitmentId>(6, 3),
         {},
         QStringLiteral("Find a room"),
         {},
         {},
         at(20, 31),
         Reach::Circle},
    };
    session.appreciations = {
        {id<AppreciationId>(7, 1), jonas, amara, QStringLiteral("for asking the second question"),
         Reach::Circle},
        {id<AppreciationId>(7, 2), {}, lucia, QStringLiteral("for the soup"), Reach::Open},
    };
    session.topics = {
        {id<ParkedTopicId>(10, 1), jonas, QStringLiteral("Who keeps the key"), {}, Reach::Open},
        {id<ParkedTopicId>(10, 2),
         {},
         QStringLiteral("The summer\n* and where"),
         at(20, 20),
         Reach::Circle},
    };
    session.agreements = {{id<AgreementId>(8, 1),
                           QStringLiteral("What is said here stays here."),
                           AgreementKind::Confidentiality,
                           QDate(2026, 9, 1),
                           QDate(2027, 3, 1),
                           {},
                           Reach::Open}};
    return session;
}

CrewRecord crew()
{
    CrewRecord crew;
    crew.id = id<CrewId>(9, 1);
    crew.name = QStringLiteral("Tuesday Lanterns");
    crew.intention = QStringLiteral("To finish what we begin,\nand to be well while we do.");
    crew.place = QStringLiteral("Amara's kitchen");
    crew.rhythm =
        *Rhythm::everyWeeks(2, QDate(2026, 9, 1), QTime(19, 0), QStringLiteral("Europe/Berlin"));
    crew.minutes = 90;
    for (const PersonRef &each : {amara, jonas, lucia, wren, noa})
        crew.people.append({each, MembershipKind::Member, QDate(2026, 9, 1), {}});
    crew.agreements = session().agreements;
    crew.cycle = CycleRecord{QDate(2026, 9, 1), QDate(2026, 12, 15), 8, CycleOutcome::Open, {}};
    crew.commitments = {session().commitments.constFirst()};
    SessionRecord second = session();
    second.id = id<SessionId>(3, 2);
    second.title.clear();
    second.items.removeFirst();
    crew.sessions = {session(), second};
    return crew;
}

NotebookRecord notebook()
{
    return {{{amara, QStringLiteral("she/her"), QStringLiteral("amara@example.org"),
              QStringLiteral("+49 30 1234"), QStringLiteral("Europe/Berlin")},
             {jonas, {}, {}, {}, {}}},
            {crew()}};
}

QStringList awkwardNotes()
{
    return {
        QStringLiteral("Use <name> here and <br> there, </div> and <!-- hidden? --> too"),
        QStringLiteral("# One\n### Three\n## Two\nText\n===\nMore\n---"),
        QStringLiteral("[definition]: https://example.org\n\n[other]: <b> 'title'\nafter"),
        QStringLiteral("```\nunclosed fence with ``` inside\n# no heading"),
        QStringLiteral("An ![image of a fern](http://evil.example/x.png) and a "
                       "[link](javascript:alert(1)) and "
                       "[good](https://example.org/a_b?c=d&e=f) and http://example.org/x_y and "
                       "ada@example.org"),
        QStringLiteral(
            "- one\n- two\n\n  loose\n    - deep\n      1. deeper\n\n* other list\n\n+ third"),
        QStringLiteral("3. three\n4. four\n\ni. roman? a. letter?\n2024. A year. J. Said so."),
        QStringLiteral("| a | b |\n|---|:-:|\n| `x|y` | **c** |\n| d | 5 \\| 6 |"),
        QStringLiteral(
            "***both*** **bold** _slant_ ~~gone~~ ``a`b`` snake_case 2*3*4 \\*typed\\* a\\\nb"),
        QStringLiteral("&lt;b&gt; &amp;amp; &copy; &bogus; &#0; &#x202E; &#65; AT&T R&D"),
        QStringLiteral("> quote\nlazy\n> > deeper\n\n***\n\n---\n\n    indented code <b>\n\nend"),
        QStringLiteral("- [ ] open\n- [x] done\n  - [ ] below\n- [ ] # not a heading"),
        QStringLiteral("nul ") + nul
            + QStringLiteral(" bell \a esc \x1B[31m tab\there\r\nwindows\rmac"),
        QString::fromUtf8("\u05E9\u05DC\u05D5\u05DD \u202Eoverride\u202C "
                          "\u0645\u0631\u062D\u0628\u0627 \U0001F331"),
        QStringLiteral("=== \n--- \n#hash\n@at :colon %percent $5 and 6$ ^up^ x~2~"),
        QStringLiteral("   \n\n  leading space\n\n\n\ntrailing space   \n\n"),
    };
}

SessionRecord randomSession(QRandomGenerator &chance)
{
    int number = 100;
    const QList<PersonRef> people{amara, jonas, lucia, wren, noa};
    const QStringList notes = awkwardNotes();
    const auto someone = [&] { return people.at(chance.bounded(int(people.size()))); };
    const auto reach = [&] { return static_cast<Reach>(chance.bounded(3)); };
    const auto told = [](Reach value) {
        return value == Reach::Mine  ? QStringLiteral("CANARY-MINE")
            : value == Reach::Circle ? QStringLiteral("CANARY-CIRCLE")
                                     : QStringLiteral("MAY-BE-READ");
    };
    const auto note = [&] {
        const Reach far = reach();
        Entry one = entry(++number, someone(), chance.bounded(2) == 0 ? "" : "A label", {}, far);
        const bool held = chance.bounded(4) == 0;
        if (held)
            one.heldBackBy = someone();
        const QString word = held ? QStringLiteral("CANARY-HELD") : told(far);
        const QString typed = notes.at(chance.bounded(int(notes.size())));
        one.text = chance.bounded(2) == 0 ? word + QLatin1Char(' ') + typed
                                          : typed + QLatin1String("\n\n") + word;
        return one;
    };
    SessionRecord session = sample::session();
    session.notes.clear();
    session.decisions.clear();
    session.commitments.clear();
    session.appreciations.clear();
    session.topics.clear();
    session.checkIns.clear();
    session.agreements.clear();
    for (ItemRecord &item : session.items) {
        for (StepRecord &step : item.steps) {
            step.entries.clear();
            for (int i = chance.bounded(4); i > 0; --i)
                step.entries.append(note());
        }
    }
    for (int i = chance.bounded(5); i > 0; --i)
        session.notes.append(note());
    for (int i = chance.bounded(5); i > 0; --i) {
        const Reach far = reach();
        session.decisions.append({id<DecisionId>(5, ++number), told(far), told(far), {}, far});
        session.commitments.append(
            {id<CommitmentId>(6, ++number), someone(), told(far), {}, {}, {}, far});
        session.appreciations.append(
            {id<AppreciationId>(7, ++number), someone(), someone(), told(far), far});
        session.topics.append({id<ParkedTopicId>(10, ++number), someone(), told(far), {}, far});
        session.checkIns.append({id<CheckInId>(4, ++number), someone(), CheckInMoment::Arriving,
                                 told(far), told(far), 3, far});
        session.agreements.append(
            {id<AgreementId>(8, ++number), told(far), AgreementKind::Other, {}, {}, {}, far});
    }
    return session;
}

} // namespace sample
