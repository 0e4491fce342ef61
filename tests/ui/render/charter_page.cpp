#include "core/exchange/templates.h"
#include "trial/read_pdf.h"
#include "ui/render/charter_file.h"
#include "ui/render/charter_words.h"
#include "ui/support/convert.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

const Date today = *make_date(2026, 2, 24);

/// The sample plan, as it comes with the program.
class Sample {
  public:
    Sample() {
        NewPlan wanted;
        wanted.template_name = sample_template;
        wanted.today = today;
        document_ = std::move(*make_plan(toPath(folder_.filePath(QStringLiteral("s.updraft"))),
                                         wanted, {[] { return std::int64_t{0}; }, "Tess", {}}));
    }
    const Plan& plan() const { return *document_->plan(); }
    Id<Initiative> find(std::string_view code) const {
        for (const Initiative& row : plan().initiatives)
            if (row.code == code) return row.id;
        return {};
    }

  private:
    QTemporaryDir folder_;
    std::unique_ptr<Document> document_;
};

const Sample& sample() {
    static const Sample one;
    return one;
}

/// All that can go wrong with the geometry of a page.
void requireSound(const CharterLayout& layout) {
    const QRectF paper(QPointF(), layout.size);
    const QRectF inside = paper.adjusted(56, 50, -56, -30);
    for (const PaperShapes& page : layout.pages)
        for (const PaperShape& shape : page) {
            if (const auto* run = std::get_if<PaperRun>(&shape)) {
                INFO(run->text.toStdString());
                REQUIRE(run->face.px >= smallestPaperType);
                REQUIRE(inside.contains(run->at));
                REQUIRE(run->at.x() + run->width <= inside.right() + 1);
            }
            if (const auto* fill = std::get_if<PaperFill>(&shape))
                REQUIRE(inside.adjusted(-1, -1, 1, 1).contains(fill->box));
            if (const auto* bar = std::get_if<PaperBar>(&shape)) REQUIRE(inside.contains(bar->box));
        }
}

/// The words of a page, in the order in which they are drawn.
QStringList textsOf(const PaperShapes& page) {
    QStringList texts;
    for (const PaperShape& shape : page)
        if (const auto* run = std::get_if<PaperRun>(&shape)) texts << run->text.trimmed();
    return texts;
}

CharterContent longest(const std::string& word) {
    CharterContent content = charter_content(sample().plan(), sample().find("CX-07"));
    std::string sentence;
    for (int i = 0; i < 12; ++i) sentence += word + (i < 11 ? " " : ". ");
    std::string text;
    for (int i = 0; i < 40; ++i) text += sentence;
    content.title = word + " " + word + " " + word;
    content.summary = content.problem = content.objectives = content.quote = text;
    content.authority = content.resources = content.controls = content.how_measured = text;
    content.customer_benefits = content.staff_benefits = text;
    for (int i = 0; i < 40; ++i) {
        content.risks.push_back({sentence, sentence});
        content.scope_in.push_back(sentence);
        content.scope_out.push_back(word);
        content.definition_of_done.push_back(sentence);
        content.team.push_back({word, sentence});
        content.approval.push_back({word, word});
        content.phases.push_back({word, content.bar->start, content.bar->finish, sentence});
    }
    return content;
}

} // namespace

TEST_CASE("Every charter of the sample fits on one page, whole") {
    int charters = 0;
    for (const Charter& charter : sample().plan().charters) {
        const CharterContent content = charter_content(sample().plan(), charter.of);
        INFO(content.code);
        for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
            const CharterLayout layout = layoutCharterPage(content, {paper, today});
            REQUIRE(layout.pages.size() == 1);
            REQUIRE(layout.overflowing.empty());
            REQUIRE(!layout.summaryOverflows);
            requireSound(layout);
        }
        ++charters;
    }
    REQUIRE(charters == 19);
}

TEST_CASE("A charter that is far too long has one page all the same, and says what continues") {
    for (const char* word : {"Kundenzufriedenheitsbefragungsergebnisse", "Εξυπηρέτηση", "bill"}) {
        INFO(word);
        const CharterContent content = longest(word);
        for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
            const CharterLayout layout = layoutCharterPage(content, {paper, today});
            REQUIRE(layout.pages.size() == 1);
            requireSound(layout);
            REQUIRE(layout.summaryOverflows);
            for (const CharterPart part : {CharterPart::problem, CharterPart::risks,
                                           CharterPart::people, CharterPart::approval})
                REQUIRE(std::ranges::count(layout.overflowing, part) == 1);
            REQUIRE(textsOf(layout.pages[0]).contains(charterContinued()));
        }
    }
}

TEST_CASE("A box that is cut ends with a whole sentence") {
    CharterContent content = charter_content(sample().plan(), sample().find("CX-07"));
    content.problem.clear();
    for (int i = 0; i < 200; ++i) content.problem += "The bill is not understood by movers. ";
    const CharterLayout layout = layoutCharterPage(content, {PaperSize::A4, today});
    REQUIRE(std::ranges::count(layout.overflowing, CharterPart::problem) == 1);
    const QStringList texts = textsOf(layout.pages[0]);
    const auto note = texts.indexOf(charterContinued());
    REQUIRE(note > 0);
    REQUIRE(texts[note - 1].endsWith(u'.'));
}

