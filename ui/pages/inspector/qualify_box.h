#pragma once

#include "core/choose/board_case.h"
#include "ui/session/session.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace updraft {

/// What a request needs to be qualified, and what looks like a duplicate of it.
class QualifyBox : public QWidget {
    Q_OBJECT

  public:
    explicit QualifyBox(Session& session, QWidget* parent = nullptr);

    void show(const Request& request, const std::vector<Lookalike>& lookalikes);
    QCheckBox* fits() const { return fits_; }
    QCheckBox* noDuplicate() const { return noDuplicate_; }
    QPushButton* qualify() const { return qualify_; }

  Q_SIGNALS:
    /// An owner or estimates are still to be given.
    void fieldWanted(std::string_view field);

  private:
    void set(const char* field, bool on);
    void moveOn();

    Session& session_;
    Id<Request> id_;
    QCheckBox* fits_;
    QPushButton* owner_;
    QPushButton* estimates_;
    QCheckBox* noDuplicate_;
    QVBoxLayout* alike_;
    QPushButton* qualify_;
};

} // namespace updraft
