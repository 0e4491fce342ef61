#pragma once

#include "core/edits/kinds.h"
#include "ui/session/session.h"

#include <QDialog>

class QGridLayout;
class QLabel;

namespace updraft {

/// Sets or changes a limit: a new entry from a day on, with the reason why.
class LimitDialog : public QDialog {
    Q_OBJECT

  public:
    LimitDialog(Session& session, LimitKind kind, QWidget* parent = nullptr);

    /// The control of a field.
    QWidget* editor(std::string_view field) const;
    /// Adds the entry. What is wrong with it is said in the dialog, which stays.
    void accept() override;
    /// What was typed is in the plan or given up.
    void done(int result) override;

  private:
    void addRow(QGridLayout* grid, std::string_view field);
    const KindField* numbersLike(const KindField& field) const;
    Result<Value> read(const KindField& field, const QString& text) const;
    QString shown(const KindField& field, const std::string& text) const;
    std::optional<std::vector<Assignment>> typed();
    void complain(const QString& sentence);
    void keepTyped();
    static void selectTextOf(QWidget* control);

    Session& session_;
    LimitKind limit_;
    const Kind& kind_;
    std::vector<std::pair<const KindField*, QWidget*>> editors_;
    QLabel* problem_;
};

} // namespace updraft
