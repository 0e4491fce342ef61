#include "ui/tables/filter_bar.h"

#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/search_field.h"
#include "ui/support/icons.h"
#include "ui/support/label_text.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

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
      row_(new QHBoxLayout(this)), clear_(barButton(tr("Clear"), this)) {
    row_->setContentsMargins(20, space::s, 20, space::s);
    row_->setSpacing(space::s);
    search_->setMinimumWidth(120);
    search_->setMaximumWidth(220);
    row_->addWidget(search_, 1);
    connect(search_, &QLineEdit::textChanged, &filter_, &KindFilterModel::setText);
    for (const auto name : fields)
        if (const KindField* field = filter.table().kind().field(name)) addChoice(*field);
    row_->addStretch();
    clear_->setProperty(kindProperty, kind::ghost);
    row_->addWidget(clear_);
    connect(clear_, &QToolButton::clicked, &filter_, &KindFilterModel::clear);
    connect(&filter_, &KindFilterModel::filterChanged, this, &FilterBar::refresh);
    connect(&filter.table().session(), &Session::changed, this, [this] {
        for (const Switch& each : switches_)
            if (filter_.hasTest(each.name)) filter_.setTest(each.name, each.test());
    });
    refresh();
}

void FilterBar::addChoice(const KindField& field) {
    QToolButton* button = barButton(fieldLabel(field), this);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, &field] { fillMenu(*menu, field); });
    row_->addWidget(button);
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
    row_->insertWidget(row_->count() - 2, button);
    switches_.push_back({name, button, std::move(test)});
}

void FilterBar::setSwitch(const std::string& name, bool on) {
    for (const Switch& each : switches_)
        if (each.name == name) filter_.setTest(name, on ? each.test() : nullptr);
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
    clear_->setVisible(filter_.narrows());
}

} // namespace updraft
