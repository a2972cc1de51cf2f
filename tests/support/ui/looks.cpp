// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/looks.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

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
    return false;
}

} // namespace

QList<Look> allLooks()
{
    return {{"light"},
            {"dark", true},
            {"large", false, 200},
            {"right-to-left", false, 100, Qt::RightToLeft}};
}

void wear(const Look &look)
{
    static bool first = true;
    if (first) {
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 11));
        first = false;
    }
    QApplication::setLayoutDirection(look.direction);
    ui::applyTheme(
        *qApp,
        {look.dark ? ui::ColourMode::Dark : ui::ColourMode::Light, look.textScalePercent, true});
}

void settle(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    widget.show();
    // Height follows from width follows from scroll bars: a few rounds until nothing asks again.
    for (int i = 0; i < 4; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
}

QStringList clippedTexts(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->isWindow()
            || qobject_cast<const QScrollBar *>(widget))
            continue;
        if (tooSmall(*widget))
            found.append(QStringLiteral("does not fit: ") + described(*widget));
        else if (!widget->size().isEmpty() && !scrolls(*widget)
                 && !widget->parentWidget()->rect().contains(widget->geometry()))
            found.append(QStringLiteral("sticks out: ") + described(*widget));
    }
    return found;
}

QStringList unnamedFocusable(const QWidget &root)
{
    QStringList found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->focusPolicy() == Qt::NoFocus
            || widget->focusProxy() || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            found.append(described(*widget));
    }
    return found;
}

} // namespace hearth::test
