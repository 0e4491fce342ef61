// Buttons, menus, headers, bars.
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QComboBox>
#include <QMenu>
#include <QStyleOption>

namespace updraft {

namespace {

using paint::box;

QByteArray kindOf(const QWidget* widget) {
    return widget ? widget->property(kindProperty).toByteArray() : QByteArray();
}

bool on(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state & flag;
}

int textFlags(const QStyle& style, const QStyleOption& option, const QWidget* widget) {
    const bool lines = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    return Qt::AlignVCenter | Qt::TextSingleLine |
           (lines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
}

QFont weighted(QFont font, QFont::Weight weight) {
    font.setWeight(weight);
    return font;
}

/// Icon and words side by side in the middle, an arrow at the end: for both kinds of buttons.
struct Label {
    QString text;
    QIcon icon;
    QIcon::Mode mode = QIcon::Normal;
    QColor ink;
    bool arrow = false;
    bool fromStart = false; ///< At the leading edge instead of the middle.
    int padding = 8;
};

void paintLabel(QPainter& p, const QStyle& style, const QStyleOption& option, const QWidget* widget,
                const Label& label) {
    QRect r = option.rect.adjusted(label.padding, 0, -label.padding, 0);
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(option.direction, option.rect, {x, r.top(), width, r.height()});
    };
    if (label.arrow) {
        QRectF arrow = place(r.right() - 13, 14);
        arrow.setTop(arrow.center().y() - 7);
        arrow.setHeight(14);
        paintIcon(p, Icon::chevronDown, arrow, label.ink);
        r.adjust(0, 0, -18, 0);
    }
    const int words =
        label.text.isEmpty() ? 0 : p.fontMetrics().size(Qt::TextShowMnemonic, label.text).width();
    const int picture = label.icon.isNull() ? 0 : 16;
    const int gap = picture && words ? 6 : 0;
    const int used = std::min(r.width(), words + picture + gap);
    int x = label.fromStart ? r.left() : r.left() + (r.width() - used) / 2;
    if (picture) {
        const bool set = on(option, QStyle::State_On) || label.mode == QIcon::Selected;
        label.icon.paint(&p, place(x, 16), Qt::AlignCenter, label.mode,
                         set ? QIcon::On : QIcon::Off);
        x += picture + gap;
    }
    if (!words) return;
    const int width = std::min(words + 1, r.right() + 1 - x);
    const QString shown = words <= width ? label.text
                                         : p.fontMetrics().elidedText(label.text, Qt::ElideRight,
                                                                      width, Qt::TextShowMnemonic);
    p.setPen(label.ink);
    p.drawText(place(x, width), textFlags(style, option, widget) | Qt::AlignLeft, shown);
}

void pushButtonLabel(QPainter& p, const QStyle& style, const QStyleOptionButton& button,
                     const QWidget* widget) {
    const Theme& t = Theme::current();
    const QByteArray kind = kindOf(widget);
    const bool enabled = on(button, QStyle::State_Enabled);
    const bool primary =
        kind == kind::primary || button.features & QStyleOptionButton::DefaultButton;
    Label label;
    label.text = button.text;
    label.icon = button.icon;
    label.padding = kind == kind::link ? 4 : button.text.isEmpty() ? 4 : 11;
    label.arrow = button.features & QStyleOptionButton::HasMenu;
    label.ink = t.text;
    if (!enabled)
        label.ink = button.palette.color(QPalette::Disabled, QPalette::ButtonText);
    else if (primary)
        label.ink = t.accentInk;
    else if (kind == kind::ghost)
        label.ink = t.sub;
    else if (kind == kind::danger)
        label.ink = t.red;
    else if (kind == kind::link || on(button, QStyle::State_On))
        label.ink = t.accent;
    label.mode = !enabled ? QIcon::Disabled : primary ? QIcon::Selected : QIcon::Active;
    if (kind == kind::ghost && enabled) label.mode = QIcon::Normal;
    const QFont::Weight weight = primary ? QFont::DemiBold : QFont::Medium;
    p.setFont(weighted(p.font(), std::max(weight, QFont::Weight(p.font().weight()))));
    paintLabel(p, style, button, widget, label);
    if (kind == kind::link && enabled && on(button, QStyle::State_MouseOver))
        paint::hair(p,
                    {button.rect.left() + 4.0, button.rect.center().y() + 8.0,
                     button.rect.width() - 8.0, 1},
                    t.accent);
}

void toolButtonLabel(QPainter& p, const QStyle& style, const QStyleOptionToolButton& button,
                     const QWidget* widget) {
    const Theme& t = Theme::current();
    const QByteArray kind = kindOf(widget);
    const bool enabled = on(button, QStyle::State_Enabled);
    const bool checked = on(button, QStyle::State_On);
    const bool words = button.toolButtonStyle != Qt::ToolButtonIconOnly;
    Label label;
    if (words) label.text = button.text;
    if (button.toolButtonStyle != Qt::ToolButtonTextOnly) label.icon = button.icon;
    label.arrow = button.features & QStyleOptionToolButton::HasMenu && !label.text.isEmpty();
    label.ink = !enabled  ? button.palette.color(QPalette::Disabled, QPalette::ButtonText)
                : checked ? t.accent
                : kind == kind::segment ? t.sub
                                        : t.text;
    label.mode = enabled ? QIcon::Normal : QIcon::Disabled;
    label.padding = label.text.isEmpty() ? 4 : 8;
    const bool strong = kind == kind::segment && checked;
    QFont::Weight weight = kind == kind::segment ? QFont::Normal : QFont::Medium;
    if (strong) weight = QFont::DemiBold;
    p.setFont(weighted(p.font(), std::max(weight, QFont::Weight(p.font().weight()))));
    paintLabel(p, style, button, widget, label);
}

void menuBarItem(QPainter& p, const QStyle& style, const QStyleOptionMenuItem& item,
                 const QWidget* widget) {
    const Theme& t = Theme::current();
    p.fillRect(item.rect, t.background);
    if (on(item, QStyle::State_Selected) && on(item, QStyle::State_Enabled))
        box(p, item.rect.adjusted(1, 2, -1, -2), t.hover, Qt::transparent);
    p.setPen(
        item.palette.color(on(item, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled,
                           QPalette::WindowText));
    p.drawText(item.rect, textFlags(style, item, widget) | Qt::AlignHCenter, item.text);
}

void menuMark(QPainter& p, const QStyleOptionMenuItem& item, const QRect& place) {
    const Theme& t = Theme::current();
    const bool enabled = on(item, QStyle::State_Enabled);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item.checked) paintIcon(p, Icon::check, place, enabled ? t.accent : t.faint);
        return;
    }
    item.icon.paint(&p, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

void menuItem(QPainter& p, const QStyle& style, const QStyleOptionMenuItem& item,
              const QWidget* widget) {
    const Theme& t = Theme::current();
    const QRect& r = item.rect;
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return paint::hair(p, {r.left() + 10.0, QRectF(r).center().y(), r.width() - 20.0, 1},
                           t.hair);
    const auto place = [&](int left, int width) {
        return QStyle::visualRect(item.direction, r, {left, r.top(), width, r.height()});
    };
    const bool enabled = on(item, QStyle::State_Enabled);
    if (on(item, QStyle::State_Selected) && enabled)
        box(p, r.adjusted(5, 0, -5, 0), t.accentSoft, Qt::transparent);
    menuMark(p, item,
             QStyle::visualRect(item.direction, r, {r.left() + 11, r.center().y() - 7, 16, 16}));
    const auto parts = item.text.split(u'\t');
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    p.setPen(item.palette.color(group, QPalette::Text));
    p.setFont(item.font);
    p.drawText(place(r.left() + 34, r.width() - 44),
               textFlags(style, item, widget) |
                   int(QStyle::visualAlignment(item.direction, Qt::AlignLeft)),
               parts.value(0));
    if (parts.size() > 1) {
        p.setPen(enabled ? t.faint : item.palette.color(group, QPalette::Text));
        p.drawText(place(r.left() + 34, r.width() - 34 - 26),
                   Qt::AlignVCenter | int(QStyle::visualAlignment(item.direction, Qt::AlignRight)),
                   parts[1]);
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool mirrored = item.direction == Qt::RightToLeft;
        paintIcon(
            p, mirrored ? Icon::chevronLeft : Icon::chevronRight,
            QStyle::visualRect(item.direction, r, {r.right() - 24, r.center().y() - 6, 14, 14}),
            t.sub);
    }
}

void headerSection(QPainter& p, const QStyleOptionHeader& header) {
    const Theme& t = Theme::current();
    p.fillRect(header.rect, on(header, QStyle::State_MouseOver) ? t.hover : t.background);
    paint::hairBelow(p, header.rect, t.hair);
}

void headerLabel(QPainter& p, const QStyleOptionHeader& header) {
    const Theme& t = Theme::current();
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    QRect r = header.rect.adjusted(space::s, 0, -space::s, 0);
    const bool toRight = header.textAlignment & Qt::AlignRight;
    if (sorted) {
        const QRect place(toRight ? r.left() - 2 : r.right() - 12, r.center().y() - 5, 12, 12);
        // Qt's names are those of macOS: its SortDown is ascending.
        paintIcon(p,
                  header.sortIndicator == QStyleOptionHeader::SortDown ? Icon::chevronUp
                                                                       : Icon::chevronDown,
                  QStyle::visualRect(header.direction, r, place), t.accent);
        r = QStyle::visualRect(header.direction, r,
                               toRight ? r.adjusted(14, 0, 0, 0) : r.adjusted(0, 0, -16, 0));
    }
    p.setFont(Theme::font(type::small, QFont::DemiBold));
    p.setPen(sorted ? t.text : t.faint);
    paint::line(p, r, QStyle::visualAlignment(header.direction, header.textAlignment), header.text);
}

void tab(QPainter& p, const QStyleOptionTab& tab) {
    const Theme& t = Theme::current();
    const bool selected = on(tab, QStyle::State_Selected);
    if (!selected && on(tab, QStyle::State_MouseOver))
        box(p, tab.rect.adjusted(2, 4, -2, -4), t.hover, Qt::transparent);
    if (selected)
        p.fillRect(QRect(tab.rect.left() + 8, tab.rect.bottom() - 1, tab.rect.width() - 16, 2),
                   t.accent);
    if (on(tab, QStyle::State_HasFocus)) paint::focusRing(p, tab.rect.adjusted(2, 3, -2, -3));
}

void tabLabel(QPainter& p, const QStyle& style, const QStyleOptionTab& tab, const QWidget* widget) {
    const Theme& t = Theme::current();
    const bool selected = on(tab, QStyle::State_Selected);
    p.setFont(weighted(p.font(), selected ? QFont::DemiBold : QFont::Normal));
    p.setPen(selected ? t.text : t.sub);
    p.drawText(tab.rect, textFlags(style, tab, widget) | Qt::AlignHCenter, tab.text);
}

void progress(QPainter& p, const QStyleOptionProgressBar& bar) {
    const Theme& t = Theme::current();
    QRectF r(bar.rect.left(), bar.rect.center().y() - 2, bar.rect.width(), 4);
    box(p, r, t.hair, Qt::transparent, 2);
    const double range = std::max(1, bar.maximum - bar.minimum);
    const double share = bar.maximum > bar.minimum ? (bar.progress - bar.minimum) / range : 0.3;
    const double width = r.width() * std::clamp(share, 0.0, 1.0);
    if (bar.direction == Qt::RightToLeft)
        r.setLeft(r.right() - width);
    else
        r.setWidth(width);
    if (width > 0) box(p, r, t.accent, Qt::transparent, 2);
}

void shapedFrame(QPainter& p, const QStyleOptionFrame& frame) {
    const QRectF r = frame.rect;
    if (frame.frameShape == QFrame::HLine)
        return paint::hair(p, {r.left(), r.center().y(), r.width(), 1}, Theme::current().hair);
    paint::hair(p, {r.center().x(), r.top(), 1, r.height()}, Theme::current().hair);
}

} // namespace

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    QPainter& p = *painter;
    const Theme& t = Theme::current();
    switch (element) {
    case CE_PushButton:
        p.save();
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        if (on(*option, State_HasFocus) && on(*option, State_KeyboardFocusChange))
            drawPrimitive(PE_FrameFocusRect, option, painter, widget);
        return p.restore();
    case CE_PushButtonLabel:
        if (auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return pushButtonLabel(p, *this, *button, widget);
        break;
    case CE_ToolButtonLabel:
        if (auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            p.save();
            toolButtonLabel(p, *this, *button, widget);
            return p.restore();
        }
        break;
    case CE_MenuBarItem:
        if (auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuBarItem(p, *this, *item, widget);
        break;
    case CE_MenuBarEmptyArea:
        return p.fillRect(option->rect, t.background);
    case CE_MenuItem:
        if (auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            p.save();
            menuItem(p, *this, *item, widget);
            return p.restore();
        }
        break;
    case CE_Header: // as a whole: Qt leaves too little room for the label of a sorted column
        if (auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            p.save();
            headerSection(p, *header);
            headerLabel(p, *header);
            return p.restore();
        }
        break;
    case CE_HeaderEmptyArea:
        p.fillRect(option->rect, t.background);
        return paint::hairBelow(p, option->rect, t.hair);
    case CE_TabBarTabShape:
        if (auto* shape = qstyleoption_cast<const QStyleOptionTab*>(option)) return tab(p, *shape);
        break;
    case CE_TabBarTabLabel:
        if (auto* label = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            p.save();
            tabLabel(p, *this, *label, widget);
            return p.restore();
        }
        break;
    case CE_ProgressBar:
        if (auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return progress(p, *bar);
        break;
    case CE_ShapedFrame:
        if (auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine))
            return shapedFrame(p, *frame);
        break;
    case CE_ToolBar:
        return p.fillRect(option->rect, t.background);
    case CE_Splitter: {
        const QRectF r = option->rect;
        const bool across = on(*option, State_Horizontal);
        return paint::hair(p,
                           across ? QRectF(r.center().x(), r.top(), 1, r.height())
                                  : QRectF(r.left(), r.center().y(), r.width(), 1),
                           t.hair);
    }
    case CE_RubberBand: {
        QColor soft = t.accent;
        soft.setAlphaF(0.12F);
        return box(p, option->rect, soft, t.accent, 0);
    }
    case CE_SizeGrip:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace updraft
