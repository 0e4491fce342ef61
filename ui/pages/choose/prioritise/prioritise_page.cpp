#include "ui/pages/choose/prioritise/prioritise_page.h"

#include "core/edits/kinds.h"
#include "ui/matrix/canvas.h"
#include "ui/pages/choose/prioritise/criteria_view.h"
#include "ui/pages/choose/prioritise/firm_panel.h"
#include "ui/pages/choose/prioritise/prioritise_exports.h"
#include "ui/pages/choose/prioritise/projection.h"
#include "ui/pages/choose/prioritise/ranked_list.h"
#include "ui/pages/choose/prioritise/score_view.h"
#include "ui/pages/choose/prioritise/start_shelf.h"
#include "ui/pages/choose/prioritise/weights_panel.h"
#include "ui/pages/print_pages.h"
#include "ui/pages/table_commands.h"
#include "ui/render/choose/prioritisation_report.h"
#include "ui/support/convert.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/settings.h"
#include "ui/tables/clipboard_cells.h"
#include "ui/tables/kind_table_view.h"
#include "ui/words/choosing.h"

#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr const char* viewKey = "prioritise/view";
constexpr const char* weightsKey = "prioritise/weights";
constexpr const char* lowerKey = "prioritise/lower";
constexpr int leastBeside = 620; ///< Less wide, matrix and list stand over one another.
constexpr int low = 560;         ///< Less high, what is below has no room,
constexpr int high = 820;        ///< nor under two that stand over one another.

/// Four classes and a few discs, as a sketch of what will stand here.
void sketch(QPainter& painter, const QRectF& box) {
    const Theme& t = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(box.center(), QPointF(box.right(), box.top())).normalized(),
                     t.accentSoft);
    painter.setPen(t.hair);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()));
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    constexpr std::pair<QPointF, Status> discs[] = {{{0.78, 0.25}, Status::planned},
                                                    {{0.62, 0.4}, Status::active},
                                                    {{0.28, 0.3}, Status::planned},
                                                    {{0.7, 0.72}, Status::idea},
                                                    {{0.2, 0.8}, Status::idea}};
    painter.setPen(Qt::NoPen);
    for (const auto& [at, status] : discs) {
        painter.setBrush(t.statusFill(status));
        painter.drawEllipse(
            QPointF(box.left() + at.x() * box.width(), box.top() + at.y() * box.height()), 9, 9);
    }
}

QWidget* column(const std::vector<QWidget*>& parts, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* each : parts) layout->addWidget(each);
    layout->setStretchFactor(parts.front(), 1);
    return box;
}

QLabel* footLabel(QWidget* parent) {
    auto* made = sentenceLabel({}, parent, ink::faint);
    made->setFont(Theme::font(type::small));
    made->setContentsMargins(space::m, space::xs, space::m, space::xs);
    return made;
}

} // namespace

PrioritisePage::PrioritisePage(Session& session, QWidget* parent)
    : Page(session, parent), priorities_(new Priorities(session, this)),
      head_(new PageHead(tr("Prioritise"), this)), views_(new Segmented(tr("View"), head_)),
      stack_(new QStackedWidget(this)), matrix_(new MatrixCanvas(*priorities_, false, this)),
      list_(new RankedList(*priorities_, this)), firm_(new FirmPanel(*priorities_, this)),
      shelf_(new StartShelf(*priorities_, this)), weights_(new WeightsPanel(*priorities_, this)),
      scores_(new ScoreView(*priorities_, this)), criteria_(new CriteriaView(session, this)),
      empty_(makeEmpty()), showWeights_(new QAction(icon(Icon::sort), tr("Weights"), this)),
      showLower_(new QAction(icon(Icon::target), tr("How firm?"), this)) {
    makeHead();
    stack_->addWidget(makeBoard());
    stack_->addWidget(scores_);
    stack_->addWidget(criteria_);
    stack_->addWidget(empty_);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(stack_, 1);
    body->addWidget(weights_);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(head_);
    rows->addLayout(body, 1);
    connect(weights_, &WeightsPanel::criteriaWanted, this, [this] { setView(View::Criteria); });
    connect(priorities_, &Priorities::weighed, this, &PrioritisePage::tellBudget);
    connect(&session, &Session::changed, this, &PrioritisePage::refresh);
    connect(&session, &Session::accessChanged, this, &PrioritisePage::refresh);
    connect(&session, &Session::selectionChanged, this, &Page::commandsChanged);
    connect(&scores_->grid(), &ScoreGrid::moved, this, &Page::commandsChanged);
    connect(&criteria_->table(), &KindTableView::pickedChanged, this, &Page::commandsChanged);
    connect(matrix_, &MatrixCanvas::menuAsked, this, &Page::menuWanted);
    connect(list_, &RankedList::menuAsked, this, &Page::menuWanted);
    refresh();
}

PrioritisePage::~PrioritisePage() = default;

