#pragma once

#include "ui/models/kind_table_model.h"
#include "ui/models/sort_ranks.h"

#include <QSortFilterProxyModel>

#include <map>
#include <set>
#include <unordered_set>

namespace updraft {

/// Narrows a KindTableModel to what a person wants to see, and sorts it as people expect: numbers
/// within texts by value, words in their own order, empty cells last.
class KindFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit KindFilterModel(KindTableModel& model, QObject* parent = nullptr);

    KindTableModel& table() const { return model_; }
    Uuid idAt(const QModelIndex& index) const { return model_.idAt(mapToSource(index)); }
    QModelIndex indexOf(Uuid id, int column = 0) const;

    /// Every word of it must occur in one of the item's own texts.
    void setText(const QString& text);
    QString text() const { return text_; }
    /// Finds by itself which items a text means; none while it cannot, then each is looked at.
    using Finder = std::function<std::optional<std::vector<Uuid>>(const QString&)>;
    void setFinder(Finder finder) { finder_ = std::move(finder); }
    /// Looks again: what the finder gives may be others now.
    void findAgain();
    /// Keeps items whose field holds one of these, as shownText() has it; "" stands for none. No
    /// choice keeps all.
    void setChoices(const std::string& field, const std::set<QString>& choices);
    const std::map<std::string, std::set<QString>>& choices() const { return choices_; }
    /// A condition of the page's own, such as "late", by name; null takes it away.
    using Test = std::function<bool(const Plan&, Uuid)>;
    void setTest(const std::string& name, Test test);
    bool hasTest(const std::string& name) const { return tests_.contains(name); }
    bool narrows() const { return !text_.isEmpty() || !choices_.empty() || !tests_.empty(); }
    void clear();

    /// Items with the same value of this field stand together; −1 for none.
    void setGroup(int column);
    int group() const { return group_; }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

  Q_SIGNALS:
    void filterChanged();

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    bool hasText(int row) const;
    void find();
    void narrowAnew();
    void rankMany();
    bool isChosen(int row) const;
    std::weak_ordering compare(int left, int right, int column) const;

    KindTableModel& model_;
    QString text_;
    std::vector<QString> words_;
    std::map<std::string, std::set<QString>> choices_;
    std::map<std::string, Test> tests_;
    Finder finder_;
    std::optional<std::unordered_set<Uuid>> found_; ///< What the text means, where a finder tells.
    SortRanks ranks_;
    int group_ = -1;
};

} // namespace updraft
