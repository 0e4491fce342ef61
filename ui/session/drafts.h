#pragma once

#include "core/base/id.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace updraft {

/// The field of an item in which somebody types.
struct DraftPlace {
    std::string kind;
    Uuid item; ///< None for one that is still to be made.
    std::string field;

    friend bool operator==(const DraftPlace&, const DraftPlace&) = default;
};

/// A text that was typed there and not handed in.
struct Draft {
    DraftPlace place;
    QString text;
    std::int64_t at = 0; ///< Seconds since 1970.
};

/// Keeps what is being typed in a small file of the state folder until it is in the plan, so that
/// no crash takes more than the last seconds of it; and what an earlier session left there.
class Drafts : public QObject {
    Q_OBJECT

  public:
    static constexpr int delay = 3000; // ms

    /// Nothing is kept where `state` is empty.
    Drafts(const std::filesystem::path& state, std::function<std::int64_t()> now);
    ~Drafts() override;

    /// Another plan is open, or none. Reads what was left of it.
    void setPlan(const Uuid& plan, const std::filesystem::path& path);

    /// A text is being typed there.
    void typing(const DraftPlace& place, const QString& text);
    /// It was handed in or given up: there is nothing to keep.
    void settle(const DraftPlace& place);
    /// An edit wrote to the item: what was typed into it was handed in.
    void settle(std::string_view kind, const Uuid& item);
    /// Its editor is gone, though it was neither: it is offered like what an earlier session left.
    void abandon(const DraftPlace& place);

    /// Texts without an editor, oldest first.
    const std::vector<Draft>& left() const { return left_; }
    /// They were put in, or are not wanted.
    void discardLeft();
    void discardLeft(const DraftPlace& place);

    /// Writes the file now instead of after the delay.
    void save();

  Q_SIGNALS:
    void leftChanged();

  private:
    void load();
    void saveSoon();
    bool write() const;

    std::filesystem::path folder_;
    std::function<std::int64_t()> now_;
    std::filesystem::path file_; ///< Empty while no plan is open.
    std::string plan_;           ///< Where the plan stands.
    std::vector<Draft> typed_;
    std::vector<Draft> left_;
    std::vector<std::filesystem::path> taken_; ///< Files whose texts are to stand in `file_`.
    QTimer timer_;
};

/// Removes what was typed into the plan that stands, or stood, at this path.
void forgetDrafts(const std::filesystem::path& state, const std::filesystem::path& plan);

} // namespace updraft