TEST_CASE("An initiative of which nothing is known has a page, too") {
    CharterContent content;
    content.code = "CX-99";
    content.title = "X";
    for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
        const CharterLayout layout = layoutCharterPage(content, {paper, today});
        REQUIRE(layout.pages.size() == 1);
        REQUIRE(layout.overflowing.empty());
        requireSound(layout);
        REQUIRE(layoutFullCharter(content, {paper, today}).pages.size() >= 1);
    }
}

TEST_CASE("The full charter loses nothing, whatever its length") {
    const CharterContent content = longest("Kundenzufriedenheitsbefragungsergebnisse");
    const CharterLayout layout = layoutFullCharter(content, {PaperSize::A4, today});
    requireSound(layout);
    REQUIRE(layout.pages.size() > 5);
    int items = 0;
    for (std::size_t page = 1; page < layout.pages.size(); ++page)
        items += static_cast<int>(textsOf(layout.pages[page]).count(QStringLiteral("–")));
    REQUIRE(items >= 40 * 3); // scope in, scope out, definition of done
    const QString last =
        QStringLiteral("%1 of %1").arg(static_cast<qulonglong>(layout.pages.size()));
    REQUIRE(textsOf(layout.pages.back()).back() == last);
}

TEST_CASE("The last page of a full charter is no remainder of a few lines") {
    int full = 0;
    for (const Charter& charter : sample().plan().charters) {
        const CharterLayout layout =
            layoutFullCharter(charter_content(sample().plan(), charter.of), {PaperSize::A4, today});
        double lowest = 0; // of what stands over the foot
        for (const PaperShape& shape : layout.pages.back())
            if (const auto* run = std::get_if<PaperRun>(&shape);
                run && run->at.y() < layout.size.height() * 0.92)
                lowest = std::max(lowest, run->at.y());
        INFO(charter.of.uuid.bytes[15]);
        CHECK(lowest > layout.size.height() / 4);
        ++full;
    }
    CHECK(full > 10);
}

TEST_CASE("The lines of the months leave words beside milestones and bars free") {
    const CharterContent content = charter_content(sample().plan(), sample().find("CX-07"));
    const CharterLayout layout = layoutCharterPage(content, {PaperSize::A4, today});
    int words = 0;
    for (const PaperShape& shape : layout.pages[0]) {
        const auto* run = std::get_if<PaperRun>(&shape);
        // The last phase's bar is too narrow for its status.
        if (run == nullptr || !(run->text.contains(QStringLiteral("New tariff law")) ||
                                run->text == QStringLiteral("Planned")))
            continue;
        ++words;
        const QRectF box(run->at.x(), run->at.y() - 7, run->width, 8);
        for (const PaperShape& other : layout.pages[0])
            if (const auto* line = std::get_if<PaperFill>(&other); line && line->box.width() < 1)
                CHECK_FALSE(line->box.intersects(box));
    }
    CHECK(words == 2);
    // Under the bars, not over their words.
    std::size_t lastLine = 0;
    std::size_t firstBar = layout.pages[0].size();
    for (std::size_t i = 0; i < layout.pages[0].size(); ++i) {
        const auto* line = std::get_if<PaperFill>(&layout.pages[0][i]);
        if (line != nullptr && line->box.width() < 1) lastLine = i;
        if (std::holds_alternative<PaperBar>(layout.pages[0][i])) firstBar = std::min(firstBar, i);
    }
    CHECK(lastLine < firstBar);
}

TEST_CASE("The name of a phase has the room that it takes in its own weight") {
    CharterContent content = charter_content(sample().plan(), sample().find("CX-07"));
    REQUIRE(!content.phases.empty());
    for (int letters = 10; letters < 34; ++letters) {
        INFO(letters);
        content.phases.back().title =
            std::string("New phase, pilot in the old town of").substr(0, std::size_t(letters));
        const CharterLayout layout = layoutCharterPage(content, {PaperSize::A4, today});
        const PaperRun* dates = nullptr;
        const PaperRun* milestones = nullptr;
        for (const PaperShape& shape : layout.pages[0])
            if (const auto* run = std::get_if<PaperRun>(&shape)) {
                if (run->text.startsWith(QStringLiteral("13 Jul"))) dates = run;
                if (run->text == QStringLiteral("Milestones")) milestones = run;
            }
        REQUIRE(dates);
        REQUIRE(milestones);
        CHECK(milestones->at.y() - dates->at.y() > 10);
    }
}

