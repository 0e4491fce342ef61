#include "ui/shell/menus.h"

#include "core/edits/kinds.h"
#include "ui/pages/ask_board.h"
#include "ui/shell/help_topics.h"
#include "ui/shell/main_window.h"
#include "ui/shell/plan_view.h"
#include "ui/support/convert.h"
#include "ui/support/label_text.h"
#include "ui/words/history.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenuBar>

#include <algorithm>
#include <iterator>

namespace updraft {

namespace {

constexpr const char* alsoProperty = "also";

/// Other words for a command, by which the palette finds it.
QAction* also(QAction* action, const QString& words) {
    action->setProperty(alsoProperty, words);
    return action;
}

} // namespace

Menus::Menus(MainWindow& window) : QObject(&window), window_(window) {
    makeFile();
    makeEdit();
    makeView();
    makeInsert();
    makePlan();
    makeShare();
    makeHelp();
    planChanged();
}

QMenu* Menus::menu(const QString& title) {
    return window_.menuBar()->addMenu(title);
}

QAction* Menus::add(QMenu* menu, const QString& text, const QKeySequence& keys,
                    std::function<void()> run) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    if (menu) menu->addAction(action);
    // Also the window's own: a shortcut must work before its menu was ever opened.
    window_.addAction(action);
    return action;
}

void Menus::makeFile() {
    QMenu* file = menu(tr("&File"));
    PlanFiles& files = window_.files();
    add(file, tr("&New plan…"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), [&files] {
        files.beginByDialog();
    })->setIcon(icon(Icon::plus));
    add(file, tr("&Open…"), QKeySequence::Open, [&files] {
        files.openByDialog();
    })->setIcon(icon(Icon::folder));
    QMenu* recent = file->addMenu(tr("Open &again"));
    connect(recent, &QMenu::aboutToShow, this, [&files, recent] { files.fillRecent(*recent); });
    file->addSeparator();
    planActions_ << add(file, tr("Save a &version…"), QKeySequence::Save,
                        [&files] { files.saveVersion(); });
    also(planActions_.last(), tr("save, snapshot, milestone"))->setIcon(icon(Icon::version));
    writeActions_ << planActions_.last();
    QMenu* versions = file->addMenu(icon(Icon::history), tr("&Go back to a version"));
    connect(versions, &QMenu::aboutToShow, this,
            [&files, versions] { files.fillVersions(*versions); });
    planActions_ << versions->menuAction();
    planActions_ << add(file, tr("Save a &copy…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")),
                        [&files] { files.saveCopy(); });
    also(planActions_.last(), tr("save as, duplicate the plan"));
    workOnCopy_ = add(file, tr("&Work on a copy"), {}, [&files] { files.workOnCopy(); });
    tryAgain_ =
        add(file, tr("&Try again to write to the plan"), {}, [&files] { files.tryAgain(); });
    file->addSeparator();
    if (window_.needs().bringIn) {
        planActions_ << add(file, tr("&Import a file…"), {}, [this] { window_.bringIn({}); });
        also(planActions_.last(), tr("csv, excel, spreadsheet, table, list, journey, openjourney"))
            ->setIcon(icon(Icon::bringIn));
        writeActions_ << planActions_.last();
        file->addSeparator();
    }
    planActions_ << add(file, tr("&Backups…"), {}, [this] {
        window_.session().reveal(Selection{"backups", {}});
    });
    also(planActions_.last(), tr("restore, earlier state"))->setIcon(icon(Icon::copy));
    file->addSeparator();
    planActions_ << add(file, tr("C&lose the plan"), QKeySequence::Close,
                        [this] { window_.closePlan(); });
    add(file, tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), [this] { window_.close(); });
    planNameMenu_ = file;
}

QAction* Menus::addPageCommand(QMenu* menu, const QString& text, const QKeySequence& keys,
                               Page::Command command) {
    QAction* action = add(menu, text, keys, [this, command] {
        if (Page* page = window_.page()) page->run(command);
    });
    pageCommands_ << qMakePair(action, command);
    return action;
}

