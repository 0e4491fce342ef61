#pragma once

#include "ui/pages/card_list.h"
#include "ui/session/session.h"

#include <QListWidget>

class QLabel;
class QLineEdit;

namespace updraft {

class KindForm;

/// The initiatives of a batch as cards, to be dragged to another batch or moved by Alt+← and
/// Alt+→.
class BatchCards : public CardList<QListWidget> {
    Q_OBJECT

  public:
    BatchCards(Session& session, std::optional<Id<Batch>> batch, QWidget* parent = nullptr);

    void refresh();
    std::vector<Id<Initiative>> picked() const;
    Id<Initiative> at(const QModelIndex& index) const;
    const Session& session() const { return session_; }

  Q_SIGNALS:
    /// Cards were dropped here.
    void dropped(const std::vector<updraft::Id<updraft::Initiative>>& ids);
    /// The picked cards are to go so many batches on.
    void moved(int by);
    /// The arrow keys leave the column.
    void left(int by);

  protected:
    void takeCards(const std::vector<Uuid>& ids) override;
    bool sendCards(int by) override;
    void leaveList(int by) override { Q_EMIT left(by); }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    void selectionChanged(const QItemSelection& on, const QItemSelection& off) override;

  private:
    Session& session_;
    std::optional<Id<Batch>> batch_;
    std::vector<Id<Initiative>> rows_;
    bool filling_ = false;
};

/// A batch: its title to be typed over, what it is for, how ready it is, and its cards. Without a
/// batch it holds the initiatives that have none.
class BatchColumn : public QWidget {
    Q_OBJECT

  public:
    BatchColumn(Session& session, std::optional<Id<Batch>> batch, QWidget* parent = nullptr);

    std::optional<Id<Batch>> batch() const { return batch_; }
    BatchCards& cards() const { return *cards_; }
    QLineEdit* titleField() const { return title_; } ///< Null without a batch.
    void refresh();
    void rename();
    /// Lets a new batch be named, as a part of adding it.
    void nameNew(const Gesture& added);
    /// Takes what was typed; from now on the title is like any other.
    void endNaming();

  Q_SIGNALS:
    /// Enter in the title, which the plan holds now.
    void titleEntered();
    /// Esc in the title of a new batch.
    void namingGivenUp();
    /// The keyboard left the title.
    void titleLeft();
    void moveAsked(int by);
    void removeAsked();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void makeHead();
    bool takeTitle();
    void restoreTitle();
    bool takeKey(const QKeyEvent& key);
    QString windowWords(const Batch& row) const;

    Session& session_;
    std::optional<Id<Batch>> batch_;
    QLabel* code_ = nullptr;
    QLineEdit* title_ = nullptr;
    std::optional<Gesture> naming_; ///< A new batch.
    QLabel* goal_;
    QLabel* window_;
    QLabel* ready_;
    KindForm* form_ = nullptr;
    BatchCards* cards_;
};

/// "2 of 3 charters agreed, every owner set": what a batch still waits for, in words.
QString readinessWords(const Plan& plan, std::optional<Id<Batch>> batch);

} // namespace updraft
