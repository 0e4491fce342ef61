#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QTreeWidgetItem>

#include <algorithm>

namespace updraft {

// Which row of the plan an item of a list stands for.

inline void setRowId(QTreeWidgetItem& item, Uuid id) {
    item.setData(0, Qt::UserRole,
                 QByteArray(reinterpret_cast<const char*>(id.bytes.data()),
                            static_cast<qsizetype>(id.bytes.size())));
}

inline Uuid rowId(const QTreeWidgetItem& item) {
    const QByteArray bytes = item.data(0, Qt::UserRole).toByteArray();
    Uuid id;
    const auto size = std::min(bytes.size(), static_cast<qsizetype>(id.bytes.size()));
    std::copy_n(bytes.begin(), size, id.bytes.begin());
    return id;
}

} // namespace updraft
