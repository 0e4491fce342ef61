// Controls of several parts: scroll bars, drop-down lists, counters, sliders, tool buttons.
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QStyleOption>

namespace updraft {

namespace {

using paint::box;

bool on(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state & flag;
}

void scrollBar(QPainter& p, const Style& style, const QStyleOptionSlider& bar,
               const QWidget* widget) {
    const Theme& t = Theme::current();
    p.fillRect(bar.rect,
               widget && widget->parentWidget() ? bar.palette.color(QPalette::Base) : t.background);
    if (bar.maximum <= bar.minimum) return;
    QRectF slider =
        style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
    slider.adjust(3, 3, -3, -3);
    const bool held =
        on(bar, QStyle::State_Sunken) && bar.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool hover = on(bar, QStyle::State_MouseOver);
    box(p, slider,
        paint::mixed(bar.palette.color(QPalette::Base), bar.palette.color(QPalette::Mid),
                     held    ? 0.7
                     : hover ? 0.5
                             : 0.28),
        Qt::transparent, 3);
}

void field(QPainter& p, const QStyleOption& option) {
    const Theme& t = Theme::current();
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool focus = on(option, QStyle::State_HasFocus);
    box(p, option.rect, enabled ? t.surface : t.background,
        focus     ? t.accent
        : enabled ? t.field
                  : t.hair,
        space::radius, focus ? 2 : 1);
}

/// What every kind of control says of itself, for a part of it.
QStyleOption partOf(const QStyleOption& whole, const QRect& rect) {
    QStyleOption part = whole;
    part.rect = rect;
    return part;
}

void comboBox(QPainter& p, const Style& style, const QStyleOptionComboBox& combo,
              const QWidget* widget) {
    if (combo.frame) field(p, combo);
    const QStyleOption arrow = partOf(
        combo, style.subControlRect(QStyle::CC_ComboBox, &combo, QStyle::SC_ComboBoxArrow, widget));
    style.drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, &p, widget);
}

void spinBox(QPainter& p, const Style& style, const QStyleOptionSpinBox& spin,
             const QWidget* widget) {
    if (spin.frame) field(p, spin);
    if (spin.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto part = [&](QStyle::SubControl which, QStyle::PrimitiveElement mark, int shift) {
        const QStyleOption arrow = partOf(
            spin,
            style.subControlRect(QStyle::CC_SpinBox, &spin, which, widget).translated(0, shift));
        style.drawPrimitive(mark, &arrow, &p, widget);
    };
    part(QStyle::SC_SpinBoxUp, QStyle::PE_IndicatorArrowUp, 2);
    part(QStyle::SC_SpinBoxDown, QStyle::PE_IndicatorArrowDown, -1);
}

void slider(QPainter& p, const Style& style, const QStyleOptionSlider& option,
            const QWidget* widget) {
    const Theme& t = Theme::current();
    QRectF groove =
        style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, widget);
    const QRectF handle =
        style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const bool across = option.orientation == Qt::Horizontal;
    const QPointF centre = groove.center();
    groove = across ? QRectF(groove.left(), centre.y() - 2, groove.width(), 4)
                    : QRectF(centre.x() - 2, groove.top(), 4, groove.height());
    box(p, groove, t.hair, Qt::transparent, 2);
    const bool enabled = on(option, QStyle::State_Enabled);
    QRectF done = groove;
    if (!across)
        done.setTop(handle.center().y());
    else if (option.upsideDown)
        done.setLeft(handle.center().x());
    else
        done.setRight(handle.center().x());
    box(p, done, enabled ? t.accent : t.faint, Qt::transparent, 2);
    QRectF knob(0, 0, 14, 14);
    knob.moveCenter(handle.center());
    box(p, knob, t.surface, enabled ? t.accent : t.faint, 7, 2);
    if (on(option, QStyle::State_HasFocus)) paint::focusRing(p, knob.adjusted(-3, -3, 3, 3), 10);
}

void toolButton(QPainter& p, const Style& style, const QStyleOptionToolButton& button,
                const QWidget* widget) {
    style.drawPrimitive(QStyle::PE_PanelButtonTool, &button, &p, widget);
    style.drawControl(QStyle::CE_ToolButtonLabel, &button, &p, widget);
    if (on(button, QStyle::State_HasFocus) && on(button, QStyle::State_KeyboardFocusChange))
        paint::focusRing(p, button.rect);
}

} // namespace

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const {
    switch (control) {
    case CC_ScrollBar:
        if (auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return scrollBar(*painter, *this, *bar, widget);
        break;
    case CC_ComboBox:
        if (auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return comboBox(*painter, *this, *combo, widget);
        break;
    case CC_SpinBox:
        if (auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return spinBox(*painter, *this, *spin, widget);
        break;
    case CC_Slider:
        if (auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return slider(*painter, *this, *bar, widget);
        break;
    case CC_ToolButton:
        if (auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return toolButton(*painter, *this, *button, widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace updraft
