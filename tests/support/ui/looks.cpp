// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"

#include "ui/text/translations.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QtCore/QLocale>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>

namespace hearth::test {

namespace {

QString described(const QWidget &widget)
{
    QString words = QString::fromLatin1(widget.metaObject()->className());
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        words += QStringLiteral(" \"%1\"").arg(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        words += QStringLiteral(" \"%1\"").arg(button->text());
    else
        words += QStringLiteral(" ") + widget.objectName() + widget.accessibleName();
    return QStringLiteral("%1 (%2 x %3)")
        .arg(words, QString::number(widget.width()), QString::number(widget.height()));
}

bool scrolls(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return parent && qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
}

/// Tab enters a group of choices at the chosen one, or the first; the arrow keys reach the others.
bool isOneOfAChoice(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    if (!group || !group->exclusive())
        return false;
    const QAbstractButton *entry = group->checkedButton();
    return button != (entry ? entry : group->buttons().constFirst());
}

bool tooSmall(const QWidget &widget)
{
    if (qobject_cast<const ui::ElidedLabel *>(&widget))
        return widget.height() < widget.fontMetrics().height();
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return false;
        if (label->wordWrap())
            return widget.heightForWidth(widget.width()) > widget.height()
                || widget.width() < widget.minimumSizeHint().width();
        return label->sizeHint().width() > widget.width()
            || label->sizeHint().height() > widget.height();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (button->hasHeightForWidth())
            return button->heightForWidth(button->width()) > button->height();
        return button->minimumSizeHint().width() > button->width()
            || button->minimumSizeHint().height() > button->height();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        const int around = 16; // the air inside the field
        return line->fontMetrics().horizontalAdvance(line->placeholderText())
            > line->width() - around;
    }
    return false;
}

QList<QRect> placesOf(const QWidget &root)
{
    QList<QRect> places;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&root))
            places.append(widget->geometry());
    }
    return places;
}

} // namespace

QList<Look> allLooks()
{
    return {{"light"},
            {"dark", true},
            {"large", false, 200},
            {"right-to-left", false, 100, Qt::RightToLeft}};
}

void addLooks()
{
    QTest::addColumn<int>("look");
    for (int look = 0; look < allLooks().size(); ++look)
        QTest::newRow(allLooks()[look].name) << look;
}

QList<Look> windowLooks()
{
    const QSize laptop(1366, 768);
    const QSize narrow(800, 600);
    return {{"light"},
            {"dark", true},
            {"large", false, 200, Qt::LeftToRight, "en", laptop},
            {"large-dark", true, 200, Qt::LeftToRight, "en", laptop},
            {"pseudo", false, 100, Qt::LeftToRight, "x-pseudo"},
            {"pseudo-large", false, 200, Qt::LeftToRight, "x-pseudo", laptop},
            {"rtl", false, 100, Qt::RightToLeft, "ar-pseudo"},
            {"rtl-large-dark", true, 200, Qt::RightToLeft, "ar-pseudo", laptop},
            {"narrow", false, 100, Qt::LeftToRight, "en", narrow},
            {"narrow-pseudo", false, 100, Qt::LeftToRight, "x-pseudo", narrow},
            {"narrow-large", false, 200, Qt::LeftToRight, "en", QSize(800, 768)}};
}

void wear(const Look &look)
{
    static bool first = true;
    if (first) {
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 11));
        qputenv("TZ", "Europe/Berlin");
        first = false;
    }
    const QLocale shown = ui::installTranslations(
        *qApp, QLocale(QLocale::English, QLocale::UnitedKingdom), QLatin1String(look.catalogue));
    QLocale::setDefault(shown.language() == QLocale::English
                            ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                            : shown);
    QApplication::setLayoutDirection(look.direction);
    ui::applyTheme(
        *qApp,
        {look.dark ? ui::ColourMode::Dark : ui::ColourMode::Light, look.textScalePercent, true});
}

