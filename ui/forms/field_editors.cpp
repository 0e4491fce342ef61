#include "ui/forms/field_editors.h"

#include "ui/models/field_words.h"
#include "ui/support/convert.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace updraft {

namespace {

constexpr double mostLines = 12; ///< Of a text field; beyond it scrolls.

} // namespace

DateField::DateField(QWidget* parent) : QLineEdit(parent) {
    QAction* open = addAction(icon(Icon::chevronDown), TrailingPosition);
    open->setToolTip(tr("Calendar (Alt+Down)"));
    open->setText(tr("Calendar"));
    connect(open, &QAction::triggered, this, &DateField::showCalendar);
    setPlaceholderText(tr("No date"));
}

std::optional<Date> DateField::date() const {
    return readDate(text());
}

void DateField::setDate(const std::optional<Date>& date) {
    setText(date ? shortDate(*date, -1) : QString());
}

void DateField::showCalendar() {
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setMinimumDate(qt(first_date));
    calendar->setMaximumDate(qt(last_date));
    if (const auto now = date()) calendar->setSelectedDate(qt(*now));
    column->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](QDate day) {
        setDate(fromQt(day));
        popup->close();
        Q_EMIT picked();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    popup->move(mapToGlobal(rect().bottomLeft()));
    popup->show();
    calendar->setFocus();
}

void DateField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier)
        showCalendar();
    else
        QLineEdit::keyPressEvent(event);
}

ChoiceField::ChoiceField(QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setFocusPolicy(Qt::StrongFocus);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    view()->setTextElideMode(Qt::ElideRight);
    connect(this, &QComboBox::activated, this, [this] {
        if (!stepping_) Q_EMIT chosen();
    });
}

void ChoiceField::takeMatch() {
    const QString typed = currentText().trimmed();
    if (typed.isEmpty() || findText(typed, Qt::MatchFixedString) >= 0 ||
        findData(typed, Qt::UserRole, Qt::MatchFixedString) >= 0)
        return;
    int match = -1;
    for (int place = 0; place < count(); ++place) {
        if (!itemText(place).contains(typed, Qt::CaseInsensitive)) continue;
        if (match >= 0) return;
        match = place;
    }
    if (match >= 0) setText(itemData(match).toString());
}

bool ChoiceField::event(QEvent* event) {
    if (handsIn(event)) {
        takeMatch();
        // The list of what fits hands its keys past those who watch the field.
        if (QWidget* list = completer()->popup(); list->isVisible()) {
            list->hide();
            const auto* key = static_cast<QKeyEvent*>(event);
            QKeyEvent again(key->type(), key->key(), key->modifiers(), key->text());
            QCoreApplication::sendEvent(this, &again);
            event->accept();
            return true;
        }
    }
    return QComboBox::event(event);
}

void ChoiceField::keyPressEvent(QKeyEvent* event) {
    stepping_ = true;
    QComboBox::keyPressEvent(event);
    stepping_ = false;
}

void ChoiceField::addChoice(const QString& shown, const QString& text) {
    addItem(shown, text);
}

QString ChoiceField::text() const {
    const QString typed = currentText().trimmed();
    const int place = findText(typed, Qt::MatchFixedString);
    return place >= 0 ? itemData(place).toString() : typed;
}

void ChoiceField::setText(const QString& text) {
    const int place = findData(text);
    setCurrentIndex(place);
    setEditText(place >= 0 ? itemText(place) : text);
    lineEdit()->setCursorPosition(0);
}

TextField::TextField(QWidget* parent, int leastLines)
    : QPlainTextEdit(parent), leastLines_(leastLines) {
    setTabChangesFocus(true);
    setViewportMargins(1, 1, 1, 1); // room for the frame that shows the keyboard
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &TextField::fit);
}

/// It grows with its text; only what is longer than it grows has a bar, which takes of its width.
void TextField::fit() {
    const bool longer = document()->size().height() > mostLines;
    setVerticalScrollBarPolicy(longer ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

QSize TextField::sizeHint() const {
    // The document of a plain text edit counts its height in lines.
    const double lines = std::clamp(document()->size().height(), double(leastLines_), mostLines);
    const double height = lines * fontMetrics().lineSpacing() + 2 * document()->documentMargin();
    return {160, static_cast<int>(std::ceil(height)) + 2 * frameWidth() + 4};
}

QSize TextField::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

void TextField::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) Q_EMIT editingFinished();
}

