#include "ui/pages/roadmap/charter_form.h"

#include "core/edits/charters.h"
#include "core/edits/verbs.h"
#include "ui/forms/draft_watch.h"
#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/pages/roadmap/charter_phases.h"
#include "ui/render/charter_sheet.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int pauseMilliseconds = 1500;

/// The fields of each part, in the order of CharterPart.
const std::vector<std::vector<std::string_view>>& partFields() {
    static const std::vector<std::vector<std::string_view>> fields{
        {"problem", "quote", "quote_source"},
        {"objectives", "customer_benefits", "organisation_benefits", "staff_benefits",
         "disbenefits"},
        {"scope_in", "scope_out", "deliverables"},
        {"definition_of_done", "measures"},
        {}, // the phases have a table
        {"authority", "team", "stakeholders"},
        {"risks", "assumptions", "constraints"},
        {"resources", "controls"},
        {"approval"}};
    return fields;
}

/// What can't be changed has no field around it: it stands on the page like print.
void setReadOnly(QWidget* editor, bool readOnly) {
    if (auto* text = qobject_cast<QPlainTextEdit*>(editor)) {
        text->setReadOnly(readOnly);
        text->setFrameShape(readOnly ? QFrame::NoFrame : QFrame::StyledPanel);
        text->viewport()->setAutoFillBackground(!readOnly);
    }
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setReadOnly(readOnly);
        line->setFrame(!readOnly);
    }
}

} // namespace

CharterForm::CharterForm(Session& session, QWidget* parent)
    : QScrollArea(parent), session_(session) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(space::l, space::s, space::l, space::xl);
    column->setSpacing(space::xs);
    for (std::size_t i = 0; i < partFields().size(); ++i)
        addPart(static_cast<CharterPart>(i), column);
    column->addStretch(1);
    setWidget(inside);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, qOverload<>(&CharterForm::commit));
    connect(&session, &Session::changed, this, &CharterForm::follow);
}

void CharterForm::addPart(CharterPart part, QVBoxLayout* column) {
    const auto number = static_cast<int>(part) + 1;
    const QString heading = part == CharterPart::approval
                                ? charterPartName(part)
                                : tr("%1  %2").arg(number).arg(charterPartName(part));
    column->addSpacing(space::m);
    column->addWidget(label(heading, this, type::lead, QFont::DemiBold));
    for (const auto name : partFields()[static_cast<std::size_t>(part)])
        addRow(*find_kind("charters")->field(name), column);
    if (part != CharterPart::phases) return;
    phases_ = new CharterPhases(session_, this); // made here: Tab goes in the order of making
    phases_->installEventFilter(this);
    column->addWidget(phases_);
}

void CharterForm::addRow(const KindField& field, QVBoxLayout* column) {
    QWidget* editor = makeEditor(field, session_.plan(), this);
    const QString meaning = fieldMeaning(field);
    editor->setAccessibleName(fieldLabel(field));
    editor->setAccessibleDescription(meaning);
    editor->installEventFilter(this);
    QLabel* caption = label(fieldLabel(field), this);
    caption->setBuddy(editor);
    column->addSpacing(space::xs);
    column->addWidget(caption);
    if (!meaning.isEmpty()) column->addWidget(sentenceLabel(meaning, this, ink::faint));
    column->addWidget(editor);
    QLabel* problem = sentenceLabel({}, this, ink::red);
    problem->hide();
    column->addWidget(problem);
    const auto changed = [this] {
        if (following_) return;
        pause_.start();
        Q_EMIT edited();
    };
    if (auto* text = qobject_cast<QPlainTextEdit*>(editor)) {
        text->setTabChangesFocus(true);
        connect(text, &QPlainTextEdit::textChanged, this, changed);
    }
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        connect(line, &QLineEdit::textChanged, this, changed);
    new DraftWatch(editor, session_, [this, name = field.name]() -> std::optional<DraftPlace> {
        if (!charter_) return std::nullopt;
        return DraftPlace{std::string(table_of<Charter>), charter_->uuid, std::string(name)};
    });
    rows_.push_back({&field, editor, problem, {}, {}});
}

void CharterForm::setCharter(std::optional<Id<Charter>> charter, Id<Initiative> of) {
    if (charter != charter_) {
        commit();
        gesture_ = {};
        verticalScrollBar()->setValue(0);
        // What was refused belongs to the one before: its draft is offered again.
        for (Row& row : rows_) row.shown = editorText(row.editor);
    }
    charter_ = charter;
    phases_->setInitiative(of);
    follow();
}

/// Shows what the plan holds, but leaves alone what is being typed.
void CharterForm::follow() {
    if (!committing_) gesture_ = {};
    const Charter* charter = charter_ ? session_.find(*charter_) : nullptr;
    const bool settled =
        !session_.canWrite() || charter == nullptr || charter->status == CharterStatus::agreed;
    phases_->setEnabled(!settled);
    for (Row& row : rows_) {
        setReadOnly(row.editor, settled);
        const Value value = charter ? row.field->get(session_.plan(), charter->id.uuid) : Value{};
        const QString now = editedText(*row.field, value, session_.plan().about());
        const bool typing = charter && editorText(row.editor) != row.shown;
        const bool other = now != row.shown;
        row.shown = now;
        if (typing && other && !committing_) tellChanged(row);
        if (!typing) show(row);
    }
}

