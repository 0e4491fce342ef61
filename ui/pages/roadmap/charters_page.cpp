#include "ui/pages/roadmap/charters_page.h"

#include "core/edits/charters.h"
#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "ui/pages/print_pages.h"
#include "ui/pages/roadmap/charter_checks.h"
#include "ui/pages/roadmap/charter_exports.h"
#include "ui/pages/roadmap/charter_form.h"
#include "ui/pages/roadmap/charter_list.h"
#include "ui/pages/roadmap/charter_preview.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/flags/banner.h"
#include "ui/support/flags/empty_state.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/page_head.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/settings.h"
#include "ui/support/style.h"
#include "ui/support/style_paint.h"
#include "ui/words/roles.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int drawAfter = 30; // milliseconds after a key
constexpr int leastList = 180;

/// A page with boxes, as a sketch of what will stand here.
void sketch(QPainter& painter, const QRectF& box) {
    const Theme& t = Theme::current();
    const QRectF page(box.center().x() - 60, box.top(), 120, box.height());
    paint::box(painter, page, t.surface, t.hair);
    paint::box(painter, {page.left() + 12, page.top() + 12, 70, 10}, t.track, Qt::transparent);
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 2; ++column) {
            const QRectF part(page.left() + 12 + column * 50, page.top() + 36 + row * 30, 44, 22);
            paint::hairAbove(painter, part, t.hair);
            paint::box(painter, {part.left(), part.top() + 4, 6, 4}, t.accent, Qt::transparent);
            paint::box(painter, {part.left(), part.top() + 12, 38, 4}, t.track, Qt::transparent);
        }
}

} // namespace

ChartersPage::ChartersPage(Session& session, QWidget* parent)
    : Page(session, parent), head_(new PageHead(tr("Charters"), this)),
      list_(new CharterList(session, this)), stack_(new QStackedWidget(this)),
      middle_(new QStackedWidget(this)) {
    makeHead();
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(true);
    parts->addWidget(makeList());
    parts->addWidget(makeMiddle());
    parts->addWidget(makeRight());
    parts->setStretchFactor(2, 1);
    parts->setSizes({270, 380, 460});
    auto* none = new EmptyState(
        tr("No charter yet"),
        tr("A charter says on one page why an initiative is done, what it changes and who stands "
           "behind it. It begins with an initiative."),
        sketch, this);
    auto* first = new QAction(icon(Icon::plus), tr("Add the first initiative"), this);
    connect(first, &QAction::triggered, this, &ChartersPage::addInitiative);
    none->addButton(first);
    stack_->addWidget(parts);
    stack_->addWidget(none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(stack_, 1);
    later_.setSingleShot(true);
    later_.setInterval(drawAfter);
    connect(&later_, &QTimer::timeout, this, &ChartersPage::preparePreview);
    connect(&session, &Session::changed, this, &ChartersPage::refresh);
    connect(&session, &Session::opened, this, [this] {
        current_.reset();
        refresh();
    });
    refresh();
}

ChartersPage::~ChartersPage() {
    // The form still commits what was typed; by then there is no page to refresh.
    disconnect(&session(), nullptr, this, nullptr);
}

void ChartersPage::makeHead() {
    const auto action = [this](Icon which, const QString& text, auto run) {
        auto* made = new QAction(icon(which), text, this);
        connect(made, &QAction::triggered, this, run);
        addAction(made);
        return made;
    };
    back_ = action(Icon::chevronUp, tr("Previous"), [this] { step(-1); });
    back_->setShortcut(Qt::ALT | Qt::Key_PageUp);
    on_ = action(Icon::chevronDown, tr("Next"), [this] { step(1); });
    on_->setShortcut(Qt::ALT | Qt::Key_PageDown);
    agree_ = action(Icon::check, tr("Agree"), [this] { agreeOrRevise(); });
    print_ = action(Icon::print, tr("Print…"), [this] { print(); });
    for (QAction* each : {back_, on_}) {
        each->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        head_->addButton(each, kind::ghost);
    }
    head_->addButton(agree_);
    head_->addButton(print_);
    export_ = new QAction(icon(Icon::sendOut), tr("Export PDF"), this);
    export_->setMenu(new QMenu(this));
    connect(export_->menu(), &QMenu::aboutToShow, this, [this] {
        export_->menu()->clear();
        for (const ExportChoice& choice : exports())
            connect(export_->menu()->addAction(choice.label), &QAction::triggered, this,
                    [this, choice] { Q_EMIT exportWanted(choice); });
    });
    head_->addButton(export_, kind::primary);
}

QWidget* ChartersPage::makeList() {
    rows_ = new QListView(this);
    rows_->setModel(list_);
    rows_->setItemDelegate(new CharterRow(rows_));
    rows_->setUniformItemSizes(true);
    rows_->setAccessibleName(tr("Initiatives and their charters"));
    rows_->setFrameShape(QFrame::NoFrame);
    rows_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows_->setMinimumWidth(leastList);
    connect(rows_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid() && list_->at(now.row()) != current_) open(list_->at(now.row()));
            });
    connect(rows_, &QListView::activated, this, [this] { form_->focusField("problem"); });
    return rows_;
}

