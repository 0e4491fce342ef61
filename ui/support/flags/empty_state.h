#pragma once

#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QLabel;

namespace updraft {

/// What an empty page says: what it is for, what it will look like, and the first step.
class EmptyState : public QWidget {
    Q_OBJECT

  public:
    /// Paints what the page will look like, in about 360 × 160 px; with colours of the theme.
    using Picture = std::function<void(QPainter&, const QRectF&)>;

    EmptyState(const QString& title, const QString& sentence, Picture picture,
               QWidget* parent = nullptr);

    /// In one line: what the page has no room for is left out of its middle.
    void setTitle(const QString& title);
    /// The first one added is the blue one.
    void addButton(QAction* action);
    /// A letter typed here begins something and is the first of its name. `begin` puts the keyboard
    /// into the name.
    void setBegin(std::function<void()> begin) { begin_ = std::move(begin); }
    /// Whether anything can be begun: in a plan that is read only nothing can.
    void setCanBegin(bool can);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitTitle();

    QLabel* title_;
    QString wholeTitle_;
    QHBoxLayout* buttons_;
    std::function<void()> begin_;
    bool canBegin_ = true;
};

} // namespace updraft
