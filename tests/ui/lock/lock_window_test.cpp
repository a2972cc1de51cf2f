// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usecases/sealing.h"
#include "tests/support/core/hearthside.h"
#include "tests/support/core/sealedside.h"
#include "tests/support/ui/looks.h"
#include "tests/support/ui/ui_world.h"
#include "ui/lock/lock_window.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QLineEdit>

using namespace hearth;
using namespace hearth::test;
using ui::LockTask;
using ui::LockWindow;

namespace {

/// A window for a task, and what it said; for the sealed notebook of a world of its own where none
/// is given.
struct Locked
{
    explicit Locked(LockTask task, const QString &path = {})
        : window(task, path.isEmpty() ? closed() : path, cheap, side.clock(), side.chance())
        , opened(&window, &LockWindow::opened)
        , givenUp(&window, &LockWindow::givenUp)
        , otherWanted(&window, &LockWindow::otherWanted)
    {
        settle(window, {720, 560});
    }

    QLineEdit *line(const char *name) { return named<QLineEdit>(window, name); }
    void type(const char *name, const char *text)
    {
        line(name)->clear();
        QTest::keyClicks(line(name), QLatin1String(text));
    }
    void press(const char *button)
    {
        click(window, button);
        waitForWork();
    }
    /// Until the fields can be used again, or are gone.
    void waitForWork()
    {
        QTRY_VERIFY(opened.count() > 0 || window.findChildren<QLineEdit *>().isEmpty()
                    || window.findChildren<QLineEdit *>().constFirst()->isEnabled());
    }
    bool says(const QString &words) const
    {
        return seenTexts(window).join(QLatin1Char('\n')).contains(words);
    }

    QString closed()
    {
        side.close();
        return side.path();
    }

    Sealedside side;
    LockWindow window;
    QSignalSpy opened;
    QSignalSpy givenUp;
    QSignalSpy otherWanted;
};

} // namespace

class LockWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePassphraseOpens()
    {
        Locked locked(LockTask::Unlock);
        QCOMPARE(locked.line("Passphrase")->echoMode(), QLineEdit::Password);
        locked.type("Passphrase", "amber kettle");
        QTest::keyClick(locked.line("Passphrase"), Qt::Key_Return);
        locked.waitForWork();
        QCOMPARE(locked.opened.count(), 1);
        const ui::LockOutcome outcome = locked.window.takeOutcome();
        QVERIFY(outcome.notebook != nullptr);
        QVERIFY(outcome.notebook->isSealed());
        QCOMPARE(outcome.notebook->changes().thread(), QThread::currentThread());
        QCOMPARE(locked.line("Passphrase")->text(), QString());
    }

    void theRecoveryKeyOpens()
    {
        Locked locked(LockTask::Unlock);
        locked.line("Passphrase")->setText(locked.side.recoveryKey());
        locked.press("Open");
        QCOMPARE(locked.opened.count(), 1);
    }

    void anotherPassphraseOpensNothingAndSaysSo()
    {
        Locked locked(LockTask::Unlock);
        locked.type("Passphrase", "amber kettles");
        locked.press("Open");
        QCOMPARE(locked.opened.count(), 0);
        QVERIFY(locked.says(QStringLiteral("did not open the notebook")));
        locked.type("Passphrase", "amber kettle");
        QVERIFY(!locked.says(QStringLiteral("did not open the notebook")));
        locked.press("Open");
        QCOMPARE(locked.opened.count(), 1);
    }

    void nothingTypedAsksForSomething()
    {
        Locked locked(LockTask::Unlock);
        locked.press("Open");
        QCOMPARE(locked.opened.count(), 0);
        QVERIFY(locked.says(QStringLiteral("at least one character")));
    }

    void whatIsTypedCanBeShown()
    {
        Locked locked(LockTask::Unlock);
        click(locked.window, "Show what I type");
        QCOMPARE(locked.line("Passphrase")->echoMode(), QLineEdit::Normal);
    }

    void sealingShowsTheRecoveryKeyBeforeAnythingElse()
    {
        Hearthside side;
        side.aCrew(QStringLiteral("The Lanterns"), {QStringLiteral("Amara")});
        side.close();
        Locked locked(LockTask::Seal, side.path());
        locked.type("New passphrase", "three red doors");
        locked.type("New passphrase, once more", "three red door");
        locked.press("Seal the notebook");
        QVERIFY(locked.says(QStringLiteral("not what you wrote above")));
        QVERIFY(QFile::exists(side.path()));

        locked.type("New passphrase, once more", "three red doors");
        locked.press("Seal the notebook");
        QCOMPARE(locked.opened.count(), 0);
        QVERIFY(!QFile::exists(side.path()));
        click(locked.window, "Copy it");
        QString key = QGuiApplication::clipboard()->text();
        QCOMPARE(key.count(QLatin1Char('-')), 8);
        click(locked.window, "I have it on paper");
        QCOMPARE(locked.opened.count(), 1);
        ui::LockOutcome outcome = locked.window.takeOutcome();
        QVERIFY(outcome.erased);
        QVERIFY(outcome.notebook->isSealed());
        outcome.notebook.reset();
        QVERIFY(storage::Notebook::unlock(outcome.path, passphrase(key), locked.side.clock(),
                                          locked.side.chance()));
    }

    void aNewPassphraseTakesTheOldOnesPlace()
    {
        Locked locked(LockTask::ChangePassphrase);
        locked.type("Passphrase until now", "amber kettle");
        locked.type("New passphrase", "three red doors");
        locked.type("New passphrase, once more", "three red doors");
        locked.press("Change the passphrase");
        QCOMPARE(locked.opened.count(), 1);
        locked.window.takeOutcome().notebook.reset();
        const auto opens = [&](const QString &words) {
            return storage::Notebook::unlock(locked.side.path(), passphrase(words),
                                             locked.side.clock(), locked.side.chance())
                .has_value();
        };
        QVERIFY(opens(QStringLiteral("three red doors")));
        QVERIFY(!opens(QStringLiteral("amber kettle")));
    }

    void aNewRecoveryKeyIsShown()
    {
        Locked locked(LockTask::NewRecoveryKey);
        locked.type("Passphrase", "amber kettle");
        locked.press("Make a new key");
        click(locked.window, "Copy it");
        QVERIFY(QGuiApplication::clipboard()->text() != locked.side.recoveryKey());
        click(locked.window, "I have it on paper");
        QCOMPARE(locked.opened.count(), 1);
    }

    void theSealComesOff()
    {
        Locked locked(LockTask::Unseal);
        locked.type("Passphrase", "amber kettle");
        locked.press("Take the seal off");
        QCOMPARE(locked.opened.count(), 1);
        const ui::LockOutcome outcome = locked.window.takeOutcome();
        QVERIFY(!outcome.notebook->isSealed());
        QVERIFY(!QFile::exists(locked.side.path()));
    }

    void thereIsAWayOut()
    {
        Locked unlocking(LockTask::Unlock);
        click(unlocking.window, "Open another notebook…");
        QCOMPARE(unlocking.otherWanted.count(), 1);
        Locked unsealing(LockTask::Unseal);
        click(unsealing.window, "Not now");
        QCOMPARE(unsealing.givenUp.count(), 1);
    }

    void nothingIsCutUnnamedOrOutOfReach_data()
    {
        QTest::addColumn<Look>("look");
        for (const Look &look : windowLooks())
            QTest::addRow("%s", look.name) << look;
    }

    void nothingIsCutUnnamedOrOutOfReach()
    {
        QFETCH(Look, look);
        wear(look);
        Sealedside side;
        for (const LockTask task : {LockTask::Unlock, LockTask::Seal, LockTask::ChangePassphrase,
                                    LockTask::NewRecoveryKey, LockTask::Unseal}) {
            LockWindow window(task, side.path(), cheap, side.clock(), side.chance());
            settle(window, look.window);
            const QStringList faults = clippedTexts(window) + unnamedFocusable(window)
                + sharedNames(window) + tabFaults(window);
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
        }
    }
};

QTEST_MAIN(LockWindowTest)
#include "lock_window_test.moc"
