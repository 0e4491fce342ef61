#include "ui/pages/listen/voice/figures_view.h"

#include "ui/pages/listen/voice/group_model.h"
#include "ui/pages/listen/voice/trend_chart.h"
#include "ui/render/voice/voice_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/plain_table.h"
#include "ui/support/flags/segmented.h"
#include "ui/support/icons.h"
#include "ui/support/label_text.h"
#include "ui/support/settings.h"

#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr const char* byKey = "voice/by";
constexpr std::size_t mostMoved = 3; // findings shown; the others are counted

} // namespace

FiguresView::FiguresView(VoiceNumbers& numbers, QWidget* parent)
    : QWidget(parent), numbers_(numbers), model_(new GroupModel(this)),
      choice_(new Segmented(tr("Group by"), this)), table_(new QTableView(this)),
      chart_(new TrendChart(this)), moved_(new QWidget(this)),
      movedLines_(new QVBoxLayout(moved_)) {
    for (std::size_t i = 0; i < words_of<VoiceBy>.size(); ++i)
        choice_->addChoice(byText(static_cast<VoiceBy>(i)));
    const int by = std::clamp(Settings().value(QLatin1String(byKey), 0).toInt(), 0,
                              static_cast<int>(words_of<VoiceBy>.size()) - 1);
    choice_->setCurrent(by);
    numbers_.setBy(static_cast<VoiceBy>(by));
    connect(choice_, &Segmented::chosen, this, [this](int chosen) {
        Settings().setValue(QLatin1String(byKey), chosen);
        numbers_.setBy(static_cast<VoiceBy>(chosen));
    });
    setUpTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    movedLines_->setContentsMargins(20, space::s, 20, 0);
    movedLines_->setSpacing(0);
    column->addWidget(moved_);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(chart_);
    halves->addWidget(table_);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    column->addWidget(halves, 1);
    setFocusProxy(table_);
    connect(&numbers_, &VoiceNumbers::changed, this, &FiguresView::refresh);
}

void FiguresView::setCanAsk(bool can) {
    if (std::exchange(canAsk_, can) != can) showMoved();
}

void FiguresView::setUpTable() {
    table_->setModel(model_);
    table_->setAccessibleName(tr("Figures by group"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    makePlain(*table_);
    const QFontMetrics metrics(Theme::font(type::small, QFont::DemiBold));
    for (int i = 0; i < GroupModel::ColumnCount; ++i) {
        const QString head = model_->headerData(i, Qt::Horizontal).toString();
        table_->setColumnWidth(i, std::max(60, metrics.horizontalAdvance(head) + 20));
    }
    table_->setColumnWidth(GroupModel::Name, 200);
    table_->setColumnWidth(GroupModel::CsatSpan, 84);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FiguresView::pick);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& cell) {
        Q_EMIT answersWanted(numbers_.state().by, model_->group(cell.row()));
    });
    auto* back = new QShortcut(Qt::Key_Escape, table_, nullptr, nullptr, Qt::WidgetShortcut);
    connect(back, &QShortcut::activated, this, [this] {
        table_->setCurrentIndex({});
        table_->clearSelection();
        numbers_.setPicked(std::nullopt);
    });
    table_->setToolTip(tr("Enter shows the answers of a group, Esc the months of all again"));
}

void FiguresView::refresh() {
    refreshing_ = true;
    const VoiceState& state = numbers_.state();
    model_->setGroups(state.plan, state.by, state.groups);
    const VoiceGroup* picked = pickAgain();
    chart_->setMonths(state.months, picked ? groupText(*state.plan, state.by, *picked) : QString());
    showMoved();
    refreshing_ = false;
    if (numbers_.picked() && !picked) numbers_.setPicked(std::nullopt); // it is gone
}

/// Where groups came or went, the row is another by now. Null where none is picked.
const VoiceGroup* FiguresView::pickAgain() {
    const auto& picked = numbers_.picked();
    const VoiceState& state = numbers_.state();
    if (!picked || numbers_.by() != state.by) return nullptr;
    const auto same = [&](const VoiceGroup& group) {
        return group.item == picked->item && (group.item || group.name == picked->name);
    };
    const auto found = std::ranges::find_if(state.groups, same);
    if (found == state.groups.end()) return nullptr;
    const auto row = static_cast<int>(found - state.groups.begin());
    if (!table_->selectionModel()->isRowSelected(row)) table_->selectRow(row);
    return &*found;
}

void FiguresView::pick() {
    const auto rows = table_->selectionModel()->selectedRows();
    if (refreshing_ || rows.isEmpty() || numbers_.state().by == VoiceBy::month) return;
    numbers_.setPicked(model_->group(rows.front().row()));
}

void FiguresView::showMoved() {
    for (QWidget* line : moved_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        line->hide();
        line->deleteLater(); // it may be the one that was pressed
    }
    while (QLayoutItem* old = movedLines_->takeAt(0)) delete old;
    const VoiceState& state = numbers_.state();
    for (std::size_t i = 0; i < std::min(mostMoved, state.moved.size()); ++i) {
        const MovedStep& moved = state.moved[i];
        auto* line = new QPushButton(icon(Icon::warning),
                                     asLabel(movedSentence(*state.plan, moved)), moved_);
        line->setProperty(kindProperty, kind::link);
        const Step* step = state.plan->steps.find(moved.step);
        const VoiceGroup group{step->code, step->id.uuid, {}, {}};
        connect(line, &QPushButton::clicked, this,
                [this, group] { Q_EMIT answersWanted(VoiceBy::step, group); });
        auto* ask = new QPushButton(tr("Ask the change board"), moved_);
        ask->setAccessibleName(tr("Ask the change board about %1").arg(qt(step->title)));
        connect(ask, &QPushButton::clicked, this, [this, moved] { Q_EMIT askWanted(moved); });
        ask->setEnabled(canAsk_);
        auto* both = new QHBoxLayout;
        both->addWidget(line, 0, Qt::AlignLeft);
        both->addWidget(ask);
        both->addStretch();
        movedLines_->addLayout(both);
    }
    if (const auto more = state.moved.size() - std::min(mostMoved, state.moved.size()); more > 0)
        movedLines_->addWidget(label(tr("%Ln more step(s) moved", nullptr, static_cast<int>(more)),
                                     moved_, type::small, QFont::Normal, ink::faint));
    moved_->setVisible(!state.moved.empty());
}

} // namespace updraft
