#include "ui/shell/palette.h"

#include "ui/shell/fuzzy.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/icons.h"
#include "ui/support/style_paint.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace updraft {

namespace {

constexpr std::size_t mostShown = 60;
constexpr int rowsInSight = 11;
constexpr int paletteWidth = 640;

class EntryDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {1, 36}; // as wide as the list, and never wider
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& t = Theme::current();
        QPainter& p = *painter;
        const bool on = option.state & QStyle::State_Selected;
        const QRect& r = option.rect;
        if (on || option.state & QStyle::State_MouseOver)
            paint::box(p, r, on ? t.accentSoft : t.hover, Qt::transparent);
        const auto place = [&](int left, int width, int tall) {
            return QStyle::visualRect(
                option.direction, r,
                {r.left() + left, r.top() + (r.height() - tall) / 2, width, tall});
        };
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(&p, place(12, 16, 16), Qt::AlignCenter, QIcon::Normal,
                   on ? QIcon::On : QIcon::Off);
        int end = r.width() - 12;
        if (const QString keys = index.data(PaletteModel::KeysRole).toString(); !keys.isEmpty()) {
            const int wide = static_cast<int>(keyCapWidth(keys));
            paintKeyCap(p, place(end - wide, wide, 18), keys, t.faint, on ? t.field : t.hair,
                        t.surface);
            end -= wide + 10;
        }
        p.setFont(Theme::font(type::small));
        p.setPen(t.faint);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        const int detailWide = p.fontMetrics().horizontalAdvance(detail) + 2;
        paint::line(p, place(end - detailWide, detailWide, r.height()), trailing(option), detail);
        end -= detailWide + 12;
        p.setFont(Theme::font(type::body));
        p.setPen(t.text);
        paint::line(p, place(40, end - 40, r.height()), leading(option), index.data().toString());
    }

  private:
    static Qt::Alignment leading(const QStyleOption& option) {
        return QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    }
    static Qt::Alignment trailing(const QStyleOption& option) {
        return QStyle::visualAlignment(option.direction, Qt::AlignRight);
    }
};

} // namespace

PaletteModel::PaletteModel(std::vector<PaletteEntry> entries, QObject* parent)
    : QAbstractListModel(parent), entries_(std::move(entries)) {
    folded_.reserve(entries_.size());
    also_.reserve(entries_.size());
    for (const PaletteEntry& entry : entries_) {
        folded_.push_back(folded(entry.title));
        also_.push_back(folded(entry.detail + u' ' + entry.also));
    }
    setTyped({});
}

void PaletteModel::setTyped(const QString& typed) {
    beginResetModel();
    shown_.clear();
    typed_ = typed.trimmed();
    const QString wanted = folded(typed_);
    std::vector<int> scores(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].search) continue;
        const int score =
            wanted.isEmpty() ? entries_[i].bonus : fuzzyScore(wanted, folded_[i], also_[i]);
        scores[i] = score > 0 ? score + entries_[i].bonus : 0;
        if (score > 0) shown_.push_back(i);
    }
    std::ranges::stable_sort(shown_,
                             [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    if (shown_.size() > mostShown) shown_.resize(mostShown);
    for (std::size_t i = 0; i < entries_.size() && !wanted.isEmpty(); ++i)
        if (entries_[i].search) shown_.push_back(i);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const PaletteEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.search ? shown.title.arg(typed_) : shown.title;
    case Qt::DecorationRole:
        return shown.icon;
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return shown.detail;
    case KeysRole:
        return shown.keys;
    default:
        return {};
    }
}

Palette::Palette(std::vector<PaletteEntry> entries, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint),
      model_(new PaletteModel(std::move(entries), this)), field_(new QLineEdit(this)),
      list_(new QListView(this)), nothing_(label(tr("Nothing found. Try a code or another word."),
                                                 this, type::body, QFont::Normal, ink::faint)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Go to anything, do anything"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(space::s);
    field_->setPlaceholderText(tr("Type a code, a title or a command"));
    field_->setAccessibleName(tr("Search the plan or run a command"));
    field_->addAction(icon(Icon::search), QLineEdit::LeadingPosition);
    field_->setProperty(kindProperty, kind::large);
    field_->setFont(Theme::font(type::lead));
    field_->installEventFilter(this);
    column->addWidget(field_);
    list_->setModel(model_);
    list_->setItemDelegate(new EntryDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setAccessibleName(tr("Results"));
    column->addWidget(list_);
    nothing_->setContentsMargins(space::m, space::s, space::m, space::s);
    nothing_->hide();
    column->addWidget(nothing_);
    connect(field_, &QLineEdit::textChanged, this, &Palette::typed);
    connect(list_, &QListView::clicked, this, &Palette::take);
    typed({});
}

void Palette::openOver(const QRect& area) {
    setFixedWidth(std::min(paletteWidth, area.width() - 32));
    fit();
    move(parentWidget()->mapToGlobal(QPoint(area.center().x() - width() / 2, area.top() + 36)));
    show();
    field_->setFocus();
}

void Palette::typed(const QString& text) {
    model_->setTyped(text);
    list_->setCurrentIndex(model_->index(0));
    const bool none = model_->rowCount() == 0;
    list_->setVisible(!none);
    nothing_->setVisible(none);
    field_->setAccessibleDescription(none ? nothing_->text() : QString());
    fit();
}

/// As high as its results: the window behind stays in sight.
void Palette::fit() {
    const int rows = std::clamp(model_->rowCount(), 1, rowsInSight);
    list_->setFixedHeight(rows * 36 + 2);
    setFixedHeight(layout()->minimumSize().height());
}

void Palette::step(int by) {
    const int rows = model_->rowCount();
    if (rows == 0) return;
    const int row = std::clamp(list_->currentIndex().row() + by, 0, rows - 1);
    list_->setCurrentIndex(model_->index(row));
}

void Palette::take(const QModelIndex& index) {
    if (!index.isValid()) return;
    // Closed before it runs: what it opens must not end up behind or die with the palette.
    const PaletteEntry& entry = model_->entry(index.row());
    const auto run = entry.search ? std::bind(entry.search, model_->typed()) : entry.run;
    close();
    QTimer::singleShot(0, parentWidget(), run);
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(rowsInSight);
            return true;
        case Qt::Key_PageUp:
            step(-rowsInSight);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            take(list_->currentIndex());
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

bool Palette::event(QEvent* event) {
    if (event->type() == QEvent::WindowDeactivate) close();
    return QDialog::event(event);
}

void Palette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& t = Theme::current();
    painter.fillRect(rect(), t.surface);
    paint::box(painter, rect(), t.surface, t.field, 0);
}

} // namespace updraft
