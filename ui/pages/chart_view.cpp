#include "ui/pages/chart_view.h"

#include "ui/support/theme.h"

#include <QPainter>

#include <cmath>

namespace updraft {

ChartView::ChartView(Lay lay, QWidget* parent) : QWidget(parent), lay_(std::move(lay)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChartView::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(lay_(width).size.height()));
}

QSize ChartView::sizeHint() const {
    constexpr int usual = 420;
    return {usual, heightForWidth(usual)};
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintChart(painter, lay_(width()), Theme::current(), {}, false);
}

} // namespace updraft