void CharterForm::show(Row& row) {
    row.problem->hide();
    if (editorText(row.editor) == row.shown) return;
    following_ = true;
    setEditorText(row.editor, row.shown);
    following_ = false;
    row.editor->updateGeometry();
    row.before = row.shown;
}

/// What is being typed stays, and is seen beside what the plan holds.
void CharterForm::tellChanged(Row& row) {
    const QString now = row.shown.simplified();
    row.problem->setText(
        now.isEmpty() ? tr("This was emptied meanwhile. What you typed takes its place when you "
                           "go on.")
                      : tr("This was changed meanwhile to “%1”. What you typed takes its place "
                           "when you go on.")
                            .arg(now));
    row.problem->show();
}

CharterForm::Row* CharterForm::rowOf(const QObject* editor) {
    const auto found =
        std::ranges::find_if(rows_, [&](const Row& row) { return row.editor == editor; });
    return found == rows_.end() ? nullptr : &*found;
}

QWidget* CharterForm::editor(std::string_view field) const {
    if (field == "phases") return phases_->focusProxy();
    const auto found =
        std::ranges::find(rows_, field, [](const Row& row) { return row.field->name; });
    return found == rows_.end() ? nullptr : found->editor;
}

void CharterForm::focusField(std::string_view field) {
    QWidget* control = editor(field);
    if (control == nullptr) return;
    control->setFocus(Qt::OtherFocusReason);
    bringIntoSight(*control);
}

/// All of it where it fits; the scroll area by itself looks only at the line of the cursor.
void CharterForm::bringIntoSight(QWidget& control) {
    const int room = viewport()->height() - control.height();
    if (room < 0) {
        QWidget* within = control.isAncestorOf(focusWidget()) ? focusWidget() : &control;
        return ensureWidgetVisible(within, 0, space::xl);
    }
    const int half = control.height() / 2;
    const int middle = control.mapTo(widget(), QPoint(0, half)).y();
    ensureVisible(0, middle, 0, half + 1 + std::min<int>(space::huge, room / 2 - 1));
}

bool CharterForm::focusNextPrevChild(bool next) {
    if (!QScrollArea::focusNextPrevChild(next)) return false;
    if (QWidget* now = focusWidget(); now && now->hasFocus()) bringIntoSight(*now);
    return true;
}

std::optional<Charter> CharterForm::typed() const {
    const Charter* charter = charter_ ? session_.find(*charter_) : nullptr;
    if (charter == nullptr) return std::nullopt;
    Charter now = *charter;
    for (const Row& row : rows_) {
        const std::string text = std8(editorText(row.editor));
        const auto field =
            std::ranges::find(fields<Charter>, row.field->name, &Field<Charter>::name);
        field->set(now, std::string_view{text});
    }
    return now;
}

void CharterForm::commit() {
    pause_.stop();
    for (Row& row : rows_) commit(row);
}

void CharterForm::commit(Row& row) {
    const QString text = editorText(row.editor);
    if (!charter_ || text == row.shown) return;
    committing_ = true;
    const QString before = row.shown;
    const auto change = session_.attempt(
        verb::set,
        [&](Edit& edit) { set_charter_text(edit, *charter_, row.field->name, std8(text)); },
        gesture_);
    committing_ = false;
    if (change) {
        gesture_ = change->gesture;
        row.problem->hide();
        if (!row.editor->hasFocus()) show(row); // as the plan has it, such as without blanks
        return;
    }
    // What was typed stays, and may be being typed on.
    if (row.shown != before) return tellChanged(row);
    row.problem->setText(session_.sentence(change.error()));
    row.problem->show();
}

/// What stood there when the keyboard came.
void CharterForm::restore(Row& row) {
    setEditorText(row.editor, row.before);
    commit(row);
    pause_.stop();
}

bool CharterForm::eventFilter(QObject* watched, QEvent* event) {
    if (watched == phases_ && event->type() == QEvent::Resize &&
        phases_->isAncestorOf(focusWidget()))
        // The bar knows the new height only later.
        QMetaObject::invokeMethod(
            this, [this] { bringIntoSight(*phases_); }, Qt::QueuedConnection);
    Row* row = rowOf(watched);
    if (row == nullptr) return QScrollArea::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        row->before = row->shown;
        gesture_ = {};
        bringIntoSight(*row->editor);
    }
    if (event->type() == QEvent::FocusOut) commit(*row);
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        editorText(row->editor) != row->before) {
        if (event->type() == QEvent::KeyPress) restore(*row);
        event->accept();
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace updraft
