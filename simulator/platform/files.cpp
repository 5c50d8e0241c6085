#include "platform/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>

#include "temporary.hpp"
#include "text/printable.hpp"

namespace lastcall::platform {
namespace {

namespace fs = std::filesystem;

// Of a larger file only so much of both ends is looked at.
constexpr std::size_t largest_looked_at = std::size_t{64} << 20;
constexpr std::size_t end_looked_at = std::size_t{1} << 20;

std::string quoted(const std::string& path) {
  return "\"" + text::printable_line(path) + "\"";
}

std::string failure(const std::string& path, int error) {
  return "cannot write " + (path == "-" ? "to standard output" : quoted(path)) + ": " +
         std::strerror(error);
}

ReadFile read_descriptor(int descriptor, std::size_t limit) {
  ReadFile result;
  char buffer[16 * 1024];
  while (result.text.size() <= limit) {
    const ssize_t size = ::read(descriptor, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) result.error = std::strerror(errno);
    if (size <= 0) break;
    result.text.append(buffer, static_cast<std::size_t>(size));
  }
  return result;
}

// A descriptor that is closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

// Opens without waiting for whoever is at the other end of a pipe.
ReadFile read_ordinary(const std::string& path,
                       const std::function<ReadFile(int, std::size_t)>& how) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat info {};
  if (file.number() < 0 || ::fstat(file.number(), &info) != 0) return {"", std::strerror(errno)};
  if (S_ISDIR(info.st_mode)) return {"", std::strerror(EISDIR)};
  if (!S_ISREG(info.st_mode)) return {"", "it is no ordinary file"};
  return how(file.number(), static_cast<std::size_t>(info.st_size));
}

std::string stamp_of(const struct stat& info) {
  return std::to_string(info.st_dev) + " " + std::to_string(info.st_ino) + " " +
         std::to_string(info.st_size) + " " + std::to_string(info.st_mtim.tv_sec) + "." +
         std::to_string(info.st_mtim.tv_nsec);
}

// The file, or both ends of it.
ReadFile look_at(const std::string& path) {
  return read_ordinary(path, [](int file, std::size_t size) {
    if (size <= largest_looked_at) return read_descriptor(file, largest_looked_at);
    ReadFile result = read_descriptor(file, end_looked_at);
    ::lseek(file, -static_cast<off_t>(end_looked_at), SEEK_END);
    result.text += read_descriptor(file, end_looked_at).text;
    return result;
  });
}

// The number of a descriptor of ours that a path stands for: of /dev/stdout and the like. Those are
// written to as they are, whatever is at the other end.
std::optional<int> descriptor_of(const std::string& path) {
  if (path == "-" || path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    const std::string number = path.substr(folder.size());
    if (number.empty() || number.size() > 6 ||
        number.find_first_not_of("0123456789") != std::string::npos)
      continue;
    return std::stoi(number);
  }
  return std::nullopt;
}

// What lies where a file is to be written.
struct Place {
  bool exists = false;
  struct stat info {};
  std::string refusal;
};

Place look_where(const Destination& destination) {
  Place place;
  const std::string& path = destination.path;
  const auto refuse = [&place](std::string why) {
    place.refusal = std::move(why);
    return place;
  };
  if (path.empty()) return refuse("the name of the file to write is empty");
  if (path.find('\0') != std::string::npos) return refuse(quoted(path) + " is no name of a file");
  if (!destination.folder.empty() && !is_inside(path, destination.folder))
    return refuse(quoted(path) + " lies outside the folder " + quoted(destination.folder) +
                  "; nothing is written there");
  struct stat link {};
  if (::stat(path.c_str(), &place.info) != 0) {
    const int error = errno;
    if (::lstat(path.c_str(), &link) == 0 && S_ISLNK(link.st_mode))
      return refuse(quoted(path) +
                    " is a link that leads nowhere; remove it, or choose another name");
    return error == ENOENT ? place : refuse(failure(path, error));
  }
  place.exists = true;
  const mode_t mode = place.info.st_mode;
  if (S_ISDIR(mode)) return refuse(quoted(path) + " is a folder; give a file's name");
  if (S_ISBLK(mode) || S_ISSOCK(mode))
    return refuse(quoted(path) + " is no file; choose another name");
  if (!S_ISREG(mode)) return place;
  for (const std::string& input : destination.inputs) {
    struct stat other {};
    if (::stat(input.c_str(), &other) == 0 && other.st_dev == place.info.st_dev &&
        other.st_ino == place.info.st_ino)
      return refuse(quoted(path) +
                    " is what is being read; it stays as it is: choose another name");
  }
  if (::access(path.c_str(), W_OK) != 0) return refuse(failure(path, errno));
  if (destination.force || place.info.st_size == 0) return place;
  if (!destination.stamp.empty()) {
    if (stamp_of(place.info) == destination.stamp) return place;
    return refuse(quoted(path) + " was changed by another program meanwhile; it stays as it is");
  }
  if (destination.is_ours) {
    const ReadFile there = look_at(path);
    if (there.error.empty() && destination.is_ours(there.text)) return place;
    return refuse(quoted(path) + " is there and was not made by lastcall as " + destination.kind +
                  "; it stays as it is: choose another name, or replace it with --force");
  }
  return refuse(quoted(path) + " is there already; it stays as it is: choose another name");
}

// Fills a descriptor; the error's number, or 0.
int fill_descriptor(int descriptor, const std::function<void(const Sink&)>& fill) {
  int error = 0;
  fill([&](std::string_view piece) {
    if (error == 0 && !write_all(descriptor, piece)) error = errno;
    return error == 0;
  });
  return error;
}

}  // namespace

