#pragma once

#include "core/exchange/eml.h"
#include "ui/session/session.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace updraft {

/// Mails on their way to become verbatims: looked at, mended, and added in one step.
class MailPreview : public QDialog {
    Q_OBJECT

  public:
    MailPreview(Session& session, std::vector<Mail> mails, QWidget* parent = nullptr);

    QPlainTextEdit& text() const { return *text_; }
    QString note() const;
    /// That the text shown is too long for a verbatim; empty where it is not.
    QString problem() const;
    /// Adds nothing while a text is too long, and shows it.
    void accept() override;

  private:
    void showMail(int row);
    void keep();
    void showExcess();

    Session& session_;
    std::vector<Mail> mails_;
    int shown_ = -1;
    QListWidget* list_;
    QLabel* head_;
    QLabel* note_;
    QLabel* problem_;
    QPlainTextEdit* text_;
};

/// The mail as a verbatim.
Feedback verbatimOf(const Mail& mail, const QString& source);

} // namespace updraft
