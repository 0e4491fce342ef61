#include "ui/shell/keys_help.h"

#include "ui/shell/pages.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

namespace {

/// "Ctrl+Z" in the words of the platform and the reader's language.
QString native(const char* keys) {
    return QKeySequence(QLatin1String(keys), QKeySequence::PortableText)
        .toString(QKeySequence::NativeText);
}

constexpr int capColumn = 176;
constexpr int rowHeight = 26;

/// A group of the table, painted: sixty labels would make the dialog slow to open.
class GroupPicture : public QWidget {
  public:
    explicit GroupPicture(KeyGroup group) : group_(std::move(group)) {
        setMinimumWidth(wholeWidth());
        setFixedHeight(30 + rowHeight * static_cast<int>(group_.lines.size()) + 14);
        QString all = group_.title;
        for (const KeyLine& line : std::as_const(group_.lines))
            all += QStringLiteral(". %1: %2").arg(line.keys, line.what);
        setAccessibleName(all);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = Theme::current();
        QPainter painter(this);
        const auto place = [&](int x, int y, int wide, int high) {
            return QRectF(QStyle::visualRect(layoutDirection(), rect(), {x, y, wide, high}));
        };
        const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        painter.setFont(Theme::captionFont());
        painter.setPen(t.faint);
        paint::line(painter, place(0, 0, width(), 24), start, group_.title.toUpper());
        int y = 28;
        for (const KeyLine& line : std::as_const(group_.lines)) {
            int x = 0;
            for (const QString& keys : line.keys.split(QStringLiteral(" · "))) {
                const int wide = static_cast<int>(keyCapWidth(keys));
                paintKeyCap(painter, place(x, y + 4, wide, 18), keys, t.sub, t.hair, t.surface);
                x += wide + 4;
            }
            painter.setFont(Theme::font(type::body));
            painter.setPen(t.text);
            const int from = wordsFrom(line);
            paint::line(painter, place(from, y, width() - from, rowHeight), start, line.what);
            y += rowHeight;
        }
    }

  private:
    /// Where the words of a line begin: behind its keys.
    static int wordsFrom(const KeyLine& line) {
        int x = 0;
        for (const QString& keys : line.keys.split(QStringLiteral(" · ")))
            x += static_cast<int>(keyCapWidth(keys)) + 4;
        return std::max(capColumn, x + 8);
    }
    /// Every sentence whole.
    int wholeWidth() const {
        const QFontMetrics metrics(Theme::font(type::body));
        int width = 0;
        for (const KeyLine& line : group_.lines)
            width = std::max(width, wordsFrom(line) + metrics.horizontalAdvance(line.what) + 2);
        return width;
    }

    KeyGroup group_;
};

/// Of the sections that have pages.
QStringList sectionKeys() {
    QStringList keys;
    for (const PageEntry& entry : pageEntries())
        if (const QString key = native(qPrintable(sectionKey(entry.section))); !keys.contains(key))
            keys << key;
    return keys;
}

} // namespace

