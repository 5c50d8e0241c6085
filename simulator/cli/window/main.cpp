#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "app/app.hpp"
#include "doors.hpp"
#include "files.hpp"
#include "lesson_files.hpp"
#include "window.hpp"

// The program that `lastcall [FILE]` starts to show the window. It stands alone so that the
// commands of `lastcall` do not wait for a graphics library to be loaded.
namespace {

using namespace lastcall;

constexpr std::size_t max_script = std::size_t{1} << 20;

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

// $XDG_CONFIG_HOME, or ~/.config; "" if there is no home.
std::string config_folder() {
  const std::string config = variable("XDG_CONFIG_HOME");
  if (config.starts_with('/')) return config;
  const std::string home = variable("HOME");
  return home.starts_with('/') ? home + "/.config" : "";
}

// As far as it is known without asking a service: see app::prefers_dark.
bool system_is_dark() {
  const cli::ReadFile gtk = cli::read_file(config_folder() + "/gtk-3.0/settings.ini", max_script);
  return app::prefers_dark(variable("GTK_THEME"), gtk.text, variable("COLORFGBG"));
}

// Our folder in it, made if need be.
std::string settings_folder() {
  std::string folder = config_folder();
  if (folder.empty()) return "";
  ::mkdir(folder.c_str(), 0755);
  folder += "/lastcall";
  ::mkdir(folder.c_str(), 0755);
  return folder;
}

}  // namespace

int main(int argc, char** argv) {
  cli::keep_standard_descriptors();
  app::App app(cli::file_door(), cli::python_door(), cli::export_door());
  const std::string folder = settings_folder();
  const std::string settings_path = folder.empty() ? "" : folder + "/settings.json";
  bool set_aside = false;
  if (!settings_path.empty() && cli::is_readable(settings_path)) {
    const cli::ReadFile file = cli::read_file(settings_path, max_script);
    if (!app.set_settings(file.text)) {
      std::rename(settings_path.c_str(), (settings_path + ".broken").c_str());
      set_aside = true;
    }
  }
  cli::ProgressFile progress;
  app.set_progress(progress.progress, [&](const lesson::Progress& done) {
    progress.progress = done;
    if (const std::string error = progress.save(); !error.empty())
      app.say("Your progress was not kept: " + error);
  });
  app.set_system_is_dark(system_is_dark());
  const std::string settings_before = app.settings();
  if (argc > 1) app.open_file(argv[1]);
  if (set_aside)
    app.say("The settings could not be read; they were set aside as settings.json.broken.");
  if (!progress.message().empty()) app.say(progress.message());
  const std::string problem = app::run_window(app);
  if (!problem.empty()) {
    std::fprintf(stderr,
                 "lastcall: %s\n"
                 "Without a window: `lastcall narrate FILE` tells what happens, `lastcall drive` "
                 "makes pictures.\n",
                 problem.c_str());
    return 2;
  }
  if (!settings_path.empty() && app.settings() != settings_before) {
    const std::string text = app.settings();
    const std::string error = cli::write_file(settings_path, [&](const auto& sink) { sink(text); });
    if (!error.empty())
      std::fprintf(stderr, "lastcall: cannot write %s: %s\n", settings_path.c_str(), error.c_str());
  }
  return 0;
}
