#pragma once

#include "ui/models/kind_filter_model.h"

#include <QListView>

class QToolButton;

namespace updraft {

class KindForm;

/// What belongs to an initiative: outcomes, milestones or actions, in a list that ticks and adds,
/// with a form for the one picked in it.
class RelatedList : public QWidget {
    Q_OBJECT

  public:
    RelatedList(Session& session, std::string_view kind, const QString& title,
                std::vector<std::string_view> fields, QWidget* parent = nullptr);

    void show(Id<Initiative> initiative);
    KindFilterModel& rows() const { return *filter_; }
    const Kind& kind() const { return kind_; }
    void addNew();
    /// The keyboard goes to the first one, or to the button that adds it.
    void focusFirst();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void size();
    void pick();
    void tick(const QModelIndex& index);
    void removeCurrent();

    Session& session_;
    const Kind& kind_;
    Id<Initiative> of_;
    KindTableModel* model_;
    KindFilterModel* filter_;
    QListView* list_;
    QToolButton* add_ = nullptr;
    KindForm* form_ = nullptr;
    std::vector<std::string_view> fields_;
};

} // namespace updraft
