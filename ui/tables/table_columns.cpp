#include "ui/tables/table_columns.h"

#include "ui/models/field_words.h"
#include "ui/support/settings.h"
#include "ui/support/theme.h"
#include "ui/tables/kind_delegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace updraft {

namespace {

constexpr int rememberAfter = 500; // ms
constexpr int leastWords = 120;

int usualWidth(const KindField& field) {
    if (isStatus(field)) return 106;
    if (field.name == "title" || field.name == "statement" || field.name == "verbatim") return 250;
    if (field.name == "depends" || field.name == "needs" || field.name == "outcome" ||
        field.name == "members" || field.name == "email")
        return 190;
    switch (field.type) {
    case Type::code:
        return 70;
    case Type::text:
        return 260;
    case Type::reference:
        return field.references->handle == "code" ? 70 : 126;
    case Type::line:
        return 140;
    case Type::date:
    case Type::money:
        return 104;
    case Type::flag:
    case Type::whole:
    case Type::share:
        return 70;
    default:
        return 96;
    }
}

/// Never so narrow that the label is cut.
int widthOf(const KindField& field) {
    const QFontMetrics metrics(Theme::font(type::small, QFont::DemiBold));
    return std::max(usualWidth(field), metrics.horizontalAdvance(fieldLabel(field)) + 24);
}

/// Whether more room shows more of it.
bool holdsWords(const KindField& field) {
    return !isStatus(field) && widthOf(field) >= leastWords;
}

} // namespace

TableColumns::TableColumns(QTableView& table, const KindTableModel& model, const QString& name,
                           const std::vector<std::string_view>& columns)
    : QObject(&table), table_(table), model_(model), header_(*table.horizontalHeader()),
      name_(name) {
    header_.setSectionsMovable(true);
    header_.setHighlightSections(false);
    header_.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header_.setContextMenuPolicy(Qt::CustomContextMenu);
    header_.setStretchLastSection(true);
    connect(&header_, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        QMenu menu(&table_);
        fillMenu(menu);
        menu.exec(header_.mapToGlobal(at));
    });
    header_.setSortIndicator(-1, Qt::AscendingOrder);
    header_.setSortIndicatorClearable(true);
    if (const QByteArray state = Settings().header(name_);
        state.isEmpty() || !header_.restoreState(state) ||
        header_.count() != model_.columnCount()) {
        arrange(columns);
        usual_ = true;
    }
    remember_.setSingleShot(true);
    remember_.setInterval(rememberAfter);
    connect(&remember_, &QTimer::timeout, this,
            [this] { Settings().setHeader(name_, header_.saveState()); });
    connect(&header_, &QHeaderView::sectionMoved, this, &TableColumns::remember);
    connect(&header_, &QHeaderView::sectionResized, this, &TableColumns::resized);
    connect(&header_, &QHeaderView::sortIndicatorChanged, this, &TableColumns::remember);
}

QByteArray TableColumns::state() const {
    return header_.saveState();
}

void TableColumns::restore(const QByteArray& state) {
    if (!header_.restoreState(state)) return;
    usual_ = false;
    table_.sortByColumn(header_.sortIndicatorSection(), header_.sortIndicatorOrder());
    remember();
}

void TableColumns::remember() {
    if (table_.isVisible()) remember_.start();
}

void TableColumns::resized(int column) {
    // The last one only fills what is left.
    if (spreading_ || !table_.isVisible() || column == shown().back()) return;
    usual_ = false;
    remember();
}

void TableColumns::sortAtFirst(std::string_view field, Qt::SortOrder order) {
    if (usual_) table_.sortByColumn(model_.columnOf(field), order);
}

void TableColumns::arrange(const std::vector<std::string_view>& columns) {
    for (int column = 0; column < model_.columnCount(); ++column) {
        const KindField& field = model_.field(column);
        header_.resizeSection(column, widthOf(field));
        header_.setSectionHidden(column, std::ranges::find(columns, field.name) == columns.end());
    }
    int place = 0;
    for (const auto name : columns)
        header_.moveSection(header_.visualIndex(model_.columnOf(name)), place++);
}

void TableColumns::spread() {
    if (!usual_) return;
    int room = table_.viewport()->width();
    int many = 0;
    for (const int column : shown()) {
        room -= widthOf(model_.field(column));
        if (holdsWords(model_.field(column))) ++many;
    }
    if (many == 0) return;
    spreading_ = true;
    room = std::max(0, room);
    // Titles come first: by them one knows the rows.
    const QAbstractItemView& view = table_;
    const KindField* told = model_.kind().title();
    const int title = told ? model_.columnOf(told->name) : -1;
    const int wanted =
        title < 0 || header_.isSectionHidden(title)
            ? 0
            : std::min(view.sizeHintForColumn(title) - widthOf(model_.field(title)), room);
    const int first = std::max(0, wanted);
    const int more = (room - first) / many;
    for (const int column : shown())
        if (const KindField& field = model_.field(column); holdsWords(field))
            header_.resizeSection(column, widthOf(field) + more + (column == title ? first : 0));
    spreading_ = false;
}

void TableColumns::fillMenu(QMenu& menu) {
    for (int column = 0; column < model_.columnCount(); ++column) {
        QAction* action = menu.addAction(fieldLabel(model_.field(column)));
        const bool hidden = header_.isSectionHidden(column);
        action->setCheckable(true);
        action->setChecked(!hidden);
        action->setEnabled(hidden || shown().size() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shows) {
            header_.setSectionHidden(column, !shows);
            if (shows && header_.sectionSize(column) < 40)
                header_.resizeSection(column, widthOf(model_.field(column)));
            spread();
            remember_.start();
        });
    }
}

std::vector<int> TableColumns::shown() const {
    std::vector<int> columns;
    for (int visual = 0; visual < header_.count(); ++visual)
        if (const int column = header_.logicalIndex(visual); !header_.isSectionHidden(column))
            columns.push_back(column);
    return columns;
}

int TableColumns::firstVisual() const {
    int visual = 0;
    while (visual < header_.count() && header_.isSectionHidden(header_.logicalIndex(visual)))
        ++visual;
    return visual;
}

} // namespace updraft
