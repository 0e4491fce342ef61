#include "ui/forms/kind_form.h"

#include "core/edits/verbs.h"
#include "ui/forms/draft_watch.h"
#include "ui/forms/field_editors.h"
#include "ui/forms/fold.h"
#include "ui/models/field_words.h"
#include "ui/models/kind_table_model.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/problem_note.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int labelWidth = 92;

bool isTall(const KindField& field) {
    return field.type == Type::text || field.type == Type::week || field.type == Type::dates ||
           field.list;
}

} // namespace

KindForm::KindForm(Session& session, const Kind& kind, const std::vector<Group>& groups,
                   QWidget* parent)
    : QWidget(parent), session_(session), kind_(kind) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (const Group& group : groups) {
        if (group.title.isEmpty()) {
            fillGroup(group, column);
            continue;
        }
        auto* fold = new Fold(qt(kind.name) + u'/' + qt(group.fields.front()), group.title,
                              group.open, this);
        column->addWidget(fold);
        folds_.emplace_back(fold, group.fields);
        if (fold->isOpen())
            fillGroup(group, fold->contents());
        else
            connect(fold, &Fold::opened, this, [this, group, fold] {
                if (fold->contents()->count() > 0) return;
                fillGroup(group, fold->contents());
                showAll();
            });
    }
    if (!rows_.empty()) setFocusProxy(rows_.front().editor);
    connect(&session, &Session::changed, this, &KindForm::follow);
}

void KindForm::fillGroup(const Group& group, QVBoxLayout* column) {
    for (const auto name : group.fields)
        if (const KindField* field = kind_.field(name); field && field->set) addRow(*field, column);
}

void KindForm::addRow(const KindField& field, QVBoxLayout* column) {
    QLabel* caption = label(fieldLabel(field), nullptr, type::body, QFont::Normal, ink::faint);
    QWidget* editor = makeEditor(field, session_.plan(), this);
    const QString meaning = fieldMeaning(field);
    editor->setAccessibleName(fieldLabel(field));
    editor->setAccessibleDescription(meaning);
    editor->setToolTip(plainTip(meaning));
    caption->setToolTip(plainTip(meaning));
    caption->setBuddy(editor);
    if (auto* line = qobject_cast<QLineEdit*>(editor); line && field.type != Type::date)
        line->setPlaceholderText(meaning);
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setProperty("hint", line->placeholderText());
    if (auto* text = qobject_cast<TextField*>(editor)) text->setPlaceholderText(meaning);
    if (isTall(field)) {
        column->addWidget(caption);
        column->addWidget(editor);
    } else {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        caption->setFixedWidth(labelWidth);
        caption->setWordWrap(true);
        row->addWidget(caption);
        row->addWidget(editor, 1);
        column->addLayout(row);
    }
    auto* problem = sentenceLabel({}, this, ink::red);
    problem->hide();
    column->addWidget(problem);
    const std::size_t place = rows_.size();
    rows_.push_back({&field, editor, caption, problem});
    whenDone(editor, [this, place] { take(place); });
    new DraftWatch(editor, session_, [this, name = field.name]() -> std::optional<DraftPlace> {
        if (ids_.size() != 1) return std::nullopt;
        return DraftPlace{std::string(kind_.name), ids_.front(), std::string(name)};
    });
}

QWidget* KindForm::editor(std::string_view field) const {
    const auto found = std::ranges::find(rows_, field, [](const Row& r) { return r.field->name; });
    return found == rows_.end() ? nullptr : found->editor;
}

void KindForm::focusField(std::string_view field) {
    for (const auto& [fold, fields] : folds_)
        if (std::ranges::find(fields, field) != fields.end()) fold->open();
    QWidget* control = editor(field);
    if (!control) return;
    control->setFocus();
    if (auto* line = qobject_cast<QLineEdit*>(control)) line->selectAll();
    if (auto* text = qobject_cast<QPlainTextEdit*>(control)) text->moveCursor(QTextCursor::End);
}

void KindForm::setItems(const std::vector<Uuid>& ids) {
    ids_ = ids;
    showAll();
}

