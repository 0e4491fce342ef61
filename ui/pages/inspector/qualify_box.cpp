#include "ui/pages/inspector/qualify_box.h"

#include "core/edits/board.h"
#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "ui/models/field_words.h"
#include "ui/render/board_words.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"
#include "ui/support/icons.h"
#include "ui/support/label_text.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

QualifyBox::QualifyBox(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), fits_(new QCheckBox(lackName(Lack::fit), this)),
      owner_(new QPushButton(lackName(Lack::owner), this)),
      estimates_(new QPushButton(lackName(Lack::estimates), this)),
      noDuplicate_(new QCheckBox(lackName(Lack::duplicate_check), this)), alike_(new QVBoxLayout),
      qualify_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(captionLabel(tr("Qualified where it").toUpper(), this));
    for (QPushButton* each : {owner_, estimates_}) each->setProperty(kindProperty, kind::link);
    column->addWidget(fits_);
    column->addWidget(owner_, 0, Qt::AlignLeft);
    column->addWidget(estimates_, 0, Qt::AlignLeft);
    column->addWidget(noDuplicate_);
    alike_->setContentsMargins(24, 0, 0, 0);
    alike_->setSpacing(0);
    column->addLayout(alike_);
    auto* row = new QHBoxLayout;
    row->addWidget(qualify_);
    row->addStretch();
    column->addLayout(row);
    connect(fits_, &QCheckBox::clicked, this, [this](bool on) { set("fits_strategy", on); });
    connect(noDuplicate_, &QCheckBox::clicked, this, [this](bool on) { set("no_duplicate", on); });
    connect(owner_, &QPushButton::clicked, this, [this] { Q_EMIT fieldWanted("owner"); });
    connect(estimates_, &QPushButton::clicked, this, [this] { Q_EMIT fieldWanted("effort"); });
    connect(qualify_, &QPushButton::clicked, this, &QualifyBox::moveOn);
}

void QualifyBox::show(const Request& request, const std::vector<Lookalike>& lookalikes) {
    id_ = request.id;
    const bool write = session_.canWrite() && !request.decision;
    fits_->setChecked(request.fits_strategy);
    noDuplicate_->setChecked(request.no_duplicate);
    for (QWidget* each : {static_cast<QWidget*>(fits_), static_cast<QWidget*>(noDuplicate_),
                          static_cast<QWidget*>(owner_), static_cast<QWidget*>(estimates_)})
        each->setEnabled(write);
    const auto lacks = lacks_of(request);
    const auto mark = [&](QPushButton* line, Lack lack, const QString& missing) {
        const bool lacking = std::ranges::find(lacks, lack) != lacks.end();
        line->setIcon(icon(lacking ? Icon::warning : Icon::check));
        line->setText(lacking ? missing : lackName(lack));
    };
    mark(owner_, Lack::owner, tr("Give it an owner"));
    mark(estimates_, Lack::estimates, tr("Estimate its effort or cost"));
    while (QLayoutItem* old = alike_->takeAt(0)) {
        if (old->widget()) {
            old->widget()->hide();
            old->widget()->deleteLater();
        }
        delete old;
    }
    for (const Lookalike& each : lookalikes) {
        const Kind& kind = *find_kind(each.table);
        const QString name = qt(kind.handle_of(session_.plan(), each.id)) + u' ' +
                             qt(kind.title_of(session_.plan(), each.id));
        auto* link = new QPushButton(asLabel(tr("Looks like %1").arg(name)), this);
        link->setProperty(kindProperty, kind::link);
        link->setToolTip(plainTip(name));
        link->setMinimumWidth(10);
        connect(link, &QPushButton::clicked, this, [this, each] {
            session_.reveal(Selection{each.table, {each.id}});
        });
        alike_->addWidget(link);
    }
    const bool fresh = request.state == RequestState::fresh;
    qualify_->setText(fresh ? tr("Qualify it") : tr("Back to new"));
    qualify_->setVisible(!request.decision && (fresh || request.state == RequestState::qualified));
    qualify_->setEnabled(write && (!fresh || lacks.empty()));
    qualify_->setToolTip(fresh && !lacks.empty() ? plainTip(lacksText(lacks)) : QString());
}

void QualifyBox::set(const char* field, bool on) {
    session_.edit(verb::set, [&](Edit& edit) {
        edit.about(id_.uuid);
        edit.change(id_, [&](Request& row) {
            (std::string_view{field} == "fits_strategy" ? row.fits_strategy : row.no_duplicate) =
                on;
        });
    });
}

void QualifyBox::moveOn() {
    const Request* row = session_.find(id_);
    if (row == nullptr) return;
    const auto to =
        row->state == RequestState::fresh ? RequestState::qualified : RequestState::fresh;
    session_.edit(verb::move_request, [&](Edit& edit) { move_request(edit, id_, to); });
}

} // namespace updraft
