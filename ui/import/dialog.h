#pragma once

#include "core/exchange/csv.h"
#include "core/exchange/import_texts.h"
#include "ui/session/session.h"
#include "ui/support/work.h"

#include <QDialog>
#include <QElapsedTimer>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace updraft {

class ImportColumns;
class ImportGiven;
class ImportMessages;
class ImportReading;
class ImportWords;
class ProgressStrip;
class Segmented;

/// Brings a list into the plan: how the file is read, which column is which field, what its words
/// mean, what will happen row by row, and then one step that can be undone. Reading and planning
/// are done on another thread; the step itself lets the window breathe and can be stopped.
class ImportDialog : public QDialog {
    Q_OBJECT

  public:
    /// `bytes` is the file as it came; `options` what is known of it already. Where the kind is not
    /// known, the rows are what they were when such a list came in before, else of the `usual` one.
    ImportDialog(Session& session, std::string bytes, CsvOptions options, const Kind* kind,
                 QWidget* parent = nullptr, const Kind& usual = *find_kind(table_of<Initiative>));
    ~ImportDialog() override;

    /// What will happen; null while that is not known.
    const ImportPlan* import() const { return import_.get(); }
    /// No field leaves the column out.
    void setMapping(int column, std::string_view field);
    void setMeaning(std::string_view field, const QString& text, const QString& word);
    /// Asks for these fields where no column gives them: they hold for all rows.
    void askFor(std::vector<std::string_view> fields);
    void setGiven(std::string_view field, const QString& text);
    QString sentence() const;
    /// Why it was not done, or must be looked at again; empty where neither.
    QString problem() const;
    /// The items that came in.
    const Selection& brought() const { return brought_; }
    /// Waits until what is being read is read.
    void finishReading() { work_->finish(); }

    void accept() override;
    void reject() override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    enum class Pane { Columns, Words, Messages };

    void makePanes(QBoxLayout* column);
    void makeFoot(QBoxLayout* column);
    void listen();
    void readFirst();
    void read();
    void readWith(const CsvOptions& options, std::function<void(Result<TextTable>)> then);
    void recall(Result<TextTable> table);
    void take(Result<TextTable> table);
    ImportRequest request() const;
    void ask();
    void plan();
    void showPlan();
    void offerImport();
    void showNothing(const Error& why);
    void showPanes();
    void showPane(Pane pane);
    void remember() const;
    bool breathe(double share);
    void setApplying(bool applying);
    void planChanged(const Change& change);

    Session& session_;
    std::shared_ptr<const std::string> bytes_;
    CsvOptions options_;
    std::shared_ptr<const TextTable> found_; ///< As it was read before anything was chosen.
    std::shared_ptr<const TextTable> table_;
    std::shared_ptr<const ImportPlan> import_;
    Selection brought_;
    Work* work_;
    QElapsedTimer since_; ///< The step began, and the window breathed last.
    QElapsedTimer breath_;
    bool applying_ = false;
    bool stop_ = false;

    ImportReading* reading_;
    Segmented* segments_;
    QPushButton* copy_;
    QStackedWidget* panes_;
    ImportColumns* columns_;
    ImportGiven* given_;
    std::vector<std::string_view> asked_;
    ImportWords* words_;
    ImportMessages* messages_;
    ProgressStrip* progress_;
    QLabel* summary_;
    QLabel* created_;
    QLabel* problem_; ///< Why it was not done, or that another program wrote meanwhile.
    QPushButton* askWords_;
    QPushButton* seeRows_;
    QPushButton* button_ = nullptr;
};

/// Asks for a file where none is given, and lets it be imported, a journey or a list, usually of
/// rows of the table named; where no plan is open, into one that `begin` makes under the file's
/// name. Whether anything came in.
bool importFile(QWidget* parent, Session& session, const QString& file,
                std::string_view usual = table_of<Initiative>,
                const std::function<bool(const QString& title)>& begin = {});
/// Asks for a file whose rows are of this kind. What no column gives of `given`, or of what must be
/// given, may be said for all rows at once; some of it is `said` beforehand.
bool importRows(QWidget* parent, Session& session, const Kind& kind,
                const std::vector<std::string_view>& given,
                const std::vector<ImportRequest::Given>& said = {});
/// The cells on the clipboard, whose first row names fields.
void importClipboard(QWidget* parent, Session& session, const Kind& kind);

} // namespace updraft
