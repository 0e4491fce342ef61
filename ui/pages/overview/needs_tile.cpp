#include "ui/pages/overview/needs_tile.h"

#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "core/roadmap/findings.h"
#include "core/roadmap/fixes.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"
#include "ui/words/sentences.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr std::size_t few = 3;

/// What is wrong first, then what is late, then what is too much.
std::vector<Finding> worstOf(const Session& session) {
    std::vector<Finding> worst;
    for (Finding& finding : findings(session.plan(), session.schedule(), session.today()))
        if (finding.severity == Severity::warning) worst.push_back(std::move(finding));
    return worst;
}

/// Says at sight that something is wrong.
class Symbol : public QWidget {
  public:
    explicit Symbol(QWidget* parent) : QWidget(parent) { setFixedSize(16, 16); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintIcon(painter, Icon::warning, rect(), Theme::current().red);
    }
};

/// The step that mends it; none where a person must think first.
QPushButton* remedy(Session& session, const Finding& finding, QWidget* parent) {
    if (finding.code != FindingCode::broken_dependency) return nullptr;
    const Id<Dependency> link{finding.id};
    const auto move = fix(session.plan(), session.schedule(), link);
    if (!move) return nullptr;
    const int year = year_month_day(session.today()).year;
    auto* button =
        new QPushButton(NeedsTile::tr("Move to %1").arg(shortDate(move->to.start, year)), parent);
    button->setEnabled(session.canWrite());
    QObject::connect(button, &QPushButton::clicked, parent, [&session, link, move = *move] {
        session.edit(verb::fix, [&](Edit& edit) {
            edit.about(move.initiative.uuid);
            fix(edit, link);
        });
    });
    return button;
}

} // namespace

NeedsTile::NeedsTile(Session& session, QWidget* parent)
    : Tile(session, tr("Needs you"), {}, parent) {}

void NeedsTile::fill(QVBoxLayout& column) {
    const std::vector<Finding> all = worstOf(session());
    const std::size_t shown = whole_ ? all.size() : std::min(few, all.size());
    setAside(all.empty() ? QString() : tr("%1 of %2").arg(shown).arg(all.size()));
    if (all.empty()) {
        column.addWidget(sentenceLabel(tr("Nothing is broken, late or overbooked."), this));
        return;
    }
    for (std::size_t i = 0; i < shown; ++i) {
        const Finding& finding = all[i];
        auto* row = new QHBoxLayout;
        row->setSpacing(space::m);
        row->addWidget(new Symbol(this));
        const QString what = sentence(finding, session().plan());
        row->addWidget(sentenceLabel(what, this, QPalette::WindowText), 1);
        row->addWidget(
            link(tr("Show"), Selection{finding.table, {finding.id}}, tr("Show: %1").arg(what)));
        if (QPushButton* button = remedy(session(), finding, this)) {
            button->setAccessibleName(tr("%1: %2").arg(button->text(), what));
            row->addWidget(button);
        }
        column.addLayout(row);
    }
    if (all.size() <= few) return;
    auto* other = new QPushButton(
        whole_ ? tr("Show the first %1").arg(few) : tr("Show %1 more").arg(all.size() - few), this);
    other->setProperty(kindProperty, kind::link);
    other->setCheckable(true);
    other->setChecked(whole_);
    connect(other, &QPushButton::clicked, this, [this] {
        whole_ = !whole_;
        refresh();
    });
    column.addWidget(other, 0, Qt::AlignLeading);
}

} // namespace updraft
