#pragma once

#include "ui/models/kind_filter_model.h"

#include <QVariantMap>
#include <QWidget>

class QMenu;
class QToolButton;

namespace updraft {

class FlowLayout;
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
    /// What items may have to do with, such as the personas that they are for.
    struct Relation {
        QString text;
        std::function<std::vector<std::pair<Uuid, QString>>(const Plan&)> all;
        /// Whether an item has to do with one of those; asked for anew after every change.
        std::function<KindFilterModel::Test(const std::set<Uuid>&)> test;
    };
    void addRelation(const std::string& name, Relation relation);
    void setRelated(const std::string& name, const std::set<Uuid>& wanted);

    /// All that narrows now, to be kept.
    QVariantMap state() const;
    /// Narrows as it did then; what the page no longer knows is left out.
    void restore(const QVariantMap& state);
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

    struct Related {
        std::string name;
        QToolButton* button;
        Relation relation;
        std::set<Uuid> wanted;
    };

    void addChoice(const KindField& field);
    void put(QToolButton* button);
    void fillMenu(QMenu& menu, const KindField& field);
    void fillMenu(QMenu& menu, const Related& related);
    void testAnew();
    void refresh();

    KindFilterModel& filter_;
    SearchField* search_;
    FlowLayout* row_; ///< In a narrow window it goes on below.
    QToolButton* clear_;
    std::vector<Switch> switches_;
    std::vector<Choice> choices_;
    std::vector<Related> related_;
};

} // namespace updraft
