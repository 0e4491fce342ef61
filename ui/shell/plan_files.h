#pragma once

#include "ui/session/session.h"
#include "ui/support/settings.h"

class QMenu;

namespace updraft {

/// A way to begin a plan that the start page shows.
struct Starter {
    const char* id;
    QString title;
    QString sentence;
};

/// The templates, without the sample.
std::vector<Starter> starters();

/// What the File menu does with plan files: open, begin, copy, versions, and the list of those
/// opened before.
class PlanFiles : public QObject {
    Q_OBJECT

  public:
    static constexpr const char* blank = "blank";
    static constexpr const char* sample = "moving-home";

    PlanFiles(Session& session, QWidget* window);

    /// Opens a plan; says in words why not, and offers what there is instead.
    bool open(const QString& file);
    /// Asks for a plan, at first in the folder, and opens it.
    bool openByDialog(const QString& folder = {});
    /// Opens a copy of the last backup of a plan that is gone.
    bool openLastBackup(const QString& file);
    /// Makes a plan in the plans folder under a name that is free, and opens it.
    bool begin(const QString& starter, const QString& title);
    void beginByDialog();
    /// Closes the plan, which was begun for something that then did not come, and removes it.
    void discard();
    void saveVersion();
    void saveCopy();
    /// Takes the lock of a plan that another has open, where it is free by now.
    void tryAgain();
    /// Makes a copy of the open plan beside it and opens that.
    void workOnCopy();
    /// Removes all that is remembered of a plan, its backups too; the file stays. Asks before.
    bool forget(const RecentPlan& plan);

    void fillRecent(QMenu& menu);
    void fillVersions(QMenu& menu);
    RecentPlans& recent() { return recent_; }
    /// Notes what the start page shows of the open plan, and the page that shows.
    void remember();
    /// A folder for a plan beside this one: its own where it is there and can be written to.
    static QString folderBeside(const QString& plan);
    /// "Moving home (copy).updraft" beside it, or in the plans' folder.
    static QString copyName(const QString& plan);
    void setPage(const QString& id);
    /// The page on which the open plan was left; empty where it was never open before.
    QString pageLeft() const;

    /// "Moving home.updraft" in the folder, or "Moving home 2.updraft" where that is taken.
    static QString freeName(const QString& folder, const QString& title);
    static QString filter();
    /// What tells a plan from others of the same title: its file's name, or its folder where that
    /// is the same, too. Empty where the title does.
    static QString toldApart(const RecentPlan& plan, const std::vector<RecentPlan>& among);

  private:
    void rememberAs(const QString& path);
    bool forgetAll(const QString& path);

    Session& session_;
    QWidget* window_;
    RecentPlans recent_;
    QString page_;
};

} // namespace updraft
