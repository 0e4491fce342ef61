#include "ui/pages/choose/ranking/participant_list.h"

#include "core/base/text.h"
#include "core/choose/session.h"
#include "core/edits/kinds.h"
#include "core/edits/sessions.h"
#include "core/edits/verbs.h"
#include "ui/pages/choose/ranking/row_id.h"
#include "ui/support/convert.h"
#include "ui/support/flags/problem_note.h"
#include "ui/support/label_text.h"
#include "ui/support/own_keys.h"
#include "ui/support/style.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

namespace updraft {

namespace {

/// "Aisha Rahman (Billing)" or "Aisha Rahman, Billing": the name and the department.
std::pair<std::string, std::string> nameAndDepartment(const QString& typed) {
    const QString text = typed.trimmed();
    const auto bracket = text.lastIndexOf(u'(');
    if (text.endsWith(u')') && bracket > 0)
        return {std8(text.left(bracket).trimmed()),
                std8(text.mid(bracket + 1, text.size() - bracket - 2).trimmed())};
    const auto comma = text.indexOf(u',');
    if (comma > 0) return {std8(text.left(comma).trimmed()), std8(text.mid(comma + 1).trimmed())};
    return {std8(text), {}};
}

} // namespace

ParticipantList::ParticipantList(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), list_(new QTreeWidget(this)), field_(new QLineEdit(this)),
      known_(new QStringListModel(this)), fromPlan_(new QPushButton(tr("From the plan"), this)),
      people_(new QMenu(this)) {
    list_->setAccessibleName(tr("Participants"));
    list_->setHeaderLabels({tr("Name"), tr("Department")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                           QAbstractItemView::SelectedClicked);
    list_->header()->setStretchLastSection(true);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->setMinimumHeight(120);
    list_->installEventFilter(this);
    ownKeys(*list_, {Qt::Key_Delete});
    field_->setPlaceholderText(tr("Add a person: name, department"));
    field_->setAccessibleName(tr("Add a participant by name"));
    auto* completer = new QCompleter(known_, field_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field_->setCompleter(completer);
    field_->installEventFilter(this);
    fromPlan_->setMenu(people_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(list_, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(field_, 1);
    row->addWidget(fromPlan_);
    column->addLayout(row);
    connect(field_, &QLineEdit::returnPressed, this, &ParticipantList::add);
    connect(people_, &QMenu::aboutToShow, this, &ParticipantList::fillPeople);
    connect(list_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        // The list is filled anew, which the view must not see in the midst of its own change.
        QMetaObject::invokeMethod(
            this,
            [this, id = rowId(*item)] {
                for (int at = 0; at < list_->topLevelItemCount(); ++at)
                    if (rowId(*list_->topLevelItem(at)) == id)
                        return takeCell(list_->topLevelItem(at));
            },
            Qt::QueuedConnection);
    });
}

void ParticipantList::setRanking(std::optional<Id<RankingSession>> ranking) {
    if (ranking_ != ranking) field_->clear();
    ranking_ = ranking;
    refresh();
}

void ParticipantList::refresh() {
    const QSignalBlocker quiet(list_);
    std::vector<const Participant*> rows;
    if (ranking_) rows = participants_of(session_.plan(), *ranking_);
    const bool same = static_cast<int>(rows.size()) == list_->topLevelItemCount() &&
                      std::ranges::all_of(rows, [&, at = 0](const Participant* row) mutable {
                          return rowId(*list_->topLevelItem(at++)) == row->id.uuid;
                      });
    const bool write = session_.canWrite();
    if (!same) list_->clear();
    for (std::size_t at = 0; at < rows.size(); ++at) {
        auto* item = same ? list_->topLevelItem(static_cast<int>(at)) : new QTreeWidgetItem(list_);
        setRowId(*item, rows[at]->id.uuid);
        item->setText(0, qt(rows[at]->name));
        item->setText(1, qt(rows[at]->department));
        item->setToolTip(0, plainTip(qt(rows[at]->name)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                       (write ? Qt::ItemIsEditable : Qt::NoItemFlags));
    }
    field_->setEnabled(write && ranking_);
    fromPlan_->setEnabled(write && ranking_);
}

void ParticipantList::add() {
    const auto [name, department] = nameAndDepartment(field_->text());
    if (name.empty() || !ranking_) return;
    const auto change = session_.attempt(
        verb::set, [&](Edit& edit) { add_participant(edit, *ranking_, name, department); });
    if (!change) return ProblemNote::show(field_, session_.sentence(change.error()));
    field_->clear();
    list_->scrollToBottom();
}

/// Departments with all their people, and each of those who do not rank yet.
void ParticipantList::fillPeople() {
    people_->clear();
    if (!ranking_) return;
    const Plan& plan = session_.plan();
    const auto there = participants_of(plan, *ranking_);
    const auto ranks = [&](const Person& person) {
        return std::ranges::any_of(
            there, [&](const Participant* row) { return same_name(row->name, person.name); });
    };
    std::vector<Id<Person>> all;
    std::map<std::string, std::vector<Id<Person>>> departments;
    for (const Uuid id : find_kind(table_of<Person>)->all(plan)) {
        const Person& person = *plan.people.find({id});
        if (ranks(person)) continue;
        all.push_back(person.id);
        if (!person.department.empty()) departments[person.department].push_back(person.id);
    }
    const auto offer = [&](const QString& text, const std::vector<Id<Person>>& people) {
        connect(people_->addAction(asLabel(text)), &QAction::triggered, this,
                [this, people] { addPeople(people); });
    };
    if (all.empty()) {
        people_
            ->addAction(plan.people.empty() ? tr("The plan has no people yet")
                                            : tr("Everybody in the plan ranks already"))
            ->setEnabled(false);
        return;
    }
    offer(tr("Everybody"), all);
    for (const auto& [name, people] : departments)
        if (people.size() > 1) offer(tr("All of %1").arg(qt(name)), people);
    people_->addSeparator();
    for (const Id<Person> id : all) offer(qt(plan.people.find(id)->name), {id});
}

void ParticipantList::addPeople(const std::vector<Id<Person>>& people) {
    session_.edit(verb::set, [&](Edit& edit) {
        for (const Id<Person> id : people)
            if (const Person* person = edit.plan().people.find(id))
                add_participant(edit, *ranking_, std::string{person->name},
                                std::string{person->department});
    });
}

void ParticipantList::takeCell(QTreeWidgetItem* item) {
    const Id<Participant> id{rowId(*item)};
    const Participant* row = session_.find(id);
    if (row == nullptr) return;
    const auto name = std8(item->text(0).trimmed());
    const auto department = std8(item->text(1).trimmed());
    if (name != row->name || department != row->department)
        session_.edit(verb::set, [&](Edit& edit) { set_participant(edit, id, name, department); });
    refresh(); // also where it was refused
}

void ParticipantList::removePicked() {
    std::vector<Id<Participant>> ids;
    for (const auto* item : list_->selectedItems()) ids.push_back({rowId(*item)});
    if (ids.empty() || !session_.canWrite()) return;
    session_.edit(verb::set, [&](Edit& edit) { drop_participants(edit, ids); });
}

bool ParticipantList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::FocusIn) {
        QStringList names;
        for (const Person& person : session_.plan().people) names << qt(person.name);
        if (names != known_->stringList()) known_->setStringList(names);
    }
    if (watched == list_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete)
        return removePicked(), true;
    return QWidget::eventFilter(watched, event);
}

} // namespace updraft
