#pragma once

#include <QLineEdit>

namespace updraft {

/// A field that narrows a list while one types. Esc empties it, Down leaves it for the list.
class SearchField : public QLineEdit {
    Q_OBJECT

  public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// The Down key: the list below should take the keyboard.
    void leftDownwards();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace updraft
