#include "ui/models/kind_filter_model.h"

#include "core/base/text.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"

namespace updraft {

namespace {

bool isOwnText(const KindField& field) {
    return field.type == Type::line || field.type == Type::text || field.type == Type::code ||
           field.references != nullptr;
}

constexpr int many = 2'000; // rows

bool isEmpty(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}

} // namespace

KindFilterModel::KindFilterModel(KindTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), model_(model) {
    // Before the base hears of a change, or it would sort by what was.
    const auto forget = [this] { ranks_.forget(); };
    connect(&model, &QAbstractItemModel::dataChanged, this, forget);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, forget);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, forget);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, forget);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, forget);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &KindFilterModel::rankMany);
    setSourceModel(&model);
    setDynamicSortFilter(true);
}

QModelIndex KindFilterModel::indexOf(Uuid id, int column) const {
    const int row = model_.rowOf(id);
    return row < 0 ? QModelIndex{} : mapFromSource(model_.index(row, column));
}

void KindFilterModel::setText(const QString& text) {
    if (text == text_) return;
    text_ = text;
    words_.clear();
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        words_.push_back(qt(folded(std8(word))));
    find();
    narrowAnew();
    Q_EMIT filterChanged();
}

void KindFilterModel::find() {
    found_.reset();
    if (!finder_ || words_.empty()) return;
    if (const auto ids = finder_(text_)) found_.emplace(ids->begin(), ids->end());
}

void KindFilterModel::findAgain() {
    if (words_.empty()) return;
    find();
    narrowAnew();
}

/// Taking row by row out of many rows takes seconds; of few it keeps the table's place.
void KindFilterModel::narrowAnew() {
    if (model_.rowCount() <= many) return invalidateFilter();
    rankMany();
    invalidate();
}

void KindFilterModel::rankMany() {
    if (sortColumn() >= 0 && model_.rowCount() > many)
        ranks_.rank(model_, sortColumn(), sortOrder() == Qt::DescendingOrder);
}

void KindFilterModel::setChoices(const std::string& field, const std::set<QString>& choices) {
    if (choices.empty())
        choices_.erase(field);
    else
        choices_[field] = choices;
    narrowAnew();
    Q_EMIT filterChanged();
}

void KindFilterModel::setTest(const std::string& name, Test test) {
    if (test)
        tests_[name] = std::move(test);
    else
        tests_.erase(name);
    narrowAnew();
    Q_EMIT filterChanged();
}

void KindFilterModel::clear() {
    text_.clear();
    words_.clear();
    found_.reset();
    choices_.clear();
    tests_.clear();
    narrowAnew();
    Q_EMIT filterChanged();
}

void KindFilterModel::setGroup(int column) {
    group_ = column;
    invalidate();
    if (sortColumn() < 0 && column >= 0) sort(0);
}

bool KindFilterModel::filterAcceptsRow(int row, const QModelIndex&) const {
    const Uuid id = model_.idAt(row);
    for (const auto& [name, test] : tests_)
        if (!test(model_.session().plan(), id)) return false;
    return isChosen(row) && hasText(row);
}

bool KindFilterModel::isChosen(int row) const {
    const Basics& basics = model_.session().plan().about();
    for (const auto& [name, wanted] : choices_) {
        const int column = model_.columnOf(name);
        const QString shown = shownText(model_.field(column), model_.value(row, column), basics);
        if (!wanted.contains(shown)) return false;
    }
    return true;
}

bool KindFilterModel::hasText(int row) const {
    if (words_.empty()) return true;
    if (found_) return found_->contains(model_.idAt(row));
    std::string all;
    for (int column = 0; column < model_.columnCount(); ++column)
        if (isOwnText(model_.field(column)))
            if (const Value value = model_.value(row, column);
                std::holds_alternative<std::string>(value))
                all += std::get<std::string>(value) + '\n';
    const QString text = qt(folded(all));
    return std::ranges::all_of(words_, [&](const QString& word) { return text.contains(word); });
}

void KindFilterModel::sort(int column, Qt::SortOrder order) {
    if (column >= 0 && model_.rowCount() > many)
        ranks_.rank(model_, column, order == Qt::DescendingOrder);
    QSortFilterProxyModel::sort(column, order);
}

std::weak_ordering KindFilterModel::compare(int left, int right, int column) const {
    const Value a = model_.value(left, column);
    const Value b = model_.value(right, column);
    const bool descending = sortOrder() == Qt::DescendingOrder;
    // Empty cells stay at the end whichever way one sorts; groups stay in their order.
    if (isEmpty(a) != isEmpty(b))
        return (isEmpty(b) != descending) ? std::weak_ordering::less : std::weak_ordering::greater;
    const auto order = compareValues(model_.field(column), a, b);
    return column == group_ && descending ? 0 <=> order : order;
}

bool KindFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (group_ >= 0)
        if (const auto order = compare(left.row(), right.row(), group_); order != 0)
            return order < 0;
    if (ranks_.knows(left.column(), sortOrder() == Qt::DescendingOrder)) {
        const int a = ranks_.of(left.row());
        const int b = ranks_.of(right.row());
        return a != b ? a < b : left.row() < right.row();
    }
    if (const auto order = compare(left.row(), right.row(), left.column()); order != 0)
        return order < 0;
    return left.row() < right.row();
}

} // namespace updraft
