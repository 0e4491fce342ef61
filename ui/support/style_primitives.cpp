// Panels, frames, marks and rings.
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace updraft {

namespace {

using paint::box;
using paint::mixed;

bool hasKind(const QWidget* widget, const char* name) {
    return widget && widget->property(kindProperty).toByteArray() == name;
}

bool on(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state & flag;
}

void pushButtonPanel(QPainter& p, const QStyleOption& option, const QWidget* widget) {
    const Theme& t = Theme::current();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool pressed = on(option, QStyle::State_Sunken);
    const bool hover = enabled && on(option, QStyle::State_MouseOver);
    if (hasKind(widget, kind::link)) return;
    const bool primary = hasKind(widget, kind::primary) ||
                         (button && button->features & QStyleOptionButton::DefaultButton);
    const double radius = option.rect.height() > 40 ? space::cardRadius : space::radius;
    if (primary && enabled) {
        const QColor fill = pressed ? mixed(t.accent, t.text, 0.22)
                            : hover ? mixed(t.accent, t.text, 0.12)
                                    : t.accent;
        return box(p, option.rect, fill, Qt::transparent, radius);
    }
    const bool ghost =
        hasKind(widget, kind::ghost) || (button && button->features & QStyleOptionButton::Flat);
    const QColor still = ghost ? QColor(Qt::transparent) : enabled ? t.surface : t.background;
    const QColor fill = pressed                        ? mixed(t.hover, t.text, 0.06)
                        : on(option, QStyle::State_On) ? t.accentSoft
                        : hover                        ? t.hover
                                                       : still;
    box(p, option.rect, fill, ghost ? QColor(Qt::transparent) : t.hair, radius);
}

void toolButtonPanel(QPainter& p, const QStyleOption& option, const QWidget* widget) {
    const Theme& t = Theme::current();
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool hover = enabled && on(option, QStyle::State_MouseOver);
    const bool pressed = on(option, QStyle::State_Sunken);
    const bool checked = on(option, QStyle::State_On);
    if (hasKind(widget, kind::segment)) {
        if (checked)
            p.fillRect(option.rect, t.surface);
        else if (hover)
            p.fillRect(option.rect, t.hover);
        return;
    }
    const bool framed = hasKind(widget, kind::framed);
    QColor fill = framed ? t.surface : QColor(Qt::transparent);
    if (checked)
        fill = t.accentSoft;
    else if (pressed)
        fill = mixed(t.hover, t.text, 0.06);
    else if (hover)
        fill = t.hover;
    box(p, option.rect, fill, framed ? t.hair : QColor(Qt::transparent));
}

void field(QPainter& p, const QStyleOption& option, double radius = space::radius) {
    const Theme& t = Theme::current();
    const bool enabled = on(option, QStyle::State_Enabled) && !on(option, QStyle::State_ReadOnly);
    const bool focus = on(option, QStyle::State_HasFocus);
    box(p, option.rect, enabled ? t.surface : t.background,
        focus     ? t.accent
        : enabled ? t.field
                  : t.hair,
        radius, focus ? 2 : 1);
}

void lineEdit(QPainter& p, const QStyleOption& option, const QWidget* widget) {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    if (frame && frame->lineWidth == 0) return;
    field(p, option, hasKind(widget, kind::large) ? space::cardRadius : space::radius);
}

void checkMark(QPainter& p, const QStyleOption& option, bool round) {
    const Theme& t = Theme::current();
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool set = on(option, QStyle::State_On);
    const bool some = on(option, QStyle::State_NoChange);
    const QRectF r = QRectF(option.rect);
    const QColor strong = enabled ? t.accent : t.faint;
    const double radius = round ? r.height() / 2 : 3;
    if (!set && !some)
        return box(p, r, enabled ? t.surface : t.background, enabled ? t.outline : t.hair, radius,
                   1.25);
    box(p, r, strong, Qt::transparent, radius);
    if (round) return box(p, r.adjusted(5, 5, -5, -5), t.accentInk, Qt::transparent, 3);
    paintIcon(p, some ? Icon::minus : Icon::check, r.adjusted(1.5, 1.5, -1.5, -1.5), t.accentInk);
}

Icon chevron(QStyle::PrimitiveElement element) {
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return Icon::chevronUp;
    case QStyle::PE_IndicatorArrowLeft:
        return Icon::chevronLeft;
    case QStyle::PE_IndicatorArrowRight:
        return Icon::chevronRight;
    default:
        return Icon::chevronDown;
    }
}

void arrow(QPainter& p, QStyle::PrimitiveElement element, const QStyleOption& option) {
    const Theme& t = Theme::current();
    QRectF r(0, 0, 14, 14);
    r.moveCenter(QRectF(option.rect).center());
    paintIcon(p, chevron(element), r, on(option, QStyle::State_Enabled) ? t.sub : t.hair);
}

void branch(QPainter& p, const QStyleOption& option) {
    if (!on(option, QStyle::State_Children)) return;
    QRectF r(0, 0, 14, 14);
    r.moveCenter(QRectF(option.rect).center());
    const bool mirrored = option.direction == Qt::RightToLeft;
    const Icon closed = mirrored ? Icon::chevronLeft : Icon::chevronRight;
    paintIcon(p, on(option, QStyle::State_Open) ? Icon::chevronDown : closed, r,
              Theme::current().sub);
}

/// The ground of an entry in a list or table.
void itemGround(QPainter& p, const QStyleOption& option) {
    const Theme& t = Theme::current();
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(&option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        p.fillRect(option.rect, item->backgroundBrush);
    if (on(option, QStyle::State_Selected))
        p.fillRect(option.rect, t.accentSoft);
    else if (on(option, QStyle::State_MouseOver) && on(option, QStyle::State_Enabled))
        p.fillRect(option.rect, t.hover);
}

void focusFrame(QPainter& p, const QStyleOption& option, const QWidget* widget) {
    // In a list the row shows it by its ground and its edge, a ring only marks the cell.
    if (qobject_cast<const QAbstractItemView*>(widget))
        return box(p, QRectF(option.rect).adjusted(1, 1, -1, -1), Qt::transparent,
                   Theme::current().accent, 2);
    const double radius = option.rect.height() > 40 ? space::cardRadius : space::radius;
    // On the accent itself a ring of it would not be seen.
    if (hasKind(widget, kind::primary))
        return box(p, QRectF(option.rect).adjusted(3, 3, -3, -3), Qt::transparent,
                   Theme::current().accentInk, radius - 2, 1.5);
    paint::focusRing(p, option.rect, radius);
}

void frame(QPainter& p, const QStyleOption& option, const QWidget* widget) {
    const Theme& t = Theme::current();
    if (hasKind(widget, kind::card))
        return box(p, option.rect, t.surface, t.hair, space::cardRadius);
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget); text && !text->isReadOnly())
        return field(p, option);
    const auto* shape = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    if (shape && shape->lineWidth > 0) box(p, option.rect, Qt::transparent, t.hair);
}

