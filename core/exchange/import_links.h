#pragma once
#include "core/exchange/import.h"

#include <unordered_map>
#include <unordered_set>

namespace updraft {

/// Which initiative waits for which, by their codes; takes no link that closes a circle. It keeps
/// an order in which each stands after all that it waits for (Pearce and Kelly 2006). A link that
/// agrees with the order costs nothing, so those that will be asked for are told beforehand.
class DependencyNet {
  public:
    /// With the plan's links, but for what the `freed` depend on.
    explicit DependencyNet(const Plan& plan, const std::unordered_set<std::string>& freed = {});

    /// A link that may be asked for, before any is.
    void expect(const std::string& from, const std::string& to);
    /// Takes the plan's links; from here on the others can be asked for.
    void begin();

    /// Why the link was not taken.
    struct Refusal {
        ImportIssue issue;
        std::string path; // of the circle
    };
    std::optional<Refusal> link(const std::string& from, const std::string& to);
    void unlink(const std::string& from, const std::string& to);

  private:
    using Node = std::uint32_t;
    using Links = std::vector<std::vector<Node>>;

    static std::uint64_t ends(Node from, Node to) { return std::uint64_t{from} << 32U | to; }
    Node node(const std::string& code);
    void arrange();
    bool take(Node from, Node to);
    bool reorder(Node from, Node to);
    std::string path(Node from, Node to) const;

    std::unordered_map<std::string, Node> nodes_;
    std::vector<std::string> codes_;
    std::vector<std::pair<Node, Node>> of_plan_;
    Links expected_; // what may come after a node
    Links after_;    // what does
    Links before_;   // what it waits for
    std::unordered_set<std::uint64_t> taken_;
    std::vector<Node> place_;        // in the order
    std::vector<Node> reached_from_; // by the last search ahead
    std::vector<bool> reached_;
};

} // namespace updraft
