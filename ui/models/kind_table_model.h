#pragma once

#include "core/edits/kinds.h"
#include "ui/session/session.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace updraft {

/// The items of one kind as rows, its fields as columns. It keeps nothing but the order of the
/// rows: what cells show is asked of the session's plan, and edits go through the session.
class KindTableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role {
        IdRole = Qt::UserRole, ///< The item's id as text.
    };

    KindTableModel(Session& session, const Kind& kind, QObject* parent = nullptr);

    Session& session() const { return session_; }
    const Kind& kind() const { return kind_; }
    const KindField& field(int column) const {
        return kind_.fields[static_cast<std::size_t>(column)];
    }
    /// −1 where the kind has no such field.
    int columnOf(std::string_view field) const;
    Uuid idAt(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    Uuid idAt(const QModelIndex& index) const { return idAt(index.row()); }
    /// −1 where it is not there.
    int rowOf(Uuid id) const;
    Value value(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

    /// Cells set from now on are part of it; of none by default.
    void setGesture(Gesture gesture) { gesture_ = gesture; }

    /// Why `setData` did not take the last value; none where it did.
    const std::optional<Error>& refusal() const { return refusal_; }

    static constexpr const char* idsMime = "application/x-updraft-ids";

  private:
    QString referredWords(const KindField& field, const Value& value) const;
    void reset();
    void follow(const Change& change);
    void removeGone(const std::vector<Uuid>& gone);
    void insertNew(const std::vector<Uuid>& order);
    void takeOver(const std::vector<Uuid>& order);
    void tellAll();
    void tellChanged(const std::vector<Uuid>& changed);
    void tellColumns(const Change& change);
    bool orderMayDiffer(const Change& change, const std::vector<Uuid>& changed) const;
    void notePlaces();

    Session& session_;
    const Kind& kind_;
    std::vector<Uuid> rows_;
    std::unordered_map<Uuid, int> places_;
    std::optional<Error> refusal_;
    Gesture gesture_;
};

} // namespace updraft
