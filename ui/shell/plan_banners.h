#pragma once

#include "ui/session/session.h"

#include <QStringList>
#include <QWidget>

#include <array>

class QVBoxLayout;

namespace updraft {

class Banner;
class PlanFiles;

/// What must be said all the time about the open plan's file, over its pages: who else has it open
/// or that it is lost, texts that were not saved, copies in conflict, that it lies on a network.
/// Each comes and goes by itself as things change.
class PlanBanners : public QWidget {
    Q_OBJECT

  public:
    PlanBanners(Session& session, PlanFiles& files, QWidget* parent = nullptr);

    /// Looks at everything anew; the window calls it when it comes to the front.
    void refresh();

  private:
    enum Subject { access, texts, conflicts, network, subjects };

    void start();
    void showAccess();
    void showDrafts();
    void showConflicts();
    void showNetwork();
    Banner* put(Subject subject, const QString& sentence, bool warning);
    void remove(Subject subject);
    void addDismiss(Banner* banner, Subject subject, std::function<void()> then = {});

    Session& session_;
    PlanFiles& files_;
    QVBoxLayout* column_;
    std::array<Banner*, subjects> banners_{};
    std::array<QString, subjects> told_;
    QStringList dismissedCopies_;
    bool networkDismissed_ = false;
};

} // namespace updraft
