#include "ui/pages/plan/holiday_list.h"

#include "core/base/text.h"
#include "core/edits/verbs.h"
#include "ui/forms/field_editors.h"
#include "ui/models/field_words.h"
#include "ui/models/kind_table_model.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/own_keys.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int mostHeight = 150;

} // namespace

HolidayList::HolidayList(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), list_(new QListWidget(this)),
      field_(new DateField(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(label(tr("Holidays"), this, type::lead, QFont::DemiBold));
    column->addWidget(sentenceLabel(tr("Days on which nobody works."), this));
    list_->setAccessibleName(tr("Holidays"));
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->installEventFilter(this);
    ownKeys(*list_, {Qt::Key_Delete});
    column->addWidget(list_);
    auto* row = new QHBoxLayout;
    field_->setPlaceholderText(tr("Another day"));
    field_->setAccessibleName(tr("Add a holiday"));
    row->addWidget(field_, 1);
    auto* add = new QPushButton(tr("Add"), this);
    remove_ = new QPushButton(tr("Delete"), this);
    row->addWidget(add);
    row->addWidget(remove_);
    column->addLayout(row);
    const auto written = [](QDate day) { return shortDate(fromQt(day), -1); };
    column->addWidget(sentenceLabel(
        tr("Several days at once are written with two dots between them, such as %1..%2.")
            .arg(written(QDate(2026, 12, 24)), written(QDate(2026, 12, 31))),
        this, ink::faint));
    connect(add, &QPushButton::clicked, this, [this] { this->add(field_->text()); });
    connect(field_, &QLineEdit::returnPressed, this, [this] { this->add(field_->text()); });
    connect(remove_, &QPushButton::clicked, this, &HolidayList::removePicked);
    connect(&session, &Session::changed, this, &HolidayList::fill);
    fill();
}

void HolidayList::fill() {
    list_->clear();
    if (!session_.isOpen()) return;
    std::vector<Date> days;
    for (const auto part : split(session_.plan().about().holidays, ' '))
        if (const auto date = parse_date(part)) days.push_back(*date);
    for (std::size_t first = 0; first < days.size();) {
        std::size_t last = first;
        while (last + 1 < days.size() && days[last + 1] == days[last] + 1) ++last;
        addSpan(days[first], days[last]);
        first = last + 1;
    }
    list_->setVisible(!days.empty());
    const int rows = list_->count() * std::max(1, list_->sizeHintForRow(0));
    list_->setFixedHeight(std::min(mostHeight, rows + 2 * list_->frameWidth()));
    remove_->setVisible(!days.empty());
}

/// Days that follow one another are one row, as they were typed.
void HolidayList::addSpan(Date first, Date last) {
    const auto dayOf = [](Date date) {
        const QString day = QLocale().dayName(weekday(date) + 1, QLocale::ShortFormat);
        return tr("%1, %2").arg(day, longDate(date));
    };
    const QString text =
        first == last ? dayOf(first) : tr("%1 \u2013 %2").arg(dayOf(first), dayOf(last));
    QStringList days;
    for (Date day = first; day <= last; day = day + 1) days << qt(iso(day));
    (new QListWidgetItem(text, list_))->setData(Qt::UserRole, days.join(u' '));
}

bool HolidayList::write(const std::string& dates) {
    const KindField& field = *find_kind(table_of<Basics>)->field("holidays");
    const auto read = readText(field, qt(dates), session_.plan().about());
    if (!read) return session_.report(read.error()), false;
    const auto set = [&](Edit& edit) { field.set(edit, edit.plan().about().id.uuid, *read); };
    return session_.edit(verb::set, set).has_value();
}

void HolidayList::add(const QString& text) {
    if (text.trimmed().isEmpty()) return;
    QStringList ends = text.split(QStringLiteral(".."));
    for (QString& end : ends)
        if (const auto day = readDate(end.trimmed())) end = qt(iso(*day));
    const std::string dates = std8(ends.join(QStringLiteral("..")).trimmed());
    if (write(session_.plan().about().holidays + ' ' + dates)) field_->clear();
}

void HolidayList::removePicked() {
    QStringList left;
    for (int row = 0; row < list_->count(); ++row)
        if (!list_->item(row)->isSelected())
            left << list_->item(row)->data(Qt::UserRole).toString();
    if (left.size() < list_->count()) write(std8(left.join(u' ')));
}

bool HolidayList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete)
        return removePicked(), true;
    return QWidget::eventFilter(watched, event);
}

} // namespace updraft
