#include "ui/render/persona_paper.h"

#include "core/base/text.h"
#include "core/edits/name_lists.h"
#include "ui/render/charter_words.h"
#include "ui/render/pdf_pages.h"
#include "ui/support/initials.h"
#include "ui/support/style_paint.h"

#include <cmath>

namespace updraft {

namespace {

struct PersonaWords {
    Q_DECLARE_TR_FUNCTIONS(Persona)
};
using W = PersonaWords;

constexpr double portraitSide = 132;
constexpr double gap = 24;

QString percent(double share) {
    constexpr double hundred = 100;
    return W::tr("%1 % of customers").arg(tenths(share * hundred));
}

/// What stands in small type beside the portrait.
QString factsOf(const Persona& row) {
    QStringList facts;
    if (!row.segment.empty()) facts << qt(row.segment);
    if (row.share) facts << percent(*row.share);
    return facts.join(QStringLiteral(" · "));
}

PaperFlow headOf(const Persona& row) {
    PaperFlow flow{PaperText{PaperRole::Title, qt(row.name)}};
    if (!row.archetype.empty()) flow.push_back(PaperText{PaperRole::Lead, qt(row.archetype)});
    if (const QString facts = factsOf(row); !facts.isEmpty())
        flow.push_back(PaperText{PaperRole::Body, facts});
    QString rests = evidenceMark(row.evidence);
    if (!row.evidence_source.empty()) rests += QStringLiteral(": ") + qt(row.evidence_source);
    flow.push_back(PaperText{PaperRole::Note, rests});
    return flow;
}

/// A heading and its lines; empty where there is nothing to say.
PaperFlow box(const QString& heading, std::string_view text) {
    PaperFlow flow;
    if (trimmed(text).empty()) return flow;
    flow.push_back(PaperText{PaperRole::Body, heading, heading.size()});
    addParagraphs(flow, text, PaperRole::Item);
    return flow;
}

PaperFlow bodyOf(const Plan& plan, const Persona& row) {
    PaperFlow flow;
    if (!row.quote.empty()) flow.push_back(PaperText{PaperRole::Quote, inQuotes(row.quote)});
    std::vector<PaperFlow> boxes;
    const auto add = [&](PaperFlow one) {
        if (!one.empty()) boxes.push_back(std::move(one));
    };
    add(box(W::tr("Goals"), row.goals));
    add(box(W::tr("Jobs to be done"), row.jobs));
    add(box(W::tr("Frustrations"), row.frustrations));
    add(box(W::tr("Needs"), row.needs));
    std::string channels = PersonaChannels::text(plan, row.id);
    std::ranges::replace(channels, ';', '\n');
    add(box(W::tr("Channels"), channels));
    add(box(W::tr("Notes"), row.remarks.notes));
    for (std::size_t i = 0; i < boxes.size(); i += 2) {
        flow.push_back(PaperText{PaperRole::Note, QString(QChar::Nbsp)}); // air between rows
        PaperColumns pair{{boxes[i], i + 1 < boxes.size() ? boxes[i + 1] : PaperFlow{}}};
        flow.push_back(std::move(pair));
    }
    return flow;
}

void put(PaperShapes& page, PaperFit fit, QPointF at) {
    move(fit.shapes, at);
    std::ranges::move(fit.shapes, std::back_inserter(page));
}

/// The picture, or initials on a tile.
void putPortrait(PaperShapes& page, const QImage& image, const QString& initials, QPointF at,
                 double side) {
    const QRectF tile(at, QSizeF(side, side));
    if (!image.isNull()) return page.push_back(PaperPicture{tile, image});
    page.push_back(PaperFill{tile, PaperInk::Rule});
    const int px = static_cast<int>(std::lround(side * 0.36));
    const PaperFace face{px, QFont::Medium, true};
    const double width = paperWidth(face, initials);
    page.push_back(PaperRun{{tile.center().x() - width / 2, tile.center().y() + 0.36 * px},
                            width,
                            initials,
                            face,
                            PaperInk::Accent});
}

/// How large a card is set, the roomiest first: it hangs on a wall, to be read from a chair.
struct CardSize {
    PaperMeasure measure;
    double portrait = portraitSide;
};

PaperMeasure larger(PaperMeasure measure, double times) {
    const auto px = [times](int size) { return static_cast<int>(std::lround(size * times)); };
    return {px(measure.body),
            measure.leading * times,
            px(measure.quote),
            measure.quoteLeading * times,
            measure.afterParagraph * times,
            measure.afterItem * times,
            measure.rowPadding * times,
            px(measure.title)};
}

std::vector<CardSize> cardSizes() {
    std::vector<CardSize> sizes;
    for (const double times : {1.6, 1.4, 1.2})
        sizes.push_back({larger(paperMeasure(0), times), portraitSide * times});
    for (int step = 0; step < paperMeasures; ++step) sizes.push_back({paperMeasure(step)});
    return sizes;
}

/// The page at one size; whether all of it fits.
bool setCard(PaperShapes& page, const Plan& plan, const Persona& row, const PaperHead& head,
             QSizeF size, const CardSize& card) {
    const PaperFrame frame = startPaperPage(page, head, size);
    const PaperMeasure& measure = card.measure;
    const double top = frame.top + gap;
    putPortrait(page, portraitOf(plan, row.id), initials(qt(row.name)), {frame.left, top},
                card.portrait);
    const double beside = frame.width - card.portrait - gap;
    const double most = (frame.bottom - top) / 3; // a long name has more lines than the portrait
    PaperFit words = PaperSetter(beside, measure, head.mirrored)
                         .fit(headOf(row), most, W::tr("More in the plan."));
    bool whole = words.whole;
    const double below = top + std::max(card.portrait + gap, words.height) + gap / 2;
    put(page, std::move(words), {frame.left + card.portrait + gap, top});
    PaperFit rest = PaperSetter(frame.width, measure, head.mirrored)
                        .fit(bodyOf(plan, row), frame.bottom - below, W::tr("More in the plan."));
    whole = whole && rest.whole;
    put(page, std::move(rest), {frame.left, below});
    return whole;
}

} // namespace

QImage portraitOf(const Plan& plan, Id<Persona> persona) {
    for (const Portrait& portrait : plan.portraits)
        if (portrait.persona == persona)
            return QImage::fromData(portrait.image.data(), static_cast<int>(portrait.image.size()));
    return {};
}

void paintPortrait(QPainter& painter, const Theme& theme, const QRectF& box, const QImage& image,
                   const QString& initials) {
    if (!image.isNull()) {
        const double pixels = painter.device()->devicePixelRatioF();
        QBrush picture(image.scaled((box.size() * pixels).toSize(), Qt::IgnoreAspectRatio,
                                    Qt::SmoothTransformation));
        picture.setTransform(
            QTransform::fromTranslate(box.left(), box.top()).scale(1 / pixels, 1 / pixels));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(picture);
        return painter.drawEllipse(box);
    }
    // The ring parts it from a card that is picked.
    paint::box(painter, box, theme.accentSoft, theme.surface, box.height() / 2, 2);
    painter.setFont(Theme::font(box.height() > 48 ? type::heading : type::body, QFont::DemiBold));
    painter.setPen(theme.accent);
    paint::line(painter, box, Qt::AlignHCenter, initials);
}

QString evidenceMark(Strength strength) {
    switch (strength) {
    case Strength::assumption:
        return W::tr("Assumption, not yet asked");
    case Strength::interviews:
        return W::tr("From interviews");
    case Strength::data:
        return W::tr("From data");
    }
    return {};
}

PaperPages layoutPersona(const Plan& plan, Id<Persona> persona, PaperSize paper, Date today) {
    PaperPages pages;
    pages.size = sizeOf(paper);
    const Persona* row = plan.personas.find(persona);
    if (row == nullptr) return pages;
    const PaperHead head = planHead(plan, W::tr("Persona"), today);
    for (const CardSize& card : cardSizes()) {
        PaperShapes page;
        const bool whole = setCard(page, plan, *row, head, pages.size, card);
        pages.pages = {std::move(page)};
        if (whole) break;
    }
    endPaperPages(pages.pages, head, pages.size);
    return pages;
}

PaperPages layoutPersonas(const Plan& plan, const std::vector<Id<Persona>>& personas,
                          PaperSize paper, Date today) {
    PaperPages all;
    for (const Id<Persona> id : personas) {
        PaperPages card = layoutPersona(plan, id, paper, today);
        all.size = card.size;
        if (personas.size() > 1)
            all.bookmarks.push_back(
                {qt(plan.personas.find(id)->name), static_cast<int>(all.pages.size())});
        std::ranges::move(card.pages, std::back_inserter(all.pages));
    }
    return all;
}

Result<QByteArray> exportPersonas(const Plan& plan, const std::vector<Id<Persona>>& personas,
                                  const PaperExport& how) {
    if (personas.empty()) return fail(ErrorCode::nothing_to_export);
    for (const Id<Persona> id : personas)
        if (!plan.personas.find(id)) return fail(ErrorCode::unknown_item, "personas");
    const QString title = personas.size() > 1
                              ? W::tr("Personas, %1").arg(qt(plan.about().title))
                              : W::tr("Persona %1").arg(qt(plan.personas.find(personas[0])->name));
    return pdfOf(plan, layoutPersonas(plan, personas, how.paper, how.today), title, how);
}

} // namespace updraft
