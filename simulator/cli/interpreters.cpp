#include "interpreters.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <system_error>

#include "files.hpp"
#include "machine/machine.hpp"

namespace lastcall::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* stopped = "it was not waited for, and was killed";

// A pipe, or a pseudo-terminal that changes nothing of what is written to it.
class Channel {
 public:
  explicit Channel(OutputTo kind) {
    if (kind == OutputTo::pipes ? ::pipe2(ends_, O_CLOEXEC) != 0 : !open_terminal()) {
      const std::string reason = std::strerror(errno);
      close(0);
      throw std::runtime_error("cannot make a pipe or a terminal: " + reason);
    }
  }
  ~Channel() {
    close(0);
    close(1);
  }
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;
  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void close(std::size_t end) {
    if (ends_[end] >= 0) ::close(ends_[end]);
    ends_[end] = -1;
  }

 private:
  bool open_terminal() {
    char name[64];
    ends_[0] = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (ends_[0] < 0 || ::grantpt(ends_[0]) != 0 || ::unlockpt(ends_[0]) != 0 ||
        ::ptsname_r(ends_[0], name, sizeof name) != 0) {
      return false;
    }
    ends_[1] = ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios settings{};
    if (ends_[1] < 0 || ::tcgetattr(ends_[1], &settings) != 0) return false;
    settings.c_oflag &= ~static_cast<tcflag_t>(OPOST);
    return ::tcsetattr(ends_[1], TCSANOW, &settings) == 0;
  }

  int ends_[2] = {-1, -1};
};

[[noreturn]] void become(char* const* command, const char* directory, int out, int err) {
  ::setpgid(0, 0);
  for (int signal = 1; signal < NSIG; ++signal) std::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  const int in = ::open("/dev/null", O_RDONLY);
  static constexpr const char* environment[] = {
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8",
      "HOME=/nonexistent", nullptr};
  if (::chdir(directory) == 0 && ::dup2(in, 0) == 0 && ::dup2(out, 1) == 1 && ::dup2(err, 2) == 2) {
    ::execve(command[0], command, const_cast<char* const*>(environment));
  }
  ::_exit(127);
}

// Reads what is there. False at the end of the stream, or when there is more than the limit.
bool take(int descriptor, std::string& text, std::size_t limit) {
  char buffer[16 * 1024];
  const ssize_t size = ::read(descriptor, buffer, sizeof buffer);
  if (size < 0) return errno == EINTR || errno == EAGAIN;
  text.append(buffer, static_cast<std::size_t>(size));
  return size != 0 && text.size() <= limit;
}

}  // namespace

trace::RunResult run_program(const std::vector<std::string>& command, const std::string& directory,
                             const ProcessLimits& limits, OutputTo to) {
  std::vector<char*> arguments;
  for (const std::string& argument : command) {
    arguments.push_back(const_cast<char*>(argument.c_str()));
  }
  arguments.push_back(nullptr);
  Channel out(to);
  Channel err(OutputTo::pipes);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error(std::string("cannot fork: ") + std::strerror(errno));
  if (child == 0) {
    become(arguments.data(), directory.c_str(), out.write_end(),
           (to == OutputTo::terminal ? out : err).write_end());
  }
  ::setpgid(child, child);
  out.close(1);
  err.close(1);

  trace::RunResult outcome;
  const Clock::time_point deadline = Clock::now() + limits.time;
  std::array<pollfd, 2> streams{{{out.read_end(), POLLIN, 0}, {err.read_end(), POLLIN, 0}}};
  std::array<std::string*, 2> texts{&outcome.out, &outcome.err};
  // A negative descriptor is one that is not looked at any more.
  while (outcome.problem.empty() && (streams[0].fd >= 0 || streams[1].fd >= 0)) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
      outcome.problem = "it took too long, and was killed";
      break;
    }
    constexpr std::int64_t patience = 50;  // until it is seen that nobody waits any more
    if (limits.stop.stop_requested()) {
      outcome.problem = stopped;
      break;
    }
    const std::int64_t wait = limits.stop.stop_possible() ? std::min(left, patience) : left;
    if (::poll(streams.data(), streams.size(), static_cast<int>(wait)) < 0) continue;
    for (std::size_t i = 0; i < streams.size(); ++i) {
      if (streams[i].fd < 0 || streams[i].revents == 0) continue;
      if (take(streams[i].fd, *texts[i], limits.output)) continue;
      streams[i].fd = -1;
      if (texts[i]->size() > limits.output) {
        outcome.problem =
            "it wrote more than " + std::to_string(limits.output >> 20) + " MiB, and was killed";
      }
    }
  }
  // What closed its streams may still run; it has the rest of the time.
  int state = 0;
  pid_t ended = 0;
  while (outcome.problem.empty() && (ended = ::waitpid(child, &state, WNOHANG)) == 0) {
    if (limits.stop.stop_requested()) {
      outcome.problem = stopped;
      break;
    }
    if (Clock::now() >= deadline) {
      outcome.problem = "it took too long, and was killed";
      break;
    }
    ::usleep(1000);
  }
  ::kill(-child, SIGKILL);  // what it left behind, too
  if (ended == 0) {
    while (::waitpid(child, &state, 0) < 0 && errno == EINTR) {
    }
  }
  outcome.ending = WIFSIGNALED(state) ? trace::Ending{true, WTERMSIG(state)}
                                      : trace::Ending{false, WEXITSTATUS(state)};
  return outcome;
}

TemporaryDirectory::TemporaryDirectory() {
  const char* const base = std::getenv("TMPDIR");
  path_ = std::string(base != nullptr && *base != '\0' ? base : "/tmp") + "/lastcall.XXXXXX";
  if (::mkdtemp(path_.data()) == nullptr) {
    throw std::runtime_error("cannot make a temporary directory: " +
                             std::string(std::strerror(errno)));
  }
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

trace::RunResult run_script(const std::string& interpreter, const std::string& name,
                            const std::string& text, const ProcessLimits& limits, OutputTo to) {
  const TemporaryDirectory directory;
  const std::string error =
      write_file(directory.path() + "/" + name, [&](const auto& sink) { sink(text); });
  if (!error.empty()) throw std::runtime_error("cannot write a temporary file: " + error);
  // a name that begins with a dash would be an option
  return run_program({interpreter, name.starts_with('-') ? "./" + name : name}, directory.path(),
                     limits, to);
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
  interpreter.version = said.substr(7, said.size() - 8);
  interpreter.feature = interpreter.version.substr(0, interpreter.version.rfind('.'));
  return interpreter;
}

std::vector<Interpreter> find_interpreters(const std::stop_token& stop) {
  std::vector<std::string> candidates;
  const char* const home = std::getenv("HOME");
  const char* const pyenv = std::getenv("PYENV_ROOT");
  const std::string root = pyenv != nullptr && *pyenv != '\0' ? pyenv
                           : home != nullptr                  ? std::string(home) + "/.pyenv"
                                                              : "";
  if (const char* const path = std::getenv("PATH")) {
    for (std::string_view rest = path; !rest.empty();) {
      const std::size_t colon = rest.find(':');
      const std::string directory(rest.substr(0, colon));
      rest = colon == std::string_view::npos ? "" : rest.substr(colon + 1);
      // pyenv's shims only start what is found below
      if (!directory.starts_with('/') || directory == root + "/shims") continue;
      for (const machine::Version& version : machine::versions()) {
        candidates.push_back(directory + "/python" + machine::to_string(version));
      }
      candidates.push_back(directory + "/python3");
    }
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

}  // namespace lastcall::cli
