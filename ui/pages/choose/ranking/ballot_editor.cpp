#include "ui/pages/choose/ranking/ballot_editor.h"

#include "ui/pages/choose/ranking/ballot_table.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

BallotEditor::BallotEditor(QWidget* parent)
    : QWidget(parent), name_(label({}, this, type::body, QFont::Medium, ink::accent)),
      question_(label({}, this, type::display, QFont::DemiBold)), note_(sentenceLabel({}, this)),
      keys_(sentenceLabel({}, this, ink::faint)), counts_(label({}, this, type::body)),
      problem_(sentenceLabel({}, this, ink::red)), table_(new BallotTable(this)),
      tools_(makeTools()), cast_(new QPushButton(tr("Cast the ballot"), this)) {
    question_->setWordWrap(true);
    cast_->setProperty(kindProperty, kind::primary);
    auto* leave = new QPushButton(tr("Leave without casting"), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget* each : std::initializer_list<QWidget*>{name_, question_, note_})
        column->addWidget(each);
    column->addWidget(tools_);
    column->addWidget(table_, 1);
    column->addWidget(problem_);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    foot->addWidget(counts_);
    foot->addStretch(1);
    foot->addWidget(leave);
    foot->addWidget(cast_);
    column->addLayout(foot);
    column->addWidget(keys_);
    connect(table_, &BallotTable::said, this, &BallotEditor::say);
    connect(table_, &BallotTable::castWanted, this, &BallotEditor::castWanted);
    connect(cast_, &QPushButton::clicked, this, &BallotEditor::castWanted);
    connect(leave, &QPushButton::clicked, this, &BallotEditor::leaveWanted);
    connect(&table_->ballot(), &BallotModel::changed, this, &BallotEditor::refresh);
    setFocusProxy(table_);
    problem_->hide();
}

QWidget* BallotEditor::makeTools() {
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, space::s, 0, 0);
    row->setSpacing(space::s);
    const auto add = [&](const QString& text, const QString& tip, void (BallotTable::*act)()) {
        auto* button = new QPushButton(text, tools);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, act] {
            (table_->*act)();
            table_->setFocus();
        });
        row->addWidget(button);
        return button;
    };
    add(tr("Rank next"), tr("Behind all that have a rank (Enter)"), &BallotTable::rankNext);
    add(tr("Up"), tr("Before what stands above (Alt+↑)"), &BallotTable::moveUp);
    add(tr("Down"), tr("Behind what stands below (Alt+↓)"), &BallotTable::moveDown);
    add(tr("Tie"), tr("Equal to what stands above, or apart again (=)"), &BallotTable::tie);
    add(tr("No opinion"), tr("Tied last with all others without a rank (Del)"),
        &BallotTable::forget);
    undo_ = add(tr("Undo"), tr("Takes the last step back (Ctrl+Z)"), &BallotTable::undoStep);
    undo_->setIcon(icon(Icon::undo));
    row->addStretch(1);
    return tools;
}

void BallotEditor::begin(const QString& name, const QString& question, const QString& note,
                         BallotForm form, std::vector<std::size_t> order) {
    name_->setText(name);
    question_->setText(question);
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    tools_->setVisible(!form.typed);
    QStringList keys = form.typed ? QStringList{tr("1, 2, 3… and Enter write a rank")}
                                  : QStringList{tr("Enter ranks next"), tr("Alt+↑ ↓ moves"),
                                                tr("= ties"), tr("Del takes the rank away")};
    if (form.feasibility || form.buyIn) keys << tr("← → go to the opinions, 1 to 5 say them");
    if (form.dots > 0) keys << tr("+ and − give and take dots");
    keys << tr("Ctrl+Z undoes") << tr("Ctrl+Enter casts");
    keys_->setText(keys.join(QStringLiteral("  ·  ")));
    say({});
    table_->begin(std::move(form), std::move(order));
}

void BallotEditor::wipe() {
    table_->ballot().wipe();
    for (QLabel* each : {name_, question_, note_, counts_}) each->clear();
    say({});
}

const BallotPaper& BallotEditor::paper() const {
    return table_->ballot().draft().paper();
}

bool BallotEditor::isBegun() const {
    return table_->ballot().draft().canUndo();
}

void BallotEditor::say(const QString& sentence) {
    problem_->setText(sentence);
    problem_->setVisible(!sentence.isEmpty());
}

QString BallotEditor::said() const {
    return problem_->text();
}

void BallotEditor::refresh() {
    const BallotDraft& draft = table_->ballot().draft();
    const BallotForm& form = table_->ballot().form();
    const auto all = static_cast<int>(draft.items());
    QString text = tr("%L1 of %Ln item(s) ranked", nullptr, all).arg(draft.ranked());
    if (form.dots > 0)
        text += QStringLiteral("  ·  ") + tr("%Ln dot(s) left", nullptr, draft.dotsLeft());
    counts_->setText(text);
    undo_->setEnabled(draft.canUndo());
}

void BallotEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return Q_EMIT leaveWanted();
    QWidget::keyPressEvent(event);
}

} // namespace updraft
