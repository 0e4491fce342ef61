#pragma once

#include "ui/session/session.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace updraft {

class Segmented;

/// What a neighbour or the executives said to what was asked of them.
class ReplyDialog : public QDialog {
    Q_OBJECT

  public:
    ReplyDialog(Session& session, Id<Initiative> initiative, QWidget* parent = nullptr);

    Segmented& verdict() const { return *verdict_; }
    QLineEdit& by() const { return *by_; }
    QPlainTextEdit& words() const { return *words_; }

    void accept() override;
    void done(int result) override;

  private:
    Session& session_;
    Id<Initiative> id_;
    Segmented* verdict_;
    QLineEdit* by_;
    QPlainTextEdit* words_;
};

} // namespace updraft
