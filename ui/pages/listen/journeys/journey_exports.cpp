#include "ui/pages/listen/journeys/journey_exports.h"

#include "core/edits/kinds.h"
#include "core/exchange/journey_csv.h"
#include "ui/models/field_words.h"
#include "ui/render/journey/export.h"
#include "ui/render/journey/words.h"
#include "ui/render/paper_size.h"
#include "ui/support/clipboard.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>

namespace updraft {

namespace {

struct Journeys {
    Q_DECLARE_TR_FUNCTIONS(updraft::Journeys)
};

ExportChoice
choice(Session& session, const std::vector<JourneyOptions>& shown, const QString& label,
       const QString& ending,
       const std::function<Result<QByteArray>(const Plan&, const std::vector<JourneyOptions>&,
                                              const Progress&)>& make) {
    const Journey* row = session.find(shown.front().journey);
    const QString name =
        Journeys::tr("%1 journey").arg(row != nullptr ? qt(row->title) : QString());
    return {label, name + u'.' + ending, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending),
            [&session, shown, make] {
                return [plan = session.snapshot(), shown, make](const Progress& progress) {
                    return make(*plan, shown, progress);
                };
            }};
}

ExportChoice picture(Session& session, const std::vector<JourneyOptions>& shown,
                     const QString& label, const QString& ending, JourneyTarget target) {
    target.today = session.today();
    const bool pdf = target.format == PictureFormat::Pdf;
    const auto points = std::make_shared<double>(legibleType); // of the words in the file
    ExportChoice made =
        choice(session, shown, label, ending,
               [=](const Plan& plan, const auto& journeys, const Progress& progress) {
                   auto bytes = exportJourneys(plan, journeys, target, progress);
                   if (bytes && pdf) *points = smallestType(plan, journeys, target);
                   return bytes;
               });
    made.note = [points] { return *points < legibleType ? words::smallType(*points) : QString(); };
    return made;
}

} // namespace

std::vector<ExportChoice> journeyExports(Session& session,
                                         const std::vector<JourneyOptions>& shown) {
    if (shown.empty()) return {};
    const auto usual = pageOf(usualPaper());
    const QString name = QPageSize::name(usual);
    using enum PictureFormat;
    const QString pdf = QStringLiteral("pdf");
    std::vector<ExportChoice> all{
        picture(session, shown, Journeys::tr("Journey as PDF, one sheet as large as it takes…"),
                pdf, {.format = Pdf}),
        picture(session, shown, Journeys::tr("Journey as PDF, sheets of %1…").arg(name), pdf,
                {.format = Pdf, .page = usual}),
        picture(session, shown,
                Journeys::tr("Journey as PDF, one sheet %1, however small…").arg(name), pdf,
                {.format = Pdf, .page = usual, .sheets = JourneySheets::One}),
        picture(session, shown, Journeys::tr("Journey as SVG…"), QStringLiteral("svg"),
                {.format = Svg}),
        picture(session, shown, Journeys::tr("Journey as PNG…"), QStringLiteral("png"),
                {.format = Png})};
    all.push_back(
        choice(session, shown, Journeys::tr("Journey as CSV…"), QStringLiteral("csv"),
               [](const Plan& plan, const auto& journeys, const Progress&) -> Result<QByteArray> {
                   std::vector<Id<Journey>> ids;
                   ids.reserve(journeys.size());
                   for (const JourneyOptions& each : journeys) ids.push_back(each.journey);
                   return QByteArray::fromStdString(journeys_as_csv(plan, ids));
               }));
    return all;
}

void printJourneys(QWidget* parent, const Session& session,
                   const std::vector<JourneyOptions>& shown) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(pageOf(usualPaper())));
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted) return;
    paintJourneys(printer, session.plan(), shown, {.today = session.today()});
}

void copySteps(const Session& session) {
    constexpr std::string_view fields[] = {
        "title",      "emotion",   "moment_of_truth", "channels", "action", "thoughts",
        "frontstage", "backstage", "owner",           "notes",    "tags"};
    const Kind& kind = *find_kind(table_of<Step>);
    const Plan& plan = session.plan();
    QList<QStringList> rows(1);
    for (const auto name : fields) rows.front() << qt(kind.field(name)->label);
    for (const Id<Step> id : session.selection().all<Step>()) {
        QStringList& cells = rows.emplace_back();
        for (const auto name : fields) {
            const KindField& field = *kind.field(name);
            cells << sheetText(field, field.get(plan, id.uuid), plan.about());
        }
    }
    putOnClipboard(rows);
}

std::vector<Id<Journey>> journeyFamilies(const Plan& plan) {
    std::vector<Id<Journey>> all;
    for (const Uuid id : find_kind(table_of<Journey>)->all(plan))
        if (const auto as_is = plan.journeys.find({id})->as_is;
            !as_is || counterpart_of(plan, *as_is) != Id<Journey>{id})
            all.push_back({id});
    return all;
}

std::optional<Id<Journey>> journeyOf(const Plan& plan, const Selection& items) {
    const Uuid id = items.ids.back();
    const auto ofStage = [&](Id<Stage> stage) -> std::optional<Id<Journey>> {
        const Stage* row = plan.stages.find(stage);
        return row != nullptr ? std::optional(row->journey) : std::nullopt;
    };
    const auto ofStep = [&](std::optional<Id<Step>> step) -> std::optional<Id<Journey>> {
        const Step* row = step ? plan.steps.find(*step) : nullptr;
        return row != nullptr ? ofStage(row->stage) : std::nullopt;
    };
    if (items.table == table_of<Journey> && plan.journeys.find({id}) != nullptr)
        return Id<Journey>{id};
    if (items.table == table_of<Stage>) return ofStage({id});
    if (items.table == table_of<Step>) return ofStep(Id<Step>{id});
    if (const auto* pain =
            items.table == table_of<PainPoint> ? plan.pain_points.find({id}) : nullptr)
        return ofStep(pain->step);
    if (const auto* said = items.table == table_of<Feedback> ? plan.feedback.find({id}) : nullptr)
        return ofStep(said->step);
    if (const auto* one =
            items.table == table_of<Opportunity> ? plan.opportunities.find({id}) : nullptr)
        return ofStep(one->step);
    return std::nullopt;
}

} // namespace updraft
