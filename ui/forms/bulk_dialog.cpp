#include "ui/forms/bulk_dialog.h"

#include "core/edits/verbs.h"
#include "ui/forms/field_editors.h"
#include "ui/forms/kind_form.h"
#include "ui/models/field_words.h"
#include "ui/models/kind_table_model.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

BulkDialog::BulkDialog(Session& session, const Kind& kind, std::vector<Uuid> ids, QWidget* parent)
    : QDialog(parent), session_(session), kind_(kind), ids_(std::move(ids)),
      fields_(new QComboBox(this)), problem_(sentenceLabel({}, this, ink::red)),
      place_(new QVBoxLayout) {
    setWindowTitle(tr("Edit all"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(sentenceLabel(tr("Set one field of %Ln selected item(s) at once.", nullptr,
                                       static_cast<int>(ids_.size())),
                                    this));
    for (const auto& group : bulkGroups(kind))
        for (const auto name : group.fields)
            fields_->addItem(fieldLabel(*kind.field(name)), qt(name));
    fields_->setAccessibleName(tr("Field"));
    column->addWidget(fields_);
    column->addLayout(place_);
    problem_->hide();
    column->addWidget(problem_);
    auto* buttons = new QDialogButtonBox(this);
    auto* change =
        buttons->addButton(tr("Change %Ln item(s)", nullptr, static_cast<int>(ids_.size())),
                           QDialogButtonBox::AcceptRole);
    change->setProperty(kindProperty, kind::primary);
    clear_ = buttons->addButton(tr("Clear it"), QDialogButtonBox::ResetRole);
    clear_->setToolTip(plainTip(tr("Takes what stands in this field away.")));
    connect(clear_, &QPushButton::clicked, this, [this] { set({}); });
    buttons->addButton(QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(fields_, &QComboBox::currentIndexChanged, this, &BulkDialog::showEditor);
    setField("status");
    showEditor();
    setMinimumWidth(380);
}

const KindField& BulkDialog::field() const {
    return *kind_.field(std8(fields_->currentData().toString()));
}

void BulkDialog::setField(std::string_view name) {
    if (const int place = fields_->findData(qt(name)); place >= 0) fields_->setCurrentIndex(place);
}

void BulkDialog::showEditor() {
    delete editor_;
    editor_ = makeEditor(field(), session_.plan(), this);
    editor_->setAccessibleName(fieldLabel(field()));
    editor_->setToolTip(plainTip(fieldMeaning(field())));
    setEditorText(editor_, {}); // nothing is set that was not chosen
    place_->addWidget(editor_);
    setTabOrder(fields_, editor_);
    problem_->hide();
    clear_->setVisible(field().optional);
}

void BulkDialog::complain(const QString& sentence) {
    problem_->setText(sentence);
    problem_->show();
}

void BulkDialog::accept() {
    if (editorText(editor_).trimmed().isEmpty())
        return complain(tr("Choose what “%1” shall be.").arg(fieldLabel(field())));
    const auto read = readText(field(), editorText(editor_), session_.plan().about());
    read ? set(*read) : complain(session_.sentence(read.error()));
}

void BulkDialog::set(const Value& value) {
    const auto change = session_.attempt(verb::set, [&](Edit& edit) {
        for (const Uuid id : ids_) {
            edit.about(id);
            field().set(edit, id, value);
        }
    });
    change ? QDialog::accept() : complain(session_.sentence(change.error()));
}

} // namespace updraft
