#include "ui/pages/listen/voice/group_model.h"

#include "ui/render/voice/voice_words.h"
#include "ui/support/convert.h"

#include <QLocale>

namespace updraft {

namespace {

/// Nothing rather than a nought where nobody was asked.
QString many(int count, int of) {
    return of == 0 ? QString() : QLocale().toString(count);
}

bool isAnswers(int column) {
    return column == GroupModel::Answers || column == GroupModel::CsatAnswers ||
           column == GroupModel::CesAnswers;
}

int answersTo(const VoiceFigures& figures, int column) {
    return column == GroupModel::Answers       ? figures.n()
           : column == GroupModel::CsatAnswers ? figures.csat_n
                                               : figures.ces_n;
}

QVariant alignment(int column) {
    return QVariant((column == GroupModel::Name ? Qt::AlignLeft : Qt::AlignRight) |
                    Qt::AlignVCenter);
}

QString unless(bool none, const QString& text) {
    return none ? QString() : text;
}

} // namespace

QString groupCell(const VoiceFigures& f, GroupModel::Column column) {
    switch (column) {
    case GroupModel::Nps:
        return unless(f.n() == 0, npsText(f.nps()));
    case GroupModel::Margin:
        return marginText(f.margin());
    case GroupModel::Answers:
        return answersCell(f.n());
    case GroupModel::Promoters:
        return many(f.promoters, f.n());
    case GroupModel::Passives:
        return many(f.passives, f.n());
    case GroupModel::Detractors:
        return many(f.detractors, f.n());
    case GroupModel::Csat:
        return unless(f.csat_n == 0, csatText(f.csat()));
    case GroupModel::CsatSpan:
        return csatIntervalText(f.csat_interval());
    case GroupModel::CsatAnswers:
        return answersCell(f.csat_n);
    case GroupModel::Ces:
        return unless(f.ces_n == 0, cesText(f.ces()));
    case GroupModel::CesMargin:
        return cesMarginText(f.ces_margin());
    case GroupModel::CesAnswers:
        return answersCell(f.ces_n);
    default:
        return {};
    }
}

void GroupModel::setGroups(std::shared_ptr<const Plan> plan, VoiceBy by,
                           std::vector<VoiceGroup> groups) {
    const bool same = by == by_ && groups.size() == groups_.size() &&
                      std::ranges::equal(groups, groups_, {}, &VoiceGroup::name, &VoiceGroup::name);
    if (!same) beginResetModel();
    plan_ = std::move(plan);
    by_ = by;
    groups_ = std::move(groups);
    if (!same) return endResetModel();
    if (!groups_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int GroupModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(groups_.size());
}

int GroupModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const VoiceGroup& of = group(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == Name ? groupText(*plan_, by_, of)
                                      : groupCell(of.figures, static_cast<Column>(index.column()));
    if (role == Qt::EditRole && isAnswers(index.column()))
        return answersTo(of.figures, index.column()); // a number, for a spreadsheet
    if (role == Qt::TextAlignmentRole) return alignment(index.column());
    if (role == Qt::ToolTipRole && index.column() == Name)
        return plainTip(groupText(*plan_, by_, of));
    return {};
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section);
    if (role == Qt::ToolTipRole &&
        (section == Margin || section == CsatSpan || section == CesMargin))
        return tr("95 % margin");
    if (role == Qt::ToolTipRole && isAnswers(section))
        return tr("Few are fewer than %1").arg(enough_answers);
    if (role != Qt::DisplayRole) return {};
    const QStringList heads{byText(by_),     tr("NPS"),      tr("±"),          tr("Answers"),
                            tr("Promoters"), tr("Passives"), tr("Detractors"), tr("CSAT"),
                            tr("Span"),      tr("Answers"),  tr("CES"),        tr("±"),
                            tr("Answers")};
    return heads.value(section);
}

} // namespace updraft
