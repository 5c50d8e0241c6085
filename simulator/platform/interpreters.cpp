#include "platform/interpreters.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include "platform/environment.hpp"
#include "platform/files.hpp"

namespace lastcall::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_beside = 10'000;
constexpr std::uintmax_t most_bytes_beside = std::uintmax_t{64} << 20;

// The folders of PATH that do not depend on where one is.
std::vector<std::string> path_folders() {
  std::vector<std::string> folders;
  const std::string path = variable("PATH");
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t colon = rest.find(':');
    const std::string_view folder = rest.substr(0, colon);
    rest = colon == std::string_view::npos ? "" : rest.substr(colon + 1);
    if (folder.starts_with('/')) folders.emplace_back(folder);
  }
  return folders;
}

}  // namespace

FilesBeside files_beside(const std::string& script) {
  FilesBeside beside;
  beside.folder = folder_of(script);
  const std::string name = fs::path(script).filename();
  std::error_code error;
  std::size_t seen = 0;
  std::uintmax_t bytes = 0;
  fs::recursive_directory_iterator at(beside.folder, fs::directory_options::skip_permission_denied,
                                      error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (++seen > most_beside) {
      beside.is_too_much = true;
      break;
    }
    const std::string entry = at->path().filename();
    std::error_code ignored;
    if (entry.starts_with('.') || entry == "__pycache__") {
      at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file(ignored) || (at.depth() == 0 && entry == name) ||
        !is_readable(at->path()))
      continue;
    bytes += at->file_size(ignored);
    beside.is_too_much = beside.is_too_much || bytes > most_bytes_beside;
    if (beside.is_too_much) break;
    beside.files.push_back(at->path().lexically_relative(beside.folder));
  }
  if (beside.is_too_much) beside.files.clear();
  return beside;
}

trace::RunResult run_script(const std::vector<std::string>& command, const std::string& name,
                            const std::string& text, const ProcessLimits& limits,
                            const FilesBeside& beside, OutputTo to) {
  const TemporaryDirectory directory;
  const fs::path folder = directory.path();
  for (const std::string& file : beside.files) {
    std::error_code ignored;
    fs::create_directories((folder / file).parent_path(), ignored);
    fs::copy_file(fs::path(beside.folder) / file, folder / file, ignored);
  }
  const std::string error = write_file({.path = folder / name}, text);
  if (!error.empty()) throw std::runtime_error(error);
  // a name that begins with a dash would be an option
  std::vector<std::string> words = command;
  words.push_back(name.starts_with('-') ? "./" + name : name);
  return run_program(words, directory.path(), limits, to);
}

Interpreter ask_interpreter(const std::string& path, const std::stop_token& stop) {
  Interpreter interpreter{path, "", ""};
  ProcessLimits limits;
  limits.output = 4096;
  limits.stop = stop;
  const trace::RunResult answer = run_program(
      {path, "-E", "-S", "-c", "import sys; print('Python %d.%d.%d' % sys.version_info[:3])"}, "/",
      limits);
  const std::string_view said = answer.out;
  if (!answer.problem.empty() || !(answer.ending == trace::Ending{}) ||
      !said.starts_with("Python ") || !said.ends_with('\n')) {
    return interpreter;
  }
  const std::string_view version = said.substr(7, said.size() - 8);
  if (version.find_first_not_of("0123456789.") != std::string_view::npos) return interpreter;
  interpreter.version = version;
  interpreter.feature = interpreter.version.substr(0, interpreter.version.rfind('.'));
  return interpreter;
}

std::string on_path(const std::string& name) {
  if (name.find('/') != std::string::npos) return fs::absolute(name);
  for (const std::string& folder : path_folders()) {
    std::string candidate = folder + "/" + name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return {};
}

std::vector<Interpreter> find_interpreters(const std::vector<std::string>& features,
                                           const std::stop_token& stop) {
  std::vector<std::string> candidates;
  const std::string home = variable("HOME");
  const std::string pyenv = variable("PYENV_ROOT");
  const std::string root = !pyenv.empty() ? pyenv : home.empty() ? "" : home + "/.pyenv";
  for (const std::string& folder : path_folders()) {
    // pyenv's shims only start what is found below
    if (folder == root + "/shims") continue;
    for (const std::string& feature : features) candidates.push_back(folder + "/python" + feature);
    candidates.push_back(folder + "/python3");
  }
  std::error_code ignored;
  if (!root.empty()) {
    for (const fs::directory_entry& entry : fs::directory_iterator(root + "/versions", ignored)) {
      candidates.push_back(entry.path() / "bin" / "python");
    }
  }
  std::set<std::string> asked;
  std::set<std::string> versions;
  std::vector<Interpreter> interpreters;
  for (const std::string& candidate : candidates) {
    if (stop.stop_requested()) return {};
    const fs::path real = fs::canonical(candidate, ignored);
    if (ignored || ::access(candidate.c_str(), X_OK) != 0 || !asked.insert(real).second) continue;
    Interpreter interpreter = ask_interpreter(candidate, stop);
    if (!interpreter.version.empty() && versions.insert(interpreter.version).second) {
      interpreters.push_back(std::move(interpreter));
    }
  }
  const auto number = [](const Interpreter& interpreter) {
    std::array<int, 3> parts{};
    std::size_t part = 0;
    for (const char c : interpreter.version) {
      if (c == '.') {
        if (++part == parts.size()) break;
      } else {
        parts[part] = parts[part] * 10 + (c - '0');
      }
    }
    return parts;
  };
  std::ranges::sort(interpreters, {}, number);
  return interpreters;
}

}  // namespace lastcall::platform
