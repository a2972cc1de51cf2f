// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>

using namespace hearth::ui;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void darkAndLightAreWhatThePersonChose()
    {
        applyTheme(*qApp, {ColourMode::Dark});
        QVERIFY(tokensOf(nullptr).dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().canvas);
        applyTheme(*qApp, {ColourMode::Light});
        QVERIFY(!tokensOf(nullptr).dark);
    }

    void systemGoesByThePlatformAlsoAfterAnotherChoice()
    {
        const auto *before = qobject_cast<HearthStyle *>(QApplication::style());
        const bool darkPlatform =
            before->platform().palette.color(QPalette::Window).lightnessF() < 0.5F;
        applyTheme(*qApp, {darkPlatform ? ColourMode::Light : ColourMode::Dark});
        applyTheme(*qApp, {ColourMode::System});
        QCOMPARE(tokensOf(nullptr).dark, darkPlatform);
    }

    void textScalesFromTheSystemFontAndIsHeldInBounds()
    {
        applyTheme(*qApp, {ColourMode::Light, 100});
        const double whole = QApplication::font().pointSizeF();
        applyTheme(*qApp, {ColourMode::Light, 200});
        QCOMPARE(QApplication::font().pointSizeF(), whole * 2);
        applyTheme(*qApp, {ColourMode::Light, 900});
        QCOMPARE(QApplication::font().pointSizeF(), whole * 2);
        applyTheme(*qApp, {ColourMode::Light, 10});
        QCOMPARE(QApplication::font().pointSizeF(), whole * 0.8);
    }

    void openWidgetsFollowAChange()
    {
        applyTheme(*qApp, {ColourMode::Light, 100});
        QWidget window;
        QLabel title(QStringLiteral("Title"), &window);
        setTypeStyle(&title, TypeStyle::Title);
        setInk(&title, Tone::Plum);
        QPushButton button(QStringLiteral("Go"), &window);
        window.show();
        const double size = title.font().pointSizeF();
        const double buttonSize = button.font().pointSizeF();
        QCOMPARE(title.palette().color(QPalette::WindowText), lightTokens().plum.ink);
        applyTheme(*qApp, {ColourMode::Dark, 150});
        QVERIFY(qAbs(title.font().pointSizeF() - size * 1.5) < 0.1);
        QVERIFY(qAbs(button.font().pointSizeF() - buttonSize * 1.5) < 0.1);
        QCOMPARE(button.font().weight(), QFont::DemiBold);
        QCOMPARE(title.palette().color(QPalette::WindowText), darkTokens().plum.ink);
    }

    void reducedMotionStopsIt()
    {
        QWidget widget;
        applyTheme(*qApp, {ColourMode::Light, 100, true});
        QVERIFY(!motionAllowed(&widget));
        applyTheme(*qApp, {ColourMode::Light, 100, false});
        QVERIFY(motionAllowed(&widget));
    }

    void everyIconDrawsSomethingInTheTokensColour()
    {
        applyTheme(*qApp, {ColourMode::Light});
        for (int i = 0; i < static_cast<int>(Icon::Count_); ++i) {
            const auto which = static_cast<Icon>(i);
            const QImage image = icon(which, Tone::Accent).pixmap(36, 36).toImage();
            bool ink = false;
            for (int y = 0; y < image.height() && !ink; ++y) {
                for (int x = 0; x < image.width() && !ink; ++x)
                    ink = image.pixelColor(x, y) == lightTokens().accent;
            }
            QVERIFY2(ink, qPrintable(iconFile(which)));
            QCOMPARE(whichIcon(icon(which)), std::optional(which));
        }
    }

    void aPageThatScrollsTurnsNothingOnItsWay()
    {
        applyTheme(*qApp, {ColourMode::Light});
        QWidget window;
        auto *slider = new QSlider(Qt::Horizontal, &window);
        auto *other = new QPushButton(&window);
        slider->setValue(50);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto turn = [slider] {
            QWheelEvent wheel(QPointF(5, 5), slider->mapToGlobal(QPointF(5, 5)), {}, {0, -120},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(slider, &wheel);
        };
        other->setFocus();
        turn();
        QCOMPARE(slider->value(), 50);
        slider->setFocus();
        turn();
        QVERIFY(slider->value() != 50);
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
