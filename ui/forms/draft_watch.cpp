#include "ui/forms/draft_watch.h"

#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"

namespace updraft {

DraftWatch::DraftWatch(QWidget* editor, Session& session, Place place)
    : QObject(editor), editor_(editor), session_(&session), place_(std::move(place)) {
    if (auto* choice = qobject_cast<QComboBox*>(editor))
        connect(choice, &QComboBox::editTextChanged, this, &DraftWatch::look);
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        connect(line, &QLineEdit::textChanged, this, &DraftWatch::look);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(editor))
        connect(text, &QPlainTextEdit::textChanged, this, &DraftWatch::look);
    // A form follows the plan first.
    connect(
        &session, &Session::changed, this,
        [this] {
            if (noted_) look();
        },
        Qt::QueuedConnection);
    connect(&session, &Session::opened, this, [this] { noted_.reset(); });
}

/// The editor is half gone: what it held was noted.
DraftWatch::~DraftWatch() {
    if (noted_ && session_) leave();
}

/// The text is shown no longer. Where the plan does not hold it, it is offered again.
void DraftWatch::leave() {
    if (!held(*noted_)) session_->drafts().abandon(*noted_);
    settle();
}

void DraftWatch::giveUp(QWidget* editor) {
    for (auto* watch : editor->findChildren<DraftWatch*>(QString(), Qt::FindDirectChildrenOnly))
        watch->settle();
}

void DraftWatch::look() {
    const auto place = place_();
    if (noted_ && noted_ != place) leave();
    if (!place) return;
    text_ = editorText(editor_);
    if (held(*place)) {
        noted_ = place;
        return settle();
    }
    noted_ = place;
    session_->drafts().typing(*place, text_);
}

void DraftWatch::settle() {
    if (noted_ && session_) session_->drafts().settle(*noted_);
    noted_.reset();
}

/// Whether the plan holds the text, however it is written; or nothing that it could be put into.
bool DraftWatch::held(const DraftPlace& place) const {
    if (!place.item) return text_.trimmed().isEmpty();
    const Kind* kind = find_kind(place.kind);
    const KindField* field = kind ? kind->field(place.field) : nullptr;
    if (!field || !kind->holds(session_->plan(), place.item)) return true;
    const Basics& basics = session_->plan().about();
    const QString now = editedText(*field, field->get(session_->plan(), place.item), basics);
    if (text_.trimmed() == now.trimmed()) return true;
    const auto read = readText(*field, text_, basics);
    return read && editedText(*field, *read, basics).compare(now, Qt::CaseInsensitive) == 0;
}

} // namespace updraft
