#include "ui/pages/choose/board/room_strip.h"

#include "core/edits/board_requests.h"
#include "core/edits/verbs.h"
#include "ui/forms/item_menu.h"
#include "ui/pages/choose/board/limit_uses.h"
#include "ui/pages/choose/board/room_bar.h"
#include "ui/render/board_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flow_layout.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

namespace updraft {

namespace {

constexpr std::size_t mostTries = 3;
constexpr int roomForBoth = 700;

QFrame* makeCard(QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setFrameShape(QFrame::StyledPanel);
    card->setProperty(kindProperty, kind::card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    return card;
}

bool counts(LimitKind kind) {
    return kind == LimitKind::budget || kind == LimitKind::person_days ||
           kind == LimitKind::initiatives;
}

/// The use of the same limit at the same time, among others.
const LimitUse* sameUse(const std::vector<LimitUse>& uses, const LimitUse& as) {
    const auto found = std::ranges::find_if(uses, [&](const LimitUse& use) {
        return use.limit == as.limit &&
               (use.limit->kind != LimitKind::person_days || use.from == as.from);
    });
    return found == uses.end() ? nullptr : &*found;
}

QString needText(const Plan& plan, const Request& request, const LimitUse& use) {
    const LimitKind kind = use.limit->kind;
    const QString code = qt(request.code);
    const QString much = limitAmount(plan, kind, use.after - use.allowed);
    switch (kind) {
    case LimitKind::budget:
        return RoomStrip::tr("To put %1 on, free %2").arg(code, much);
    case LimitKind::person_days:
        return RoomStrip::tr("To put %1 on, take %2 person-days off").arg(code, much);
    case LimitKind::initiatives:
        return RoomStrip::tr("To put %1 on, take something off").arg(code);
    case LimitKind::scope:
    case LimitKind::no_go:
    case LimitKind::score:
        break;
    }
    return RoomStrip::tr("%1 cannot be put on as it is").arg(code);
}

} // namespace

RoomStrip::RoomStrip(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(nullptr), sentence_(nullptr), bar_(nullptr) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::m, space::l, 0);
    row->setSpacing(space::m);
    QFrame* room = makeCard(this);
    auto* column = static_cast<QVBoxLayout*>(room->layout());
    title_ = label({}, room, type::lead, QFont::DemiBold);
    title_->setWordWrap(true);
    sentence_ = sentenceLabel({}, room);
    bar_ = new RoomBar(room);
    trying_ = new QWidget(room);
    tries_ = new FlowLayout(trying_, space::s);
    column->addWidget(title_);
    column->addWidget(bar_);
    column->addWidget(sentence_);
    column->addWidget(trying_);
    column->addStretch();
    row->addWidget(room, 16);
    auto* limits = makeCard(this);
    limitsCard_ = limits;
    limits_ = new LimitUses(session, limits);
    static_cast<QVBoxLayout*>(limits->layout())->addWidget(limits_);
    static_cast<QVBoxLayout*>(limits->layout())->addStretch();
    row->addWidget(limits, 9);
    connect(&session, &Session::changed, this, &RoomStrip::follow);
    connect(&session, &Session::selectionChanged, this, &RoomStrip::follow);
    connect(&session, &Session::accessChanged, this, &RoomStrip::follow);
    refresh();
}

QString RoomStrip::title() const {
    return title_->text();
}

QList<QPushButton*> RoomStrip::tries() const {
    QList<QPushButton*> buttons;
    for (int i = 0; i < tries_->count(); ++i)
        if (auto* button = qobject_cast<QPushButton*>(tries_->itemAt(i)->widget()))
            buttons << button;
    return buttons;
}

/// While nobody looks, nothing is worked out.
void RoomStrip::follow() {
    stale_ = true;
    if (isVisible()) refresh();
}

void RoomStrip::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

/// In a narrow window what is picked has the room: its limits stand in its sentence, too.
void RoomStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    limitsCard_->setVisible(width() >= roomForBoth);
}

