#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace updraft {

/// A group with a heading that opens and closes it. Whether it is open is remembered by its name.
class Fold : public QWidget {
    Q_OBJECT

  public:
    Fold(const QString& name, const QString& title, bool open, QWidget* parent = nullptr);

    QVBoxLayout* contents() const { return contents_; }
    bool isOpen() const;
    void open();
    void setTitle(const QString& title);

  Q_SIGNALS:
    void opened();

  private:
    QToolButton* head_;
    QWidget* body_;
    QVBoxLayout* contents_;
};

} // namespace updraft
