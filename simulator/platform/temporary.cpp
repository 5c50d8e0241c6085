#include "temporary.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <random>
#include <set>
#include <string_view>
#include <system_error>

namespace lastcall::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = ".lastcall-";
constexpr std::size_t random_letters = 6;

// ---- what a signal's handler removes; nothing in it allocates or waits --------------------------

struct Slot {
  std::atomic<bool> taken = false;
  std::atomic<bool> active = false;  // its path is complete
  std::array<char, PATH_MAX> path{};
};
std::array<Slot, 16> slots;
static_assert(std::atomic<bool>::is_always_lock_free);

void remove_and_die(int signal, siginfo_t* info, void*) {
  // A file that grows too large: the write fails as well, and that is told.
  if (signal == SIGXFSZ && info != nullptr && info->si_pid == ::getpid()) return;
  for (Slot& slot : slots)
    if (slot.active) ::unlink(slot.path.data());
  struct sigaction otherwise {};
  otherwise.sa_handler = SIG_DFL;
  ::sigaction(signal, &otherwise, nullptr);
  ::raise(signal);  // comes when this returns
}

void watch_for_signals() {
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGALRM, SIGXCPU, SIGXFSZ}) {
    struct sigaction now {};
    // What the caller ignores (nohup) stays ignored.
    if (::sigaction(signal, nullptr, &now) != 0 || now.sa_handler != SIG_DFL) continue;
    struct sigaction ours {};
    ours.sa_sigaction = remove_and_die;
    ours.sa_flags = SA_SIGINFO | SA_RESTART;
    ::sigaction(signal, &ours, nullptr);
  }
}

int take_slot(const std::string& path) {
  if (path.size() >= PATH_MAX) return -1;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i].taken.exchange(true)) continue;
    std::memcpy(slots[i].path.data(), path.c_str(), path.size() + 1);
    slots[i].active = true;
    return static_cast<int>(i);
  }
  return -1;
}

// ---- what a killed program has left -------------------------------------------------------------

bool is_temporary_name(std::string_view name) {
  return name.starts_with(prefix) && name.size() == prefix.size() + random_letters;
}

std::string random_name() {
  constexpr std::string_view letters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  static std::mutex mutex;
  static std::random_device random;
  const std::scoped_lock lock(mutex);
  std::string name;
  while (name.size() < random_letters) name += letters[random() % letters.size()];
  return name;
}

void remove_stale(const std::string& folder) {
  static std::mutex mutex;
  static std::set<std::string> done;
  const std::scoped_lock lock(mutex);
  if (!done.insert(folder).second) return;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    if (!is_temporary_name(entry.path().filename().native())) continue;
    const int file =
        ::open(entry.path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0) continue;
    struct stat info {};
    const bool is_left = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode) &&
                         info.st_uid == ::geteuid() && ::flock(file, LOCK_EX | LOCK_NB) == 0;
    if (is_left) ::unlink(entry.path().c_str());
    ::close(file);
  }
}

}  // namespace

TemporaryFile::TemporaryFile(const std::string& folder, unsigned mode) {
  [[maybe_unused]] static const bool watching = (watch_for_signals(), true);
  remove_stale(folder);
  for (int attempt = 0; attempt < 100; ++attempt) {
    path_ = folder + "/" + std::string(prefix) + random_name();
    // No signal comes between making it and its being known.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOCTTY | O_CLOEXEC, mode);
    const int error = errno;
    if (descriptor_ >= 0) slot_ = take_slot(path_);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    if (descriptor_ < 0 && error == EEXIST) continue;
    if (descriptor_ < 0) return;
    (void)!::flock(descriptor_, LOCK_EX);
    // Another one may have taken it for stale before it was locked.
    struct stat info {};
    if (::fstat(descriptor_, &info) == 0 && info.st_nlink > 0) break;
    forget();
    ::close(descriptor_);
    descriptor_ = -1;
    errno = EAGAIN;
  }
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ < 0) return;
  if (!path_.empty()) ::unlink(path_.c_str());
  forget();
  ::close(descriptor_);
}

int TemporaryFile::become(const std::string& path, bool replaces) {
  const int error = replaces ? (::rename(path_.c_str(), path.c_str()) == 0 ? 0 : errno)
                             : rename_to_new(path_, path);
  if (error != 0) return error;
  path_.clear();
  forget();
  return 0;
}

void TemporaryFile::forget() {
  if (slot_ < 0) return;
  Slot& slot = slots[static_cast<std::size_t>(slot_)];
  slot.active = false;
  slot.taken = false;
  slot_ = -1;
}

int rename_to_new(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // This file system cannot do both at once.
  struct stat info {};
  if (::lstat(to.c_str(), &info) == 0) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace lastcall::platform