QWidget* ChartersPage::makeMiddle() {
    auto* written = new QWidget(this);
    title_ = label({}, written, type::heading, QFont::DemiBold);
    title_->setWordWrap(true);
    state_ = sentenceLabel({}, written);
    settled_ = new Banner(Tone::Good,
                          tr("Agreed: its words can't be changed, while dates, people and money "
                             "follow the plan. To change the words, begin the next version."),
                          written);
    auto* revise = new QAction(tr("Revise"), settled_);
    connect(revise, &QAction::triggered, this, &ChartersPage::agreeOrRevise);
    settled_->addButton(revise);
    checks_ = new CharterChecks(written);
    form_ = new CharterForm(session(), written);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(space::l, space::m, space::l, space::s);
    top->setSpacing(space::xs);
    top->addWidget(title_);
    top->addWidget(state_);
    top->addWidget(checks_);
    auto* column = new QVBoxLayout(written);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(settled_);
    column->addWidget(form_, 1);
    connect(checks_, &CharterChecks::chosen, this, &ChartersPage::leadTo);
    connect(form_, &CharterForm::edited, &later_, qOverload<>(&QTimer::start));
    auto* none = new EmptyState(
        tr("No charter yet"),
        tr("It begins with what the plan knows: owner, dates, outcomes, effort and dependencies."),
        sketch, this);
    auto* first = new QAction(icon(Icon::plus), tr("Begin the charter"), this);
    connect(first, &QAction::triggered, this, &ChartersPage::begin);
    none->addButton(first);
    middle_->addWidget(written);
    middle_->addWidget(none);
    return middle_;
}

QWidget* ChartersPage::makeRight() {
    auto* right = new QWidget(this);
    extent_ = new Segmented(tr("What is shown"), right);
    extent_->addChoice(tr("One page"));
    extent_->addChoice(tr("In full"));
    preview_ = new CharterPreview(right);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->addWidget(extent_);
    row->addStretch(1);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(preview_, 1);
    connect(extent_, &Segmented::chosen, this, &ChartersPage::preparePreview);
    connect(preview_, &CharterPreview::pressed, this, [this](CharterPart part) {
        leadTo({part, fieldOf(part)});
    });
    return right;
}

void ChartersPage::open(Id<Initiative> initiative) {
    if (current_ != initiative) form_->commit();
    current_ = initiative;
    const int row = list_->rowOf(initiative);
    if (row >= 0 && rows_->currentIndex().row() != row)
        rows_->setCurrentIndex(list_->index(row, 0));
    session().select(initiative);
    refresh();
}

void ChartersPage::step(int by) {
    const int rows = list_->rowCount();
    if (rows == 0) return;
    const int now = current_ ? list_->rowOf(*current_) : -1;
    open(list_->at(std::clamp(now + by, 0, rows - 1)));
}

void ChartersPage::begin() {
    if (!current_) return;
    session().edit(verb::begin_charter,
                   [&](Edit& edit) { begin_charter(edit, *current_, charterRoles()); });
    form_->focusField("problem");
}

/// Where it can be named is the page that the window shows it on.
void ChartersPage::addInitiative() {
    const Kind& initiatives = *find_kind(table_of<Initiative>);
    const std::string title = std8(tr("New initiative"));
    Uuid made;
    const auto done = session().edit(verb::add, [&](Edit& edit) {
        made = initiatives.add(edit, {{initiatives.field("title"), title}});
        edit.about(made);
    });
    if (done) session().reveal(Id<Initiative>{made});
}

bool ChartersPage::showItems(const Selection& items) {
    if (const auto initiative = items.one<Initiative>()) {
        open(*initiative);
        return true;
    }
    const auto id = items.one<Charter>();
    const Charter* charter = id ? session().find(*id) : nullptr;
    if (charter != nullptr) open(charter->of);
    return charter != nullptr;
}

/// The initiative that was picked elsewhere is the one whose charter is wanted.
void ChartersPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    const auto picked = session().selection().one<Initiative>();
    if (picked && picked != current_ && list_->rowOf(*picked) >= 0) open(*picked);
}

void ChartersPage::refresh() {
    const bool none = list_->rowCount() == 0;
    stack_->setCurrentIndex(none ? 1 : 0);
    if (current_ && session().find(*current_) == nullptr) current_.reset();
    if (!current_ && !none) {
        const auto picked = session().selection().one<Initiative>();
        current_ = picked && list_->rowOf(*picked) >= 0 ? *picked : list_->at(0);
        rows_->setCurrentIndex(list_->index(list_->rowOf(*current_), 0));
    }
    refreshHead();
    if (current_) {
        const CharterContent content = charter_content(session().plan(), *current_);
        form_->setCharter(content.charter, *current_);
        const auto progress = charterProgress(content);
        title_->setText(tr("%1 %2").arg(qt(content.code), qt(content.title)));
        const auto missing = static_cast<int>(gaps(content).size());
        const QString parts =
            tr("%1 of %2 parts are complete").arg(progress.complete).arg(charterParts);
        state_->setText(missing == 0 ? parts
                                     : parts + QStringLiteral(" \u00B7 ") +
                                           tr("%Ln thing(s) missing", nullptr, missing));
        middle_->setCurrentIndex(content.charter ? 0 : 1);
        settled_->setVisible(content.charter_status == CharterStatus::agreed);
        settled_->findChild<QPushButton*>()->setEnabled(session().canWrite());
    }
    preparePreview();
    Q_EMIT summaryChanged();
    Q_EMIT commandsChanged();
}

