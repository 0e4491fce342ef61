#include "ui/pages/listen/strategy/limit_dialog.h"

#include "core/edits/verbs.h"
#include "core/listen/limits.h"
#include "ui/forms/draft_watch.h"
#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/render/strategy_paper.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

QString hintFor(LimitKind kind, const Plan& plan) {
    switch (kind) {
    case LimitKind::budget:
        return LimitDialog::tr("Money for all initiatives together, in %1")
            .arg(qt(plan.about().currency));
    case LimitKind::person_days:
        return LimitDialog::tr("What all initiatives may take in any one month");
    case LimitKind::initiatives:
        return LimitDialog::tr("How many may run on the same day");
    case LimitKind::scope:
        return LimitDialog::tr("Domains you may change, separated by semicolons");
    case LimitKind::no_go:
        return LimitDialog::tr("A time in which nothing new starts for customers");
    case LimitKind::score:
        return LimitDialog::tr("Below it nothing is accepted, 0 to 100");
    }
    return {};
}

} // namespace

LimitDialog::LimitDialog(Session& session, LimitKind kind, QWidget* parent)
    : QDialog(parent), session_(session), limit_(kind), kind_(*find_kind(table_of<Limit>)),
      problem_(sentenceLabel({}, this, ink::red)) {
    setWindowTitle(limitName(kind));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(label(limitName(kind), this, type::heading, QFont::DemiBold));
    column->addWidget(sentenceLabel(hintFor(kind, session.plan()), this));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    addRow(grid, "value");
    const QString lifting = kind == LimitKind::no_go ? tr("Empty; “none” lifts a time that was set")
                                                     : tr("“none” lifts the limit");
    if (auto* value = qobject_cast<QLineEdit*>(editor("value"))) {
        value->setPlaceholderText(lifting);
        value->setToolTip(lifting);
    }
    for (const char* field : {"from", "until", "reason"}) addRow(grid, field);
    column->addLayout(grid);
    problem_->hide();
    column->addWidget(problem_);
    auto* buttons = new QDialogButtonBox(this);
    auto* set = buttons->addButton(tr("Set the limit"), QDialogButtonBox::AcceptRole);
    set->setProperty(kindProperty, kind::primary);
    buttons->addButton(QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LimitDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (const Limit* now = limit_on(session.plan(), kind, session.today());
        now && kind != LimitKind::no_go)
        setEditorText(editor("value"), shown(*kind_.field("value"), now->value));
    setEditorText(editor("from"),
                  editedText(*kind_.field("from"), Value{session.today()}, session.plan().about()));
    keepTyped();
    selectTextOf(editor(kind == LimitKind::no_go ? "from" : "value"));
    setMinimumWidth(420);
}

/// From now on: what was proposed nobody typed.
void LimitDialog::keepTyped() {
    for (const auto& [field, control] : editors_) {
        DraftPlace place{std::string(kind_.name), {}, std::string(field->name)};
        new DraftWatch(control, session_, [place = std::move(place)] { return place; });
    }
}

void LimitDialog::addRow(QGridLayout* grid, std::string_view field) {
    const KindField* known = kind_.field(field);
    const QString text = fieldLabel(*known);
    QWidget* control = makeEditor(*known, session_.plan(), this);
    control->setAccessibleName(text);
    QLabel* caption = label(text, this, type::body, QFont::Normal, ink::faint);
    caption->setBuddy(control);
    const int row = grid->rowCount();
    grid->addWidget(caption, row, 0);
    grid->addWidget(control, row, 1);
    editors_.emplace_back(known, control);
}

void LimitDialog::selectTextOf(QWidget* control) {
    control->setFocus();
    if (auto* line = qobject_cast<QLineEdit*>(control)) line->selectAll();
}

QWidget* LimitDialog::editor(std::string_view field) const {
    for (const auto& [known, control] : editors_)
        if (known->name == field) return control;
    return nullptr;
}

void LimitDialog::complain(const QString& sentence) {
    problem_->setText(sentence);
    problem_->show();
    adjustSize(); // else the fields give way
}

/// The field whose numbers are written as those of this limit; null where its value is none.
const KindField* LimitDialog::numbersLike(const KindField& field) const {
    if (limit_ == LimitKind::scope || field.name != "value") return nullptr;
    return limit_ == LimitKind::budget ? find_kind(table_of<Initiative>)->field("cost")
                                       : find_kind(table_of<Objective>)->field("baseline");
}

/// Numbers are written as the page shows them, money with its sign or without.
Result<Value> LimitDialog::read(const KindField& field, const QString& text) const {
    const Basics& basics = session_.plan().about();
    const KindField* like = numbersLike(field);
    if (like == nullptr) return readText(field, text, basics);
    const auto value = readText(*like, text, basics);
    return value ? Value{text_of(*value, basics.currency)} : Value{std8(text)};
}

QString LimitDialog::shown(const KindField& field, const std::string& text) const {
    const Basics& basics = session_.plan().about();
    const KindField* like = numbersLike(field);
    if (like == nullptr) return qt(text);
    const auto value = read_value(*like, text, basics);
    return value ? editedText(*like, *value, basics) : qt(text);
}

/// None where something cannot be read, which is said.
std::optional<std::vector<Assignment>> LimitDialog::typed() {
    std::vector<Assignment> values{{kind_.field("kind"), std::string{word(limit_)}}};
    for (const auto& [field, control] : editors_) {
        auto value = read(*field, editorText(control));
        if (!value) {
            complain(session_.sentence(value.error()));
            selectTextOf(control);
            return std::nullopt;
        }
        values.push_back({field, std::move(*value)});
    }
    return values;
}

void LimitDialog::accept() {
    const auto values = typed();
    if (!values) return;
    if (editorText(editor("reason")).trimmed().isEmpty()) {
        complain(tr("Say why: whoever meets this limit later will ask."));
        return editor("reason")->setFocus();
    }
    const auto change =
        session_.attempt(verb::add, [&](Edit& edit) { edit.about(kind_.add(edit, *values)); });
    if (!change) {
        for (const auto& [field, control] : editors_)
            if (field->label == change.error().subject) selectTextOf(control);
        return complain(session_.sentence(change.error()));
    }
    QDialog::accept();
}

void LimitDialog::done(int result) {
    for (const auto& [field, control] : editors_) DraftWatch::giveUp(control);
    QDialog::done(result);
}

} // namespace updraft
