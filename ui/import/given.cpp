#include "ui/import/given.h"

#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>

namespace updraft {

namespace {

/// Lists of steps seldom name the journey that they are, which a plan with several must know.
bool placesRows(const KindField& field) {
    return field.references == find_kind(table_of<Journey>) && field.name == "journey";
}

/// Words, and items that there must be, are chosen; the rest is typed as the list itself would
/// have it.
QWidget* editorOf(const KindField& field, const Plan& plan, QWidget* parent) {
    const bool items = field.references && !field.list && !field.references->made_by_import;
    if (!items && field.words.empty()) return new QLineEdit(parent);
    auto* choice = new ChoiceField(parent);
    if (items) {
        fillChoices(*choice, field, plan);
    } else {
        choice->addChoice({}, {});
        for (const std::string_view word : field.words)
            choice->addChoice(wordLabel(word), qt(word));
    }
    choice->setText({});
    return choice;
}

} // namespace

QString ImportGiven::Entry::text() const {
    return editorText(editor).trimmed();
}

ImportGiven::ImportGiven(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(space::l);
    row_->addWidget(label(tr("The same in all rows:"), this, type::body, QFont::Normal, ink::sub));
    row_->addStretch();
    hide();
}

void ImportGiven::setFields(const Kind& kind, const Plan& plan,
                            const std::vector<std::string_view>& wanted) {
    QHash<QString, QString> said; // a list that is read anew leaves what was typed
    for (const Entry& entry : entries_) {
        if (kind_ == &kind) said[qt(entry.field->name)] = entry.text();
        delete entry.box;
    }
    entries_.clear();
    kind_ = &kind;
    for (const KindField& field : kind.fields) {
        const bool asked = std::ranges::find(wanted, field.name) != wanted.end();
        const bool own = field.name == kind.handle || field.name == "title"; // differ by row
        if (field.set && !own && (asked || field.required || placesRows(field))) add(field, plan);
    }
    for (const Entry& entry : entries_)
        setEditorText(entry.editor, said.value(qt(entry.field->name)));
}

void ImportGiven::add(const KindField& field, const Plan& plan) {
    constexpr int least = 110;
    auto* box = new QWidget(this);
    QWidget* editor = editorOf(field, plan, box);
    editor->setAccessibleName(tr("%1 of all rows").arg(fieldLabel(field)));
    editor->setMinimumWidth(least);
    auto* cells = new QHBoxLayout(box);
    cells->setContentsMargins(0, 0, 0, 0);
    auto* name = label({}, box);
    name->setBuddy(editor);
    cells->addWidget(name);
    cells->addWidget(editor);
    row_->insertWidget(row_->count() - 1, box);
    whenDone(editor, [this] { Q_EMIT changed(); });
    entries_.push_back({&field, box, name, editor});
}

void ImportGiven::setColumns(const std::vector<ImportRequest::Mapping>& columns) {
    columns_.clear();
    for (const auto& column : columns) columns_.push_back(column.field);
    showEntries();
}

void ImportGiven::showEntries() {
    bool any = false;
    for (const Entry& entry : entries_) {
        const bool column = std::ranges::find(columns_, entry.field->name) != columns_.end();
        const bool shown = !column || !entry.text().isEmpty();
        const QString field = fieldLabel(*entry.field);
        entry.name->setText(column ? tr("%1, where empty").arg(field) : field);
        entry.box->setVisible(shown);
        any = any || shown;
    }
    setVisible(any);
}

void ImportGiven::setText(std::string_view field, const QString& text) {
    for (const Entry& entry : entries_)
        if (entry.field->name == field) setEditorText(entry.editor, text);
    showEntries();
    Q_EMIT changed();
}

void ImportGiven::addTo(ImportRequest& request) const {
    for (const Entry& entry : entries_)
        if (const QString text = entry.text(); !text.isEmpty())
            request.given.push_back({std::string{entry.field->name}, std8(text)});
}

} // namespace updraft
