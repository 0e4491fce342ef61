#include "ui/tables/filter_bar.h"

#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/flow_layout.h"
#include "ui/support/icons.h"
#include "ui/support/label_text.h"
#include "ui/support/style.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace updraft {

namespace {

QToolButton* barButton(const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setProperty(kindProperty, kind::framed);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FilterBar::FilterBar(KindFilterModel& filter, const std::vector<std::string_view>& fields,
                     QWidget* parent)
    : QWidget(parent), filter_(filter), search_(new SearchField(tr("Filter"), this)),
      row_(new FlowLayout(this, space::s)), clear_(barButton(tr("Clear"), this)) {
    row_->setContentsMargins(20, space::s, 20, space::s);
    search_->setFixedWidth(180);
    row_->addWidget(search_);
    connect(search_, &QLineEdit::textChanged, &filter_, &KindFilterModel::setText);
    for (const auto name : fields)
        if (const KindField* field = filter.table().kind().field(name)) addChoice(*field);
    clear_->setProperty(kindProperty, kind::ghost);
    row_->addWidget(clear_);
    connect(clear_, &QToolButton::clicked, &filter_, &KindFilterModel::clear);
    connect(&filter_, &KindFilterModel::filterChanged, this, &FilterBar::refresh);
    connect(&filter.table().session(), &Session::changed, this, &FilterBar::testAnew);
    refresh();
}

/// What clears all stays last.
void FilterBar::put(QToolButton* button) {
    row_->removeWidget(clear_);
    row_->addWidget(button);
    row_->addWidget(clear_);
}

void FilterBar::addChoice(const KindField& field) {
    QToolButton* button = barButton(fieldLabel(field), this);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, &field] { fillMenu(*menu, field); });
    put(button);
    choices_.push_back({&field, button});
}

void FilterBar::fillMenu(QMenu& menu, const KindField& field) {
    menu.clear();
    const std::string name{field.name};
    const auto now = filter_.choices().find(name);
    const std::set<QString> chosen =
        now == filter_.choices().end() ? std::set<QString>{} : now->second;
    const auto add = [&](const QString& text, const QString& value) {
        QAction* action = menu.addAction(asLabel(text));
        action->setCheckable(true);
        action->setChecked(chosen.contains(value));
        connect(action, &QAction::triggered, this, [this, name, value, chosen](bool on) {
            std::set<QString> wanted = chosen;
            on ? static_cast<void>(wanted.insert(value)) : static_cast<void>(wanted.erase(value));
            filter_.setChoices(name, wanted);
        });
    };
    for (const auto word : field.words) add(wordLabel(word), wordLabel(word));
    const Plan& plan = filter_.table().session().plan();
    if (field.references)
        for (const Uuid id : field.references->all(plan)) {
            const QString handle = qt(field.references->handle_of(plan, id));
            const QString title = qt(field.references->title_of(plan, id));
            add(title == handle ? handle : handle + u' ' + title, handle);
        }
    if (field.optional) add(noneLabel(field), {});
}

void FilterBar::addSwitch(const std::string& name, const QString& text,
                          std::function<KindFilterModel::Test()> test) {
    QToolButton* button = barButton(text, this);
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, this, [this, name](bool on) { setSwitch(name, on); });
    put(button);
    switches_.push_back({name, button, std::move(test)});
}

void FilterBar::setSwitch(const std::string& name, bool on) {
    for (const Switch& each : switches_)
        if (each.name == name) filter_.setTest(name, on ? each.test() : nullptr);
}

void FilterBar::addRelation(const std::string& name, Relation relation) {
    QToolButton* button = barButton(relation.text, this);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, name] {
        fillMenu(*menu, *std::ranges::find(related_, name, &Related::name));
    });
    put(button);
    related_.push_back({name, button, std::move(relation), {}});
}

