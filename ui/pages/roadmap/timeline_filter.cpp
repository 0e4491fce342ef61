#include "ui/pages/roadmap/timeline_filter.h"

#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"

#include <QStringList>

#include <algorithm>

namespace updraft {

namespace {

QString searchable(const Plan& plan, const Initiative& row) {
    QStringList parts{qt(row.code),
                      qt(row.title),
                      qt(row.short_name),
                      words::status(row.status),
                      words::mandate(row.mandate),
                      qt(row.remarks.tags)};
    if (const Person* owner = row.owner ? plan.people.find(*row.owner) : nullptr)
        parts << qt(owner->name);
    if (const Domain* domain = row.domain ? plan.domains.find(*row.domain) : nullptr)
        parts << qt(domain->name);
    if (const Batch* batch = row.batch ? plan.batches.find(*row.batch) : nullptr)
        parts << qt(batch->code) << qt(batch->title);
    return parts.join(u'\n').toCaseFolded();
}

} // namespace

std::function<bool(const Plan&, const Initiative&)> filterFor(const QString& text) {
    const QStringList wanted = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty()) return {};
    return [wanted](const Plan& plan, const Initiative& row) {
        const QString there = searchable(plan, row);
        return std::ranges::all_of(wanted,
                                   [&](const QString& word) { return there.contains(word); });
    };
}

} // namespace updraft
