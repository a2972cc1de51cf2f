// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/person_pick.h"

#include "ui/text/names.h"
#include "ui/theme/icons.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"
#include "ui/widgets/marks.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStyleOption>

namespace hearth::ui {

namespace {

int linesHeight(TypeStyle style, int width, const QString &text)
{
    if (text.isEmpty())
        return 0;
    const QFont font = typeFont(style);
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, qMax(1, width), QWIDGETSIZE_MAX), wrapFlag(font, width, text),
                      text)
        .height();
}

} // namespace

PersonPick::PersonPick(const QString &does, QWidget *parent)
    : QAbstractButton(parent)
    , m_does(does)
    , m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::clicked, this, &PersonPick::openMenu);
    speak();
}

void PersonPick::setDetail(const QString &detail)
{
    m_detail = detail;
    speak();
    updateGeometry();
    update();
}

void PersonPick::setPerson(const QString &name, Tone tone)
{
    m_initials = initials(name);
    m_tone = tone;
    setText(name);
    setShortcut({}); // an ampersand in a name is no mnemonic
    speak();
    updateGeometry();
    update();
}

void PersonPick::setNobody(const QString &words)
{
    m_initials.clear();
    setText(words);
    setShortcut({});
    speak();
    updateGeometry();
    update();
}

void PersonPick::speak()
{
    setAccessibleName(tr("%1: %2", "what somebody does, and who").arg(m_does, text()));
    setAccessibleDescription(m_detail);
}

void PersonPick::openMenu()
{
    m_menu->clear();
    Q_EMIT menuWanted(m_menu);
    m_menu->setMinimumWidth(width());
    m_menu->popup(
        mapToGlobal(QPoint(layoutDirection() == Qt::RightToLeft ? width() : 0, height())));
}

QString PersonPick::secondLine() const
{
    return m_detail.isEmpty() ? m_does : m_does + QStringLiteral(" · ") + m_detail;
}

int PersonPick::faceSide() const
{
    return qRound(QFontMetrics(typeFont(TypeStyle::Body)).height() * 1.5);
}

QRect PersonPick::wordsRoom(int width) const
{
    const int from = space::hair + faceSide() + space::snug;
    return {from, 0, width - from - space::hair - space::iconSize - space::tight, 0};
}

QSize PersonPick::sizeHint() const
{
    const int text =
        qMax(QFontMetrics(typeFont(TypeStyle::BodyStrong)).horizontalAdvance(this->text()),
             QFontMetrics(typeFont(TypeStyle::Small)).horizontalAdvance(secondLine()));
    const int width = text - wordsRoom(0).width() + 2;
    return {width, heightForWidth(width)};
}

QSize PersonPick::minimumSizeHint() const
{
    const int width =
        QFontMetrics(typeFont(TypeStyle::Body)).averageCharWidth() * 8 - wordsRoom(0).width();
    return {width, heightForWidth(qMax(width, this->width()))};
}

int PersonPick::heightForWidth(int width) const
{
    const int room = wordsRoom(width).width();
    const int words = linesHeight(TypeStyle::BodyStrong, room, text())
        + linesHeight(TypeStyle::Small, room, secondLine());
    return qMax(words, faceSide()) + 2 * space::tight;
}

void PersonPick::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const auto placed = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    if (underMouse() || isDown())
        drawRounded(&painter, rect(), space::controlRadius, t.canvas);
    if (showsFocusRing(option))
        drawFocusRing(&painter, rect(), space::controlRadius, t);
    const int side = faceSide();
    const QRect face = placed({space::hair, (height() - side) / 2, side, side});
    if (m_initials.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        QPen dashes(t.line, 1, Qt::CustomDashLine);
        dashes.setDashPattern({3, 3});
        painter.setPen(dashes);
        painter.drawEllipse(QRectF(face).adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        paintAvatar(&painter, face, m_initials, t.pair(m_tone), typeFont(TypeStyle::Body));
    }
    QRect room = wordsRoom(width());
    room.setTop((height() - heightForWidth(width())) / 2 + space::tight);
    const auto write = [&](TypeStyle style, const QColor &ink, const QString &text) {
        room.setHeight(linesHeight(style, room.width(), text));
        painter.setFont(typeFont(style));
        painter.setPen(ink);
        painter.drawText(placed(room),
                         startFlags(layoutDirection(), text)
                             | wrapFlag(typeFont(style), room.width(), text),
                         text);
        room.moveTop(room.bottom() + 1);
    };
    write(m_initials.isEmpty() ? TypeStyle::Body : TypeStyle::BodyStrong,
          m_initials.isEmpty() ? t.inkMuted : t.ink, text());
    write(TypeStyle::Small, t.inkMuted, secondLine());
    const QRect chevron(width() - space::hair - space::iconSize, (height() - space::iconSize) / 2,
                        space::iconSize, space::iconSize);
    paintIcon(&painter, Icon::ChevronDown, placed(chevron), t.inkMuted);
}

void PersonPick::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool PersonPick::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

} // namespace hearth::ui
