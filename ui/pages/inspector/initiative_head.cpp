#include "ui/pages/inspector/initiative_head.h"

#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "ui/forms/draft_watch.h"
#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/models/kind_table_model.h"
#include "ui/support/convert.h"
#include "ui/support/flags/chip.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace updraft {

namespace {

/// Looks like text until one types in it.
void flatten(TextField& field) {
    field.setFrameShape(QFrame::NoFrame);
    field.document()->setDocumentMargin(0);
    field.viewport()->setAutoFillBackground(false);
    QPalette none = field.palette();
    none.setBrush(QPalette::Base, Qt::NoBrush);
    field.setPalette(none);
}

} // namespace

StatusButton::StatusButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &StatusButton::open);
}

void StatusButton::setStatus(Status status) {
    status_ = status;
    setAccessibleName(tr("Status: %1").arg(wordLabel(word(status))));
    setToolTip(tr("Change the status"));
    updateGeometry();
    update();
}

QSize StatusButton::sizeHint() const {
    return Chip(status_, wordLabel(word(status_))).sizeHint();
}

void StatusButton::open() {
    QMenu menu(this);
    for (int i = 0; i < statusCount; ++i) {
        const auto status = static_cast<Status>(i);
        QAction* action = menu.addAction(wordLabel(word(status)));
        action->setCheckable(true);
        action->setChecked(status == status_);
        connect(action, &QAction::triggered, this, [this, status] { Q_EMIT chosen(status); });
    }
    menu.exec(mapToGlobal(rect().bottomLeft()));
}

void StatusButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintStatusChip(painter, {0, 0}, status_, wordLabel(word(status_)));
    if (hasFocus()) paint::focusRing(painter, rect());
}

InitiativeHead::InitiativeHead(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      code_(label({}, this, type::small, QFont::DemiBold, ink::sub)),
      status_(new StatusButton(this)), title_(new TextField(this, 1)),
      summary_(new TextField(this, 1)), problem_(sentenceLabel({}, this, ink::red)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::xs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(code_);
    row->addWidget(status_);
    row->addStretch();
    auto* charter = new QPushButton(tr("Open charter"), this);
    charter->setProperty(kindProperty, kind::link);
    connect(charter, &QPushButton::clicked, this, &InitiativeHead::charterWanted);
    row->addWidget(charter);
    column->addLayout(row);
    title_->setFont(Theme::font(type::heading, QFont::DemiBold));
    title_->setAccessibleName(tr("Title"));
    title_->setPlaceholderText(tr("Title"));
    summary_->setAccessibleName(tr("What changes for the customer"));
    summary_->setPlaceholderText(tr("What changes for the customer?"));
    for (TextField* field : {title_, summary_}) {
        flatten(*field);
        column->addWidget(field);
    }
    problem_->hide();
    column->addWidget(problem_);
    for (const auto& [field, name] : {std::pair{title_, "title"}, std::pair{summary_, "summary"}})
        new DraftWatch(field, session, [this, name = name]() -> std::optional<DraftPlace> {
            return DraftPlace{std::string(table_of<Initiative>), id_.uuid, name};
        });
    connect(title_, &TextField::editingFinished, this, [this] { take(title_, "title"); });
    connect(summary_, &TextField::editingFinished, this, [this] { take(summary_, "summary"); });
    connect(status_, &StatusButton::chosen, this, [this](Status status) {
        session_.edit(verb::set, [&](Edit& edit) {
            edit.about(id_.uuid);
            set_status(edit, {id_}, status);
        });
    });
}

void InitiativeHead::show(const Initiative& initiative) {
    const bool same = id_ == initiative.id;
    id_ = initiative.id;
    if (!same) problem_->hide();
    code_->setText(qt(initiative.code));
    status_->setStatus(initiative.status);
    status_->setEnabled(session_.canWrite());
    for (const auto& [field, text] :
         {std::pair{title_, qt(initiative.title)}, std::pair{summary_, qt(initiative.summary)}}) {
        field->setReadOnly(!session_.canWrite());
        const bool typing = same && field->document()->isModified();
        if (typing || field->toPlainText() == text) continue;
        field->setPlainText(text);
        field->document()->setModified(false);
    }
}

void InitiativeHead::take(TextField* field, const char* name) {
    if (!field->document()->isModified()) return;
    const KindField& edited = *find_kind(table_of<Initiative>)->field(name);
    QString text = field->toPlainText();
    if (field == title_) text = text.simplified();
    const auto read = readText(edited, text, session_.plan().about());
    if (!read) return complain(field, read.error());
    field->document()->setModified(false);
    const auto change = session_.attempt(verb::set, [&](Edit& edit) {
        edit.about(id_.uuid);
        edited.set(edit, id_.uuid, *read);
    });
    if (!change) return complain(field, change.error());
    problem_->hide();
}

/// What was typed stays, selected, with what is wrong with it.
void InitiativeHead::complain(TextField* field, const Error& error) {
    problem_->setText(session_.sentence(error));
    problem_->show();
    field->document()->setModified(true);
    field->selectAll();
}

} // namespace updraft
