#pragma once

#include "core/edits/kinds.h"
#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace updraft {

class Fold;

/// A form for items of any kind, made from the kind's own fields: a control a field, with its
/// label and help. Every field is one edit when it is left. With several items it edits all of
/// them at once, as one step.
class KindForm : public QWidget {
    Q_OBJECT

  public:
    struct Group {
        QString title; ///< Without one its fields stand first and never fold.
        std::vector<std::string_view> fields;
        bool open = false;
    };

    KindForm(Session& session, const Kind& kind, const std::vector<Group>& groups,
             QWidget* parent = nullptr);

    void setItems(const std::vector<Uuid>& ids);
    const std::vector<Uuid>& items() const { return ids_; }
    const Kind& kind() const { return kind_; }
    /// The control of a field; null where its group was never opened.
    QWidget* editor(std::string_view field) const;
    /// Opens the group that it is in.
    void focusField(std::string_view field);

  private:
    struct Row {
        const KindField* field;
        QWidget* editor;
        QLabel* label;
        QLabel* problem;
    };

    void fillGroup(const Group& group, QVBoxLayout* column);
    void addRow(const KindField& field, QVBoxLayout* column);
    void showRow(Row& row);
    void showAll();
    void take(std::size_t row);
    void complain(Row& row, const QString& sentence);
    void follow(const Change& change);
    Value common(const KindField& field, bool& mixed) const;
    bool canChange(const KindField& field) const;

    Session& session_;
    const Kind& kind_;
    std::vector<Row> rows_;
    std::vector<std::pair<Fold*, std::vector<std::string_view>>> folds_;
    std::vector<Uuid> ids_;
    std::optional<std::size_t> taking_; ///< Whose text is being written into the plan.
};

/// Groups that suit the kind; all its fields are in one of them.
std::vector<KindForm::Group> formGroups(const Kind& kind);
/// The same for several items at once: without what only one can have.
std::vector<KindForm::Group> bulkGroups(const Kind& kind);

} // namespace updraft
