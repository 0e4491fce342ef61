#include "ui/pages/listen/voice/tag_strip.h"

#include "core/edits/verbs.h"
#include "core/edits/voice.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"
#include "ui/tables/kind_table_view.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr std::size_t mostShown = 6;

} // namespace

TagStrip::TagStrip(KindTableView& table, QWidget* parent)
    : QWidget(parent), table_(table), picked_(label({}, this, type::body, QFont::DemiBold)),
      what_(sentenceLabel({}, this)), field_(new QLineEdit(this)), list_(new QListWidget(parent)) {
    field_->setPlaceholderText(tr("Driver, step or persona"));
    field_->setAccessibleName(tr("Tag"));
    field_->installEventFilter(this);
    list_->setAccessibleName(tr("Proposals"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::StyledPanel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, space::s, 20, space::s);
    column->setSpacing(space::xs);
    what_->setText(tr("Enter tags and goes on · ↑ ↓ choose · Shift+↓ picks more · Esc ends"));
    what_->setFont(Theme::font(type::small));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    field_->setMaximumWidth(320);
    row->addWidget(picked_);
    row->addWidget(field_, 1);
    row->addWidget(what_, 1);
    column->addLayout(row);
    connect(field_, &QLineEdit::textChanged, this, &TagStrip::propose);
    // The field keeps the keyboard, so that nobody else tells a screen reader what is chosen.
    connect(list_, &QListWidget::currentTextChanged, field_, &QWidget::setAccessibleDescription);
    connect(list_, &QListWidget::itemClicked, this, &TagStrip::enter);
    connect(&table_, &KindTableView::pickedChanged, this, &TagStrip::sayPicked);
    connect(&table_.session(), &Session::changed, this, [this] { stale_ = true; });
    hide();
}

void TagStrip::begin() {
    show();
    if (table_.picked().empty()) go(1, false);
    sayPicked();
    field_->clear();
    field_->setFocus();
}

void TagStrip::sayPicked() {
    if (isHidden()) return;
    picked_->setText(tr("Tag %Ln verbatim(s)", nullptr, static_cast<int>(table_.picked().size())));
}

void TagStrip::propose() {
    if (stale_) all_ = tagChoices(table_.session().plan());
    stale_ = false;
    shown_ = matching(all_, field_->text(), mostShown);
    list_->clear();
    for (const TagChoice& choice : shown_) {
        const char* const words[] = {QT_TR_NOOP("%1 · driver"), QT_TR_NOOP("New driver “%1”"),
                                     QT_TR_NOOP("%1 · step"), QT_TR_NOOP("%1 · persona")};
        list_->addItem(tr(words[static_cast<int>(choice.what)]).arg(choice.name));
    }
    placeProposals();
    list_->setVisible(!shown_.empty());
    if (!shown_.empty()) list_->setCurrentRow(0);
}

/// Over the table: they come and go while one types, and nothing else may move for them.
void TagStrip::placeProposals() {
    constexpr int least = 420;
    const int wide = std::max(least, field_->width());
    const int high = list_->sizeHintForRow(0) * list_->count() + 2 * list_->frameWidth();
    const QPoint at = field_->mapTo(list_->parentWidget(), QPoint(0, 0));
    const int left = isRightToLeft() ? at.x() + field_->width() - wide : at.x();
    list_->setGeometry(left, at.y() - high - space::xs, wide, high);
    list_->raise();
}

void TagStrip::moveEvent(QMoveEvent* event) {
    QWidget::moveEvent(event);
    if (!list_->isHidden()) placeProposals();
}

void TagStrip::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (isHidden()) list_->hide(); // else its page went, and with it the proposals
}

bool TagStrip::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (press(key->key(), key->modifiers())) return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Whether the key was for the list rather than the field.
bool TagStrip::press(int key, Qt::KeyboardModifiers modifiers) {
    const bool choosing = !shown_.empty();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Escape:
        if (!field_->text().isEmpty()) return field_->clear(), true;
        hide();
        Q_EMIT left();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int by = key == Qt::Key_Down ? 1 : -1;
        const bool extend = modifiers.testFlag(Qt::ShiftModifier);
        if (!choosing || extend) return go(by, extend), true;
        const int count = list_->count();
        list_->setCurrentRow((list_->currentRow() + by + count) % count);
        return true;
    }
    default:
        return false;
    }
}

void TagStrip::enter() {
    if (shown_.empty() && field_->text().trimmed().isEmpty()) return go(1, false);
    const auto at = static_cast<std::size_t>(std::max(0, list_->currentRow()));
    if (at >= shown_.size() || table_.picked().empty()) return;
    apply(TagChoice(shown_[at]));
}

void TagStrip::apply(const TagChoice& choice) {
    std::vector<Id<Feedback>> ids;
    int last = 0;
    for (const Uuid id : table_.picked()) {
        ids.push_back({id});
        last = std::max(last, table_.filter().indexOf(id).row());
    }
    const QModelIndex after = table_.filter().index(last + 1, 0);
    const Uuid next = after.isValid() ? table_.filter().idAt(after) : ids.back().uuid;
    const bool stale = stale_;
    const auto done = table_.session().edit(verb::tag, [&](Edit& edit) {
        if (choice.what == TagChoice::What::Step)
            tag_step(edit, ids, {choice.item});
        else if (choice.what == TagChoice::What::Persona)
            tag_persona(edit, ids, {choice.item});
        else
            tag_driver(edit, ids, std8(choice.name));
    });
    if (!done) return;
    stale_ =
        stale; // what a tag changes is known, and 100,000 verbatims are not walked through anew
    if (choice.what == TagChoice::What::NewDriver)
        all_.insert(all_.begin(), {TagChoice::What::Driver, choice.name, {}});
    table_.pick({next});
    field_->clear();
    field_->setFocus();
}

void TagStrip::go(int by, bool extend) {
    const KindFilterModel& rows = table_.filter();
    if (rows.rowCount() == 0) return;
    const auto picked = table_.picked();
    const int from = picked.empty() ? (by > 0 ? -1 : rows.rowCount())
                                    : rows.indexOf(by > 0 ? picked.back() : picked.front()).row();
    const int to = std::clamp(from + by, 0, rows.rowCount() - 1);
    std::vector<Uuid> wanted = extend ? picked : std::vector<Uuid>{};
    wanted.push_back(rows.idAt(rows.index(to, 0)));
    table_.pick(wanted);
}

} // namespace updraft