void ChartersPage::refreshHead() {
    head_->setSentence(summary());
    const int row = current_ ? list_->rowOf(*current_) : -1;
    back_->setEnabled(row > 0);
    on_->setEnabled(row >= 0 && row + 1 < list_->rowCount());
    const auto content = current_ ? charter_content(session().plan(), *current_) : CharterContent{};
    const bool agreed = content.charter_status == CharterStatus::agreed;
    agree_->setText(agreed ? tr("Revise") : tr("Agree"));
    agree_->setIcon(icon(agreed ? Icon::edit : Icon::check));
    agree_->setEnabled(content.charter && session().canWrite());
    print_->setEnabled(current_.has_value());
    export_->setEnabled(current_.has_value());
}

CharterContent ChartersPage::typedContent() const {
    Plan plan = session().plan(); // shares all rows but the one that is being typed
    if (const auto typed = form_->typed(); typed && typed->of == *current_)
        plan.charters.put(std::make_shared<const Charter>(*typed), plan.edition + 1);
    return charter_content(plan, *current_);
}

CharterOptions ChartersPage::options() const {
    return {usualPaper(), session().today()};
}

void ChartersPage::preparePreview() {
    later_.stop();
    if (!current_) return preview_->clear();
    const CharterContent content = typedContent();
    CharterLayout onePage = layoutCharterPage(content, options());
    checks_->show(content, onePage);
    preview_->show(extent_->current() == 0 ? std::move(onePage)
                                           : layoutFullCharter(content, options()));
}

void ChartersPage::agreeOrRevise() {
    form_->commit();
    const auto content = charter_content(session().plan(), *current_);
    if (!content.charter) return;
    const bool agreed = content.charter_status == CharterStatus::agreed;
    const auto done =
        session().edit(agreed ? verb::revise_charter : verb::agree_charter, [&](Edit& edit) {
            agreed ? revise_charter(edit, *content.charter) : agree_charter(edit, *content.charter);
        });
    const auto missing = static_cast<int>(gaps(content).size());
    if (done && !agreed && missing > 0)
        session().say(
            tr("Agreed with %Ln thing(s) missing. Undo opens it again.", nullptr, missing));
}

/// What the charter holds is in the form, the rest in the inspector.
void ChartersPage::leadTo(const CharterTarget& target) {
    if (!target.field.empty()) return form_->focusField(target.field);
    const Outcome* outcome = target.outcome.empty() ? nullptr : outcomeLacking(target);
    session().revealField(outcome ? Selection::of(outcome->id) : Selection::of(*current_),
                          target.planned);
}

const Outcome* ChartersPage::outcomeLacking(const CharterTarget& target) const {
    const Plan& plan = session().plan();
    const KindField& field = *find_kind(table_of<Outcome>)->field(target.planned);
    for (const Outcome& row : plan.outcomes) {
        const Metric* metric = plan.metrics.find(row.metric);
        if (row.initiative == *current_ && metric && metric->title == target.outcome &&
            std::holds_alternative<std::monostate>(field.get(plan, row.id.uuid)))
            return &row;
    }
    return nullptr;
}

std::vector<ExportChoice> ChartersPage::exports() {
    if (!current_) return {};
    auto choices = charterExports(session(), *current_, list_->all());
    for (ExportChoice& choice : choices)
        choice.take = [this, take = std::move(choice.take)] {
            form_->commit(); // what is being typed is printed too
            return take();
        };
    return choices;
}

void ChartersPage::print() {
    form_->commit();
    const CharterContent content = charter_content(session().plan(), *current_);
    printFromDialog(this, extent_->current() == 0 ? layoutCharterPage(content, options())
                                                  : layoutFullCharter(content, options()));
}

QString ChartersPage::summary() const {
    const Plan& plan = session().plan();
    std::unordered_map<Uuid, const Charter*> latest;
    for (const Charter& charter : plan.charters) {
        const Charter*& last = latest[charter.of.uuid];
        if (last == nullptr || charter.version >= last->version) last = &charter;
    }
    const auto agreed = std::ranges::count_if(
        latest, [](const auto& of) { return of.second->status == CharterStatus::agreed; });
    return tr("%1 of %2 initiatives have a charter, %3 agreed")
        .arg(latest.size())
        .arg(plan.initiatives.size())
        .arg(agreed);
}

} // namespace updraft
