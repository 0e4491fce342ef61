#include "ui/pages/choose/ranking/item_picker.h"

#include "core/base/text.h"
#include "core/choose/score.h"
#include "core/choose/session.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_map>

namespace updraft {

namespace {

enum Column { CodeColumn, TitleColumn, StateColumn, ScoreColumn };

bool isOver(Status status) {
    return status == Status::done || status == Status::dropped;
}

/// Scores stand as numbers, those without one last.
class Row : public QTreeWidgetItem {
  public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem& other) const override {
        const int column = treeWidget()->sortColumn();
        if (column == ScoreColumn)
            return data(ScoreColumn, Qt::UserRole).toDouble() <
                   other.data(ScoreColumn, Qt::UserRole).toDouble();
        return natural_order(std8(text(column)), std8(other.text(column))) < 0;
    }
};

} // namespace

ItemPicker::ItemPicker(Session& session, Id<RankingSession> ranking, QWidget* parent)
    : QDialog(parent), session_(session), ranking_(ranking),
      filter_(new SearchField(tr("Filter by words"), this)), list_(new QTreeWidget(this)),
      count_(label({}, this)), problem_(sentenceLabel({}, this, ink::red)) {
    setWindowTitle(tr("What is ranked?"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(label(tr("What is ranked?"), this, type::heading, QFont::DemiBold));
    column->addWidget(
        sentenceLabel(tr("Five to ten are easily ranked; more than twenty tire everybody."), this));
    auto* row = new QHBoxLayout;
    row->addWidget(filter_, 1);
    auto* open = new QPushButton(tr("All open"), this);
    auto* top = new QPushButton(tr("Top by score"), this);
    auto* number = new QSpinBox(this);
    number->setRange(2, 50);
    number->setValue(8);
    number->setAccessibleName(tr("How many"));
    auto* none = new QPushButton(tr("None"), this);
    for (QWidget* each : std::initializer_list<QWidget*>{open, top, number, none})
        row->addWidget(each);
    column->addLayout(row);
    list_->setAccessibleName(tr("Initiatives and requests"));
    list_->setHeaderLabels({tr("Code"), tr("Title"), tr("State"), tr("Score")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    column->addWidget(list_, 1);
    problem_->hide();
    column->addWidget(problem_);
    auto* buttons = new QDialogButtonBox(this);
    take_ = buttons->addButton(tr("Rank these"), QDialogButtonBox::AcceptRole);
    take_->setProperty(kindProperty, kind::primary);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* foot = new QHBoxLayout;
    foot->addWidget(count_, 1);
    foot->addWidget(buttons);
    column->addLayout(foot);
    connect(buttons, &QDialogButtonBox::accepted, this, &ItemPicker::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &ItemPicker::pickOpen);
    connect(none, &QPushButton::clicked, this, &ItemPicker::pickNone);
    connect(top, &QPushButton::clicked, this, [this, number] { pickTop(number->value()); });
    connect(filter_, &QLineEdit::textChanged, this, &ItemPicker::narrow);
    connect(static_cast<SearchField*>(filter_), &SearchField::leftDownwards, list_,
            qOverload<>(&QWidget::setFocus));
    connect(list_, &QTreeWidget::itemChanged, this, &ItemPicker::count);
    fill();
    resize(760, 620);
}

void ItemPicker::fill() {
    const QSignalBlocker quiet(list_);
    const Plan& plan = session_.plan();
    std::unordered_map<Uuid, double> scores;
    const auto sheet = ScoreSheet::of(plan, Scored::all);
    const auto all = scores_of(sheet);
    for (std::size_t i = 0; i < sheet.items(); ++i)
        if (all.items[i].score) scores[sheet.initiative(i).uuid] = *all.items[i].score;
    std::vector<Uuid> ranked;
    for (const SessionItem* item : items_of(plan, ranking_))
        ranked.push_back(item->initiative ? item->initiative->uuid
                                          : item->request.value_or(Id<Request>{}).uuid);
    QList<QTreeWidgetItem*> rows;
    // What is over and done with is listed only where it is chosen already.
    const auto isListed = [&](Uuid id, bool over) {
        return !over || std::ranges::find(ranked, id) != ranked.end();
    };
    const auto add = [&](const Kind& kind, Uuid id, Rankable thing, const QString& state) {
        auto* row = new Row;
        row->setText(CodeColumn, qt(kind.handle_of(plan, id)));
        row->setText(TitleColumn, qt(kind.title_of(plan, id)));
        row->setToolTip(TitleColumn, plainTip(row->text(TitleColumn)));
        row->setText(StateColumn, state);
        const auto score = scores.find(id);
        row->setText(ScoreColumn,
                     score != scores.end() ? QLocale().toString(score->second, 'f', 0) : QString());
        row->setData(ScoreColumn, Qt::UserRole, score != scores.end() ? score->second : -1.0);
        row->setTextAlignment(ScoreColumn, Qt::AlignRight | Qt::AlignVCenter);
        row->setCheckState(CodeColumn, std::ranges::find(ranked, id) != ranked.end()
                                           ? Qt::Checked
                                           : Qt::Unchecked);
        row->setData(CodeColumn, Qt::UserRole, static_cast<int>(things_.size()));
        things_.push_back(thing);
        rows << row;
    };
    const Kind& initiatives = *find_kind(table_of<Initiative>);
    for (const Uuid id : initiatives.all(plan))
        if (const Status status = plan.initiatives.find({id})->status; isListed(id, isOver(status)))
            add(initiatives, id, Id<Initiative>{id}, wordLabel(word(status)));
    const Kind& requests = *find_kind(table_of<Request>);
    for (const Uuid id : requests.all(plan))
        if (isListed(id, plan.requests.find({id})->state == RequestState::decided))
            add(requests, id, Id<Request>{id}, tr("Request"));
    list_->addTopLevelItems(rows);
    list_->resizeColumnToContents(CodeColumn);
    list_->setSortingEnabled(true);
    list_->sortByColumn(CodeColumn, Qt::AscendingOrder);
    if (list_->topLevelItemCount() > 0) list_->setCurrentItem(list_->topLevelItem(0));
    count();
}

void ItemPicker::narrow() {
    const QString wanted = filter_->text().trimmed();
    for (int at = 0; at < list_->topLevelItemCount(); ++at) {
        auto* row = list_->topLevelItem(at);
        bool found = wanted.isEmpty();
        for (const int column : {CodeColumn, TitleColumn, StateColumn})
            found = found || row->text(column).contains(wanted, Qt::CaseInsensitive);
        row->setHidden(!found);
    }
}

/// In the order of their codes, whatever the list is sorted by: it should lead nobody.
std::vector<Rankable> ItemPicker::picked() const {
    std::vector<int> numbers;
    for (int at = 0; at < list_->topLevelItemCount(); ++at)
        if (const auto* row = list_->topLevelItem(at); row->checkState(CodeColumn) == Qt::Checked)
            numbers.push_back(row->data(CodeColumn, Qt::UserRole).toInt());
    std::ranges::sort(numbers);
    std::vector<Rankable> picked;
    for (const int number : numbers) picked.push_back(things_[static_cast<std::size_t>(number)]);
    return picked;
}

void ItemPicker::count() {
    const auto chosen = static_cast<int>(picked().size());
    count_->setText(tr("%Ln chosen", nullptr, chosen));
}

void ItemPicker::pickTop(int count) {
    std::vector<QTreeWidgetItem*> scored;
    {
        const QSignalBlocker quiet(list_);
        for (int at = 0; at < list_->topLevelItemCount(); ++at) {
            auto* row = list_->topLevelItem(at);
            const auto& thing = things_[row->data(CodeColumn, Qt::UserRole).toUInt()];
            const auto* id = std::get_if<Id<Initiative>>(&thing);
            if (id == nullptr) continue;
            row->setCheckState(CodeColumn, Qt::Unchecked);
            if (isOver(session_.find(*id)->status)) continue;
            if (row->data(ScoreColumn, Qt::UserRole).toDouble() >= 0) scored.push_back(row);
        }
        std::ranges::stable_sort(scored, std::greater{}, [](const QTreeWidgetItem* row) {
            return row->data(ScoreColumn, Qt::UserRole).toDouble();
        });
        for (int i = 0; i < std::min(count, static_cast<int>(scored.size())); ++i)
            scored[static_cast<std::size_t>(i)]->setCheckState(CodeColumn, Qt::Checked);
    }
    if (!scored.empty()) { // so that what was ticked is in sight
        filter_->clear();
        list_->sortByColumn(ScoreColumn, Qt::DescendingOrder);
        list_->setCurrentItem(scored.front());
        list_->scrollToItem(scored.front(), QAbstractItemView::PositionAtTop);
    }
    problem_->setVisible(scored.empty());
    problem_->setText(scored.empty() ? tr("Nothing has a score yet. Score initiatives under "
                                          "Prioritise, or tick them here.")
                                     : QString());
    this->count();
}

void ItemPicker::pickOpen() {
    {
        const QSignalBlocker quiet(list_);
        for (int at = 0; at < list_->topLevelItemCount(); ++at) {
            auto* row = list_->topLevelItem(at);
            const auto& thing = things_[row->data(CodeColumn, Qt::UserRole).toUInt()];
            if (const auto* id = std::get_if<Id<Initiative>>(&thing)) {
                const bool open = !isOver(session_.find(*id)->status);
                row->setCheckState(CodeColumn, open ? Qt::Checked : Qt::Unchecked);
            }
        }
    }
    count();
}

void ItemPicker::pickNone() {
    {
        const QSignalBlocker quiet(list_);
        for (int at = 0; at < list_->topLevelItemCount(); ++at)
            list_->topLevelItem(at)->setCheckState(CodeColumn, Qt::Unchecked);
    }
    count();
}

void ItemPicker::accept() {
    const auto items = picked();
    const auto change =
        session_.attempt(verb::set, [&](Edit& edit) { rank_items(edit, ranking_, items); });
    if (!change) {
        problem_->setText(session_.sentence(change.error()));
        problem_->show();
        return;
    }
    QDialog::accept();
}

} // namespace updraft
