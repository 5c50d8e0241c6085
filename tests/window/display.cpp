#include "display.hpp"

#include <fcntl.h>
#include <png.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace lastcall::window_test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// Starts a program whose standard error goes to `errors`; the words after the name are arguments.
pid_t spawn(std::vector<std::string> words, const std::string& errors) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  const int file = ::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(file, 2);
  ::execvp(arguments[0], arguments.data());
  ::_exit(127);
}

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

template <class Condition>
bool wait_until(
    const Condition& condition, std::chrono::seconds limit,
    const std::function<bool()>& hopeless = [] { return false; }) {
  for (const auto end = Clock::now() + limit; Clock::now() < end;) {
    if (condition()) return true;
    if (hopeless()) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

}  // namespace

Picture read_png(const fs::path& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_file(&image, path.c_str()))
    throw std::runtime_error(image.message);
  image.format = PNG_FORMAT_RGB;
  Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
  picture.pixels.resize(PNG_IMAGE_SIZE(image));
  if (!png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr))
    throw std::runtime_error(image.message);
  return picture;
}

Difference difference(const Picture& a, const Picture& b) {
  if (a.width != b.width || a.height != b.height || a.pixels.empty()) return {255, 1};
  std::uint64_t sum = 0;
  std::size_t far = 0;
  for (std::size_t i = 0; i < a.pixels.size(); i += 3) {
    int most = 0;
    for (std::size_t c = i; c < i + 3; ++c) {
      const int apart = std::abs(a.pixels[c] - b.pixels[c]);
      sum += static_cast<unsigned>(apart);
      most = std::max(most, apart);
    }
    if (most > 51) ++far;
  }
  const auto size = static_cast<double>(a.pixels.size());
  return {static_cast<double>(sum) / size, static_cast<double>(far) * 3 / size};
}

bool Display::available() {
  return std::system("command -v Xvfb >/dev/null && command -v xdotool >/dev/null") == 0;
}

Display::Display(int width, int height) {
  std::string path = fs::temp_directory_path() / "lastcall-window.XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary directory");
  folder_ = path;
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
  server_ = spawn({"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", screen, "-fbdir",
                   path, "-noreset", "-nolisten", "tcp"},
                  path + "/xvfb.err");
  ::close(ends[1]);
  std::string number;
  for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';) number += c;
  ::close(ends[0]);
  if (number.empty()) throw std::runtime_error("Xvfb did not start: " + slurp(path + "/xvfb.err"));
  name_ = ":" + number;
  ::setenv("DISPLAY", name_.c_str(), 1);
  ::setenv("HOME", path.c_str(), 1);
  ::unsetenv("XDG_CONFIG_HOME");
  ::unsetenv("WAYLAND_DISPLAY");
  // What the graphics driver never gives back cannot be told from what we do not: it is unloaded by
  // the time that the address sanitizer looks. The interface's own tests look for leaks.
  const char* const given = std::getenv("ASAN_OPTIONS");
  ::setenv("ASAN_OPTIONS", ((given ? given + std::string(":") : "") + "detect_leaks=0").c_str(), 1);
}

Display::~Display() {
  for (const int process : {program_, server_})
    if (process > 0) {
      ::kill(process, SIGTERM);
      ::waitpid(process, nullptr, 0);
    }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Display::xdotool(const std::string& words) const {
  FILE* const pipe = ::popen(("xdotool " + words + " 2>&1").c_str(), "r");
  if (!pipe) throw std::runtime_error("no xdotool");
  std::string printed;
  for (int c = 0; (c = std::fgetc(pipe)) != EOF;) printed += static_cast<char>(c);
  if (::pclose(pipe) != 0) throw std::runtime_error("xdotool " + words + ": " + printed);
  while (!printed.empty() && printed.back() == '\n') printed.pop_back();
  return printed;
}

void Display::start(const std::string& file) {
  program_ = spawn({LASTCALL_PROGRAM, file}, folder_ / "lastcall.err");
  const bool found = wait_until(
      [this] {
        try {
          window_ = xdotool("search --onlyvisible --class '^lastcall$'");
        } catch (const std::runtime_error&) {
          return false;
        }
        return !window_.empty();
      },
      std::chrono::seconds(60), [this] { return has_ended(); });
  if (!found) throw std::runtime_error("no window came: " + errors());
  // There is no window manager to do these two.
  xdotool("windowmove " + window_ + " 0 0");
  xdotool("windowfocus --sync " + window_);
  xdotool("mousemove 0 0");
}

// Xvfb keeps its screen in a file: an XWD header of big-endian words, a colour map, the pixels.
Picture Display::capture() const {
  const std::string file = slurp(folder_ / "Xvfb_screen0");
  const auto word = [&file](std::size_t index) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value = value << 8 | static_cast<std::uint8_t>(file.at(index * 4 + i));
    return static_cast<std::size_t>(value);
  };
  std::size_t width = 0;
  std::size_t height = 0;
  std::istringstream shell(xdotool("getwindowgeometry --shell " + window_));
  for (std::string line; std::getline(shell, line);) {
    if (line.starts_with("WIDTH=")) width = std::stoul(line.substr(6));
    if (line.starts_with("HEIGHT=")) height = std::stoul(line.substr(7));
  }
  width = std::min(width, word(4));
  height = std::min(height, word(5));
  const std::size_t begin = word(0) + word(19) * 12;
  const std::size_t row = word(12);
  Picture picture{static_cast<int>(width), static_cast<int>(height), {}};
  picture.pixels.reserve(width * height * 3);
  for (std::size_t y = 0; y < height; ++y)
    for (std::size_t x = 0; x < width; ++x)
      for (const std::size_t channel : {2U, 1U, 0U})  // stored as blue, green, red
        picture.pixels.push_back(
            static_cast<std::uint8_t>(file.at(begin + y * row + x * 4 + channel)));
  return picture;
}

Picture Display::settled() const {
  Picture last = capture();
  wait_until(
      [&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(250));
        Picture now = capture();
        const bool same = now.pixels == last.pixels;
        last = std::move(now);
        return same;
      },
      std::chrono::seconds(20));
  return last;
}

long Display::ticks() const {
  const std::string text = slurp("/proc/" + std::to_string(program_) + "/stat");
  std::istringstream fields(text.substr(text.rfind(')') + 2));
  std::string skipped;
  for (int i = 3; i < 14; ++i) fields >> skipped;
  long user = 0;
  long system = 0;
  fields >> user >> system;
  return user + system;
}

bool Display::has_ended() const {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(program_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == program_;
}

int Display::wait() {
  int state = 0;
  const bool ended = wait_until([&] { return ::waitpid(program_, &state, WNOHANG) == program_; },
                                std::chrono::seconds(60));
  if (!ended) throw std::runtime_error("lastcall does not end");
  program_ = -1;
  return WIFEXITED(state) ? WEXITSTATUS(state) : -WTERMSIG(state);
}

std::string Display::errors() const {
  return slurp(folder_ / "lastcall.err");
}

}  // namespace lastcall::window_test
