// Measures, hints and the switch of themes; style_primitives.cpp and style_controls.cpp draw.
#include "ui/support/style.h"

#include "ui/support/faces.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenuBar>
#include <QStyleFactory>
#include <QToolTip>

namespace updraft {

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QApplication* application) {
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox") ||
        widget->inherits("QTabBar") || widget->inherits("QAbstractSpinBox"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* header = qobject_cast<QHeaderView*>(widget)) {
        header->setFont(Theme::font(type::small, QFont::DemiBold));
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

bool Style::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::WindowDeactivate)
        return false;
    bool down = false;
    if (type != QEvent::WindowDeactivate) {
        if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Alt) return false;
        down = type == QEvent::KeyPress;
    }
    if (down != altDown_) {
        altDown_ = down;
        // The whole bar: Qt repaints only the entry it opens.
        for (QWidget* window : QApplication::topLevelWidgets())
            for (auto* bar : window->findChildren<QMenuBar*>()) bar->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option,
                       const QWidget* widget) const {
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarHMargin:
    case PM_ToolBarFrameWidth:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_MenuVMargin:
        return 5;
    case PM_FocusFrameHMargin:
        return 7;
    case PM_HeaderMargin:
        return space::s;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_ToolBarItemSpacing:
        return space::xs;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::m;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* result) const {
    switch (hint) {
    case SH_UnderlineShortcut:
        return altDown_;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(Theme::current().hairSoft.rgb());
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

void installStyle(QApplication& application) {
    loadFaces();
    application.setStyle(new Style);
    application.setFont(Theme::font(type::body));
    applyTheme(Theme::current().kind);
}

void applyTheme(Theme::Kind kind) {
    Theme::setCurrent(kind);
    const QPalette palette = Theme::current().palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(Theme::font(type::body));
    // Not every colour stands in the palette: all is painted anew.
    for (QWidget* widget : QApplication::allWidgets()) widget->update();
}

} // namespace updraft
