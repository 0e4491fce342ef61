#pragma once
#include "core/exchange/import.h"

#include <unordered_map>

namespace updraft {

/// Which initiative waits for which, by their codes; takes no link that closes a circle.
class DependencyNet {
  public:
    explicit DependencyNet(const Plan& plan);

    /// Takes away everything that the initiative depends on.
    void free(const std::string& code);
    void unlink(const std::string& from, const std::string& to);

    /// Why the link was not taken.
    struct Refusal {
        ImportIssue issue;
        std::string path; // of the circle
    };
    std::optional<Refusal> link(const std::string& from, const std::string& to);

  private:
    /// One end of a search: goes along links of one direction, a node at a time.
    struct Search {
        const std::vector<std::vector<std::size_t>>& next;
        std::vector<std::size_t> open;
        std::unordered_map<std::size_t, std::size_t> reached_from;
    };

    std::size_t node(const std::string& code);
    std::string path(std::size_t from, std::size_t to);
    /// Goes one node further; the node where it meets the other search.
    static std::optional<std::size_t> advance(Search& search, const Search& other);

    std::unordered_map<std::string, std::size_t> nodes_;
    std::vector<std::string> codes_;
    std::vector<std::vector<std::size_t>> before_; // what a node waits for
    std::vector<std::vector<std::size_t>> after_;
};

} // namespace updraft
