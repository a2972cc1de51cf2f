// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translations.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using hearth::ui::installTranslations;

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_app = qobject_cast<QApplication *>(QCoreApplication::instance()); }

    void aLanguageHearthDoesNotSpeakIsEnglish()
    {
        const QLocale shown = installTranslations(*m_app, QLocale(QLocale::Arabic));
        QCOMPARE(shown.language(), QLocale::English);
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }

    void aCatalogueThatDoesNotExistIsEnglish()
    {
        const QLocale shown =
            installTranslations(*m_app, QLocale(QLocale::German), QStringLiteral("../tlh"));
        QCOMPARE(shown.language(), QLocale::English);
    }

    void theMirroredLanguageTurnsTheLayoutAndBringsQtsOwnWords()
    {
        const QLocale shown =
            installTranslations(*m_app, QLocale(QLocale::English), QStringLiteral("ar-pseudo"));
        QCOMPARE(shown.language(), QLocale::Arabic);
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        QVERIFY(cancel() != QStringLiteral("Cancel"));
    }

    void theLongLanguageStaysLeftToRight()
    {
        const QLocale shown =
            installTranslations(*m_app, QLocale(QLocale::English), QStringLiteral("x-pseudo"));
        QCOMPARE(shown.language(), QLocale::English);
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }

    void changingTheLanguageLeavesNothingOfTheOldOne()
    {
        installTranslations(*m_app, QLocale(QLocale::English), QStringLiteral("ar-pseudo"));
        installTranslations(*m_app, QLocale(QLocale::English));
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }

private:
    static QString cancel() { return QCoreApplication::translate("QPlatformTheme", "Cancel"); }

    QApplication *m_app = nullptr;
};

QTEST_MAIN(TranslationsTest)
#include "translations_test.moc"
