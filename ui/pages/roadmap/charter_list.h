#pragma once

#include "core/roadmap/charter.h"
#include "ui/session/session.h"

#include <QAbstractListModel>

#include <QStyledItemDelegate>

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
class CharterList : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { CodeRole = Qt::UserRole, StateRole };

    explicit CharterList(Session& session, QObject* parent = nullptr);

    Id<Initiative> at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    int rowOf(Id<Initiative> id) const; ///< −1 where it is not there.
    const std::vector<Id<Initiative>>& all() const { return rows_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    void reload();
    void follow(const Change& change);
    QString stateOf(Id<Initiative> id) const;

    Session& session_;
    std::vector<Id<Initiative>> rows_;
    mutable std::unordered_map<Id<Initiative>, QString> states_;
};

/// A row of the list: the initiative, and how far its charter is on the line below.
class CharterRow : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace updraft
