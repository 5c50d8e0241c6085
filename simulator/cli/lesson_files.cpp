#include "lesson_files.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "machine/machine.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "text/printable.hpp"

namespace lastcall::cli {
namespace {

namespace fs = std::filesystem;

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
    auto file = platform::read_ordinary_file(entry.path(), lesson::longest_lesson + 1);
    if (!file.error.empty()) {
      throw std::runtime_error("cannot read " + named(entry.path().native()) + ": " + file.error);
    }
    files.push_back({name, std::move(file.text)});
    if (files.size() > most_lessons)
      throw std::runtime_error(named(folder) + " has too many lessons");
  }
  if (error)
    throw std::runtime_error("cannot read the folder " + named(folder) + ": " + error.message());
  if (files.empty()) {
    throw std::runtime_error("there is no lesson in " + named(folder) +
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
  if (!platform::is_inside(folder / path, folder)) return std::nullopt;  // by a link
  auto file = platform::read_ordinary_file(folder / path, longest_picture);
  if (!file.error.empty()) return std::nullopt;
  return std::move(file.text);
}

lesson::Runner lesson_runner() {
  return [](const std::string& text, const std::string& name, const std::string& python,
            bool to_pipe) {
    lesson::Run run;
    const auto version = python::parse_version(python);
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
  for (const python::Version version : python::versions()) {
    names.push_back(python::to_string(version));
  }
  return names;
}

ProgressFile::ProgressFile() {
  const std::string folder = platform::data_folder();
  if (folder.empty()) {
    message_ = "There is no home folder, so no progress is kept.";
    keeps_ = false;
    return;
  }
  folder_ = folder + "/lastcall";
  path_ = folder_ + "/progress.json";
  if (!platform::is_there(path_)) return;
  const platform::FolderLock lock(folder_);
  read();
}

void ProgressFile::read() {
  progress_ = {};
  if (!platform::is_there(path_)) return;
  const std::string shown = text::printable_line(path_);
  const platform::ReadFile file = platform::read_ordinary_file(path_, lesson::longest_progress);
  if (!file.error.empty()) {
    message_ = "Your progress cannot be read, so none is kept: " + shown + ": " + file.error + ".";
    keeps_ = false;
    return;
  }
  auto read = lesson::Progress::from_text(file.text);
  if (read.progress) {
    progress_ = *std::move(read.progress);
  } else if (read.error == lesson::Progress::Error::newer) {
    message_ = "Your progress was written by a newer lastcall. It is left alone, and none is kept.";
    keeps_ = false;
  } else {
    const std::string aside = platform::set_aside(path_);
    keeps_ = !aside.empty();
    message_ = keeps_ ? "Your progress could not be read; the file was set aside as " +
                            text::printable_line(aside) + "."
                      : "Your progress could not be read, and none is kept: " + shown + ".";
  }
}

std::string ProgressFile::change(const lesson::Progress::Change& change) {
  std::string error = message_;
  if (keeps_) {
    waiting_.push_back(change);
    error = carry_out();
  }
  if (!error.empty()) change(progress_);
  return error;
}

std::string ProgressFile::carry_out() {
  if (std::string error = platform::make_folder(folder_); !error.empty()) return error;
  const platform::FolderLock lock(folder_);
  if (!lock.is_held()) return "another lastcall is keeping its own, and does not come to an end";
  const lesson::Progress before = progress_;
  read();  // others may have added to it
  if (!keeps_) {
    progress_ = before;
    return message_;
  }
  for (const lesson::Progress::Change& change : waiting_) change(progress_);
  const std::string text = progress_.to_text();
  std::string error = text.size() > lesson::longest_progress
                          ? "it is too long: 16 MiB are the most"
                          : platform::write_file({.path = path_, .force = true}, text);
  if (error.empty()) {
    waiting_.clear();
  } else {
    progress_ = before;
  }
  return error;
}

}  // namespace lastcall::cli
