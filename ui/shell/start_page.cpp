#include "ui/shell/start_page.h"

#include "ui/shell/start_cards.h"
#include "ui/shell/start_parts.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style_paint.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace updraft {

namespace {

constexpr int sideWidth = 420;
constexpr int narrowSide = 300;
constexpr int textWidth = 1036;
constexpr int mostRecent = 6;

QScrollArea* scrolling(QWidget* contents, QPalette::ColorRole ground) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setBackgroundRole(ground);
    contents->setBackgroundRole(ground);
    area->setWidget(contents);
    return area;
}

} // namespace

StartPage::StartPage(PlanFiles& files, const Session& session, const WindowNeeds& needs,
                     QWidget* parent)
    : QWidget(parent), files_(files), session_(session), needs_(needs) {
    side_ = makeSide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(1);
    row->addWidget(side_);
    row->addWidget(scrolling(makeMain(), QPalette::Base), 1);
    refresh();
}

QWidget* StartPage::makeSide() {
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(20, 30, 20, 24);
    layout->setSpacing(0);
    layout->addWidget(new Wordmark(column));
    layout->addSpacing(26);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 4, 4);
    head->addWidget(captionLabel(tr("Open again"), column));
    head->addStretch();
    auto* open = new QPushButton(tr("Open a file…"), column);
    open->setProperty(kindProperty, kind::link);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    head->addWidget(open);
    layout->addLayout(head);
    recentColumn_ = new QVBoxLayout;
    recentColumn_->setSpacing(0);
    layout->addLayout(recentColumn_);
    if (needs_.bringIn) {
        QLabel* caption = captionLabel(tr("Bring something in"), column);
        caption->setContentsMargins(12, 22, 12, 4);
        layout->addWidget(caption);
        auto* list = new BringInRow(tr("A list from a spreadsheet"),
                                    tr("CSV, you match the columns"), Icon::bringIn, column);
        connect(list, &QAbstractButton::clicked, this, &StartPage::bringInWanted);
        layout->addWidget(list);
    }
    layout->addStretch();
    layout->addSpacing(space::xl);
    dropPlace_ = new DropPlace(column);
    layout->addWidget(dropPlace_);
    return scrolling(column, QPalette::Window);
}

QWidget* StartPage::makeMain() {
    auto* ground = new RisingLines;
    auto* centre = new QHBoxLayout(ground);
    centre->setContentsMargins(48, 56, 48, 32);
    column_ = new QWidget(ground);
    column_->setMaximumWidth(textWidth);
    centre->addWidget(column_, 1);
    centre->addStretch();
    centre->setStretch(0, 1000); // as wide as it may be, the rest to its right
    auto* layout = new QVBoxLayout(column_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QLabel* question = label(tr("What should be easier\nfor your customers?"), column_);
    question->setFont(Theme::titleFont(34));
    layout->addWidget(question);
    layout->addSpacing(space::xl);
    layout->addWidget(makeNameRow());
    layout->addSpacing(10);
    layout->addWidget(sentenceLabel(tr("This makes one file on this computer. Every change is "
                                       "saved at once; nothing leaves it."),
                                    column_));
    layout->addSpacing(36);
    layout->addWidget(makeSteps());
    layout->addSpacing(28);
    layout->addWidget(label(tr("Or begin from something"), column_, type::lead, QFont::DemiBold));
    layout->addSpacing(12);
    cards_ = new QGridLayout;
    cards_->setSpacing(14);
    layout->addLayout(cards_);
    layout->addStretch();
    sample_ = makeSample();
    constexpr std::array thumbs{Thumb::Empty, Thumb::Roadmap, Thumb::Lanes,
                                Thumb::List,  Thumb::Lanes,   Thumb::Roadmap};
    std::size_t next = 0;
    for (const Starter& starter : starters()) {
        const Thumb thumb = thumbs[next++ % thumbs.size()];
        auto* card = new TemplateCard(starter.title, starter.sentence, thumb, column_);
        connect(card, &QAbstractButton::clicked, this, [this, id = starter.id] {
            files_.begin(QLatin1String(id), name_->text().trimmed());
        });
        templates_ << card;
    }
    return ground;
}

QWidget* StartPage::makeNameRow() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    name_ = new QLineEdit(row);
    name_->setProperty(kindProperty, kind::large);
    name_->setFont(Theme::font(type::heading));
    name_->setPlaceholderText(tr("Name a plan, such as “Moving home”"));
    name_->setAccessibleName(tr("Name of the new plan"));
    name_->setMaxLength(120);
    name_->setMaximumWidth(520);
    name_->installEventFilter(this);
    layout->addWidget(name_, 10);
    auto* start = new QPushButton(tr("Start"), row);
    start->setProperty(kindProperty, kind::primary);
    start->setFont(Theme::font(type::lead, QFont::DemiBold));
    start->setFixedHeight(space::huge);
    start->setMinimumWidth(108);
    layout->addWidget(start);
    layout->addStretch(1);
    connect(name_, &QLineEdit::returnPressed, this, &StartPage::begin);
    connect(start, &QPushButton::clicked, this, &StartPage::begin);
    return row;
}

