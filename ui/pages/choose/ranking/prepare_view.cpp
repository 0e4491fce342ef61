#include "ui/pages/choose/ranking/prepare_view.h"

#include "core/choose/session.h"
#include "core/edits/kinds.h"
#include "ui/forms/kind_form.h"
#include "ui/pages/choose/ranking/item_list.h"
#include "ui/pages/choose/ranking/item_picker.h"
#include "ui/pages/choose/ranking/participant_list.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace updraft {

PrepareView::PrepareView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      form_(new KindForm(session, *find_kind(table_of<RankingSession>),
                         {{{}, {"title", "question", "date"}},
                          {tr("How people rank"), {"dots", "feasibility", "buy_in", "named"}, true},
                          {tr("Notes and tags"), {"notes", "tags", "code", "private"}, false}},
                         this)),
      items_(new ItemList(session, this)), participants_(new ParticipantList(session, this)),
      itemsHead_(label({}, this, type::lead, QFont::DemiBold)),
      peopleHead_(label({}, this, type::lead, QFont::DemiBold)),
      pick_(new QPushButton(tr("Choose…"), this)) {
    auto* area = new QScrollArea(this);
    auto* form = new QWidget(area);
    auto* formColumn = new QVBoxLayout(form);
    formColumn->setContentsMargins(space::l, space::m, space::l, space::l);
    formColumn->addWidget(form_);
    formColumn->addStretch(1);
    form->setAutoFillBackground(false);
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(280);

    auto* lists = new QWidget(this);
    auto* column = new QVBoxLayout(lists);
    column->setContentsMargins(0, space::m, space::l, space::l);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    head->addWidget(itemsHead_, 1);
    head->addWidget(pick_);
    column->addLayout(head);
    column->addWidget(items_, 3);
    column->addSpacing(space::m);
    column->addWidget(peopleHead_);
    column->addWidget(participants_, 2);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(area, 2);
    row->addWidget(lists, 3);
    connect(pick_, &QPushButton::clicked, this, &PrepareView::pickItems);
    connect(items_, &ItemList::pickWanted, this, &PrepareView::pickItems);
    setFocusProxy(form_);
}

void PrepareView::setRanking(std::optional<Id<RankingSession>> ranking) {
    if (ranking_ != ranking)
        form_->setItems(ranking ? std::vector{ranking->uuid} : std::vector<Uuid>{});
    ranking_ = ranking;
    items_->setRanking(ranking);
    participants_->setRanking(ranking);
    refresh();
}

void PrepareView::refresh() {
    items_->refresh();
    participants_->refresh();
    const auto items = ranking_ ? items_of(session_.plan(), *ranking_).size() : 0;
    const auto people = ranking_ ? participants_of(session_.plan(), *ranking_).size() : 0;
    itemsHead_->setText(tr("What is ranked: %Ln item(s)", nullptr, static_cast<int>(items)));
    peopleHead_->setText(tr("Who ranks: %Ln person(s)", nullptr, static_cast<int>(people)));
    pick_->setEnabled(session_.canWrite());
}

void PrepareView::pickItems() {
    if (!ranking_ || !session_.canWrite()) return;
    ItemPicker dialog(session_, *ranking_, this);
    dialog.exec();
}

void PrepareView::nameIt() {
    form_->focusField("title");
}

} // namespace updraft
