#include "ui/pages/roadmap/charter_exports.h"

#include "ui/render/charter_file.h"
#include "ui/support/convert.h"

#include <QCoreApplication>

#include <unordered_set>

namespace updraft {

namespace {

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(CharterExports)
};
using W = ExportWords;

} // namespace

std::vector<ExportChoice> charterExports(Session& session, Id<Initiative> initiative,
                                         const std::vector<Id<Initiative>>& all) {
    const Initiative* row = session.find(initiative);
    if (row == nullptr) return {};
    const QString code = qt(row->code);
    const QString filter = W::tr("PDF (*.pdf)");
    const auto one = [&](const QString& label, const QString& name, bool full) {
        return ExportChoice{
            label, name + QStringLiteral(".pdf"), filter,
            [&session, initiative, how = CharterExport{usualPaper(), full, {}, session.today()}] {
                return [plan = session.snapshot(), initiative, how](const Progress& progress) {
                    return exportCharter(*plan, initiative, how, progress);
                };
            }};
    };
    std::unordered_set<Id<Initiative>> chartered;
    for (const Charter& charter : session.plan().charters) chartered.insert(charter.of);
    std::vector<Id<Initiative>> begun;
    for (const Id<Initiative> id : all)
        if (chartered.contains(id)) begun.push_back(id);
    std::vector<ExportChoice> choices{
        one(W::tr("Charter on one page…"), W::tr("%1 charter").arg(code), false),
        one(W::tr("Charter in full…"), W::tr("%1 charter in full").arg(code), true)};
    if (!begun.empty())
        choices.push_back(
            {W::tr("All charters, a page each…"),
             W::tr("%1 charters").arg(qt(session.plan().about().title)) + QStringLiteral(".pdf"),
             filter,
             [&session, begun, how = CharterExport{usualPaper(), false, {}, session.today()}] {
                 return [plan = session.snapshot(), begun, how](const Progress& progress) {
                     return exportCharters(*plan, begun, how, progress);
                 };
             }});
    return choices;
}

} // namespace updraft
