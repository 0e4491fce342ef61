#include "ui/pages/inspector/request_panel.h"

#include "core/choose/cadence.h"
#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "ui/forms/kind_form.h"
#include "ui/models/field_words.h"
#include "ui/pages/inspector/panel_parts.h"
#include "ui/pages/inspector/qualify_box.h"
#include "ui/pages/inspector/thread_box.h"
#include "ui/render/board_words.h"
#include "ui/render/charter_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/chip.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flow_layout.h"
#include "ui/support/style_paint.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

std::vector<KindForm::Group> requestGroups() {
    return {{RequestPanel::tr("What is asked"),
             {"title", "summary", "reason", "requester", "asked", "urgency"},
             true},
            {RequestPanel::tr("Who and how much"), {"owner", "domain", "effort", "cost", "days"}},
            {RequestPanel::tr("Evidence"), {"evidence", "feedback", "step"}},
            {RequestPanel::tr("Notes and tags"),
             {"notes", "tags", "rank", "initiative", "code", "private"}}};
}

std::vector<KindForm::Group> decisionGroups() {
    return {{{},
             {"decision_reason", "start", "deadline", "resources", "comes_off", "until", "board",
              "approved_by"}}};
}

QString stateWord(const Request& row) {
    return row.decision ? decisionWord(*row.decision) : wordLabel(word(row.state));
}

/// The board that sits today; else none decides.
std::optional<Id<Meeting>> boardOf(const Plan& plan, const Request& row, Date today) {
    if (row.board) return row.board;
    for (const Meeting* board : boards(plan))
        if (board->date == today) return board->id;
    return std::nullopt;
}

} // namespace

RequestPanel::RequestPanel(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      code_(label({}, this, type::small, QFont::DemiBold, ink::sub)),
      state_(new Chip({}, Tone::Neutral, this)),
      title_(label({}, this, type::heading, QFont::DemiBold)), summary_(sentenceLabel({}, this)),
      facts_(new FactList(this)), thread_(new ThreadBox(session, this)),
      qualify_(new QualifyBox(session, this)),
      effect_(sentenceLabel({}, this, QPalette::WindowText)),
      form_(new KindForm(session, *find_kind(table_of<Request>), requestGroups(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::l);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::m, space::l, space::m);
    head->setSpacing(space::xs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(code_);
    row->addWidget(state_);
    row->addStretch();
    head->addLayout(row);
    title_->setWordWrap(true);
    head->addWidget(title_);
    head->addWidget(summary_);
    column->addLayout(head);
    addHairline(*column, this);
    addPart(*column, facts_);
    addPart(*column, qualify_);
    addPart(*column, makeDecision());
    addPart(*column, thread_);
    addPart(*column, form_);
    column->addStretch();
    setFocusPolicy(Qt::ClickFocus);
    connect(facts_, &FactList::opened, &session,
            [&session](const Selection& target) { session.reveal(target); });
    connect(qualify_, &QualifyBox::fieldWanted, this, &RequestPanel::focusField);
}

QWidget* RequestPanel::makeDecision() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    caption_ = captionLabel(tr("Decision").toUpper(), box);
    column->addWidget(caption_);
    verdict_ = sentenceLabel({}, box, QPalette::WindowText);
    verdict_->setFont(Theme::font(type::body, QFont::DemiBold));
    column->addWidget(verdict_);
    effect_->setParent(box);
    column->addWidget(effect_);
    decision_ = new KindForm(session_, *find_kind(table_of<Request>), decisionGroups(), box);
    column->addWidget(decision_);
    problem_ = sentenceLabel({}, box, ink::red);
    problem_->hide();
    column->addWidget(problem_);
    auto* answers = new QWidget(box);
    auto* row = new FlowLayout(answers, space::s); // what comes off makes the first one long
    const QString words[] = {tr("Accept"), tr("Put off"), tr("Decline")};
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        buttons_[i] = new QPushButton(words[i], box);
        connect(buttons_[i], &QPushButton::clicked, this,
                [this, i] { decide(static_cast<Decision>(i)); });
        row->addWidget(buttons_[i]);
    }
    buttons_[0]->setProperty(kindProperty, kind::primary);
    reopen_ = new QPushButton(tr("Take it up again"), box);
    connect(reopen_, &QPushButton::clicked, this, &RequestPanel::reopen);
    row->addWidget(reopen_);
    column->addWidget(answers);
    return box;
}

void RequestPanel::show(Id<Request> request) {
    const Request* row = session_.find(request);
    if (row == nullptr) return;
    problem_->hide(); // it was about what stood there before
    id_ = request;
    const BoardCase made = board_case(session_.plan(), *row, session_.today());
    code_->setText(qt(row->code));
    state_->setText(stateWord(*row));
    title_->setText(qt(row->title));
    summary_->setText(qt(row->summary));
    summary_->setVisible(!row->summary.empty());
    facts_->setFacts(factsOf(*row, made));
    thread_->show(table_of<Request>, request.uuid);
    qualify_->setVisible(!row->decision);
    if (!row->decision) qualify_->show(*row, made.lookalikes);
    showDecision(*row, made);
    const std::vector item{request.uuid};
    if (form_->items() != item) form_->setItems(item);
    if (decision_->items() != item) decision_->setItems(item);
}