void FilterBar::fillMenu(QMenu& menu, const Related& related) {
    menu.clear();
    for (const auto& [id, text] : related.relation.all(filter_.table().session().plan())) {
        QAction* action = menu.addAction(asLabel(text));
        action->setCheckable(true);
        action->setChecked(related.wanted.contains(id));
        connect(action, &QAction::triggered, this,
                [this, name = related.name, wanted = related.wanted, id = id](bool on) {
                    auto now = wanted;
                    on ? static_cast<void>(now.insert(id)) : static_cast<void>(now.erase(id));
                    setRelated(name, now);
                });
    }
    if (menu.isEmpty()) menu.addAction(tr("There are none yet"))->setEnabled(false);
}

void FilterBar::setRelated(const std::string& name, const std::set<Uuid>& wanted) {
    for (Related& each : related_) {
        if (each.name != name) continue;
        each.wanted = wanted;
        filter_.setTest(name, wanted.empty() ? nullptr : each.relation.test(wanted));
    }
}

/// The plan is another one, and so is what the tests know of it.
void FilterBar::testAnew() {
    for (const Switch& each : switches_)
        if (filter_.hasTest(each.name)) filter_.setTest(each.name, each.test());
    for (const Related& each : related_)
        if (filter_.hasTest(each.name)) filter_.setTest(each.name, each.relation.test(each.wanted));
}

QVariantMap FilterBar::state() const {
    QVariantMap choices;
    for (const auto& [field, values] : filter_.choices())
        choices.insert(QString::fromStdString(field), QStringList(values.begin(), values.end()));
    QStringList switches;
    for (const Switch& each : switches_)
        if (filter_.hasTest(each.name)) switches << QString::fromStdString(each.name);
    QVariantMap related;
    for (const Related& each : related_) {
        QStringList ids;
        if (filter_.hasTest(each.name))
            for (const Uuid id : each.wanted) ids << qt(to_string(id));
        if (!ids.isEmpty()) related.insert(QString::fromStdString(each.name), ids);
    }
    return {{QStringLiteral("text"), filter_.text()},
            {QStringLiteral("choices"), choices},
            {QStringLiteral("switches"), switches},
            {QStringLiteral("related"), related}};
}

void FilterBar::restore(const QVariantMap& state) {
    filter_.clear();
    filter_.setText(state.value(QStringLiteral("text")).toString());
    const QVariantMap choices = state.value(QStringLiteral("choices")).toMap();
    for (auto each = choices.begin(); each != choices.end(); ++each) {
        const std::string field = each.key().toStdString();
        const QStringList values = each->toStringList();
        if (filter_.table().kind().field(field) != nullptr)
            filter_.setChoices(field, {values.begin(), values.end()});
    }
    for (const QString& name : state.value(QStringLiteral("switches")).toStringList())
        setSwitch(name.toStdString(), true);
    const QVariantMap related = state.value(QStringLiteral("related")).toMap();
    for (auto each = related.begin(); each != related.end(); ++each) {
        std::set<Uuid> wanted;
        for (const QString& text : each->toStringList())
            if (const auto id = parse_uuid(text.toStdString())) wanted.insert(*id);
        setRelated(each.key().toStdString(), wanted);
    }
}

void FilterBar::takeFocus() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void FilterBar::refresh() {
    if (search_->text() != filter_.text()) search_->setText(filter_.text());
    for (const Choice& choice : choices_) {
        const auto now = filter_.choices().find(std::string{choice.field->name});
        const bool narrows = now != filter_.choices().end();
        QString text = fieldLabel(*choice.field);
        if (narrows) {
            QString first = *now->second.begin();
            if (first.isEmpty()) first = tr("none", "no value chosen");
            text = now->second.size() == 1
                       ? tr("%1: %2").arg(text, first)
                       : tr("%1: %2 + %3").arg(text, first).arg(now->second.size() - 1);
        }
        choice.button->setText(asLabel(text));
        choice.button->setDown(narrows);
    }
    for (const Switch& each : switches_) each.button->setChecked(filter_.hasTest(each.name));
    for (Related& each : related_) {
        if (!filter_.hasTest(each.name)) each.wanted.clear(); // all was cleared
        const bool narrows = !each.wanted.empty();
        each.button->setText(
            asLabel(narrows ? tr("%1: %2").arg(each.relation.text).arg(each.wanted.size())
                            : each.relation.text));
        each.button->setDown(narrows);
    }
    clear_->setVisible(filter_.narrows());
}

} // namespace updraft
