#include "ui/pages/choose/mandate/reply_dialog.h"

#include "core/edits/mandate.h"
#include "core/edits/verbs.h"
#include "ui/forms/draft_watch.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/segmented.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

ReplyDialog::ReplyDialog(Session& session, Id<Initiative> initiative, QWidget* parent)
    : QDialog(parent), session_(session), id_(initiative),
      verdict_(new Segmented(tr("Answer"), this)), by_(new QLineEdit(this)),
      words_(new QPlainTextEdit(this)) {
    setWindowTitle(tr("Note the answer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    verdict_->addChoice(tr("Agreed"));
    verdict_->addChoice(tr("Refused"));
    if (const auto* row = session.find(id_)) {
        column->addWidget(label(tr("%1 %2").arg(qt(row->code), qt(row->title)), this, type::heading,
                                QFont::DemiBold));
        if (!row->ask.empty()) column->addWidget(sentenceLabel(qt(row->ask), this));
        by_->setText(qt(row->answered_by.empty() ? row->neighbour : row->answered_by));
        words_->setPlainText(qt(row->answer));
        verdict_->setCurrent(row->ask_state == AskState::refused ? 1 : 0);
    }
    const auto caption = [&](const QString& text, QWidget* of) {
        QLabel* named = label(text, this, type::body, QFont::Normal, ink::faint);
        named->setBuddy(of);
        of->setAccessibleName(text);
        column->addWidget(named);
    };
    column->addSpacing(space::s);
    column->addWidget(verdict_, 0, Qt::AlignLeft);
    caption(tr("Who said it"), by_);
    column->addWidget(by_);
    caption(tr("What they said"), words_);
    words_->setTabChangesFocus(true);
    words_->setFixedHeight(96);
    column->addWidget(words_);
    auto* buttons = new QDialogButtonBox(this);
    auto* note = buttons->addButton(tr("Note the answer"), QDialogButtonBox::AcceptRole);
    note->setProperty(kindProperty, kind::primary);
    buttons->addButton(QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    const auto keep = [&](QWidget* editor, const char* field) {
        new DraftWatch(editor, session_, [id = id_.uuid, field] {
            return DraftPlace{std::string(table_of<Initiative>), id, field};
        });
    };
    keep(by_, "answered_by");
    keep(words_, "answer");
    setMinimumWidth(440);
}

void ReplyDialog::accept() {
    const Reply reply{verdict_->current() == 0, std8(by_->text()), std8(words_->toPlainText())};
    if (session_.edit(verb::note_reply, [&](Edit& edit) {
            edit.about(id_.uuid);
            note_reply(edit, id_, reply);
        }))
        QDialog::accept();
}

void ReplyDialog::done(int result) {
    DraftWatch::giveUp(by_);
    DraftWatch::giveUp(words_);
    QDialog::done(result);
}

} // namespace updraft
