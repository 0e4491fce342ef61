#include "ui/pages/roadmap/charter_exports.h"

#include "ui/render/charter_file.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

#include <unordered_set>

namespace updraft {

namespace {

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(CharterExports)
};
using W = ExportWords;

/// A file that is whole or not there.
Result<void> save(const std::filesystem::path& path, const Result<QByteArray>& bytes) {
    if (!bytes) return fail(bytes.error());
    QSaveFile file(qt(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return fail(ErrorCode::write_failed, path.string(), std8(file.errorString()));
    return {};
}

/// A title as part of a file's name.
QString fileName(QString title) {
    for (QChar& letter : title)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter)) letter = u' ';
    return title.simplified() + QStringLiteral(".pdf");
}

} // namespace

PaperSize usualPaper() {
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? PaperSize::Letter
                                                                      : PaperSize::A4;
}

std::vector<ExportChoice> charterExports(Session& session, Id<Initiative> initiative,
                                         const std::vector<Id<Initiative>>& all) {
    const Initiative* row = session.find(initiative);
    if (row == nullptr) return {};
    const QString code = qt(row->code);
    const QString filter = W::tr("PDF (*.pdf)");
    const auto one = [&](const QString& label, const QString& name, bool full) {
        return ExportChoice{label, fileName(name), filter,
                            [&session, initiative, full](const std::filesystem::path& path) {
                                return save(
                                    path, exportCharter(session.plan(), initiative,
                                                        {usualPaper(), full, {}, session.today()}));
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
             fileName(W::tr("%1 charters").arg(qt(session.plan().about().title))), filter,
             [&session, begun](const std::filesystem::path& path) {
                 return save(path, exportCharters(session.plan(), begun,
                                                  {usualPaper(), false, {}, session.today()}));
             }});
    return choices;
}

void printCharterFromDialog(QWidget* parent, const CharterLayout& layout) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(
        QPageSize(usualPaper() == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted) printCharter(printer, layout);
}

} // namespace updraft
