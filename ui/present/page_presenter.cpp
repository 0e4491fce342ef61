#include "ui/present/page_presenter.h"

#include "ui/present/presenter_window.h"
#include "ui/support/theme.h"

#include <QKeyEvent>

namespace updraft {

PagePresenter::PagePresenter(Session& session, QWidget* parent) : QWidget(parent, Qt::Window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Presentation"));
    QPalette ground;
    ground.setColor(QPalette::Window, Theme::projector().surface);
    setPalette(ground);
    belongTo(*this, session);
}

void PagePresenter::setContent(QWidget* content) {
    content_ = content;
    content_->setGeometry(rect());
    setFocusProxy(content_);
    setAccessibleName(content_->accessibleName());
}

void PagePresenter::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void PagePresenter::resizeEvent(QResizeEvent*) {
    if (content_) content_->setGeometry(rect());
}

void PagePresenter::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F5) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace updraft
