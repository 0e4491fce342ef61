#pragma once

#include <QAbstractListModel>
#include <QDialog>
#include <QIcon>
#include <QLabel>

#include <functional>

class QLineEdit;
class QListView;

namespace updraft {

/// Something that the palette can do or go to.
struct PaletteEntry {
    QString title;  ///< "CX-07 Plain-language first bill", "Export…"
    QString detail; ///< "Initiative", "File"
    QString keys;   ///< "Ctrl+E"
    QIcon icon;
    std::function<void()> run;
    int bonus = 0;     ///< Commands come before items that fit as well.
    QString also = {}; ///< Other words for it, which are found but not shown.
    /// Looks elsewhere for what was typed: it comes last, and its title has a %1 for that.
    std::function<void(const QString& typed)> search = {};
};

/// The entries that fit what was typed, best first.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { DetailRole = Qt::UserRole, KeysRole };

    explicit PaletteModel(std::vector<PaletteEntry> entries, QObject* parent = nullptr);

    void setTyped(const QString& typed);
    const QString& typed() const { return typed_; }
    const PaletteEntry& entry(int row) const {
        return entries_[shown_[static_cast<std::size_t>(row)]];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<PaletteEntry> entries_;
    std::vector<QString> folded_;
    std::vector<QString> also_; ///< Other words, and where it stands: "export pdf".
    std::vector<std::size_t> shown_;
    QString typed_;
};

/// Ctrl+K: go to anything, do anything. Closes when it has done so or loses the keyboard.
class Palette : public QDialog {
    Q_OBJECT

  public:
    Palette(std::vector<PaletteEntry> entries, QWidget* parent);

    /// What is said in place of results; empty where there are some.
    QString nothing() const { return nothing_->isHidden() ? QString() : nothing_->text(); }

    /// Under the middle of the window's top edge, over `area` (in the parent's coordinates).
    void openOver(const QRect& area);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void typed(const QString& text);
    void step(int by);
    void take(const QModelIndex& index);
    void fit();

    PaletteModel* model_;
    QLineEdit* field_;
    QListView* list_;
    QLabel* nothing_;
};

} // namespace updraft
