// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/stage/group_grid.h"
#include "ui/stage/stage_screen.h"
#include "ui/text/names.h"
#include "ui/theme/style.h"
#include "ui/widgets/timer_ring.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace hearth::ui;
using namespace hearth::test;

namespace {

StageView mirroring()
{
    StageView view;
    view.state = StageView::State::Running;
    view.crew = s("Tuesday Lanterns");
    view.practice = s("Case Clinic");
    view.step = s("Mirroring");
    view.prompt = s("Share the images, feelings and gestures that came up while you listened.");
    view.voice = StageView::Voice::Speaks;
    view.person = isolated(s("Tomek"));
    view.next = {isolated(s("Wren")), s("%1 closes").arg(isolated(s("Lucía")))};
    view.totalSeconds = 120;
    view.leftSeconds = 74;
    return view;
}

QList<QStringList> groupsOf(int people, int size)
{
    static const char *names[] = {"Amara",    "Jonas",       "Lucía", "Tomek",   "Wren",
                                  "Mei-Ling", "Abdulrahman", "Ngozi", "Siobhán", "李"};
    QList<QStringList> groups;
    for (int at = 0; at < people; ++at) {
        if (at % size == 0)
            groups.append(QStringList());
        groups.last().append(isolated(s(names[at % 10])));
    }
    return groups;
}

StageView breakouts(int people, int size)
{
    StageView view = mirroring();
    view.voice = StageView::Voice::Nobody;
    view.person.clear();
    view.next.clear();
    view.prompt = s("In threes: what is the one thing you would ask for, if asking were easy?");
    view.groups = groupsOf(people, size);
    return view;
}

/// Views as different as they come, and some that nobody would wish for.
QList<std::pair<const char *, StageView>> views()
{
    QList<std::pair<const char *, StageView>> all;
    const auto add = [&](const char *name, const StageView &view) { all.append({name, view}); };
    const StageView round = mirroring();
    add("round", round);
    StageView view = round;
    view.leftSeconds = 20;
    add("soft", view);
    view.leftSeconds = -12;
    add("over", view);
    view = round;
    view.state = StageView::State::Paused;
    add("paused", view);
    view = round;
    view.questions = {s("What would you do this week if nobody watched?"),
                      s("What do you leave out when you tell of it?")};
    view.person.clear();
    view.voice = StageView::Voice::Nobody;
    view.next.clear();
    add("questions", view);
    view = round;
    view.person.clear();
    view.voice = StageView::Voice::Nobody;
    view.next.clear();
    add("prompt", view);
    view.prompt.clear();
    add("title", view);
    view = round;
    view.silence = true;
    add("silence", view);
    view.state = StageView::State::Paused;
    add("silence-paused", view);
    view = round;
    view.person = isolated(s("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh the Third"));
    view.next = {view.person, view.person, view.person};
    view.prompt =
        QStringList(60, s("Say what you saw, and what it did to you.")).join(QLatin1Char(' '));
    view.practice = s("Seventeen ways of listening to somebody who does not say much");
    view.step = s("The part where everybody says everything");
    view.totalSeconds = 8 * 3600;
    view.leftSeconds = 7 * 3600 + 59 * 60;
    add("long", view);
    view = round;
    view.person = isolated(s("Kim"));
    view.prompt = QStringList(250, s("Say what you saw.")).join(QLatin1Char(' '));
    add("longest-prompt", view);
    view = round;
    view.person = isolated(s("نور الهدى عبد الرحمن"));
    view.prompt = s("شاركوا الصور والمشاعر التي ظهرت أثناء الاستماع.");
    add("arabic", view);
    add("pairs", breakouts(6, 2));
    add("trios", breakouts(30, 3));
    add("fifty-groups", breakouts(150, 3));
    add("fifteens", breakouts(150, 15));
    add("one-group-of-all", breakouts(150, 150));
    view = {};
    view.crew = round.crew;
    add("idle", view);
    view.state = StageView::State::Ended;
    add("ended", view);
    view.state = StageView::State::Covered;
    add("covered", view);
    return all;
}

} // namespace

class StageScreenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingFitsAtAnySize_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize &size : {QSize(640, 360), QSize(800, 600), QSize(1280, 800),
                                  QSize(720, 1280), QSize(2560, 1080), QSize(3840, 2160)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }

    /// With HEARTH_GALLERY=folder the pictures are kept there for looking at.
    void everythingFitsAtAnySize()
    {
        QFETCH(QSize, size);
        const QString folder = qEnvironmentVariable("HEARTH_GALLERY");
        QStringList problems;
        for (const Look &look : allLooks()) {
            wear(look);
            StageScreen screen;
            screen.setMode(look.dark || look.textScalePercent > 100 ? ColourMode::Dark
                                                                    : ColourMode::Light);
            screen.setTime(QTime(19, 2));
            settle(screen, size);
            for (const auto &[name, view] : views()) {
                screen.setView(view);
                settle(screen, size);
                if (!folder.isEmpty())
                    screen.grab().save(QStringLiteral("%1/stage-%2-%3-%4.png")
                                           .arg(folder, s(name), s(look.name))
                                           .arg(size.width()));
                for (const QString &clipped : clippedTexts(screen))
                    problems.append(
                        QStringLiteral("%1, %2: %3").arg(s(name), s(look.name), clipped));
                QCOMPARE(screen.size(), size);
            }
        }
        QCOMPARE(problems.join(QLatin1Char('\n')), QString());
    }
};

QTEST_MAIN(StageScreenTest)
#include "stage_screen_test.moc"
