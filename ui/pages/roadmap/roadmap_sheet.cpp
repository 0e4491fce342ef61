#include "ui/pages/roadmap/roadmap_sheet.h"

#include "core/schedule/schedule.h"
#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/pages/roadmap/roadmap_preview.h"
#include "ui/pages/roadmap/timeline_exports.h"
#include "ui/render/paper_size.h"
#include "ui/render/roadmap_lanes.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/timeline/range.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace updraft {

namespace {

constexpr int formWidth = 300;
constexpr double readable = 8; ///< Points.

const std::vector<QPageSize::PageSizeId>& papers() {
    static const std::vector<QPageSize::PageSizeId> all{QPageSize::A4, QPageSize::A3,
                                                        QPageSize::A2, QPageSize::A1,
                                                        QPageSize::A0, QPageSize::Letter};
    return all;
}

} // namespace

RoadmapSheet::RoadmapSheet(Session& session, RoadmapOptions options, QWidget* parent)
    : QDialog(parent), session_(session), options_(std::move(options)),
      preview_(new RoadmapPreview(this)), paper_(new QComboBox(this)), sheets_(new QComboBox(this)),
      range_(new QComboBox(this)), from_(new DateField(this)), until_(new DateField(this)),
      lanes_(new QListWidget(this)),
      hideDone_(new QCheckBox(tr("Without what is done or dropped"), this)),
      critical_(new QCheckBox(tr("Show the critical path"), this)) {
    setWindowTitle(tr("Print or export the roadmap"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(preview_, 1);
    row->addWidget(makeForm());
    fillRanges();
    fillLanes();
    refresh();
    const QSize most = parent ? parent->window()->size() - QSize(24, 24) : QSize(1080, 640);
    resize(QSize(1080, 640).boundedTo(most));
}

RoadmapSheet::~RoadmapSheet() {
    hide(); // a field that is left hands in its text, as long as there is somebody to take it
}

QWidget* RoadmapSheet::makeForm() {
    for (const auto id : papers()) paper_->addItem(QPageSize(id).name(), id);
    paper_->setCurrentIndex(paper_->findData(pageOf(usualPaper())));
    sheets_->addItem(tr("Everything on one sheet"));
    sheets_->addItem(tr("As many sheets as 8 point type needs"));
    hideDone_->setChecked(options_.hideDone);
    critical_->setChecked(options_.criticalPath);
    auto* side = new QWidget(this);
    side->setFixedWidth(formWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    const auto field = [&](const QString& caption, QWidget* editor) {
        QLabel* words = label(caption, side, type::small, QFont::Normal, ink::faint);
        words->setBuddy(editor);
        editor->setAccessibleName(caption);
        column->addWidget(words);
        column->addWidget(editor);
    };
    field(tr("Paper"), paper_);
    field(tr("Sheets"), sheets_);
    tooSmall_ = sentenceLabel({}, side);
    column->addWidget(tooSmall_);
    field(tr("Time"), range_);
    auto* dates = new QHBoxLayout;
    from_->setAccessibleName(tr("From"));
    until_->setAccessibleName(tr("Until"));
    from_->setPlaceholderText(tr("Beginning"));
    until_->setPlaceholderText(tr("End"));
    dates->addWidget(from_);
    dates->addWidget(until_);
    column->addLayout(dates);
    dateProblem_ = sentenceLabel({}, side, ink::red);
    column->addWidget(dateProblem_);
    field(tr("Lanes"), lanes_);
    column->setStretchFactor(lanes_, 1);
    column->addWidget(hideDone_);
    column->addWidget(critical_);
    column->addSpacing(space::s);
    column->addWidget(makeButtons());
    for (QComboBox* each : {paper_, sheets_})
        connect(each, &QComboBox::currentIndexChanged, this, &RoadmapSheet::refresh);
    connect(range_, &QComboBox::activated, this, &RoadmapSheet::takeRange);
    for (DateField* each : {from_, until_}) {
        connect(each, &DateField::editingFinished, this, &RoadmapSheet::takeDates);
        connect(each, &DateField::picked, this, &RoadmapSheet::takeDates);
    }
    connect(lanes_, &QListWidget::itemChanged, this, &RoadmapSheet::refresh);
    for (QCheckBox* each : {hideDone_, critical_})
        connect(each, &QCheckBox::toggled, this, &RoadmapSheet::refresh);
    return side;
}

QWidget* RoadmapSheet::makeButtons() {
    auto* buttons = new QWidget(this);
    auto* grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    const auto button = [&](const QString& text, int row, int column, int span, auto run) {
        auto* made = new QPushButton(text, buttons);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, run);
        grid->addWidget(made, row, column, 1, span);
        return made;
    };
    const auto save = [this](PictureFormat format) {
        return [this, format] {
            Q_EMIT exportWanted(roadmapExport(session_, options(), target(format)));
        };
    };
    QPushButton* pdf = button(tr("Save as PDF…"), 0, 0, 2, save(PictureFormat::Pdf));
    pdf->setProperty(kindProperty, kind::primary);
    pdf->setDefault(true);
    button(tr("Print…"), 1, 0, 2, [this] { print(); });
    button(tr("SVG…"), 2, 0, 1, save(PictureFormat::Svg));
    button(tr("PNG…"), 2, 1, 1, save(PictureFormat::Png));
    button(tr("Close"), 3, 0, 2, [this] { reject(); });
    return buttons;
}

void RoadmapSheet::fillRanges() {
    for (const TimeRange& range : rangesOf(session_.plan(), session_.today()))
        range_->addItem(range.name, QVariantList{range.from ? qt(*range.from) : QDate(),
                                                 range.until ? qt(*range.until) : QDate()});
    range_->addItem(tr("Own dates"));
    from_->setDate(options_.from);
    until_->setDate(options_.until);
}

void RoadmapSheet::fillLanes() {
    RoadmapOptions all = options_;
    all.hidden.clear();
    for (const LaneGroup& lane : groupIntoLanes(session_.plan(), session_.schedule(), all)) {
        auto* item = new QListWidgetItem(lane.name, lanes_);
        item->setData(Qt::UserRole, qt(to_string(lane.key)));
        item->setCheckState(options_.hidden.contains(lane.key) ? Qt::Unchecked : Qt::Checked);
    }
}

void RoadmapSheet::takeRange(int index) {
    const QVariantList dates = range_->itemData(index).toList();
    if (dates.isEmpty()) return from_->setFocus();
    const auto show = [](DateField* field, const QDate& day) {
        field->setDate(day.isValid() ? std::optional{fromQt(day)} : std::nullopt);
    };
    show(from_, dates.value(0).toDate());
    show(until_, dates.value(1).toDate());
    refresh();
}

/// What can be read stands there as dates are shown; what cannot stays as it was typed.
void RoadmapSheet::takeDates() {
    for (DateField* each : {from_, until_})
        if (const auto day = each->date()) each->setDate(day);
    refresh();
}

/// Names the range that is in force: one of the list, or else the last of it, one's own dates.
void RoadmapSheet::showRange() {
    const RoadmapOptions now = options();
    const QVariantList dates{now.from ? qt(*now.from) : QDate(),
                             now.until ? qt(*now.until) : QDate()};
    int place = 0;
    while (place < range_->count() - 1 && range_->itemData(place).toList() != dates) ++place;
    range_->setCurrentIndex(place);
}

QString RoadmapSheet::dateProblem() const {
    const auto unread = [](const DateField* field, const QString& sentence) {
        const QString typed = field->text().trimmed();
        if (typed.isEmpty() || field->date()) return QString();
        return sentence.arg(typed, shortDate(fromQt(QDate(2027, 3, 1)), -1));
    };
    QStringList problems{
        unread(from_, tr("“%1” cannot be read as a day, so the sheet begins where the plan does. "
                         "Write one such as %2.")),
        unread(until_, tr("“%1” cannot be read as a day, so the sheet ends where the plan does. "
                          "Write one such as %2."))};
    if (const auto from = from_->date(), until = until_->date(); from && until && *until < *from)
        problems << tr("The end lies before the beginning, so the sheet ends where the plan does. "
                       "Choose a later end.");
    problems.removeAll(QString());
    return problems.join(u' ');
}

void RoadmapSheet::keyPressEvent(QKeyEvent* event) {
    // A date was taken with it, and no file is asked for yet.
    const bool inDate = from_->hasFocus() || until_->hasFocus();
    if (inDate && handsIn(event)) return event->accept();
    QDialog::keyPressEvent(event);
}

RoadmapOptions RoadmapSheet::options() const {
    RoadmapOptions options = options_;
    options.from = from_->date();
    options.until = until_->date();
    if (options.from && options.until && *options.until < *options.from) options.until.reset();
    options.hideDone = hideDone_->isChecked();
    options.criticalPath = critical_->isChecked();
    options.hidden.clear();
    for (int i = 0; i < lanes_->count(); ++i)
        if (lanes_->item(i)->checkState() == Qt::Unchecked)
            if (const auto key = parse_uuid(std8(lanes_->item(i)->data(Qt::UserRole).toString())))
                options.hidden.insert(*key);
    return options;
}

PictureTarget RoadmapSheet::target(PictureFormat format) const {
    PictureTarget target;
    target.format = format;
    target.page = static_cast<QPageSize::PageSizeId>(paper_->currentData().toInt());
    target.sheets = sheets_->currentIndex() == 0 ? Sheets::One : Sheets::Many;
    return target;
}

void RoadmapSheet::refresh() {
    showRange();
    const QString problem = dateProblem();
    dateProblem_->setText(problem);
    dateProblem_->setVisible(!problem.isEmpty());
    const QPageSize page(target(PictureFormat::Pdf).page);
    const QSizeF sheet = page.size(QPageSize::Inch).transposed() * 96;
    const QSizeF room = sheet - QSizeF(2 * paperMargin, 2 * paperMargin);
    PaperRoadmap paper =
        layoutForPaper(session_.plan(), options(), room, target(PictureFormat::Pdf).sheets);
    warnOfSmallType(paper.smallestType);
    preview_->show(std::move(paper), sheet);
}

void RoadmapSheet::warnOfSmallType(double points) {
    tooSmall_->setVisible(points < readable);
    tooSmall_->setText(tr("Smallest type on this sheet: %1 points. Choose larger paper or several "
                          "sheets.")
                           .arg(QLocale().toString(points, 'f', 1)));
}

void RoadmapSheet::print() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(target(PictureFormat::Pdf).page));
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        paintSheets(printer, session_.plan(), options(), target(PictureFormat::Pdf).sheets);
}

} // namespace updraft