QList<KeyGroup> keyTable() {
    const auto tr = [](const char* text) { return KeysHelp::tr(text); };
    const QString dot = QStringLiteral(" · ");
    const QString arrows = QStringLiteral("← →");
    return {
        {tr("Go and find"),
         {{native("Ctrl+K"), tr("Go to anything, do anything")},
          {native("Ctrl+F"), tr("Filter the page")},
          {sectionKeys().join(dot), tr("Go to a section; again: its next page")},
          {QStringLiteral("Tab"), tr("From one part of the window to the next")},
          {native("F8"), tr("Show or hide the inspector")},
          {native("F11"), tr("Full screen")},
          {native("F1") + dot + QStringLiteral("?"), tr("This table")},
          {native("Shift+F1"), tr("Help on the page")}}},
        {tr("Select and edit"),
         {{QStringLiteral("← ↑ ↓ →"), tr("Move in a list or on the timeline")},
          {native("Shift+Up")
               .replace(QKeySequence(Qt::Key_Up).toString(QKeySequence::NativeText),
                        QStringLiteral("↑ ↓")),
           tr("Select more")},
          {tr("Enter") + dot + native("F2"), tr("Open, or edit in place")},
          {tr("Enter"), tr("After a new name: the next new row")},
          {tr("Space"), tr("Toggle")},
          {tr("Esc"), tr("One step back; cancel a drag")},
          {native("Ctrl+N"), tr("New, of the page's kind")},
          {native("Ctrl+D"), tr("Duplicate")},
          {native("Del"), tr("Delete; undo brings it back")},
          {native("Ctrl+C") + dot + native("Ctrl+V"),
           tr("Copy, paste; to and from spreadsheets too")},
          {native("Ctrl+Z") + dot + native("Ctrl+Shift+Z"), tr("Undo, redo")}}},
        {tr("On the timeline"),
         {{native("Alt+Left")
               .replace(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText), arrows),
           tr("Move by a working day")},
          {native("Alt+Shift+Left")
               .replace(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText), arrows),
           tr("Move by a week")},
          {native("Alt+Up").replace(QKeySequence(Qt::Key_Up).toString(QKeySequence::NativeText),
                                    QStringLiteral("↑ ↓")),
           tr("Move to another lane")},
          {native("Ctrl+Shift+Left")
               .replace(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText), arrows),
           tr("Shorter, longer")},
          {native("Ctrl+L"), tr("Link to what comes after")},
          {native("Ctrl++") + dot + native("Ctrl+-"), tr("Zoom")},
          {tr("Ctrl+Wheel"), tr("Zoom at the pointer")},
          {tr("Space+Drag"), tr("Move the picture")},
          {native("Ctrl+0"), tr("Fit everything")}}},
        {tr("On the journey map"),
         {{QStringLiteral("M"), tr("Moment of truth, or no longer")},
          {QStringLiteral("+") + dot + QStringLiteral("-"), tr("Feels better, worse by a tenth")},
          {tr("Enter") + dot + native("F2"), tr("Write in place")},
          {QStringLiteral("Tab"), tr("While writing: on to the next step")},
          {native("Alt+Left")
               .replace(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText), arrows),
           tr("Move the step, also into the next stage")},
          {native("Alt+Shift+Left")
               .replace(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText), arrows),
           tr("Move the stage with its steps")},
          {native("Del"), tr("Remove; empty a text or a feeling")},
          {native("Ctrl++") + dot + native("Ctrl+-"), tr("Zoom")},
          {native("Ctrl+0"), tr("Fit the journey")}}},
        {tr("In an assessment"),
         {{QStringLiteral("0–4"), tr("Answer, from lowest to highest")},
          {QStringLiteral("D") + dot + QStringLiteral("-"), tr("Don’t know")},
          {tr("Enter"), tr("To the evidence, and on")},
          {QStringLiteral("E"), tr("To the next answer that lacks evidence")}}},
        {tr("When choosing"),
         {{QStringLiteral("1–5"), tr("In the scores and on a ballot: rate, and go on")},
          {native("Alt+Left")
               .replace(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText),
                        QStringLiteral("← ↑ ↓ →")),
           tr("On the matrix: score easier, harder, more, less")},
          {native("Alt+Up").replace(QKeySequence(Qt::Key_Up).toString(QKeySequence::NativeText),
                                    QStringLiteral("↑ ↓")),
           tr("On a ballot and in lists: move up, down")},
          {QStringLiteral("=") + dot + QStringLiteral("T"),
           tr("On a ballot: tie with what stands above")},
          {native("Ctrl+Return"), tr("Cast the ballot")},
          {native("Alt+Left")
               .replace(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText), arrows),
           tr("On the change board: move a request on, or back")},
          {native("Ctrl+Shift+B"), tr("Ask the change board about what is picked")}}},
        {tr("The plan"),
         {{native("Ctrl+S"), tr("Save a version; all changes are saved anyway")},
          {native("Ctrl+Shift+S"), tr("Save a copy")},
          {native("Ctrl+O"), tr("Open a plan")},
          {native("Ctrl+E"), tr("Export the page")},
          {native("F5"), tr("Present")},
          {native("Ctrl+Q"), tr("Quit")}}},
        {tr("Among what customers say"),
         {{native("Ctrl+T"), tr("Tag what is picked, then the next")},
          {native("Ctrl+B"), tr("Call back who is picked")}}},
    };
}

KeysHelp::KeysHelp(QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto* table = new QWidget;
    auto* columns = new QHBoxLayout(table);
    columns->setContentsMargins(24, 20, 24, 12);
    columns->setSpacing(space::xxl);
    QList<QVBoxLayout*> column{new QVBoxLayout, new QVBoxLayout};
    for (QVBoxLayout* one : column) columns->addLayout(one, 1);
    int next = 0;
    for (const KeyGroup& group : keyTable()) column[next++ % 2]->addWidget(new GroupPicture(group));
    for (QVBoxLayout* one : column) one->addStretch();
    area->setWidget(table);
    outer->addWidget(area);
    const QSize wanted = table->sizeHint() + QSize(16, 4);
    resize(wanted.boundedTo(parent ? parent->size() - QSize(40, 40) : wanted));
}

} // namespace updraft
