// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hosting_wheel.h"

#include "ui/text/names.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QtGui/QPainter>

#include <cmath>
#include <numbers>

namespace hearth::ui {

namespace {

/// More people than this do not fit a circle that can be read; they are many enough for a list.
constexpr int mostPeople = 12;

} // namespace

HostingWheel::HostingWheel(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    speak();
}

void HostingWheel::setPeople(const QList<Person> &people)
{
    m_people = people;
    speak();
    update();
}

void HostingWheel::setCentre(const QString &above, const QString &below)
{
    m_above = above;
    m_below = below;
    speak();
    update();
}

void HostingWheel::speak()
{
    QStringList names;
    for (const Person &person : m_people)
        names.append(isolated(person.name));
    setAccessibleName(names.isEmpty()
                          ? tr("Nobody hosts yet")
                          : tr("Order of hosting: %1").arg(names.join(QStringLiteral(", "))));
    QStringList middle{m_above, m_people.isEmpty() ? QString() : isolated(m_people.first().name),
                       m_below};
    middle.removeAll(QString());
    setAccessibleDescription(middle.join(QStringLiteral(", ")));
}

QSize HostingWheel::sizeHint() const
{
    const int side = fontMetrics().height() * 14;
    return {side, side};
}

QSize HostingWheel::minimumSizeHint() const
{
    const int side = fontMetrics().height() * 11;
    return {side, side};
}

int HostingWheel::heightForWidth(int width) const
{
    return qBound(minimumSizeHint().height(), width, sizeHint().height());
}

double HostingWheel::smallRadius() const
{
    const double byText = fontMetrics().height() * 1.28;
    const double byRoom = qMin(width(), height()) * 0.125;
    const double crowding = m_people.size() > 7 ? 0.72 : 1;
    return qMin(byText, byRoom) * crowding;
}

void HostingWheel::paintEvent(QPaintEvent *)
{
    if (m_people.isEmpty())
        return;
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double small = smallRadius();
    const double large = small * 1.3;
    const double side = qMin(width(), height());
    const double radius = side / 2 - large - 3;
    const QPointF centre = QRectF(rect()).center();
    painter.setPen(QPen(t.hairline, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius, radius);
    const int shown = static_cast<int>(qMin(m_people.size(), qsizetype(mostPeople)));
    const double turn = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    for (int i = shown - 1; i >= 0; --i) {
        const double angle =
            -std::numbers::pi / 2 + turn * 2 * std::numbers::pi * i / double(shown);
        const QPointF at = centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
        paintPerson(&painter, m_people[i], at, i == 0 ? large : small, i == 0);
    }
    paintCentre(&painter, centre, radius - large);
}

void HostingWheel::paintPerson(QPainter *painter, const Person &person, const QPointF &centre,
                               double radius, bool host) const
{
    const TonePair pair = tokensOf(this).pair(person.tone);
    painter->setPen(QPen(pair.ink, host ? 3 : 1.5));
    painter->setBrush(pair.soft);
    painter->drawEllipse(centre, radius, radius);
    const QString name = shownName(person.name);
    QFont font = typeFont(TypeStyle::BodyStrong);
    const double room = 2 * radius - 4;
    double wanted = QFontMetricsF(font).horizontalAdvance(name);
    if (wanted > room) { // a little smaller before it becomes initials
        font = typeFont(TypeStyle::SmallStrong);
        wanted = QFontMetricsF(font).horizontalAdvance(name);
    }
    if (wanted > room || QFontMetricsF(font).height() > 2 * radius)
        font.setPixelSize(qMax(9, qRound(radius * 0.75)));
    painter->setFont(font);
    painter->setPen(pair.ink);
    const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter->drawText(circle, Qt::AlignCenter, wanted > room ? initials(name) : name);
}

void HostingWheel::paintCentre(QPainter *painter, const QPointF &centre, double radius) const
{
    const Tokens &t = tokensOf(this);
    const QFont small = typeFont(TypeStyle::Small);
    QFont strong = typeFont(TypeStyle::Lead);
    strong.setWeight(QFont::Bold);
    const double room = 2 * radius - 8;
    const QString name = shownName(m_people.first().name);
    if (QFontMetricsF(strong).horizontalAdvance(name) > room)
        strong = typeFont(TypeStyle::BodyStrong);
    const QFontMetricsF big(strong);
    const QFontMetricsF little(small);
    const auto line = [&](double y, double height, const QFont &font, const QColor &ink,
                          const QString &text) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(QRectF(centre.x() - room / 2, y, room, height),
                          Qt::AlignCenter | directionFlag(text),
                          QFontMetricsF(font).elidedText(text, Qt::ElideRight, room));
    };
    const double top = centre.y() - big.height() / 2;
    line(top, big.height(), strong, t.ink, name);
    line(top - little.height(), little.height(), small, t.inkMuted, m_above);
    line(top + big.height(), little.height(), small, t.inkMuted, m_below);
}

} // namespace hearth::ui
