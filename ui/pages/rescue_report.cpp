#include "ui/pages/rescue_report.h"

#include "core/edits/kinds.h"
#include "ui/models/field_words.h"
#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QLocale>

namespace updraft {

namespace {

struct W {
    Q_DECLARE_TR_FUNCTIONS(RescueReport)
};

QString nameOf(std::string_view table) {
    if (const Kind* kind = kind_of_table(table)) return kindLabel(*kind);
    if (table == table_of<Member>) return W::tr("Members of teams");
    if (table == table_of<Need>) return W::tr("Needs of initiatives");
    return W::tr("Dates of baselines");
}

/// "Initiatives: 19 read, 2 missing, 1 value empty"; nothing where all is there.
QString line(std::string_view table, std::size_t read, const Gaps& gaps) {
    if (gaps.none()) return {};
    if (table == table_of<Basics> && !gaps.missing.empty())
        return W::tr("The plan's title and settings are lost: look through Plan settings");
    QStringList parts{W::tr("%1 read").arg(read)};
    if (!gaps.missing.empty())
        parts << W::tr("%1 missing").arg(gaps.missing.size());
    else if (gaps.unread)
        parts << W::tr("perhaps more missing");
    if (gaps.emptied > 0)
        parts << W::tr("%Ln value(s) lost", nullptr, static_cast<int>(gaps.emptied));
    return W::tr("%1: %2").arg(nameOf(table), QLocale().createSeparatedList(parts));
}

} // namespace

QString rescueReport(const Rescued& found) {
    QStringList lines;
    each_entity([&]<class T>() {
        const auto gaps = found.gaps.find(table_of<T>);
        if (gaps == found.gaps.end()) return;
        lines << line(table_of<T>, table<T>(found.plan).size(), gaps->second);
    });
    lines.removeAll(QString());
    if (found.links_cut > 0)
        lines << W::tr("%Ln dependency(ies) left out, because they led in a circle", nullptr,
                       static_cast<int>(found.links_cut));
    if (lines.isEmpty()) lines << W::tr("Nothing is known to be missing.");
    lines << QString()
          << W::tr("The history of changes is not in it. The damaged file stays as it "
                   "is.");
    return lines.join(u'\n');
}

} // namespace updraft
