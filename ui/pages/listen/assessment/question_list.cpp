#include "ui/pages/listen/assessment/question_list.h"

#include "core/listen/maturity.h"
#include "ui/support/convert.h"
#include "ui/support/style.h"
#include "ui/words/instruments.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace updraft {

namespace {

enum Role { PlaceRole = Qt::UserRole };

/// Over the four questions of a dimension.
QTreeWidgetItem* heading(QTreeWidget* list, Dimension dimension) {
    auto* item = new QTreeWidgetItem(list, {dimensionName(dimension)});
    item->setFlags(Qt::ItemIsEnabled);
    item->setFont(0, Theme::font(type::small, QFont::DemiBold));
    item->setToolTip(0, plainTip(dimensionPurpose(dimension)));
    item->setFirstColumnSpanned(true);
    return item;
}

} // namespace

QuestionList::QuestionList(Sitting& sitting, QWidget* parent)
    : QTreeWidget(parent), sitting_(sitting) {
    setAccessibleName(tr("Questions"));
    setColumnCount(2);
    setHeaderLabels({tr("Question"), tr("Answer")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Fixed);
    const QFontMetrics metrics(font());
    header()->resizeSection(1, metrics.horizontalAdvance(headerItem()->text(1)) + 2 * space::m);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(200);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item != nullptr && item->data(0, PlaceRole).isValid())
            sitting_.goTo(item->data(0, PlaceRole).toInt());
    });
    connect(this, &QTreeWidget::itemActivated, this, &QuestionList::evidenceWanted);
    connect(&sitting, &Sitting::moved, this, &QuestionList::refresh);
    refresh();
}

void QuestionList::fill() {
    clear();
    items_.clear();
    shown_ = sitting_.instrument();
    for (int at = 0; at < sitting_.count(); ++at) {
        const auto question = static_cast<Question>(first_of(*shown_) + at);
        if (*shown_ == Instrument::maturity && at % questions_a_dimension == 0)
            heading(this, dimension_of(question));
        auto* item = new QTreeWidgetItem(this, {questionTitle(question)});
        item->setData(0, PlaceRole, at);
        item->setToolTip(0, plainTip(questionText(question)));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        items_.push_back(item);
    }
}

void QuestionList::tellAnswer(QTreeWidgetItem& item, int at) const {
    const Assessment* row = sitting_.answerTo(at);
    QString text;
    QString tip;
    if (row != nullptr && !row->answer) text = tr("?"), tip = tr("Don’t know");
    if (row != nullptr && row->answer) {
        text = QString::number(*row->answer);
        tip = answerText(row->question, *row->answer);
        if (lacks_evidence(*row)) {
            text = tr("%1 → 2").arg(text);
            tip = tr("Counts as 2: nothing says what shows it.");
        }
    }
    item.setText(1, text);
    item.setToolTip(1, plainTip(tip));
    item.setData(0, Qt::AccessibleTextRole,
                 text.isEmpty() ? tr("%1, not answered").arg(item.text(0))
                                : tr("%1: %2").arg(item.text(0), tip));
}

void QuestionList::refresh() {
    const QSignalBlocker quiet(this);
    if (shown_ != sitting_.instrument()) fill();
    for (std::size_t at = 0; at < items_.size(); ++at)
        tellAnswer(*items_[at], static_cast<int>(at));
    setCurrentItem(items_[static_cast<std::size_t>(sitting_.at())]);
}

void QuestionList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT evidenceWanted();
    if (event->key() == Qt::Key_E && event->modifiers() == Qt::NoModifier) {
        if (sitting_.goToUnproven()) Q_EMIT evidenceWanted();
        return;
    }
    if (!sitting_.key(*event)) QTreeWidget::keyPressEvent(event);
}

} // namespace updraft
