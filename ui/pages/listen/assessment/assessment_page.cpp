#include "ui/pages/listen/assessment/assessment_page.h"

#include "core/edits/kinds.h"
#include "core/edits/removal.h"
#include "core/edits/verbs.h"
#include "ui/import/dialog.h"
#include "ui/pages/listen/assessment/answer_panel.h"
#include "ui/pages/listen/assessment/assessment_exports.h"
#include "ui/pages/listen/assessment/projection.h"
#include "ui/pages/listen/assessment/question_list.h"
#include "ui/pages/listen/assessment/rater_list.h"
#include "ui/pages/listen/assessment/result_view.h"
#include "ui/pages/listen/assessment/round_bar.h"
#include "ui/render/assessment/result_charts.h"
#include "ui/render/assessment/result_parts.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/label_text.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"
#include "ui/words/instruments.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr std::array instruments = {Instrument::maturity, Instrument::commitment,
                                    Instrument::culture};

/// A radar, as a sketch of what will stand here.
void sketch(QPainter& painter, const QRectF& box) {
    ResultContent content;
    constexpr std::array shares = {0.7, 0.45, 0.55, 0.62, 0.3, 0.5};
    for (const double share : shares) content.bars.push_back({{}, share, {}, {}, {}, {}});
    paintChart(painter, layoutRadar(content, box.size()), Theme::current(), box.topLeft(), false);
}

} // namespace

AssessmentPage::AssessmentPage(Session& session, QWidget* parent)
    : Page(session, parent), sitting_(std::make_shared<Sitting>(session)),
      head_(new PageHead(tr("Assessment"), this)),
      instruments_(new Segmented(tr("Instrument"), head_)),
      views_(new Segmented(tr("What is shown"), head_)), bar_(new RoundBar(*sitting_, this)),
      stack_(new QStackedWidget(this)), result_(new ResultView(this)), empty_(makeEmpty()) {
    makeHead();
    stack_->addWidget(makeAnswering());
    stack_->addWidget(result_);
    stack_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(bar_);
    column->addWidget(stack_, 1);
    connect(sitting_.get(), &Sitting::moved, this, &AssessmentPage::refresh);
    connect(bar_, &RoundBar::named, this, &AssessmentPage::startAnswering);
    refresh();
}

AssessmentPage::~AssessmentPage() {
    disconnect(sitting_.get(), nullptr, this, nullptr);
    // Editors that go hand in what was typed, as long as there is what takes it.
    delete stack_;
    delete bar_;
}

QAction* AssessmentPage::action(const QString& text, void (AssessmentPage::*then)()) {
    auto* made = new QAction(text, this);
    connect(made, &QAction::triggered, this, then);
    addAction(made);
    return made;
}

void AssessmentPage::makeHead() {
    const std::array names = {tr("Maturity"), tr("Commitment"), tr("Culture")};
    for (std::size_t i = 0; i < instruments.size(); ++i)
        instruments_->addChoice(names[i], {}, instrumentPurpose(instruments[i]));
    views_->addChoice(tr("Answer"), icon(Icon::edit));
    views_->addChoice(tr("Result"), icon(Icon::chart));
    connect(instruments_, &Segmented::chosen, this,
            [this](int at) { sitting_->setInstrument(instruments[static_cast<std::size_t>(at)]); });
    connect(views_, &Segmented::chosen, this, [this](int at) { setResult(at == 1); });
    rounds_ = new QAction(icon(Icon::history), tr("Rounds"), this);
    rounds_->setMenu(new QMenu(this));
    connect(rounds_->menu(), &QMenu::aboutToShow, this, [this] { fillRounds(*rounds_->menu()); });
    import_ = action(tr("Import…"), &AssessmentPage::importAnswers);
    import_->setIcon(icon(Icon::bringIn));
    addRater_ = action(tr("Rater"), &AssessmentPage::goToRater);
    begin_ = action(tr("New round"), &AssessmentPage::createNew);
    begin_->setIcon(icon(Icon::plus));
    head_->addButton(import_);
    head_->addButton(rounds_);
    head_->addSegmented(instruments_);
    head_->addSegmented(views_);
    head_->addButton(begin_, kind::primary);
}

EmptyState* AssessmentPage::makeEmpty() {
    auto* empty = new EmptyState(
        tr("How far has your organisation come?"),
        tr("In a round, one or many people answer 24 questions, each with five described answers. "
           "It takes each of them under ten minutes, and shows where to begin. Two shorter "
           "instruments tell how far executives stand behind it, and how ready people are."),
        sketch, this);
    auto* first = new QAction(icon(Icon::plus), tr("Begin a round"), empty);
    connect(first, &QAction::triggered, this, &AssessmentPage::createNew);
    empty->addButton(first);
    empty->setBegin([this] { createNew(); });
    auto* import = new QAction(icon(Icon::bringIn), tr("Import answers…"), empty);
    connect(import, &QAction::triggered, this, &AssessmentPage::importAnswers);
    empty->addButton(import);
    return empty;
}

QWidget* AssessmentPage::makeAnswering() {
    auto* parts = new QSplitter(this);
    raters_ = new RaterList(*sitting_, parts);
    questions_ = new QuestionList(*sitting_, parts);
    auto* area = new QScrollArea(parts);
    panel_ = new AnswerPanel(*sitting_, area);
    area->setWidget(panel_);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(300);
    for (QWidget* each : std::initializer_list<QWidget*>{raters_, questions_, area})
        parts->addWidget(each);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(2, 1);
    parts->setSizes({190, 290, 660});
    connect(raters_, &RaterList::answering, this, &AssessmentPage::startAnswering);
    connect(questions_, &QuestionList::evidenceWanted, panel_, &AnswerPanel::editEvidence);
    return parts;
}

