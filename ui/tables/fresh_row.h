#pragma once

#include "core/edits/kinds.h"
#include "ui/session/session.h"

namespace updraft {

/// An item that was just added, while its name is being typed: Enter then begins the next one, and
/// one that got no name goes again as if it had never been begun.
struct FreshRow {
    Uuid id;
    Gesture gesture;           ///< Its name is part of adding it.
    QString proposed;          ///< The name that it has until one is typed.
    std::optional<Uuid> after; ///< The row before, where Enter there added this one.

    FreshRow(const Session& session, const Kind& kind, Uuid made, const Change& change,
             std::optional<Uuid> before);

    bool named(const Session& session, const Kind& kind) const;
    /// Takes it away, unless something else was done meanwhile: true where it did.
    bool takeBack(Session& session) const;
};

} // namespace updraft
