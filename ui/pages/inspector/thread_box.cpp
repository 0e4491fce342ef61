#include "ui/pages/inspector/thread_box.h"

#include "core/edits/kinds.h"
#include "core/listen/opportunities.h"
#include "ui/models/field_words.h"
#include "ui/render/charter_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int rowHeight = 44;
constexpr int indent = 14;

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

/// One item of the thread; pressed, it goes there.
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

  protected:
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
};

/// Whether rows of the table show in a thread, or tie it together.
bool tells(std::string_view table) {
    constexpr std::array tables = {table_of<Initiative>, table_of<Opportunity>, table_of<Evidence>,
                                   table_of<Remedy>,     table_of<PainPoint>,   table_of<Feedback>,
                                   table_of<Count>,      table_of<Step>,        table_of<Persona>};
    return std::ranges::find(tables, table) != tables.end();
}

QString captionFor(std::string_view table) {
    if (table == table_of<Initiative>) return ThreadBox::tr("Why this exists");
    if (table == table_of<Opportunity>) return ThreadBox::tr("What it rests on, what answers it");
    return ThreadBox::tr("What came of it");
}

QString nothingFor(std::string_view table) {
    if (table == table_of<Initiative>)
        return ThreadBox::tr("Nothing says yet why it is there. Name the opportunity that it "
                             "answers under “Opportunities”.");
    if (table == table_of<Opportunity>)
        return ThreadBox::tr("It rests on nothing yet. Name pain points under “Evidence”, and the "
                             "initiatives that answer it.");
    return ThreadBox::tr("No opportunity rests on it yet.");
}

} // namespace

QString threadText(const Plan& plan, const ThreadItem& item) {
    if (const auto* row = plan.initiatives.find({item.id})) return coded(row->code, row->title);
    if (const auto* row = plan.opportunities.find({item.id}))
        return coded(row->code, row->statement);
    if (const auto* row = plan.pain_points.find({item.id})) return coded(row->code, row->text);
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
                            score ? ThreadBox::tr("score %1").arg(amount(*score)) : QString()});
    }
    if (const auto* row = plan.pain_points.find({item.id})) {
        const auto* step = row->step ? plan.steps.find(*row->step) : nullptr;
        return joinedParts(
            {row->kind == PainKind::gain ? ThreadBox::tr("Gain") : ThreadBox::tr("Pain point"),
             step ? qt(step->title) : QString(),
             row->severity ? ThreadBox::tr("severity %1").arg(*row->severity) : QString()});
    }
    if (const auto* row = plan.feedback.find({item.id})) return sourceOf(plan, *row);
    if (const auto* row = plan.counts.find({item.id}))
        return joinedParts(
            {qt(row->source), QLocale().toString(qt(row->month), QStringLiteral("MMM yyyy"))});
    return {};
}

ThreadBox::ThreadBox(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), caption_(captionLabel({}, this)),
      nothing_(sentenceLabel({}, this, ink::faint)), rows_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(caption_);
    column->addWidget(nothing_);
    rows_->setSpacing(0);
    column->addLayout(rows_);
    connect(&session, &Session::changed, this, [this](const Change& change) {
        if (std::ranges::any_of(change.what, [](const Touch& touch) { return tells(touch.table); }))
            refresh();
    });
}

void ThreadBox::show(std::string_view table, Uuid id) {
    if (table_ == table && id_ == id) return;
    table_ = table;
    id_ = id;
    caption_->setText(captionFor(table).toUpper());
    nothing_->setText(nothingFor(table));
    fill();
}

void ThreadBox::refresh() {
    if (!table_.empty() && session_.isOpen()) fill();
}

void ThreadBox::fill() {
    shown_ = thread_of(session_.plan(), table_, id_);
    while (QLayoutItem* old = rows_->takeAt(0)) {
        if (old->widget()) old->widget()->deleteLater();
        delete old;
    }
    nothing_->setVisible(shown_.empty());
    for (const ThreadItem& item : shown_) {
        auto* row = new ThreadRow(threadText(session_.plan(), item),
                                  threadSource(session_.plan(), item), item.depth, this);
        connect(row, &QAbstractButton::clicked, this, [this, item] {
            session_.reveal(Selection{item.table, {item.id}});
        });
        rows_->addWidget(row);
    }
}

} // namespace updraft
