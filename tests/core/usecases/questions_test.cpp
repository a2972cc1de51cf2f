// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/questions.h"

#include "core/storage/practice_store.h"
#include "core/storage/prompt_store.h"
#include "tests/core/usecases/planned_evening.h"

#include <QtTest/QTest>

using namespace hearth;
using namespace hearth::usecases;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList muted(PlannedEvening &on)
{
    QStringList ids;
    for (const PromptUse &use :
         Hearthside::must(storage::PromptStore(on.notebook()).muted(s("check-in"))))
        ids.append(use.prompt);
    return ids;
}

} // namespace

class QuestionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsMutedAndAskedAgain()
    {
        PlannedEvening on;
        QVERIFY(on.isOneStep(
            [&] { return setMuted(on.notebook(), s("check-in"), s("ci-weather"), true); }));
        QCOMPARE(muted(on), QStringList{s("ci-weather")});
        // Asking for what is so already changes nothing.
        const QByteArray before = on.hash();
        Hearthside::must(setMuted(on.notebook(), s("check-in"), s("ci-weather"), true));
        QCOMPARE(on.hash(), before);
        QVERIFY(on.isOneStep(
            [&] { return setMuted(on.notebook(), s("check-in"), s("ci-weather"), false); }));
        QVERIFY(muted(on).isEmpty());
    }

    void onesOwnIsKeptAsSaid()
    {
        PlannedEvening on;
        QVERIFY(on.isOneStep([&] {
            return addQuestion(on.notebook(), s("check-in"), s("  What made you\nlaugh? "),
                               Depth::Medium, s("en"));
        }));
        const auto own =
            Hearthside::must(storage::PracticeStore(on.notebook()).prompts(s("check-in")));
        QCOMPARE(own.size(), 1);
        QCOMPARE(own.constFirst().text, s("What made you laugh?"));
        QCOMPARE(own.constFirst().depth, Depth::Medium);
        QVERIFY(on.isOneStep([&] { return removeQuestion(on.notebook(), own.constFirst().id); }));
    }

    void anEmptyOrEndlessOneIsRefused()
    {
        PlannedEvening on;
        const auto add = [&](const QString &text) {
            return addQuestion(on.notebook(), s("journal"), text, Depth::Light, s("en"));
        };
        QVERIFY(on.isRefused(ErrorCode::NameEmpty, [&] { return add(s("  \n ")); }));
        QVERIFY(on.isRefused(ErrorCode::TextTooLong,
                             [&] { return add(QString(longestQuestion + 1, QLatin1Char('x'))); }));
    }
};

QTEST_GUILESS_MAIN(QuestionsTest)
#include "questions_test.moc"
