#include "doors.hpp"

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

}  // namespace

app::FileDoor file_door() {
  app::FileDoor door;
  door.read = [](const std::string& path) {
    ReadFile file = read_file(path, max_script);
    if (!file.error.empty())
      return app::FileResult{false, "", "Cannot read " + path + ": " + file.error};
    return app::FileResult{true, std::move(file.text), ""};
  };
  door.write = [](const std::string& path, const std::string& text) {
    const std::string error = write_file(path, [&](const auto& sink) { sink(text); });
    return app::FileResult{error.empty(), "",
                           error.empty() ? "" : "Cannot write " + path + ": " + error};
  };
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

}  // namespace lastcall::cli
