#include "ui/pages/choose/mandate/mandate_page.h"

#include "core/choose/start_today.h"
#include "ui/models/field_words.h"
#include "ui/pages/choose/mandate/mandate_card.h"
#include "ui/pages/choose/mandate/mandate_foot.h"
#include "ui/pages/choose/start_test.h"
#include "ui/support/convert.h"
#include "ui/support/style.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr const char* mandateField = "mandate";

KindPage::Setup setup() {
    return {table_of<Initiative>,
            MandatePage::tr("Mandate"),
            MandatePage::tr("Initiative"),
            {"code", "title", "status", "mandate", "neighbour", "ask", "ask_state", "asked_on"},
            {"owner", "ask_state"}, // the cards choose the mandate
            {"mandate", "neighbour", "ask_state", "status"},
            MandatePage::tr("What can you decide yourself?"),
            MandatePage::tr("Whose decision an initiative is says where to begin: with what is "
                            "yours. For the rest, note what you ask of whom, and what they say."),
            "mandates"};
}

bool isOpen(const Initiative& row) {
    return row.status != Status::done && row.status != Status::dropped;
}

} // namespace

MandatePage::MandatePage(Session& session, QWidget* parent)
    : KindPage(session, setup(), parent), foot_(new MandateFoot(session, this)) {
    addCards();
    static_cast<QVBoxLayout*>(layout())->addWidget(foot_);
    bar().addSwitch("start", tr("Can start today"), [this] { return startTest(this->session()); });
    bar().addSwitch("waiting", tr("Waiting for an answer"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.initiatives.find({id});
            return row && row->ask_state == AskState::asked;
        };
    });
    bar().addSwitch("open", tr("Hide done"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.initiatives.find({id});
            return row && isOpen(*row);
        };
    });
    for (QAction* action : {&foot_->begin(), &foot_->ask(), &foot_->reply()}) addAction(action);
    connect(&session, &Session::changed, this, &MandatePage::count);
    connect(&session, &Session::opened, this, &MandatePage::count);
    connect(&session, &Session::accessChanged, this, &MandatePage::count);
    connect(&session, &Session::selectionChanged, this, &MandatePage::count);
    connect(&table().filter(), &KindFilterModel::filterChanged, this, &MandatePage::count);
    count();
    fillHead();
}

void MandatePage::addCards() {
    const std::array names{tr("Mine"), tr("Neighbours"), tr("Executives")};
    const std::array meanings{tr("Inside your own accountability"),
                              tr("Another department must do something"),
                              tr("Needs a decision or money from above")};
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::m, space::l, space::xs);
    row->setSpacing(space::m);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        auto* card = new MandateCard(names[i], meanings[i], this);
        connect(card, &MandateCard::clicked, this,
                [this, i](bool on) { showOnly(static_cast<Mandate>(i), on); });
        row->addWidget(card);
        cards_[i] = card;
    }
    static_cast<QVBoxLayout*>(layout())->insertLayout(1, row);
}

void MandatePage::showOnly(Mandate mandate, bool only) {
    table().filter().setChoices(mandateField, only ? std::set<QString>{wordLabel(word(mandate))}
                                                   : std::set<QString>{});
}

void MandatePage::count() {
    if (!session().isOpen()) return;
    const StartToday start(session().plan(), session().schedule(), session().today());
    std::array<int, 3> open{};
    std::array<std::array<int, 4>, 3> asks{};
    startable_ = 0;
    for (const Initiative& row : session().plan().initiatives) {
        if (!isOpen(row)) continue;
        const auto mandate = static_cast<std::size_t>(row.mandate);
        ++open[mandate];
        ++asks[mandate][static_cast<std::size_t>(row.ask_state)];
        if (row.mandate == Mandate::mine && start.can(row)) ++startable_;
    }
    card(Mandate::mine)
        .setCount(open[0], startable_ > 0 ? tr("%1 can start today").arg(startable_)
                                          : tr("None can start today"));
    for (const Mandate mandate : {Mandate::neighbour, Mandate::executive}) {
        const auto i = static_cast<std::size_t>(mandate);
        const auto& [unasked, asked, agreed, refused] = asks[i];
        QStringList parts;
        const auto add = [&](int many, const QString& text) {
            if (many > 0) parts << text.arg(many);
        };
        add(unasked, tr("%1 to ask"));
        add(asked, tr("%1 asked"));
        add(agreed, tr("%1 agreed"));
        add(refused, tr("%1 refused"));
        card(mandate).setCount(open[i], parts.join(QStringLiteral(" · ")));
    }
    const auto& choices = table().filter().choices();
    const auto chosen = choices.find(mandateField);
    for (std::size_t i = 0; i < cards_.size(); ++i)
        cards_[i]->setChecked(chosen != choices.end() &&
                              chosen->second == std::set{wordLabel(word(static_cast<Mandate>(i)))});
    foot_->refresh(start);
}

QString MandatePage::also() const {
    return startable_ > 0 ? tr("%1 can start today").arg(startable_) : QString();
}

} // namespace updraft
