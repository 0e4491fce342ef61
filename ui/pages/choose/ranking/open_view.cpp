#include "ui/pages/choose/ranking/open_view.h"

#include "core/choose/session.h"
#include "ui/pages/choose/ranking/item_list.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

OpenView::OpenView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      question_(label({}, this, type::heading, QFont::DemiBold)),
      figure_(label({}, this, type::display, QFont::DemiBold)), sentence_(sentenceLabel({}, this)),
      people_(new QTreeWidget(this)), items_(new ItemList(session, this)) {
    question_->setWordWrap(true);
    people_->setAccessibleName(tr("Who has ranked"));
    people_->setHeaderLabels({tr("Name"), tr("Department"), tr("Ballot")});
    people_->setRootIsDecorated(false);
    people_->setUniformRowHeights(true);
    people_->header()->setStretchLastSection(false);
    people_->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(question_);
    left->addWidget(items_, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::s);
    right->addWidget(figure_);
    right->addWidget(sentence_);
    right->addWidget(people_, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::m, space::l, space::l);
    row->setSpacing(space::l);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    setFocusProxy(people_);
}

void OpenView::setRanking(std::optional<Id<RankingSession>> ranking) {
    ranking_ = ranking;
    items_->setRanking(ranking);
    refresh();
}

void OpenView::refresh() {
    items_->refresh();
    people_->clear();
    const RankingSession* row = ranking_ ? session_.find(*ranking_) : nullptr;
    if (row == nullptr) return;
    question_->setText(qt(row->question.empty() ? row->title : row->question));
    const auto all = participants_of(session_.plan(), row->id);
    const auto cast = std::ranges::count_if(all, &Participant::cast);
    figure_->setText(tr("%L1 of %L2").arg(cast).arg(all.size()));
    sentence_->setText(
        (cast == static_cast<std::ptrdiff_t>(all.size()) ? tr("All ballots are in, and sealed.")
                                                         : tr("ballots are in, all sealed.")) +
        u' ' +
        (row->named ? tr("Once they are opened, everyone sees whose ballot is whose.")
                    : tr("Nobody learns whose ballot is whose, not even once they are opened.")));
    for (const Participant* each : all) {
        auto* item = new QTreeWidgetItem(people_, {qt(each->name), qt(each->department),
                                                   each->cast ? tr("✓ sealed") : tr("not yet")});
        item->setToolTip(0, plainTip(qt(each->name)));
    }
}

} // namespace updraft
