#include "platform/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
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
#include <optional>
#include <stdexcept>
#include <system_error>

#include "platform/environment.hpp"

namespace lastcall::platform {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* stopped = "it was not waited for, and was killed";
constexpr const char* too_long = "it took too long, and was killed";

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::strerror(errno));
}

// A pipe, or a pseudo-terminal that changes nothing of what is written to it.
class Channel {
 public:
  explicit Channel(OutputTo kind = OutputTo::pipes) {
    if (kind == OutputTo::pipes ? ::pipe2(ends_, O_CLOEXEC) != 0 : !open_terminal()) {
      const int error = errno;
      close(0);
      errno = error;
      fail("cannot make a pipe or a terminal");
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

// Forks with all signals held back in the child: nothing that is meant for us reaches it.
pid_t fork_quietly() {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t child = ::fork();
  const int error = errno;
  if (child != 0) ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return child;
}

// Closes every descriptor but these, which are in ascending order.
void keep_only(std::initializer_list<int> kept) {
  unsigned next = 0;
  for (const int descriptor : kept) {
    const auto number = static_cast<unsigned>(descriptor);
    if (number > next) ::close_range(next, number - 1, 0);
    next = number + 1;
  }
  ::close_range(next, ~0U, 0);
}

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
    keep_only({0, 1, 2});  // also of what we were started with: a program may count what is free
    ::execve(command[0], command, const_cast<char* const*>(environment));
  }
  ::_exit(127);
}

// ---- the keeper: a process between us and the program, which outlives both ----------------------
//
// What a program leaves behind (a daemon: a child in a session of its own, whose parent has ended)
// becomes the keeper's child, since it is a "subreaper". So it finds everything, and it is there to
// kill it when we are not any more. It is forked from a program with threads: nothing here
// allocates.

void kill_children() {
  const int file = ::open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  char text[4096];
  const ssize_t size = ::read(file, text, sizeof text);
  ::close(file);
  pid_t child = 0;
  for (ssize_t i = 0; i < size; ++i) {
    if (text[i] >= '0' && text[i] <= '9') {
      child = child * 10 + (text[i] - '0');
    } else {
      if (child > 1) ::kill(child, SIGKILL);
      child = 0;  // the last number, if it is cut off, is read again
    }
  }
}

void kill_everything(pid_t group) {
  ::kill(-group, SIGKILL);
  timespec end{};
  ::clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += 10;
  for (;;) {
    kill_children();
    pid_t ended = 0;
    while ((ended = ::waitpid(-1, nullptr, WNOHANG)) > 0) {
    }
    if (ended < 0 && errno == ECHILD) return;
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    if (now.tv_sec > end.tv_sec) return;
    const timespec little{0, 200'000};
    ::nanosleep(&little, nullptr);
  }
}

[[noreturn]] void keep(char* const* command, const char* directory, int out, int err, int lifeline,
                       int report) {
  ::setsid();  // what is typed at our terminal does not end it
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  sigset_t child_ended;
  sigemptyset(&child_ended);
  sigaddset(&child_ended, SIGCHLD);
  std::signal(SIGCHLD, SIG_DFL);
  const pid_t child = ::fork();
  if (child == 0) become(command, directory, out, err);
  if (child < 0) ::_exit(1);
  ::setpgid(child, child);
  // No end of the program's pipes, nor of anybody else's, so that whoever reads sees their end.
  const int kept_lifeline = ::fcntl(lifeline, F_DUPFD, 10);
  const int kept_report = ::fcntl(report, F_DUPFD, 10);
  if (kept_lifeline < 0 || kept_report < 0) {
    kill_everything(child);
    ::_exit(1);
  }
  keep_only({std::min(kept_lifeline, kept_report), std::max(kept_lifeline, kept_report)});
  const int signals = ::signalfd(-1, &child_ended, SFD_NONBLOCK | SFD_CLOEXEC);
  std::array<pollfd, 2> waiting{{{kept_lifeline, POLLIN, 0}, {signals, POLLIN, 0}}};
  while (waiting[0].revents == 0) {
    ::poll(waiting.data(), waiting.size(), signals < 0 ? 10 : -1);
    signalfd_siginfo ignored;
    while (signals >= 0 && ::read(signals, &ignored, sizeof ignored) > 0) {
    }
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(-1, &status, WNOHANG)) > 0)
      if (ended == child) (void)!::write(kept_report, &status, sizeof status);
  }
  kill_everything(child);
  ::_exit(0);
}

