#include "ui/shell/tool_strip.h"

#include "ui/shell/rail.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/label_text.h"
#include "ui/support/style_paint.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace updraft {

namespace {

/// Looks like a field, is a button: what is typed is typed into the palette that it opens.
class PaletteDoor : public QAbstractButton {
  public:
    PaletteDoor(QAction* action, QWidget* parent) : QAbstractButton(parent) {
        setText(ToolStrip::tr("Search the plan or run a command"));
        setAccessibleName(text());
        keys_ = action->shortcut().toString(QKeySequence::NativeText);
        setFixedHeight(space::control);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMinimumWidth(160);
        setMaximumWidth(420);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::IBeamCursor);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }
    QSize sizeHint() const override { return {420, space::control}; }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = Theme::current();
        QPainter painter(this);
        paint::box(painter, rect(), t.surface, underMouse() ? t.field : t.hair);
        if (hasFocus()) paint::focusRing(painter, rect());
        const auto place = [&](int left, int width, int tall) {
            return QRectF(QStyle::visualRect(layoutDirection(), rect(),
                                             {left, (height() - tall) / 2, width, tall}));
        };
        paintIcon(painter, Icon::search, place(9, 16, 16), t.sub);
        const int caps = static_cast<int>(keyCapWidth(keys_));
        paintKeyCap(painter, place(width() - 8 - caps, caps, 18), keys_, t.faint, t.hair,
                    t.surface);
        painter.setFont(Theme::font(type::body));
        painter.setPen(t.faint);
        paint::line(painter, place(33, width() - 33 - caps - 16, height()),
                    QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), text());
    }

  private:
    QString keys_;
};

QToolButton* iconButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton* wordButton(QAction* action, QWidget* parent) {
    QToolButton* button = iconButton(action, parent);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (action->menu()) button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace

ToolStrip::ToolStrip(const Actions& actions, QWidget* parent)
    : QWidget(parent), name_(new QPushButton(this)) {
    setFixedHeight(44);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 12, 1);
    row->setSpacing(space::xs);
    name_->setProperty(kindProperty, kind::ghost);
    name_->setMenu(actions.plan);
    QFont strong = Theme::font(type::body, QFont::DemiBold);
    name_->setFont(strong);
    // Undo stands above the page, not above the rail.
    name_->setMaximumWidth(Rail::railWidth - 16);
    auto* corner = new QWidget(this);
    corner->setFixedWidth(Rail::railWidth - 12);
    auto* cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 0, 0, 0);
    cornerRow->addWidget(name_, 0, Qt::AlignLeft);
    row->addWidget(corner);
    row->addWidget(iconButton(actions.undo, this));
    row->addWidget(iconButton(actions.redo, this));
    row->addStretch(1);
    row->addWidget(new PaletteDoor(actions.palette, this), 8);
    row->addStretch(1);
    for (QAction* action : actions.atEnd) row->addWidget(wordButton(action, this));
}

void ToolStrip::setPlanName(const QString& name) {
    const int room = Rail::railWidth - 16 - 44;
    name_->setText(asLabel(name_->fontMetrics().elidedText(name, Qt::ElideRight, room)));
    name_->setToolTip(plainTip(name));
    name_->setAccessibleName(tr("Plan %1").arg(name));
}

void ToolStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().background);
    paint::hairBelow(painter, rect(), Theme::current().hair);
}

} // namespace updraft
