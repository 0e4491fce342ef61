#pragma once

#include "core/exchange/import.h"
#include "ui/import/parts.h"

#include <QHash>

namespace updraft {

/// The columns of a list, each with its first values and the field that it goes to.
class ImportColumns : public ChoiceTable {
    Q_OBJECT

  public:
    explicit ImportColumns(QWidget* parent = nullptr);

    /// Shows the columns of another list. A field is proposed for each: the one in `before`, by
    /// the column's name, else the one that bears its name. No field has two columns: where it is
    /// chosen for another, the first is left out.
    void setTable(const TextTable& table, const Kind& kind, const QHash<QString, QString>& before);
    void setField(int column, const QString& field);

    std::vector<ImportRequest::Mapping> mapping() const;
    /// As `before` takes it.
    QHash<QString, QString> fields() const;
    int mapped() const;

  Q_SIGNALS:
    void changed();

  private:
    int columnOf(const QString& field, const ImportChoice* besides = nullptr) const;
    void leaveOutOther(const ImportChoice& chosen);

    std::vector<std::string> headers_;
};

} // namespace updraft
