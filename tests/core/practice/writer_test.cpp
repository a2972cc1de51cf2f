// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/writer.h"

#include "core/practice/parser.h"
#include "core/practice/timing.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <limits>

using namespace hearth;
using namespace hearth::practice;

namespace {

/// Makes sound practices of every shape, always the same one from the same seed.
class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_chance(seed)
    {
    }

    Practice practice()
    {
        Practice made;
        made.id = id(0);
        made.version = number(1, 1000000);
        made.language = oneOf<QString>({QStringLiteral("en"), QStringLiteral("pt-BR")});
        made.name = filled();
        made.summary = text();
        made.whenToUse = text();
        made.purposes = some(filledMaker());
        made.scales = some([this] { return word<Scale>(); });
        made.depth = word<Depth>();
        made.people.min = number(1, 10);
        made.people.max = number(made.people.min, 10000);
        made.people.best = number(made.people.min, made.people.max);
        made.roles = numbered([this] {
            return Role{{}, filled(), number(0, 10000), flag(), flag()};
        });
        makeSteps(made);
        made.presets = numbered([&] { return preset(made); });
        made.care = {some(filledMaker()), some(filledMaker()), text()};
        made.credits = some([this] { return Credit{filled(), text(), text(), text(), text()}; });
        if (flag())
            made.unknown = {{QStringLiteral("x ") + text(), anything(3)}, {QString(), anything(0)}};
        return made;
    }

private:
    int number(int from, int to) { return m_chance.bounded(from, to + 1); }
    bool flag() { return number(0, 1) == 1; }
    int seconds() { return number(1, 36000); }

    template <class T>
    T oneOf(const QList<T> &values)
    {
        return values.at(number(0, static_cast<int>(values.size()) - 1));
    }
    template <class E>
    E word()
    {
        const auto &all = Codes<E>::all;
        return all[static_cast<size_t>(number(0, static_cast<int>(all.size()) - 1))].first;
    }
    template <class Make>
    auto some(Make make) -> QList<decltype(make())>
    {
        QList<decltype(make())> made;
        for (int left = number(0, 3); left > 0; --left)
            made.append(make());
        return made;
    }
    template <class Make>
    auto numbered(Make make) -> QList<decltype(make())>
    {
        auto made = some(make);
        for (qsizetype i = 0; i < made.size(); ++i)
            made[i].id = id(i);
        return made;
    }
    std::function<QString()> filledMaker()
    {
        return [this] { return filled(); };
    }

    static QString id(qsizetype index) { return QStringLiteral("id-%1").arg(index); }
    QString filled() { return text() + QLatin1Char('x'); }
    QString text()
    {
        static const QList<QString> pieces{QStringLiteral("a"),
                                           QStringLiteral(" "),
                                           QStringLiteral("\n"),
                                           QStringLiteral("\""),
                                           QStringLiteral("\\"),
                                           QString(QChar(u'\0')),
                                           QString(QChar(u'\u001f')),
                                           QString(QChar(u'\u202e')),
                                           QString(QChar(u'\u2028')),
                                           QStringLiteral("\u00e9"),
                                           QString::fromUcs4(U"\U0001F331"),
                                           QStringLiteral("\ufeff"),
                                           QStringLiteral("/*")};
        QString made;
        for (int left = number(0, 6); left > 0; --left)
            made += oneOf(pieces);
        return made;
    }
    /// A role id of the practice, the host, or none.
    QString role(const Practice &made)
    {
        QList<QString> ids{QString(), QStringLiteral("host")};
        for (const Role &each : made.roles)
            ids.append(each.id);
        return oneOf(ids);
    }

    void makeSteps(Practice &made)
    {
        made.loops = numbered([&] {
            Loop loop{{}, word<LoopOver>(), 0, role(made), flag()};
            loop.times = loop.over == LoopOver::Turn ? number(1, 50) : 0;
            return loop;
        });
        // Every loop in a block of its own, with steps of no loop before it.
        for (qsizetype at = 0; at <= made.loops.size(); ++at) {
            for (int left = number(at == made.loops.size() ? 1 : 0, 2); left > 0; --left)
                made.steps.append(step(made, QString()));
            if (at == made.loops.size())
                break;
            for (int left = number(1, 2); left > 0; --left)
                made.steps.append(step(made, made.loops[at].id));
        }
        for (qsizetype i = 0; i < made.steps.size(); ++i)
            made.steps[i].id = id(i);
    }

