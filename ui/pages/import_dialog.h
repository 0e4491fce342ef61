#pragma once

#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "ui/session/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace updraft {

/// Brings a list into the plan: how the file is read, which column is which field, what will
/// happen row by row, and then one step that can be undone.
class ImportDialog : public QDialog {
    Q_OBJECT

  public:
    /// `bytes` is the file as it came; `options` what is known of it already.
    ImportDialog(Session& session, std::string bytes, CsvOptions options, const Kind& kind,
                 QWidget* parent = nullptr);

    const std::optional<ImportPlan>& import() const { return import_; }
    /// No field leaves the column out.
    void setMapping(int column, std::string_view field);
    QString sentence() const;
    void accept() override;

  private:
    void makeReadingRow(QVBoxLayout* column);
    void read();
    void fillMapping();
    QString guessed(int column) const;
    void plan();
    void showPlan();
    QString memory() const;
    void remember() const;

    Session& session_;
    std::string bytes_;
    CsvOptions options_;
    TextTable table_;
    std::optional<ImportPlan> import_;
    QComboBox* kinds_;
    QComboBox* encodings_;
    QComboBox* delimiters_;
    QComboBox* orders_;
    QTableWidget* mapping_;
    QLabel* summary_;
    QListWidget* messages_;
    QPushButton* button_;
};

/// Asks for a file where none is given, and lets it be imported.
void importList(QWidget* parent, Session& session, const QString& file);
/// The cells on the clipboard, whose first row names fields.
void importClipboard(QWidget* parent, Session& session, const Kind& kind);

} // namespace updraft
