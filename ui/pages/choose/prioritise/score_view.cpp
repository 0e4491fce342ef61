#include "ui/pages/choose/prioritise/score_view.h"

#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace updraft {

namespace {

constexpr int scaleWide = 260;

std::array<const std::string*, 5> scaleOf(const Criterion& row) {
    return {&row.scale_1, &row.scale_2, &row.scale_3, &row.scale_4, &row.scale_5};
}

} // namespace

ScoreView::ScoreView(Priorities& priorities, QWidget* parent)
    : QWidget(parent), priorities_(priorities), grid_(new ScoreGrid(priorities, this)),
      scorer_(new QComboBox(this)) {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::l, space::s, space::l, space::s);
    bar->setSpacing(space::s);
    auto* who = label(tr("Scored by"), this, type::body, QFont::Normal, ink::sub);
    who->setBuddy(scorer_);
    bar->addWidget(who);
    scorer_->setEditable(true);
    scorer_->setInsertPolicy(QComboBox::NoInsert);
    scorer_->setMinimumWidth(220);
    scorer_->setAccessibleName(tr("Scored by"));
    bar->addWidget(scorer_);
    auto* keys = label(tr("1–5 scores and goes on · Delete takes a score away · Ctrl+C and Ctrl+V "
                          "for spreadsheets"),
                       this, type::small, QFont::Normal, ink::faint);
    keys->setMinimumWidth(0);
    keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    bar->addWidget(keys, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(grid_, 1);
    row->addWidget(makeScale());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(row, 1);
    setFocusProxy(grid_);
    connect(scorer_, &QComboBox::activated, this, &ScoreView::choose);
    connect(scorer_->lineEdit(), &QLineEdit::editingFinished, this, &ScoreView::choose);
    connect(grid_, &ScoreGrid::moved, this, &ScoreView::tell);
    connect(&grid_->model(), &QAbstractItemModel::dataChanged, this, &ScoreView::tell);
    connect(&grid_->model(), &QAbstractItemModel::modelReset, this, &ScoreView::tell);
    connect(&priorities.session(), &Session::changed, this, &ScoreView::fillScorers);
    fillScorers();
    tell();
}

QWidget* ScoreView::makeScale() {
    auto* area = new QScrollArea(this);
    area->setFixedWidth(scaleWide);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(area);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::s);
    criterion_ = label({}, body, type::lead, QFont::DemiBold);
    criterion_->setWordWrap(true);
    meaning_ = sentenceLabel({}, body);
    column->addWidget(criterion_);
    column->addWidget(meaning_);
    column->addSpacing(space::xs);
    for (int i = 0; i < 5; ++i) {
        steps_.push_back(sentenceLabel({}, body, QPalette::WindowText));
        column->addWidget(steps_.back());
    }
    column->addSpacing(space::s);
    column->addWidget(captionLabel(tr("Who scored what"), body));
    given_ = sentenceLabel({}, body);
    column->addWidget(given_);
    column->addStretch();
    area->setWidget(body);
    return area;
}

/// The team, those that scored already, and whoever is in the plan.
void ScoreView::fillScorers() {
    if (!priorities_.session().isOpen()) return;
    const QSignalBlocker silent(scorer_);
    const QString now = grid_->model().scorer();
    scorer_->clear();
    scorer_->addItem(tr("The team together"), QString());
    QStringList names = grid_->model().scorers();
    for (const Person& person : priorities_.session().plan().people)
        if (const QString name = qt(person.name); !names.contains(name)) names << name;
    if (!now.isEmpty() && !names.contains(now)) names << now;
    for (const QString& name : names) scorer_->addItem(name, name);
    scorer_->setCurrentIndex(std::max(0, scorer_->findData(now)));
}

void ScoreView::choose() {
    const QString typed = scorer_->currentText().trimmed();
    const int known = scorer_->findText(typed, Qt::MatchFixedString);
    const QString name = known == 0 || typed.isEmpty() ? QString()
                         : known > 0                   ? scorer_->itemData(known).toString()
                                                       : typed;
    if (name == grid_->model().scorer()) return;
    grid_->model().setScorer(name);
    fillScorers();
    tell();
}

QString ScoreView::said() const {
    QStringList all{criterion_->text(), meaning_->text()};
    for (const auto* step : steps_) all << step->text();
    all << given_->text();
    all.removeAll(QString());
    return all.join(u'\n');
}

void ScoreView::tell() {
    const QModelIndex at = grid_->currentIndex();
    const auto& model = grid_->model();
    const bool known = at.isValid() && priorities_.session().isOpen() &&
                       at.row() < model.rowCount() && at.column() < model.criteria();
    const auto* row = known ? priorities_.session().find(model.criterion(at.column())) : nullptr;
    criterion_->setText(row != nullptr ? qt(row->name) : QString());
    meaning_->setText(row != nullptr ? qt(row->meaning) : QString());
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const QString text = row != nullptr ? qt(*scaleOf(*row)[i]) : QString();
        steps_[i]->setText(row == nullptr ? QString()
                           : text.isEmpty()
                               ? QString::number(i + 1)
                               : QStringLiteral("%1  %2").arg(QString::number(i + 1), text));
        QFont font = Theme::font(type::body);
        const auto own = known ? model.own(at.row(), at.column()) : std::nullopt;
        if (own == static_cast<int>(i) + 1) font = Theme::font(type::body, QFont::DemiBold);
        steps_[i]->setFont(font);
    }
    QStringList given;
    const int year = year_month_day(priorities_.session().today()).year;
    if (known)
        for (const auto& each : model.given(at.row(), at.column())) {
            const QString who = each.scorer.empty() ? tr("The team together") : qt(each.scorer);
            given << (each.on
                          ? tr("%1: %2, on %3")
                                .arg(who, QString::number(each.score), shortDate(*each.on, year))
                          : tr("%1: %2").arg(who, QString::number(each.score)));
        }
    if (given.size() > 1)
        given << tr("Mean %1 ± %2")
                     .arg(tenths(*model.mean(at.row(), at.column())),
                          tenths(model.spread(at.row(), at.column())));
    given_->setText(given.isEmpty() ? tr("Nobody yet") : given.join(u'\n'));
}

bool ScoreView::show(Id<Score> score) {
    const auto* row = priorities_.session().find(score);
    if (row == nullptr) return false;
    const Score shown = *row;
    const Uuid item =
        shown.initiative ? shown.initiative->uuid : shown.request.value_or(Id<Request>{}).uuid;
    auto& model = grid_->model();
    const int at = model.rowOf(item);
    const int column = model.columnOf(shown.criterion);
    if (at < 0 || column < 0) return false;
    model.setScorer(qt(shown.scorer));
    fillScorers();
    grid_->setCurrentIndex(model.index(at, column));
    grid_->scrollTo(model.index(at, column));
    tell();
    return true;
}

} // namespace updraft
