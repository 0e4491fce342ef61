#include "ui/pages/overview/status_tile.h"

#include "core/edits/kinds.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr std::array shown = {Status::done,    Status::active, Status::blocked,
                              Status::planned, Status::idea,   Status::dropped};
constexpr std::size_t mostDomains = 4;

using ByStatus = std::array<std::vector<Uuid>, words_of<Status>.size()>;

const std::vector<Uuid>& of(const ByStatus& counted, Status status) {
    return counted[static_cast<std::size_t>(status)];
}

/// How many there are of each status, side by side.
class StatusBar : public QWidget {
  public:
    StatusBar(ByStatus counted, QWidget* parent) : QWidget(parent), counted_(std::move(counted)) {
        setFixedHeight(28);
        QStringList words;
        for (const Status status : shown)
            words << QStringLiteral("%1 %2")
                         .arg(wordLabel(word(status)))
                         .arg(of(counted_, status).size());
        setAccessibleName(words.join(QStringLiteral(", ")));
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& t = Theme::current();
        double all = 0;
        for (const auto& ids : counted_) all += static_cast<double>(ids.size());
        double left = 0;
        for (const Status status : shown) {
            const auto count = static_cast<double>(of(counted_, status).size());
            if (count == 0) continue;
            const double width = this->width() * count / all;
            const QRectF box(layoutDirection() == Qt::RightToLeft ? this->width() - left - width
                                                                  : left,
                             0, width - 2, height());
            const StatusColours& colours = t.status(status);
            paint::box(painter, box, colours.fill, colours.edge, 3);
            painter.setFont(Theme::font(type::body, QFont::DemiBold));
            painter.setPen(colours.ink);
            paint::line(painter, box, Qt::AlignHCenter, QLocale().toString(count, 'f', 0));
            left += width;
        }
    }

  private:
    ByStatus counted_;
};

/// The symbol of a status on its fill.
class StatusBadge : public QWidget {
  public:
    StatusBadge(Status status, QWidget* parent) : QWidget(parent), status_(status) {
        setFixedSize(20, 20);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const StatusColours& colours = Theme::current().status(status_);
        const QRectF box(0, 0, 20, 20);
        paint::box(painter, box, colours.fill, colours.edge, 3);
        paintStatusSymbol(painter, status_, box.adjusted(4, 4, -4, -4), colours.ink);
    }

  private:
    Status status_;
};

/// A column of the table.
struct Counted {
    QString name;
    ByStatus byStatus;
};

/// All first, then those of each domain and those of none; all alone where there are many domains.
std::vector<Counted> countedBy(const Plan& plan) {
    std::vector<Uuid> domains = find_kind(table_of<Domain>)->all(plan);
    if (domains.size() > mostDomains) domains.clear();
    std::vector<Counted> columns{{StatusTile::tr("All"), {}}};
    for (const Uuid domain : domains)
        columns.push_back({qt(plan.domains.find({domain})->name), {}});
    Counted none{StatusTile::tr("No domain"), {}};
    bool some = false;
    for (const Initiative& row : plan.initiatives) {
        const auto at = static_cast<std::size_t>(row.status);
        columns.front().byStatus[at].push_back(row.id.uuid);
        if (!row.domain) {
            none.byStatus[at].push_back(row.id.uuid);
            some = true;
            continue;
        }
        const auto domain = std::ranges::find(domains, row.domain->uuid) - domains.begin();
        if (domain < std::ssize(domains))
            columns[static_cast<std::size_t>(domain) + 1].byStatus[at].push_back(row.id.uuid);
    }
    if (some && !domains.empty()) columns.push_back(std::move(none));
    return columns;
}

} // namespace

StatusTile::StatusTile(Session& session, QWidget* parent)
    : Tile(session, tr("Initiatives by status"), table_of<Initiative>, parent) {}

void StatusTile::fill(QVBoxLayout& column) {
    const Plan& plan = session().plan();
    setAside(plan.initiatives.empty() ? QString() : tr("%1 in all").arg(plan.initiatives.size()));
    if (plan.initiatives.empty())
        return addNothing(column, tr("What could your department start itself?"),
                          tr("Write the first initiative"), table_of<Initiative>);
    const std::vector<Counted> columns = countedBy(plan);
    column.addWidget(new StatusBar(columns.front().byStatus, this));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    constexpr int first = 2; // after the badge and the name of the status
    if (columns.size() > 1) {
        int at = first;
        for (const Counted& counted : columns) {
            QLabel* head = label(counted.name, this, type::small, QFont::Normal, ink::faint);
            head->setWordWrap(true);
            head->setAlignment(Qt::AlignRight | Qt::AlignBottom);
            grid->addWidget(head, 0, at++);
        }
    }
    int line = 1;
    for (const Status status : shown) {
        if (of(columns.front().byStatus, status).empty()) continue;
        const QString name = wordLabel(word(status));
        grid->addWidget(new StatusBadge(status, this), line, 0);
        grid->addWidget(label(name, this), line, 1);
        int at = first;
        for (const Counted& counted : columns)
            grid->addWidget(
                number(of(counted.byStatus, status), tr("%1, %2").arg(name, counted.name)), line,
                at++, Qt::AlignRight);
        ++line;
    }
    column.addLayout(grid);
    column.addStretch();
}

/// How many, leading to them.
QWidget* StatusTile::number(const std::vector<Uuid>& ids, const QString& what) {
    if (ids.empty()) return label(QStringLiteral("·"), this, type::body, QFont::Normal, ink::faint);
    const QString count = QLocale().toString(qlonglong(ids.size()));
    return link(count, Selection{table_of<Initiative>, ids}, tr("%1: %2").arg(what, count));
}

} // namespace updraft
