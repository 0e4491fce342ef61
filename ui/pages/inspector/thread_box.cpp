#include "ui/pages/inspector/thread_box.h"

#include "core/edits/kinds.h"
#include "core/edits/opportunities.h"
#include "core/edits/verbs.h"
#include "core/listen/opportunities.h"
#include "ui/forms/item_menu.h"
#include "ui/models/field_words.h"
#include "ui/render/board_words.h"
#include "ui/render/charter_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/own_keys.h"
#include "ui/support/style_paint.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace updraft {

namespace {

constexpr int rowHeight = 44;
constexpr int indent = 14;
constexpr int mostRows = 100; ///< More than anybody reads here; each is a button.

QString joinedParts(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString coded(const std::string& code, const std::string& text) {
    return qt(code) + QStringLiteral("  ") + qt(text).simplified();
}

QString sourceOf(const Plan& plan, const Feedback& said) {
    QStringList parts;
    if (const auto* persona = said.persona ? plan.personas.find(*said.persona) : nullptr)
        parts << qt(persona->name);
    parts << qt(said.source);
    if (said.date) parts << shortDate(*said.date, -1);
    return joinedParts(parts);
}

/// One item of the thread; pressed, it goes there. Del takes it off.
class ThreadRow : public QAbstractButton {
  public:
    ThreadRow(const QString& text, const QString& source, int depth, QWidget* parent)
        : QAbstractButton(parent), source_(source), depth_(depth) {
        setText(text);
        setToolTip(plainTip(text));
        setFixedHeight(rowHeight);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAccessibleName(text);
        setAccessibleDescription(source);
    }

    /// What Del does; nothing where it is not set.
    void setTakeOff(std::function<void()> takeOff) {
        takeOff_ = std::move(takeOff);
        ownKeys(*this, {Qt::Key_Delete});
    }

  protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Delete && takeOff_) return takeOff_();
        QAbstractButton::keyPressEvent(event);
    }
    void contextMenuEvent(QContextMenuEvent* event) override {
        if (!takeOff_) return;
        QMenu menu(this);
        const QAction* off = menu.addAction(ThreadBox::tr("Take it off the thread"));
        if (menu.exec(event->globalPos()) == off) takeOff_();
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& t = Theme::current();
        if (underMouse()) painter.fillRect(rect(), t.hover);
        const auto place = [&](int left, int top, int width, int height) {
            return QRectF(
                QStyle::visualRect(layoutDirection(), rect(), {left, top, width, height}));
        };
        const int left = 4 + depth_ * indent;
        painter.fillRect(place(left, 6, 2, rowHeight - 12), depth_ == 0 ? t.accent : t.track);
        const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        painter.setFont(Theme::font(type::body));
        painter.setPen(t.text);
        paint::line(painter, place(left + 10, 4, width() - left - 14, 19), start, text());
        painter.setFont(Theme::font(type::small));
        painter.setPen(t.faint);
        paint::line(painter, place(left + 10, 22, width() - left - 14, 17), start, source_);
        if (hasFocus()) paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

  private:
    QString source_;
    int depth_;
    std::function<void()> takeOff_;
};

/// Whether rows of the table show in a thread, or tie it together.
bool tells(std::string_view table) {
    constexpr std::array tables = {table_of<Initiative>, table_of<Opportunity>, table_of<Evidence>,
                                   table_of<Remedy>,     table_of<PainPoint>,   table_of<Feedback>,
                                   table_of<Count>,      table_of<Step>,        table_of<Persona>,
                                   table_of<Request>,    table_of<ComesOff>};
    return std::ranges::find(tables, table) != tables.end();
}

QString captionFor(std::string_view table, bool several) {
    if (several) return ThreadBox::tr("What came of them");
    if (table == table_of<Initiative>) return ThreadBox::tr("Why this exists");
    if (table == table_of<Opportunity>) return ThreadBox::tr("What it rests on, what answers it");
    if (table == table_of<Step>) return ThreadBox::tr("What hurts, what we do about it");
    if (table == table_of<Request>) return ThreadBox::tr("Behind it");
    return ThreadBox::tr("What came of it");
}

QString nothingFor(std::string_view table, bool several) {
    if (several) return ThreadBox::tr("No opportunity rests on all of them yet.");
    if (table == table_of<Initiative>)
        return ThreadBox::tr("Nothing says yet why it is there: tie it to the opportunity that it "
                             "answers.");
    if (table == table_of<Opportunity>)
        return ThreadBox::tr(
            "It rests on nothing yet. Pain points and verbatims are tied to it where "
            "they stand.");
    if (table == table_of<Step>)
        return ThreadBox::tr("No pain point, no verbatim and no opportunity yet.");
    if (table == table_of<Request>)
        return ThreadBox::tr(
            "Nothing is behind it yet: name the verbatim or the step that it comes "
            "from, under Evidence.");
    return ThreadBox::tr("No opportunity rests on it yet.");
}

QString addFor(std::string_view table, bool several) {
    if (several) return ThreadBox::tr("Tie them to an opportunity");
    if (table == table_of<Step>) return ThreadBox::tr("New opportunity here");
    return table == table_of<Opportunity> ? ThreadBox::tr("Tie an initiative to it")
                                          : ThreadBox::tr("Tie it to an opportunity");
}

std::vector<ThreadItem> sharedThread(const Plan& plan, const std::vector<Uuid>& ids) {
    std::vector<ThreadItem> items;
    for (const auto opportunity : resting_on_all(plan, ids))
        items.push_back({table_of<Opportunity>, opportunity.uuid, 0});
    return items;
}

} // namespace

