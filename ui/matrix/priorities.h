#pragma once

#include "core/choose/score.h"
#include "core/choose/sensitivity.h"
#include "ui/session/session.h"

#include <QObject>

#include <optional>
#include <vector>

namespace updraft {

/// What the open initiatives score, at the weights of the plan or at those that are being tried:
/// matrix, list and weights show the same. Only what is tried is kept here; the rest is read from
/// the plan.
class Priorities : public QObject {
    Q_OBJECT

  public:
    explicit Priorities(Session& session, QObject* parent = nullptr);

    Session& session() const { return session_; }
    const ScoreSheet& sheet() const;
    const Scores& scores() const;
    const Initiative* initiative(std::size_t item) const;
    /// The number of an initiative on the sheet; none where it is not open.
    std::optional<std::size_t> find(Id<Initiative> id) const;
    /// The one that is picked in the session, if it is open.
    std::optional<std::size_t> picked() const;

    /// Of each criterion, at the weights of the plan.
    const std::vector<Sensitivity>& sensitivities() const;

    /// Shows what comes of other weights, until they are kept or forgotten.
    void tryShares(const std::vector<double>& shares);
    bool isTrying() const { return trying_; }
    void forgetShares();
    /// Makes these the weights of the plan, in one step; further ones of the same gesture belong to
    /// it.
    std::optional<Gesture> keepShares(const std::vector<double>& shares, Gesture gesture = {});

  Q_SIGNALS:
    /// Other items, criteria or scores.
    void scored();
    /// Other weights; comes with `scored`, too.
    void weighed();

  private:
    void follow(const Change& change);
    void forget();
    void fill() const;

    Session& session_;
    mutable bool filled_ = false;
    mutable ScoreSheet sheet_;
    mutable std::vector<double> shares_; ///< Of the plan.
    mutable std::optional<Scores> scores_;
    mutable std::optional<std::vector<Sensitivity>> sensitivities_;
    bool trying_ = false;
};

} // namespace updraft
