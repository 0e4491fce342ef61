#include "ui/pages/choose/prioritise/weights_panel.h"

#include "core/choose/shares.h"
#include "ui/pages/choose/prioritise/picked_facts.h"
#include "ui/pages/choose/prioritise/weight_row.h"
#include "ui/pages/choose/prioritise/weight_slider.h"
#include "ui/render/choose/criterion_colours.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/theme.h"
#include "ui/words/choosing.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <numeric>

namespace updraft {

namespace {

constexpr int wide = 280;

} // namespace

WeightsPanel::WeightsPanel(Priorities& priorities, QWidget* parent)
    : QScrollArea(parent), priorities_(priorities), column_(new QVBoxLayout),
      sum_(label({}, this, type::small, QFont::Normal, ink::faint)),
      picked_(new PickedFacts(priorities, this)) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(wide);
    setAccessibleName(tr("Weights"));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Weights"), body, type::lead, QFont::DemiBold), 1);
    auto* criteria = new QPushButton(tr("Criteria"), body);
    criteria->setToolTip(tr("Write, describe and order the criteria"));
    connect(criteria, &QPushButton::clicked, this, &WeightsPanel::criteriaWanted);
    head->addWidget(criteria);
    column->addLayout(head);
    column_->setSpacing(10);
    column->addLayout(column_);
    column->addWidget(sum_);
    auto* note = sentenceLabel(tr("Move one and the others share the rest; a locked one stays. A "
                                  "red mark is where the top five change."),
                               body, ink::faint);
    note->setFont(Theme::font(type::small));
    column->addWidget(note);
    column->addSpacing(space::s);
    column->addWidget(picked_);
    column->addStretch();
    setWidget(body);
    connect(&priorities, &Priorities::scored, this, &WeightsPanel::showCriteria);
    connect(&priorities, &Priorities::weighed, this, &WeightsPanel::showShares);
    connect(&priorities.session(), &Session::accessChanged, this, &WeightsPanel::showCriteria);
    showCriteria();
}

void WeightsPanel::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && priorities_.session().isOpen()) showCriteria();
}

/// Rows stay as long as the criteria do: a hand or the keyboard may be on one.
void WeightsPanel::showCriteria() {
    if (!priorities_.session().isOpen()) return;
    const auto& sheet = priorities_.sheet();
    std::vector<Id<Criterion>> now;
    for (const auto& each : sheet.criteria()) now.push_back(each.id);
    if (now != shown_) {
        shown_ = now;
        fillRows();
    }
    const auto colours = criterionColours(sheet, Theme::current());
    const auto& sensitivities = priorities_.sensitivities();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto& row = *priorities_.session().find(shown_[i]);
        rows_[i]->setName(qt(row.name), qt(row.meaning));
        rows_[i]->setColour(colours[i]);
        rows_[i]->setCanWrite(priorities_.session().canWrite());
        std::vector<double> tips;
        if (sensitivities[i].below) tips.push_back(sensitivities[i].below->share);
        if (sensitivities[i].above) tips.push_back(sensitivities[i].above->share);
        rows_[i]->setTips(std::move(tips));
    }
    showShares();
}

void WeightsPanel::fillRows() {
    gesture_.reset();
    start_.clear();
    for (WeightRow* row : rows_) row->deleteLater();
    rows_.clear();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        rows_.push_back(makeRow(i));
        column_->addWidget(rows_.back());
    }
}

WeightRow* WeightsPanel::makeRow(std::size_t criterion) {
    auto* row = new WeightRow(widget() != nullptr ? widget() : this);
    connect(row, &WeightRow::dragBegun, this, [this] { start_ = priorities_.sheet().shares(); });
    connect(row, &WeightRow::dragged, this, [this, criterion](double share) {
        if (start_.empty()) start_ = priorities_.sheet().shares();
        priorities_.tryShares(sharesWith(criterion, share));
    });
    connect(row, &WeightRow::dragEnded, this, [this, criterion](double share) {
        if (start_.empty()) return;
        const auto shares = sharesWith(criterion, share);
        const bool moved = shares != start_;
        start_.clear();
        if (moved) priorities_.keepShares(shares);
        showShares();
    });
    connect(row, &WeightRow::dragGivenUp, this, [this, row] {
        start_.clear();
        row->slider().setSliderDown(false);
        priorities_.forgetShares();
        showShares();
    });
    connect(row, &WeightRow::set, this, [this, criterion](double share) {
        if (keeping_) return;
        keeping_ = true;
        start_ = priorities_.sheet().shares();
        const auto shares = sharesWith(criterion, share);
        const auto before = std::exchange(start_, {});
        const bool goesOn = gesture_ && gesture_->first == criterion;
        if (shares != before)
            if (const auto made =
                    priorities_.keepShares(shares, goesOn ? gesture_->second : Gesture{}))
                gesture_ = std::pair(criterion, *made);
        keeping_ = false;
        showShares();
    });
    connect(row, &WeightRow::left, this, [this] { gesture_.reset(); });
    return row;
}

std::vector<double> WeightsPanel::sharesWith(std::size_t criterion, double share) const {
    std::vector<bool> locked;
    for (const WeightRow* row : rows_) locked.push_back(row->isLocked());
    return shares_with(start_, criterion, share, locked);
}

void WeightsPanel::showShares() {
    if (!priorities_.session().isOpen()) return;
    const auto shares = priorities_.sheet().shares();
    if (shares.size() != rows_.size()) return; // other criteria are about to be shown
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i]->setShare(shares[i]);
    sum_->setText(
        priorities_.sheet().all_weights_zero()
            ? tr("No criterion has a weight. Give one some, and scores appear.")
            : tr("Sum %1").arg(shareText(std::accumulate(shares.begin(), shares.end(), 0.0))));
}

} // namespace updraft