QString threadText(const Plan& plan, const ThreadItem& item) {
    if (const auto* row = plan.initiatives.find({item.id})) return coded(row->code, row->title);
    if (const auto* row = plan.opportunities.find({item.id}))
        return coded(row->code, row->statement);
    if (const auto* row = plan.pain_points.find({item.id})) return coded(row->code, row->text);
    if (const auto* row = plan.requests.find({item.id})) return coded(row->code, row->title);
    if (const auto* row = plan.feedback.find({item.id})) return inQuotes(row->verbatim);
    if (const auto* row = plan.counts.find({item.id}))
        return ThreadBox::tr("%1 × %2").arg(QLocale().toString(row->count), qt(row->reason));
    return {};
}

QString threadSource(const Plan& plan, const ThreadItem& item) {
    if (const auto* row = plan.initiatives.find({item.id}))
        return joinedParts({ThreadBox::tr("Initiative"), wordLabel(word(row->status))});
    if (const auto* row = plan.opportunities.find({item.id})) {
        const auto score = score_of(*row);
        return joinedParts({ThreadBox::tr("Opportunity"),
                            score ? ThreadBox::tr("score %1").arg(tenths(*score)) : QString()});
    }
    if (const auto* row = plan.pain_points.find({item.id})) {
        const auto* step = row->step ? plan.steps.find(*row->step) : nullptr;
        return joinedParts(
            {row->kind == PainKind::gain ? ThreadBox::tr("Gain") : ThreadBox::tr("Pain point"),
             step ? qt(step->title) : QString(),
             row->severity ? ThreadBox::tr("severity %1").arg(*row->severity) : QString()});
    }
    if (const auto* row = plan.feedback.find({item.id})) return sourceOf(plan, *row);
    if (const auto* row = plan.requests.find({item.id}))
        return joinedParts(
            {ThreadBox::tr("Request"), row->decision ? decisionText(plan, *row) : QString(),
             row->decided ? shortDate(*row->decided, -1) : QString(), qt(row->decision_reason)});
    if (const auto* row = plan.counts.find({item.id}))
        return joinedParts(
            {qt(row->source), QLocale().toString(qt(row->month), QStringLiteral("MMM yyyy"))});
    return {};
}

ThreadBox::ThreadBox(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), caption_(captionLabel({}, this)),
      add_(new QToolButton(this)), nothing_(sentenceLabel({}, this, ink::faint)),
      rows_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto* head = new QHBoxLayout;
    head->addWidget(caption_);
    head->addStretch();
    add_->setIcon(icon(Icon::plus));
    add_->setAutoRaise(true);
    connect(add_, &QToolButton::clicked, this, &ThreadBox::ask);
    head->addWidget(add_);
    column->addLayout(head);
    column->addWidget(nothing_);
    rows_->setSpacing(0);
    column->addLayout(rows_);
    connect(&session, &Session::changed, this, [this](const Change& change) {
        const bool all = change.what.empty(); // another program wrote it, or who may write is other
        if (all || std::ranges::any_of(change.what, tells, &Touch::table)) refresh();
    });
}

