#include "ui/pages/listen/assessment/assessment_exports.h"

#include "ui/pages/print_pages.h"
#include "ui/pages/table_export.h"
#include "ui/render/assessment/report.h"
#include "ui/support/convert.h"
#include "ui/words/instruments.h"

namespace updraft {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AssessmentExports)
};

ExportChoice report(Session& session, const QString& label, const QString& name,
                    const AssessmentExport& how) {
    return {label, QStringLiteral("%1 %2.pdf").arg(qt(session.plan().about().title), name),
            Words::tr("PDF (*.pdf)"), [&session, how] {
                return [plan = session.snapshot(), how](const Progress& progress) {
                    return exportAssessment(*plan, how, progress);
                };
            }};
}

} // namespace

std::vector<ExportChoice> assessmentExports(Session& session, Instrument instrument,
                                            std::optional<Id<Round>> round) {
    if (!round) return {};
    const QString name = instrumentName(instrument);
    AssessmentExport one{{instrument}, round, {usualPaper(), {}, session.today()}};
    AssessmentExport all = one;
    all.instruments.clear();
    return {
        report(session, Words::tr("%1 as PDF…").arg(name), name.toLower(), one),
        report(session, Words::tr("All three instruments as PDF…"), Words::tr("assessment"), all),
        csvExport(session, *find_kind(table_of<Assessment>))};
}

void printAssessment(QWidget* parent, Session& session, Instrument instrument,
                     std::optional<Id<Round>> round) {
    const PaperPages pages = layoutAssessment(
        session.plan(), {{instrument}, round, {usualPaper(), {}, session.today()}});
    if (pages.pages.empty()) return session.say(Words::tr("Nobody has answered this yet."));
    printFromDialog(parent, pages);
}

} // namespace updraft
