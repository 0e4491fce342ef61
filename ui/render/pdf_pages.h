#pragma once

#include "core/model/plan.h"
#include "ui/render/paper_shapes.h"
#include "ui/render/paper_size.h"
#include "ui/render/pdf_file.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace updraft {

/// Typeset pages on their way into a PDF.
class PdfPages {
  public:
    explicit PdfPages(PaperSize paper);

    void add(const std::vector<PaperShapes>& pages, QSizeF size);
    int count() const { return count_; }
    /// The PDF as QPdfWriter made it.
    QByteArray finish();

  private:
    static QIODevice* open(QBuffer& buffer);

    QByteArray bytes_;
    QBuffer buffer_;
    QPdfWriter writer_;
    QPainter painter_;
    int count_ = 0;
};

/// What a PDF about the plan says of itself, but for its title. Without a language it is the
/// program's.
PdfInfo planInfo(const Plan& plan, const QString& language, Date today);

} // namespace updraft
