#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/render/roadmap_options.h"
#include "ui/session/session.h"
#include "ui/support/icons.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace updraft {

/// Makes a file. It holds all that it needs, so that it can run on another thread.
using Making = std::function<Result<QByteArray>(const Progress&)>;

/// Something that a page can write to a file; the window asks where.
struct ExportChoice {
    QString label;  ///< "Roadmap as PDF…"
    QString name;   ///< Proposed file name, with its ending: "Moving home roadmap.pdf".
    QString filter; ///< "PDF (*.pdf)"
    /// Takes the plan as it is now. What it gives makes the bytes, on whatever thread.
    std::function<Making()> take;
    /// What a person should know of the file once it is written; asked then.
    std::function<QString()> note = {};
};

/// One room of the window. Made when it is first shown; lives until its plan closes.
///
/// The window calls what is below for its menus, keys and the palette. Further commands of a page
/// are ordinary `addAction()`s: what has a text is found in the palette as long as the page shows.
class Page : public QWidget {
    Q_OBJECT

  public:
    explicit Page(Session& session, QWidget* parent = nullptr)
        : QWidget(parent), session_(session) {}

    Session& session() const { return session_; }

    /// What Ctrl+N makes here, such as tr("Initiative"); empty where it makes nothing.
    virtual QString newItem() const { return {}; }
    virtual void createNew() {}
    /// Makes an item of one of the tables that the page's entry says it makes.
    virtual void create(std::string_view table) {
        Q_UNUSED(table)
        createNew();
    }
    /// What else can be made here: the Insert menu shows it below.
    virtual QList<QAction*> alsoNew() const { return {}; }

    /// Puts the keyboard into the page's filter (Ctrl+F). False where the page has none.
    virtual bool focusFilter() { return false; }
    /// Shows only what this text is found in, where the page has a filter.
    virtual void filterBy(const QString& text) { Q_UNUSED(text) }

    /// Brings items into sight and selects them. False where this page does not show such items.
    virtual bool showItems(const Selection& items) {
        Q_UNUSED(items)
        return false;
    }

    /// Whether items of this table can be picked here: then those picked elsewhere stay picked.
    virtual bool shows(std::string_view table) const {
        Q_UNUSED(table)
        return false;
    }

    /// What the rows of a list are that is brought in while this page shows, unless such a list was
    /// brought in before as something else.
    virtual std::string_view listed() const { return table_of<Initiative>; }

    /// Edit commands on the selection; the window enables those that `can` says yes to.
    enum class Command { Copy, Paste, Duplicate, Rename, Delete, SelectAll };
    virtual bool can(Command command) const {
        Q_UNUSED(command)
        return false;
    }
    virtual void run(Command command) { Q_UNUSED(command) }

    /// What Export… offers while this page shows.
    virtual std::vector<ExportChoice> exports() { return {}; }

    /// What Ctrl+P does while this page shows; nothing where it can't be printed.
    virtual bool canPrint() const { return false; }
    virtual void print() {}

    /// How this page shows the roadmap, which the projector then shows alike.
    virtual RoadmapOptions roadmapOptions() const { return {}; }

    /// What F5 shows of this page to a room, full screen: readable from eight metres, in the
    /// projector's colours, by its own keys. Null where the page has nothing for a room; then the
    /// roadmap is shown.
    virtual QWidget* projection(QWidget* parent) {
        Q_UNUSED(parent)
        return nullptr;
    }

    /// Whether what is picked here shows at the window's side; where not, the page has that room.
    virtual bool usesInspector() const { return true; }

    /// The sentence at the window's foot, such as tr("21 initiatives, 1 selected"). Emit
    /// `summaryChanged` when it is another.
    virtual QString summary() const { return {}; }

  Q_SIGNALS:
    void summaryChanged();
    /// A button of the page wants this written; the window asks where, as for Export….
    void exportWanted(const updraft::ExportChoice& choice);
    /// What can be done with what is picked is asked for at this place of the screen.
    void menuWanted(QPoint global);
    /// The answers of `can`, `newItem` or `exports` are others now.
    void commandsChanged();

  private:
    Session& session_;
};

/// The sections of the rail, in its order; Ctrl+1…7 go to them.
enum class Section { Overview, Listen, Choose, Roadmap, Act, Share, Plan };

/// How the window knows a page: the rail, the View menu, the palette and the keys read the same
/// list (ui/shell/pages.cpp). Each section's folder has an entry.h that gives its pages, such as
/// `std::vector<PageEntry> choosePages();` in ui/pages/choose/entry.h; roadmapPages() and
/// planPages() likewise. ui/pages/inspector/entry.h gives `QWidget* inspectorWidget(Session&);`,
/// which listens to the session's selection by itself.
struct PageEntry {
    const char* id; ///< Never shown, kept in the settings: "timeline".
    Section section;
    QString label; ///< tr("Timeline")
    Icon icon;
    std::function<Page*(Session&)> make;
    /// The number beside the label; none where there is nothing to count.
    std::function<std::optional<int>(const Plan&)> count = {};
    /// The tables whose items this page shows first, such as {"initiatives"}: reveal() goes there.
    std::vector<std::string_view> home = {};
    /// What the palette can make here from wherever one is: {table_of<Persona>, tr("New persona")}.
    std::vector<std::pair<std::string_view, QString>> makes = {};
    /// What else people call it, for the palette: tr("gantt, schedule").
    QString also = {};
};

/// Makes a page that needs nothing but the session.
template <class P> Page* makePage(Session& session) {
    return new P(session);
}

/// Counts the rows of a table.
template <class T> auto countOf(Table<T> Plan::*rows) {
    return [rows](const Plan& plan) { return static_cast<int>((plan.*rows).size()); };
}

} // namespace updraft
