#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

// A virtual display with one real window of lastcall on it, used from outside as a person would.
namespace lastcall::window_test {

// Red, green and blue of every pixel, by rows from the top.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
};

Picture read_png(const std::filesystem::path& path);

// How far two pictures of one size are apart.
struct Difference {
  double mean = 0;   // of a channel, of 255
  double share = 0;  // of pixels that differ by more than a fifth in some channel
};
Difference difference(const Picture& a, const Picture& b);

class Display {
 public:
  // Starts Xvfb with a screen of this size. Throws std::runtime_error if it does not start.
  Display(int width, int height);
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  static bool available();  // whether Xvfb and xdotool are installed
  const std::filesystem::path& folder() const { return folder_; }

  // Starts `lastcall FILE`, waits for its window and gives it the keyboard.
  void start(const std::string& file);
  // Runs xdotool with these words; what it prints. Throws if it fails.
  std::string xdotool(const std::string& words) const;
  void key(const std::string& keys) const { xdotool("key --clearmodifiers " + keys); }
  // The window, once it has stopped changing.
  Picture settled() const;
  // Processor time that lastcall has used, in clock ticks (a hundredth of a second).
  long ticks() const;
  // Waits for lastcall to end: its exit status, or -1 with the signal's number for a death by
  // signal.
  int wait();
  std::string errors() const;  // what it wrote to standard error

 private:
  Picture capture() const;
  bool has_ended() const;
  std::filesystem::path folder_;  // its home and the framebuffer's file
  std::string name_;              // ":7"
  int server_ = -1;
  int program_ = -1;
  std::string window_;
};

}  // namespace lastcall::window_test