void RoomStrip::refresh() {
    stale_ = false;
    if (!session_.isOpen()) return;
    while (QLayoutItem* old = tries_->takeAt(0)) {
        if (QWidget* widget = old->widget()) { // it may be the one that was pressed
            widget->hide();
            widget->deleteLater();
        }
        delete old;
    }
    const auto picked = session_.selection().one<Request>();
    const Request* request = picked ? session_.find(*picked) : nullptr;
    if (request == nullptr) {
        showNothing();
    } else if (request->decision) {
        showDecided(*request);
    } else {
        const BoardCase made = board_case(session_.plan(), *request, session_.today());
        showCase(*request, made);
        limits_->show(made.uses);
    }
    trying_->setVisible(tries_->count() > 0);
    sentence_->setVisible(!sentence_->text().isEmpty());
    updateGeometry();
}

void RoomStrip::showNothing() {
    title_->setText(tr("What would have to come off?"));
    bar_->setPicture({});
    sentence_->setText(
        tr("Pick a request: this shows what it takes of your limits, and if it breaks one, what "
           "could come off or when it would fit."));
    limits_->showToday();
}

void RoomStrip::showDecided(const Request& request) {
    const Plan& plan = session_.plan();
    title_->setText(tr("%1 is decided: %2").arg(qt(request.code), decisionText(plan, request)));
    bar_->setPicture({});
    QStringList parts;
    if (!request.decision_reason.empty()) parts << qt(request.decision_reason);
    if (const QString off = offsText(plan, offs_for(plan, request.id)); !off.isEmpty())
        parts << tr("What came off: %1.").arg(off);
    if (request.decision != Decision::accept) parts << tr("Alt+← takes it up again.");
    sentence_->setText(parts.join(u' '));
    limits_->showToday();
}

void RoomStrip::showCase(const Request& request, const BoardCase& made) {
    const Plan& plan = session_.plan();
    bar_->setPicture(roomPicture(session_, request, made));
    const LimitUse* tightest = made.tightest();
    QStringList parts;
    if (made.fits()) {
        title_->setText(tr("%1 fits").arg(qt(request.code)));
        if (made.unscored)
            parts << tr("It needs a score before it can be accepted: a limit asks for one.");
        else if (made.uses.empty() && footing_of(plan, request) == Footing::part)
            parts << tr("It asks no more room than what it is a part of.");
        else if (made.uses.empty())
            parts << tr("No limit is set that could speak against it. Limits are set in Strategy.");
        else if (!made.off.empty())
            parts << tr("Room is made: %1.").arg(offsText(plan, made.off));
    } else if (!request.domain && tightest->limit->kind == LimitKind::scope) {
        title_->setText(tr("%1 needs a domain").arg(qt(request.code)));
        parts << tr("A limit says which domains are in scope: %1.").arg(qt(tightest->limit->value));
    } else {
        title_->setText(needText(plan, request, *tightest));
        for (const LimitUse& use : made.uses)
            if (use.broken() && &use != tightest) parts << tr("%1.").arg(overText(plan, use));
        if (!counts(tightest->limit->kind)) parts.prepend(tr("%1.").arg(overText(plan, *tightest)));
        if (made.single_offs.empty() && !made.fitting_start)
            parts << tr("Nothing that comes off makes room by itself. Change the request, or "
                        "decline it.");
    }
    sentence_->setText(parts.join(u' '));
    if (session_.canWrite()) addTries(request, made);
}