void TextField::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) fit();
}

WeekField::WeekField(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    for (int day = 1; day <= 7; ++day) {
        auto* button = new QToolButton(this);
        button->setText(QLocale().dayName(day, QLocale::ShortFormat).left(3));
        button->setToolTip(QLocale().dayName(day));
        button->setAccessibleName(QLocale().dayName(day));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + space::s);
        connect(button, &QToolButton::clicked, this, &WeekField::edited);
        row->addWidget(button);
        days_.push_back(button);
    }
    setFocusProxy(days_.front());
    setMaximumWidth(420);
}

QString WeekField::text() const {
    Week week{0};
    for (std::size_t day = 0; day < days_.size(); ++day)
        if (days_[day]->isChecked()) week.days = static_cast<std::uint8_t>(week.days | (1U << day));
    return qt(text_of(week));
}

void WeekField::setText(const QString& text) {
    const auto week = parse_week(std8(text));
    for (int day = 0; day < 7; ++day)
        days_[static_cast<std::size_t>(day)]->setChecked(week && week->works(day));
}

bool handsIn(const QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<const QKeyEvent*>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
           key == Qt::Key_Backtab;
}

void fillChoices(ChoiceField& choice, const KindField& field, const Plan& plan) {
    choice.clear();
    if (field.optional) choice.addChoice({}, {});
    for (const auto word : field.words) choice.addChoice(wordLabel(word), wordLabel(word));
    if (!field.references) return;
    const Kind& kind = *field.references;
    for (const Uuid id : kind.all(plan)) {
        const QString handle = qt(kind.handle_of(plan, id));
        const QString title = qt(kind.title_of(plan, id));
        choice.addChoice(title == handle ? handle : handle + u' ' + title, handle);
    }
}

QWidget* makeEditor(const KindField& field, const Plan& plan, QWidget* parent) {
    switch (field.type) {
    case Type::word:
    case Type::reference: {
        auto* choice = new ChoiceField(parent);
        fillChoices(*choice, field, plan);
        return choice;
    }
    case Type::date:
        return new DateField(parent);
    case Type::text:
        return new TextField(parent);
    case Type::flag:
        return new QCheckBox(parent);
    case Type::week:
        return new WeekField(parent);
    default:
        return new QLineEdit(parent);
    }
}

QString editorText(const QWidget* editor) {
    if (const auto* choice = qobject_cast<const ChoiceField*>(editor)) return choice->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(editor)) return line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(editor)) return text->toPlainText();
    if (const auto* week = qobject_cast<const WeekField*>(editor)) return week->text();
    if (const auto* check = qobject_cast<const QCheckBox*>(editor))
        return check->isChecked() ? QStringLiteral("yes") : QStringLiteral("no");
    return {};
}

void setEditorText(QWidget* editor, const QString& text) {
    if (auto* choice = qobject_cast<ChoiceField*>(editor)) {
        choice->setText(text);
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(text);
        // The beginning is seen of a text that is only read; who types goes on at its end.
        if (!line->hasFocus()) line->setCursorPosition(0);
    } else if (auto* plain = qobject_cast<QPlainTextEdit*>(editor)) {
        plain->setPlainText(text);
    } else if (auto* week = qobject_cast<WeekField*>(editor)) {
        week->setText(text);
    } else if (auto* check = qobject_cast<QCheckBox*>(editor)) {
        check->setChecked(text == wordLabel("yes") || text == QLatin1String("yes"));
    }
}

void whenDone(QWidget* editor, const std::function<void()>& done) {
    if (auto* choice = qobject_cast<ChoiceField*>(editor)) {
        QObject::connect(choice, &ChoiceField::chosen, editor, done);
        QObject::connect(choice->lineEdit(), &QLineEdit::editingFinished, editor, done);
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        QObject::connect(line, &QLineEdit::editingFinished, editor, done);
        if (auto* date = qobject_cast<DateField*>(editor))
            QObject::connect(date, &DateField::picked, editor, done);
    } else if (auto* text = qobject_cast<TextField*>(editor)) {
        QObject::connect(text, &TextField::editingFinished, editor, done);
    } else if (auto* week = qobject_cast<WeekField*>(editor)) {
        QObject::connect(week, &WeekField::edited, editor, done);
    } else if (auto* check = qobject_cast<QCheckBox*>(editor)) {
        QObject::connect(check, &QCheckBox::clicked, editor, done);
    }
}

} // namespace updraft
