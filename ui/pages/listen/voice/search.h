#pragma once

#include "core/store/text_index.h"
#include "ui/session/session.h"
#include "ui/support/work.h"

#include <unordered_map>

namespace updraft {

/// Finds verbatims by the beginnings of their words. Filled aside, then kept in step with edits.
class VoiceSearch : public QObject {
    Q_OBJECT

  public:
    explicit VoiceSearch(Session& session, QObject* parent = nullptr);

    /// Begins to fill it.
    void prepare();
    /// Waits for it where it is being filled for the first time. None where memory does not
    /// suffice for it.
    std::optional<std::vector<Uuid>> find(const QString& text);
    /// Waits until it holds what the plan does.
    void finish() { work_.finish(); }

  Q_SIGNALS:
    /// It is filled, or what it holds is other: who searched may search again.
    void changed();

  private:
    struct Filled;

    void fill();
    void take(std::shared_ptr<Filled> filled);
    void follow(const Change& change);
    bool renew(const std::vector<Uuid>& ids, const Plan& before);
    bool renew(Uuid id, const Plan& before);
    void forget();

    Session& session_;
    std::shared_ptr<Filled> filled_; ///< Null until it is filled.
    std::vector<Uuid> pending_;      ///< Touched while it was being filled.
    Work work_;
};

} // namespace updraft
