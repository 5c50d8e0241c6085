#include "lesson_files.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "files.hpp"
#include "machine/machine.hpp"

namespace lastcall::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_progress = std::size_t{1} << 20;
constexpr std::size_t longest_picture = std::size_t{4} << 20;
constexpr std::size_t most_lessons = 1000;

}  // namespace

lesson::Library load_lessons(const std::string& folder) {
  if (folder.empty()) return lesson::Library(lesson::built_in());
  std::error_code error;
  std::vector<lesson::File> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename();
    if (entry.path().extension() != ".md" || name == "README.md" || !entry.is_regular_file(error)) {
      continue;
    }
    ReadFile file = read_file(entry.path(), lesson::longest_lesson + 1);
    if (!file.error.empty()) {
      throw std::runtime_error("cannot read " + entry.path().string() + ": " + file.error);
    }
    files.push_back({name, std::move(file.text)});
    if (files.size() > most_lessons) throw std::runtime_error(folder + " has too many lessons");
  }
  if (error) throw std::runtime_error("cannot read the folder " + folder + ": " + error.message());
  if (files.empty()) {
    throw std::runtime_error("there is no lesson in " + folder +
                             "\n`lastcall lessons new` makes one");
  }
  return lesson::Library(std::move(files));
}

std::optional<std::string> read_beside_lessons(const std::string& folder, const std::string& link) {
  const fs::path path = fs::path(link).lexically_normal();
  if (link.empty() || link.find(':') != std::string::npos || path.is_absolute() ||
      *path.begin() == "..") {
    return std::nullopt;
  }
  if (folder.empty()) {
    const auto& pictures = lesson::built_in_pictures();
    const auto found = std::ranges::find(pictures, link, &lesson::File::name);
    if (found == pictures.end()) return std::nullopt;
    return found->text;
  }
  std::error_code ignored;
  if (!fs::is_regular_file(folder / path, ignored)) return std::nullopt;
  ReadFile file = read_file(folder / path, longest_picture);
  if (!file.error.empty()) return std::nullopt;
  return std::move(file.text);
}

lesson::Runner lesson_runner() {
  return [](const std::string& text, const std::string& name, const std::string& python,
            bool to_pipe) {
    lesson::Run run;
    const auto version = machine::parse_version(python);
    if (!version) {
      run.error = "Python " + python + " is not modelled";
      run.remedy = "`lastcall versions` lists those that are";
      return run;
    }
    const script::ParseResult parsed = script::parse(text, name, *version);
    if (!parsed.program) {
      const script::Diagnostic& error = parsed.errors.at(0);
      run.error = error.message;
      run.error_line = error.range.line;
      run.remedy = error.remedy;
      return run;
    }
    machine::Options options;
    options.python = *version;
    options.stdout_is_tty = !to_pipe;
    // A lesson's script is small; an endless one should be told soon.
    options.limits.steps = 2'000'000;
    options.limits.output = 1u << 20;
    options.limits.memory = 64u << 20;
    run.trace = std::make_unique<trace::Trace>(machine::run(*parsed.program, options));
    run.timeline = std::make_unique<trace::Timeline>(*run.trace);
    return run;
  };
}

std::vector<std::string> version_names() {
  std::vector<std::string> names;
  for (const machine::Version version : machine::versions()) {
    names.push_back(machine::to_string(version));
  }
  return names;
}

ProgressFile::ProgressFile() {
  const char* const data = std::getenv("XDG_DATA_HOME");
  const char* const home = std::getenv("HOME");
  std::string folder;
  if (data != nullptr && *data == '/') {
    folder = data;
  } else if (home != nullptr && *home == '/') {
    folder = std::string(home) + "/.local/share";
  } else {
    message_ = "There is no home folder, so no progress is kept.";
    keeps_ = false;
    return;
  }
  path_ = folder + "/lastcall/progress.json";
  if (::access(path_.c_str(), F_OK) != 0) return;
  const ReadFile file = read_file(path_, longest_progress);
  if (!file.error.empty()) {
    message_ = "Your progress cannot be read, so none is kept: " + path_ + ": " + file.error + ".";
    keeps_ = false;
    return;
  }
  auto read = lesson::Progress::from_text(file.text);
  if (read.progress) {
    progress = *std::move(read.progress);
  } else if (read.error == lesson::Progress::Error::newer) {
    message_ = "Your progress was written by a newer lastcall. It is left alone, and none is kept.";
    keeps_ = false;
  } else {
    const std::string aside = path_ + ".broken";
    keeps_ = std::rename(path_.c_str(), aside.c_str()) == 0;
    message_ = keeps_ ? "Your progress could not be read; the file was set aside as " + aside + "."
                      : "Your progress could not be read, and none is kept: " + path_ + ".";
  }
}

std::string ProgressFile::save() const {
  if (!keeps_) return message_;
  std::error_code error;
  fs::create_directories(fs::path(path_).parent_path(), error);
  if (error) return path_ + ": " + error.message();
  const std::string text = progress.to_text();
  const std::string reason = write_file(path_, [&](const auto& sink) { sink(text); });
  return reason.empty() ? "" : path_ + ": " + reason;
}

std::string safe(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
    // U+0080 to U+009F
    const bool is_late =
        byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
    if (is_late) ++i;
    if (is_control || is_late) {
      result += "\xef\xbf\xbd";
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace lastcall::cli
