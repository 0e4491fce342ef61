#pragma once

#include "ui/models/kind_filter_model.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace updraft {

class SearchField;

/// What narrows a table: words, a menu of values for each of some fields, and switches of the
/// page's own. What narrows is marked and cleared by one button.
class FilterBar : public QWidget {
    Q_OBJECT

  public:
    FilterBar(KindFilterModel& filter, const std::vector<std::string_view>& fields,
              QWidget* parent = nullptr);

    /// A condition that can be switched on, such as tr("Late"). `test` is asked for anew after
    /// every change of the plan.
    void addSwitch(const std::string& name, const QString& text,
                   std::function<KindFilterModel::Test()> test);
    void setSwitch(const std::string& name, bool on);
    SearchField* search() const { return search_; }
    void takeFocus();

  private:
    struct Switch {
        std::string name;
        QToolButton* button;
        std::function<KindFilterModel::Test()> test;
    };
    struct Choice {
        const KindField* field;
        QToolButton* button;
    };

    void addChoice(const KindField& field);
    void fillMenu(QMenu& menu, const KindField& field);
    void refresh();

    KindFilterModel& filter_;
    SearchField* search_;
    QHBoxLayout* row_;
    QToolButton* clear_;
    std::vector<Switch> switches_;
    std::vector<Choice> choices_;
};

} // namespace updraft
