#pragma once

#include "core/document/backups.h"
#include "ui/pages/page.h"

class QLabel;
class QSortFilterProxyModel;
class QStackedWidget;
class QStandardItemModel;
class QTreeView;

namespace updraft {

class PageHead;
class SearchField;
class Segmented;

/// What was done and when, the versions that were named, and the backups that were kept.
class ActivityPage final : public Page {
    Q_OBJECT

  public:
    explicit ActivityPage(Session& session, QWidget* parent = nullptr);

    /// "versions" and "backups" without an item mean the list.
    bool showItems(const Selection& items) override;
    bool usesInspector() const override { return false; }
    bool focusFilter() override;
    QString summary() const override;

    enum class List { Activity, Versions, Backups };
    void choose(List list);
    QTreeView& list() const { return *list_; }
    void saveVersion();
    void restorePicked();
    void removePicked();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void fillHead();
    void fill();
    void shareRoom();
    void fillActivity();
    void fillVersions();
    void fillBackups();
    void open(const QModelIndex& index);
    void openAsCopy();
    void putBack();
    std::optional<Backup> pickedBackup() const;
    QString contentsOf(const Backup& backup) const;
    void enable();
    List current() const;
    QVariant pickedData() const;

    PageHead* head_;
    Segmented* lists_;
    SearchField* search_;
    QStandardItemModel* model_;
    QSortFilterProxyModel* filter_;
    QTreeView* list_;
    QStackedWidget* stack_; ///< The list, or what it says while it is empty.
    QLabel* note_;
    std::vector<Backup> backups_; ///< As listed.
    QAction* save_;
    QAction* restore_;
    QAction* remove_;
    QAction* copy_;
    QAction* putBack_;
};

} // namespace updraft
