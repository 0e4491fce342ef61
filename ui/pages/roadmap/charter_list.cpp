#include "ui/pages/roadmap/charter_list.h"

#include "core/edits/kinds.h"
#include "ui/render/charter_sheet.h"
#include "ui/support/convert.h"
#include "ui/support/style_paint.h"

#include <QPainter>

#include <set>

namespace updraft {

namespace {

constexpr int rowHeight = 46;
constexpr int codeWidth = 58;

} // namespace

CharterProgress charterProgress(const CharterContent& content) {
    std::set<CharterPart> open;
    for (const Gap& gap : gaps(content)) open.insert(part_of(gap.code));
    return {content.charter.has_value(), content.charter_status,
            charterParts - static_cast<int>(open.size())};
}

QString charterProgressWords(const CharterProgress& progress, int version) {
    if (!progress.begun) return CharterList::tr("Not begun");
    if (progress.complete == charterParts)
        return CharterList::tr("%1, version %2")
            .arg(charterStatusName(progress.status))
            .arg(version);
    return CharterList::tr("%1, %2 of %3 parts")
        .arg(charterStatusName(progress.status))
        .arg(progress.complete)
        .arg(charterParts);
}

CharterList::CharterList(Session& session, QObject* parent)
    : QAbstractListModel(parent), session_(session) {
    connect(&session, &Session::opened, this, &CharterList::reload);
    connect(&session, &Session::changed, this, &CharterList::follow);
    reload();
}

void CharterList::reload() {
    beginResetModel();
    rows_.clear();
    states_.clear();
    if (session_.isOpen())
        for (const Uuid& id : find_kind("initiatives")->all(session_.plan())) rows_.push_back({id});
    endResetModel();
}

void CharterList::follow(const Change& change) {
    if (!change.before->initiatives.same(change.after->initiatives)) {
        std::vector<Id<Initiative>> now;
        for (const Uuid& id : find_kind("initiatives")->all(*change.after)) now.push_back({id});
        if (now != rows_) return reload();
    }
    states_.clear();
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int CharterList::rowOf(Id<Initiative> id) const {
    const auto found = std::ranges::find(rows_, id);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int CharterList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QString CharterList::stateOf(Id<Initiative> id) const {
    const auto [at, isNew] = states_.try_emplace(id);
    if (isNew) {
        const CharterContent content = charter_content(session_.plan(), id);
        at->second = charterProgressWords(charterProgress(content), content.version);
    }
    return at->second;
}

QVariant CharterList::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Initiative* row = session_.find(at(index.row()));
    if (row == nullptr) return {};
    switch (role) {
    case Qt::DisplayRole:
        return qt(row->title);
    case CodeRole:
        return qt(row->code);
    case StateRole:
        return stateOf(row->id);
    case Qt::ToolTipRole:
        return plainTip(qt(row->title));
    case Qt::AccessibleTextRole:
        return tr("%1 %2. %3").arg(qt(row->code), qt(row->title), stateOf(row->id));
    default:
        return {};
    }
}

QSize CharterRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {160, rowHeight};
}

void CharterRow::paint(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const {
    const Theme& t = Theme::current();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                          option.widget);
    const auto place = [&](int left, int top, int height) {
        const QRect line(option.rect.left() + left, option.rect.top() + top,
                         option.rect.width() - left - space::s, height);
        return QStyle::visualRect(option.direction, option.rect, line);
    };
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->setFont(Theme::font(type::small, QFont::DemiBold));
    painter->setPen(t.sub);
    paint::line(*painter, place(space::m, 6, 20), start,
                index.data(CharterList::CodeRole).toString());
    painter->setFont(Theme::font(type::body));
    painter->setPen(t.text);
    paint::line(*painter, place(codeWidth, 6, 20), start, index.data().toString());
    painter->setFont(Theme::font(type::small));
    painter->setPen(t.faint);
    paint::line(*painter, place(codeWidth, 25, 16), start,
                index.data(CharterList::StateRole).toString());
    paint::hairBelow(*painter, option.rect, t.hairSoft);
}

} // namespace updraft
