#include "ui/session/drafts.h"

#include "core/store/folders.h"
#include "core/store/whole_file.h"
#include "ui/support/convert.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace updraft {

namespace fs = std::filesystem;

namespace {

constexpr qint64 mostBytes = 16 << 20; // more can nobody have typed

fs::path folderOf(const fs::path& state) {
    return state.empty() ? fs::path{} : state / "drafts";
}

/// One file a plan and place: copies of a plan have the same id.
QString fileNameOf(const Uuid& plan, const std::string& path) {
    const QByteArray place =
        QCryptographicHash::hash(QByteArray::fromStdString(path), QCryptographicHash::Sha1);
    return qt(to_string(plan)) + u'-' + QString::fromLatin1(place.toHex().left(8)) +
           QStringLiteral(".json");
}

QJsonObject read(const fs::path& path) {
    QFile file(qt(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::string placeIn(const QJsonObject& file) {
    return std8(file[QLatin1String("plan")].toString());
}

std::vector<Draft> draftsIn(const QJsonObject& file) {
    std::vector<Draft> drafts;
    for (const auto& each : file[QLatin1String("texts")].toArray()) {
        const QJsonObject row = each.toObject();
        const auto item = parse_uuid(std8(row[QLatin1String("item")].toString()));
        if (!item) continue;
        drafts.push_back({{std8(row[QLatin1String("kind")].toString()), *item,
                           std8(row[QLatin1String("field")].toString())},
                          row[QLatin1String("text")].toString(),
                          row[QLatin1String("at")].toInteger()});
    }
    return drafts;
}

QByteArray written(const std::string& plan, const std::vector<Draft>& left,
                   const std::vector<Draft>& typed) {
    QJsonArray texts;
    for (const auto* drafts : {&left, &typed})
        for (const Draft& draft : *drafts)
            texts.append(QJsonObject{{QStringLiteral("kind"), qt(draft.place.kind)},
                                     {QStringLiteral("item"), qt(to_string(draft.place.item))},
                                     {QStringLiteral("field"), qt(draft.place.field)},
                                     {QStringLiteral("text"), draft.text},
                                     {QStringLiteral("at"), qint64{draft.at}}});
    return QJsonDocument(
               QJsonObject{{QStringLiteral("plan"), qt(plan)}, {QStringLiteral("texts"), texts}})
        .toJson();
}

void removeFile(const fs::path& file) {
    std::error_code ignored; // what can't be removed now is another time
    fs::remove(file, ignored);
}

} // namespace

Drafts::Drafts(const fs::path& state, std::function<std::int64_t()> now)
    : folder_(folderOf(state)), now_(std::move(now)) {
    timer_.setSingleShot(true);
    timer_.setInterval(delay);
    connect(&timer_, &QTimer::timeout, this, &Drafts::save);
}

Drafts::~Drafts() {
    if (timer_.isActive()) save();
}

void Drafts::setPlan(const Uuid& plan, const fs::path& path) {
    if (timer_.isActive()) save();
    typed_.clear();
    left_.clear();
    taken_.clear();
    file_.clear();
    plan_ = path.string();
    if (plan && !folder_.empty()) {
        file_ = folder_ / std8(fileNameOf(plan, plan_));
        load();
    }
    Q_EMIT leftChanged();
}

/// Also takes over what was typed into this plan where it stood before it was moved here.
void Drafts::load() {
    const std::string id = file_.filename().string().substr(0, 36);
    for (const auto& name : list_folder(folder_)) {
        const fs::path path = folder_ / name;
        if (!name.starts_with(id)) continue;
        const QJsonObject file = read(path);
        std::error_code unknown;
        if (file.isEmpty()) continue; // can't be read
        if (placeIn(file) != plan_ && fs::exists(placeIn(file), unknown)) continue;
        std::ranges::move(draftsIn(file), std::back_inserter(left_));
        if (path != file_) taken_.push_back(path);
    }
    std::ranges::stable_sort(left_, {}, &Draft::at);
    if (!taken_.empty()) save();
}

void Drafts::typing(const DraftPlace& place, const QString& text) {
    const auto known = std::ranges::find(typed_, place, &Draft::place);
    if (known == typed_.end())
        typed_.push_back({place, text, now_()});
    else
        *known = {place, text, now_()};
    saveSoon();
}

void Drafts::settle(const DraftPlace& place) {
    if (std::erase_if(typed_, [&](const Draft& draft) { return draft.place == place; }) > 0)
        saveSoon();
}

void Drafts::settle(std::string_view kind, const Uuid& item) {
    const auto its = [&](const Draft& draft) {
        return draft.place.kind == kind && draft.place.item == item;
    };
    if (std::erase_if(typed_, its) > 0) saveSoon();
}

void Drafts::abandon(const DraftPlace& place) {
    const auto known = std::ranges::find(typed_, place, &Draft::place);
    if (known == typed_.end()) return;
    left_.push_back(std::move(*known));
    typed_.erase(known);
    Q_EMIT leftChanged();
}

void Drafts::discardLeft() {
    left_.clear();
    save();
    Q_EMIT leftChanged();
}

void Drafts::discardLeft(const DraftPlace& place) {
    std::erase_if(left_, [&](const Draft& draft) { return draft.place == place; });
    save();
    Q_EMIT leftChanged();
}

/// What is gone is removed at once; what is typed waits, but is never put off by typing on.
void Drafts::saveSoon() {
    if (file_.empty()) return;
    if (typed_.empty() && left_.empty())
        save();
    else if (!timer_.isActive())
        timer_.start();
}

void Drafts::save() {
    timer_.stop();
    if (file_.empty()) return;
    if (typed_.empty() && left_.empty())
        removeFile(file_);
    else if (!write()) // who types is not told: it takes a crash as well to lose anything by it
        return;
    for (const auto& file : taken_) removeFile(file);
    taken_.clear();
}

bool Drafts::write() const {
    const QByteArray bytes = written(plan_, left_, typed_);
    if (!make_private_folder(folder_) ||
        !write_whole_file(file_, {bytes.constData(), static_cast<std::size_t>(bytes.size())}))
        return false;
    QFile::setPermissions(qt(file_), QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

void forgetDrafts(const fs::path& state, const fs::path& plan) {
    const fs::path folder = folderOf(state);
    for (const auto& name : list_folder(folder))
        if (placeIn(read(folder / name)) == plan.string()) removeFile(folder / name);
}

} // namespace updraft
