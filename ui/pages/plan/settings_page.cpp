#include "ui/pages/plan/settings_page.h"

#include "core/edits/kinds.h"
#include "ui/forms/kind_form.h"
#include "ui/models/kind_table_model.h"
#include "ui/pages/plan/holiday_list.h"
#include "ui/pages/plan/ordered_list.h"
#include "ui/pages/roll_on.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/page_head.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int columnWidth = 640;

std::vector<KindForm::Group> groups() {
    return {{{}, {"title", "organisation", "unit", "leader", "start", "currency"}},
            {SettingsPage::tr("Horizons"),
             {"short_months", "mid_months", "long_months", "rolled_on"},
             true},
            {SettingsPage::tr("Working week"), {"working_days"}, true},
            {SettingsPage::tr("Notes and tags"), {"notes", "tags"}}};
}

} // namespace

SettingsPage::SettingsPage(Session& session, QWidget* parent)
    : Page(session, parent),
      form_(new KindForm(session, *find_kind(table_of<Basics>), groups(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new PageHead(tr("Plan settings"), this);
    head->setSentence(tr("What the whole plan rests on"));
    column->addWidget(head);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* body = new QWidget(scroll);
    body->setBackgroundRole(QPalette::Base);
    auto* middle = new QHBoxLayout(body);
    auto* parts = new QVBoxLayout;
    parts->setContentsMargins(20, space::l, 20, space::xxl);
    parts->setSpacing(space::xl);
    middle->addLayout(parts, 1);
    middle->addStretch();
    fill(parts);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);
    setFocusProxy(form_);
    form_->setItems({session.plan().about().id.uuid});
}

void SettingsPage::fill(QVBoxLayout* column) {
    form_->setMaximumWidth(columnWidth);
    column->addWidget(form_);
    auto* roll = new QPushButton(tr("Roll on to today"), this);
    roll->setEnabled(session().canWrite());
    connect(roll, &QPushButton::clicked, this, [this] { rollOn(this->session()); });
    auto* whole = new QWidget(this);
    whole->setMaximumWidth(columnWidth);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(roll);
    row->addWidget(sentenceLabel(tr("The horizons count from today, and a baseline keeps where "
                                    "everything stands now."),
                                 this),
                   1);
    column->addWidget(whole);
    // Made in the order in which they stand, which Tab follows.
    auto* domains = new OrderedList(session(), table_of<Domain>, tr("Domains"),
                                    tr("The swimlanes of the roadmap, in this order."), this);
    auto* channels = new OrderedList(session(), table_of<Channel>, tr("Channels"),
                                     tr("Where customers meet you."), this);
    auto* holidays = new HolidayList(session(), this);
    for (QWidget* part : std::initializer_list<QWidget*>{domains, channels, holidays}) {
        part->setMaximumWidth(columnWidth);
        column->addWidget(part);
    }
    domains_ = domains;
    column->addStretch();
}

bool SettingsPage::showItems(const Selection& items) {
    return items.table == table_of<Basics> || items.table == table_of<Domain> ||
           items.table == table_of<Channel>;
}

} // namespace updraft
