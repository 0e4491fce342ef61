#include "ui/shell/pages.h"

#include <QCoreApplication>

#if __has_include("ui/pages/choose/entry.h")
#include "ui/pages/choose/entry.h"
#define UPDRAFT_CHOOSE
#endif
#if __has_include("ui/pages/roadmap/entry.h")
#include "ui/pages/roadmap/entry.h"
#define UPDRAFT_ROADMAP
#endif
#if __has_include("ui/pages/act/entry.h")
#include "ui/pages/act/entry.h"
#define UPDRAFT_ACT
#endif
#if __has_include("ui/pages/plan/entry.h")
#include "ui/pages/plan/entry.h"
#define UPDRAFT_PLAN
#endif
#if __has_include("ui/pages/inspector/entry.h")
#include "ui/pages/inspector/entry.h"
#define UPDRAFT_INSPECTOR
#endif

namespace updraft {

const std::vector<PageEntry>& pageEntries() {
    static const std::vector<PageEntry> entries = [] {
        std::vector<PageEntry> all;
        [[maybe_unused]] const auto add = [&](std::vector<PageEntry> some) {
            for (PageEntry& entry : some) all.push_back(std::move(entry));
        };
#ifdef UPDRAFT_CHOOSE
        add(choosePages());
#endif
#ifdef UPDRAFT_ROADMAP
        add(roadmapPages());
#endif
#ifdef UPDRAFT_ACT
        add(actPages());
#endif
#ifdef UPDRAFT_PLAN
        add(planPages());
#endif
        return all;
    }();
    return entries;
}

const PageEntry* findPage(const QString& id) {
    for (const PageEntry& entry : pageEntries())
        if (id == QLatin1String(entry.id)) return &entry;
    return nullptr;
}

const PageEntry* homeOf(std::string_view table) {
    for (const PageEntry& entry : pageEntries())
        if (std::ranges::find(entry.home, table) != entry.home.end()) return &entry;
    return nullptr;
}

QString sectionLabel(Section section) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Section", text); };
    switch (section) {
    case Section::Overview:
        return tr("Overview");
    case Section::Listen:
        return tr("Listen");
    case Section::Choose:
        return tr("Choose");
    case Section::Roadmap:
        return tr("Roadmap");
    case Section::Act:
        return tr("Act");
    case Section::Share:
        return tr("Share");
    case Section::Plan:
        return tr("Plan");
    }
    return {};
}

bool hasPages(Section section) {
    return std::ranges::any_of(pageEntries(),
                               [&](const PageEntry& e) { return e.section == section; });
}

QWidget* makeInspector(Session& session) {
#ifdef UPDRAFT_INSPECTOR
    return inspectorWidget(session);
#else
    Q_UNUSED(session)
    return nullptr;
#endif
}

} // namespace updraft
