#include "ui/pages/choose/prioritise/firm_panel.h"

#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/theme.h"
#include "ui/words/choosing.h"

#include <QComboBox>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// Paints the chart into whatever room it has.
class RankPicture : public QWidget {
  public:
    RankPicture(std::shared_ptr<const std::optional<RankChart>> content, QWidget* parent)
        : QWidget(parent), content_(std::move(content)) {
        setMinimumSize(260, 150);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (*content_)
            paintChart(painter, layoutRankChart(**content_, size()), Theme::current(), {}, false);
    }

  private:
    std::shared_ptr<const std::optional<RankChart>> content_;
};

} // namespace

FirmPanel::FirmPanel(Priorities& priorities, QWidget* parent)
    : QWidget(parent), priorities_(priorities),
      verdict_(label({}, this, type::lead, QFont::DemiBold)), detail_(sentenceLabel({}, this)),
      ties_(sentenceLabel({}, this)), criterion_(new QComboBox(this)),
      content_(std::make_shared<std::optional<RankChart>>()) {
    chart_ = new RankPicture(content_, this);
    verdict_->setWordWrap(true);
    criterion_->setAccessibleName(tr("Criterion whose weight moves"));
    auto* words = new QWidget(this);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(space::l, space::s, space::s, space::s);
    column->setSpacing(space::s);
    for (QWidget* each : std::initializer_list<QWidget*>{verdict_, ties_, criterion_, detail_})
        column->addWidget(each);
    column->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidget(words);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(360);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, space::s, space::xs);
    row->setSpacing(0);
    row->addWidget(area);
    row->addWidget(chart_, 1);
    connect(criterion_, &QComboBox::activated, this, [this] {
        chosen_ = true;
        showCriterion();
    });
    connect(&priorities, &Priorities::scored, this, [this] {
        fresh_ = false;
        if (isVisible()) refresh();
    });
    refresh();
}

void FirmPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!fresh_) refresh();
}

QString FirmPanel::verdict() const {
    return verdict_->text();
}

QString FirmPanel::detail() const {
    return detail_->text();
}

void FirmPanel::refresh() {
    if (!priorities_.session().isOpen()) return;
    fresh_ = true;
    const auto& sheet = priorities_.sheet();
    const SheetNames names{priorities_.session().plan(), sheet};
    const auto found = firmness(names, priorities_.scores(), priorities_.sensitivities());
    verdict_->setText(found.verdict);
    ties_->setText(
        (QStringList{found.detail} + tieSentences(names, priorities_.scores())).join(u' '));
    const QSignalBlocker silent(criterion_);
    const QString before = chosen_ ? criterion_->currentText() : QString();
    criterion_->clear();
    for (std::size_t i = 0; i < sheet.criteria().size(); ++i)
        criterion_->addItem(names.criterion(i));
    const int again = before.isEmpty() ? -1 : criterion_->findText(before);
    criterion_->setCurrentIndex(again >= 0 ? again : static_cast<int>(found.criterion.value_or(0)));
    const bool any = !sheet.criteria().empty() && priorities_.scores().ranked > 1;
    criterion_->setVisible(any);
    chart_->setVisible(any);
    detail_->setVisible(any);
    showCriterion();
}

void FirmPanel::showCriterion() {
    const int at = criterion_->currentIndex();
    const auto& sheet = priorities_.sheet();
    if (at < 0 || priorities_.scores().ranked == 0 || sheet.all_weights_zero()) {
        content_->reset();
        return chart_->update();
    }
    const auto criterion = static_cast<std::size_t>(at);
    const SheetNames names{priorities_.session().plan(), sheet};
    const auto& sensitivity = priorities_.sensitivities()[criterion];
    std::vector<QString> codes;
    for (std::size_t i = 0; i < sheet.items(); ++i) codes.push_back(names.code(i));
    *content_ =
        rankChart(sheet, criterion, sensitivity, std::move(codes), names.criterion(criterion));
    QStringList said = weightSentences(names, priorities_.scores(), criterion, sensitivity);
    if (const auto found = firmness(names, priorities_.scores(), priorities_.sensitivities());
        found.criterion == criterion)
        said.removeIf([&](const QString& sentence) { return sentence.contains(found.change); });
    detail_->setText(said.join(u' '));
    chart_->setAccessibleName(tr("Who stands where while the weight moves"));
    chart_->setAccessibleDescription(rankChartSentences(**content_).join(u'\n'));
    chart_->update();
}

} // namespace updraft