void KindForm::showAll() {
    for (Row& row : rows_) showRow(row);
}

/// What all items have; `mixed` where they differ.
Value KindForm::common(const KindField& field, bool& mixed) const {
    mixed = false;
    if (ids_.empty()) return {};
    Value first = field.get(session_.plan(), ids_.front());
    mixed = std::ranges::any_of(
        ids_, [&](Uuid id) { return !(field.get(session_.plan(), id) == first); });
    return first;
}

bool KindForm::canChange(const KindField& field) const {
    return session_.canWrite() && std::ranges::none_of(ids_, [&](Uuid id) {
               return kind_.keeps && kind_.keeps(session_.plan(), id, field.name);
           });
}

void KindForm::showRow(Row& row) {
    bool mixed = false;
    const Value value = common(*row.field, mixed);
    const QString text = mixed ? QString() : editedText(*row.field, value, session_.plan().about());
    row.problem->hide();
    row.editor->setProperty("shown", text);
    row.editor->setEnabled(canChange(*row.field));
    setEditorText(row.editor, text);
    row.editor->setAccessibleDescription(fieldMeaning(*row.field));
    if (auto* line = qobject_cast<QLineEdit*>(row.editor))
        line->setPlaceholderText(mixed ? tr("Several") : line->property("hint").toString());
    if (auto* choice = qobject_cast<ChoiceField*>(row.editor))
        choice->lineEdit()->setPlaceholderText(mixed ? tr("Several") : QString());
    if (auto* check = qobject_cast<QCheckBox*>(row.editor)) {
        check->setTristate(mixed);
        if (mixed) check->setCheckState(Qt::PartiallyChecked);
    }
}

void KindForm::take(std::size_t place) {
    const Row row = rows_[place];
    const QString text = editorText(row.editor);
    if (ids_.empty()) return;
    const bool check = qobject_cast<QCheckBox*>(row.editor) != nullptr;
    if (!check && text == row.editor->property("shown").toString()) return;
    const auto read = readText(*row.field, text, session_.plan().about());
    if (!read) return complain(rows_[place], session_.sentence(read.error()));
    row.editor->setProperty("shown", text);
    taking_ = place;
    const auto change = session_.attempt(verb::set, [&](Edit& edit) {
        for (const Uuid id : ids_) {
            edit.about(id);
            row.field->set(edit, id, *read);
        }
    });
    taking_.reset();
    if (change)
        showRow(rows_[place]);
    else
        complain(rows_[place], session_.sentence(change.error()));
}

/// What was typed stays, selected, with what is wrong with it.
void KindForm::complain(Row& row, const QString& sentence) {
    row.problem->setText(sentence);
    row.problem->show();
    row.editor->setAccessibleDescription(sentence);
    row.editor->setProperty("shown", QVariant());
    selectTyped(row.editor);
}

void KindForm::follow(const Change& change) {
    std::erase_if(ids_, [&](Uuid id) { return !kind_.holds(*change.after, id); });
    for (std::size_t place = 0; place < rows_.size(); ++place) {
        if (place == taking_) continue; // what was typed stays where it is refused
        Row& row = rows_[place];
        row.editor->setEnabled(canChange(*row.field));
        const Kind* other = row.field->references;
        auto* choice = qobject_cast<ChoiceField*>(row.editor);
        const bool others = other && std::ranges::any_of(change.what, [&](const Touch& touch) {
                                return touch.table == other->name;
                            });
        const QString typed = editorText(row.editor);
        const bool refused = !row.problem->isHidden();
        const bool typing = (row.editor->hasFocus() || refused) &&
                            typed != row.editor->property("shown").toString();
        if (choice && others && !typing) fillChoices(*choice, *row.field, *change.after);
        if (typing) continue;
        bool mixed = false;
        const Value value = common(*row.field, mixed);
        const QString now =
            mixed ? QString() : editedText(*row.field, value, change.after->about());
        if (others || now != typed || mixed) showRow(row);
    }
}

} // namespace updraft