void Menus::makeEdit() {
    QMenu* edit = menu(tr("&Edit"));
    planMenus_ << edit;
    undo_ = add(edit, tr("&Undo"), QKeySequence::Undo, [this] { takeBack(false); });
    undo_->setIcon(icon(Icon::undo));
    redo_ = add(edit, tr("&Redo"), {}, [this] { takeBack(true); });
    redo_->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    redo_->setIcon(icon(Icon::redo));
    edit->addSeparator();
    addPageCommand(edit, tr("&Copy"), QKeySequence::Copy, Page::Command::Copy)
        ->setIcon(icon(Icon::copy));
    addPageCommand(edit, tr("&Paste"), QKeySequence::Paste, Page::Command::Paste);
    addPageCommand(edit, tr("&Duplicate"), QKeySequence(QStringLiteral("Ctrl+D")),
                   Page::Command::Duplicate);
    addPageCommand(edit, tr("Re&name"), QKeySequence(QStringLiteral("F2")), Page::Command::Rename)
        ->setIcon(icon(Icon::edit));
    addPageCommand(edit, tr("De&lete"), QKeySequence::Delete, Page::Command::Delete)
        ->setIcon(icon(Icon::bin));
    edit->addSeparator();
    addPageCommand(edit, tr("Select &all"), QKeySequence::SelectAll, Page::Command::SelectAll);
    filter_ = add(edit, tr("&Filter the page"), QKeySequence::Find, [this] {
        if (Page* page = window_.page()) page->focusFilter();
    });
    filter_->setIcon(icon(Icon::filter));
    palette_ = add(edit, tr("&Go to anything…"), QKeySequence(QStringLiteral("Ctrl+K")),
                   [this] { window_.openPalette(); });
    palette_->setIcon(icon(Icon::search));
}

void Menus::makeView() {
    QMenu* view = menu(tr("&View"));
    auto* group = new QActionGroup(this);
    for (const PageEntry& entry : pageEntries()) {
        QAction* action = add(view, entry.label, {},
                              [this, id = entry.id] { window_.showPage(QLatin1String(id)); });
        also(action, entry.also)->setIcon(icon(entry.icon));
        action->setCheckable(true);
        group->addAction(action);
        pageActions_[QLatin1String(entry.id)] = action;
        planActions_ << action;
    }
    QMenu* sections = view->addMenu(tr("&Section"));
    planActions_ << sections->menuAction();
    addSections(sections);
    planActions_ << view->addSeparator();
    inspector_ = add(view, tr("&Inspector"), QKeySequence(QStringLiteral("F8")),
                     [this] { window_.toggleInspector(); });
    inspector_->setCheckable(true);
    planActions_ << inspector_;
    addAppearance(view);
    QAction* full = add(view, tr("&Full screen"), QKeySequence(QStringLiteral("F11")), [this] {
        window_.setWindowState(window_.windowState() ^ Qt::WindowFullScreen);
    });
    full->setIcon(icon(Icon::fit));
}

void Menus::addAppearance(QMenu* menu) {
    QMenu* looks = menu->addMenu(icon(Icon::sun), tr("&Appearance"));
    auto* group = new QActionGroup(this);
    const auto choice = [&](const QString& text, Appearance appearance) {
        QAction* action = add(looks, text, {}, [this, appearance] {
            window_.appearance().setAppearance(appearance);
        });
        action->setCheckable(true);
        action->setChecked(window_.appearance().appearance() == appearance);
        group->addAction(action);
    };
    choice(tr("As the &desktop"), Appearance::Follow);
    choice(tr("&Light"), Appearance::Light);
    choice(tr("Dar&k"), Appearance::Dark);
}

void Menus::makeInsert() {
    insert_ = menu(tr("&Insert"));
    planMenus_ << insert_;
    create_ = add(insert_, {}, QKeySequence::New, [this] {
        if (Page* page = window_.page()) page->createNew();
    });
    also(create_, tr("new, add, create"))->setIcon(icon(Icon::plus));
    askBoard_ =
        add(insert_, tr("Ask the change &board"), QKeySequence(QStringLiteral("Ctrl+Shift+B")),
            [this] { askBoard(window_.session()); });
    also(askBoard_, tr("request, change request, decision"))->setIcon(icon(Icon::changeBoard));
    connect(insert_, &QMenu::aboutToShow, this, [this] {
        insert_->clear();
        insert_->addAction(create_);
        if (Page* page = window_.page()) insert_->addActions(page->alsoNew());
        insert_->addSeparator();
        insert_->addAction(askBoard_);
    });
}

void Menus::makePlan() {
    if (!hasPages(Section::Plan)) return;
    QMenu* plan = menu(tr("&Plan"));
    planMenus_ << plan;
    for (const PageEntry& entry : pageEntries()) {
        if (entry.section != Section::Plan) continue;
        QAction* action = pageActions_[QLatin1String(entry.id)];
        if (QLatin1String(entry.id) == QLatin1String("settings"))
            action->setShortcut(QKeySequence(QStringLiteral("Ctrl+,")));
        plan->addAction(action);
    }
}

