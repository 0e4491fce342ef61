#include "ui/pages/listen/voice/voice_exports.h"

#include "core/edits/kinds.h"
#include "ui/pages/listen/voice/counts_view.h"
#include "ui/pages/listen/voice/voice_page.h"
#include "ui/pages/print_pages.h"
#include "ui/pages/table_export.h"
#include "ui/render/voice/voice_report.h"
#include "ui/support/convert.h"

namespace updraft {

namespace {

ExportChoice reportExport(Session& session) {
    return {VoicePage::tr("Voice of the customer as PDF…"),
            VoicePage::tr("%1 voice of the customer.pdf").arg(qt(session.plan().about().title)),
            VoicePage::tr("PDF (*.pdf)"), [&session] {
                const PaperExport how{usualPaper(), {}, session.today()};
                return [plan = session.snapshot(), how](const Progress& progress) {
                    return exportVoiceReport(*plan, how, progress);
                };
            }};
}

ExportChoice pivotExport(Session& session, const CountsView& counts) {
    return {VoicePage::tr("Counts by reason and month as CSV…"),
            VoicePage::tr("%1 counts by month.csv").arg(qt(session.plan().about().title)),
            VoicePage::tr("CSV (*.csv)"), [&counts] {
                return [bytes = counts.asCsv()](const Progress&) -> Result<QByteArray> {
                    return bytes;
                };
            }};
}

} // namespace

void printVoice(QWidget* parent, const Session& session) {
    printFromDialog(parent,
                    layoutReport(voiceReport(session.plan(), session.today()), usualPaper()));
}

std::vector<ExportChoice> voiceExports(Session& session, const CountsView& counts) {
    std::vector<ExportChoice> all;
    if (!session.plan().feedback.empty()) all.push_back(reportExport(session));
    all.push_back(csvExport(session, *find_kind(table_of<Feedback>)));
    if (!session.plan().counts.empty()) {
        all.push_back(pivotExport(session, counts));
        all.push_back(csvExport(session, *find_kind(table_of<Count>)));
    }
    return all;
}

} // namespace updraft
