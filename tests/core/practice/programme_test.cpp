// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/library.h"
#include "core/practice/timing.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::practice;

namespace {

QString problemIn(const char *json)
{
    const auto programme = parseProgramme(json, QStringLiteral("p"));
    return programme ? QString() : toLine(programme.error().constFirst());
}

qsizetype filesIn(const char *folder)
{
    return QDir(QStringLiteral(HEARTH_SOURCE_DIR "/resources/") + QLatin1String(folder))
        .entryList({QStringLiteral("*.json")})
        .size();
}

} // namespace

/// Programmes and reading pages: those that come with Hearth, and files that are wrong.
class ProgrammeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProgrammeIsSoundAndLeadsToWhatThereIs();
    void everyPageIsSoundAndLeadsToWhatThereIs();
    void sessionsAreFoundByTheirIds();
    void whatIsWrongIsNamedWithItsPlace_data();
    void whatIsWrongIsNamedWithItsPlace();
    void linksAreOnlyToTheWeb();
};

void ProgrammeTest::everyProgrammeIsSoundAndLeadsToWhatThereIs()
{
    const Library library;
    const auto all = library.programmes();
    QCOMPARE(all.size(), filesIn("programmes/en"));
    for (const Programme &programme : all) {
        const auto here = [&](const QString &what) {
            return qPrintable(programme.id + QLatin1String(": ") + what);
        };
        QVERIFY2(!programme.summary.isEmpty() && !programme.credits.isEmpty(), here({}));
        QVERIFY2(!programme.ending.choices.isEmpty(), here(QStringLiteral("ending")));
        for (const ProgrammeSession &session : programme.sessions) {
            QStringList roles;
            for (const ProgrammeItem &item : session.agenda) {
                const auto practice = library.find(item.practice);
                QVERIFY2(practice, here(item.practice));
                QVERIFY2(item.preset.isEmpty() || presetOf(*practice, item.preset),
                         here(item.practice + QLatin1Char('/') + item.preset));
                for (const Role &role : practice->roles)
                    roles.append(role.id);
            }
            QVERIFY2(session.focus.isEmpty() || roles.contains(session.focus), here(session.focus));
        }
    }
}

void ProgrammeTest::everyPageIsSoundAndLeadsToWhatThereIs()
{
    const Library library;
    const QStringList places{QStringLiteral("crews"), QStringLiteral("call-crew"),
                             QStringLiteral("journal"), QStringLiteral("practices"),
                             QStringLiteral("today")};
    const auto all = library.pages();
    QCOMPARE(all.size(), filesIn("pages/en"));
    for (const ReadingPage &page : all) {
        const auto here = qPrintable(page.id + QLatin1String(": ") + page.tryOpen);
        QVERIFY2(!page.body.isEmpty() && !page.tryText.isEmpty() && !page.credits.isEmpty(), here);
        const QString id = page.tryOpen.section(QLatin1Char(':'), 1);
        if (page.tryOpen.startsWith(QLatin1String("practice:")))
            QVERIFY2(library.find(id), here);
        else if (page.tryOpen.startsWith(QLatin1String("programme:")))
            QVERIFY2(library.programme(id), here);
        else
            QVERIFY2(places.contains(page.tryOpen), here);
        if (page.kind == PageKind::Pointer)
            QVERIFY2(!page.links.isEmpty(), here);
    }
}

void ProgrammeTest::sessionsAreFoundByTheirIds()
{
    const auto programme = parseProgramme(
        R"({"format": "hearth-programme/1", "id": "p", "name": "P", "sessions": [
            {"id": "a", "title": "A"}, {"id": "b", "title": "B", "afterDays": 7},
            {"id": "c", "title": "C", "afterDays": 0}]})",
        QStringLiteral("p"));
    QVERIFY(programme);
    QCOMPARE(programme->sessions.at(1).afterDays, 7);
    QCOMPARE(indexOf(*programme, QStringLiteral("c")), 2);
    QCOMPARE(indexOf(*programme, QStringLiteral("d")), -1);
}

void ProgrammeTest::whatIsWrongIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");
    QTest::newRow("another format")
        << QByteArray(R"({"format": "hearth-practice/1", "id": "p"})")
        << QStringLiteral("p:1: format: must be \"hearth-programme/1\"");
    QTest::newRow("no sessions") << QByteArray(
        R"({"format": "hearth-programme/1", "id": "p", "name": "P"})")
                                 << QStringLiteral("p:1: sessions: is missing");
    QTest::newRow("two with one id")
        << QByteArray("{\"format\": \"hearth-programme/1\", \"id\": \"p\", \"name\": \"P\",\n"
                      "\"sessions\": [{\"id\": \"a\", \"title\": \"A\"},\n"
                      "{\"id\": \"a\", \"title\": \"B\"}]}")
        << QStringLiteral("p:3: sessions[1].id: is used twice: \"a\"");
    QTest::newRow("a task of a session that is not there")
        << QByteArray(R"({"format": "hearth-programme/1", "id": "p", "name": "P",
            "sessions": [{"id": "a", "title": "A"}],
            "tasks": [{"id": "t", "title": "T", "offsetDays": -3, "session": "b"}]})")
        << QStringLiteral("p:3: tasks[0].session: names the session \"b\", which is not there");
    QTest::newRow("back in time")
        << QByteArray(R"({"format": "hearth-programme/1", "id": "p", "name": "P",
            "sessions": [{"id": "a", "title": "A", "afterDays": -1}]})")
        << QStringLiteral("p:2: sessions[0].afterDays: must be 0 to 1000");
}

void ProgrammeTest::whatIsWrongIsNamedWithItsPlace()
{
    QFETCH(QByteArray, json);
    QTEST(problemIn(json), "line");
}

void ProgrammeTest::linksAreOnlyToTheWeb()
{
    const auto page = [](const char *url) {
        return QByteArray(R"({"format": "hearth-page/1", "id": "p", "title": "P", "body": ["B"],
            "links": [{"title": "L", "url": ")")
            + url + "\"}]}";
    };
    QVERIFY(parsePage(page("https://example.org/"), QStringLiteral("p")));
    for (const char *url : {"file:///etc/passwd", "javascript:alert(1)", "http://example.org/"})
        QVERIFY2(!parsePage(page(url), QStringLiteral("p")), url);
}

QTEST_GUILESS_MAIN(ProgrammeTest)
#include "programme_test.moc"