void PrioritisePage::makeHead() {
    views_->addChoice(tr("Matrix and list"));
    views_->addChoice(tr("Matrix"));
    views_->addChoice(tr("List"));
    views_->addChoice(tr("Scores"));
    views_->addChoice(tr("Criteria"));
    views_->setCurrent(Settings().value(QLatin1String(viewKey), 0).toInt());
    connect(views_, &Segmented::chosen, this, [this](int at) { setView(static_cast<View>(at)); });
    const auto toggle = [this](QAction* action, const char* key) {
        action->setCheckable(true);
        action->setChecked(Settings().value(QLatin1String(key), true).toBool());
        addAction(action);
        head_->addButton(action);
        connect(action, &QAction::toggled, this, [this, key](bool on) {
            Settings().setValue(QLatin1String(key), on);
            fit();
        });
    };
    showLower_->setToolTip(tr("How firm the order is, and what can start today"));
    toggle(showLower_, lowerKey);
    toggle(showWeights_, weightsKey);
    head_->addSegmented(views_);
}

QWidget* PrioritisePage::makeMatrix() {
    unplaced_ = footLabel(this);
    matrixBox_ = column({matrix_, unplaced_}, this);
    return matrixBox_;
}

QWidget* PrioritisePage::makeList() {
    budget_ = footLabel(this);
    listBox_ = column({list_, budget_}, this);
    return listBox_;
}

QWidget* PrioritisePage::makeLower() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::l, space::s, space::l, 0);
    lowerViews_ = new Segmented(tr("What is shown below"), bar);
    lowerViews_->addChoice(tr("How firm is this order?"));
    lowerViews_->addChoice(tr("What can start today"));
    row->addWidget(lowerViews_);
    row->addStretch();
    auto* parts = new QStackedWidget(this);
    parts->addWidget(firm_);
    parts->addWidget(shelf_);
    connect(lowerViews_, &Segmented::chosen, parts, &QStackedWidget::setCurrentIndex);
    lower_ = new QWidget(this);
    auto* layout = new QVBoxLayout(lower_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(parts, 1);
    return lower_;
}

QWidget* PrioritisePage::makeBoard() {
    upper_ = new QSplitter(Qt::Horizontal, this);
    upper_->addWidget(makeMatrix());
    upper_->addWidget(makeList());
    upper_->setChildrenCollapsible(false);
    upper_->setStretchFactor(0, 1);
    upper_->setStretchFactor(1, 1);
    upper_->setSizes({520, 600});
    auto* board = new QSplitter(Qt::Vertical, this);
    board->addWidget(upper_);
    board->addWidget(makeLower());
    board->setChildrenCollapsible(false);
    board->setStretchFactor(0, 1);
    board->setStretchFactor(1, 0);
    constexpr int upperHigh = 560;
    constexpr int lowerHigh = 262;
    board->setSizes({upperHigh, lowerHigh});
    return board;
}

EmptyState* PrioritisePage::makeEmpty() {
    auto* empty = new EmptyState(
        tr("What should come first?"),
        tr("Score each initiative from 1 to 5 by a few criteria, and see what is of much value and "
           "easy, what is a big bet, and how firm the order is. First write what you could do."),
        sketch, this);
    auto* first = new QAction(icon(Icon::plus), tr("Write initiatives"), empty);
    connect(first, &QAction::triggered, this, [this] {
        this->session().reveal(Selection{table_of<Initiative>, {}});
    });
    empty->addButton(first);
    auto* criteria = new QAction(tr("Look at the criteria"), empty);
    connect(criteria, &QAction::triggered, this, [this] { setView(View::Criteria); });
    empty->addButton(criteria);
    return empty;
}

PrioritisePage::View PrioritisePage::view() const {
    return static_cast<View>(views_->current());
}

void PrioritisePage::setView(View view) {
    views_->setCurrent(static_cast<int>(view));
    Settings().setValue(QLatin1String(viewKey), static_cast<int>(view));
    refresh();
}

void PrioritisePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fit();
}

/// What the room is enough for.
void PrioritisePage::fit() {
    weights_->setVisible(stack_->currentIndex() == 0 && showWeights_->isChecked());
    const int left = width() - (weights_->isHidden() ? 0 : weights_->width());
    const bool beside = left >= leastBeside;
    upper_->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    const bool room = height() >= (beside || view() != View::Both ? low : high);
    lower_->setVisible(showLower_->isChecked() && room);
    showLower_->setEnabled(room && stack_->currentIndex() == 0);
    showWeights_->setEnabled(stack_->currentIndex() == 0);
}

