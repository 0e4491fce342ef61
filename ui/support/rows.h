#pragma once

#include <QAbstractItemModel>

namespace updraft {

/// Calls the slot when rows of the model have come, gone, or stand in another order.
template <class Receiver, class Slot>
void whenRowsChange(const QAbstractItemModel& model, Receiver* receiver, Slot slot) {
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        QObject::connect(&model, signal, receiver, slot);
    QObject::connect(&model, &QAbstractItemModel::modelReset, receiver, slot);
    QObject::connect(&model, &QAbstractItemModel::layoutChanged, receiver, slot);
}

} // namespace updraft
