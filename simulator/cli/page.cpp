#include "page.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>

#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"

namespace lastcall::cli {
namespace {

constexpr std::size_t largest_file = std::size_t{16} << 20;
constexpr std::size_t most_files = 100;
constexpr std::string_view list_name = "sw.js";
constexpr std::string_view lessons_name = "lessons.json";
constexpr std::string_view list_head = "// Offline: what the page is made of";

// FNV-1a: tells one version from another, and is no secret.
std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 1099511628211U;
  }
  std::string digits;
  for (int i = 0; i < 12; ++i, hash >>= 4) digits += "0123456789abcdef"[hash & 15U];
  return digits;
}

// Puts `by` in the place of what stands between two texts; false if they do not stand there.
bool put_between(std::string& text, std::string_view begin, std::string_view end,
                 const std::string& by) {
  std::size_t from = text.find(begin);
  if (from == std::string::npos) return false;
  from += begin.size();
  const std::size_t to = text.find(end, from);
  if (to == std::string::npos) return false;
  text.replace(from, to - from, by);
  return true;
}

}  // namespace

std::string page_folder() {
  const std::string built = platform::program_beside("web/site");
  return platform::is_readable(built + "/index.html")
             ? built
             : platform::program_beside("../share/lastcall/web");
}

TaughtPage teach_page(const std::string& folder, const std::string& lessons,
                      const std::string& texts, const std::vector<std::string>& more) {
  TaughtPage page;
  std::string list;
  bool is_whole = false;
  for (const std::string& name : platform::names_in(folder)) {
    if (name.ends_with('/') || name.starts_with('.') || name == "README.md") continue;
    platform::ReadFile file = platform::read_ordinary_file(folder + "/" + name, largest_file);
    if (!file.error.empty() || file.text.size() > largest_file || page.files.size() == most_files) {
      page.error = "the page in " + named(folder) + " cannot be read";
      return page;
    }
    if (name == list_name) {
      list = std::move(file.text);
      continue;
    }
    if (name == "index.html") {
      is_whole = put_between(file.text, "<noscript>", "</noscript>", texts) &&
                 put_between(file.text, "<html lang=\"en\"", ">", " data-lessons");
    }
    if (name != lessons_name) page.files.emplace_back(name, std::move(file.text));
  }
  std::string names = "\"./\",";
  for (const std::string& name : more) names += nlohmann::json(name).dump() + ",";
  const std::size_t files = list.find("\"./\",");
  const std::size_t version = list.find("';");
  if (!is_whole || !list.starts_with(list_head) || files == std::string::npos ||
      version == std::string::npos || version > files) {
    page.error = "there is no page of this lastcall in " + named(folder) +
                 ": `simulator/run --web` builds it";
    return page;
  }
  list.replace(files, 5, names);
  list.insert(version, "-" + fingerprint(lessons + texts));
  page.files.emplace_back(lessons_name, lessons);
  page.files.emplace_back(list_name, std::move(list));
  return page;
}

std::vector<std::string> taught_files(const std::string& folder) {
  const platform::ReadFile list =
      platform::read_ordinary_file(folder + "/" + std::string(list_name), largest_file);
  std::vector<std::string> names;
  const std::size_t begin = list.text.find("const files = ");
  if (!list.text.starts_with(list_head) || begin == std::string::npos) return names;
  const std::size_t from = begin + std::string_view("const files = ").size();
  const auto said = nlohmann::json::parse(
      list.text.substr(from, list.text.find("];", from) + 1 - from), nullptr, false);
  if (!said.is_array()) return names;
  for (const auto& name : said)
    if (name.is_string()) names.push_back(name.get<std::string>());
  names.emplace_back(list_name);
  return names;
}

}  // namespace lastcall::cli