void tip(QPainter& p, const QStyleOption& option) {
    p.fillRect(option.rect, option.palette.color(QPalette::ToolTipBase));
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    QPainter& p = *painter;
    const Theme& t = Theme::current();
    switch (element) {
    case PE_PanelButtonCommand:
        return pushButtonPanel(p, *option, widget);
    case PE_PanelButtonTool:
        return toolButtonPanel(p, *option, widget);
    case PE_PanelLineEdit:
        return lineEdit(p, *option, widget);
    case PE_FrameLineEdit:
        return field(p, *option);
    case PE_FrameFocusRect:
        return focusFrame(p, *option, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return checkMark(p, *option, false);
    case PE_IndicatorRadioButton:
        return checkMark(p, *option, true);
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        return arrow(p, element, *option);
    case PE_IndicatorBranch:
        return branch(p, *option);
    case PE_PanelMenu:
        return p.fillRect(option->rect, t.surface);
    case PE_FrameMenu:
        return box(p, option->rect, Qt::transparent, t.isDark() ? t.field : t.hair, 0);
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        return itemGround(p, *option);
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameWindow:
        return frame(p, *option, widget);
    case PE_FrameTabWidget:
        return paint::hairAbove(p, option->rect, t.hair);
    case PE_PanelTipLabel:
        return tip(p, *option);
    case PE_IndicatorToolBarSeparator: {
        const QPointF centre = QRectF(option->rect).center();
        return paint::hair(p, {centre.x(), centre.y() - 10, 1, 20}, t.hair);
    }
    case PE_PanelScrollAreaCorner:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_FrameTabBarBase:
    case PE_PanelMenuBar:
    case PE_IndicatorHeaderArrow: // the label draws it
    case PE_FrameButtonTool:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace updraft
