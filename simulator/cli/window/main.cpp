#include <string>

#include "app/app.hpp"
#include "doors.hpp"
#include "lesson_files.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "window.hpp"

// The program that `lastcall [FILE]` starts to show the window. It stands alone so that the
// commands of `lastcall` do not wait for a graphics library to be loaded.
namespace {

using namespace lastcall;

constexpr std::size_t max_settings = std::size_t{1} << 20;

// As far as it is known without asking a service: see app::prefers_dark.
bool system_is_dark() {
  const platform::ReadFile gtk = platform::read_ordinary_file(
      platform::config_folder() + "/gtk-3.0/settings.ini", max_settings);
  return app::prefers_dark(platform::variable("GTK_THEME"), gtk.text,
                           platform::variable("COLORFGBG"));
}

}  // namespace

int main(int argc, char** argv) {
  platform::keep_standard_streams();
  app::App app(cli::file_door(), cli::python_door(), cli::export_door());
  const std::string config = platform::config_folder();
  const std::string folder = config.empty() ? "" : config + "/lastcall";
  const std::string settings_path = folder + "/settings.json";
  std::string aside;
  if (!folder.empty() && platform::is_readable(settings_path)) {
    const platform::FolderLock lock(folder);
    const platform::ReadFile file = platform::read_ordinary_file(settings_path, max_settings);
    if (file.error.empty() && !app.set_settings(file.text))
      aside = platform::set_aside(settings_path);
  }
  cli::ProgressFile progress;
  app.set_progress(progress.progress(), [&](const lesson::Progress::Change& change) {
    if (const std::string error = progress.change(change); !error.empty())
      app.say("Your progress was not kept: " + error);
    return progress.progress();
  });
  app.set_system_is_dark(system_is_dark());
  const std::string settings_before = app.settings();
  if (argc > 1)
    app.open_file(argv[1]);
  else
    app.welcome();
  if (!aside.empty())
    app.say("The settings could not be read; they were set aside as " + aside + ".");
  if (!progress.message().empty()) app.say(progress.message());
  const std::string problem = app::run_window(app);
  if (!problem.empty()) {
    cli::tell(problem +
              "\nWithout a window: `lastcall narrate FILE` tells what happens, `lastcall drive` "
              "makes pictures.");
    return 2;
  }
  if (folder.empty() || app.settings() == settings_before) return 0;
  std::string error = platform::make_folder(folder);
  if (error.empty()) {
    const platform::FolderLock lock(folder);
    const platform::ReadFile others = platform::read_ordinary_file(settings_path, max_settings);
    error = platform::write_file({.path = settings_path, .force = true},
                                 app.settings_onto(settings_before, others.text));
  }
  if (error.empty()) return 0;
  cli::tell(error);
  return 1;
}
