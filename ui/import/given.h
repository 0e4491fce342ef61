#pragma once

#include "core/exchange/import.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace updraft {

/// What holds for every row of a list: fields that no column gives.
class ImportGiven : public QWidget {
    Q_OBJECT

  public:
    explicit ImportGiven(QWidget* parent = nullptr);

    /// Beside the fields that must be given, those that are asked for.
    void setFields(const Kind& kind, const Plan& plan, const std::vector<std::string_view>& wanted);
    /// Asks only for what none of these columns gives. What is said already stays: it fills the
    /// cells that are empty.
    void setColumns(const std::vector<ImportRequest::Mapping>& columns);
    void setText(std::string_view field, const QString& text);
    void addTo(ImportRequest& request) const;

  Q_SIGNALS:
    void changed();

  private:
    struct Entry {
        const KindField* field;
        QWidget* box;
        QLabel* name;
        QWidget* editor;

        QString text() const;
    };

    void add(const KindField& field, const Plan& plan);
    void showEntries();

    const Kind* kind_ = nullptr;
    QHBoxLayout* row_;
    std::vector<Entry> entries_;
    std::vector<std::string> columns_; ///< The fields that have one.
};

} // namespace updraft
