#include "ui/tables/saved_views.h"

#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/label_text.h"
#include "ui/support/settings.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QMenu>

namespace updraft {

namespace {

constexpr QLatin1String filterKey("filter");
constexpr QLatin1String groupKey("group");
constexpr QLatin1String columnsKey("columns");

} // namespace

SavedViews::SavedViews(KindTableView& table, FilterBar& bar, const QString& name, QObject* parent)
    : QObject(parent), table_(table), bar_(bar), key_(QStringLiteral("views/") + name) {}

QStringList SavedViews::names() const {
    return Settings().value(key_).toMap().keys();
}

void SavedViews::save(const QString& name) {
    const int group = table_.filter().group();
    const QString grouped = group < 0 ? QString() : qt(table_.model().field(group).name);
    Settings settings;
    QVariantMap all = settings.value(key_).toMap();
    all.insert(name, QVariantMap{{filterKey, bar_.state()},
                                 {groupKey, grouped},
                                 {columnsKey, table_.columns().state()}});
    settings.setValue(key_, all);
}

void SavedViews::show(const QString& name) {
    const QVariantMap view = Settings().value(key_).toMap().value(name).toMap();
    if (view.isEmpty()) return;
    bar_.restore(view.value(filterKey).toMap());
    table_.columns().restore(view.value(columnsKey).toByteArray());
    const std::string group = view.value(groupKey).toString().toStdString();
    table_.setGroup(group.empty() ? -1 : table_.model().columnOf(group));
}

void SavedViews::remove(const QString& name) {
    Settings settings;
    QVariantMap all = settings.value(key_).toMap();
    all.remove(name);
    settings.setValue(key_, all);
}

void SavedViews::ask() {
    const auto name = dialogs().text(table_.window(), tr("Save this view"),
                                     tr("Filter, groups, columns and order under the name"));
    if (name && !name->trimmed().isEmpty()) save(name->trimmed());
}

void SavedViews::fillMenu(QMenu& menu) {
    menu.clear();
    const QStringList all = names();
    for (const QString& name : all)
        connect(menu.addAction(asLabel(name)), &QAction::triggered, this,
                [this, name] { show(name); });
    if (!all.isEmpty()) menu.addSeparator();
    connect(menu.addAction(tr("Save this view…")), &QAction::triggered, this, &SavedViews::ask);
    if (all.isEmpty()) return;
    QMenu* removal = menu.addMenu(tr("Remove a view"));
    for (const QString& name : all)
        connect(removal->addAction(asLabel(name)), &QAction::triggered, this,
                [this, name] { remove(name); });
}

} // namespace updraft
