// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type.h"

#include <QtWidgets/QApplication>

namespace hearth::ui {

namespace {

/// Sits on a widget as its child and dresses it anew after a change of theme.
class Dress : public QObject
{
public:
    static Dress *find(const QWidget *widget)
    {
        for (QObject *child : widget->children()) {
            if (auto *dress = dynamic_cast<Dress *>(child))
                return dress;
        }
        return nullptr;
    }
    static Dress *of(QWidget *widget)
    {
        Dress *dress = find(widget);
        return dress ? dress : new Dress(widget);
    }

    void setStyle(TypeStyle style)
    {
        m_style = style;
        applyFont();
    }
    void setTone(Tone tone)
    {
        m_tone = tone;
        applyInk();
    }

    void again()
    {
        applyFont();
        applyInk();
    }

private:
    explicit Dress(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
    }

    void applyFont()
    {
        if (m_style)
            m_widget->setFont(typeFont(*m_style));
    }

    void applyInk()
    {
        if (!m_tone)
            return;
        QPalette palette;
        const QColor ink = tokensOf(m_widget).pair(*m_tone).ink;
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, ink);
        m_widget->setPalette(palette);
    }

    QWidget *m_widget;
    std::optional<TypeStyle> m_style;
    std::optional<Tone> m_tone;
};

QFont sized(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

} // namespace

QFont typeFont(TypeStyle style)
{
    switch (style) {
    case TypeStyle::Body: return sized(1, QFont::Normal);
    case TypeStyle::BodyStrong: return sized(1, QFont::DemiBold);
    case TypeStyle::Small: return sized(0.9, QFont::Normal);
    case TypeStyle::SmallStrong: return sized(0.9, QFont::DemiBold);
    case TypeStyle::Heading: return sized(1.13, QFont::DemiBold);
    case TypeStyle::Writing: return sized(1.1, QFont::Normal);
    case TypeStyle::CardTitle: return sized(1.33, QFont::DemiBold);
    case TypeStyle::Lead: return sized(1.4, QFont::Normal);
    case TypeStyle::Title: return sized(1.75, QFont::Bold);
    case TypeStyle::Timer: return sized(3, QFont::Bold);
    case TypeStyle::StageName: return sized(4.3, QFont::Bold);
    }
    Q_UNREACHABLE();
}

void setTypeStyle(QWidget *widget, TypeStyle style)
{
    Dress::of(widget)->setStyle(style);
}

void setInk(QWidget *widget, Tone tone)
{
    Dress::of(widget)->setTone(tone);
}

void dressAllAgain()
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        if (Dress *dress = Dress::find(widget))
            dress->again();
    }
}

void setMuted(QWidget *widget, bool muted)
{
    widget->setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::NoRole);
}

} // namespace hearth::ui
