#pragma once

class QPainter;
class QRectF;

namespace updraft {

/// Small pictures of what a template holds, for the start page and empty pages.
enum class Thumb { Empty, Roadmap, Charter, List, Lanes };

void paintThumb(QPainter& painter, const QRectF& rect, Thumb thumb);

} // namespace updraft
