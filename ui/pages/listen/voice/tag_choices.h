#pragma once

#include "core/model/plan.h"

#include <QString>

#include <vector>

namespace updraft {

/// What a verbatim can be tagged with.
struct TagChoice {
    enum class What { Driver, NewDriver, Step, Persona };
    What what = What::Driver;
    QString name; ///< "Waiting", "S-04 Moving day"
    Uuid item;    ///< Of a step or persona.
};

/// All that a plan offers: its drivers by how often they are used, then steps, then personas.
std::vector<TagChoice> tagChoices(const Plan& plan);

/// Those that what was typed may mean, the likeliest first; at the end a new driver of that name
/// where there is none.
std::vector<TagChoice> matching(const std::vector<TagChoice>& choices, const QString& typed,
                                std::size_t most);

} // namespace updraft
