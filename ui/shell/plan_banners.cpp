#include "ui/shell/plan_banners.h"

#include "ui/pages/left_texts.h"
#include "ui/shell/conflicted_copies.h"
#include "ui/shell/plan_files.h"
#include "ui/support/convert.h"
#include "ui/support/flags/banner.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// "A, B and C", or "A, B, C and 4 more".
QString listed(QStringList names) {
    constexpr qsizetype most = 3;
    if (names.size() > most) {
        const QString more = PlanBanners::tr("%1 more").arg(names.size() - most);
        names = names.first(most) << more;
    }
    return QLocale().createSeparatedList(names);
}

/// The beginning of a text, in one line.
QString shortened(const QString& text, int most) {
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1).trimmed() + u'…';
}

void addButton(Banner* banner, const QString& text, std::function<void()> run) {
    auto* action = new QAction(text, banner);
    // What it does may take the banner away: not before its own click is over.
    QObject::connect(action, &QAction::triggered, banner, std::move(run), Qt::QueuedConnection);
    banner->addButton(action);
}

/// Whether the file was there when the plan was opened and is not now.
bool isLost(const Error& why) {
    return why.code != ErrorCode::busy && why.code != ErrorCode::read_only;
}

} // namespace

PlanBanners::PlanBanners(Session& session, PlanFiles& files, QWidget* parent)
    : QWidget(parent), session_(session), files_(files), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&session, &Session::opened, this, &PlanBanners::start);
    connect(&session, &Session::accessChanged, this, &PlanBanners::refresh);
    // While a window closes its editors leave texts behind, and it is too late to show them.
    connect(&session.drafts(), &Drafts::leftChanged, this, &PlanBanners::showDrafts,
            Qt::QueuedConnection);
    start();
}

void PlanBanners::start() {
    dismissedCopies_.clear();
    networkDismissed_ = false;
    refresh();
}

void PlanBanners::refresh() {
    if (!session_.isOpen()) {
        for (int each = 0; each < subjects; ++each) remove(static_cast<Subject>(each));
        return;
    }
    showAccess();
    showDrafts();
    showConflicts();
    showNetwork();
}

/// Null where the same stands there already.
Banner* PlanBanners::put(Subject subject, const QString& sentence, bool warning) {
    if (banners_[subject] && told_[subject] == sentence) return nullptr;
    remove(subject);
    auto* banner = new Banner(warning ? Tone::Warning : Tone::Neutral, sentence, this);
    int place = 0;
    for (int before = 0; before < subject; ++before)
        if (banners_[static_cast<std::size_t>(before)]) ++place;
    column_->insertWidget(place, banner);
    banners_[subject] = banner;
    told_[subject] = sentence;
    QAccessibleEvent event(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    return banner;
}

void PlanBanners::remove(Subject subject) {
    Banner* banner = std::exchange(banners_[subject], nullptr);
    if (!banner) return;
    const bool focus = banner->isAncestorOf(focusWidget());
    column_->removeWidget(banner);
    banner->hide();
    banner->deleteLater();
    if (focus) focusNextChild();
}

void PlanBanners::showAccess() {
    const auto& why = session_.document()->read_only();
    if (!why) return remove(access);
    const bool lost = isLost(*why);
    const bool gone = why->code == ErrorCode::file_missing;
    const QString reason = session_.sentence(gone ? Error{why->code, {}, {}} : *why);
    Banner* banner =
        put(access,
            lost ? tr("You see the plan as it was last saved; it can't be changed now. "
                      "%1")
                       .arg(reason)
                 : reason,
            true);
    if (!banner) return;
    addButton(banner, tr("Try again"), [this] { files_.tryAgain(); });
    if (!lost) addButton(banner, tr("Work on a copy"), [this] { files_.workOnCopy(); });
    addButton(banner, lost ? tr("Save a copy elsewhere…") : tr("Save a copy…"),
              [this] { files_.saveCopy(); });
}

void PlanBanners::showDrafts() {
    const std::vector<Draft> left =
        session_.isOpen() ? session_.drafts().left() : std::vector<Draft>{};
    if (left.empty()) return remove(texts);
    const int room = left.size() == 1 ? 120 : 40;
    QStringList said;
    for (const Draft& draft : left)
        said << tr("“%1” (%2)")
                    .arg(shortened(draft.text, room), placeLabel(draft.place, session_.plan()));
    const QString when = momentLabel(left.back().at, session_.today());
    Banner* banner = put(
        texts, tr("Text you were typing was not saved: %1. %2.").arg(listed(said), when), false);
    if (!banner) return;
    const bool possible =
        std::ranges::any_of(left, [this](const Draft& draft) { return canPutIn(draft, session_); });
    if (possible)
        addButton(banner, tr("Put it in"), [this] { putIn(session_, session_.drafts().left()); });
    addButton(banner, tr("Copy"), [this] {
        QStringList words;
        for (const Draft& draft : session_.drafts().left()) words << draft.text;
        QGuiApplication::clipboard()->setText(words.join(QStringLiteral("\n\n")));
        session_.say(tr("Copied; it can be pasted anywhere."));
    });
    addButton(banner, tr("Discard"), [this] { session_.drafts().discardLeft(); });
}

void PlanBanners::showConflicts() {
    QFileInfoList copies = conflictedCopies(qt(session_.document()->path()));
    copies.removeIf(
        [this](const QFileInfo& copy) { return dismissedCopies_.contains(copy.filePath()); });
    if (copies.isEmpty()) return remove(conflicts);
    const QString newest = copies.front().filePath();
    QStringList names;
    for (const QFileInfo& copy : copies) names << tr("“%1”").arg(copy.fileName());
    Banner* banner = put(conflicts,
                         tr("Beside this plan lies a copy in conflict with it: %1. What somebody "
                            "else changed may be in it.")
                             .arg(listed(names)),
                         true);
    if (!banner) return;
    addButton(banner, tr("Open it"), [this, newest] { files_.open(newest); });
    addDismiss(banner, conflicts, [this, copies] {
        for (const QFileInfo& copy : copies) dismissedCopies_ << copy.filePath();
    });
}

void PlanBanners::showNetwork() {
    if (networkDismissed_ || !session_.document()->on_network() || !session_.canWrite())
        return remove(network);
    Banner* banner = put(network,
                         tr("This plan lies on a network share, where two people may write over "
                            "each other. A copy on this computer is safer to work on."),
                         false);
    if (!banner) return;
    addButton(banner, tr("Save a copy…"), [this] { files_.saveCopy(); });
    addDismiss(banner, network, [this] { networkDismissed_ = true; });
}

void PlanBanners::addDismiss(Banner* banner, Subject subject, std::function<void()> then) {
    addButton(banner, tr("Not now"), [this, subject, then = std::move(then)] {
        then();
        remove(subject);
    });
}

} // namespace updraft
