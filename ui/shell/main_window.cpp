#include "ui/shell/main_window.h"

#include "core/edits/kinds.h"
#include "core/listen/journeys.h"
#include "ui/shell/about.h"
#include "ui/shell/help_topics.h"
#include "ui/shell/help_window.h"
#include "ui/shell/keys_help.h"
#include "ui/shell/menus.h"
#include "ui/shell/plan_banners.h"
#include "ui/shell/plan_view.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/undo_keys.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/list_file.h"
#include "ui/support/work.h"
#include "ui/words/keeping.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStringList>
#include <QVBoxLayout>

namespace updraft {

MainWindow::MainWindow(Session& session, WindowNeeds needs)
    : session_(session), needs_(std::move(needs)), appearance_(settings_),
      files_(new PlanFiles(session_, this)), status_(new StatusLine), exporting_(new Work(this)),
      stack_(new QStackedWidget) {
    auto* ground = new QWidget;
    auto* rows = new QVBoxLayout(ground);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(stack_, 1);
    rows->addWidget(status_);
    setCentralWidget(ground);
    setAcceptDrops(true);
    menus_ = new Menus(*this);
    new UndoKeys(this);
    listen();
    restorePlace();
    session_.isOpen() ? planOpened() : planChanged();
}

MainWindow::~MainWindow() = default;

void MainWindow::listen() {
    connect(&session_, &Session::opened, this, &MainWindow::planOpened);
    connect(&session_, &Session::changed, this, &MainWindow::planChanged);
    connect(&session_, &Session::selectionChanged, this, [this] {
        menus_->refresh();
        showFacts();
    });
    connect(&session_, &Session::typingShouldEnd, this, [this] {
        if (QWidget* editor = focusWidget()) editor->clearFocus();
    });
    connect(&session_, &Session::accessChanged, this, &MainWindow::planChanged);
    connect(&session_, &Session::backupFailed, this,
            [this](const Error& why) { status_->say(backupFailureSentence(why)); });
    connect(&session_, &Session::reported, status_, &StatusLine::warn);
    connect(&session_, &Session::said, status_, &StatusLine::say);
    connect(exporting_, &Work::lasts, status_, &StatusLine::showWork);
    connect(exporting_, &Work::over, status_, &StatusLine::hideWork);
    connect(status_, &StatusLine::stopWanted, exporting_, &Work::stop);
    connect(&session_, &Session::revealed, this, [this](const Selection& items) {
        if (view_) view_->reveal(items);
    });
}

/// Made when it is first seen: who opens a plan does not wait for it.
void MainWindow::showStart() {
    if (!start_) {
        start_ = new StartPage(*files_, session_, needs_);
        stack_->addWidget(start_);
        connect(start_, &StartPage::openWanted, this, [this] { files_->openByDialog(); });
        connect(start_, &StartPage::bringInWanted, this, [this] { bringIn({}); });
    }
    stack_->setCurrentWidget(start_);
    start_->refresh();
    setWindowTitle(QStringLiteral("Updraft"));
}

/// Another plan, or none: one of the two faces of the window.
void MainWindow::planOpened() {
    status_->clearMessage();
    if (view_) view_->reset();
    if (!session_.isOpen()) {
        showStart();
    } else {
        if (!view_) {
            view_ = new PlanView(session_, menus_->stripActions());
            view_->setInspectorWanted(settings_.inspectorShown());
            connect(view_, &PlanView::pageChanged, this, &MainWindow::pageChanged);
            connect(view_, &PlanView::inspectorChanged, menus_, &Menus::refresh);
            banners_ = new PlanBanners(session_, *files_);
            view_->setBanners(banners_);
            stack_->addWidget(view_);
        }
        stack_->setCurrentWidget(view_);
        if (!view_->showPage(files_->pageLeft())) view_->showSection(Section::Roadmap);
    }
    planChanged();
}

void MainWindow::planChanged() {
    if (session_.isOpen()) {
        showTitle();
        const QString time = QLocale().toString(session_.now().time(), QLocale::ShortFormat);
        status_->setSaved(session_.canWrite() ? tr("All changes saved · %1").arg(time)
                                              : tr("Read only"),
                          !session_.canWrite());
    } else {
        status_->setSaved(tr("Works offline"));
    }
    status_->clearMessage();
    menus_->planChanged();
    showFacts();
}

/// The plan's name, and its file's where another plan bears the same.
void MainWindow::showTitle() {
    const QString title = qt(session_.plan().about().title);
    const RecentPlan shown{qt(session_.document()->path()), title, {}, {}, {}, {}};
    const QString which = PlanFiles::toldApart(shown, files_->recent().all());
    setWindowTitle(which.isEmpty() ? tr("%1 \u2013 Updraft").arg(title)
                                   : tr("%1 (%2) \u2013 Updraft").arg(title, which));
}

void MainWindow::pageChanged() {
    status_->clearWarning();
    if (Page* shown = page()) {
        files_->setPage(pageId());
        connect(shown, &Page::summaryChanged, this, &MainWindow::showFacts, Qt::UniqueConnection);
        connect(shown, &Page::exportWanted, this, &MainWindow::exportTo, Qt::UniqueConnection);
        connect(shown, &Page::menuWanted, menus_, &Menus::popUp, Qt::UniqueConnection);
        connect(shown, &Page::commandsChanged, menus_, &Menus::refresh, Qt::UniqueConnection);
    }
    menus_->refresh();
    showFacts();
}

void MainWindow::showFacts() {
    if (!session_.isOpen())
        return status_->setFacts(
            {tr("No plan open"), tr("Version %1").arg(QCoreApplication::applicationVersion())});
    QStringList facts{QFileInfo(qt(session_.document()->path())).fileName()};
    if (page()) facts << page()->summary();
    const int selected = static_cast<int>(session_.selection().ids.size());
    if (selected > 0) facts << tr("%Ln selected", nullptr, selected);
    status_->setFacts(facts);
}

Page* MainWindow::page() const {
    return view_ && session_.isOpen() ? view_->page() : nullptr;
}
QString MainWindow::pageId() const {
    return page() ? view_->pageId() : QString();
}
bool MainWindow::inspectorShown() const {
    return view_ && view_->inspectorShown();
}

void MainWindow::showPage(const QString& id) {
    if (view_ && session_.isOpen()) view_->showPage(id);
}

void MainWindow::showSection(Section section) {
    if (view_ && session_.isOpen()) view_->showSection(section);
}

void MainWindow::toggleInspector() {
    if (!page()) return;
    view_->toggleInspector();
    settings_.setInspectorShown(view_->inspectorWanted());
    menus_->refresh();
}

/// What can be made from wherever one is, but for what the shown page makes itself.
std::vector<PaletteEntry> MainWindow::makerEntries() {
    constexpr int bonus = 100;
    std::vector<PaletteEntry> entries;
    if (!session_.canWrite()) return entries;
    const QString own = page() ? tr("New %1").arg(page()->newItem()) : QString();
    for (const PageEntry& home : pageEntries())
        for (const auto& [table, name] : home.makes) {
            if (name.compare(own, Qt::CaseInsensitive) == 0) continue;
            entries.push_back({name,
                               home.label,
                               {},
                               icon(Icon::plus),
                               [this, made = table, id = QLatin1String(home.id)] {
                                   if (view_->showPage(id)) page()->create(made);
                               },
                               bonus});
        }
    return entries;
}

/// So many that each key would take too long are looked for on their page, which can.
PaletteEntry MainWindow::searchEntry(const PageEntry& home) {
    PaletteEntry entry{tr("Look for “%1”"), home.label, {}, icon(home.icon), {}};
    entry.search = [this, id = QLatin1String(home.id)](const QString& typed) {
        if (view_->showPage(id)) page()->filterBy(typed);
    };
    return entry;
}

std::vector<PaletteEntry> MainWindow::itemEntries() {
    constexpr std::size_t mostListed = 10'000; // of a kind
    std::vector<PaletteEntry> entries;
    for (const Kind* kind : kinds()) {
        const auto homes = homesOf(kind->name);
        if (homes.empty()) continue;
        const auto all = kind->all(session_.plan());
        if (all.size() > mostListed) {
            for (const PageEntry* home : homes)
                if (home->home.front() == kind->name) entries.push_back(searchEntry(*home));
            continue;
        }
        for (const Uuid& id : all) {
            const std::string handle = kind->handle_of(session_.plan(), id);
            const std::string title = kind->title_of(session_.plan(), id);
            const bool bare = handle == title || kind->handle == "id";
            const QString text = bare ? qt(title) : qt(handle) + u' ' + qt(title);
            // As it is and as it shall be, many steps are called alike.
            const Journey* map = journey_of(session_.plan(), id);
            const QString home = homes.front()->label;
            entries.push_back({text,
                               map ? tr("%1 · %2").arg(home, qt(map->code)) : home,
                               {},
                               icon(homes.front()->icon),
                               [this, kind, id] {
                                   session_.reveal(Selection{kind->name, {id}});
                               },
                               0});
        }
    }
    return entries;
}

void MainWindow::openPalette() {
    std::vector<PaletteEntry> entries = menus_->commands();
    std::ranges::move(makerEntries(), std::back_inserter(entries));
    std::ranges::move(itemEntries(), std::back_inserter(entries));
    auto* palette = new Palette(std::move(entries), this);
    palette->openOver(QRect(QPoint(0, menuBar()->height()), size()));
}

void MainWindow::exportTo(const ExportChoice& choice) {
    session_.endTyping();
    const QString folder = QFileInfo(qt(session_.document()->path())).path();
    const auto file = dialogs().saveFile(this, QString(choice.label).remove(u'…'),
                                         folder + u'/' + fileName(choice.name), choice.filter);
    if (!file) return;
    const QString name = QFileInfo(*file).fileName();
    finishExport(); // one file after the other
    status_->setWork(tr("Writing %1…").arg(name));
    exporting_->start(choice.take(), [this, name, note = choice.note,
                                      path = toPath(*file)](const Result<QByteArray>& bytes) {
        const Result<void> written = bytes ? session_.write(path, *bytes) : fail(bytes.error());
        if (!written) return session_.report(written.error());
        const auto show = [](const QString& what) {
            QDesktopServices::openUrl(QUrl::fromLocalFile(what));
        };
        const QString whole = qt(path);
        QString said = tr("Written to %1").arg(name);
        if (const QString more = note ? note() : QString(); !more.isEmpty())
            said = tr("%1. %2").arg(said, more);
        status_->offer(said,
                       {{tr("Open"), [show, whole] { show(whole); }},
                        {tr("Show in folder"), [show, whole] { show(QFileInfo(whole).path()); }}});
    });
}

void MainWindow::finishExport() {
    exporting_->finish();
}

void MainWindow::present() {
    session_.endTyping();
    if (Page* shown = page(); shown && needs_.present) needs_.present(this, session_, *shown);
}

void MainWindow::bringIn(const QString& file) {
    if (!needs_.bringIn) return;
    const Page* shown = page();
    const std::string_view usual = shown ? shown->listed() : table_of<Initiative>;
    bool begun = false;
    const auto begin = [&](const QString& title) {
        return begun = files_->begin(QLatin1String(PlanFiles::blank), title);
    };
    if (!needs_.bringIn(this, session_, file, usual, begin) && begun) files_->discard();
}

void MainWindow::closePlan() {
    finishExport();
    files_->remember();
    session_.close();
}

void MainWindow::showKeys() {
    (new KeysHelp(this))->open();
}
void MainWindow::showHelp(const QString& topic) {
    if (!help_) help_ = new HelpWindow(this);
    help_->show(topic.isEmpty() ? helpTopicOf(pageId()) : topic);
}
void MainWindow::showAbout() {
    (new About(this))->open();
}

void MainWindow::restorePlace() {
    if (restoreGeometry(settings_.geometry())) return;
    const QSize room = screen()->availableSize();
    resize(QSize(1600, 1000).boundedTo(room * 0.94));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    session_.endTyping();
    finishExport();
    settings_.setGeometry(saveGeometry());
    if (session_.isOpen()) files_->remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        session_.refresh();
        if (banners_) banners_->refresh();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event) {
    if (!session_.isOpen() && !start_) showStart();
    QMainWindow::showEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString file = event->mimeData()->urls().value(0).toLocalFile();
    if ((isList(file) || isJourney(file)) && needs_.bringIn)
        bringIn(file);
    else
        files_->open(file);
    event->acceptProposedAction();
}

} // namespace updraft
