#include "ui/pages/choose/prioritise/start_shelf.h"

#include "ui/support/flags/labels.h"
#include "ui/support/flags/plain_table.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace updraft {

StartShelf::StartShelf(Priorities& priorities, QWidget* parent)
    : QWidget(parent), priorities_(priorities), model_(new StartModel(priorities, this)),
      sentence_(sentenceLabel({}, this)), table_(new QTableView(this)) {
    table_->setModel(model_);
    makePlain(*table_);
    table_->setAccessibleName(tr("What can start today"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->verticalHeader()->setDefaultSectionSize(28);
    auto* head = table_->horizontalHeader();
    head->setSectionsClickable(false);
    constexpr int codeWide = 70;
    constexpr int titleWide = 220;
    constexpr int classWide = 90;
    table_->setColumnWidth(StartModel::Code, codeWide);
    table_->setColumnWidth(StartModel::Title, titleWide);
    table_->setColumnWidth(StartModel::Class, classWide);
    head->setSectionResizeMode(StartModel::Start, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::s, 0);
    column->setSpacing(space::xs);
    column->addWidget(sentence_);
    column->addWidget(table_, 1);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) priorities_.session().select(model_->at(now.row()));
            });
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& row) {
        priorities_.session().reveal(model_->at(row.row()));
    });
    connect(&priorities.session(), &Session::changed, this, [this] {
        if (isVisible()) refresh();
    });
}

/// What was done elsewhere meanwhile counts, too, and perhaps it is another day.
void StartShelf::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void StartShelf::refresh() {
    model_->refresh();
    int ready = 0;
    for (int row = 0; row < model_->rowCount(); ++row)
        if (model_->canStart(row)) ++ready;
    table_->setVisible(model_->rowCount() > 0);
    sentence_->setText(
        model_->rowCount() == 0
            ? tr("Nothing waits that is a quick win or could start today. What is yours, has an "
                 "owner and waits for nobody shows here.")
        : ready == 0 ? tr("Nothing can start today; this is what hinders the quick wins.")
                     : tr("%Ln can start today", nullptr, ready));
}

} // namespace updraft
