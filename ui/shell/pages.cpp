#include "ui/shell/pages.h"

#include "ui/pages/act/entry.h"
#include "ui/pages/choose/entry.h"
#include "ui/pages/inspector/entry.h"
#include "ui/pages/listen/entry.h"
#include "ui/pages/overview/entry.h"
#include "ui/pages/plan/entry.h"
#include "ui/pages/roadmap/entry.h"

#include <QCoreApplication>

namespace updraft {

const std::vector<PageEntry>& pageEntries() {
    static const std::vector<PageEntry> entries = [] {
        std::vector<PageEntry> all;
        const auto add = [&](std::vector<PageEntry> some) {
            for (PageEntry& entry : some) all.push_back(std::move(entry));
        };
        add(overviewPages());
        add(listenPages());
        add(choosePages());
        add(roadmapPages());
        add(actPages());
        add(planPages());
        return all;
    }();
    return entries;
}

const PageEntry* findPage(const QString& id) {
    for (const PageEntry& entry : pageEntries())
        if (id == QLatin1String(entry.id)) return &entry;
    return nullptr;
}

std::vector<const PageEntry*> homesOf(std::string_view table) {
    std::vector<const PageEntry*> homes;
    for (const PageEntry& entry : pageEntries())
        if (std::ranges::find(entry.home, table) != entry.home.end()) homes.push_back(&entry);
    return homes;
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

QString sectionKey(Section section) {
    return QStringLiteral("Ctrl+%1").arg(static_cast<int>(section) + 1);
}

QWidget* makeInspector(Session& session) {
    return inspectorWidget(session);
}

} // namespace updraft
