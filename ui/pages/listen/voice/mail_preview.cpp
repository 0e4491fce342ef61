#include "ui/pages/listen/voice/mail_preview.h"

#include "core/base/text.h"
#include "core/edits/verbs.h"
#include "ui/pages/mail_reader.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

namespace {

constexpr QSize usualSize{680, 480};

std::string within(const std::string& text, double letters) {
    return std::string{trimmed(shortened(text, static_cast<std::size_t>(letters)))};
}

/// How many letters it has more than a verbatim holds.
int excess(const Mail& mail) {
    const auto letters = static_cast<double>(length(mail.text));
    return static_cast<int>(std::max(0.0, letters - verbatim_limits.most));
}

QString noteOf(const Mail& mail) {
    QStringList notes;
    if (mail.attachments > 0)
        notes << MailPreview::tr("%Ln attachment(s) left out.", nullptr, mail.attachments);
    if (mail.cut) notes << MailPreview::tr("The mail is long: only its beginning was read.");
    if (mail.text.empty()) notes << MailPreview::tr("It has no text that could be read.");
    return notes.join(u' ');
}

} // namespace

Feedback verbatimOf(const Mail& mail, const QString& source) {
    Feedback row;
    row.date = mail.date;
    row.source = std8(source);
    row.verbatim = mail.text.empty() ? mail.subject : mail.text;
    row.customer = within(std8(senderOf(mail)), line_limits.most);
    if (row.verbatim != mail.subject) row.remarks.notes = mail.subject;
    return row;
}

MailPreview::MailPreview(Session& session, std::vector<Mail> mails, QWidget* parent)
    : QDialog(parent), session_(session), mails_(std::move(mails)), list_(new QListWidget(this)),
      head_(sentenceLabel({}, this)), note_(sentenceLabel({}, this, ink::faint)),
      problem_(sentenceLabel({}, this, ink::red)), text_(new QPlainTextEdit(this)) {
    setWindowTitle(tr("E-mail as a verbatim"));
    resize(usualSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    list_->setAccessibleName(tr("E-mails"));
    list_->setMaximumHeight(120);
    for (const Mail& mail : mails_)
        list_->addItem(tr("%1: %2").arg(senderOf(mail), qt(mail.subject)));
    list_->setVisible(mails_.size() > 1);
    text_->setAccessibleName(tr("Verbatim"));
    text_->setTabChangesFocus(true);
    column->addWidget(list_);
    column->addWidget(head_);
    column->addWidget(text_, 1);
    column->addWidget(note_);
    column->addWidget(problem_);
    auto* buttons = new QDialogButtonBox(this);
    const auto count = static_cast<int>(mails_.size());
    auto* add =
        buttons->addButton(tr("Add %Ln verbatim(s)", nullptr, count), QDialogButtonBox::AcceptRole);
    add->setProperty(kindProperty, kind::primary);
    add->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &MailPreview::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MailPreview::reject);
    column->addWidget(buttons);
    connect(list_, &QListWidget::currentRowChanged, this, &MailPreview::showMail);
    connect(text_, &QPlainTextEdit::textChanged, this, &MailPreview::keep);
    list_->setCurrentRow(0);
    add->setFocus();
}

QString MailPreview::note() const {
    return note_->text();
}

QString MailPreview::problem() const {
    return problem_->text();
}

void MailPreview::keep() {
    if (shown_ < 0) return;
    mails_[static_cast<std::size_t>(shown_)].text =
        std::string{trimmed(cleaned(std8(text_->toPlainText())))};
    showExcess();
}

void MailPreview::showExcess() {
    const int over = excess(mails_[static_cast<std::size_t>(shown_)]);
    problem_->setText(
        over == 0 ? QString()
                  : tr("%Ln letter(s) too many: a verbatim holds %L1 at most.", nullptr, over)
                        .arg(static_cast<int>(verbatim_limits.most)));
    problem_->setVisible(over > 0);
}

void MailPreview::showMail(int row) {
    if (row < 0) return;
    shown_ = row;
    const Mail& mail = mails_[static_cast<std::size_t>(row)];
    QStringList about{senderOf(mail)};
    if (mail.date) about << longDate(*mail.date);
    about << qt(mail.subject);
    about.removeAll(QString());
    head_->setText(about.join(QStringLiteral(" · ")));
    text_->setPlainText(qt(mail.text));
    note_->setText(noteOf(mail));
    note_->setVisible(!note_->text().isEmpty());
    showExcess();
}

void MailPreview::accept() {
    if (const auto beyond = std::ranges::find_if(mails_, excess); beyond != mails_.end()) {
        list_->setCurrentRow(static_cast<int>(beyond - mails_.begin()));
        return text_->setFocus();
    }
    std::vector<Id<Feedback>> made;
    const auto change = session_.edit(verb::add, [&](Edit& edit) {
        for (const Mail& mail : mails_) {
            made.push_back(edit.add(verbatimOf(mail, tr("E-mail"))));
            edit.about(made.back().uuid);
        }
    });
    if (!change) return;
    session_.reveal(Selection::of(made));
    QDialog::accept();
}

} // namespace updraft