void Menus::makeShare() {
    QMenu* share = menu(tr("&Share"));
    planMenus_ << share;
    if (window_.needs().present) {
        present_ = add(share, tr("&Present"), QKeySequence(QStringLiteral("F5")),
                       [this] { window_.present(); });
        present_->setIcon(icon(Icon::present));
    }
    exports_ = new QMenu(tr("&Export"), &window_);
    exports_->setIcon(icon(Icon::sendOut));
    export_ = exports_->menuAction();
    share->addMenu(exports_);
    connect(exports_, &QMenu::aboutToShow, this, &Menus::fillExports);
    print_ = add(share, tr("P&rint…"), QKeySequence::Print, [this] {
        if (Page* page = window_.page()) page->print();
    });
    print_->setIcon(icon(Icon::print));
    add(nullptr, tr("Export…"), QKeySequence(QStringLiteral("Ctrl+E")), [this] { popupExports(); });
}

void Menus::makeHelp() {
    QMenu* help = menu(tr("&Help"));
    add(help, tr("&Help on this page"), QKeySequence(QStringLiteral("Shift+F1")), [this] {
        window_.showHelp();
    })->setIcon(icon(Icon::info));
    QMenu* topics = help->addMenu(tr("&Topics"));
    connect(topics, &QMenu::aboutToShow, this, [this, topics] { fillTopics(*topics); });
    QAction* keys = add(help, tr("&Keys"), {}, [this] { window_.showKeys(); });
    keys->setShortcuts({QKeySequence(QStringLiteral("F1")), QKeySequence(QStringLiteral("?"))});
    keys->setIcon(icon(Icon::keyboard));
    add(help, tr("&About Updraft"), {}, [this] { window_.showAbout(); });
}

void Menus::fillTopics(QMenu& menu) {
    menu.clear();
    for (const HelpTopic& topic : helpTopics())
        connect(menu.addAction(topic.title), &QAction::triggered, this,
                [this, id = topic.id] { window_.showHelp(id); });
}

/// A key goes to the page of its section that showed last, then on to the next: it is no one
/// page's.
void Menus::addSections(QMenu* menu) {
    for (int number = 1; number <= static_cast<int>(Section::Plan) + 1; ++number) {
        const auto section = static_cast<Section>(number - 1);
        if (!hasPages(section)) continue;
        add(menu, sectionLabel(section), QKeySequence(sectionKey(section)),
            [this, section] { window_.showSection(section); });
    }
}

void Menus::fillExports() {
    exports_->clear();
    Page* page = window_.page();
    if (!page) return;
    for (const ExportChoice& choice : page->exports()) {
        QAction* action = exports_->addAction(asLabel(choice.label));
        connect(action, &QAction::triggered, this, [this, choice] { window_.exportTo(choice); });
    }
}

void Menus::popupExports() {
    if (!export_->isVisible()) return;
    exports_->popup(window_.mapToGlobal(QPoint(window_.width() - 260, 76)));
    exports_->setActiveAction(exports_->actions().value(0));
}

ToolStrip::Actions Menus::stripActions() const {
    QList<QAction*> atEnd;
    if (present_) atEnd << present_;
    atEnd << export_;
    return {undo_, redo_, palette_, atEnd, planNameMenu_};
}

void Menus::refresh() {
    const Session& session = window_.session();
    Page* page = window_.page();
    const bool open = session.isOpen();
    const bool write = session.canWrite();
    for (QMenu* menu : planMenus_) menu->menuAction()->setVisible(open);
    for (QAction* action : planActions_) action->setVisible(open), action->setEnabled(open);
    for (QAction* action : writeActions_) action->setEnabled(write);
    for (QAction* action : {workOnCopy_, tryAgain_}) action->setVisible(open && !write);
    for (const auto& [action, command] : pageCommands_)
        action->setEnabled(page && page->can(command));
    const QString item = page ? page->newItem() : QString();
    create_->setText(item);
    create_->setEnabled(write && !item.isEmpty());
    askBoard_->setEnabled(canAskBoard(session));
    insert_->menuAction()->setVisible(open && !item.isEmpty());
    filter_->setEnabled(page);
    palette_->setEnabled(open);
    export_->setVisible(page && !page->exports().empty());
    print_->setEnabled(page && page->canPrint());
    if (present_) present_->setEnabled(page);
    inspector_->setChecked(window_.inspectorShown());
    if (QAction* shown = pageActions_.value(window_.pageId())) shown->setChecked(true);
}