void AssessmentPage::fillRounds(QMenu& menu) {
    menu.clear();
    const auto rounds = rounds_in_order(session().plan());
    for (auto id = rounds.rbegin(); id != rounds.rend(); ++id) {
        auto* choice = menu.addAction(asLabel(roundText(session().plan(), *id)));
        choice->setCheckable(true);
        choice->setChecked(sitting_->round() == *id);
        connect(choice, &QAction::triggered, this,
                [this, round = *id] { sitting_->setRound(round); });
    }
    menu.addSeparator();
    menu.addAction(begin_);
    auto* remove = menu.addAction(icon(Icon::bin), tr("Remove this round"));
    connect(remove, &QAction::triggered, this, &AssessmentPage::removeRound);
    remove->setEnabled(session().canWrite() && sitting_->round());
}

/// With all answers; undo brings them back.
void AssessmentPage::removeRound() {
    const auto round = sitting_->round();
    if (!round) return;
    session().edit(verb::remove, [&](Edit& edit) {
        edit.about(round->uuid);
        remove_items(edit, table_of<Round>, {round->uuid});
    });
}

void AssessmentPage::importAnswers() {
    importRows(this, session(), *find_kind(table_of<Assessment>), {"round", "rater"});
}

void AssessmentPage::createNew() {
    if (!sitting_->beginRound()) return; // the session says why
    setResult(false);
    bar_->editName();
}

/// The questions have the keys; where nobody is there to answer, first whoever will.
void AssessmentPage::startAnswering() {
    setResult(false);
    sitting_->rater().isEmpty() ? goToRater() : panel_->setFocus(Qt::OtherFocusReason);
}

void AssessmentPage::goToRater() {
    if (!sitting_->round()) return createNew();
    setResult(false);
    raters_->field()->setFocus(Qt::OtherFocusReason);
}

bool AssessmentPage::showsResult() const {
    return views_->current() == 1;
}

void AssessmentPage::setResult(bool result) {
    if (result) panel_->commit();
    views_->setCurrent(result ? 1 : 0);
    refresh();
}

void AssessmentPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void AssessmentPage::refresh() {
    const bool none = !sitting_->round();
    const auto instrument = sitting_->instrument();
    instruments_->setCurrent(static_cast<int>(instrument));
    bar_->setVisible(!none);
    for (QWidget* each : {static_cast<QWidget*>(instruments_), static_cast<QWidget*>(views_)})
        each->setEnabled(!none);
    stack_->setCurrentIndex(none ? 2 : showsResult() ? 1 : 0);
    setFocusProxy(none ? empty_ : showsResult() ? static_cast<QWidget*>(result_) : panel_);
    for (QAction* each : {import_, addRater_, begin_}) each->setEnabled(session().canWrite());
    empty_->setCanBegin(session().canWrite());
    head_->setSentence(instrumentPurpose(instrument));
    bar_->setState(summary());
    if (isVisible() && showsResult() && !none) showResult();
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

void AssessmentPage::showResult() {
    result_->show(resultContent(session().plan(), sitting_->instrument(), sitting_->round()));
}

QString AssessmentPage::summary() const {
    if (!sitting_->round()) return tr("No round yet");
    return peopleText(sitting_->answering(), sitting_->share());
}

bool AssessmentPage::shows(std::string_view table) const {
    return table == table_of<Round> || table == table_of<Assessment>;
}

bool AssessmentPage::showItems(const Selection& items) {
    if (const auto round = items.one<Round>()) {
        sitting_->setRound(*round);
        return true;
    }
    if (items.table != table_of<Assessment> || items.ids.empty()) return false;
    const Assessment* row = session().find(Id<Assessment>{items.ids.front()});
    if (row == nullptr) return false;
    const Assessment shown = *row; // what follows reads the plan anew
    sitting_->setInstrument(instrument_of(shown.question));
    sitting_->setRound(shown.round);
    sitting_->setRater(qt(shown.rater));
    sitting_->goTo(static_cast<int>(shown.question) - first_of(instrument_of(shown.question)));
    // Many came in together: what they come to is what one wants to see.
    setResult(items.ids.size() > 1);
    return true;
}

bool AssessmentPage::can(Command command) const {
    return command == Command::Rename && session().canWrite() && sitting_->round();
}

void AssessmentPage::run(Command command) {
    if (!can(command)) return;
    raters_->isAncestorOf(focusWidget()) && !sitting_->rater().isEmpty() ? raters_->rename()
                                                                         : bar_->editName();
}

std::vector<ExportChoice> AssessmentPage::exports() {
    return assessmentExports(session(), sitting_->instrument(), sitting_->round());
}

bool AssessmentPage::canPrint() const {
    return sitting_->round().has_value();
}

void AssessmentPage::print() {
    panel_->commit();
    printAssessment(this, session(), sitting_->instrument(), sitting_->round());
}

QWidget* AssessmentPage::projection(QWidget* parent) {
    if (!sitting_->round()) return nullptr;
    panel_->commit();
    return new AssessmentProjection(sitting_, showsResult(), parent);
}

} // namespace updraft
