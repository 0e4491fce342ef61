#pragma once

#include "ui/session/session.h"

#include <QTemporaryDir>

namespace updraft {

/// Whether a trial keeps backups, in its own folder.
enum class Keeps { nothing, backups };

/// A session with the sample plan in a file of its own, on 24 February 2026.
class SamplePlan {
  public:
    /// Empty but for its title where `filled` is false.
    explicit SamplePlan(bool filled = true, Keeps keeps = Keeps::nothing);

    Session& session() { return session_; }
    template <class T> Id<T> named(std::string_view kind, std::string_view handle) const {
        return {find_(kind, handle)};
    }
    QStringList reported; ///< Sentences at the window's foot.

  private:
    Uuid find_(std::string_view kind, std::string_view handle) const;

    QTemporaryDir folder_;
    Session session_;
};

} // namespace updraft
