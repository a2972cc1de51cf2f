// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtGui/QFont>
#include <QtWidgets/QProxyStyle>

class QAbstractScrollArea;
class QListView;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

namespace hearth::ui {

/// What the desktop gave the application before Hearth dressed it.
struct Platform
{
    QPalette palette;
    QFont font;
};

enum class ButtonKind {
    Secondary, ///< outlined; what a button is unless told
    Primary, ///< filled ember: the next thing, at most one a screen
    Quiet, ///< words only
    Danger, ///< burning, forgetting, ending
};

/// Tells the style how to draw a push button.
void setButtonKind(QWidget *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);

/// Tells the style to draw a control compactly, for rows in cards.
void setCompact(QWidget *control, bool compact = true);
bool isCompact(const QWidget *control);

/// Tells a scroll area, list or editor to paint no ground and no frame of its own, because what it
/// lies on is the ground.
void setGroundless(QAbstractScrollArea *area);

/// A list whose rows a delegate paints on whatever lies below it: laid out anew with its width, it
/// never scrolls sideways; one row is chosen at a time.
void setPainted(QListView *list);

/// Draws Hearth: Fusion's behaviour, our shapes and colours.
class HearthStyle : public QProxyStyle
{
    Q_OBJECT
public:
    HearthStyle(const Tokens &tokens, const Platform &platform, bool reducedMotion);

    const Tokens &tokens() const { return m_tokens; }
    const Platform &platform() const { return m_platform; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::unpolish;

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                       const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;

private:
    // style_buttons.cpp
    void drawButtonBevel(const QStyleOptionButton &option, QPainter *painter,
                         const QWidget *widget) const;
    void drawButtonLabel(const QStyleOptionButton &option, QPainter *painter,
                         const QWidget *widget) const;
    void drawCheckBox(const QStyleOption &option, QPainter *painter) const;
    void drawRadio(const QStyleOption &option, QPainter *painter) const;
    void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter,
                        const QWidget *widget) const;
    // style_fields.cpp
    void drawField(const QStyleOption &option, QPainter *painter, const QWidget *widget) const;
    void drawCombo(const QStyleOptionComboBox &option, QPainter *painter,
                   const QWidget *widget) const;
    void drawSpin(const QStyleOptionSpinBox &option, QPainter *painter,
                  const QWidget *widget) const;
    void drawSlider(const QStyleOptionSlider &option, QPainter *painter,
                    const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter,
                       const QWidget *widget) const;
    void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter) const;
    // style_views.cpp
    void drawItem(const QStyleOptionViewItem &option, QPainter *painter,
                  const QWidget *widget) const;
    void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter) const;
    void drawHeader(const QStyleOptionHeader &option, QPainter *painter) const;
    void drawTabShape(const QStyleOptionTab &option, QPainter *painter) const;
    void drawTabLabel(const QStyleOptionTab &option, QPainter *painter,
                      const QWidget *widget) const;
    void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter,
                      const QWidget *widget) const;

    Tokens m_tokens;
    Platform m_platform;
    bool m_reducedMotion;
};

/// Words keep their own direction wherever they stand: the flag that QPainter::drawText needs for
/// them.
int directionFlag(const QString &text);
/// The same, aligned where lines begin in the layout's direction.
int startFlags(Qt::LayoutDirection layout, const QString &text);

/// How text breaks into lines of that width: between words, or anywhere where one word is longer
/// than a line.
int wrapFlag(const QFont &font, int width, const QString &text);

/// Whether the ring is due: the widget has focus and the keyboard brought it there.
bool showsFocusRing(const QStyleOption &option);

/// Fills and strokes a rounded rectangle, its edge inside the rectangle.
void drawRounded(QPainter *painter, const QRectF &rect, double radius, const QColor &fill,
                 const QColor &edge = {}, double edgeWidth = 1);

/// The ground of the chosen one among places or steps: the surface with an accent bar along its
/// leading edge.
void drawChosenPlace(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction,
                     const Tokens &tokens);

/// The ground of one row among places, pages or steps that lie on `ground`: chosen, pointed at, and
/// with its focus ring where that is due.
void drawPlaceGround(QPainter *painter, const QRect &rect, const QStyleOption &option, bool chosen,
                     const QColor &ground, const Tokens &tokens);

/// The visible focus ring, 2 px, inside the rectangle.
void drawFocusRing(QPainter *painter, const QRectF &rect, double radius, const Tokens &tokens);

} // namespace hearth::ui
