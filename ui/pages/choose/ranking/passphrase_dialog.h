#pragma once

#include "core/base/seal.h"
#include "ui/support/work.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace updraft {

/// Asks for the facilitator's passphrase: twice where ballots are to be sealed by it, once where it
/// opens them. What it makes of it lasts, and is done on another thread.
class PassphraseDialog : public QDialog {
    Q_OBJECT

  public:
    /// Calls `then` with the keys of a passphrase that was typed twice.
    static PassphraseDialog* forSealing(QWidget* parent, SealCost cost,
                                        std::function<void(const SealKeys&)> then);
    /// Calls `then` with the key that the passphrase unlocks.
    static PassphraseDialog* forOpening(QWidget* parent, SealedBytes lockedKey,
                                        std::function<void(const OpenedKey&)> then);

    QLineEdit& first() const { return *first_; }
    QLineEdit& second() const { return *second_; }
    QCheckBox& showBox() const { return *show_; }
    QString said() const;
    /// Before a room what is typed is never to be seen.
    void keepHidden();
    void accept() override;
    void done(int result) override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    PassphraseDialog(QWidget* parent, const QString& title, const QString& sentence,
                     const QString& word, bool twice);
    void complain(const QString& sentence, QLineEdit* field);
    void setBusy(bool busy);
    void fit();
    void wipe();

    QLineEdit* first_;
    QLineEdit* second_;
    QCheckBox* show_;
    QLabel* problem_;
    QPushButton* go_ = nullptr;
    bool twice_;
    std::function<void(std::string)> begin_;
    Work work_;
};

} // namespace updraft
