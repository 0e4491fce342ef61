#pragma once

#include "ui/render/paper_report.h"

#include <QImage>

namespace updraft {

/// The picture of a persona; null where it has none, or one that cannot be read.
QImage portraitOf(const Plan& plan, Id<Persona> persona);
/// Paints the picture, or the initials, into the circle of a box.
void paintPortrait(QPainter& painter, const Theme& theme, const QRectF& box, const QImage& image,
                   const QString& initials);

/// "Interviews": what a persona rests on, said so that an assumption is seen as one.
QString evidenceMark(Strength strength);

/// The card of a persona: always one page. What has no room ends with a note.
PaperPages layoutPersona(const Plan& plan, Id<Persona> persona, PaperSize paper, Date today);

/// A page each, with bookmarks.
PaperPages layoutPersonas(const Plan& plan, const std::vector<Id<Persona>>& personas,
                          PaperSize paper, Date today);

/// Those as PDF; `nothing_to_export` where none is given.
Result<QByteArray> exportPersonas(const Plan& plan, const std::vector<Id<Persona>>& personas,
                                  const PaperExport& how);

} // namespace updraft