void Menus::popUp(QPoint global) {
    const Page* page = window_.page();
    if (!page) return;
    auto* menu = new QMenu(&window_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [action, command] : pageCommands_)
        if (command != Page::Command::SelectAll) menu->addAction(action);
    menu->addSeparator();
    menu->addActions(page->actions());
    if (askBoard_->isEnabled()) menu->addAction(askBoard_);
    menu->popup(global);
}

void Menus::planChanged() {
    nameUndo();
    refresh();
}

/// What came back stands where one looks for it: picked, where the page has such items.
void Menus::pickBroughtBack(const Plan& before, const std::vector<Uuid>& subjects) {
    const Page* page = window_.page();
    const Plan& now = window_.session().plan();
    for (const Kind* kind : kinds()) {
        if (!page || !page->shows(kind->name)) continue;
        std::vector<Uuid> back;
        for (const Uuid& id : subjects)
            if (kind->holds(now, id) && !kind->holds(before, id)) back.push_back(id);
        if (!back.empty()) return window_.session().select({kind->name, std::move(back)});
    }
}

/// Undo, or redo, and says what it was.
void Menus::takeBack(bool again) {
    Session& session = window_.session();
    const auto entry = again ? session.redoable() : session.undoable();
    if (!entry) return;
    const Plan before = session.plan();
    if (!(again ? session.redo() : session.undo())) return; // refused, and said why
    pickBroughtBack(before, entry->subjects);
    // Added things have their names before, removed ones afterwards.
    const QString told = historySentence(entry->verb, entry->subjects, [&](Uuid id) {
        const QString name = itemName(session.plan(), id);
        return name.isEmpty() ? itemName(before, id) : name;
    });
    session.say((again ? tr("Done again: %1") : tr("Undone: %1")).arg(told));
}

/// "Undo Move CX-07", where there is something to undo.
void Menus::nameUndo() {
    const Session& session = window_.session();
    const auto name = [&](QAction* action, std::optional<HistoryEntry> entry, const QString& plain,
                          QString (*label)(const HistoryEntry&, const Plan&)) {
        action->setEnabled(entry.has_value());
        QString words = entry ? label(*entry, session.plan()) : plain;
        if (entry && entry->at < session.openedAt())
            words = tr("%1, from %2").arg(words, momentLabel(entry->at, session.today()));
        action->setText(asLabel(words));
        action->setToolTip(plainTip(QStringLiteral("%1 (%2)").arg(
            words, action->shortcut().toString(QKeySequence::NativeText))));
    };
    name(undo_, session.undoable(), tr("Undo"), undoLabel);
    name(redo_, session.redoable(), tr("Redo"), redoLabel);
}

void Menus::collect(const QList<QAction*>& actions, const QString& title, int bonus,
                    QSet<QAction*>& known, std::vector<PaletteEntry>& into) const {
    for (QAction* action : actions) {
        if (action->text().isEmpty() || !action->isVisible() || !action->isEnabled() ||
            action == palette_ || known.contains(action))
            continue;
        known << action;
        const QString text = labelWords(action->text().section(u'\t', 0, 0));
        if (action->menu()) {
            Q_EMIT action->menu()->aboutToShow(); // some are filled then
            collect(action->menu()->actions(), text, bonus, known, into);
            continue;
        }
        QString keys = action->shortcut().toString(QKeySequence::NativeText);
        if (keys.isEmpty()) keys = action->text().section(u'\t', 1);
        into.push_back({text, title, keys, action->icon(), [action] { action->trigger(); }, bonus,
                        action->property(alsoProperty).toString()});
    }
}

std::vector<PaletteEntry> Menus::commands() {
    constexpr int usual = 100;
    constexpr int ofPage = 110;
    std::vector<PaletteEntry> all;
    std::vector<PaletteEntry> own;
    QSet<QAction*> known;
    collect(window_.menuBar()->actions(), {}, usual, known, all);
    if (const Page* page = window_.page())
        collect(page->actions(), page->accessibleName(), ofPage, known, own);
    // A page's own "Print…" is what the menu's does there.
    std::erase_if(own, [&](const PaletteEntry& entry) {
        return std::ranges::find(all, entry.title, &PaletteEntry::title) != all.end();
    });
    std::ranges::move(own, std::back_inserter(all));
    return all;
}

} // namespace updraft
