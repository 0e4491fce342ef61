#include "ui/journey/editor.h"

#include "core/edits/kinds.h"
#include "core/model/validity.h"
#include "ui/journey/canvas.h"
#include "ui/journey/verbs.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace updraft {

std::string_view fieldOf(const JourneyKey& key) {
    switch (key.part) {
    case JourneyPart::Stage:
    case JourneyPart::Step:
    case JourneyPart::Initiative:
        return "title";
    case JourneyPart::Text:
        return key.field;
    case JourneyPart::Point:
        return "emotion";
    case JourneyPart::Pain:
        return "text";
    case JourneyPart::Verbatim:
        return "verbatim";
    case JourneyPart::Opportunity:
        return "statement";
    case JourneyPart::Add:
        break;
    }
    return {};
}

JourneyEditor::JourneyEditor(JourneyCanvas& canvas, JourneyKey key, std::optional<Gesture> adding)
    : EditInPlace(canvas, adding), canvas_(canvas), key_(key),
      table_(canvas.picture().find(key)->table), field_(fieldOf(key)) {
    const JourneyItem& item = *canvas.picture().find(key_);
    const KindField& field = *find_kind(table_)->field(field_);
    line_ = field.type != Type::text;
    before_ = before();
    setPlainText(before_);
    setFont(fontOf(canvas.picture().measures.text));
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(item.text.isEmpty() ? qt(field.label)
                                          : tr("%1: %2").arg(qt(field.label), item.text));
    // How a step feels to one persona is kept in no field of the step.
    begin([key, table = table_, name = field_]() -> std::optional<DraftPlace> {
        if (key.persona) return std::nullopt;
        return DraftPlace{std::string(table), key.id, std::string(name)};
    });
}

QString JourneyEditor::before() const {
    const Plan& plan = canvas_.session().plan();
    if (key_.persona) {
        const auto felt = emotion_of(plan, {key_.id}, Id<Persona>{key_.persona});
        return felt ? QString::number(*felt) : QString();
    }
    return qt(text_of(find_kind(table_)->field(field_)->get(plan, key_.id), {}));
}

std::optional<QRect> JourneyEditor::place() const {
    const JourneyItem* item = canvas_.picture().find(key_);
    if (item == nullptr) return std::nullopt;
    const double k = canvas_.picture().measures.size;
    const double wide = key_.part == JourneyPart::Point ? 64 : 190;
    const double high = line_ ? 52 : 84;
    QRect box = canvas_.fromPicture(item->box).toRect();
    box.setWidth(std::max(box.width(), static_cast<int>(wide * k)));
    box.setHeight(std::max(box.height(), static_cast<int>(high * k)));
    box.moveLeft(std::clamp(box.left(), 0, std::max(0, canvas_.width() - box.width())));
    box.moveTop(std::clamp(box.top(), 0, std::max(0, canvas_.height() - box.height())));
    return box;
}

void JourneyEditor::keyPressEvent(QKeyEvent* event) {
    if (isFinished()) return;
    const int key = event->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool newLine = enter && !line_ && event->modifiers().testFlag(Qt::ShiftModifier);
    if (newLine) return insertPlainText(QStringLiteral("\n"));
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) return goOn(key == Qt::Key_Tab);
    EditInPlace::keyPressEvent(event);
}

/// To the same lane of the next step.
void JourneyEditor::goOn(bool forward) {
    JourneyCanvas& canvas = canvas_;
    finish(true);
    QKeyEvent arrow(QEvent::KeyPress, forward ? Qt::Key_Right : Qt::Key_Left, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &arrow);
    if (const JourneyItem* item = canvas.current()) canvas.edit(item->key);
}

void JourneyEditor::keep() {
    QString text = toPlainText().trimmed();
    if (line_) text = text.simplified();
    const bool titled = !text.isEmpty() || key_.part == JourneyPart::Text;
    if (text == before_ || !titled) return;
    if (key_.part == JourneyPart::Point) {
        bool ok = false;
        text.replace(QChar(0x2212), u'-');
        const double felt = QString(text).replace(u',', u'.').toDouble(&ok);
        if (!ok)
            return canvas_.session().report({ErrorCode::unreadable_value, "Emotion", std8(text)});
        if (felt < emotion_limits.least || felt > emotion_limits.most)
            return canvas_.session().report(
                {ErrorCode::out_of_range, "Emotion", text_of(emotion_limits, Type::number)});
        return canvas_.verbs().setEmotion(
            {key_.id}, key_.persona ? std::optional(Id<Persona>{key_.persona}) : std::nullopt,
            felt);
    }
    canvas_.verbs().write(key_, table_, field_, text, gesture());
}

} // namespace updraft
