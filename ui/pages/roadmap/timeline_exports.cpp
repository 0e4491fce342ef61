#include "ui/pages/roadmap/timeline_exports.h"

#include "ui/render/paper_size.h"
#include "ui/support/convert.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/verbs.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace updraft {

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(updraft::Timeline)
};

QString endingOf(PictureFormat format) {
    switch (format) {
    case PictureFormat::Pdf:
        return QStringLiteral("pdf");
    case PictureFormat::Svg:
        return QStringLiteral("svg");
    case PictureFormat::Png:
        break;
    }
    return QStringLiteral("png");
}

} // namespace

ExportChoice roadmapExport(Session& session, const RoadmapOptions& options,
                           const PictureTarget& target, const QString& label) {
    const QString ending = endingOf(target.format);
    const QString format = ending.toUpper();
    const QString name = Timeline::tr("%1 roadmap").arg(qt(session.plan().about().title));
    return {label.isEmpty() ? Timeline::tr("Roadmap as %1…").arg(format) : label,
            name + u'.' + ending, QStringLiteral("%1 (*.%2)").arg(format, ending),
            [&session, options, target] {
                return [plan = session.snapshot(), options, target](const Progress& progress) {
                    return exportRoadmap(*plan, options, target, progress);
                };
            }};
}

std::vector<ExportChoice> roadmapExports(Session& session, const RoadmapOptions& options) {
    if (!session.isOpen() || session.plan().initiatives.empty()) return {};
    const auto add = [&](const PictureTarget& target, const QString& label = {}) {
        return roadmapExport(session, options, target,
                             label.isEmpty() ? label : label.arg(QPageSize::name(target.page)));
    };
    const auto usual = pageOf(usualPaper());
    const QString oneSheet = Timeline::tr("Roadmap as PDF, one sheet %1…");
    using enum PictureFormat;
    return {add({.format = Pdf, .page = usual}, oneSheet),
            add({.format = Pdf, .page = QPageSize::A3}, oneSheet),
            add({.format = Pdf, .page = usual, .sheets = Sheets::Many},
                Timeline::tr("Roadmap as PDF, sheets of %1…")),
            add({.format = Svg}), add({.format = Png})};
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