void wait_for(pid_t child) {
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
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
  Channel err;
  Channel lifeline;
  Channel report;
  const pid_t keeper = fork_quietly();
  if (keeper < 0) fail("cannot fork");
  if (keeper == 0) {
    keep(arguments.data(), directory.c_str(), out.write_end(),
         (to == OutputTo::terminal ? out : err).write_end(), lifeline.read_end(),
         report.write_end());
  }
  out.close(1);
  err.close(1);
  lifeline.close(0);
  report.close(1);

  trace::RunResult outcome;
  outcome.folder = directory;
  std::string status;  // as the keeper sends it
  const Clock::time_point deadline = Clock::now() + limits.time;
  // What closed its streams may still run, and what ended may have left others who write.
  std::array<pollfd, 3> streams{
      {{out.read_end(), POLLIN, 0}, {err.read_end(), POLLIN, 0}, {report.read_end(), POLLIN, 0}}};
  const std::array<std::string*, 3> texts{&outcome.out, &outcome.err, &status};
  // A negative descriptor is one that is not looked at any more.
  const auto is_open = [](const pollfd& stream) { return stream.fd >= 0; };
  while (outcome.problem.empty() && std::ranges::any_of(streams, is_open)) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
      outcome.problem = too_long;
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
      const std::size_t limit = i == 2 ? sizeof(int) - 1 : limits.output;
      if (take(streams[i].fd, *texts[i], limit)) continue;
      streams[i].fd = -1;
      if (i != 2 && texts[i]->size() > limit) {
        outcome.problem =
            "it wrote more than " + std::to_string(limits.output >> 20) + " MiB, and was killed";
      }
    }
  }
  lifeline.close(1);
  wait_for(keeper);
  int state = SIGKILL;
  if (status.size() >= sizeof state) {
    std::memcpy(&state, status.data(), sizeof state);
  } else if (outcome.problem.empty()) {
    outcome.problem = "it could not be started";
  }
  outcome.ending = WIFSIGNALED(state) ? trace::Ending{true, WTERMSIG(state)}
                                      : trace::Ending{false, WEXITSTATUS(state)};
  return outcome;
}

// ---- temporary directories ----------------------------------------------------------------------

namespace {

constexpr std::string_view directory_prefix = "lastcall-run.";
constexpr std::size_t random_letters = 6;

// Also what its owner may not write to.
void remove_tree(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
  if (!ignored) return;
  fs::permissions(path, fs::perms::owner_all, fs::perm_options::add, ignored);
  for (fs::recursive_directory_iterator at(path, ignored), end; at != end; at.increment(ignored)) {
    if (at->is_directory(ignored) && !at->is_symlink(ignored))
      fs::permissions(at->path(), fs::perms::owner_all, fs::perm_options::add, ignored);
  }
  fs::remove_all(path, ignored);
}

// Those that no program holds a lock on.
void remove_stale_directories(const std::string& base) {
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(base, ignored)) {
    const std::string name = entry.path().filename();
    if (!name.starts_with(directory_prefix) ||
        name.size() != directory_prefix.size() + random_letters)
      continue;
    const int folder =
        ::open(entry.path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0) continue;
    struct stat info {};
    if (::fstat(folder, &info) == 0 && info.st_uid == ::geteuid() &&
        ::flock(folder, LOCK_EX | LOCK_NB) == 0)
      remove_tree(entry.path());
    ::close(folder);
  }
}

}  // namespace

TemporaryDirectory::TemporaryDirectory() {
  const std::string wanted = variable("TMPDIR");
  std::error_code error;
  const fs::path base = fs::canonical(wanted.empty() ? "/tmp" : wanted, error);
  if (error) {
    throw std::runtime_error("cannot make a temporary directory: " + error.message() +
                             "; TMPDIR says where it is to be");
  }
  remove_stale_directories(base);
  Channel lifeline;
  for (int attempt = 0; attempt < 100 && lock_ < 0; ++attempt) {
    path_ = (base / directory_prefix).string() + std::string(random_letters, 'X');
    if (::mkdtemp(path_.data()) == nullptr) fail("cannot make a temporary directory");
    lock_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    struct stat info {};
    // Another one may have taken it for stale before it was locked.
    if (lock_ < 0 || ::flock(lock_, LOCK_EX) != 0 || ::stat(path_.c_str(), &info) == 0) continue;
    ::close(lock_);
    lock_ = -1;
  }
  if (lock_ < 0) fail("cannot make a temporary directory");
  keeper_ = fork_quietly();
  if (keeper_ == 0) {
    ::setsid();
    const int end = lifeline.read_end();
    keep_only({std::min(end, lock_), std::max(end, lock_)});
    (void)!::chdir("/");
    char byte = 0;
    while (::read(end, &byte, 1) < 0 && errno == EINTR) {
    }
    // What still writes there is being killed.
    for (int attempt = 0; attempt < 500 && ::access(path_.c_str(), F_OK) == 0; ++attempt) {
      if (attempt > 0) ::usleep(20'000);
      remove_tree(path_);
    }
    ::_exit(0);
  }
  lifeline_ = ::fcntl(lifeline.write_end(), F_DUPFD_CLOEXEC, 0);
}

TemporaryDirectory::~TemporaryDirectory() {
  if (lifeline_ >= 0) ::close(lifeline_);
  if (keeper_ > 0) wait_for(keeper_);
  remove_tree(path_);
  if (lock_ >= 0) ::close(lock_);
}

}  // namespace lastcall::platform
