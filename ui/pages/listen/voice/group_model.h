#pragma once

#include "core/listen/voice.h"

#include <QAbstractTableModel>

namespace updraft {

/// The figures of groups, a group a row: what charts show, in numbers.
class GroupModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        Name,
        Nps,
        Margin,
        Answers,
        Promoters,
        Passives,
        Detractors,
        Csat,
        CsatSpan,
        CsatAnswers,
        Ces,
        CesMargin,
        CesAnswers,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setGroups(std::shared_ptr<const Plan> plan, VoiceBy by, std::vector<VoiceGroup> groups);
    const VoiceGroup& group(int row) const { return groups_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

  private:
    std::shared_ptr<const Plan> plan_;
    VoiceBy by_ = VoiceBy::step;
    std::vector<VoiceGroup> groups_;
};

/// A figure as a column shows it.
QString groupCell(const VoiceFigures& figures, GroupModel::Column column);

} // namespace updraft
