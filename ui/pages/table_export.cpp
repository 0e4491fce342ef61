#include "ui/pages/table_export.h"

#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/tables/table_file.h"

namespace updraft {

ExportChoice csvExport(Session& session, const Kind& kind) {
    const QString title = qt(session.plan().about().title);
    return {Page::tr("%1 as CSV…").arg(kindLabel(kind)),
            QStringLiteral("%1 %2.csv").arg(title, kindLabel(kind).toLower()),
            Page::tr("CSV (*.csv)"), [&session, &kind] {
                return [plan = session.snapshot(), &kind](const Progress& progress) {
                    return tableAsCsv(*plan, kind, progress).map(&QByteArray::fromStdString);
                };
            }};
}

} // namespace updraft