void ThreadBox::show(std::string_view table, const std::vector<Uuid>& ids) {
    if (table_ == table && ids_ == ids) return;
    table_ = table;
    ids_ = ids;
    caption_->setText(captionFor(table, several()).toUpper());
    add_->setVisible(table != table_of<Request>); // its own fields name what is behind it
    add_->setToolTip(addFor(table, several()));
    add_->setAccessibleName(add_->toolTip());
    nothing_->setText(nothingFor(table, several()));
    fill();
}

void ThreadBox::refresh() {
    stale_ = !isVisible(); // of many items it costs a walk through all that is tied
    if (!stale_ && !table_.empty() && session_.isOpen()) fill();
}

void ThreadBox::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

void ThreadBox::fill() {
    shown_ = several() ? sharedThread(session_.plan(), ids_)
                       : thread_of(session_.plan(), table_, ids_.front());
    while (QLayoutItem* old = rows_->takeAt(0)) {
        if (old->widget()) old->widget()->deleteLater();
        delete old;
    }
    nothing_->setVisible(shown_.empty());
    add_->setEnabled(session_.canWrite());
    for (const ThreadItem& item :
         std::span(shown_).first(std::min<std::size_t>(shown_.size(), mostRows))) {
        auto* row = new ThreadRow(threadText(session_.plan(), item),
                                  threadSource(session_.plan(), item), item.depth, this);
        connect(row, &QAbstractButton::clicked, this, [this, item] {
            session_.reveal(Selection{item.table, {item.id}});
        });
        if (tieOf(item)) row->setTakeOff([this, item] { takeOff(item); });
        rows_->addWidget(row);
    }
    if (const auto rest = size() - mostRows; rest > 0)
        rows_->addWidget(sentenceLabel(tr("and %L1 more").arg(rest), this, ink::faint));
}

std::optional<Id<Opportunity>> ThreadBox::tieOf(const ThreadItem& item) const {
    if (item.depth > 0 || table_ == table_of<Step>) return std::nullopt;
    if (table_ == table_of<Opportunity>) return Id<Opportunity>{ids_.front()};
    if (item.table == table_of<Opportunity>) return Id<Opportunity>{item.id};
    return std::nullopt;
}

void ThreadBox::takeOff(const ThreadItem& item) {
    const auto opportunity = tieOf(item);
    if (!opportunity || !session_.canWrite()) return;
    const auto others = table_ == table_of<Opportunity> ? std::vector{item.id} : ids_;
    session_.edit(verb::unlink, [&](Edit& edit) {
        edit.about(opportunity->uuid);
        for (const Uuid other : others) edit.about(other);
        untie(edit, *opportunity, others);
    });
}

void ThreadBox::tieTo(Uuid other) {
    const bool shown = table_ == table_of<Opportunity>;
    const Id<Opportunity> opportunity{shown ? ids_.front() : other};
    const auto items = shown ? std::vector{other} : ids_;
    session_.edit(verb::link, [&](Edit& edit) {
        edit.about(opportunity.uuid);
        for (const Uuid item : items) edit.about(item);
        tie_to(edit, opportunity, shown ? table_of<Initiative> : table_, items);
    });
}

void ThreadBox::beginOpportunity() {
    Id<Opportunity> made;
    const auto change = session_.edit(verb::add, [&](Edit& edit) {
        made = opportunity_from(edit, table_, ids_);
        edit.about(made.uuid);
    });
    if (!change) return;
    session_.reveal(made);
    session_.revealField(Selection::of(made), "statement");
}

void ThreadBox::ask() {
    if (table_ == table_of<Step>) return beginOpportunity();
    const bool ofOpportunity = table_ == table_of<Opportunity>;
    QList<QAction*> above;
    QAction begin(icon(Icon::plus),
                  several() ? tr("New opportunity from them") : tr("New opportunity from it"));
    connect(&begin, &QAction::triggered, this, &ThreadBox::beginOpportunity);
    if (!ofOpportunity && table_ != table_of<Initiative>) above << &begin;
    std::vector<Uuid> there;
    for (const ThreadItem& item : shown_)
        if (item.depth == 0) there.push_back(item.id);
    askForItem(*add_, session_.plan(),
               {*find_kind(ofOpportunity ? table_of<Initiative> : table_of<Opportunity>),
                ofOpportunity ? tr("Which initiative answers it?") : tr("Which opportunity?"),
                add_->toolTip(), std::move(there), above, [this](Uuid other) { tieTo(other); }});
}

} // namespace updraft
