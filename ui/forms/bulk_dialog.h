#pragma once

#include "ui/session/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace updraft {

class Kind;
struct KindField;

/// One field, one value, for all picked items: one step.
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

    Session& session_;
    const Kind& kind_;
    std::vector<Uuid> ids_;
    QComboBox* fields_;
    QWidget* editor_ = nullptr;
    QLabel* problem_;
    QVBoxLayout* place_;
};

} // namespace updraft
