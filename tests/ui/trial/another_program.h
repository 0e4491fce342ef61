#pragma once

#include "ui/session/session.h"

#include <catch2/catch.hpp>

#include <filesystem>

namespace updraft {

/// The session's plan as a program has it open that ignores the lock.
inline std::unique_ptr<Document> anotherProgram(const Session& session) {
    const auto path = session.document()->path();
    std::filesystem::remove(path.parent_path() / ("." + path.filename().string() + ".lock"));
    auto opened = Document::open(path, session.document()->surroundings());
    REQUIRE(opened);
    return std::move(*opened);
}

} // namespace updraft
