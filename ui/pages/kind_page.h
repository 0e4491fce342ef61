#pragma once

#include "core/edits/kinds.h"
#include "ui/pages/page.h"

class QStackedWidget;
class QMenu;

namespace updraft {

class EmptyState;
class FilterBar;
class KindTableView;
class PageHead;

/// A page that is a table of one kind: filter, columns, groups, bulk edit, copy, paste and export
/// come with it.
class KindPage : public Page {
    Q_OBJECT

  public:
    struct Setup {
        std::string_view kind;
        QString title;
        QString newItem; ///< tr("Person")
        std::vector<std::string_view> columns;
        std::vector<std::string_view> filters;
        std::vector<const char*> groups; ///< Fields to group by.
        QString question;                ///< Heads the empty page…
        QString sentence;                ///< …and says what it is for.
        /// The table's own for the settings; the kind's where empty.
        std::string_view name = {};
    };

    KindPage(Session& session, Setup setup, QWidget* parent = nullptr);

    QString newItem() const override { return setup_.newItem; }
    void createNew() override;
    bool focusFilter() override;
    void filterBy(const QString& text) override;
    bool showItems(const Selection& items) override;
    bool shows(std::string_view table) const override { return table == kind_.name; }
    std::string_view listed() const override { return kind_.name; }
    bool can(Command command) const override;
    void run(Command command) override;
    std::vector<ExportChoice> exports() override;
    QString summary() const override;

    KindTableView& table() const { return *table_; }
    FilterBar& bar() const { return *bar_; }

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    const Kind& kind() const { return kind_; }
    PageHead& head() const { return *head_; }
    QStackedWidget& stack() const { return *stack_; }
    /// Adds the buttons at the page's head; call it once, at the end of the constructor.
    void fillHead();
    /// What shows while there is something to show.
    virtual QWidget* view() const;
    /// What shows now: what there is, or why there is nothing.
    virtual QWidget* shown() const;
    /// Whether the filter narrows what shows.
    virtual bool narrows() const { return true; }
    /// The table to which commands on what is picked go; null where none shows.
    virtual KindTableView* acting() const { return table_; }
    /// Whether rows and columns show: then there are columns to choose and groups to make.
    virtual bool tabular() const { return acting() != nullptr; }
    /// Lets a list be brought in.
    virtual void bringIn();
    /// Said after the number of items, such as tr("3 done"); empty for nothing.
    virtual QString also() const { return {}; }
    void refresh();

  private:
    EmptyState* makeEmpty();
    EmptyState* makeNothing();
    void addMenus();
    void editPicked();

    Setup setup_;
    const Kind& kind_;
    PageHead* head_;
    QStackedWidget* stack_;
    KindTableView* table_;
    FilterBar* bar_;
    EmptyState* empty_;
    EmptyState* nothing_; ///< Stands where the filter hides everything.
    QAction* bulk_;
    QAction* columns_ = nullptr;
    QAction* group_ = nullptr; ///< None where there is nothing to group by.
    QAction* add_;
};

} // namespace updraft