void RoomStrip::addTries(const Request& request, const BoardCase& made) {
    for (const Off& off : made.off) addTry(request, made, off, true);
    const auto count = std::min(mostTries, made.single_offs.size());
    for (std::size_t i = 0; i < count; ++i) addTry(request, made, made.single_offs[i], false);
    if (made.fitting_start) {
        const Date start = *made.fitting_start;
        auto* later = addButton(
            tr("%1 from %2")
                .arg(qt(request.code), shortDate(start, year_month_day(session_.today()).year)),
            tr("Start it on %1, when it fits").arg(longDate(start)));
        connect(later, &QPushButton::clicked, this, [this, id = request.id, start] {
            session_.edit(verb::set, [&](Edit& edit) {
                edit.about(id.uuid);
                edit.change(id, [&](Request& row) {
                    if (row.deadline && row.start && *row.deadline >= *row.start)
                        row.deadline = *row.deadline + (start - *row.start);
                    else if (row.deadline && *row.deadline < start)
                        row.deadline.reset();
                    row.start = start;
                });
            });
        });
    }
    const LimitUse* tightest = made.tightest();
    if (!made.off.empty() ||
        (!made.fits() && tightest != nullptr && counts(tightest->limit->kind))) {
        auto* other = addButton(tr("Something else…"), tr("Choose what else comes off"));
        const BoardRoom room{session_.plan()};
        std::optional<Date> until =
            working_days(session_.plan().about()).next(room.place_of(made.undertaking).finish + 1);
        // What is put off keeps its money.
        if (tightest != nullptr && tightest->limit->kind == LimitKind::budget) until.reset();
        connect(other, &QPushButton::clicked, this,
                [this, other, id = request.id, until] { askWhat(other, id, until); });
    }
}

/// How much would be left: "2 spare".
QString RoomStrip::spareText(const Request& request, const BoardCase& made, const Off& off) const {
    Q_UNUSED(request)
    const LimitUse* tightest = made.tightest();
    if (tightest == nullptr || !counts(tightest->limit->kind)) return {};
    auto offs = made.aside;
    offs.push_back(off);
    const auto uses = limit_uses(session_.plan(), made.undertaking, offs);
    const LimitUse* use = sameUse(uses, *tightest);
    if (use == nullptr) return {};
    return limitAmount(session_.plan(), use->limit->kind, std::max(0.0, use->allowed - use->after));
}

void RoomStrip::addTry(const Request& request, const BoardCase& made, const Off& off, bool chosen) {
    const auto* row = session_.find(off.initiative);
    if (row == nullptr) return;
    const QString code = qt(row->code);
    const QString spare = chosen ? QString() : spareText(request, made, off);
    const QString words =
        off.how == OffHow::dropped ? tr("%1 dropped").arg(code) : tr("%1 off").arg(code);
    auto* button = addButton(
        spare.isEmpty() ? words : tr("%1, %2 spare").arg(words, spare),
        chosen ? tr("%1 %2: press to keep it on").arg(offText(session_.plan(), off), qt(row->title))
               : tr("%1: %2").arg(qt(row->title), offText(session_.plan(), off)));
    button->setCheckable(true);
    button->setChecked(chosen);
    connect(button, &QPushButton::clicked, this, [this, id = request.id, off, chosen] {
        session_.edit(verb::set, [&](Edit& edit) {
            if (chosen)
                keep_on(edit, id, off.initiative);
            else
                let_come_off(edit, id, off);
        });
    });
}

QPushButton* RoomStrip::addButton(const QString& text, const QString& spoken) {
    if (tries_->count() == 0) {
        auto* word = label(tr("Try:"), trying_, type::body, QFont::Normal, ink::sub);
        word->setMinimumHeight(space::control);
        tries_->addWidget(word);
    }
    auto* button = new QPushButton(text, trying_);
    button->setToolTip(plainTip(spoken));
    button->setAccessibleDescription(spoken);
    tries_->addWidget(button);
    return button;
}

/// Dropped, where it is put off until no day.
void RoomStrip::askWhat(QPushButton* under, Id<Request> request, std::optional<Date> until) {
    std::vector<Uuid> but;
    for (const Initiative& row : session_.plan().initiatives)
        if (!takes_room(row)) but.push_back(row.id.uuid);
    for (const Off& off : offs_for(session_.plan(), request)) but.push_back(off.initiative.uuid);
    askForItem(*under, session_.plan(),
               {*find_kind(table_of<Initiative>),
                tr("What comes off?"),
                tr("Comes off"),
                std::move(but),
                {},
                [this, request, until](Uuid id) {
                    session_.edit(verb::set, [&](Edit& edit) {
                        if (until)
                            let_come_off(edit, request, {{id}, OffHow::deferred, until});
                        else
                            let_come_off(edit, request, {{id}, OffHow::dropped, {}});
                    });
                }});
}

} // namespace updraft