std::vector<FactList::Fact> RequestPanel::factsOf(const Request& row, const BoardCase& made) const {
    std::vector<FactList::Fact> facts;
    const Plan& plan = session_.plan();
    const int year = year_month_day(session_.today()).year;
    const auto add = [&](const QString& name, const QString& value, Selection target = {},
                         const QString& code = {}) {
        if (!value.isEmpty()) facts.push_back({name, code, value, std::move(target)});
    };
    QString asked = qt(row.requester);
    if (row.asked)
        asked = asked.isEmpty() ? shortDate(*row.asked, year)
                                : tr("%1, %2").arg(asked, shortDate(*row.asked, year));
    add(tr("Asked by"), asked);
    if (row.urgency != Urgency::normal) add(tr("Urgency"), wordLabel(word(row.urgency)));
    if (const auto* domain = row.domain ? session_.find(*row.domain) : nullptr)
        add(tr("Domain"), qt(domain->name));
    if (const auto* owner = row.owner ? session_.find(*row.owner) : nullptr)
        add(tr("Owner"), qt(owner->name), Selection::of(owner->id));
    QStringList takes;
    if (row.effort) takes << tr("%1 person-days").arg(tenths(*row.effort));
    if (row.cost) takes << money(*row.cost, plan.about().currency);
    add(tr("Takes"), takes.join(QStringLiteral(", ")));
    add(tr("Wanted"), span(row.start, row.deadline));
    if (made.undertaking.score)
        add(tr("Score"), tr("%1, would rank %2 of %3")
                             .arg(tenths(*made.undertaking.score))
                             .arg(made.rank)
                             .arg(made.ranked));
    if (row.rank) add(tr("Rank"), QLocale().toString(*row.rank));
    if (const auto* board = row.board ? session_.find(*row.board) : nullptr)
        add(tr("Board"), longDate(board->date), Selection::of(board->id), qt(board->code));
    if (const auto* part = row.initiative ? session_.find(*row.initiative) : nullptr)
        add(row.decision ? tr("Now") : tr("About"), qt(part->title), Selection::of(part->id),
            qt(part->code));
    return facts;
}

void RequestPanel::showDecision(const Request& row, const BoardCase& made) {
    const Plan& plan = session_.plan();
    const bool decided = row.decision.has_value();
    const bool write = session_.canWrite();
    const QString offs = offsText(plan, made.off);
    QStringList verdict{decisionText(plan, row)};
    if (row.decided) verdict << longDate(*row.decided);
    verdict.removeAll(QString());
    verdict_->setText(verdict.join(QStringLiteral(", ")));
    verdict_->setVisible(decided);
    QStringList effects;
    if (!made.off.empty() && !decided) {
        effects << tr("%1.").arg(offs);
        QStringList codes;
        for (const auto id : made.left_alone) codes << qt(session_.find(id)->code);
        if (!codes.isEmpty())
            effects << tr("%1 waits for what comes off.", nullptr, static_cast<int>(codes.size()))
                           .arg(listed(codes));
    }
    if (!decided)
        for (const LimitUse& use : made.uses)
            if (use.broken()) effects << tr("%1.").arg(overText(plan, use));
    effect_->setText(effects.join(u' '));
    effect_->setVisible(!effects.isEmpty());
    QPushButton* accept = button(Decision::accept);
    accept->setText(made.off.size() == 1
                        ? tr("Accept, %1 off").arg(qt(session_.find(made.off[0].initiative)->code))
                    : made.off.empty()
                        ? tr("Accept")
                        : tr("Accept, %Ln off", nullptr, static_cast<int>(made.off.size())));
    for (QPushButton* each : buttons_) {
        each->setVisible(!decided);
        each->setEnabled(write);
    }
    reopen_->setVisible(decided && row.decision != Decision::accept);
    reopen_->setEnabled(write);
}

Ruling RequestPanel::rulingOf(const Request& row, Decision decision) const {
    Ruling ruling;
    ruling.decision = decision;
    ruling.reason = row.decision_reason;
    ruling.on = session_.today();
    ruling.start = row.start;
    ruling.deadline = row.deadline;
    ruling.resources = row.resources;
    ruling.until = row.until;
    ruling.board = boardOf(session_.plan(), row, session_.today());
    ruling.approved_by = row.approved_by;
    ruling.part_of = row.initiative;
    ruling.off = offs_for(session_.plan(), row.id);
    return ruling;
}

QString RequestPanel::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

void RequestPanel::decide(Decision decision) {
    const Request* row = session_.find(id_);
    if (row == nullptr || !session_.canWrite()) return;
    const Ruling ruling = rulingOf(*row, decision);
    const auto done =
        session_.attempt(verb::decide, [&](Edit& edit) { updraft::decide(edit, id_, ruling); });
    if (!done) return complain(done.error());
    setFocus(); // the button that was pressed has gone: the keyboard is not to end up in a field
    const Request& now = *session_.find(id_);
    session_.say(tr("%1: %2. Undo takes it back, with what came off.")
                     .arg(qt(now.code), decisionText(session_.plan(), now)));
}

void RequestPanel::reopen() {
    const Request* row = session_.find(id_);
    if (row == nullptr) return;
    const auto to = lacks_of(*row).empty() ? RequestState::qualified : RequestState::fresh;
    session_.edit(verb::move_request, [&](Edit& edit) { move_request(edit, id_, to); });
}

/// What is missing has the keyboard.
void RequestPanel::complain(const Error& error) {
    problem_->setText(session_.sentence(error));
    problem_->show();
    if (error.code != ErrorCode::required && error.code != ErrorCode::out_of_order) return;
    if (const KindField* field = find_kind(table_of<Request>)->field(error.subject))
        focusField(field->name);
}

void RequestPanel::focusField(std::string_view field) {
    if (decision_->editor(field) != nullptr)
        decision_->focusField(field);
    else
        form_->focusField(field);
    Q_EMIT fieldFocused();
}

} // namespace updraft
