#pragma once

#include "ui/models/kind_filter_model.h"

#include <QHash>
#include <QListView>

namespace updraft {

class KindTableView;

/// The personas that a table shows, as cards; they share its selection. A picture dropped on a card
/// is its portrait. Alt+← and Alt+→ move a card.
class PersonaCards : public QListView {
    Q_OBJECT

  public:
    explicit PersonaCards(KindTableView& table, QWidget* parent = nullptr);

    const Session& session() const;
    Uuid idAt(const QModelIndex& index) const;
    /// Kept until the plan changes.
    const QImage& portrait(Id<Persona> persona) const;
    void pick(const std::vector<Uuid>& ids);

  Q_SIGNALS:
    void picturesDropped(const updraft::Uuid& persona, const QString& path);
    /// Enter or a double click.
    void opened(const updraft::Uuid& persona);
    void moved(const updraft::Uuid& persona, int by);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

  private:
    void followSelection();

    KindTableView& table_;
    mutable QHash<QString, QImage> portraits_;
    bool following_ = false;
};

} // namespace updraft
