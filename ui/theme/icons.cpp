// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>
#include <QtWidgets/QApplication>

#include <array>

namespace hearth::ui {

namespace {

constexpr std::array files{
    "flame",  "home",   "crews",      "practices",    "journal",       "map",         "insights",
    "search", "lock",   "settings",   "help",         "plus",          "check",       "circle",
    "dot",    "bell",   "people",     "person",       "play",          "pause",       "next",
    "back",   "export", "print",      "copy",         "more",          "close",       "warning",
    "info",   "leaf",   "sun",        "cloud-sun",    "cloud",         "rain",        "fog",
    "wind",   "storm",  "chevron-up", "chevron-down", "chevron-start", "chevron-end", "calendar",
    "clock",  "undo",   "redo",       "stage",        "drag",          "dash",        "trash",
    "link",   "heart",
};
static_assert(files.size() == static_cast<size_t>(Icon::Count_));

bool followsReadingDirection(Icon which)
{
    switch (which) {
    case Icon::Next:
    case Icon::Back:
    case Icon::Play:
    case Icon::Undo:
    case Icon::Redo:
    case Icon::ChevronStart:
    case Icon::ChevronEnd: return true;
    default: return false;
    }
}

QPixmap rendered(Icon which, int pixels, const QColor &colour)
{
    const QString key = QStringLiteral("hearth/%1/%2/%3")
                            .arg(iconFile(which), QString::number(pixels), colour.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/resources/icons/%1.svg").arg(iconFile(which)));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer svg(file.readAll().replace("currentColor", colour.name().toLatin1()));
        QPainter painter(&pixmap);
        svg.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TokenIconEngine : public QIconEngine
{
public:
    TokenIconEngine(Icon which, Tone tone)
        : m_which(which)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Tokens &tokens = tokensOf(nullptr);
        const QColor ink = tokens.pair(m_tone).ink;
        paintIcon(painter, m_which, rect,
                  mode == QIcon::Disabled ? mixed(ink, tokens.canvas, 0.5) : ink);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QString iconName() override { return QStringLiteral("hearth/") + iconFile(m_which); }
    QString key() const override { return QStringLiteral("hearth"); }
    QIconEngine *clone() const override { return new TokenIconEngine(*this); }

private:
    Icon m_which;
    Tone m_tone;
};

} // namespace

QIcon icon(Icon which, Tone tone)
{
    return QIcon(new TokenIconEngine(which, tone));
}

std::optional<Icon> whichIcon(const QIcon &icon)
{
    const QString name = icon.name();
    if (!name.startsWith(QLatin1String("hearth/")))
        return std::nullopt;
    for (size_t i = 0; i < files.size(); ++i) {
        if (QLatin1String(files[i]) == QStringView(name).mid(7))
            return static_cast<Icon>(i);
    }
    return std::nullopt;
}

void paintIcon(QPainter *painter, Icon which, const QRectF &rect, const QColor &colour)
{
    const double side = qMin(rect.width(), rect.height());
    if (side < 1)
        return;
    QRectF target(0, 0, side, side);
    target.moveCenter(rect.center());
    const double ratio = painter->device()->devicePixelRatio();
    const QPixmap pixmap = rendered(which, qRound(side * ratio), colour);
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if (followsReadingDirection(which) && QGuiApplication::isRightToLeft()) {
        painter->translate(2 * target.center().x(), 0);
        painter->scale(-1, 1);
    }
    painter->drawPixmap(target, pixmap, pixmap.rect());
    painter->restore();
}

QString iconFile(Icon which)
{
    return QString::fromLatin1(files[static_cast<size_t>(which)]);
}

} // namespace hearth::ui
