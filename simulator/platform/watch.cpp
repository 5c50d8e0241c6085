#include "platform/watch.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

namespace lastcall::platform {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds time_to_answer{500};
constexpr int pause = 2;            // milliseconds in which the pipe is left to fill
constexpr int pipe_size = 1 << 20;  // so that the program seldom waits for us

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::strerror(errno));
}

void add_descendants(pid_t process, std::set<pid_t>& found) {
  if (!found.insert(process).second || found.size() > 100'000) return;
  std::error_code ignored;
  const std::string folder = "/proc/" + std::to_string(process) + "/task";
  for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end;
       at.increment(ignored)) {
    std::ifstream children(at->path() / "children");
    for (pid_t child = 0; children >> child;) add_descendants(child, found);
  }
}

// All that a program has started, as far as it can be found by its parents.
void kill_with_descendants(pid_t process) {
  std::set<pid_t> found;
  add_descendants(process, found);
  for (const pid_t each : found) ::kill(each, SIGKILL);
}

// Reads what is there; false if there was nothing.
bool read_some(int descriptor, const std::function<void(std::string_view)>& take) {
  static thread_local std::array<char, pipe_size> buffer;
  const ssize_t size = ::read(descriptor, buffer.data(), buffer.size());
  if (size <= 0) return false;
  take({buffer.data(), static_cast<std::size_t>(size)});
  return true;
}

}  // namespace

Watched watch_program(const Watch& watch) {
  if (::mkfifo(watch.pipe.c_str(), 0600) != 0) fail("cannot make a pipe");
  // Also for writing, so that it never comes to its end.
  const Descriptor pipe(::open(watch.pipe.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
  if (pipe.number() < 0) fail("cannot open a pipe");
  ::fcntl(pipe.number(), F_SETPIPE_SZ, pipe_size);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail("cannot make a pipe");
  const Descriptor started(ends[0]);
  Descriptor starting(ends[1]);

  std::vector<char*> arguments;
  for (const std::string& word : watch.command)
    arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  sigset_t ours;
  sigset_t before;
  sigemptyset(&ours);
  for (const int signal : {SIGCHLD, SIGTERM, SIGHUP, SIGINT, SIGQUIT}) sigaddset(&ours, signal);
  ::sigprocmask(SIG_BLOCK, &ours, &before);
  const Descriptor signals(::signalfd(-1, &ours, SFD_NONBLOCK | SFD_CLOEXEC));
  const pid_t child = signals.number() < 0 ? -1 : ::fork();
  if (child == 0) {
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    for (const auto& [name, value] : watch.environment) ::setenv(name.c_str(), value.c_str(), 1);
    if (watch.out_to_err) ::dup2(STDERR_FILENO, STDOUT_FILENO);
    ::execv(arguments[0], arguments.data());
    const int error = errno;
    (void)!::write(starting.number(), &error, sizeof error);
    ::_exit(127);
  }
  starting.close();
  Watched result;
  result.process = child;
  int error = errno;
  if (child < 0 || ::read(started.number(), &error, sizeof error) == sizeof error) {
    result.problem = std::strerror(error);
    if (child > 0) ::waitpid(child, nullptr, 0);
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    return result;
  }

  const Clock::time_point begin = Clock::now();
  std::optional<Clock::time_point> question, end, signal;
  if (watch.time) question = begin + *watch.time;
  if (watch.signal != 0) signal = begin + watch.signal_after;
  std::array<pollfd, 2> waiting{{{pipe.number(), POLLIN, 0}, {signals.number(), POLLIN, 0}}};
  int status = 0;
  bool is_told = false;  // much at the moment: a program that need not wake us is quicker
  for (bool runs = true; runs;) {
    const Clock::time_point now = Clock::now();
    if (signal && now >= *signal) {
      ::kill(child, watch.signal);
      signal.reset();
    }
    if (question && now >= *question) {
      if (watch.asked)
        for (const int process : watch.asked()) ::kill(process, watch.question);
      question.reset();
      end = now + time_to_answer;
    }
    if (end && now >= *end) {
      kill_with_descendants(child);
      result.took_too_long = true;
      end.reset();
    }
    int wait = -1;
    for (const auto& moment : {signal, question, end}) {
      if (!moment) continue;
      const auto left = std::chrono::duration_cast<milliseconds>(*moment - now).count() + 1;
      const int most = static_cast<int>(std::min<std::int64_t>(left, 60'000));
      wait = wait < 0 ? most : std::min(wait, most);
    }
    if (is_told) {
      ::poll(&waiting[1], 1, wait < 0 ? pause : std::min(wait, pause));
    } else {
      ::poll(waiting.data(), waiting.size(), wait);
    }
    is_told = read_some(pipe.number(), watch.take);
    signalfd_siginfo info;
    while (::read(signals.number(), &info, sizeof info) == sizeof info) {
      const auto number = static_cast<int>(info.ssi_signo);
      if (number == SIGCHLD) continue;
      // What the terminal sends, the program gets as well; what a process sends is for us alone.
      if (info.ssi_code <= 0) ::kill(child, number);
    }
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    runs = ended == 0 || (ended < 0 && errno == EINTR);
  }
  // What it has left behind may write on and on.
  for (int pieces = 0; pieces < 1024 && read_some(pipe.number(), watch.take); ++pieces) {
  }
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  result.ending = WIFSIGNALED(status) ? trace::Ending{true, WTERMSIG(status)}
                                      : trace::Ending{false, WEXITSTATUS(status)};
  return result;
}

std::int64_t monotonic_time() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

std::string utc_time() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

void die_by(int signal) {
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  std::signal(signal, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
  ::kill(::getpid(), signal);
}

}  // namespace lastcall::platform
