#include "files.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace lastcall::cli {

void keep_standard_descriptors() {
  for (int descriptor = 0; descriptor < 3; ++descriptor) {
    // open takes the lowest number that is free
    if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) (void)!::open("/dev/null", O_RDWR);
  }
}

bool is_readable(const std::string& path) {
  return ::access(path.c_str(), R_OK) == 0;
}

ReadFile read_file(const std::string& path, std::size_t limit) {
  const bool is_input = path == "-";
  const int descriptor = is_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {"", std::strerror(errno)};
  ReadFile result;
  char buffer[16 * 1024];
  while (result.text.size() <= limit) {
    const ssize_t size = ::read(descriptor, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) result.error = std::strerror(errno);
    if (size <= 0) break;
    result.text.append(buffer, static_cast<std::size_t>(size));
  }
  if (!is_input) ::close(descriptor);
  return result;
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

std::string write_file(
    const std::string& path,
    const std::function<void(const std::function<bool(std::string_view)>&)>& fill) {
  std::string target = path;
  std::string temporary;
  mode_t mode = 0;
  int descriptor = STDOUT_FILENO;
  if (path != "-") {
    struct stat info {};
    const bool exists = ::stat(path.c_str(), &info) == 0;
    if (exists && !S_ISREG(info.st_mode)) {
      descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
      if (exists) {  // what a link points to is replaced, not the link
        if (char* real = ::realpath(path.c_str(), nullptr)) {
          target = real;
          std::free(real);
        }
        mode = info.st_mode & 07777;
      } else {
        mode = ::umask(0);
        ::umask(mode);
        mode = 0666 & ~mode;
      }
      temporary = target + ".XXXXXX";
      descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
      if (descriptor < 0) temporary.clear();
    }
    if (descriptor < 0) return std::strerror(errno);
  }
  int error = 0;
  try {
    fill([&](std::string_view piece) {
      if (error == 0 && !write_all(descriptor, piece)) error = errno;
      return error == 0;
    });
  } catch (...) {
    if (path != "-") ::close(descriptor);
    if (!temporary.empty()) ::unlink(temporary.c_str());
    throw;
  }
  if (path != "-") {
    if (!temporary.empty() && error == 0 && ::fchmod(descriptor, mode) != 0) error = errno;
    if (::close(descriptor) != 0 && error == 0) error = errno;
  }
  if (!temporary.empty()) {
    if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
    if (error != 0) ::unlink(temporary.c_str());
  }
  return error == 0 ? "" : std::strerror(error);
}

std::string make_folder_of(const std::string& path) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  return error ? error.message() : "";
}

bool is_colourful(int descriptor) {
  const char* const no = std::getenv("NO_COLOR");
  if (no != nullptr && *no != '\0') return false;
  const char* const terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return ::isatty(descriptor) == 1;
}

int columns(int descriptor, int otherwise) {
  struct winsize size {};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
  return std::clamp<int>(size.ws_col, 20, 400);
}

}  // namespace lastcall::cli
