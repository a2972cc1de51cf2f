// SPDX-FileCopyrightText: Hearth contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/space.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSlider>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr const char *kindProperty = "hearthButtonKind";
constexpr const char *compactProperty = "hearthCompact";

bool isHoverable(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QSlider *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
}

/// Room that the field's frame and air take on both sides of the text.
constexpr QSize fieldPadding(24, 14);

/// The height of a line; widgets ask some metrics without an option.
int lineHeight(const QStyleOption *option, const QWidget *widget)
{
    return option ? option->fontMetrics.height() : widget ? widget->fontMetrics().height() : 0;
}

QSize atLeast(QSize size, const QWidget *widget)
{
    const int height = isCompact(widget) ? space::smallControlHeight : space::controlHeight;
    return size.expandedTo({0, height});
}

} // namespace

void setButtonKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    if (!button)
        return ButtonKind::Secondary;
    const QVariant kind = button->property(kindProperty);
    if (kind.isValid())
        return static_cast<ButtonKind>(kind.toInt());
    const auto *push = qobject_cast<const QPushButton *>(button);
    return push && push->isDefault() ? ButtonKind::Primary : ButtonKind::Secondary;
}

void setCompact(QWidget *control, bool compact)
{
    control->setProperty(compactProperty, compact);
    control->updateGeometry();
}

bool isCompact(const QWidget *control)
{
    return control && control->property(compactProperty).toBool();
}

void setGroundless(QAbstractScrollArea *area)
{
    area->setFrameShape(QFrame::NoFrame);
    area->setAutoFillBackground(false);
    area->setBackgroundRole(QPalette::NoRole);
    area->viewport()->setAutoFillBackground(false);
    area->viewport()->setBackgroundRole(QPalette::NoRole);
    QPalette palette;
    palette.setBrush(QPalette::Base, Qt::NoBrush);
    area->setPalette(palette);
}

void setPainted(QListView *list)
{
    setGroundless(list);
    list->setMouseTracking(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

HearthStyle::HearthStyle(const Tokens &tokens, const Platform &platform, bool reducedMotion)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_tokens(tokens)
    , m_platform(platform)
    , m_reducedMotion(reducedMotion)
{
}

/// Fields that take the wheel, and would take the focus with it.
static bool turnsWithTheWheel(QWidget *widget)
{
    if (!qobject_cast<QComboBox *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget)
        && !qobject_cast<QSlider *>(widget))
        return false;
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    return true;
}

void HearthStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (isHoverable(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (turnsWithTheWheel(widget))
        widget->installEventFilter(this);
    if (qobject_cast<QPushButton *>(widget)) {
        QFont strong; // only the weight is set, so size and family still follow the application's
        strong.setWeight(QFont::DemiBold);
        widget->setFont(strong);
    }
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QComboBoxPrivateContainer")) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlag(Qt::FramelessWindowHint);
        widget->setWindowFlag(Qt::NoDropShadowWindowHint);
    }
}

/// A page that scrolls under the pointer changes no field on its way; one that has the focus turns.
bool HearthStyle::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
        event->ignore();
        return true;
    }
    return QProxyStyle::eventFilter(watched, event);
}

void HearthStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    if (isHoverable(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    QProxyStyle::unpolish(widget);
}

int HearthStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                             const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return space::gap;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return space::tight;
    case PM_ButtonMargin: return space::snug;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DefaultFrameWidth:
        // Enough for the rounded corners not to be cut by a scroll area's square viewport.
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 3 : 1;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth: return 2;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return qMax(18, qRound(lineHeight(option, widget) * 0.85));
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return space::snug;
    case PM_ScrollBarExtent: return space::snug;
    case PM_ScrollBarSliderMin: return 36;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength: return 20;
    case PM_SplitterWidth: return space::tight;
    case PM_TabBarTabHSpace: return 2 * space::snug;
    case PM_TabBarTabVSpace: return 2 * 10;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return space::hair + 2;
    case PM_ToolTipLabelFrameWidth: return space::tight;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return qMax(space::iconSize, qRound(lineHeight(option, widget) * 0.9));
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 6; // air left and right of an item's text
    case PM_HeaderMargin: return space::tight;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HearthStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration: return m_reducedMotion ? 0 : 150;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_TabBar_PreferNoArrows:
    case SH_ItemView_ShowDecorationSelected:
    case SH_UnderlineShortcut: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_Table_GridLineColor: return static_cast<int>(m_tokens.hairline.rgb());
    case SH_ComboBox_PopupFrameStyle: return QFrame::NoFrame;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize HearthStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &size, const QWidget *widget) const
{
    const int textHeight = lineHeight(option, widget);
    switch (type) {
    case CT_PushButton: {
        const bool compact = isCompact(widget);
        // Qt leaves 4 px between a sign and the words, we leave 8.
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int between = button && !button->icon.isNull() && !button->text.isEmpty() ? 4 : 0;
        QSize asked(size.width() + between + 2 * (compact ? 10 : space::gap),
                    qMax(size.height(), textHeight) + (compact ? 8 : 16));
        return atLeast(asked, widget);
    }
    case CT_LineEdit:
        return atLeast({size.width() + fieldPadding.width(),
                        qMax(size.height(), textHeight) + fieldPadding.height()},
                       widget);
    case CT_ComboBox: {
        // The longest of its choices may be a long name: the field cuts it short, the list does
        // not.
        const int longest = option ? 28 * option->fontMetrics.averageCharWidth() : size.width();
        return atLeast(
            {qMin(size.width(), longest) + fieldPadding.width() + textHeight + space::tight,
             qMax(size.height(), textHeight) + fieldPadding.height()},
            widget);
    }
    case CT_SpinBox:
        return atLeast({size.width() + fieldPadding.width() + textHeight + space::tight,
                        textHeight + fieldPadding.height()},
                       widget);
    case CT_CheckBox:
    case CT_RadioButton: {
        const int indicator = proxy()->pixelMetric(PM_IndicatorWidth, option, widget);
        return {size.width() + indicator + space::snug + 8,
                std::max({size.height(), indicator, 24}) + 4};
    }
    case CT_ToolButton:
        return QSize(size.width() + 12, size.height() + 12)
            .expandedTo({space::smallControlHeight, space::smallControlHeight});
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        const int icon = proxy()->pixelMetric(PM_SmallIconSize, option, widget);
        return {size.width() + icon + 3 * space::snug + space::wide,
                qMax(space::controlHeight - 2, textHeight + 14)};
    }
    case CT_MenuBarItem: return {size.width() + 2 * 10, textHeight + 10};
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return base.expandedTo({0, qMax(32, textHeight + 12)});
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return base.expandedTo({0, textHeight + 16});
    }
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            break;
        QFont strong = widget ? widget->font() : QFont();
        strong.setWeight(QFont::DemiBold);
        const int growth = QFontMetrics(strong).horizontalAdvance(tab->text)
            - option->fontMetrics.horizontalAdvance(tab->text);
        return {size.width() + qMax(0, growth), qMax(size.height(), textHeight + 20)};
    }
    case CT_ProgressBar: return {size.width(), qMax(8, size.height())};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QIcon HearthStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                                const QWidget *widget) const
{
    switch (pixmap) {
    case SP_MessageBoxWarning: return icon(Icon::Warning, Tone::Amber);
    case SP_MessageBoxCritical: return icon(Icon::Warning, Tone::Danger);
    case SP_MessageBoxInformation: return icon(Icon::Info, Tone::Sky);
    case SP_MessageBoxQuestion: return icon(Icon::Help, Tone::Sky);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton: return icon(Icon::Close);
    case SP_ArrowLeft: return icon(Icon::ChevronStart);
    case SP_ArrowRight: return icon(Icon::ChevronEnd);
    case SP_ToolBarHorizontalExtensionButton: return icon(Icon::More);
    default: return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

int directionFlag(const QString &text)
{
    return text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
}

int wrapFlag(const QFont &font, int width, const QString &text)
{
    const QFontMetrics metrics(font);
    const auto words = QStringView(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool fits = std::all_of(words.cbegin(), words.cend(), [&](QStringView word) {
        return metrics.horizontalAdvance(word.toString()) <= width;
    });
    return fits ? Qt::TextWordWrap : Qt::TextWrapAnywhere;
}

int startFlags(Qt::LayoutDirection layout, const QString &text)
{
    return static_cast<int>(QStyle::visualAlignment(layout, Qt::AlignLeft)) | directionFlag(text);
}

bool showsFocusRing(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void drawRounded(QPainter *painter, const QRectF &rect, double radius, const QColor &fill,
                 const QColor &edge, double edgeWidth)
{
    const auto sheet = [](QPainterPath *path, const QRectF &where, double rounding) {
        if (where.isEmpty())
            return; // a widget that has no room at all
        const double fitting = qBound(0.0, rounding, qMin(where.width(), where.height()) / 2);
        path->addRoundedRect(where, fitting, fitting);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF inner = rect;
    double innerRadius = radius;
    // Filled, not stroked: working out the outline of an outline costs more than the rest of a
    // card.
    if (edge.isValid()) {
        inner = rect.adjusted(edgeWidth, edgeWidth, -edgeWidth, -edgeWidth);
        innerRadius = radius - edgeWidth;
        QPainterPath border;
        sheet(&border, rect, radius);
        if (!fill.isValid())
            sheet(&border, inner, innerRadius);
        painter->fillPath(border, edge);
    }
    if (fill.isValid()) {
        QPainterPath ground;
        sheet(&ground, inner, innerRadius);
        painter->fillPath(ground, fill);
    }
    painter->restore();
}

void drawChosenPlace(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction,
                     const Tokens &tokens)
{
    constexpr int bar = 3;
    const auto place = [&](const QRect &r) { return QStyle::visualRect(direction, rect, r); };
    drawRounded(painter, place(rect.adjusted(bar, 0, 0, 0)), space::controlRadius, tokens.surface);
    // The bar follows the rounding: it is what an accent sheet shows beside the surface one.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(rect, space::controlRadius, space::controlRadius);
    QPainterPath above;
    above.addRoundedRect(place(rect.adjusted(bar, 0, bar, 0)), space::controlRadius - 1,
                         space::controlRadius - 1);
    QPainterPath edge;
    edge.addRect(place({rect.left(), rect.top(), space::controlRadius + bar, rect.height()}));
    painter->fillPath(sheet.intersected(edge).subtracted(above), tokens.accent);
    painter->restore();
}

void drawPlaceGround(QPainter *painter, const QRect &rect, const QStyleOption &option, bool chosen,
                     const QColor &ground, const Tokens &tokens)
{
    if (chosen)
        drawChosenPlace(painter, rect, option.direction, tokens);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        drawRounded(painter, rect, space::controlRadius, mixed(ground, tokens.ink, 0.05));
    if (showsFocusRing(option))
        drawFocusRing(painter, rect, space::controlRadius, tokens);
}

void drawFocusRing(QPainter *painter, const QRectF &rect, double radius, const Tokens &tokens)
{
    drawRounded(painter, rect, radius, {}, tokens.accent, 2);
}

} // namespace hearth::ui
