#include "ui/shell/plan_files.h"

#include "core/store/cut_off.h"
#include "ui/pages/save_version.h"
#include "ui/shell/broken_plans.h"
#include "ui/support/convert.h"
#include "ui/support/dialogs.h"
#include "ui/support/icons.h"
#include "ui/support/label_text.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QRegularExpression>

#include <utility>

namespace updraft {

std::vector<Starter> starters() {
    const auto tr = [](const char* text) { return PlanFiles::tr(text); };
    return {
        {PlanFiles::blank, tr("Empty plan"), tr("A name and a calendar, no more")},
        {"contact-centre", tr("Contact centre"), tr("A line that is rung twice for one thing")},
        {"field-service", tr("Field service"), tr("Repairs, installations, visits")},
        {"digital-self-service", tr("Digital self-service"),
         tr("A site and an app that people leave to ring")},
        {"public-service", tr("Public service"), tr("An office that decides on applications")},
        {"b2b-account", tr("B2B account"), tr("Firms as customers, contract to renewal")},
    };
}

PlanFiles::PlanFiles(Session& session, QWidget* window)
    : QObject(window), session_(session), window_(window) {
    // Also what a page opens; once it shows, for the page that is noted is the plan's own.
    connect(&session_, &Session::opened, this, &PlanFiles::remember, Qt::QueuedConnection);
}

QString PlanFiles::filter() {
    return tr("Plans (*.updraft);;All files (*)");
}

bool PlanFiles::open(const QString& file) {
    remember();
    const QString path = QFileInfo(file).absoluteFilePath();
    if (std::error_code unknown; // one that can't be compared is opened, and says what it is
        session_.isOpen() &&
        std::filesystem::equivalent(toPath(path), session_.document()->path(), unknown))
        return true;
    const Result<void> opened = session_.open(toPath(path));
    if (!opened) {
        const auto offer = [this, path, error = opened.error()] {
            return BrokenPlans(session_, *this, window_).offer(path, error);
        };
        if (window_->isVisible()) return offer();
        QMetaObject::invokeMethod(this, offer, Qt::QueuedConnection); // over the window's face
        return false;
    }
    remember();
    return true;
}

bool PlanFiles::openLastBackup(const QString& file) {
    return BrokenPlans(session_, *this, window_).openLastBackup(file);
}

bool PlanFiles::openByDialog(const QString& folder) {
    QString place = folder;
    if (place.isEmpty())
        place =
            session_.isOpen() ? QFileInfo(qt(session_.document()->path())).path() : plansFolder();
    const auto file = dialogs().openFile(window_, tr("Open a plan"), place, filter());
    return file && open(*file);
}

QString PlanFiles::freeName(const QString& folder, const QString& title) {
    QString name = fileName(title).left(80).trimmed();
    if (name.isEmpty()) name = tr("Plan");
    const auto path = [&](const QString& stem) {
        return folder + u'/' + stem + QStringLiteral(".updraft");
    };
    if (!QFileInfo::exists(path(name))) return path(name);
    for (int number = 2;; ++number)
        if (QString next = path(QStringLiteral("%1 %2").arg(name).arg(number));
            !QFileInfo::exists(next))
            return next;
}

bool PlanFiles::begin(const QString& starter, const QString& title) {
    const bool blankPlan = starter == QLatin1String(blank);
    QString name = title;
    for (const Starter& known : starters())
        if (name.isEmpty() && !blankPlan && starter == QLatin1String(known.id)) name = known.title;
    if (name.isEmpty())
        name = starter == QLatin1String(sample) ? tr("Moving home") : tr("New plan");
    QDir().mkpath(plansFolder());
    const QString file = freeName(plansFolder(), name);
    NewPlan plan;
    plan.today = session_.today();
    plan.title = std8(blankPlan ? name : title);
    const std::string chosen = std8(starter);
    if (!blankPlan) plan.template_name = chosen;
    remember();
    if (const Result<void> made = session_.begin(toPath(file), plan); !made) {
        session_.report(made.error());
        return false;
    }
    remember();
    return true;
}

void PlanFiles::beginByDialog() {
    if (const auto title =
            dialogs().text(window_, tr("Create a plan"), tr("What is the plan called?")))
        begin(QLatin1String(blank), *title);
}

void PlanFiles::discard() {
    if (session_.undoable()) return; // somebody wrote to it all the same
    const QString path = qt(session_.document()->path());
    session_.close();
    QFile::remove(path);
    forgetAll(path);
}

void PlanFiles::saveVersion() {
    if (session_.isOpen()) updraft::saveVersion(window_, session_);
}

void PlanFiles::saveCopy() {
    if (!session_.isOpen()) return;
    session_.endTyping();
    const QFileInfo here(qt(session_.document()->path()));
    const QString proposed = copyName(here.filePath());
    const auto file = dialogs().saveFile(window_, tr("Save a copy"), proposed, filter());
    if (!file) return;
    const Result<void> saved = session_.document()->save_copy(toPath(*file));
    if (!saved) return session_.report(saved.error());
    if (!here.exists()) { // there is nothing else to go on working in
        open(*file);
        return;
    }
    session_.say(tr("A copy was saved as %1. You go on working in %2.")
                     .arg(QFileInfo(*file).fileName(), here.fileName()));
}

void PlanFiles::tryAgain() {
    const Result<void> claimed = session_.claim();
    if (claimed) return session_.say(tr("The plan can be written to now."));
    const Error& why = claimed.error();
    if (why.code != ErrorCode::busy) return session_.report(why);
    session_.say(why.subject.empty() ? tr("Another program still has the plan open.")
                                     : tr("%1 still has the plan open.").arg(qt(why.subject)));
}

QString PlanFiles::folderBeside(const QString& plan) {
    const QFileInfo folder(QFileInfo(plan).path());
    return folder.isDir() && folder.isWritable() ? folder.filePath() : plansFolder();
}

QString PlanFiles::copyName(const QString& plan) {
    return freeName(folderBeside(plan), tr("%1 (copy)").arg(QFileInfo(plan).completeBaseName()));
}

void PlanFiles::workOnCopy() {
    if (!session_.isOpen()) return;
    const QString here = qt(session_.document()->path());
    const QString copy = copyName(here);
    if (const auto saved = session_.document()->save_copy(toPath(copy)); !saved)
        return session_.report(saved.error());
    rememberAs(copy); // it opens on the page that shows
    if (!open(copy)) return;
    session_.say(tr("You now work on a copy, %1. The other plan stays as it is.")
                     .arg(QFileInfo(copy).fileName()));
}

bool PlanFiles::forget(const RecentPlan& plan) {
    const auto backups = backups_of(session_.state(), toPath(plan.path));
    const QString detail =
        tr("Removed are its entry here, texts that were typed into it but not saved, its backups "
           "(%1) and copies kept after a crash. This can't be undone. The plan's file stays where "
           "it is.")
            .arg(backups.size());
    if (!dialogs().question(window_, tr("Forget “%1”?").arg(plan.title), detail,
                            {tr("Forget this plan")}))
        return false;
    return forgetAll(plan.path);
}

bool PlanFiles::forgetAll(const QString& path) {
    for (const auto forget : {forget_backups, forget_cut_off})
        if (const auto gone = forget(session_.state(), toPath(path)); !gone) {
            session_.report(gone.error());
            return false;
        }
    forgetDrafts(session_.state(), toPath(path));
    recent_.forget(path);
    return true;
}

void PlanFiles::remember() {
    if (session_.isOpen()) rememberAs(qt(session_.document()->path()));
}

void PlanFiles::rememberAs(const QString& path) {
    const Plan& plan = session_.plan();
    RecentPlan entry{path, qt(plan.about().title), qt(plan.about().unit), session_.now(), {},
                     page_};
    for (const Initiative& initiative : plan.initiatives)
        ++entry.statuses[static_cast<std::size_t>(initiative.status)];
    recent_.remember(entry);
}

/// Noted once it shows, so that a plan comes back on it however the program ended.
void PlanFiles::setPage(const QString& id) {
    if (std::exchange(page_, id) != id)
        QMetaObject::invokeMethod(this, &PlanFiles::remember, Qt::QueuedConnection);
}

QString PlanFiles::pageLeft() const {
    const auto known = recent_.all();
    const auto found = std::ranges::find(known, qt(session_.document()->path()), &RecentPlan::path);
    return found == known.end() ? QString() : found->page;
}

QString PlanFiles::toldApart(const RecentPlan& plan, const std::vector<RecentPlan>& among) {
    const QFileInfo file(plan.path);
    bool title = false;
    bool name = false;
    for (const RecentPlan& other : among) {
        if (other.path == plan.path || other.title != plan.title) continue;
        title = true;
        if (QFileInfo(other.path).fileName() == file.fileName()) name = true;
    }
    if (name) return QDir::toNativeSeparators(file.path());
    return title ? file.fileName() : QString();
}

void PlanFiles::fillRecent(QMenu& menu) {
    menu.clear();
    const std::vector<RecentPlan> known = recent_.all();
    const QString now = session_.isOpen() ? qt(session_.document()->path()) : QString();
    for (const RecentPlan& plan : known) {
        if (plan.path == now) continue;
        const QString which = toldApart(plan, known);
        const QString name =
            which.isEmpty() ? plan.title : tr("%1 \u00b7 %2").arg(plan.title, which);
        QAction* action = menu.addAction(asLabel(name));
        action->setToolTip(plainTip(plan.path));
        action->setEnabled(plan.exists());
        connect(action, &QAction::triggered, this, [this, path = plan.path] { open(path); });
    }
    if (menu.isEmpty()) menu.addAction(tr("No other plan was opened yet"))->setEnabled(false);
}

void PlanFiles::fillVersions(QMenu& menu) {
    menu.clear();
    const auto versions =
        session_.isOpen() ? session_.document()->versions() : Result<std::vector<Version>>{};
    if (versions)
        for (const Version& version : *versions) {
            QAction* action = menu.addAction(asLabel(qt(version.name)));
            connect(action, &QAction::triggered, this,
                    [this, name = version.name] { session_.restoreVersion(qt(name)); });
        }
    if (menu.isEmpty()) menu.addAction(tr("No version was saved yet"))->setEnabled(false);
}

} // namespace updraft