    Step step(const Practice &made, const QString &loop)
    {
        Step step{{},     filled(), time(!loop.isEmpty()), flag(), flag(), speaking(made),
                  text(), text()};
        if (flag())
            step.prompt = prompt();
        step.captures = numbered([this] { return capture(); });
        step.loop = loop;
        if (flag())
            step.practice = QStringLiteral("another");
        return step;
    }
    StepTime time(bool turns)
    {
        StepTime time;
        const int length = seconds();
        (turns && flag() ? time.perTurn : flag() ? time.perPerson : time.total) = length;
        time.min = flag() ? number(0, length) : 0;
        time.stretch = flag();
        return time;
    }
    Speaking speaking(const Practice &made)
    {
        if (flag())
            return {};
        Speaking speaking;
        speaking.mode = word<Mode>();
        const QString who = role(made);
        if (!who.isEmpty())
            speaking.who = (flag() ? QStringLiteral("role:") : QStringLiteral("all-but:")) + who;
        const bool named = speaking.mode == Mode::One || speaking.mode == Mode::AllButOne;
        speaking.role = named ? QStringLiteral("host") : role(made);
        speaking.then = role(made);
        speaking.order = word<Order>();
        speaking.groupSize = speaking.mode == Mode::Groups || flag() ? number(2, 50) : 0;
        speaking.remix = flag();
        return speaking;
    }
    PromptDraw prompt()
    {
        PromptDraw prompt;
        prompt.fixed = some(filledMaker());
        if (prompt.fixed.isEmpty() || flag())
            prompt.bank = oneOf<QString>({QStringLiteral("journal"), QStringLiteral("check-out")});
        if (flag())
            prompt.depth = word<Depth>();
        prompt.theme = text();
        prompt.oneEach = flag();
        return prompt;
    }
    Capture capture()
    {
        Capture capture{{}, word<CaptureKind>(), word<CapturePer>(), word<Reach>(), filled()};
        capture.options = some(filledMaker());
        if (capture.kind == CaptureKind::Choice)
            capture.options.append(filled());
        capture.from = number(-1000, 999);
        capture.to = number(capture.from + 1, 1000);
        capture.anonymous = flag();
        const bool fits = capture.kind == CaptureKind::Word || capture.kind == CaptureKind::Weather;
        if (fits && capture.per == CapturePer::Person && !capture.anonymous && flag())
            capture.checkIn = word<CheckInMoment>();
        return capture;
    }
    Preset preset(const Practice &made)
    {
        Preset preset{{}, filled(), {}, {}};
        for (const Step &each : made.steps) {
            if (flag())
                preset.seconds.insert(each.id, seconds());
        }
        if (made.steps.size() > 1 && flag())
            preset.leaveOut = {made.steps.constFirst().id};
        return preset;
    }
    QJsonValue anything(int depth)
    {
        switch (number(depth > 0 ? 0 : 2, 7)) {
        case 0:
            return QJsonObject{{text(), anything(depth - 1)},
                               {QStringLiteral("k"), anything(depth - 1)}};
        case 1: return QJsonArray{anything(depth - 1), anything(depth - 1)};
        case 2: return text();
        case 3: return flag();
        case 4:
            // Whole ones are left to the integers: Qt reads them back as such.
            return 0.5 + number(-1000, 1000);
        case 6: return m_chance.generateDouble() * 1e-9 + 1e300 * number(0, 1);
        case 5: return std::numeric_limits<qint64>::max() - number(0, 9);
        default: return QJsonValue();
        }
    }

    QRandomGenerator m_chance;
};

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        for (quint32 seed = 0; seed < 2000; ++seed) {
            const Practice practice = Maker(seed).practice();
            const QByteArray bytes = toJson(practice);
            const auto again = parse(bytes, QStringLiteral("seed %1").arg(seed));
            QVERIFY2(again, again ? "" : qPrintable(toError(again.error()).detail));
            QVERIFY2(*again == practice, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QCOMPARE(toJson(*again), bytes);
            QVERIFY(totalSeconds(practice, 5) >= 0);
        }
    }
    void fieldsComeInTheOrderOfTheFormat()
    {
        const QByteArray bytes = toJson(Maker(3).practice());
        qsizetype at = -1;
        for (const char *field :
             {"format", "id", "version", "language", "name", "depth", "people", "steps"}) {
            const qsizetype found = bytes.indexOf(QByteArray("\n  \"") + field + "\": ");
            QVERIFY2(found > at, field);
            at = found;
        }
    }
    void everyFieldStandsOnALineOfItsOwn()
    {
        Practice practice;
        practice.id = practice.name = QStringLiteral("a");
        practice.steps = {Step{QStringLiteral("s"), QStringLiteral("S"), {.perPerson = 90}}};
        practice.unknown = {{QStringLiteral("mood"), QJsonArray()}};
        QCOMPARE(toJson(practice), QByteArray(R"({
  "format": "hearth-practice/1",
  "id": "a",
  "version": 1,
  "language": "en",
  "name": "a",
  "depth": "light",
  "people": {
    "min": 1,
    "max": 150,
    "best": 5
  },
  "steps": [
    {
      "id": "s",
      "title": "S",
      "time": {
        "perPerson": 1.5
      }
    }
  ],
  "mood": []
}
)"));
    }
};

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
