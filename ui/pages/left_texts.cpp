#include "ui/pages/left_texts.h"

#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/words/history.h"

#include <QCoreApplication>

namespace updraft {

namespace {

struct W {
    Q_DECLARE_TR_FUNCTIONS(LeftTexts)
};

const KindField* fieldOf(const DraftPlace& place) {
    const Kind* kind = find_kind(place.kind);
    return kind ? kind->field(place.field) : nullptr;
}

} // namespace

QString placeLabel(const DraftPlace& place, const Plan& plan) {
    const Kind* kind = find_kind(place.kind);
    const KindField* field = fieldOf(place);
    const QString label = field ? fieldLabel(*field) : qt(place.field);
    if (kind && !place.item) return W::tr("%1 of a new %2").arg(label, itemLabel(*kind));
    const QString name = itemName(plan, place.item);
    return name.isEmpty() ? W::tr("%1 of something that is gone").arg(label)
                          : W::tr("%1 of %2").arg(label, name);
}

bool canPutIn(const Draft& draft, const Session& session) {
    const Kind* kind = find_kind(draft.place.kind);
    const KindField* field = fieldOf(draft.place);
    return field && field->set && session.canWrite() &&
           kind->holds(session.plan(), draft.place.item);
}

void putIn(Session& session, const std::vector<Draft>& drafts) {
    Gesture gesture;
    for (const Draft& draft : drafts) {
        if (!canPutIn(draft, session)) continue;
        const KindField& field = *fieldOf(draft.place);
        const auto read = readText(field, draft.text, session.plan().about());
        if (!read) {
            session.report(read.error());
            continue;
        }
        const auto change = session.edit(
            verb::set,
            [&](Edit& edit) {
                edit.about(draft.place.item);
                field.set(edit, draft.place.item, *read);
            },
            gesture);
        if (!change) continue;
        gesture = change->gesture;
        session.drafts().discardLeft(draft.place);
    }
}

} // namespace updraft
