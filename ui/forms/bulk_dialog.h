#pragma once

#include "core/edits/value.h"
#include "ui/session/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace updraft {

class Kind;
struct KindField;

/// One field, one value, for all picked items: one step. Nothing is set that was not chosen.
class BulkDialog : public QDialog {
    Q_OBJECT

  public:
    BulkDialog(Session& session, const Kind& kind, std::vector<Uuid> ids,
               QWidget* parent = nullptr);

    void setField(std::string_view name);
    QWidget* editor() const { return editor_; }
    void accept() override;

  private:
    const KindField& field() const;
    void showEditor();
    void complain(const QString& sentence);
    void set(const Value& value);

    Session& session_;
    const Kind& kind_;
    std::vector<Uuid> ids_;
    QComboBox* fields_;
    QWidget* editor_ = nullptr;
    QLabel* problem_;
    QPushButton* clear_ = nullptr; ///< Where the field may be empty.
    QVBoxLayout* place_;
};

} // namespace updraft
