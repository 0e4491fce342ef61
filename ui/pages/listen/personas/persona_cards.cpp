#include "ui/pages/listen/personas/persona_cards.h"

#include "core/base/text.h"
#include "ui/render/charter_words.h"
#include "ui/render/persona_paper.h"
#include "ui/support/initials.h"
#include "ui/support/style_paint.h"
#include "ui/tables/kind_table_view.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace updraft {

namespace {

constexpr QSize cardSize{290, 214};
constexpr double portraitSide = 52;

/// Some lines of a text, the last one cut.
void paragraph(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text,
               int lines) {
    const QFontMetricsF metrics(painter.font());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(box.width());
        const bool last = i + 1 == lines;
        const int from = line.textStart();
        const QString words = last ? text.mid(from) : text.mid(from, line.textLength());
        paint::line(
            painter,
            {box.left(), box.top() + i * metrics.lineSpacing(), box.width(), metrics.lineSpacing()},
            alignment, words.simplified());
    }
    layout.endLayout();
}

QString firstOf(const std::string& text) {
    const auto all = lines(text);
    return all.empty() ? QString() : qt(all.front());
}

class CardDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return cardSize;
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto& view = *static_cast<const PersonaCards*>(option.widget);
        const auto* row = view.session().find(Id<Persona>{view.idAt(index)});
        if (row == nullptr) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const Theme& t = Theme::current();
        const bool picked = option.state & QStyle::State_Selected;
        const QRectF card = QRectF(option.rect).adjusted(6, 6, -6, -6);
        paint::box(*painter, card, picked ? t.accentSoft : t.surface, picked ? t.accent : t.hair,
                   space::cardRadius, picked ? 2 : 1);
        paintInside(*painter, option.direction, card.adjusted(16, 14, -16, -12), view, *row);
        painter->restore();
    }

  private:
    static void paintInside(QPainter& painter, Qt::LayoutDirection direction, const QRectF& in,
                            const PersonaCards& view, const Persona& row) {
        const Theme& t = Theme::current();
        const Qt::Alignment start = QStyle::visualAlignment(direction, Qt::AlignLeft);
        const auto place = [&](double left, double top, double width, double height) {
            const bool mirrored = direction == Qt::RightToLeft;
            const double x = mirrored ? in.right() - left - width : in.left() + left;
            return QRectF(x, in.top() + top, width, height);
        };
        paintPortrait(painter, t, place(0, 0, portraitSide, portraitSide), view.portrait(row.id),
                      initials(qt(row.name)));
        const double beside = in.width() - portraitSide - 12;
        const auto words = [&](int px, QFont::Weight weight, const QColor& ink, double left,
                               double top, double width, const QString& text) {
            painter.setFont(Theme::font(px, weight));
            painter.setPen(ink);
            paint::line(painter, place(left, top, width, 20), start, text);
        };
        words(type::lead, QFont::DemiBold, t.text, portraitSide + 12, 4, beside, qt(row.name));
        words(type::body, QFont::Normal, t.sub, portraitSide + 12, 26, beside, qt(row.archetype));
        painter.setFont(Theme::font(type::body));
        painter.setPen(t.text);
        if (!row.quote.empty())
            paragraph(painter, place(0, 64, in.width(), 54), start, inQuotes(row.quote), 3);
        words(type::small, QFont::DemiBold, t.faint, 0, 124, 52, PersonaCards::tr("Goal"));
        words(type::small, QFont::Normal, t.sub, 56, 124, in.width() - 56, firstOf(row.goals));
        words(type::small, QFont::DemiBold, t.faint, 0, 142, 52, PersonaCards::tr("Hurts"));
        words(type::small, QFont::Normal, t.sub, 56, 142, in.width() - 56,
              firstOf(row.frustrations));
        QString foot = evidenceMark(row.evidence);
        constexpr double hundred = 100;
        if (row.share) foot += PersonaCards::tr(" · %1 %").arg(tenths(*row.share * hundred));
        const bool guessed = row.evidence == Strength::assumption;
        words(type::small, QFont::Normal, guessed ? t.amber : t.faint, 0, 164, in.width(), foot);
    }
};

} // namespace

PersonaCards::PersonaCards(KindTableView& table, QWidget* parent)
    : QListView(parent), table_(table) {
    setModel(&table.filter());
    setModelColumn(table.model().columnOf("name"));
    setItemDelegate(new CardDelegate(this));
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSpacing(0);
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAcceptDrops(true);
    setAccessibleName(tr("Personas"));
    setViewportMargins(14, 6, 14, 0); // in line with the page's head
    viewport()->setAutoFillBackground(false);
    connect(&table.session(), &Session::selectionChanged, this, &PersonaCards::followSelection);
    connect(&table.session(), &Session::changed, this, [this] {
        portraits_.clear();
        viewport()->update();
    });
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(idAt(index)); });
    followSelection();
}

const Session& PersonaCards::session() const {
    return table_.session();
}

Uuid PersonaCards::idAt(const QModelIndex& index) const {
    return table_.filter().idAt(index);
}

const QImage& PersonaCards::portrait(Id<Persona> persona) const {
    const QString key = qt(to_string(persona.uuid));
    auto known = portraits_.find(key);
    if (known == portraits_.end())
        known = portraits_.insert(key, portraitOf(session().plan(), persona));
    return *known;
}

void PersonaCards::followSelection() {
    const Selection& selection = session().selection();
    pick(selection.table == table_of<Persona> ? selection.ids : std::vector<Uuid>{});
}

void PersonaCards::pick(const std::vector<Uuid>& ids) {
    following_ = true;
    selectionModel()->clearSelection();
    for (const Uuid id : ids) {
        const QModelIndex index = table_.filter().indexOf(id, modelColumn());
        if (!index.isValid()) continue;
        selectionModel()->select(index, QItemSelectionModel::Select);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    following_ = false;
    viewport()->update();
}

void PersonaCards::selectionChanged(const QItemSelection& selected,
                                    const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    if (following_) return;
    Selection picked{table_of<Persona>, {}};
    for (const QModelIndex& index : selectedIndexes()) picked.ids.push_back(idAt(index));
    table_.session().select(picked.ids.empty() ? Selection{} : picked);
}

void PersonaCards::keyPressEvent(QKeyEvent* event) {
    const QModelIndex current = currentIndex();
    const int key = event->key();
    if (current.isValid() && (key == Qt::Key_Return || key == Qt::Key_Enter))
        return Q_EMIT opened(idAt(current));
    if (current.isValid() && event->modifiers() == Qt::AltModifier &&
        (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const bool back = (key == Qt::Key_Left) != (layoutDirection() == Qt::RightToLeft);
        return Q_EMIT moved(idAt(current), back ? -1 : 1);
    }
    QListView::keyPressEvent(event);
}

void PersonaCards::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void PersonaCards::dragMoveEvent(QDragMoveEvent* event) {
    event->setAccepted(indexAt(event->position().toPoint()).isValid());
}

void PersonaCards::dropEvent(QDropEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    const QList<QUrl> urls = event->mimeData()->urls();
    if (index.isValid() && !urls.isEmpty() && urls.front().isLocalFile())
        Q_EMIT picturesDropped(idAt(index), urls.front().toLocalFile());
}

} // namespace updraft
