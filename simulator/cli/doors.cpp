#include "doors.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

#include "lesson_files.hpp"
#include "link.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "platform/interpreters.hpp"

namespace lastcall::cli {
namespace {

constexpr std::size_t max_file = std::size_t{16} << 20;

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

trace::RunResult run(const std::string& interpreter, const std::string& name,
                     const std::string& text, const std::stop_token& stop) {
  platform::ProcessLimits limits;
  limits.time = app::PythonDoor::time_limit;
  limits.stop = stop;
  try {
    return platform::run_script({interpreter}, name, text, limits);
  } catch (const std::runtime_error& error) {
    trace::RunResult result;
    result.problem = error.what();
    return result;
  }
}

// Carries out a command of lastcall with a script; what went wrong, or the text of the file in the
// command's folder that is `wanted`, if any.
std::string carry_out(std::vector<std::string> words, const std::string& name,
                      const std::string& text, const std::string& wanted,
                      const std::stop_token& stop) {
  words.front() = platform::program_beside("lastcall");
  try {
    const platform::TemporaryDirectory folder;
    const std::string problem = platform::write_file({.path = folder.path() + "/" + name}, text);
    if (!problem.empty()) return problem;
    platform::ProcessLimits limits;
    limits.time = std::chrono::minutes(10);
    limits.stop = stop;
    const trace::RunResult result = platform::run_program(words, folder.path(), limits);
    if (!result.problem.empty()) return "lastcall: " + result.problem;
    if (!result.ending.killed && result.ending.code == 0) {
      if (wanted.empty()) return "";
      platform::ReadFile file = platform::read_file(folder.path() + "/" + wanted, max_file);
      return file.error.empty() ? std::move(file.text) : file.error;
    }
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
    platform::ReadFile file = platform::read_ordinary_file(path, max_file);
    if (file.text.size() > max_file) file.error = "it is larger than 16 MiB";
    if (!file.error.empty())
      return app::FileResult{false, "", "Cannot read " + path + ": " + file.error};
    return app::FileResult{true, std::move(file.text), ""};
  };
  door.write = [](const std::string& path, const std::string& text, const std::string& stamp) {
    const std::string error = platform::write_file({.path = path, .stamp = stamp}, text);
    return app::FileResult{error.empty(), "", error};
  };
  door.stamp = platform::stamp;
  door.list = [](const std::string& folder) {
    return platform::names_in(platform::absolute(folder));
  };
  door.absolute = platform::absolute;
  return door;
}

app::PythonDoor python_door() {
  app::PythonDoor door;
  const auto search = std::make_shared<Worker<std::vector<app::RealPython>>>();
  const auto runner = std::make_shared<Worker<trace::RunResult>>();
  door.begin_search = [search] {
    search->begin([](const std::stop_token& stop) {
      std::vector<app::RealPython> found;
      for (platform::Interpreter& interpreter : platform::find_interpreters(version_names(), stop))
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
      return carry_out(words, name, text, "", stop);
    });
  };
  door.text = [worker](const std::vector<std::string>& words, const std::string& name,
                       const std::string& text) {
    worker->begin([words, name, text](const std::stop_token& stop) {
      return carry_out(words, name, text, "picture.svg", stop);
    });
  };
  door.result = [worker] { return worker->take(); };
  door.link = [](const std::string& text, const std::string& name, const std::string& python,
                 std::size_t step, bool stdout_is_tty) {
    const auto link = to_link({.text = text,
                               .name = name,
                               .python = python,
                               .step = step,
                               .stdout_is_tty = stdout_is_tty});
    return link ? page_address + *link : "";
  };
  return door;
}

}  // namespace lastcall::cli
