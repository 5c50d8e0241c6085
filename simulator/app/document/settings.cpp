#include "document/settings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lastcall::app {
namespace {

using Json = nlohmann::json;

constexpr int format = 1;
constexpr std::size_t most_recent_files = 10;

template <typename T>
void read(const Json& json, const char* name, T& value, bool (*accepted)(const T&)) {
  const auto found = json.find(name);
  if (found == json.end()) return;
  try {
    T candidate = found->get<T>();
    if (accepted(candidate)) value = std::move(candidate);
  } catch (const Json::exception&) {
    // Of another type: the default stays.
  }
}

}  // namespace

std::string settings_to_text(const Settings& settings) {
  const Json json{{"format", format},
                  {"theme", settings.theme},
                  {"text_size", settings.text_size},
                  {"reduced_motion", settings.reduced_motion},
                  {"teacher", settings.teacher},
                  {"stdout_is_tty", settings.stdout_is_tty},
                  {"welcomed", settings.welcomed},
                  {"python", settings.python},
                  {"recent_files", settings.recent_files},
                  {"left_width", settings.left_width},
                  {"terminal_height", settings.terminal_height}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Settings> settings_from_text(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  Settings settings;
  read<std::string>(json, "theme", settings.theme, [](const std::string& name) {
    return name == "system" || stage::find_theme(name).has_value();
  });
  read<int>(json, "text_size", settings.text_size,
            [](const int& percent) { return percent >= 75 && percent <= 300; });
  read<bool>(json, "reduced_motion", settings.reduced_motion, [](const bool&) { return true; });
  read<bool>(json, "teacher", settings.teacher, [](const bool&) { return true; });
  read<bool>(json, "stdout_is_tty", settings.stdout_is_tty, [](const bool&) { return true; });
  read<bool>(json, "welcomed", settings.welcomed, [](const bool&) { return true; });
  read<std::string>(json, "python", settings.python, [](const std::string& version) {
    return python::parse_version(version).has_value();
  });
  read<std::vector<std::string>>(
      json, "recent_files", settings.recent_files,
      [](const std::vector<std::string>& files) { return files.size() <= most_recent_files; });
  read<float>(json, "left_width", settings.left_width,
              [](const float& width) { return width >= least_left && width <= most_left; });
  read<float>(json, "terminal_height", settings.terminal_height, [](const float& height) {
    return height == 0 || (height >= least_terminal && height <= most_terminal);
  });
  return settings;
}

std::string merged_settings(const std::string& before, const std::string& now,
                            const std::string& others) {
  const Json old = Json::parse(before, nullptr, false);
  const Json mine = Json::parse(now, nullptr, false);
  Json kept = Json::parse(others, nullptr, false);
  if (!kept.is_object()) return now;
  for (const auto& [name, value] : mine.items()) {
    if (old.is_object() && old.contains(name) && old[name] == value) continue;
    if (name != "recent_files" || !kept.contains(name) || !kept[name].is_array()) {
      kept[name] = value;
      continue;
    }
    // Those of both, mine first.
    Json files = value;
    for (const Json& file : kept[name])
      if (std::ranges::find(files, file) == files.end()) files.push_back(file);
    while (files.size() > most_recent_files) files.erase(files.size() - 1);
    kept[name] = std::move(files);
  }
  return kept.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool prefers_dark(const std::string& gtk_theme, const std::string& gtk_settings,
                  const std::string& colorfgbg) {
  if (!gtk_theme.empty())
    return gtk_theme.ends_with(":dark") || gtk_theme.ends_with("-dark") ||
           gtk_theme.ends_with("-Dark");
  constexpr std::string_view key = "gtk-application-prefer-dark-theme";
  if (std::size_t at = gtk_settings.find(key); at != std::string::npos) {
    at = gtk_settings.find_first_not_of(" =", at + key.size());
    return at != std::string::npos && (gtk_settings[at] == '1' || gtk_settings[at] == 't');
  }
  // The last number is the background, of the sixteen colours of a terminal.
  const std::string background = colorfgbg.substr(colorfgbg.find_last_of(';') + 1);
  return background != "7" && background != "15";
}

void remember_file(Settings& settings, const std::string& path) {
  auto& files = settings.recent_files;
  std::erase(files, path);
  files.insert(files.begin(), path);
  if (files.size() > most_recent_files) files.resize(most_recent_files);
}

}  // namespace lastcall::app
