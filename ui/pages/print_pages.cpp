#include "ui/pages/print_pages.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>

namespace updraft {

void printFromDialog(QWidget* parent, const PaperPages& pages) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(pageOf(usualPaper())));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted) printPages(printer, pages);
}

ExportChoice reportExport(Session& session, const QString& label, const QString& name,
                          std::function<PaperReport(const Plan&)> make) {
    return {label, name + QStringLiteral(".pdf"),
            QCoreApplication::translate("Paper", "PDF (*.pdf)"),
            [&session, make = std::move(make)] {
                return [plan = session.snapshot(), make,
                        how = PaperExport{usualPaper(), {}, session.today()}](const Progress&) {
                    return exportReport(*plan, make(*plan), how);
                };
            }};
}

} // namespace updraft
