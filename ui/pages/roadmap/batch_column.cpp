#include "ui/pages/roadmap/batch_column.h"

#include "core/edits/batches.h"
#include "core/edits/verbs.h"
#include "core/roadmap/readiness.h"
#include "ui/forms/draft_watch.h"
#include "ui/forms/fold.h"
#include "ui/forms/kind_form.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int columnWidth = 252;

struct W {
    Q_DECLARE_TR_FUNCTIONS(BatchColumn)
};

} // namespace

QString readinessWords(const Plan& plan, std::optional<Id<Batch>> batch) {
    const Readiness ready = readiness(plan, batch);
    if (ready.initiatives == 0) return W::tr("Nothing in it yet.");
    const QString charters =
        ready.agreed == ready.initiatives
            ? W::tr("All charters agreed")
            : W::tr("%1 of %2 charters agreed").arg(ready.agreed).arg(ready.initiatives);
    const int without = ready.initiatives - ready.owned;
    const QString owners = without == 0   ? W::tr("every owner set")
                           : without == 1 ? W::tr("1 without an owner")
                                          : W::tr("%1 without an owner").arg(without);
    if (ready.done == ready.initiatives) return W::tr("Done.");
    return W::tr("%1, %2.").arg(charters, owners);
}

BatchColumn::BatchColumn(Session& session, std::optional<Id<Batch>> batch, QWidget* parent)
    : QWidget(parent), session_(session), batch_(batch), goal_(sentenceLabel({}, this)),
      window_(sentenceLabel({}, this, ink::faint)), ready_(sentenceLabel({}, this)),
      cards_(new BatchCards(session, batch, this)) {
    setFixedWidth(columnWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    makeHead();
    for (QLabel* each : {goal_, window_, ready_}) column->addWidget(each);
    if (batch_) {
        auto* fold = new Fold(QStringLiteral("batches/details"), tr("Details"), false, this);
        form_ = new KindForm(session, *find_kind("batches"),
                             {{{}, {"code", "goal", "start", "end", "capacity"}}}, fold);
        form_->setItems({batch_->uuid});
        fold->contents()->addWidget(form_);
        column->addWidget(fold);
    }
    column->addWidget(cards_, 1);
    refresh();
}

void BatchColumn::makeHead() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    if (!batch_) {
        row->addWidget(label(tr("No batch"), this, type::lead, QFont::DemiBold), 1);
        return;
    }
    code_ = label({}, this, type::small, QFont::DemiBold, ink::sub);
    row->addWidget(code_);
    title_ = new QLineEdit(this);
    title_->setFrame(false);
    title_->setFont(Theme::font(type::lead, QFont::DemiBold));
    title_->installEventFilter(this);
    connect(title_, &QLineEdit::editingFinished, this, &BatchColumn::takeTitle);
    new DraftWatch(title_, session_, [id = batch_->uuid] {
        return DraftPlace{std::string(table_of<Batch>), id, "title"};
    });
    row->addWidget(title_, 1);
    auto* more = new QToolButton(this);
    more->setIcon(icon(Icon::more));
    more->setAccessibleName(tr("What can be done with the batch"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    const auto add = [&](const QString& text, const QKeySequence& keys, auto run) {
        auto* action = menu->addAction(text);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(tr("Rename"), Qt::Key_F2, [this] { rename(); });
    add(tr("Move earlier"), Qt::CTRL | Qt::ALT | Qt::Key_Left, [this] { Q_EMIT moveAsked(-1); });
    add(tr("Move later"), Qt::CTRL | Qt::ALT | Qt::Key_Right, [this] { Q_EMIT moveAsked(1); });
    add(tr("Delete the batch"), {}, [this] { Q_EMIT removeAsked(); });
    more->setMenu(menu);
    row->addWidget(more);
}

QString BatchColumn::windowWords(const Batch& row) const {
    QStringList parts;
    if (row.start && row.end)
        parts << dateSpan(*row.start, *row.end);
    else if (row.start)
        parts << tr("from %1").arg(shortDate(*row.start, 1));
    else if (row.end)
        parts << tr("until %1").arg(shortDate(*row.end, 1));
    const int held = readiness(session_.plan(), batch_).initiatives;
    if (row.capacity)
        parts << (held > *row.capacity ? tr("%1 initiatives, room for %2")
                                       : tr("%1 of %2 places taken"))
                     .arg(held)
                     .arg(*row.capacity);
    return parts.join(QStringLiteral(" · "));
}

void BatchColumn::refresh() {
    const Batch* row = batch_ ? session_.find(*batch_) : nullptr;
    if (batch_ && row == nullptr) return;
    const QString name = row ? qt(row->code) + u' ' + qt(row->title) : tr("No batch");
    setAccessibleName(name);
    cards_->setAccessibleName(tr("Initiatives of %1").arg(name));
    if (row) {
        code_->setText(qt(row->code));
        if (!title_->isModified()) title_->setText(qt(row->title));
        title_->setAccessibleName(tr("Title of %1").arg(qt(row->code)));
        title_->setToolTip(plainTip(qt(row->title)));
        title_->setReadOnly(!session_.canWrite());
        goal_->setText(qt(row->goal));
        window_->setText(windowWords(*row));
        ready_->setText(readinessWords(session_.plan(), batch_));
    } else {
        ready_->setText(tr("Not in any batch: drag them to one, or press Alt+→."));
    }
    for (QLabel* each : {goal_, window_, ready_}) each->setVisible(!each->text().isEmpty());
    cards_->refresh();
}

void BatchColumn::rename() {
    if (!title_) return;
    title_->setFocus();
    title_->selectAll();
}

void BatchColumn::nameNew(const Gesture& added) {
    naming_ = added;
    rename();
}

void BatchColumn::endNaming() {
    takeTitle();
    naming_.reset();
}

/// Whether the plan holds it. What was refused stays; the window's foot says why.
bool BatchColumn::takeTitle() {
    const Batch* row = session_.find(*batch_);
    const QString typed = title_->text().trimmed();
    title_->setModified(false);
    if (row == nullptr || typed == qt(row->title)) return true;
    const bool done =
        session_
            .edit(
                verb::set, [&](Edit& edit) { rename_batch(edit, *batch_, std8(typed)); },
                naming_.value_or(Gesture{}))
            .has_value();
    title_->setModified(!done);
    return done;
}

void BatchColumn::restoreTitle() {
    DraftWatch::giveUp(title_);
    title_->setText(qt(session_.find(*batch_)->title));
    title_->setModified(false);
}

bool BatchColumn::eventFilter(QObject* watched, QEvent* event) {
    if (watched == title_ && event->type() == QEvent::FocusIn) session_.select(*batch_);
    if (watched == title_ && event->type() == QEvent::FocusOut) {
        const auto why = static_cast<QFocusEvent*>(event)->reason();
        if (why != Qt::PopupFocusReason && why != Qt::ActiveWindowFocusReason) Q_EMIT titleLeft();
    }
    if (watched == title_ && event->type() == QEvent::KeyPress &&
        takeKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool BatchColumn::takeKey(const QKeyEvent& key) {
    const Batch* row = session_.find(*batch_);
    if (row == nullptr) return false;
    switch (key.key()) {
    case Qt::Key_Escape:
        if (!naming_ && title_->text() == qt(row->title)) return false;
        restoreTitle();
        if (naming_) Q_EMIT namingGivenUp();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (takeTitle()) Q_EMIT titleEntered();
        return true;
    case Qt::Key_Down:
        cards_->setFocus();
        return true;
    default:
        return false;
    }
}

void BatchColumn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = Theme::current();
    paint::box(painter, QRectF(rect()), t.well, t.hairSoft, space::cardRadius);
}

} // namespace updraft
