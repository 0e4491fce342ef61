#include "ui/pages/choose/mandate/mandate_foot.h"

#include "core/edits/mandate.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/pages/choose/mandate/reply_dialog.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"
#include "ui/words/start_today.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace updraft {

namespace {

/// A button that is there only while its action can be done.
QPushButton* buttonFor(QAction& action, QWidget* parent, const char* look = nullptr) {
    auto* button = new QPushButton(action.icon(), action.text(), parent);
    if (look) button->setProperty(kindProperty, QLatin1String(look));
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    const auto follow = [button, &action] { button->setVisible(action.isEnabled()); };
    QObject::connect(&action, &QAction::changed, button, follow);
    follow();
    return button;
}

} // namespace

MandateFoot::MandateFoot(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), sentence_(sentenceLabel({}, this)),
      begin_(new QAction(icon(Icon::play), tr("Start it today"), this)),
      ask_(new QAction(tr("Asked today"), this)),
      reply_(new QAction(tr("Note the answer…"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::s);
    row->addWidget(sentence_, 1);
    row->addWidget(buttonFor(*ask_, this));
    row->addWidget(buttonFor(*reply_, this));
    row->addWidget(buttonFor(*begin_, this));
    connect(begin_, &QAction::triggered, this, &MandateFoot::beginPicked);
    connect(ask_, &QAction::triggered, this, &MandateFoot::askPicked);
    connect(reply_, &QAction::triggered, this, &MandateFoot::noteReply);
    setMinimumHeight(52);
}

QString MandateFoot::sentence() const {
    return sentence_->text();
}

void MandateFoot::refresh(const StartToday& start) {
    const auto picked = session_.selection().one<Initiative>();
    const Initiative* row = picked ? session_.find(*picked) : nullptr;
    const bool elsewhere = row && row->mandate != Mandate::mine && row->status != Status::done &&
                           row->status != Status::dropped;
    sentence_->setText(row ? tr("%1 %2 · %3")
                                 .arg(qt(row->code), qt(row->title),
                                      startText(session_.plan(), start.hindrances(*row)))
                           : tr("Pick an initiative to see what it needs before it can start."));
    const bool write = row && session_.canWrite();
    begin_->setEnabled(write && start.can(*row));
    ask_->setEnabled(write && elsewhere && row->ask_state == AskState::not_asked);
    reply_->setEnabled(write && elsewhere && row->ask_state != AskState::not_asked);
}

void MandateFoot::beginPicked() {
    const auto picked = session_.selection().one<Initiative>();
    if (!picked) return;
    const QString code = qt(session_.find(*picked)->code);
    if (session_.edit(verb::begin_work,
                      [&](Edit& edit) { begin_work(edit, {*picked}, session_.today()); }))
        session_.say(tr("%1 is under way from today. Undo takes it back.").arg(code));
}

void MandateFoot::askPicked() {
    const auto picked = session_.selection().one<Initiative>();
    const Initiative* row = picked ? session_.find(*picked) : nullptr;
    if (!row) return;
    if (row->ask.empty()) {
        session_.say(tr("Write down what you ask of them first."));
        return session_.revealField(Selection::of(*picked), "ask");
    }
    session_.edit(verb::ask, [&](Edit& edit) {
        edit.about(picked->uuid);
        updraft::ask(edit, *picked, session_.today());
    });
}

void MandateFoot::noteReply() {
    const auto picked = session_.selection().one<Initiative>();
    if (!picked) return;
    ReplyDialog dialog(session_, *picked, this);
    dialog.exec();
}

} // namespace updraft
