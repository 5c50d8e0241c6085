#include "platform/environment.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace lastcall::platform {
namespace {

namespace fs = std::filesystem;

std::string base_folder(const char* name, const char* below_home) {
  const std::string folder = variable(name);
  if (folder.starts_with('/')) return folder;
  const std::string home = variable("HOME");
  return home.starts_with('/') ? home + below_home : "";
}

}  // namespace

void keep_standard_streams() {
  for (int descriptor = 0; descriptor < 3; ++descriptor) {
    // open takes the lowest number that is free
    if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
      (void)!::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

bool is_colourful(int descriptor) {
  if (!variable("NO_COLOR").empty()) return false;
  const std::string terminal = variable("TERM");
  return !terminal.empty() && terminal != "dumb" && is_terminal(descriptor);
}

bool is_terminal(int descriptor) {
  return ::isatty(descriptor) == 1;
}

int columns(int descriptor, int otherwise) {
  struct winsize size {};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
  return std::clamp<int>(size.ws_col, 20, 400);
}

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

std::string data_folder() {
  return base_folder("XDG_DATA_HOME", "/.local/share");
}

std::string config_folder() {
  return base_folder("XDG_CONFIG_HOME", "/.config");
}

std::string absolute(const std::string& path) {
  const std::string home = variable("HOME");
  if (path.starts_with("~/") && home.starts_with('/')) return home + path.substr(1);
  std::error_code error;
  const fs::path full = fs::absolute(path.empty() ? "." : path, error).lexically_normal();
  std::string text = error ? path : full.string();
  if (path.empty() && text.ends_with('/')) text.pop_back();
  return text;
}

std::string program_beside(const std::string& name) {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return error ? name : (self.parent_path() / name).string();
}

}  // namespace lastcall::platform
