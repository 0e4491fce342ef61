#include "ui/import/given.h"

#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QHBoxLayout>
#include <QHash>
#include <QLineEdit>

namespace updraft {

namespace {

/// Lists of steps seldom name the journey that they are, which a plan with several must know.
bool placesRows(const KindField& field) {
    return field.references == find_kind(table_of<Journey>) && field.name == "journey";
}

} // namespace

ImportGiven::ImportGiven(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(space::l);
    row_->addWidget(label(tr("The same in all rows:"), this, type::body, QFont::Normal, ink::sub));
    row_->addStretch();
    hide();
}

void ImportGiven::setFields(const Kind& kind, const std::vector<std::string_view>& wanted) {
    QHash<QString, QString> typed; // a list that is read anew leaves what was typed
    for (const Entry& entry : entries_) {
        if (kind_ == &kind) typed[qt(entry.field->name)] = entry.line->text();
        delete entry.box;
    }
    entries_.clear();
    kind_ = &kind;
    for (const KindField& field : kind.fields) {
        const bool asked = std::ranges::find(wanted, field.name) != wanted.end();
        const bool own = field.name == kind.handle || field.name == "title"; // differ by row
        if (field.set && !own && (asked || field.required || placesRows(field))) add(field);
    }
    for (const Entry& entry : entries_) entry.line->setText(typed.value(qt(entry.field->name)));
}

void ImportGiven::add(const KindField& field) {
    auto* box = new QWidget(this);
    auto* line = new QLineEdit(box);
    line->setAccessibleName(tr("%1 of all rows").arg(fieldLabel(field)));
    line->setMinimumWidth(140);
    auto* cells = new QHBoxLayout(box);
    cells->setContentsMargins(0, 0, 0, 0);
    auto* name = label(fieldLabel(field), box);
    name->setBuddy(line);
    cells->addWidget(name);
    cells->addWidget(line);
    row_->insertWidget(row_->count() - 1, box);
    connect(line, &QLineEdit::editingFinished, this, &ImportGiven::changed);
    entries_.push_back({&field, box, line});
}

void ImportGiven::setColumns(const std::vector<ImportRequest::Mapping>& columns) {
    bool any = false;
    for (const Entry& entry : entries_) {
        const bool given = std::ranges::find(columns, entry.field->name,
                                             &ImportRequest::Mapping::field) != columns.end();
        entry.box->setVisible(!given);
        any = any || !given;
    }
    setVisible(any);
}

void ImportGiven::setText(std::string_view field, const QString& text) {
    for (const Entry& entry : entries_)
        if (entry.field->name == field) entry.line->setText(text);
    Q_EMIT changed();
}

void ImportGiven::addTo(ImportRequest& request) const {
    for (const Entry& entry : entries_)
        if (!entry.box->isHidden() && !entry.line->text().trimmed().isEmpty())
            request.given.push_back(
                {std::string{entry.field->name}, std8(entry.line->text().trimmed())});
}

} // namespace updraft
