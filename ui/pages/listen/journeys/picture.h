#pragma once

class QPainter;
class QRectF;

namespace updraft {

/// What a journey map looks like, for the page of a plan that has none yet.
void paintEmptyJourney(QPainter& painter, const QRectF& box);

} // namespace updraft
