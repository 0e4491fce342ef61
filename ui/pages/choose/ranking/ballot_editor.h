#pragma once

#include "ui/pages/choose/ranking/ballot_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace updraft {

class BallotTable;

/// One person's ballot: what is asked, the table, what else can be done with the row that has the
/// keyboard, and casting it.
class BallotEditor : public QWidget {
    Q_OBJECT

  public:
    explicit BallotEditor(QWidget* parent = nullptr);

    /// `note` says what the person should know beforehand.
    void begin(const QString& name, const QString& question, const QString& note, BallotForm form,
               std::vector<std::size_t> order);
    /// Nothing of it stays.
    void wipe();

    BallotTable& table() const { return *table_; }
    const BallotPaper& paper() const;
    /// Whether anything was said yet.
    bool isBegun() const;
    /// Says what is the matter; empty for nothing.
    void say(const QString& sentence);
    QString said() const;

  Q_SIGNALS:
    void castWanted();
    void leaveWanted();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* makeTools();
    void refresh();

    QLabel* name_;
    QLabel* question_;
    QLabel* note_;
    QLabel* keys_;
    QLabel* counts_;
    QLabel* problem_;
    BallotTable* table_;
    QPushButton* undo_ = nullptr; ///< Before the tools, which make it.
    QWidget* tools_;
    QPushButton* cast_;
};

} // namespace updraft
