#include "app/cli/command.h"
#include "app/window.h"

#include "core/store/whole_file.h"
#include "ui/shell/main_window.h"
#include "ui/support/faces.h"
#include "ui/support/style.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <fmt/format.h>

namespace updraft::cli {

namespace {

struct Options {
    std::string plan;
    std::string folder;
    std::string theme = "light";
    std::string size = "1600x1000";
    std::string page;
};

Result<QSize> size_of(const std::string& text) {
    const auto cross = text.find('x');
    const auto width = parse_number(std::string_view{text}.substr(0, cross));
    const auto height = cross == std::string::npos
                            ? std::nullopt
                            : parse_number(std::string_view{text}.substr(cross + 1));
    constexpr double least = 320;
    constexpr double most = 8192;
    if (!width || !height || *width < least || *height < least || *width > most || *height > most)
        return fail(ErrorCode::unreadable_value, "--size", text);
    return QSize{static_cast<int>(*width), static_cast<int>(*height)};
}

/// Lets the window lay out and paint, and what it put off until after its first frame.
void settle() {
    constexpr int enough = 400; // ms
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < enough)
        QCoreApplication::processEvents(QEventLoop::AllEvents, enough / 10);
}

/// The picture's file.
Result<std::filesystem::path> shoot(MainWindow& window, const PageEntry& entry, std::size_t number,
                                    const std::filesystem::path& folder) {
    window.showPage(QString::fromLatin1(entry.id));
    settle();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!window.grab().save(&buffer, "PNG")) return fail(ErrorCode::write_failed, folder.string());
    auto file = folder / fmt::format("{:02}-{}.png", number, entry.id);
    if (auto written =
            write_whole_file(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        !written)
        return fail(std::move(written.error()));
    return file;
}

int shoot_all(const Context& context, const Options& options, QSize size) {
    Session session(session_needs(context));
    MainWindow window(session, window_needs());
    window.appearance().setAppearance(options.theme == "dark" ? Appearance::Dark
                                                              : Appearance::Light);
    window.resize(size);
    window.show();
    if (!window.files().open(QString::fromStdString(options.plan)))
        return report({ErrorCode::file_unreadable, options.plan, {}});
    Json shots = Json::array();
    std::size_t number = 0;
    for (const auto& entry : pageEntries()) {
        ++number;
        if (!options.page.empty() && options.page != entry.id) continue;
        const auto shot = shoot(window, entry, number, options.folder);
        if (!shot) return report(shot.error());
        shots.push_back(Json{{"page", entry.id}, {"file", shot->string()}});
    }
    return context.json ? answer_json(shots) : static_cast<int>(done);
}

int run_screenshots(const Context& context, const Options& options) {
    const auto size = size_of(options.size);
    if (!size) return report(size.error());
    if (!options.page.empty() && findPage(QString::fromStdString(options.page)) == nullptr)
        return report({ErrorCode::unreadable_value, "--page", options.page});
    if (const auto document = open_to_read(context, options.plan); !document)
        return report(document.error());
    std::error_code failed;
    std::filesystem::create_directories(options.folder, failed);
    if (failed) return report({ErrorCode::write_failed, options.folder, {}});

    // The window keeps its habits in a place of its own: the user's stay as they are.
    const QTemporaryDir habits;
    qputenv("XDG_CONFIG_HOME", habits.path().toUtf8());
    qputenv("XDG_STATE_HOME", habits.path().toUtf8());
    return draw_without_screen(context, [&] {
        installStyle(*qApp);
        return shoot_all(context, options, *size);
    });
}

} // namespace

void add_screenshots(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    auto* command = plan_command(app, "screenshots", "Every page of the window as a picture (PNG)",
                                 options->plan);
    command->add_option("DIR", options->folder, "The folder for the pictures")->required();
    command->add_option("--theme", options->theme, "light or dark")
        ->check(CLI::IsMember({"light", "dark"}));
    command->add_option("--size", options->size, "Of the window, as in 1600x1000");
    command->add_option("--page", options->page, "Only this page");
    command->callback([&run, options] {
        run = [options](const Context& c) { return run_screenshots(c, *options); };
    });
}

} // namespace updraft::cli
