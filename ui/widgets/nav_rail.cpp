// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nav_rail.h"

#include "ui/text/names.h"
#include "ui/theme/space.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scroll_page.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QVBoxLayout>

namespace hearth::ui {

namespace {

constexpr int itemPadding = 12;

} // namespace

NavItem::NavItem(const QString &id, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_id(id)
{
    setText(text);
    setShortcut({}); // an ampersand in a crew's name is no mnemonic
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void NavItem::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void NavItem::setAvatar(const QString &name, Tone tone)
{
    m_initial = initials(name, 1);
    m_tone = tone;
    update();
}

void NavItem::setKeyHint(const QKeySequence &keys)
{
    m_keys = keys;
    setAccessibleDescription(keys.toString(QKeySequence::NativeText));
    update();
}

void NavItem::setBare(bool bare)
{
    m_bare = bare;
    setToolTip(bare ? text() : QString());
    updateGeometry();
    update();
}

int NavItem::pictureSide() const
{
    return qMax(space::iconSize, qRound(fontMetrics().height() * 0.9));
}

QRect NavItem::textRoom(int width) const
{
    const int left = itemPadding + pictureSide() + 11;
    int right = width - 8;
    if (!m_keys.isEmpty())
        right -= keyCapWidth(m_keys.toString(QKeySequence::NativeText), font()) + 8;
    return {left, 0, qMax(1, right - left), height()};
}

QSize NavItem::sizeHint() const
{
    if (m_bare) {
        const int width = pictureSide() + 2 * itemPadding;
        return {width, heightForWidth(width)};
    }
    const int width = 12 * fontMetrics().averageCharWidth() + itemPadding + pictureSide() + 20;
    return {width, heightForWidth(width)};
}

int NavItem::heightForWidth(int width) const
{
    if (m_bare)
        return qMax(space::controlHeight + 4, pictureSide() + 18);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const int words = m_measured.height(text(), strong, textRoom(width).width());
    return qMax(space::controlHeight + 4, words + 18);
}

void NavItem::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const auto place = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    if (isChecked()) {
        drawChosenPlace(&painter, rect(), layoutDirection(), t);
    } else if (underMouse()) {
        drawRounded(&painter, rect(), space::controlRadius, mixed(t.sunken, t.ink, 0.06));
    }
    if (showsFocusRing(option))
        drawFocusRing(&painter, rect(), space::controlRadius, t);

    const int side = pictureSide();
    const QRect picture(itemPadding, (height() - side) / 2, side, side);
    if (m_icon)
        paintIcon(&painter, *m_icon, place(picture), t.ink);
    else if (!m_initial.isEmpty())
        paintAvatar(&painter, place(picture.adjusted(-2, -2, 2, 2)), m_initial, t.pair(m_tone),
                    font());
    if (m_bare)
        return;

    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(t.ink);
    painter.drawText(place(textRoom(width())),
                     startFlags(layoutDirection(), text()) | Qt::AlignVCenter | Qt::TextWordWrap,
                     m_measured.wrappable(text(), words, textRoom(width()).width()));
    if (!m_keys.isEmpty()) {
        const QString keys = m_keys.toString(QKeySequence::NativeText);
        const int cap = keyCapWidth(keys, font());
        paintKeyCap(&painter, place({width() - 12 - cap, 0, cap, height()}), keys, font(),
                    t.inkMuted, t.canvas, t.hairline);
    }
}

bool NavItem::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

NavRail::NavRail(QWidget *parent)
    : QWidget(parent)
    , m_places(new QVBoxLayout)
    , m_section(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
    , m_sectionTitle(smallText({}))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 22, 0, space::snug + 6);
    outer->setSpacing(0);

    auto *mark = new QHBoxLayout;
    mark->setContentsMargins(space::snug, 0, space::snug, space::gap + 2);
    mark->setSpacing(10);
    mark->addSpacing(itemPadding); // over the items' icons; a margin would not mirror
    mark->addWidget(new IconMark(Icon::Flame, Tone::Accent, 1.05), 0, Qt::AlignVCenter);
    m_name = new WrapLabel(QStringLiteral("Hearth"), TypeStyle::Heading);
    mark->addWidget(m_name, 1);
    outer->addLayout(mark);

    // Places and crews scroll when there are many or the text is large; the foot stays in sight.
    auto *scroll = new ScrollPage;
    scroll->setMaximumContentWidth(QWIDGETSIZE_MAX);
    scroll->body()->setContentsMargins(space::snug, 2, space::snug, 2);
    scroll->body()->setSpacing(0);
    for (QVBoxLayout *part : {m_places, m_section, m_foot})
        part->setSpacing(space::hair);
    m_sectionTitle->setContentsMargins(space::snug, space::gap + 4, space::snug, space::tight);
    m_sectionTitle->hide();
    scroll->body()->addLayout(m_places);
    scroll->body()->addWidget(m_sectionTitle);
    scroll->body()->addLayout(m_section);
    scroll->body()->addStretch();
    outer->addWidget(scroll, 1);

    m_foot->setContentsMargins(space::snug, space::tight, space::snug, 0);
    outer->addLayout(m_foot);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

NavItem *NavRail::makeItem(const QString &id, const QString &text)
{
    auto *made = new NavItem(id, text, this);
    made->installEventFilter(this);
    made->setBare(m_bare);
    made->setChecked(id == m_current);
    connect(made, &NavItem::clicked, this, [this, id] {
        setCurrent(m_current); // a click on the chosen place must not unmark it
        Q_EMIT chosen(id);
    });
    return made;
}

NavItem *NavRail::addItem(const QString &id, Icon icon, const QString &text)
{
    NavItem *made = makeItem(id, text);
    made->setIcon(icon);
    m_places->addWidget(made);
    updateTabStop();
    return made;
}

NavItem *NavRail::addFootItem(const QString &id, Icon icon, const QString &text)
{
    NavItem *made = makeItem(id, text);
    made->setIcon(icon);
    m_foot->addWidget(made);
    updateTabStop();
    return made;
}

void NavRail::setSection(const QString &title, const QList<Entry> &entries)
{
    while (QLayoutItem *old = m_section->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    m_sectionTitle->setText(title);
    m_sectionTitle->setVisible(!entries.isEmpty() && !m_bare);
    for (const Entry &entry : entries) {
        NavItem *made = makeItem(entry.id, shownName(entry.text));
        made->setAvatar(entry.text, entry.tone);
        m_section->addWidget(made);
    }
    updateTabStop();
}

void NavRail::setCurrent(const QString &id)
{
    m_current = id;
    for (NavItem *each : items())
        each->setChecked(each->id() == id);
    updateTabStop();
}

NavItem *NavRail::item(const QString &id) const
{
    for (NavItem *each : items()) {
        if (each->id() == id)
            return each;
    }
    return nullptr;
}

QList<NavItem *> NavRail::items() const
{
    QList<NavItem *> all;
    for (const QVBoxLayout *part : {m_places, m_section, m_foot}) {
        for (int i = 0; i < part->count(); ++i)
            all.append(static_cast<NavItem *>(part->itemAt(i)->widget()));
    }
    return all;
}

void NavRail::updateTabStop()
{
    const QList<NavItem *> all = items();
    bool any = false;
    for (NavItem *each : all)
        any = any || each->isChecked();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool stop = any ? all[i]->isChecked() : i == 0;
        all[i]->setFocusPolicy(stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

QSize NavRail::sizeHint() const
{
    return {minimumSizeHint().width(), 400};
}

int NavRail::fullWidth() const
{
    return qMin(208 + qMax(0, fontMetrics().height() - 20) * 6, 330);
}

void NavRail::fitInto(int windowWidth)
{
    const bool bare = windowWidth < 3 * fullWidth();
    if (bare == m_bare)
        return;
    m_bare = bare;
    m_name->setVisible(!bare);
    m_sectionTitle->setVisible(!bare && m_section->count() > 0);
    for (NavItem *each : items())
        each->setBare(bare);
    updateGeometry();
}

QSize NavRail::minimumSizeHint() const
{
    if (m_bare)
        return {m_places->minimumSize().width() + 2 * space::snug, 200};
    return {fullWidth(), 200};
}

void NavRail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(this).sunken);
}

bool NavRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const QList<NavItem *> all = items();
    const qsizetype at = all.indexOf(static_cast<NavItem *>(watched));
    qsizetype to = at;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up: to = at - 1; break;
    case Qt::Key_Down: to = at + 1; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = all.size() - 1; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: all[at]->click(); return true;
    default: return false;
    }
    all[qBound(qsizetype(0), to, all.size() - 1)]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace hearth::ui
