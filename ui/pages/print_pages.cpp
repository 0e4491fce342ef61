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
                          std::function<PaperReport(const Plan&)> make,
                          std::function<QString(std::size_t pages)> note) {
    const auto pages = std::make_shared<std::size_t>(0); // read once the file is made
    const auto take = [&session, make = std::move(make), pages] {
        return [plan = session.snapshot(), make, pages,
                how = PaperExport{usualPaper(), {}, session.today()}](const Progress&) {
            return exportReport(*plan, make(*plan), how, pages.get());
        };
    };
    return {label, name + QStringLiteral(".pdf"),
            QCoreApplication::translate("Paper", "PDF (*.pdf)"), take,
            [note = std::move(note), pages] { return note(*pages); }};
}

} // namespace updraft