ReadFile read_file(const std::string& path, std::size_t limit) {
  if (path == "-") return read_descriptor(STDIN_FILENO, limit);
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOCTTY | O_CLOEXEC));
  if (file.number() < 0) return {"", std::strerror(errno)};
  return read_descriptor(file.number(), limit);
}

ReadFile read_ordinary_file(const std::string& path, std::size_t limit) {
  return read_ordinary(path,
                       [limit](int file, std::size_t) { return read_descriptor(file, limit); });
}

bool is_readable(const std::string& path) {
  return ::access(path.c_str(), R_OK) == 0;
}

bool is_there(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

std::string stamp(const std::string& path) {
  struct stat info {};
  if (!is_readable(path) || ::stat(path.c_str(), &info) != 0 || S_ISDIR(info.st_mode)) return "";
  return stamp_of(info);
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
    names.push_back(entry.path().filename().string() + (entry.is_directory(ignored) ? "/" : ""));
  std::sort(names.begin(), names.end());
  return names;
}

bool is_inside(const std::string& path, const std::string& folder) {
  std::error_code error;
  const fs::path root = fs::weakly_canonical(fs::absolute(folder, error), error);
  if (error) return false;
  const fs::path full = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) return false;
  const auto [end, other] = std::mismatch(root.begin(), root.end(), full.begin(), full.end());
  // A root that was written with a slash behind it ends in an empty part.
  return end == root.end() || (end->empty() && std::next(end) == root.end());
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = ::write(descriptor, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

std::string refusal(const Destination& destination) {
  if (destination.folder.empty() && descriptor_of(destination.path)) return "";
  return look_where(destination).refusal;
}

std::string write_file(const Destination& destination,
                       const std::function<void(const Sink&)>& fill) {
  const std::string& path = destination.path;
  if (const auto number = descriptor_of(path); number && destination.folder.empty()) {
    const int error = fill_descriptor(*number, fill);
    return error == 0 ? "" : failure(path, error);
  }
  const Place before = look_where(destination);
  if (!before.refusal.empty()) return before.refusal;
  if (before.exists && !S_ISREG(before.info.st_mode)) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (file.number() < 0) return failure(path, errno);
    const int error = fill_descriptor(file.number(), fill);
    return error == 0 ? "" : failure(path, error);
  }
  std::string target = path;
  if (before.exists) {  // what a link points to is replaced, not the link
    if (char* const real = ::realpath(path.c_str(), nullptr)) {
      target = real;
      std::free(real);
    }
  }
  TemporaryFile temporary(folder_of(target), before.exists ? 0600 : 0666);
  if (temporary.descriptor() < 0) return failure(path, errno);
  int error = fill_descriptor(temporary.descriptor(), fill);
  if (error == 0 && before.exists) {
    // Whose it is matters only to those who may change that.
    (void)!::fchown(temporary.descriptor(), before.info.st_uid, before.info.st_gid);
    if (::fchmod(temporary.descriptor(), before.info.st_mode & 07777) != 0) error = errno;
  }
  if (error != 0) return failure(path, error);
  // Somebody else may have been there meanwhile.
  const Place now = look_where(destination);
  if (!now.refusal.empty()) return now.refusal;
  if (now.exists && !S_ISREG(now.info.st_mode)) error = EEXIST;
  if (error == 0) error = temporary.become(target, now.exists);
  if (error == EEXIST)
    return quoted(path) + " was made by another program meanwhile; it stays as it is";
  return error == 0 ? "" : failure(path, error);
}

std::string write_file(const Destination& destination, std::string_view text) {
  return write_file(destination, [text](const Sink& sink) { sink(text); });
}

std::string make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error && !fs::is_directory(path))
    return "cannot make the folder " + quoted(path) + ": " + error.message();
  return "";
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path();
  return folder.empty() ? "." : folder;
}

std::string set_aside(const std::string& path) {
  for (int number = 1; number < 1000; ++number) {
    const std::string aside = path + ".broken" + (number == 1 ? "" : "-" + std::to_string(number));
    const int error = rename_to_new(path, aside);
    if (error == 0) return aside;
    if (error != EEXIST) break;
  }
  return "";
}

FolderLock::FolderLock(const std::string& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EINTR && errno != EWOULDBLOCK) break;  // this file system has no locks
    if (std::chrono::steady_clock::now() > deadline) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  held_ = true;
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace lastcall::platform
