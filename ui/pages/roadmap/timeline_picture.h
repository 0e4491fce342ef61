#pragma once

class QPainter;
class QRectF;

namespace updraft {

/// What a timeline looks like, for the page of a plan that has none yet.
void paintEmptyTimeline(QPainter& painter, const QRectF& box);

} // namespace updraft
