#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "display.hpp"

using namespace lastcall::window_test;

namespace {

bool can_show() {
  if (Display::available()) return true;
  MESSAGE("skipped: Xvfb and xdotool are not installed");
  return false;
}

std::string demo(const Display& display) {
  const std::string path = display.folder() / "demo.py";
  std::filesystem::copy_file(LASTCALL_SOURCE_DIR "/assets/demo.py", path);
  return path;
}

// What `lastcall drive` says the window looks like after these steps.
Picture expected(const Display& display, const std::string& steps) {
  const std::filesystem::path folder = display.folder();
  std::ofstream(folder / "steps.txt")
      << steps << "settle\nshot " << (folder / "expected.png").string() << '\n';
  const std::string command = std::string(LASTCALL_PROGRAM) + " drive " +
                              (folder / "steps.txt").string() + " " + (folder / "demo.py").string();
  REQUIRE(std::system(command.c_str()) == 0);
  return read_png(folder / "expected.png");
}

void check_alike(const Picture& shown, const Picture& wanted) {
  REQUIRE(shown.width == wanted.width);
  REQUIRE(shown.height == wanted.height);
  const Difference apart = difference(shown, wanted);
  CHECK(apart.mean < 1.0);
  CHECK(apart.share < 0.005);
}

}  // namespace

TEST_CASE("a real window shows what drive draws, takes keys, and leaves when asked") {
  if (!can_show()) return;
  Display display(1440, 900);
  display.start(demo(display));
  const std::string steps = "size 1440x900\n";
  const Picture first = display.settled();
  check_alike(first, expected(display, steps));

  display.key("Right");
  display.key("Right");
  check_alike(display.settled(), expected(display, steps + "press Right\npress Right\n"));

  display.key("End");
  const Picture end = display.settled();
  CHECK(difference(end, first).share > 0.02);
  check_alike(end, expected(display, steps + "press End\n"));

  display.key("t");
  check_alike(display.settled(), expected(display, steps + "set theme light\npress End\n"));

  display.key("ctrl+q");
  CHECK(display.wait() == 0);
  CHECK(display.errors() == "");
  CHECK(std::filesystem::exists(display.folder() / ".config/lastcall/settings.json"));
}

TEST_CASE("a window in which nothing happens uses no processor") {
  if (!can_show()) return;
  Display display(1440, 900);
  display.start(demo(display));
  display.settled();
  const long before = display.ticks();
  std::this_thread::sleep_for(std::chrono::seconds(3));
  CHECK(display.ticks() - before <= 3);  // one hundredth of one core
}

TEST_CASE("settings that cannot be read are set aside, and nothing is lost") {
  if (!can_show()) return;
  Display display(1440, 900);
  const std::filesystem::path folder = display.folder() / ".config/lastcall";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "settings.json") << "{ this is no JSON";
  display.start(demo(display));
  display.settled();
  display.key("ctrl+q");
  CHECK(display.wait() == 0);
  std::ifstream aside(folder / "settings.json.broken");
  std::string text;
  std::getline(aside, text);
  CHECK(text == "{ this is no JSON");
}

TEST_CASE("without OpenGL 3 the message names the driver, and nothing crashes") {
  if (!can_show()) return;
  Display display(800, 600);
  ::setenv("MESA_GL_VERSION_OVERRIDE", "2.1", 1);
  CHECK_THROWS(display.start(demo(display)));
  ::unsetenv("MESA_GL_VERSION_OVERRIDE");
  CHECK(display.wait() == 2);
  CHECK(display.errors().starts_with("lastcall: the window needs OpenGL 3.2"));
  CHECK(display.errors().find("Here is OpenGL 2.1") != std::string::npos);
  CHECK(display.errors().find("lastcall narrate FILE") != std::string::npos);
}

TEST_CASE("a window that stays small, grows and shrinks keeps drawing") {
  if (!can_show()) return;
  Display display(1440, 900);
  display.start(demo(display));
  display.settled();
  const std::string window = display.xdotool("search --onlyvisible --class '^lastcall$'");
  for (const char* const size : {"640 400", "1300 700", "1024 640"}) {
    display.xdotool("windowsize --sync " + window + " " + size);
    std::string wanted(size);
    wanted[wanted.find(' ')] = 'x';
    check_alike(display.settled(), expected(display, "size " + wanted + "\n"));
  }
  display.key("ctrl+q");
  CHECK(display.wait() == 0);
}
