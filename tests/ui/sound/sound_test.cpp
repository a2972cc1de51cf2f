// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/random_history.h"
#include "tests/support/ui/ui_world.h"
#include "ui/sound/gentle_sounds.h"
#include "ui/sound/mark_watch.h"
#include "ui/sound/sound_module.h"

#include <QtCore/QFile>
#include <QtCore/QtEndian>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::session;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Played
{
    QString file;
    double volume;
};

class RecordingOutput final : public SoundOutput
{
public:
    explicit RecordingOutput(QList<Played> &played)
        : m_played(played)
    {
    }
    void play(const QUrl &wav, double volume) override
    {
        m_played.append({wav.fileName(), volume});
    }

private:
    QList<Played> &m_played;
};

/// Settings, and a player whose output is made at the first sound.
struct Player
{
    test::UiWorld world;
    QList<Played> played;
    int made = 0;
    GentleSounds sounds{world.settings, [this] {
                            ++made;
                            return std::make_unique<RecordingOutput>(played);
                        }};
};

bool isLoaded(const char *library)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

} // namespace

class SoundTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachMarkHasItsSound()
    {
        Player player;
        player.sounds.play(Mark::None);
        player.sounds.play(Mark::Soft);
        player.sounds.play(Mark::Hard);
        QCOMPARE(player.played.size(), 2);
        QCOMPARE(player.played[0].file, s("soft.wav"));
        QCOMPARE(player.played[1].file, s("hard.wav"));
    }

    void nothingIsMadeBeforeTheFirstSound()
    {
        Player player;
        QCOMPARE(player.made, 0);
        player.sounds.play(Mark::None);
        QCOMPARE(player.made, 0);
        player.sounds.play(Mark::Soft);
        player.sounds.play(Mark::Hard);
        QCOMPARE(player.made, 1);
        QVERIFY(!isLoaded("Qt6Multimedia"));
    }

    void seenOnlyAndOffAreSilentButCanBeTriedOut()
    {
        Player player;
        for (const char *marks : {"seen", "off"}) {
            player.world.settings.set(settings::marks, s(marks));
            player.sounds.play(Mark::Soft);
        }
        QVERIFY(player.played.isEmpty());
        player.sounds.preview(Mark::Soft);
        QCOMPARE(player.played.size(), 1);
    }

    void theVolumeIsWhatTheSettingsSay()
    {
        Player player;
        player.world.settings.set(settings::volume, 100);
        player.sounds.play(Mark::Soft);
        player.world.settings.set(settings::volume, 50);
        player.sounds.play(Mark::Soft);
        player.world.settings.set(settings::volume, 0);
        player.sounds.play(Mark::Soft);
        QCOMPARE(player.played.size(), 2);
        QCOMPARE(player.played[0].volume, 1.0);
        QVERIFY(player.played[1].volume < 0.5);
    }

    void withoutAnOutputItIsSilent()
    {
        test::UiWorld world;
        GentleSounds sounds(world.settings, {});
        QVERIFY(!sounds.canPlay());
        sounds.play(Mark::Hard);
    }

    void aModuleThatIsNotThereIsSilent()
    {
        SoundModule module(s("/nowhere/hearth_sound.so"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("^no sound: ")));
        module.play(QUrl(s("qrc:/resources/sounds/soft.wav")), 1);
        QTest::qWait(100);
    }

    void theSoundsBeginAndEndInSilenceWithoutAClick()
    {
        for (const char *name : {"soft", "hard"}) {
            QFile file(QStringLiteral(":/resources/sounds/%1.wav").arg(s(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes.startsWith("RIFF"));
            const qsizetype data = bytes.indexOf("data") + 8;
            QList<int> samples;
            for (qsizetype at = data; at + 1 < bytes.size(); at += 2)
                samples.append(qFromLittleEndian<qint16>(bytes.constData() + at));
            QVERIFY(samples.size() > 22050);
            QVERIFY(qAbs(samples.first()) < 8);
            QVERIFY(qAbs(samples.last()) < 8);
            int loudest = 0;
            int early = 0;
            for (qsizetype at = 0; at < samples.size(); ++at) {
                loudest = qMax(loudest, qAbs(samples[at]));
                if (at < 22050 / 100)
                    early = qMax(early, qAbs(samples[at]));
            }
            QVERIFY(loudest < 20000);
            QVERIFY(early * 8 < loudest); // nothing strikes within the first hundredth of a second
        }
    }

    void aMarkIsReachedOnce()
    {
        world::Room room(world::everythingInput());
        MarkWatch watch;
        room.tell(Start{0});
        QCOMPARE(watch.reached(room.see()), Mark::None);
        const int seconds = static_cast<int>(room.see().speakerClock.lengthMs / 1000);
        room.wait(seconds / 2);
        QCOMPARE(watch.reached(room.see()), Mark::None);
        room.wait(seconds * 35 / 100);
        QCOMPARE(watch.reached(room.see()), Mark::Soft);
        room.wait(1);
        QCOMPARE(watch.reached(room.see()), Mark::None);
        room.wait(seconds / 4);
        QCOMPARE(watch.reached(room.see()), Mark::Hard);
        room.wait(60);
        QCOMPARE(watch.reached(room.see()), Mark::None);
        // More time was given: its end is an end again.
        room.tell(AddTime{600});
        QCOMPARE(watch.reached(room.see()), Mark::None);
        room.wait(700);
        QCOMPARE(watch.reached(room.see()), Mark::Hard);
    }

    void silenceIsBrokenOnlyByItsEnd()
    {
        world::Room room(world::everythingInput());
        MarkWatch watch;
        room.tell(Start{0});
        room.jump(0, "stillness");
        watch.reached(room.see());
        room.wait(110);
        QCOMPARE(watch.reached(room.see()), Mark::None);
        room.wait(11);
        QCOMPARE(watch.reached(room.see()), Mark::Hard);
    }

    void whatWasOverBeforeSomebodyLookedIsNotHeard()
    {
        world::Room room(world::everythingInput());
        room.tell(Start{0});
        room.wait(3600);
        MarkWatch watch;
        QCOMPARE(watch.reached(room.see()), Mark::None);
        QCOMPARE(watch.reached(room.see()), Mark::None);
    }
};

QTEST_MAIN(SoundTest)
#include "sound_test.moc"
