#include "ui/import/summary.h"

#include "ui/models/field_words.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace updraft {

namespace {

struct SummaryWords {
    Q_DECLARE_TR_FUNCTIONS(ImportSummary)
};
using W = SummaryWords;

constexpr qsizetype mostNames = 5;

/// How the item will be called.
QString nameOf(const ImportPlan::Created& created) {
    for (const auto* name : {"name", "title"})
        for (const Assignment& given : created.assignments)
            if (const auto* text = std::get_if<std::string>(&given.value);
                text && given.field->name == name)
                return qt(*text);
    return {};
}

QString listed(const QStringList& names) {
    if (names.size() <= mostNames + 1) return names.join(QStringLiteral(", "));
    return W::tr("%1 and %2 more")
        .arg(names.mid(0, mostNames).join(QStringLiteral(", ")),
             QLocale().toString(names.size() - mostNames));
}

/// Of the new ones, who will be called by their codes alone.
std::size_t untitled(const ImportPlan& import) {
    const KindField* title = import.kind->field("title");
    if (title == nullptr || import.kind->handle != "code") return 0;
    return static_cast<std::size_t>(
        std::ranges::count_if(import.rows, [&](const ImportPlan::Row& row) {
            return row.fate == ImportPlan::Fate::added &&
                   std::ranges::none_of(row.assignments, [&](const Assignment& given) {
                       return given.field == title && given.value != Value{};
                   });
        }));
}

} // namespace

QString createdWords(const ImportPlan& import) {
    QStringList sentences;
    for (const Kind* kind : kinds()) {
        QStringList names;
        for (const ImportPlan::Created& created : import.created)
            if (created.kind == kind) names << nameOf(created);
        if (!names.isEmpty())
            sentences << W::tr("New %1: %2.").arg(kindLabel(*kind).toLower(), listed(names));
    }
    return sentences.join(u' ');
}

QString importSummary(const ImportPlan& import) {
    using Fate = ImportPlan::Fate;
    QString text = W::tr("%L1 new, %L2 changed, %L3 skipped")
                       .arg(import.count(Fate::added))
                       .arg(import.count(Fate::changed))
                       .arg(import.skipped.size());
    if (const auto nameless = untitled(import); nameless > 0)
        text += W::tr(", %L1 of the new ones without a title").arg(nameless);
    if (const auto same = import.count(Fate::unchanged); same > 0)
        text += W::tr(", %L1 as they were").arg(same);
    return text;
}

} // namespace updraft
