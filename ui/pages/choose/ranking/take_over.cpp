#include "ui/pages/choose/ranking/take_over.h"

#include "core/edits/take_ranking.h"
#include "core/edits/verbs.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/plain_table.h"
#include "ui/support/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

namespace {

QString figure(std::optional<int> value) {
    return value ? QLocale().toString(*value) : TakeOverDialog::tr("none");
}

/// Open initiatives that have a priority and are not among those ranked.
int untouched(const Plan& plan, const std::vector<TakenRank>& taken) {
    return static_cast<int>(std::ranges::count_if(plan.initiatives, [&](const Initiative& row) {
        return row.priority && row.status != Status::done && row.status != Status::dropped &&
               std::ranges::find(taken, std::optional{row.id}, &TakenRank::initiative) ==
                   taken.end();
    }));
}

} // namespace

TakeOverDialog::TakeOverDialog(Session& session, Id<RankingSession> ranking, QWidget* parent)
    : QDialog(parent), session_(session), ranking_(ranking) {
    setWindowTitle(tr("Take the order over"));
    const Plan& plan = session.plan();
    const auto taken = ranks_to_take(plan, ranking);
    changes_ = static_cast<int>(std::ranges::count_if(taken, &TakenRank::changes));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(label(tr("Take the order over"), this, type::heading, QFont::DemiBold));
    QString words = tr("The room’s order becomes the priority of the initiatives, and the rank of "
                       "the requests to the change board. Tied items get the same.");
    if (const int others = untouched(plan, taken); others > 0)
        words +=
            u' ' + tr("%Ln other initiative(s) keep the priority that they have.", nullptr, others);
    if (std::ranges::any_of(taken, &TakenRank::moves_on))
        words += u' ' + tr("Requests that were qualified move on to “Ranked”.");
    column->addWidget(sentenceLabel(words, this));
    auto* table = new QTableWidget(static_cast<int>(taken.size()), 4, this);
    table->setHorizontalHeaderLabels({tr("Code"), tr("Title"), tr("Now"), tr("Then")});
    makePlain(*table);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAccessibleName(tr("What changes"));
    for (int row = 0; row < table->rowCount(); ++row) {
        const TakenRank& each = taken[static_cast<std::size_t>(row)];
        const auto* initiative =
            each.initiative ? plan.initiatives.find(*each.initiative) : nullptr;
        const auto* request = each.request ? plan.requests.find(*each.request) : nullptr;
        const auto& code = initiative != nullptr ? initiative->code : request->code;
        const auto& title = initiative != nullptr ? initiative->title : request->title;
        const QStringList cells{qt(code), qt(title), figure(each.before), figure(each.after)};
        for (int at = 0; at < cells.size(); ++at) {
            auto* cell = new QTableWidgetItem(cells[at]);
            if (at > 1) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (at == 3 && each.changes()) cell->setFont(Theme::font(type::body, QFont::DemiBold));
            table->setItem(row, at, cell);
        }
    }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    column->addWidget(table, 1);
    column->addWidget(sentenceLabel(
        changes_ > 0 ? tr("%Ln of them change(s). Undo takes it back at once.", nullptr, changes_)
                     : tr("All of them have this priority already."),
        this));
    auto* buttons = new QDialogButtonBox(this);
    auto* take = buttons->addButton(tr("Take the order over"), QDialogButtonBox::AcceptRole);
    take->setProperty(kindProperty, kind::primary);
    take->setEnabled(changes_ > 0);
    buttons->addButton(QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TakeOverDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(620, 520);
}

void TakeOverDialog::accept() {
    const auto change =
        session_.edit(verb::take_ranking, [&](Edit& edit) { take_ranking(edit, ranking_); });
    if (!change) return;
    QDialog::accept();
    const RankingSession* row = session_.find(ranking_);
    session_.say(
        tr("Priorities taken over from %1: %Ln changed. Undo takes it back.", nullptr, changes_)
            .arg(row != nullptr ? qt(row->code) : QString()));
}

QString noOrderSentence() {
    return TakeOverDialog::tr("Nobody has ranked, so there is no order to take over. Rank again to "
                              "ask once more.");
}

void takeRankingOver(QWidget* parent, Session& session, Id<RankingSession> ranking) {
    if (ranks_to_take(session.plan(), ranking).empty()) return session.say(noOrderSentence());
    TakeOverDialog dialog(session, ranking, parent);
    dialog.exec();
}

} // namespace updraft
