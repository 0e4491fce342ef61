#include "ui/pages/choose/board/limit_uses.h"

#include "core/listen/limits.h"
#include "ui/render/board_words.h"
#include "ui/render/strategy_paper.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace updraft {

namespace {

constexpr int rowHeight = 24;
constexpr double gaugeWidth = 76;

bool counts(LimitKind kind) {
    return kind == LimitKind::budget || kind == LimitKind::person_days ||
           kind == LimitKind::initiatives;
}

QString monthName(Date day) {
    return QLocale().standaloneMonthName(year_month_day(day).month);
}

} // namespace

/// Painted in one widget.
class LimitUses::Rows : public QWidget {
  public:
    using QWidget::QWidget;

    void set(std::vector<Row> rows) {
        rows_ = std::move(rows);
        setFixedHeight(rowHeight * static_cast<int>(rows_.size()));
        setAccessibleDescription(text());
        update();
    }
    QString text() const {
        QStringList lines;
        for (const Row& row : rows_) lines << row.name + QStringLiteral(": ") + row.value;
        return lines.join(u'\n');
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // Gauges stand one under the other, beside the widest figure.
        painter.setFont(Theme::font(type::body, QFont::DemiBold));
        double figures = 0;
        for (const Row& row : rows_)
            if (row.share >= 0)
                figures = std::max(figures,
                                   QFontMetricsF(painter.font()).horizontalAdvance(row.value) + 4);
        painter.setFont(Theme::font(type::body));
        double names = 0;
        for (const Row& row : rows_)
            if (row.share >= 0)
                names =
                    std::max(names, QFontMetricsF(painter.font()).horizontalAdvance(row.name) + 4);
        // Rather no gauges than names that are cut.
        const bool gauges = names + gaugeWidth + 20 + figures <= width();
        for (std::size_t i = 0; i < rows_.size(); ++i)
            paintRow(painter, rows_[i], static_cast<int>(i), gauges ? figures : 0);
    }

  private:
    void paintRow(QPainter& painter, const Row& row, int at, double figures) const {
        const Theme& t = Theme::current();
        const auto place = [&](double left, double width) {
            return QRectF(
                QStyle::visualRect(layoutDirection(), rect(),
                                   QRectF(left, at * rowHeight, width, rowHeight).toAlignedRect()));
        };
        const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
        const bool gauge = row.share >= 0 && figures > 0;
        painter.setFont(Theme::font(type::body, QFont::DemiBold));
        const double own = QFontMetricsF(painter.font()).horizontalAdvance(row.value) + 4;
        const QFontMetricsF metrics(Theme::font(type::body));
        const double beside = width() - metrics.horizontalAdvance(row.name) - 10;
        const double value = gauge ? figures : std::min(own, std::max(beside, width() * 0.6));
        painter.setPen(row.broken ? t.red : t.text);
        paint::line(painter, place(width() - value, value), end, row.value);
        double room = width() - value - 8;
        if (gauge) {
            room -= gaugeWidth + 8;
            const QRectF box = place(room + 4, gaugeWidth).adjusted(0, 9, 0, -9);
            paint::box(painter, box, t.track, Qt::transparent, 3);
            QRectF full = box;
            full.setWidth(box.width() * std::min(1.0, row.share));
            if (layoutDirection() == Qt::RightToLeft) full.moveRight(box.right());
            if (full.width() > 0)
                paint::box(painter, full, row.broken ? t.wrong() : t.text, Qt::transparent, 3);
        }
        painter.setFont(Theme::font(type::body));
        painter.setPen(t.text);
        paint::line(painter, place(0, room), start, row.name);
    }

    std::vector<Row> rows_;
};

LimitUses::LimitUses(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), rows_(new Rows(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    auto* title = label(tr("Limits set in Strategy"), this, type::lead, QFont::DemiBold);
    title->setMinimumWidth(10);
    head->addWidget(title, 1);
    auto* change = new QPushButton(tr("Change"), this);
    change->setProperty(kindProperty, kind::link);
    change->setAccessibleName(tr("Change the limits in Strategy"));
    connect(change, &QPushButton::clicked, this, [this] {
        session_.reveal(Selection{table_of<Limit>, {}});
    });
    head->addWidget(change);
    column->addLayout(head);
    column->addWidget(rows_);
    none_ = sentenceLabel(tr("None yet: everything fits. A limit keeps people from starting too "
                             "much at once."),
                          this);
    column->addWidget(none_);
    rows_->setAccessibleName(title->text());
    showToday();
}

QString LimitUses::text() const {
    return rows_->text();
}

void LimitUses::setRows(std::vector<Row> rows) {
    none_->setVisible(rows.empty());
    rows_->set(std::move(rows));
}

LimitUses::Row LimitUses::rowOf(const LimitUse& use) const {
    const LimitKind kind = use.limit->kind;
    const Plan& plan = session_.plan();
    Row row{limitName(kind), {}, -1, use.broken()};
    if (!counts(kind)) {
        row.value = limitUseText(plan, use);
        if (kind == LimitKind::no_go) row.name = limitText(plan, *use.limit);
        return row;
    }
    if (kind == LimitKind::person_days) row.name = tr("Person-days, %1").arg(monthName(use.from));
    row.value = tr("%1 of %2")
                    .arg(limitAmount(plan, kind, use.after), limitAmount(plan, kind, use.allowed));
    row.share = use.allowed > 0 ? use.after / use.allowed : use.after > 0 ? 1 : 0;
    return row;
}

/// Of the months of one request the fullest, of times without changes the first that it touches.
void LimitUses::show(const std::vector<LimitUse>& uses) {
    std::vector<const LimitUse*> shown;
    for (const LimitUse& use : uses) {
        const auto same = std::ranges::find_if(
            shown, [&](const LimitUse* other) { return other->limit->kind == use.limit->kind; });
        if (same == shown.end())
            shown.push_back(&use);
        else if ((use.broken() && !(*same)->broken()) ||
                 (use.limit->kind == LimitKind::person_days && use.after > (*same)->after))
            *same = &use;
    }
    std::vector<Row> rows;
    for (const LimitUse* use : shown) rows.push_back(rowOf(*use));
    setRows(std::move(rows));
}

void LimitUses::showToday() {
    if (!session_.isOpen()) return;
    const Plan& plan = session_.plan();
    Undertaking nothing;
    nothing.start = session_.today();
    std::vector<Row> rows;
    for (LimitUse use : limit_uses(plan, nothing)) {
        const LimitKind kind = use.limit->kind;
        if (!counts(kind)) continue;
        use.after = use.before;
        rows.push_back(rowOf(use));
        rows.back().broken = use.after > use.allowed;
    }
    const auto add = [&](const Limit* limit) {
        if (limit != nullptr)
            rows.push_back({limitName(limit->kind), limitText(plan, *limit), -1, false});
    };
    add(limit_on(plan, LimitKind::scope, session_.today()));
    const auto freezes = no_go_from(plan, session_.today());
    add(freezes.empty() ? nullptr : freezes.front());
    add(limit_on(plan, LimitKind::score, session_.today()));
    setRows(std::move(rows));
}

} // namespace updraft
