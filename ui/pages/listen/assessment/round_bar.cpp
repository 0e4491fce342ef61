#include "ui/pages/listen/assessment/round_bar.h"

#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "ui/forms/field_editors.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/problem_note.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace updraft {

RoundBar::RoundBar(Sitting& sitting, QWidget* parent)
    : QWidget(parent), sitting_(sitting), name_(new QLineEdit(this)), date_(new DateField(this)),
      state_(label({}, this, type::body, QFont::Normal, ink::sub)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, space::s, 20, space::s);
    row->setSpacing(space::s);
    auto* round = label(tr("Round"), this, type::body, QFont::Medium);
    round->setBuddy(name_);
    row->addWidget(round);
    row->addWidget(name_, 2);
    row->addWidget(date_);
    row->addSpacing(space::m);
    row->addWidget(state_, 3);
    name_->setAccessibleName(tr("Name of the round"));
    name_->setMaximumWidth(320);
    date_->setAccessibleName(tr("Date of the round"));
    date_->setMaximumWidth(150);
    date_->setPlaceholderText(tr("No date"));
    connect(name_, &QLineEdit::editingFinished, this, &RoundBar::takeName);
    connect(name_, &QLineEdit::returnPressed, this, &RoundBar::named);
    connect(date_, &QLineEdit::editingFinished, this, &RoundBar::takeDate);
    connect(date_, &DateField::picked, this, [this] {
        date_->setModified(true);
        takeDate();
    });
    connect(&sitting, &Sitting::moved, this, &RoundBar::refresh);
    connect(&sitting.session(), &Session::typingShouldEnd, this, [this] {
        takeName();
        takeDate();
    });
    refresh();
}

RoundBar::~RoundBar() {
    disconnect(&sitting_, nullptr, this, nullptr);
    for (QLineEdit* each : {name_, static_cast<QLineEdit*>(date_)}) each->disconnect(this);
    takeName();
    takeDate();
}

void RoundBar::setState(const QString& text) {
    state_->setText(text);
}

void RoundBar::editName() {
    name_->setFocus(Qt::OtherFocusReason);
    name_->selectAll();
}

void RoundBar::refresh() {
    const Round* round = sitting_.roundRow();
    const bool write = sitting_.session().canWrite();
    for (QLineEdit* each : {name_, static_cast<QLineEdit*>(date_)}) each->setReadOnly(!write);
    if (round == nullptr) return;
    // What was refused of another round goes with it.
    if (shown_ != round->id)
        for (QLineEdit* each : {name_, static_cast<QLineEdit*>(date_)}) each->setModified(false);
    shown_ = round->id;
    if (!name_->isModified()) name_->setText(qt(round->name));
    if (!date_->isModified()) date_->setDate(round->date);
}

void RoundBar::takeName() {
    const Round* round = sitting_.roundRow();
    if (round == nullptr || shown_ != round->id || !name_->isModified()) return;
    const auto name = std8(name_->text().simplified());
    name_->setModified(false);
    if (name == round->name) return refresh();
    const auto id = round->id;
    const Kind& rounds = *find_kind(table_of<Round>);
    const auto done = sitting_.session().attempt(verb::rename, [&](Edit& edit) {
        edit.about(id.uuid);
        rounds.assign(edit, id.uuid, {{rounds.field("name"), name}});
    });
    if (done) return refresh();
    name_->setModified(true);
    ProblemNote::show(name_, sitting_.session().sentence(done.error()));
}

void RoundBar::takeDate() {
    const Round* round = sitting_.roundRow();
    if (round == nullptr || shown_ != round->id || !date_->isModified()) return;
    const auto date = date_->date();
    if (!date && !date_->text().trimmed().isEmpty())
        return ProblemNote::show(date_, tr("This is no date: write one such as 24 Feb 2026."));
    date_->setModified(false);
    if (date == round->date) return refresh();
    const auto id = round->id;
    sitting_.session().edit(verb::set, [&](Edit& edit) {
        edit.about(id.uuid);
        edit.change(id, [&](Round& row) { row.date = date; });
    });
    refresh();
}

} // namespace updraft
