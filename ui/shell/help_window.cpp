#include "ui/shell/help_window.h"

#include "ui/shell/help_topics.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextTable>
#include <QVBoxLayout>

namespace updraft {

namespace {

enum Role { TopicId = Qt::UserRole };

void dressHeading(QTextCursor& cursor) {
    const int level = cursor.blockFormat().headingLevel();
    QTextCharFormat letters;
    letters.setFont(level == 1 ? Theme::titleFont(type::title)
                               : Theme::font(type::lead, QFont::DemiBold));
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.mergeCharFormat(letters);
    QTextBlockFormat block;
    block.setTopMargin(level == 1 ? 0 : space::xl);
    block.setBottomMargin(space::s);
    cursor.mergeBlockFormat(block);
}

void dressTable(QTextTable& table) {
    QTextTableFormat format = table.format();
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setBorder(0);
    format.setCellPadding(0);
    format.setTopMargin(space::s);
    format.setBottomMargin(space::m);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row)
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat one = cell.format().toTableCellFormat();
            one.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            one.setBottomBorder(1);
            one.setBottomBorderBrush(Theme::current().hair);
            one.setTopPadding(5);
            one.setBottomPadding(5);
            one.setRightPadding(space::l);
            cell.setFormat(one);
        }
}

/// Our faces have no bold: Qt would smear one.
void dressBold(QTextDocument& document, const QTextBlock& block) {
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    std::vector<std::pair<int, int>> bold;
    for (auto part = block.begin(); !part.atEnd(); ++part)
        if (const QTextFragment text = part.fragment();
            text.charFormat().fontWeight() > QFont::DemiBold)
            bold.emplace_back(text.position(), text.position() + text.length());
    for (const auto& [from, to] : bold) {
        QTextCursor cursor(&document);
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(strong);
    }
}

/// Markdown knows headings and tables, not how ours look.
void dress(QTextDocument& document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (block.blockFormat().headingLevel() > 0) {
            dressHeading(cursor);
        } else if (!cursor.currentTable()) {
            QTextBlockFormat format;
            format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
            format.setBottomMargin(block.textList() ? space::xs : space::s);
            cursor.mergeBlockFormat(format);
        }
        dressBold(document, block);
    }
    for (QTextFrame* frame : document.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) dressTable(*table);
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), search_(new SearchField(tr("Search the help"), this)),
      topics_(new QListWidget(this)), text_(new QTextBrowser(this)) {
    setWindowTitle(tr("Help"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(space::m, space::m, space::m, space::m);
    left->addWidget(search_);
    left->addWidget(topics_, 1);
    row->addLayout(left);
    row->addWidget(text_, 1);
    search_->setAccessibleName(tr("Search the help"));
    search_->setFixedWidth(220);
    topics_->setFixedWidth(220);
    topics_->setFrameShape(QFrame::NoFrame);
    topics_->setAccessibleName(tr("Topics"));
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenLinks(false);
    text_->document()->setDocumentMargin(space::xxl);
    text_->document()->setDefaultFont(Theme::font(type::body));
    connect(search_, &SearchField::textChanged, this, &HelpWindow::narrow);
    connect(search_, &SearchField::leftDownwards, topics_, qOverload<>(&QWidget::setFocus));
    connect(topics_, &QListWidget::currentRowChanged, this, &HelpWindow::showText);
    connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        search_->clear();
        show(link.toString());
    });
    narrow({});
    resize(QSize(900, 640).boundedTo(parent ? parent->size() - QSize(40, 40) : QSize(900, 640)));
}

void HelpWindow::show(const QString& topic) {
    for (int row = 0; row < topics_->count(); ++row)
        if (topics_->item(row)->data(TopicId).toString() == topic) topics_->setCurrentRow(row);
    QDialog::show();
    raise();
    activateWindow();
}

QString HelpWindow::topic() const {
    const QListWidgetItem* item = topics_->currentItem();
    return item ? item->data(TopicId).toString() : QString();
}

/// Those that say what is typed; in their title first.
void HelpWindow::narrow(const QString& typed) {
    const QString before = topic();
    const QString words = typed.trimmed();
    topics_->clear();
    const auto add = [&](const HelpTopic& topic) {
        auto* item = new QListWidgetItem(topic.title, topics_);
        item->setData(TopicId, topic.id);
        if (topic.id == before) topics_->setCurrentItem(item);
    };
    for (const HelpTopic& topic : helpTopics())
        if (topic.title.contains(words, Qt::CaseInsensitive)) add(topic);
    for (const HelpTopic& topic : helpTopics())
        if (!topic.title.contains(words, Qt::CaseInsensitive) &&
            topic.text.contains(words, Qt::CaseInsensitive))
            add(topic);
    if (!topics_->currentItem()) topics_->setCurrentRow(0);
    if (topics_->count() == 0)
        text_->setPlainText(tr("Nothing in the help says “%1”. Ctrl+K also searches all commands "
                               "and all items of the plan.")
                                .arg(words));
}

void HelpWindow::showText() {
    const QString id = topic();
    for (const HelpTopic& topic : helpTopics()) {
        if (topic.id != id) continue;
        text_->setMarkdown(topic.text);
        dress(*text_->document());
        text_->moveCursor(QTextCursor::Start);
    }
}

void HelpWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) showText(); // lines have colours of their own
    QDialog::changeEvent(event);
}

} // namespace updraft
