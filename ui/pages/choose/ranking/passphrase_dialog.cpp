#include "ui/pages/choose/ranking/passphrase_dialog.h"

#include "ui/support/flags/labels.h"
#include "ui/support/style.h"
#include "ui/words/sentences.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int leastLength = 8;
constexpr int dialogWidth = 480;

} // namespace

PassphraseDialog::PassphraseDialog(QWidget* parent, const QString& title, const QString& sentence,
                                   const QString& word, bool twice)
    : QDialog(parent), first_(new QLineEdit(this)), second_(new QLineEdit(this)),
      show_(new QCheckBox(tr("Show"), this)), problem_(sentenceLabel({}, this, ink::red)),
      twice_(twice) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(label(title, this, type::heading, QFont::DemiBold));
    column->addWidget(sentenceLabel(sentence, this, QPalette::WindowText));
    column->addSpacing(space::s);
    const auto add = [&](QLineEdit* field, const QString& caption) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText |
                                   Qt::ImhSensitiveData);
        field->setAccessibleName(caption);
        auto* words = label(caption, this, type::body, QFont::Normal, ink::faint);
        words->setBuddy(field);
        words->setVisible(field == first_ || twice_);
        field->setVisible(field == first_ || twice_);
        column->addWidget(words);
        column->addWidget(field);
    };
    add(first_,
        twice_ ? tr("Passphrase, at least %L1 characters").arg(leastLength) : tr("Passphrase"));
    add(second_, tr("Once more"));
    show_->setToolTip(tr("Shows what is typed; see that nobody else looks"));
    column->addWidget(show_);
    connect(show_, &QCheckBox::toggled, this, [this](bool shown) {
        for (QLineEdit* field : {first_, second_})
            field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    first_->installEventFilter(this);
    column->addWidget(problem_);
    problem_->hide();
    auto* buttons = new QDialogButtonBox(this);
    go_ = buttons->addButton(word, QDialogButtonBox::AcceptRole);
    go_->setProperty(kindProperty, kind::primary);
    buttons->addButton(QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(dialogWidth);
    first_->setFocus();
    fit();
}

/// As high as the sentences are at this width; left to itself a dialog may cut them.
void PassphraseDialog::fit() {
    resize(dialogWidth, layout()->totalHeightForWidth(dialogWidth));
}

PassphraseDialog* PassphraseDialog::forSealing(QWidget* parent, SealCost cost,
                                               std::function<void(const SealKeys&)> then) {
    auto* dialog = new PassphraseDialog(
        parent, tr("Open the ranking"),
        tr("Choose a passphrase that only you know: it opens the ballots at the end. Nobody can "
           "bring it back. If it is forgotten, the session can only be closed without a result.\n\n"
           "From now on the question, the items and who ranks stay as they are."),
        tr("Open the ranking"), true);
    dialog->begin_ = [dialog, cost, then = std::move(then)](std::string passphrase) {
        dialog->work_.start([passphrase = std::move(passphrase),
                             cost](const Progress&) { return make_seal_keys(passphrase, cost); },
                            [dialog, then](const Result<SealKeys>& keys) {
                                dialog->setBusy(false);
                                if (!keys)
                                    return dialog->complain(sentence(keys.error()), dialog->first_);
                                dialog->done(Accepted);
                                then(*keys);
                            });
    };
    dialog->open();
    return dialog;
}

PassphraseDialog* PassphraseDialog::forOpening(QWidget* parent, SealedBytes lockedKey,
                                               std::function<void(const OpenedKey&)> then) {
    auto* dialog = new PassphraseDialog(
        parent, tr("Open the ballots"),
        tr("All ballots are opened at once, and nobody can rank any more. This can’t be undone."),
        tr("Open the ballots"), false);
    dialog->begin_ = [dialog, lockedKey = std::move(lockedKey),
                      then = std::move(then)](std::string passphrase) {
        dialog->work_.start(
            [passphrase = std::move(passphrase), lockedKey](const Progress&) {
                // Kept by one who shares it, for a key can't be copied.
                return unlock(lockedKey, passphrase).map([](OpenedKey&& key) {
                    return std::make_shared<OpenedKey>(std::move(key));
                });
            },
            [dialog, then](const Result<std::shared_ptr<OpenedKey>>& key) {
                dialog->setBusy(false);
                if (!key) return dialog->complain(sentence(key.error()), dialog->first_);
                dialog->done(Accepted);
                then(**key);
            });
    };
    dialog->open();
    return dialog;
}

void PassphraseDialog::keepHidden() {
    show_->setChecked(false);
    show_->hide();
}

/// Enter goes on from the first to the second, which it would find differing as yet.
bool PassphraseDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == first_ && twice_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) return second_->setFocus(), true;
    }
    return QDialog::eventFilter(watched, event);
}

QString PassphraseDialog::said() const {
    return problem_->text();
}

void PassphraseDialog::complain(const QString& sentence, QLineEdit* field) {
    problem_->setText(sentence);
    problem_->show();
    fit();
    field->setFocus();
    field->selectAll();
}

void PassphraseDialog::setBusy(bool busy) {
    for (QWidget* each : std::initializer_list<QWidget*>{first_, second_, go_})
        each->setEnabled(!busy);
    if (!busy) return;
    problem_->setText(tr("One moment: the passphrase is being worked out slowly, so that nobody "
                         "can guess it by trying many."));
    problem_->show();
    fit();
}

void PassphraseDialog::accept() {
    if (work_.underWay()) return;
    if (first_->text().isEmpty())
        return complain(sentence({ErrorCode::empty_passphrase, {}, {}}), first_);
    if (twice_ && first_->text().size() < leastLength)
        return complain(tr("That is short, and easily guessed. Type at least %L1 characters, a few "
                           "words for example.")
                            .arg(leastLength),
                        first_);
    if (twice_ && first_->text() != second_->text())
        return complain(tr("The two differ. Type the same passphrase twice."), second_);
    setBusy(true);
    begin_(first_->text().toStdString());
}

void PassphraseDialog::wipe() {
    for (QLineEdit* field : {first_, second_}) field->clear();
}

void PassphraseDialog::done(int result) {
    work_.stop();
    wipe();
    QDialog::done(result);
}

} // namespace updraft
