#include "ui/forms/item_menu.h"

#include "ui/forms/field_editors.h"
#include "ui/support/convert.h"

#include <QMenu>
#include <QWidgetAction>

namespace updraft {

namespace {

constexpr int fieldWidth = 264;

ChoiceField* fieldFor(const Plan& plan, const ItemQuestion& question) {
    auto* choice = new ChoiceField;
    choice->addChoice({}, {});
    const Kind& kind = question.kind;
    for (const Uuid id : kind.all(plan)) {
        if (std::ranges::find(question.but, id) != question.but.end()) continue;
        const QString handle = qt(kind.handle_of(plan, id));
        choice->addChoice(handle + u' ' + qt(kind.title_of(plan, id)).simplified(), handle);
    }
    choice->lineEdit()->setPlaceholderText(question.placeholder);
    choice->setAccessibleName(question.name);
    choice->setFixedWidth(fieldWidth);
    return choice;
}

} // namespace

void askForItem(QWidget& under, const Plan& plan, const ItemQuestion& question) {
    QMenu menu(&under);
    menu.addActions(question.above);
    if (!question.above.isEmpty()) menu.addSeparator();
    ChoiceField* choice = fieldFor(plan, question);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(choice);
    menu.addAction(action);
    const auto take = [&] {
        const auto chosen = question.kind.find(plan, std8(choice->text()));
        menu.close();
        if (chosen) question.take(*chosen);
    };
    QObject::connect(choice, &ChoiceField::chosen, &menu, take);
    QObject::connect(choice->lineEdit(), &QLineEdit::returnPressed, &menu, take);
    QMetaObject::invokeMethod(
        choice, [choice] { choice->setFocus(); }, Qt::QueuedConnection);
    menu.exec(under.mapToGlobal(under.rect().bottomLeft()));
}

} // namespace updraft
