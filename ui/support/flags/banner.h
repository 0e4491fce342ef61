#pragma once

#include "ui/support/flags/chip.h"

class QAction;
class QHBoxLayout;
class QLabel;

namespace updraft {

/// A sentence across the page that stays until it is dealt with: what is the matter and the way
/// out as buttons.
class Banner : public QWidget {
    Q_OBJECT

  public:
    explicit Banner(Tone tone, const QString& sentence, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    void addButton(QAction* action);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Tone tone_;
    QLabel* sentence_;
    QHBoxLayout* row_;
};

} // namespace updraft
