#include "ui/pages/roadmap/timeline_exports.h"

#include "ui/render/roadmap_export.h"
#include "ui/support/convert.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/verbs.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace updraft {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("updraft::Timeline", text);
}

ExportChoice choice(Session& session, const RoadmapOptions& options, const char* label,
                    const QString& filter, const char* ending, PictureTarget target) {
    const QString name = say(QT_TRANSLATE_NOOP("updraft::Timeline", "%1 roadmap"))
                             .arg(qt(session.plan().about().title));
    return {say(label), name + QLatin1String(ending), filter, [&session, options, target] {
                return [plan = session.snapshot(), options, target](const Progress&) {
                    return exportRoadmap(*plan, options, target);
                };
            }};
}

} // namespace

std::vector<ExportChoice> roadmapExports(Session& session, const RoadmapOptions& options) {
    if (!session.isOpen() || session.plan().initiatives.empty()) return {};
    const auto add = [&](const char* label, const char* ending, PictureTarget target) {
        const QString filter = QString::fromLatin1(ending).mid(1).toUpper() +
                               QStringLiteral(" (*%1)").arg(QLatin1String(ending));
        return choice(session, options, label, filter, ending, target);
    };
    using enum PictureFormat;
    return {
        add(QT_TRANSLATE_NOOP("updraft::Timeline", "Roadmap as PDF, one sheet A4…"), ".pdf",
            {.format = Pdf}),
        add(QT_TRANSLATE_NOOP("updraft::Timeline", "Roadmap as PDF, one sheet A3…"), ".pdf",
            {.format = Pdf, .page = QPageSize::A3}),
        add(QT_TRANSLATE_NOOP("updraft::Timeline", "Roadmap as PDF, sheets of A4…"), ".pdf",
            {.format = Pdf, .sheets = Sheets::Many}),
        add(QT_TRANSLATE_NOOP("updraft::Timeline", "Roadmap as SVG…"), ".svg", {.format = Svg}),
        add(QT_TRANSLATE_NOOP("updraft::Timeline", "Roadmap as PNG…"), ".png", {.format = Png})};
}

void copyBars(const TimelineCanvas& canvas) {
    QStringList rows;
    for (const Id<Initiative> id : canvas.verbs().selected()) {
        const RoadmapBar* bar = canvas.picture().find(id);
        if (bar == nullptr) continue;
        const auto date = [&](Date day) { return bar->dated ? qt(iso(day)) : QString(); };
        QString title = bar->title;
        title.replace(u'\t', u' ');
        rows << QStringList{bar->code, title, bar->word, date(bar->days.start),
                            date(bar->days.finish)}
                    .join(u'\t');
    }
    QGuiApplication::clipboard()->setText(rows.join(u'\n'));
}

} // namespace updraft
