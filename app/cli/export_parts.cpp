#include "app/cli/export_parts.h"

#include "app/cli/table.h"

namespace updraft::cli {

Result<QPageSize::PageSizeId> page_named(const std::string& name) {
    static const std::map<std::string, QPageSize::PageSizeId> pages = {
        {"", QPageSize::A4},          {"a4", QPageSize::A4}, {"a3", QPageSize::A3},
        {"a2", QPageSize::A2},        {"a1", QPageSize::A1}, {"a0", QPageSize::A0},
        {"letter", QPageSize::Letter}};
    const auto found = pages.find(name);
    if (found == pages.end()) return fail(ErrorCode::unreadable_value, "--page", name);
    return found->second;
}

Result<Theme::Kind> theme_named(const std::string& name) {
    static const std::map<std::string, Theme::Kind> themes = {
        {"", Theme::Kind::Print},
        {"print", Theme::Kind::Print},
        {"light", Theme::Kind::Light},
        {"dark", Theme::Kind::Dark},
        {"projector", Theme::Kind::Projector}};
    const auto found = themes.find(name);
    if (found == themes.end()) return fail(ErrorCode::unreadable_value, "--theme", name);
    return found->second;
}

std::string bytes_of(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

Result<PaperExport> paper_of(const Context& context, const ExportRequest& request) {
    PaperExport how;
    how.language = QString::fromStdString(request.language);
    how.today = context.today;
    if (request.page == "letter")
        how.paper = PaperSize::Letter;
    else if (!request.page.empty() && request.page != "a4")
        return fail(ErrorCode::unreadable_value, "--page", request.page + "\na4\nletter");
    return how;
}

Made export_list(const Context&, const Document& document, const ExportRequest& request) {
    auto where = request.where;
    if (!request.of.empty()) {
        const auto* kind = find_kind(request.what);
        if (kind == nullptr || kind->handle.empty())
            return fail(ErrorCode::unknown_item, request.what, request.of);
        const auto known = kind->find(*document.plan(), request.of);
        if (!known) return fail(known.error());
        where.push_back(std::string{kind->handle} + "=" +
                        kind->handle_of(*document.plan(), *known));
    }
    const auto list = list_of(document, request.what, where);
    if (!list) return fail(list.error());
    return request.format == "json" ? written(as_json(*list)) : as_csv(*list);
}

} // namespace updraft::cli
