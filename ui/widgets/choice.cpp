// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice.h"

#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

namespace {

constexpr const char *idProperty = "hearthChoice";

QString idOf(const QAbstractButton *button)
{
    return button ? button->property(idProperty).toString() : QString();
}

void check(QButtonGroup &group, const QString &id)
{
    // An exclusive group has no way back to nothing.
    group.setExclusive(false);
    for (QAbstractButton *button : group.buttons())
        button->setChecked(idOf(button) == id);
    group.setExclusive(true);
    // Tab comes to the chosen one, wherever it stands among the others.
    for (QAbstractButton *button : group.buttons())
        button->setFocusPolicy(button->isChecked() || !group.checkedButton() ? Qt::StrongFocus
                                                                             : Qt::ClickFocus);
}

} // namespace

ChoiceRow::ChoiceRow(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this))
{
    setAccessibleName(accessibleName);
    m_group.setExclusive(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        if (m_mayBeNone)
            chooseOrNone(button);
        Q_EMIT chosen(current());
    });
}

void ChoiceRow::setMayBeNone()
{
    m_mayBeNone = true;
    m_group.setExclusive(false);
}

void ChoiceRow::chooseOrNone(QAbstractButton *button)
{
    for (QAbstractButton *each : m_group.buttons()) {
        if (each != button)
            each->setChecked(false);
    }
    rove();
}

// One stop for Tab, at the chosen one or the first; arrows go on from there.
void ChoiceRow::rove()
{
    const auto buttons = m_group.buttons();
    QAbstractButton *stop = buttons.isEmpty() ? nullptr : buttons.constFirst();
    for (QAbstractButton *each : buttons) {
        if (each->isChecked())
            stop = each;
    }
    for (QAbstractButton *each : buttons)
        each->setFocusPolicy(each == stop ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(stop);
}

void ChoiceRow::addChoice(const QString &id, const QString &text, std::optional<Icon> sign)
{
    auto *chip = new Chip(text);
    chip->setProperty(idProperty, id);
    m_group.addButton(chip);
    m_layout->addWidget(chip);
    chip->setSign(sign);
    if (m_mayBeNone)
        rove();
    else if (m_group.buttons().size() == 1)
        chip->setChecked(true);
}

void ChoiceRow::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        auto *chip = static_cast<QAbstractButton *>(item->widget());
        m_group.removeButton(chip);
        chip->hide();
        chip->deleteLater();
        delete item;
    }
}

void ChoiceRow::setCurrent(const QString &id)
{
    if (m_mayBeNone) {
        for (QAbstractButton *button : m_group.buttons())
            button->setChecked(idOf(button) == id);
        return rove();
    }
    check(m_group, id);
}

QString ChoiceRow::current() const
{
    for (const QAbstractButton *button : m_group.buttons()) {
        if (button->isChecked())
            return idOf(button);
    }
    return {};
}

RadioCard::RadioCard(const QString &title, const QString &detail, QWidget *parent)
    : QAbstractButton(parent)
    , m_detail(detail)
{
    setText(title);
    setAccessibleDescription(detail);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int RadioCard::signSide() const
{
    return qMax(18, qRound(fontMetrics().height() * 0.85));
}

QRect RadioCard::textRoom(int width) const
{
    const int left = space::snug + signSide() + space::snug;
    return {left, 10, qMax(1, width - left - space::snug), QWIDGETSIZE_MAX};
}

QSize RadioCard::sizeHint() const
{
    const int width = qMax(fontMetrics().horizontalAdvance(text()),
                           fontMetrics().averageCharWidth()
                               * static_cast<int>(qMin(qsizetype(44), m_detail.size())))
        + signSide() + 3 * space::snug + 4;
    return {width, heightForWidth(width)};
}

QSize RadioCard::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16 + signSide() + 3 * space::snug,
            fontMetrics().height() + 20};
}

int RadioCard::heightForWidth(int width) const
{
    const QRect room = textRoom(width);
    int height = fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height() + 20;
    if (!m_detail.isEmpty())
        height += QFontMetrics(typeFont(TypeStyle::Small))
                      .boundingRect(room, Qt::TextWordWrap, m_detail)
                      .height()
            + 2;
    return qMax(height, space::controlHeight);
}

void RadioCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const auto place = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    const QColor ground = isChecked() ? t.accentSoft
        : underMouse() && isEnabled() ? mixed(t.surface, t.sunken, 0.5)
                                      : t.surface;
    drawRounded(&painter, rect(), space::controlRadius, ground, isChecked() ? t.accent : t.hairline,
                1);
    if (showsFocusRing(option))
        drawFocusRing(&painter, rect(), space::controlRadius, t);
    QStyleOptionButton sign;
    sign.initFrom(this);
    sign.state |= isChecked() ? QStyle::State_On : QStyle::State_Off;
    const int first = fontMetrics().height();
    sign.rect = place({space::snug, 10 + (first - signSide()) / 2, signSide(), signSide()});
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &sign, &painter, this);

    QRect room = textRoom(width());
    const int flags = startFlags(layoutDirection(), text()) | Qt::AlignTop | Qt::TextWordWrap;
    const int titleHeight = fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height();
    painter.setPen(isEnabled() ? t.ink : t.inkMuted);
    painter.drawText(place(QRect(room.topLeft(), QSize(room.width(), titleHeight))), flags, text());
    painter.setFont(typeFont(TypeStyle::Small));
    painter.setPen(t.inkMuted);
    room.setTop(room.top() + titleHeight + 2);
    room.setBottom(height());
    painter.drawText(place(room), flags, m_detail);
}

bool RadioCard::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

ChoiceCards::ChoiceCards(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setAccessibleName(accessibleName);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::tight);
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton *button) { Q_EMIT chosen(idOf(button)); });
}

void ChoiceCards::addChoice(const QString &id, const QString &title, const QString &detail)
{
    auto *card = new RadioCard(title, detail);
    card->setProperty(idProperty, id);
    m_group.addButton(card);
    m_layout->addWidget(card);
    if (m_group.buttons().size() == 1)
        card->setChecked(true);
}

void ChoiceCards::setCurrent(const QString &id)
{
    check(m_group, id);
}

QString ChoiceCards::current() const
{
    return idOf(m_group.checkedButton());
}

} // namespace hearth::ui
