#include "ui/render/charter_words.h"

#include "core/base/text.h"
#include "core/edits/value.h"

#include <QLocale>

#include <cmath>

namespace updraft {

namespace {

/// "£" for GBP where some locale writes it so, else the code itself.
QString currencySymbol(const QString& code) {
    static const QHash<QString, QString> symbols = [] {
        QHash<QString, QString> found;
        for (const QLocale& locale : QLocale::matchingLocales(
                 QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            QString& symbol = found[locale.currencySymbol(QLocale::CurrencyIsoCode)];
            // In letters of usual width, which the yen's are not.
            const QString own = locale.currencySymbol(QLocale::CurrencySymbol)
                                    .normalized(QString::NormalizationForm_KC);
            if (own.isEmpty()) continue; // nobody's sign would become the reader's own
            // Many locales write foreign-looking forms such as "US$"; the shortest is the plain
            // one.
            if (symbol.isEmpty() || own.size() < symbol.size()) symbol = own;
        }
        return found;
    }();
    return symbols.value(code, code);
}

} // namespace

void addParagraphs(PaperFlow& flow, std::string_view text, PaperRole role) {
    for (const auto line : lines(text)) flow.push_back(PaperText{role, qt(line)});
}

void addLed(PaperFlow& flow, const QString& lead, const QString& text, PaperRole role) {
    if (text.isEmpty()) return;
    flow.push_back(PaperText{role, lead + QStringLiteral("  ") + text, lead.size()});
}

void addItems(PaperFlow& flow, const std::vector<std::string>& items) {
    for (const auto& item : items) flow.push_back(PaperText{PaperRole::Item, qt(item)});
}

QString joined(const std::vector<std::string>& items) {
    QStringList all;
    for (const auto& item : items) all.push_back(qt(item));
    return all.join(QStringLiteral("; "));
}

QString joined(std::string_view text) {
    QStringList all;
    for (const auto line : lines(text)) all.push_back(qt(line));
    return all.join(u' ');
}

QString joined(const TwoPart& pair, const QString& between) {
    return pair.tail.empty() ? qt(pair.head) : qt(pair.head) + between + qt(pair.tail);
}

QString figure(double value, const std::string& unit, const std::string& title) {
    QString number = QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
    if (value < 0) number.replace(QLocale().negativeSign(), QStringLiteral("\u2212"));
    const QString word = qt(unit);
    if (word.isEmpty() || qt(title).contains(word, Qt::CaseInsensitive)) return number;
    return number + QChar::Nbsp + word;
}

QString money(Money money, const std::string& currency) {
    const int digits = minor_digits(currency);
    const double value = static_cast<double>(money.minor) / std::pow(10, digits);
    const bool whole = value == std::floor(value);
    const QString symbol = currencySymbol(qt(currency));
    QString text = QLocale().toCurrencyString(value, symbol, whole ? 0 : digits);
    // Letters do not stand against a figure: CHF 500, as £500 does.
    const auto after = text.indexOf(symbol) + symbol.size();
    if (!symbol.isEmpty() && symbol.back().isLetter() && after < text.size() &&
        text[after].isDigit())
        text.insert(after, QChar::Nbsp);
    return text;
}

QString inQuotes(std::string_view words) {
    const QString text = joined(words);
    static const QString marks = QStringLiteral("\"“„«‚‘'»");
    return !text.isEmpty() && marks.contains(text.front()) ? text : QLocale().quoteString(text);
}

QString span(std::optional<Date> from, std::optional<Date> until) {
    if (from && until && *from != *until) return dateSpan(*from, *until);
    if (from) return shortDate(*from, 1);
    if (until) return shortDate(*until, 1);
    return CharterWords::tr("No date yet");
}

QString named(const Relation& relation) {
    return qt(relation.code) + QChar::Nbsp + qt(relation.title);
}

QString waits(const Relation& relation) {
    switch (relation.type) {
    case LinkType::finish_start:
        return CharterWords::tr("Starts after %1").arg(qt(relation.code));
    case LinkType::start_start:
        return CharterWords::tr("Starts no earlier than %1").arg(qt(relation.code));
    case LinkType::finish_finish:
        return CharterWords::tr("Ends no earlier than %1").arg(qt(relation.code));
    case LinkType::start_finish:
        return CharterWords::tr("Ends after the start of %1").arg(qt(relation.code));
    }
    return {};
}

PaperTable measuresTable(const std::vector<Measure>& measures, Date today) {
    PaperTable table;
    std::optional<Date> common = measures.empty() ? std::nullopt : measures.front().by;
    for (const Measure& measure : measures)
        if (measure.by != common) common.reset();
    const int year = qt(today).year();
    const QString target = common ? CharterWords::tr("By %1").arg(shortDate(*common, year))
                                  : CharterWords::tr("Target");
    table.columns = {{CharterWords::tr("Measure"), 1},
                     {CharterWords::tr("Today"), 0, true},
                     {target, 0, true, true}};
    if (!common) table.columns.push_back({CharterWords::tr("By"), 0, true});
    const auto value = [](const Measure& measure, std::optional<double> number) {
        return number ? figure(*number, measure.unit, measure.title) : QStringLiteral("\u2013");
    };
    for (const Measure& measure : measures) {
        QStringList row{qt(measure.title), value(measure, measure.baseline),
                        value(measure, measure.target)};
        if (!common)
            row.push_back(measure.by ? shortDate(*measure.by, year) : QStringLiteral("\u2013"));
        table.rows.push_back(row);
    }
    return table;
}

QString teamsWords(const std::vector<TeamNeed>& needs) {
    QStringList all;
    for (const TeamNeed& need : needs) all << qt(need.team) + QChar::Nbsp + tenths(need.people);
    return all.join(QStringLiteral("; "));
}

PaperTable effortTable(const CharterContent& content) {
    PaperTable table;
    table.columns = {{{}, 1}, {{}, 0, true, true}};
    const auto row = [&](const QString& name, const QString& value) {
        table.rows.push_back({name, value});
    };
    if (content.effort)
        row(CharterWords::tr("Effort"),
            CharterWords::tr("%1 person-days").arg(tenths(*content.effort)));
    if (content.cost) row(CharterWords::tr("Cost"), money(*content.cost, content.currency));
    if (content.benefit_per_year)
        row(CharterWords::tr("Benefit a year"), money(*content.benefit_per_year, content.currency));
    if (content.payback_months)
        row(CharterWords::tr("Pays back in"),
            CharterWords::tr("%1 months").arg(tenths(*content.payback_months)));
    return table;
}

} // namespace updraft
