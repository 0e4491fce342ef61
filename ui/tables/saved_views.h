#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace updraft {

class FilterBar;
class KindTableView;

/// Views of a table that a person gave names: what narrows it, its groups, its columns and their
/// order. The settings keep them, under the table's own name.
class SavedViews : public QObject {
    Q_OBJECT

  public:
    SavedViews(KindTableView& table, FilterBar& bar, const QString& name, QObject* parent);

    QStringList names() const;
    /// As things show now; one of the same name gives way.
    void save(const QString& name);
    void show(const QString& name);
    void remove(const QString& name);
    /// All of them, and how to make and remove them.
    void fillMenu(QMenu& menu);

  private:
    void ask();

    KindTableView& table_;
    FilterBar& bar_;
    QString key_;
};

} // namespace updraft
