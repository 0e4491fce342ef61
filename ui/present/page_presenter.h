#pragma once

#include <QWidget>

namespace updraft {

class Session;

/// What a page gives for a room, full screen. Esc leaves, unless the picture itself has a use for
/// it.
class PagePresenter : public QWidget {
    Q_OBJECT

  public:
    explicit PagePresenter(Session& session, QWidget* parent = nullptr);

    /// `content` is the page's own picture, made with this as its parent.
    void setContent(QWidget* content);

  Q_SIGNALS:
    void closed();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* content_ = nullptr;
};

} // namespace updraft
