#include "ui/pages/roadmap/charter_preview.h"

#include "ui/render/paper_shapes.h"
#include "ui/support/theme.h"

#include <QMouseEvent>

namespace updraft {

CharterPreview::CharterPreview(QWidget* parent) : PaperPreview(Fit::Width, parent) {
    setAccessibleName(tr("Preview of the printed charter"));
    setMinimumWidth(220);
}

void CharterPreview::show(CharterLayout layout) {
    layout_ = std::move(layout);
    setPages(static_cast<int>(layout_.pages.size()), layout_.size);
}

void CharterPreview::paintPage(QPainter& painter, int page) {
    paintShapes(painter, layout_.pages[static_cast<std::size_t>(page)], Theme::print(),
                {{}, layout_.size}, false);
}

void CharterPreview::mousePressEvent(QMouseEvent* event) {
    const QPointF at = onFirstPage(event->position());
    for (const CharterPlace& place : layout_.places)
        if (place.box.contains(at)) Q_EMIT pressed(place.part);
}

} // namespace updraft
