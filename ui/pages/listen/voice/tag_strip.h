#pragma once

#include "ui/pages/listen/voice/tag_choices.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace updraft {

class KindTableView;

/// Tags verbatims without leaving the keyboard: a few letters propose drivers, steps and personas,
/// Enter gives the proposal to all that are picked and goes on to the next one.
class TagStrip : public QWidget {
    Q_OBJECT

  public:
    /// The proposals show over `parent`.
    TagStrip(KindTableView& table, QWidget* parent);

    /// Takes the keyboard, at the first row where none is picked.
    void begin();
    QLineEdit& field() const { return *field_; }
    QListWidget& proposals() const { return *list_; }

  Q_SIGNALS:
    /// Esc: the keyboard goes back to the list.
    void left();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    bool press(int key, Qt::KeyboardModifiers modifiers);
    void propose();
    void placeProposals();
    void enter();
    void apply(const TagChoice& choice);
    /// Picks the row so many further; `extend` keeps those that are.
    void go(int by, bool extend);
    void sayPicked();

    KindTableView& table_;
    QLabel* picked_;
    QLabel* what_;
    QLineEdit* field_;
    QListWidget* list_;
    std::vector<TagChoice> all_;
    bool stale_ = true; ///< The plan has changed since.
    std::vector<TagChoice> shown_;
};

} // namespace updraft