TEST_CASE("Money has its currency's own sign, or its code") {
    CHECK(money({1'250'050}, "GBP") == QStringLiteral("£12,500.50"));
    CHECK(money({1'250'050}, "EUR") == QStringLiteral("€12,500.50"));
    CHECK(money({1'250'000}, "CHF") == QStringLiteral("CHF\u00A012,500"));
    CHECK(money({1'250'000}, "XYZ") == QStringLiteral("XYZ\u00A012,500"));
    CHECK(money({12'500}, "JPY") == QStringLiteral("¥12,500"));
}

TEST_CASE("A charter's PDF reads in order, and says what it is") {
    const auto pdf = exportCharter(sample().plan(), sample().find("CX-07"),
                                   {PaperSize::A4, false, QStringLiteral("en-GB"), today});
    REQUIRE(pdf);
    const QString text = textOf(*pdf, {QStringLiteral("-raw")});
    REQUIRE_FALSE(text.isEmpty());
    qsizetype at = 0;
    for (const char* expected : {"Project charter",
                                 "CX-07",
                                 "Plain-language first bill",
                                 "Owner",
                                 "Priya Nair",
                                 "Problem",
                                 "felt −2 by",
                                 "I rang three times",
                                 "Maya, first-time renter",
                                 "Objectives and benefits",
                                 "Scope",
                                 "First and final bill",
                                 "Regular monthly bills",
                                 "Definition of done and measures",
                                 "Phases and milestones",
                                 "CX-04 first",
                                 "Roll out",
                                 "People",
                                 "Risks and dependencies",
                                 "Effort and budget",
                                 "350 person-days",
                                 "£86,000",
                                 "We agree to this charter",
                                 "Helen Marsh",
                                 "Moving home, version 3, 24 Feb 2026",
                                 "1 of 1"}) {
        INFO(expected << " in " << text.mid(at).toStdString());
        const auto found = text.indexOf(QString::fromUtf8(expected), at);
        REQUIRE(found >= 0);
        at = found;
    }
    const QString info = factsOf(*pdf).simplified();
    REQUIRE(
        info.contains(QStringLiteral("Title: Project charter CX-07 Plain-language first bill")));
    REQUIRE(info.contains(QStringLiteral("Author: Aisha Rahman")));
    REQUIRE(info.contains(QStringLiteral("Pages: 1 ")));
    REQUIRE(info.contains(QStringLiteral("(A4)")));
}

TEST_CASE("Several charters make one PDF, on the paper asked for") {
    std::vector<Id<Initiative>> two{sample().find("CX-07"), sample().find("CX-04")};
    const auto pdf = exportCharters(sample().plan(), two, {PaperSize::Letter, false, {}, today});
    REQUIRE(pdf);
    const QString info = factsOf(*pdf).simplified();
    REQUIRE(info.contains(QStringLiteral("Pages: 2 ")));
    REQUIRE(info.contains(QStringLiteral("(letter)")));
    REQUIRE(info.contains(QStringLiteral("Title: Project charters, Moving home")));
    const CharterExport how{PaperSize::A4, false, {}, today};
    REQUIRE(*exportCharters(sample().plan(), {two[0]}, how) ==
            *exportCharter(sample().plan(), two[0], how));
    const auto none = exportCharters(sample().plan(), {}, {});
    REQUIRE(!none);
    REQUIRE(none.error().code == ErrorCode::nothing_to_export);
    REQUIRE(exportCharter(sample().plan(), Id<Initiative>::make(), {}).error().code ==
            ErrorCode::unknown_item);
}

TEST_CASE("Words that were set before break where their room, size and weight now want it") {
    const QString words = QStringLiteral("Customers who move home are billed at once, in words "
                                         "that they understand, whoever they are");
    const auto runs = [&](double width, int step, qsizetype strong) {
        std::vector<std::pair<QString, double>> made;
        for (const PaperLine& line : PaperSetter(width, paperMeasure(step))
                                         .lines(PaperText{PaperRole::Body, words, strong}))
            for (const PaperShape& shape : line.shapes)
                made.emplace_back(std::get<PaperRun>(shape).text, std::get<PaperRun>(shape).width);
        return made;
    };
    const auto first = runs(160, 0, 0);
    CHECK(runs(120, 0, 0).size() > first.size());
    CHECK((runs(160, paperMeasures - 1, 0) != first)); // smaller type
    CHECK((runs(160, 0, words.size()) != first));      // semibold is wider
    CHECK((runs(160, 0, 0) == first));
}

TEST_CASE("Charters can be stopped between one and the next") {
    std::vector<Id<Initiative>> all;
    for (const Charter& charter : sample().plan().charters) all.push_back(charter.of);
    REQUIRE(all.size() > 2);
    int asked = 0;
    const auto stopped =
        exportCharters(sample().plan(), all, {}, [&](double) { return ++asked < 3; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::stopped);
    CHECK(asked == 3);
}

TEST_CASE("The same charter on the same day gives the same bytes") {
    const CharterExport how{PaperSize::A4, true, QStringLiteral("en"), today};
    const auto id = sample().find("CX-07");
    REQUIRE(*exportCharter(sample().plan(), id, how) == *exportCharter(sample().plan(), id, how));
}
