#pragma once

#include "ui/session/session.h"

#include <QTemporaryDir>

namespace updraft {

/// A session with a plan in a file of its own that has the rows of another.
struct OpenPlan {
    explicit OpenPlan(const Plan& rows);

    QTemporaryDir folder;
    QStringList reported; ///< Errors, by the names of their codes.
    Session session;

    const Initiative& initiative(std::string_view code) const;
    void select(std::string_view code) { session.select(initiative(code).id); }
};

} // namespace updraft