void PrioritisePage::refresh() {
    if (!session().isOpen()) return;
    const bool nothing = priorities_->sheet().items() == 0;
    const bool scoring = view() == View::Scores;
    const bool describing = view() == View::Criteria;
    const bool waiting = std::ranges::any_of(session().plan().requests, [](const Request& row) {
        return row.state != RequestState::decided;
    });
    stack_->setCurrentIndex(describing                         ? 2
                            : scoring && (!nothing || waiting) ? 1
                            : nothing                          ? 3
                                                               : 0);
    matrixBox_->setVisible(view() != View::List);
    listBox_->setVisible(view() != View::Matrix);
    QWidget* front = view() == View::List ? static_cast<QWidget*>(list_) : matrix_;
    setFocusProxy(stack_->currentIndex() == 0 ? front : stack_->currentWidget());
    unplaced_->setText(unplaced());
    unplaced_->setVisible(!unplaced_->text().isEmpty());
    tellBudget();
    head_->setSentence(summary());
    fit();
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

void PrioritisePage::tellBudget() {
    if (!session().isOpen()) return;
    const SheetNames names{session().plan(), priorities_->sheet()};
    budget_->setText(list_->model().reach().sentences(names, priorities_->scores()).join(u' '));
    budget_->setVisible(!budget_->text().isEmpty());
}

/// Those that are not drawn, with why.
QString PrioritisePage::unplaced() const {
    const auto& scores = priorities_->scores();
    const SheetNames names{session().plan(), priorities_->sheet()};
    if (priorities_->sheet().all_weights_zero())
        return tr("No criterion has a weight, so nothing has a score. Give weights at the right, "
                  "or in Criteria.");
    constexpr qsizetype most = 8;
    QStringList codes;
    for (std::size_t item = 0; item < scores.items.size(); ++item)
        if (!scores.items[item].value || !scores.items[item].ease) codes << names.code(item);
    if (codes.isEmpty()) return {};
    const auto more = codes.size() - most;
    const QString all = codes.mid(0, most).join(QStringLiteral(", "));
    if (std::ssize(scores.items) == codes.size())
        return tr("Nothing has both a value and an ease yet. Give scores from 1 to 5 in Scores.");
    return more > 0 ? tr("Not drawn, as value or ease is not scored yet: %1 and %L2 more")
                          .arg(all)
                          .arg(more)
                    : tr("Not drawn, as value or ease is not scored yet: %1").arg(all);
}

QString PrioritisePage::summary() const {
    const auto& scores = priorities_->scores();
    return tr("%1 · %2").arg(
        tr("%Ln open initiative(s)", nullptr, static_cast<int>(scores.items.size())),
        tr("%L1 scored by %L2 criteria")
            .arg(scores.ranked)
            .arg(priorities_->sheet().criteria().size()));
}

void PrioritisePage::createNew() {
    setView(View::Criteria);
    criteria_->add();
}

bool PrioritisePage::shows(std::string_view table) const {
    return table == table_of<Initiative> || table == table_of<Criterion> ||
           table == table_of<Score>;
}

bool PrioritisePage::showItems(const Selection& items) {
    if (!shows(items.table)) return false;
    if (items.table == table_of<Criterion>) {
        setView(View::Criteria);
        session().select(items);
        criteria_->table().pick(items.ids);
    } else if (items.table == table_of<Score>) {
        setView(View::Scores);
        if (!items.ids.empty()) scores_->show({items.ids.back()});
    } else {
        session().select(items);
    }
    return true;
}

bool PrioritisePage::can(Command command) const {
    const auto& grid = scores_->grid();
    if (stack_->currentIndex() == 2) return canRun(criteria_->table(), command);
    if (stack_->currentIndex() == 0)
        return command == Command::Copy && priorities_->sheet().items() > 0;
    if (stack_->currentIndex() != 1) return false;
    switch (command) {
    case Command::Copy:
        return grid.canCopy();
    case Command::Paste:
        return grid.canPaste();
    case Command::Delete:
        return grid.canClear();
    case Command::SelectAll:
        return true;
    default:
        return false;
    }
}

void PrioritisePage::run(Command command) {
    if (!can(command)) return;
    auto& grid = scores_->grid();
    if (stack_->currentIndex() == 2) return runOn(criteria_->table(), command);
    if (stack_->currentIndex() == 0) return copyShown(*list_);
    if (command == Command::Copy) grid.copy();
    if (command == Command::Paste) grid.paste();
    if (command == Command::Delete) grid.clear();
    if (command == Command::SelectAll) grid.selectAll();
}

std::vector<ExportChoice> PrioritisePage::exports() {
    return prioritiseExports(session());
}

bool PrioritisePage::canPrint() const {
    return priorities_->scores().ranked > 0;
}

void PrioritisePage::print() {
    if (!canPrint()) return;
    printFromDialog(this, layoutReport(prioritisationReport(session().plan(), session().today()),
                                       usualPaper()));
}

QWidget* PrioritisePage::projection(QWidget* parent) {
    if (priorities_->scores().ranked == 0) return nullptr;
    return new PrioritiseProjection(session(), parent);
}

} // namespace updraft
