#pragma once

#include "core/edits/kinds.h"
#include "core/exchange/csv.h"

#include <QWidget>

class QHBoxLayout;

namespace updraft {

class ImportChoice;

/// How a list is read: what its rows are, its encoding, what separates cells, how it writes dates.
class ImportReading : public QWidget {
    Q_OBJECT

  public:
    explicit ImportReading(QWidget* parent = nullptr);

    const Kind& kind() const;
    void setKind(const Kind& kind);
    /// What was chosen; the rest is to be found.
    CsvOptions options() const;
    void setOptions(const CsvOptions& options);
    DayOrder order() const;
    void setOrder(DayOrder order);
    /// Says what was found.
    void setFound(const TextTable& table);

  Q_SIGNALS:
    /// The file must be taken apart anew.
    void changed();
    void orderChanged();

  private:
    ImportChoice* add(QHBoxLayout* row, const QString& label, const QString& name);

    ImportChoice* kinds_;
    ImportChoice* encodings_;
    ImportChoice* delimiters_;
    ImportChoice* orders_;
};

} // namespace updraft
