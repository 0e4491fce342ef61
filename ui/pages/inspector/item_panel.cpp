#include "ui/pages/inspector/item_panel.h"

#include "core/base/text.h"
#include "ui/forms/kind_form.h"
#include "ui/models/field_words.h"
#include "ui/pages/inspector/problem_box.h"
#include "ui/pages/inspector/thread_box.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QLocale>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// What an opportunity rests on; of that many are tied to it at once.
bool isEvidence(std::string_view table) {
    return table == table_of<PainPoint> || table == table_of<Feedback> || table == table_of<Count>;
}

bool isOnThread(std::string_view table, bool several) {
    return isEvidence(table) ||
           (!several && (table == table_of<Opportunity> || table == table_of<Step>));
}

/// What heads the panel: a long text only in its beginning.
QString headingOf(const std::string& title) {
    constexpr std::size_t most = 140;
    const QString head = qt(shortened(title, most)).simplified();
    return title.size() > most ? head + QChar(0x2026) : head;
}

} // namespace

ItemPanel::ItemPanel(Session& session, const Kind& kind, bool several, QWidget* parent)
    : QWidget(parent), session_(session), kind_(kind), several_(several),
      title_(label({}, this, type::heading, QFont::DemiBold)), sentence_(sentenceLabel({}, this)),
      problems_(new ProblemBox(session, this)),
      form_(new KindForm(session, kind, several ? bulkGroups(kind) : formGroups(kind), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(captionLabel(kindLabel(kind), this));
    title_->setWordWrap(true);
    column->addWidget(title_);
    column->addWidget(sentence_);
    problems_->hide();
    column->addWidget(problems_);
    column->addSpacing(space::s);
    if (isOnThread(kind.name, several)) {
        thread_ = new ThreadBox(session, this);
        column->addWidget(thread_);
        column->addSpacing(space::s);
    }
    column->addWidget(form_);
    column->addStretch();
}

void ItemPanel::show(const std::vector<Uuid>& ids) {
    if (ids.empty()) return;
    if (several_) {
        title_->setText(tr("%1 selected").arg(QLocale().toString(qlonglong(ids.size()))));
        sentence_->setText(tr("What you change here is changed for all of them, in one step."));
    } else {
        const QString handle = qt(kind_.handle_of(session_.plan(), ids.front()));
        const QString title = headingOf(kind_.title_of(session_.plan(), ids.front()));
        const bool coded = kind_.handle == "code" && handle != title;
        title_->setText(kind_.handle == "id" && handle == title ? itemLabel(kind_) : title);
        sentence_->setText(coded ? handle : QString());
        sentence_->setVisible(coded);
    }
    if (!several_ && kind_.name == table_of<Dependency>)
        problems_->show(Id<Dependency>{ids.front()}, session_.schedule());
    if (!several_ && kind_.name == table_of<Insight>) problems_->show(Id<Insight>{ids.front()});
    if (thread_) thread_->show(kind_.name, ids);
    if (form_->items() != ids) form_->setItems(ids);
}

void ItemPanel::focusField(std::string_view field) {
    form_->focusField(field);
}

} // namespace updraft
