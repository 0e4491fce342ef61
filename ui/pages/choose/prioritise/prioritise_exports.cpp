#include "ui/pages/choose/prioritise/prioritise_exports.h"

#include "core/choose/score.h"
#include "core/exchange/priorities_csv.h"
#include "ui/pages/table_export.h"
#include "ui/render/choose/prioritisation_report.h"
#include "ui/support/convert.h"

#include <QCoreApplication>

namespace updraft {

namespace {

struct Exports {
    Q_DECLARE_TR_FUNCTIONS(updraft::PrioritiseExports)
};

ExportChoice matrixExport(Session& session, PictureFormat format, const QString& ending) {
    const QString name = Exports::tr("%1 matrix").arg(qt(session.plan().about().title));
    MatrixTarget target;
    target.format = format;
    target.page = pageOf(usualPaper());
    target.today = session.today();
    return {Exports::tr("Matrix as %1…").arg(ending.toUpper()), name + u'.' + ending,
            QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending), [&session, target] {
                return [plan = session.snapshot(), target](const Progress&) {
                    return exportMatrix(*plan, target);
                };
            }};
}

} // namespace

std::vector<ExportChoice> prioritiseExports(Session& session) {
    if (!session.isOpen()) return {};
    std::vector<ExportChoice> all;
    const QString title = qt(session.plan().about().title);
    if (scores_of(ScoreSheet::of(session.plan())).ranked > 0) {
        all.push_back({Exports::tr("Prioritisation as PDF…"),
                       Exports::tr("%1 prioritisation").arg(title) + QStringLiteral(".pdf"),
                       Exports::tr("PDF (*.pdf)"), [&session] {
                           return [plan = session.snapshot(),
                                   how = PaperExport{usualPaper(), {}, session.today()}](
                                      const Progress& progress) {
                               return exportPrioritisation(*plan, how, progress);
                           };
                       }});
        using enum PictureFormat;
        all.push_back(matrixExport(session, Pdf, QStringLiteral("pdf")));
        all.push_back(matrixExport(session, Svg, QStringLiteral("svg")));
        all.push_back(matrixExport(session, Png, QStringLiteral("png")));
        all.push_back({Exports::tr("Ranked list as CSV…"),
                       Exports::tr("%1 ranked list").arg(title) + QStringLiteral(".csv"),
                       Exports::tr("CSV (*.csv)"), [&session] {
                           return
                               [plan = session.snapshot()](const Progress&) -> Result<QByteArray> {
                                   return QByteArray::fromStdString(priorities_as_csv(*plan));
                               };
                       }});
    }
    all.push_back(csvExport(session, *find_kind(table_of<Criterion>)));
    all.push_back(csvExport(session, *find_kind(table_of<Score>)));
    return all;
}

} // namespace updraft