QWidget* StartPage::makeSteps() {
    auto* steps = new StepStrip;
    steps->add(tr("Name what should change"),
               tr("One line each is enough: these are your initiatives."));
    steps->add(tr("Place the first bar"),
               tr("Drag it to a month, and link what must come before."));
    steps->add(tr("Hand out a charter"), tr("One page, filled from the plan, as a PDF."));
    return steps;
}

QWidget* StartPage::makeSample() {
    auto* card = new SampleCard(column_);
    connect(card, &SampleCard::wanted, this,
            [this] { files_.begin(QLatin1String(PlanFiles::sample), {}); });
    return card;
}

void StartPage::refresh() {
    fillRecent();
    name_->clear();
    name_->setFocus();
}

void StartPage::fillRecent() {
    qDeleteAll(recentRows_);
    recentRows_.clear();
    while (QLayoutItem* item = recentColumn_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::vector<RecentPlan> known = files_.recent().all();
    for (const RecentPlan& plan : known) {
        if (recentRows_.size() == mostRecent) break;
        auto* row = new RecentRow(plan, PlanFiles::toldApart(plan, known),
                                  whenOpened(plan.opened, session_.now()), side_);
        row->installEventFilter(this);
        // What is offered for one that is gone may take its row away.
        connect(
            row, &QAbstractButton::clicked, this,
            [this, path = plan.path] {
                if (!files_.open(path)) fillRecent();
            },
            Qt::QueuedConnection);
        connect(row, &RecentRow::menuWanted, this,
                [this, row](const QPoint& at) { openMenu(*row, at); });
        recentColumn_->addWidget(row);
        recentRows_ << row;
    }
    if (!recentRows_.isEmpty()) return;
    QLabel* nothing =
        sentenceLabel(tr("Plans you have opened will stand here."), side_, ink::faint);
    nothing->setContentsMargins(12, 4, 12, 4);
    recentColumn_->addWidget(nothing);
}

void StartPage::openMenu(const RecentRow& row, const QPoint& at) {
    // A copy: the row may go while its menu is open.
    const RecentPlan plan = row.plan(); // NOLINT(performance-unnecessary-copy-initialization)
    QMenu menu(this);
    const auto add = [&](const QString& text, auto run) {
        connect(menu.addAction(text), &QAction::triggered, this, run, Qt::QueuedConnection);
    };
    if (!row.isGone())
        add(tr("Open"), [this, plan] { files_.open(plan.path); });
    else if (!backups_of(session_.state(), toPath(plan.path)).empty())
        add(tr("Open its last backup"), [this, plan] { files_.openLastBackup(plan.path); });
    menu.addSeparator();
    add(tr("Remove from the list"), [this, plan] {
        files_.recent().forget(plan.path);
        fillRecent();
    });
    add(tr("Forget this plan…"), [this, plan] {
        if (files_.forget(plan)) fillRecent();
    });
    menu.exec(at);
}

/// As many cards side by side as there is room for; the sample takes two places.
void StartPage::placeCards() {
    const int room = std::min(textWidth, width() - side_->width() - 96 - 12);
    const int columns = std::clamp(room / 190, 2, 5);
    int at = 0;
    const auto place = [&](QWidget* card, int span) {
        if (!card) return;
        if (at % columns + span > columns) at += columns - at % columns;
        cards_->addWidget(card, at / columns, at % columns, 1, span);
        at += span;
    };
    place(sample_, 2);
    for (TemplateCard* card : templates_) place(card, 1);
    for (int column = 0; column < 6; ++column)
        cards_->setColumnStretch(column, column < columns ? 1 : 0);
}

void StartPage::begin() {
    files_.begin(QLatin1String(PlanFiles::blank), name_->text().trimmed());
}

bool StartPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const auto at = recentRows_.indexOf(static_cast<RecentRow*>(watched));
    if (key == Qt::Key_Down && at + 1 < recentRows_.size()) {
        recentRows_[at + 1]->setFocus(
            Qt::TabFocusReason); // -1 is the field: its Down is the first row
        return true;
    }
    if (key == Qt::Key_Up && at >= 0) {
        if (at == 0)
            name_->setFocus(Qt::TabFocusReason);
        else
            recentRows_[at - 1]->setFocus(Qt::TabFocusReason);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && at >= 0) {
        recentRows_[at]->click();
        return true;
    }
    return false;
}

void StartPage::resizeEvent(QResizeEvent*) {
    side_->setFixedWidth(width() < 1280 ? narrowSide : sideWidth);
    placeCards();
}

void StartPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().hair); // shows as the lines between the parts
}

} // namespace updraft
