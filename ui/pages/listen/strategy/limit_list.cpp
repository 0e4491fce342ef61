#include "ui/pages/listen/strategy/limit_list.h"

#include "core/listen/limits.h"
#include "ui/pages/listen/strategy/limit_dialog.h"
#include "ui/render/strategy_paper.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QGridLayout>
#include <QPushButton>

namespace updraft {

namespace {

/// "since 5 Jan 2026 · agreed with finance"
QString whyOf(const Limit& limit) {
    QStringList parts;
    if (limit.from && limit.kind != LimitKind::no_go)
        parts << LimitList::tr("since %1").arg(shortDate(*limit.from, -1));
    if (limit.until && limit.kind != LimitKind::no_go)
        parts << LimitList::tr("until %1").arg(shortDate(*limit.until, -1));
    if (!limit.reason.empty()) parts << qt(limit.reason);
    return parts.join(QStringLiteral(" · "));
}

const Limit* shownLimit(const Session& session, LimitKind kind) {
    if (kind != LimitKind::no_go) return entry_on(session.plan(), kind, session.today());
    const auto coming = no_go_from(session.plan(), session.today());
    return coming.empty() ? nullptr : coming.front();
}

} // namespace

LimitList::LimitList(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    for (std::size_t i = 0; i < words_of<LimitKind>.size(); ++i)
        addRow(static_cast<LimitKind>(i), grid);
    connect(&session, &Session::changed, this, &LimitList::refresh);
    connect(&session, &Session::accessChanged, this, &LimitList::refresh);
    refresh();
}

void LimitList::addRow(LimitKind kind, QGridLayout* grid) {
    const int at = grid->rowCount();
    Row row{kind, sentenceLabel({}, this, QPalette::WindowText), sentenceLabel({}, this),
            new QPushButton(this)};
    grid->addWidget(label(limitName(kind), this), at, 0, Qt::AlignTop);
    grid->addWidget(row.value, at, 1, Qt::AlignTop);
    grid->addWidget(row.why, at, 2, Qt::AlignTop);
    grid->addWidget(row.button, at, 3, Qt::AlignTop);
    row.button->setAccessibleName(tr("Change the limit: %1").arg(limitName(kind)));
    connect(row.button, &QPushButton::clicked, this, [this, kind] { change(kind); });
    row.value->setFont(Theme::font(type::body, QFont::DemiBold));
    rows_.push_back(row);
}

void LimitList::show(const Row& row) {
    const Limit* limit = shownLimit(session_, row.kind);
    const bool holds = limit && !lifts(*limit);
    row.value->setText(holds ? limitText(session_.plan(), *limit) : tr("None"));
    row.value->setForegroundRole(holds ? QPalette::WindowText : ink::faint);
    row.why->setText(limit ? whyOf(*limit) : QString());
    const bool more = row.kind == LimitKind::no_go;
    row.button->setText(more ? tr("Add…") : limit ? tr("Change…") : tr("Set…"));
    row.button->setEnabled(session_.canWrite());
}

void LimitList::refresh() {
    if (!session_.isOpen()) return;
    for (const Row& row : rows_) show(row);
}

void LimitList::change(LimitKind kind) {
    LimitDialog dialog(session_, kind, this);
    dialog.exec();
}

} // namespace updraft
