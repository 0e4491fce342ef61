// How large controls are and where their parts lie.
#include "ui/support/style.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStyleOption>

namespace updraft {

namespace {

bool hasKind(const QWidget* widget, const char* name) {
    return widget && widget->property(kindProperty).toByteArray() == name;
}

int controlHeight(const QStyleOption* option, const QWidget* widget) {
    if (hasKind(widget, kind::large)) return space::huge;
    return std::max(space::control, option->fontMetrics.height() + 12);
}

/// Buttons paint their words heavier than the widget's own font.
int wordsWidth(const QStyleOption& option, const QWidget* widget, const QString& text) {
    QFont font = widget ? widget->font() : Theme::font(type::body);
    font.setWeight(QFont::DemiBold);
    return std::max(option.fontMetrics.size(Qt::TextShowMnemonic, text).width(),
                    QFontMetrics(font).size(Qt::TextShowMnemonic, text).width());
}

QSize pushButton(const QStyleOptionButton& button, const QWidget* widget) {
    const bool flat = hasKind(widget, kind::link);
    int width = wordsWidth(button, widget, button.text) + (flat ? 8 : 24);
    if (!button.icon.isNull()) width += 16 + (button.text.isEmpty() ? -8 : 6);
    if (button.features & QStyleOptionButton::HasMenu) width += 18;
    return {width, controlHeight(&button, widget)};
}

QSize toolButton(const QStyleOptionToolButton& button, const QWidget* widget) {
    const bool words = button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
    const bool picture = button.toolButtonStyle != Qt::ToolButtonTextOnly && !button.icon.isNull();
    int width = words ? wordsWidth(button, widget, button.text) + 18 : 14;
    if (hasKind(widget, kind::segment) || hasKind(widget, kind::framed)) width += 4;
    if (picture) width += 16 + (words ? 6 : 0);
    if (button.features & QStyleOptionToolButton::HasMenu && words) width += 18;
    return {std::max(width, space::control), controlHeight(&button, widget)};
}

QSize menuItem(const QStyleOptionMenuItem& item, QSize size) {
    if (item.menuItemType == QStyleOptionMenuItem::Separator) return {size.width(), 9};
    const auto parts = item.text.split(u'\t');
    int width = item.fontMetrics.horizontalAdvance(parts.value(0)) + 34 + 28;
    if (parts.size() > 1) width += item.fontMetrics.horizontalAdvance(parts[1]) + space::xl;
    return {std::max(width, 180), std::max(28, item.fontMetrics.height() + 10)};
}

} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return pushButton(*button, widget);
        return base;
    case CT_ToolButton:
        if (auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return toolButton(*button, widget);
        return base;
    case CT_MenuItem:
        if (auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItem(*item, base);
        return base;
    case CT_MenuBarItem:
        return {size.width() + 20, std::max(28, size.height() + 10)};
    case CT_LineEdit:
        // A table's editor fits its cell, a field of a form has the height of a button.
        return {base.width(), controlHeight(option, widget)};
    case CT_ComboBox:
        return {size.width() + 42, controlHeight(option, widget)};
    case CT_SpinBox:
        return {base.width() + 8, controlHeight(option, widget)};
    case CT_HeaderSection:
        return {base.width() + 8, std::max(space::row, base.height())};
    case CT_ItemViewItem:
        return {base.width(), std::max(space::row, base.height())};
    case CT_TabBarTab:
        return {base.width(), std::max(36, base.height())};
    default:
        return base;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option,
                            const QWidget* widget) const {
    switch (element) {
    case SE_PushButtonFocusRect:
    case SE_PushButtonBevel:
        return option->rect;
    case SE_LineEditContents:
        if (widget && widget->parentWidget() &&
            widget->parentWidget()->inherits("QAbstractSpinBox"))
            break;
        return option->rect.adjusted(hasKind(widget, kind::large) ? 14 : 6, 1, -6, -1);
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const {
    const QRect& r = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, r, r.adjusted(6, 1, -28, -1));
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, r, {r.right() - 27, r.top(), 28, r.height()});
    if (control == CC_SpinBox) {
        const QRect up(r.right() - 21, r.top() + 1, 20, r.height() / 2 - 1);
        if (part == SC_SpinBoxUp) return visualRect(option->direction, r, up);
        if (part == SC_SpinBoxDown)
            return visualRect(option->direction, r, up.translated(0, up.height()));
        if (part == SC_SpinBoxEditField)
            return visualRect(option->direction, r, r.adjusted(6, 1, -23, -1));
    }
    if (control == CC_ScrollBar) {
        // No arrows: the groove is the whole bar.
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) return {};
        if (auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            const bool across = bar->orientation == Qt::Horizontal;
            const int length = across ? r.width() : r.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int slider = length;
            if (range > 0)
                slider = std::max(std::min(32, length),
                                  int(qint64(length) * bar->pageStep / (range + bar->pageStep)));
            const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                   length - slider, bar->upsideDown);
            const auto piece = [&](int from, int size) {
                return across ? QRect(r.x() + from, r.y(), size, r.height())
                              : QRect(r.x(), r.y() + from, r.width(), size);
            };
            if (part == SC_ScrollBarGroove) return r;
            if (part == SC_ScrollBarSlider) return piece(at, slider);
            if (part == SC_ScrollBarSubPage) return piece(0, at);
            if (part == SC_ScrollBarAddPage) return piece(at + slider, length - at - slider);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace updraft
