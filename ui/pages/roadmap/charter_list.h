#pragma once

#include "core/roadmap/charter.h"
#include "ui/session/session.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace updraft {

/// How far a charter is: the parts of which nothing is missing.
struct CharterProgress {
    bool begun = false;
    CharterStatus status = CharterStatus::draft;
    int complete = 0; ///< Of all parts.
};
inline constexpr int charterParts = static_cast<int>(CharterPart::approval) + 1;

CharterProgress charterProgress(const CharterContent& content);
/// "Draft, 7 of 9 parts", "Agreed, version 3", "Not begun".
QString charterProgressWords(const CharterProgress& progress, int version);

/// The initiatives and how far their charters are, by code. Charters are looked at when a row is
/// first shown.
class CharterList : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Code, Title, State, ColumnCount };

    explicit CharterList(Session& session, QObject* parent = nullptr);

    Id<Initiative> at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    int rowOf(Id<Initiative> id) const; ///< −1 where it is not there.
    const std::vector<Id<Initiative>>& all() const { return rows_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void reload();
    void follow(const Change& change);
    QString stateOf(Id<Initiative> id) const;

    Session& session_;
    std::vector<Id<Initiative>> rows_;
    mutable std::unordered_map<Id<Initiative>, QString> states_;
};

} // namespace updraft
