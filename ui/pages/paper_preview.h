#pragma once

#include <QAbstractScrollArea>

namespace updraft {

/// Pages as they will be printed, one under the other. Home, End and Space turn them.
class PaperPreview : public QAbstractScrollArea {
    Q_OBJECT

  public:
    /// Whether a page is as wide as the view, or wholly in sight.
    enum class Fit { Width, Page };

    PaperPreview(Fit fit, QWidget* parent);

  protected:
    /// Other pages, of this size in pixels of 96 an inch.
    void setPages(int count, QSizeF size);
    virtual void paintPage(QPainter& painter, int page) = 0;
    /// A point of the viewport, on the first page.
    QPointF onFirstPage(QPointF at) const { return (at - origin()) / scale(); }

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    double scale() const;
    double pitch() const;
    QPointF origin() const;
    void arrange();

    Fit fit_;
    int count_ = 0;
    QSizeF size_;
};

} // namespace updraft
