#include "doors.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

#include "files.hpp"
#include "interpreters.hpp"

namespace lastcall::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_script = std::size_t{1} << 20;

// Does one thing at a time beside the window.
template <typename Result>
class Worker {
 public:
  void begin(std::function<Result(const std::stop_token&)> work) {
    thread_ = {};  // stops what is still running, and waits for it
    {
      const std::scoped_lock lock(mutex_);
      result_.reset();
    }
    thread_ = std::jthread([this, work = std::move(work)](const std::stop_token& stop) {
      Result result = work(stop);
      const std::scoped_lock lock(mutex_);
      result_ = std::move(result);
    });
  }
  std::optional<Result> take() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(result_, std::nullopt);
  }

 private:
  std::mutex mutex_;
  std::optional<Result> result_;
  std::jthread thread_;
};

std::string absolute(const std::string& path) {
  const char* const home = std::getenv("HOME");
  if (path.starts_with("~/") && home && *home == '/') return home + path.substr(1);
  std::error_code error;
  const fs::path full = fs::absolute(path.empty() ? "." : path, error).lexically_normal();
  std::string text = error ? path : full.string();
  if (path.empty() && text.ends_with('/')) text.pop_back();
  return text;
}

trace::RunResult run(const std::string& interpreter, const std::string& name,
                     const std::string& text, const std::stop_token& stop) {
  ProcessLimits limits;
  limits.time = app::PythonDoor::time_limit;
  limits.stop = stop;
  try {
    return run_script(interpreter, name, text, limits);
  } catch (const std::runtime_error& error) {
    trace::RunResult result;
    result.problem = error.what();
    return result;
  }
}

// Carries out a command of lastcall with a script; what went wrong, or "".
std::string carry_out(std::vector<std::string> words, const std::string& name,
                      const std::string& text, const std::stop_token& stop) {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  words.front() = error ? "lastcall" : (self.parent_path() / "lastcall").string();
  try {
    const TemporaryDirectory folder;
    const std::string problem =
        write_file(folder.path() + "/" + name, [&](const auto& sink) { sink(text); });
    if (!problem.empty()) return "The script could not be written: " + problem + ".";
    ProcessLimits limits;
    limits.time = std::chrono::minutes(10);
    limits.stop = stop;
    const trace::RunResult result = run_program(words, folder.path(), limits);
    if (!result.problem.empty()) return "lastcall: " + result.problem;
    if (!result.ending.killed && result.ending.code == 0) return "";
    std::string said = result.err.substr(0, result.err.find('\n'));
    if (said.starts_with("lastcall: ")) said.erase(0, 10);
    return said.empty() ? "It could not be written." : said;
  } catch (const std::runtime_error& failure) {
    return failure.what();
  }
}

}  // namespace

app::FileDoor file_door() {
  app::FileDoor door;
  door.read = [](const std::string& path) {
    ReadFile file = read_file(path, max_script);
    if (file.text.size() > max_script) file.error = "it is larger than 1 MiB";
    if (!file.error.empty())
      return app::FileResult{false, "", "Cannot read " + path + ": " + file.error};
    return app::FileResult{true, std::move(file.text), ""};
  };
  door.write = [](const std::string& path, const std::string& text) {
    const std::string error = write_file(path, [&](const auto& sink) { sink(text); });
    return app::FileResult{error.empty(), "",
                           error.empty() ? "" : "Cannot write " + path + ": " + error};
  };
  door.stamp = [](const std::string& path) -> std::string {
    struct stat info {};
    if (!is_readable(path) || ::stat(path.c_str(), &info) != 0 || S_ISDIR(info.st_mode)) return "";
    return std::to_string(info.st_ino) + " " + std::to_string(info.st_size) + " " +
           std::to_string(info.st_mtim.tv_sec) + "." + std::to_string(info.st_mtim.tv_nsec);
  };
  door.list = [](const std::string& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(absolute(folder), ignored))
      names.push_back(entry.path().filename().string() + (entry.is_directory(ignored) ? "/" : ""));
    std::sort(names.begin(), names.end());
    return names;
  };
  door.absolute = absolute;
  return door;
}

app::PythonDoor python_door() {
  app::PythonDoor door;
  const auto search = std::make_shared<Worker<std::vector<app::RealPython>>>();
  const auto runner = std::make_shared<Worker<trace::RunResult>>();
  door.begin_search = [search] {
    search->begin([](const std::stop_token& stop) {
      std::vector<app::RealPython> found;
      for (Interpreter& interpreter : find_interpreters(stop))
        found.push_back({std::move(interpreter.path), std::move(interpreter.version),
                         std::move(interpreter.feature)});
      return found;
    });
  };
  door.found = [search] { return search->take(); };
  door.begin_run = [runner](const app::RealPython& python, const std::string& name,
                            const std::string& text) {
    runner->begin([path = python.path, name, text](const std::stop_token& stop) {
      return run(path, name, text, stop);
    });
  };
  door.result = [runner] { return runner->take(); };
  return door;
}

app::ExportDoor export_door() {
  app::ExportDoor door;
  const auto worker = std::make_shared<Worker<std::string>>();
  door.begin = [worker](const std::vector<std::string>& words, const std::string& name,
                        const std::string& text) {
    worker->begin([words, name, text](const std::stop_token& stop) {
      return carry_out(words, name, text, stop);
    });
  };
  door.result = [worker] { return worker->take(); };
  return door;
}

}  // namespace lastcall::cli
