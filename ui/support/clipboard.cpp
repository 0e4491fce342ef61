#include "ui/support/clipboard.h"

#include "core/exchange/csv.h"
#include "ui/support/convert.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace updraft {

namespace {

struct Clipboard {
    Q_DECLARE_TR_FUNCTIONS(updraft::Clipboard)
};

} // namespace

bool clipboardHasCells() {
    const QMimeData* held = QGuiApplication::clipboard()->mimeData(); // null without a desktop
    return held && held->hasText();
}

Result<TextTable> clipboardCells() {
    std::string text = std8(QGuiApplication::clipboard()->text());
    const auto columns = std::count(
        text.begin(),
        text.begin() + static_cast<std::ptrdiff_t>(std::min(text.find('\n'), text.size())), '\t');
    std::string header = "1"; // tables have one
    for (int i = 1; i <= columns; ++i) header += "\t" + std::to_string(i + 1);
    auto table = read_csv(header + '\n' + std::move(text), {"UTF-8", '\t'});
    for (std::size_t row = 0; table && row < table->rows(); ++row)
        if (table->unclosed(row))
            return fail(ErrorCode::bad_quoting, std8(Clipboard::tr("row %1").arg(row + 1)));
    return table;
}

void putOnClipboard(const QList<QStringList>& rows) {
    QStringList lines;
    QString html = QStringLiteral("<table>");
    for (const QStringList& row : rows) {
        const QLatin1String cell(lines.isEmpty() ? "th" : "td");
        html += QStringLiteral("<tr>");
        QStringList cells;
        for (QString text : row) {
            html += QStringLiteral("<%1>%2</%1>").arg(cell, text.toHtmlEscaped());
            if (text.contains(u'\n') || text.contains(u'\t') || text.contains(u'"'))
                text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
            cells << text;
        }
        html += QStringLiteral("</tr>\n");
        lines << cells.join(u'\t');
    }
    auto* mime = new QMimeData;
    mime->setText(lines.join(u'\n') + u'\n');
    mime->setHtml(html + QStringLiteral("</table>"));
    QGuiApplication::clipboard()->setMimeData(mime);
}

} // namespace updraft
