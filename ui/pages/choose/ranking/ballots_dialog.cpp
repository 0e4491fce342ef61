#include "ui/pages/choose/ranking/ballots_dialog.h"

#include "core/edits/verbs.h"
#include "core/exchange/csv.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/plain_table.h"
#include "ui/support/list_file.h"
#include "ui/support/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

QString castProblemSentence(const CastProblem& problem) {
    const QString text = qt(problem.text);
    switch (problem.issue) {
    case CastIssue::unclosed_quote:
        return BallotsDialog::tr("A quotation mark is never closed. Close it, or take it out.");
    case CastIssue::no_voter:
        return BallotsDialog::tr("Nobody is named. Write whose ballot it is.");
    case CastIssue::unknown_voter:
        return BallotsDialog::tr(
                   "“%1” does not rank in this session. Write the name as the session "
                   "has it.")
            .arg(text);
    case CastIssue::no_item:
        return BallotsDialog::tr("No item is named. Write its code or its title.");
    case CastIssue::unknown_item:
        return BallotsDialog::tr("“%1” is not ranked in this session. Write a code or title of its "
                                 "items.")
            .arg(text);
    case CastIssue::item_twice:
        return BallotsDialog::tr("“%1” stands on this ballot already. Leave one of the two.")
            .arg(text);
    case CastIssue::voter_twice:
        return BallotsDialog::tr("A second ballot of the same person. Leave one of the two.");
    case CastIssue::bad_rank:
        return BallotsDialog::tr("“%1” is no rank. Write a number, lower for what comes first.")
            .arg(text);
    case CastIssue::bad_ranking:
        return BallotsDialog::tr(
                   "“%1” lacks a name beside a sign. Write it as in CX-04>CX-01=CX-02.")
            .arg(text);
    case CastIssue::bad_feasibility:
        return BallotsDialog::tr("“%1” is no feasibility. Write 1 to 5, or nothing.").arg(text);
    case CastIssue::bad_buy_in:
        return BallotsDialog::tr("“%1” is no buy-in. Write 1 to 5, or nothing.").arg(text);
    case CastIssue::bad_dots:
        return BallotsDialog::tr("“%1” is no number of dots. Write a whole number, or nothing.")
            .arg(text);
    case CastIssue::too_many_dots:
        return BallotsDialog::tr("More dots than the %1 that each may give away. Take some back.")
            .arg(text);
    }
    return {};
}

BallotsDialog::BallotsDialog(Session& session, CastTable table, QWidget* parent)
    : QDialog(parent), session_(session), table_(std::move(table)) {
    setWindowTitle(tr("Read ballots"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    const auto count = static_cast<int>(table_.ballots.size());
    column->addWidget(label(tr("%Ln ballot(s) can be cast.", nullptr, count), this, type::heading,
                            QFont::DemiBold));
    std::vector<QStringList> ballots;
    int replaced = 0;
    for (const CastBallot& each : table_.ballots) {
        const Participant* person = session.find(each.voter);
        if (person == nullptr) continue;
        if (person->cast) ++replaced;
        ballots.push_back({qt(person->name), QLocale().toString(each.ranked),
                           person->cast ? tr("replaces one that is in") : QString()});
    }
    if (replaced > 0)
        column->addWidget(
            sentenceLabel(tr("%Ln of them replace(s) one that is in.", nullptr, replaced), this));
    if (!ballots.empty())
        column->addWidget(
            makeTable({tr("Name"), tr("Items ranked"), {}}, ballots, tr("What can be cast")), 1);
    if (!table_.problems.empty()) {
        column->addSpacing(space::s);
        column->addWidget(
            sentenceLabel(tr("%Ln row(s) have a problem. Nothing of these people is cast.", nullptr,
                             static_cast<int>(table_.problems.size())),
                          this, ink::red));
        std::vector<QStringList> rows;
        for (const CastProblem& each : table_.problems)
            rows.push_back(
                {QLocale().toString(static_cast<qulonglong>(each.row)), castProblemSentence(each)});
        column->addWidget(makeTable({tr("Row"), tr("Problem")}, rows, tr("Problems")), 1);
    }
    auto* buttons = new QDialogButtonBox(this);
    auto* cast =
        buttons->addButton(tr("Cast %Ln ballot(s)", nullptr, count), QDialogButtonBox::AcceptRole);
    cast->setProperty(kindProperty, kind::primary);
    cast->setEnabled(count > 0);
    buttons->addButton(QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &BallotsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(720, 520);
}

QWidget* BallotsDialog::makeTable(const QStringList& heads, const std::vector<QStringList>& rows,
                                  const QString& name) {
    auto* table =
        new QTableWidget(static_cast<int>(rows.size()), static_cast<int>(heads.size()), this);
    table->setHorizontalHeaderLabels(heads);
    makePlain(*table);
    table->setAccessibleName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < table->rowCount(); ++row)
        for (int at = 0; at < table->columnCount(); ++at) {
            auto* cell = new QTableWidgetItem(rows[static_cast<std::size_t>(row)][at]);
            cell->setToolTip(plainTip(cell->text()));
            table->setItem(row, at, cell);
        }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void BallotsDialog::accept() {
    const auto change =
        session_.edit(verb::cast, [&](Edit& edit) { cast_ballots(edit, table_.ballots); });
    if (change) QDialog::accept();
}

void readBallots(QWidget* parent, Session& session, Id<RankingSession> ranking) {
    const auto file = fileToBringIn(parent, BallotsDialog::tr("Read ballots"),
                                    BallotsDialog::tr("Lists (%1)").arg(listPatterns()));
    if (!file) return;
    auto bytes = read_import_file(toPath(*file));
    if (!bytes) return session.report(bytes.error());
    const auto table = read_csv(std::move(*bytes));
    if (!table) return session.report(table.error());
    auto cast = read_cast_table(*table, session.plan(), ranking);
    if (!cast) return session.report(cast.error());
    BallotsDialog dialog(session, std::move(*cast), parent);
    dialog.exec();
}

} // namespace updraft