void settle(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    widget.show();
    // Height follows from width follows from scroll bars: rounds until two of them leave all as it
    // was. What comes by a timer, on a machine that is slow today, takes a few more.
    constexpr int fewest = 4;
    constexpr int most = 40;
    QList<QRect> before;
    for (int i = 0; i < most; ++i) {
        QApplication::sendPostedEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
        QList<QRect> now = placesOf(widget);
        if (i + 1 >= fewest && now == before)
            break;
        before = std::move(now);
    }
}

QStringList clippedTexts(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        // A tab bar that is too long has arrows, whose icons are smaller than the style asks for.
        if (!widget->isVisibleTo(&root) || widget->isWindow()
            || qobject_cast<const QScrollBar *>(widget)
            || qobject_cast<const QTabBar *>(widget->parentWidget()))
            continue;
        if (tooSmall(*widget))
            found.append(QStringLiteral("does not fit: ") + described(*widget));
        else if (!widget->size().isEmpty() && !scrolls(*widget)
                 && !widget->parentWidget()->rect().contains(widget->geometry()))
            found.append(QStringLiteral("sticks out: ") + described(*widget));
    }
    return found;
}

QString spokenName(QWidget &widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
    if (!accessible)
        return {};
    // On Unix the name of a combo box is what is chosen in it; its label says what it is for.
    if (!qobject_cast<QComboBox *>(&widget))
        return accessible->text(QAccessible::Name);
    for (const auto &[other, relation] : accessible->relations(QAccessible::Label))
        return other->text(QAccessible::Name);
    return {};
}

QList<QWidget *> focusable(const QWidget &root)
{
    QList<QWidget *> found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&root) && widget->focusPolicy() != Qt::NoFocus
            && !widget->focusProxy() && !widget->objectName().startsWith(QLatin1String("qt_"))
            && widget->window() == root.window())
            found.append(widget);
    }
    return found;
}

QStringList unnamedFocusable(const QWidget &root)
{
    QStringList found;
    for (QWidget *widget : focusable(root)) {
        if (spokenName(*widget).isEmpty())
            found.append(described(*widget));
    }
    return found;
}

QStringList sharedNames(const QWidget &root)
{
    QMap<QStringList, int> counts;
    for (QWidget *widget : focusable(root)) {
        const auto role = QAccessible::queryAccessibleInterface(widget)->role();
        QStringList heard{spokenName(*widget), QString::number(role)};
        for (const QWidget *group = widget->parentWidget(); group; group = group->parentWidget())
            heard.append(group->accessibleName());
        heard.removeAll(QString());
        ++counts[heard];
    }
    QStringList found;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (each.value() > 1)
            found.append(QStringLiteral("%1 are called \"%2\"")
                             .arg(QString::number(each.value()), each.key().constFirst()));
    }
    return found;
}

QStringList tabFaults(QWidget &window)
{
    QList<QWidget *> due;
    for (QWidget *widget : focusable(window)) {
        if (widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0
            && !isOneOfAChoice(*widget))
            due.append(widget);
    }
    if (due.isEmpty())
        return {};
    window.activateWindow();
    due.first()->setFocus(Qt::TabFocusReason);
    QList<QWidget *> visited{due.first()};
    while (true) {
        QWidget *from = visited.last();
        QWidget *now = from;
        // A date goes through its day, month and year first.
        for (int i = 0; i < 4 && now == from; ++i) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier, QStringLiteral("\t"));
            QApplication::sendEvent(from, &press);
            now = QApplication::focusWidget();
        }
        if (!now)
            return {QStringLiteral("Tab loses the focus in ") + described(*from)};
        if (now == from && due.size() > 1)
            return {QStringLiteral("Tab stays in ") + described(*from)};
        if (now == due.first())
            break;
        if (visited.contains(now))
            return {QStringLiteral("visited twice: ") + described(*now)};
        visited.append(now);
    }
    QStringList found;
    for (const QWidget *widget : due) {
        if (!visited.contains(widget))
            found.append(QStringLiteral("missed: ") + described(*widget));
    }
    return found;
}

} // namespace hearth::test
