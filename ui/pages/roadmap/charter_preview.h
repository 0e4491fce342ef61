#pragma once

#include "ui/pages/paper_preview.h"
#include "ui/render/charter_layout.h"

namespace updraft {

/// The pages of a charter as they will be printed. Pressing a box of the first page leads to what
/// fills it.
class CharterPreview : public PaperPreview {
    Q_OBJECT

  public:
    explicit CharterPreview(QWidget* parent = nullptr);

    void show(CharterLayout layout);
    void clear() { show({}); }
    const CharterLayout& layout() const { return layout_; }

  Q_SIGNALS:
    void pressed(updraft::CharterPart part);

  protected:
    void paintPage(QPainter& painter, int page) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    CharterLayout layout_;
};

} // namespace updraft
