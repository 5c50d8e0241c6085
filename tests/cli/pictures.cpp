#include <doctest/doctest.h>
#include <png.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>

#include "child.hpp"
#include "picture/image.hpp"

using namespace lastcall;
using namespace lastcall::cli_test;
namespace fs = std::filesystem;

namespace {

constexpr const char* demo =
    "import atexit, sys\n"
    "def A(): print('A')\n"
    "def B(): raise ValueError('disk full')\n"
    "atexit.register(A)\n"
    "atexit.register(B)\n"
    "sys.exit(3)\n";

std::string file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

picture::Image decode(const std::string& bytes) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()));
  png.format = PNG_FORMAT_RGBA;
  picture::Image image(static_cast<int>(png.width), static_cast<int>(png.height), 0, 0, 0);
  REQUIRE(png_image_finish_read(&png, nullptr, image.pixels.data(), 0, nullptr));
  return image;
}

// Where two pictures differ: red on what they have in common, dimmed.
picture::Image difference(const picture::Image& a, const picture::Image& b) {
  picture::Image image(std::max(a.width, b.width), std::max(a.height, b.height), 255, 0, 0);
  for (int y = 0; y < std::min(a.height, b.height); ++y) {
    for (int x = 0; x < std::min(a.width, b.width); ++x) {
      const std::uint8_t* pixel = a.row(y) + 4 * x;
      if (std::memcmp(pixel, b.row(y) + 4 * x, 4) != 0) continue;
      for (int i = 0; i < 3; ++i)
        image.row(y)[4 * x + i] = static_cast<std::uint8_t>(128 + pixel[i] / 4);
    }
  }
  return image;
}

const fs::path gallery = fs::path(LASTCALL_SOURCE_DIR) / "assets" / "gallery";

// The gallery without its pictures, drawn anew by a program; then held against what is there.
void check_gallery(const Setting& setting, const std::string& name) {
  const Sandbox sandbox;
  for (const auto& entry : fs::directory_iterator(gallery))
    if (entry.path().extension() != ".png") fs::copy(entry.path(), sandbox.path());
  const Result result = sandbox.run({"figures", "README.md"}, setting);
  CHECK(result.err == "");
  REQUIRE(result.status == 0);
  CHECK(sandbox.read("README.md") == file(gallery / "README.md"));
  std::size_t pictures = 0;
  for (const auto& entry : fs::directory_iterator(gallery)) {
    if (entry.path().extension() != ".png") continue;
    ++pictures;
    const std::string picture = entry.path().filename().string();
    CAPTURE(picture);
    const std::string expected = file(entry.path());
    const std::string drawn = sandbox.read(picture);
    const bool same = drawn == expected;
    if (!same && !drawn.empty()) {
      const fs::path folder = fs::path(LASTCALL_BINARY_DIR) / "gallery-difference" / name;
      fs::create_directories(folder);
      std::ofstream(folder / picture, std::ios::binary)
          << picture::encode_png(difference(decode(drawn), decode(expected)));
      MESSAGE("where they differ: " << (folder / picture).string()
                                    << "\nif it is meant to: lastcall figures "
                                    << (gallery / "README.md").string());
    }
    CHECK(same);
  }
  CHECK(pictures == 20);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("the gallery is what this build draws, byte for byte") {
  check_gallery({}, "this");
}

#ifdef LASTCALL_OTHER_BUILD
TEST_CASE("the gallery is what a build at another optimisation draws, byte for byte") {
  Setting setting;
  setting.program = LASTCALL_OTHER_BUILD;
  check_gallery(setting, "other");
}
#endif

TEST_CASE("the gallery is what a processor without FMA and AVX draws, byte for byte") {
  // The C library has several versions of its functions, and takes one that the processor can do.
  Setting setting;
  setting.environment = {
      "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX,-AVX2,-FMA,-FMA4,-AVX_Usable,"
      "-AVX2_Usable,-FMA_Usable,-FMA4_Usable"};
  check_gallery(setting, "without-fma");
}

// How far two pictures are apart in a part of them: the mean difference of a channel, 0 … 255.
double mean_difference(const picture::Image& a, const picture::Image& b, int left, int top,
                       int size) {
  long sum = 0;
  long count = 0;
  for (int y = top; y < std::min(top + size, a.height); ++y)
    for (int x = left; x < std::min(left + size, a.width); ++x)
      for (int i = 0; i < 3; ++i, ++count)
        sum += std::abs(int{a.row(y)[4 * x + i]} - int{b.row(y)[4 * x + i]});
  return count == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(count);
}

namespace {

struct Difference {
  double whole;  // the mean difference of a channel
  double worst;  // … in the worst square of 32 pixels
};

// How another program's picture of an SVG differs from our PNG of the same. Nothing if it does not
// have the same size.
std::optional<Difference> browser_difference(const Sandbox& sandbox, const std::string& browser,
                                             const std::vector<std::string>& environment) {
  const picture::Image ours = decode(sandbox.read("ours.png"));
  Setting setting;
  setting.program = browser;
  setting.environment = environment;
  sandbox.run(
      {"--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
       "--force-device-scale-factor=1", "--user-data-dir=" + (sandbox.path() / "browser").string(),
       "--window-size=" + std::to_string(ours.width) + "," + std::to_string(ours.height),
       "--screenshot=" + (sandbox.path() / "theirs.png").string(),
       "file://" + (sandbox.path() / "ours.svg").string()},
      setting);
  const std::string shot = sandbox.read("theirs.png");
  if (shot.empty()) return std::nullopt;
  const picture::Image theirs = decode(shot);
  if (theirs.width != ours.width || theirs.height != ours.height) return std::nullopt;
  Difference difference{mean_difference(ours, theirs, 0, 0, picture::max_side), 0};
  constexpr int block = 32;
  for (int y = 0; y < ours.height; y += block)
    for (int x = 0; x < ours.width; x += block)
      difference.worst = std::max(difference.worst, mean_difference(ours, theirs, x, y, block));
  return difference;
}

}  // namespace

// Started by ctest on its own (cli.browser), since it takes a browser.
TEST_CASE("an SVG looks in a browser as the PNG does, and is laid out so without our fonts" *
          doctest::skip()) {
  const std::string browser = "/usr/bin/chromium";
  if (!fs::exists(browser)) {
    std::puts("skipped: there is no /usr/bin/chromium");
    return;
  }
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  sandbox.write(
      "fonts.conf",
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
      "<include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>"
      "<selectfont><rejectfont>"
      "<pattern><patelt name=\"family\"><string>Inter</string></patelt></pattern>"
      "<pattern><patelt name=\"family\"><string>JetBrains Mono</string></patelt></pattern>"
      "</rejectfont></selectfont></fontconfig>");
  const std::vector<std::string> without_fonts{"FONTCONFIG_FILE=" +
                                               (sandbox.path() / "fonts.conf").string()};
  for (const char* theme : {"dark", "light"}) {
    for (const char* view : {"window", "stage", "registry", "terminal", "timeline"}) {
      CAPTURE(theme);
      CAPTURE(view);
      for (const char* name : {"ours.png", "ours.svg"})
        CHECK(sandbox
                  .run({"render", "demo.py", "-o", name, "--view", view, "--theme", theme, "--step",
                        "first-exception"})
                  .status == 0);
      const auto with = browser_difference(sandbox, browser, {});
      const auto without = browser_difference(sandbox, browser, without_fonts);
      REQUIRE(with);
      REQUIRE(without);
      std::printf(
          "%s %s: mean difference %.2f, in the worst square of 32 pixels %.1f; without our "
          "fonts %.2f, %.1f\n",
          theme, view, with->whole, with->worst, without->whole, without->worst);
      // The PNG's letters stand at whole pixels, the SVG's where the fonts' own widths put them.
      CHECK(with->whole < 1);
      CHECK(with->worst < 15);
      // Other letters, in the same places: without textLength it would be 2.2 or more.
      CHECK(without->whole > with->whole);
      CHECK(without->whole < 2);
      CHECK(without->worst < 30);
    }
  }
}

#ifdef LASTCALL_OTHER_BUILD
TEST_CASE("every view and format is the same from both builds") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  Setting other;
  other.program = LASTCALL_OTHER_BUILD;
  for (const char* view : {"window", "stage", "registry", "terminal", "timeline"}) {
    for (const char* format : {"png", "svg"}) {
      CAPTURE(view);
      CAPTURE(format);
      const std::vector<std::string> words{"render", "demo.py", "-o",      "-",      "--format",
                                           format,   "--view",  view,      "--step", "5",
                                           "--size", "640x480", "--theme", "light"};
      const Result ours = sandbox.run(words);
      CHECK(ours.status == 0);
      CHECK(ours.err == "");
      CHECK(ours.out.size() > 1000);
      CHECK(ours.out == sandbox.run(words, other).out);
    }
  }
  for (const char* format : {"gif", "webp"}) {
    CAPTURE(format);
    const std::vector<std::string> words{"render", "demo.py", "-o",      "-", "--format", format,
                                         "--size", "320x240", "--speed", "8", "--from",   "4"};
    const Result ours = sandbox.run(words);
    CHECK(ours.status == 0);
    CHECK(ours.out.size() > 1000);
    CHECK(ours.out == sandbox.run(words, other).out);
  }
}
#endif

TEST_CASE("a picture carries its alternative text, which --alt prints") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  const Result alt = sandbox.run({"render", "demo.py", "--alt", "--step", "first-exception"});
  CHECK(alt.status == 0);
  CHECK(alt.out.find("B raised ValueError. Python reports it and goes on") != std::string::npos);
  CHECK(alt.out.find("Being called: B (raised).") != std::string::npos);
  CHECK(alt.out.find("Exit status: 3") != std::string::npos);
  const std::string words = alt.out.substr(0, 120);  // GIF has them in pieces
  for (const char* name : {"a.png", "a.svg", "a.gif", "a.webp"}) {
    CAPTURE(name);
    CHECK(sandbox.run({"render", "demo.py", "-o", name, "--step", "first-exception"}).status == 0);
    CHECK(sandbox.read(name).find(words) != std::string::npos);
  }
}

TEST_CASE("--alt with --each tells every slide") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  const Result alt =
      sandbox.run({"render", "demo.py", "--alt", "--each", "--from", "1", "--to", "2"});
  CHECK(alt.status == 0);
  CHECK(alt.out.starts_with("demo.py as Python 3.14, step 1 of "));
  CHECK(alt.out.find("\ndemo.py as Python 3.14, step 2 of ") != std::string::npos);
  CHECK(std::count(alt.out.begin(), alt.out.end(), '\n') == 2);
}

TEST_CASE("a caption has the room that it needs, up to four lines") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  const auto height = [&](std::size_t words, const char* scale) {
    std::string caption;
    for (std::size_t i = 0; i < words; ++i) caption += "some words ";
    return decode(sandbox
                      .run({"render", "demo.py", "-o", "-", "--view", "timeline", "--scale", scale,
                            "--caption", caption})
                      .out)
        .height;
  };
  CHECK(height(2, "1") == 84 + 49);
  CHECK(height(20, "1") == 84 + 49 + 21);
  CHECK(height(20, "2") == 2 * (84 + 49 + 21));
  CHECK(height(200, "1") == 84 + 49 + 3 * 21);
}

TEST_CASE("the format is told by the end of a name, in capitals, too") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  CHECK(sandbox.run({"render", "demo.py", "-o", "A.PNG"}).status == 0);
  CHECK(sandbox.read("A.PNG").starts_with("\x89PNG"));
}

TEST_CASE("a comparison says where the two versions part") {
  const Sandbox sandbox;
  sandbox.write("late.py",
                "import atexit\n"
                "def late(): pass\n"
                "def first(): atexit.register(late)\n"
                "atexit.register(first)\n");
  const auto said = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"render", "late.py", "--python", "2.7", "--compare", "3.14"});
    return sandbox.run(more).out;
  };
  CHECK(said({"--alt"}).find("As Python 3.14 (the first difference is step 6): ") !=
        std::string::npos);
  CHECK(said({"--alt", "--step", "6"}).find("(the first difference is here)") != std::string::npos);
  CHECK(said({"-o", "-", "--format", "svg"}).find(">Python 2.7: the first difference is step 6<") !=
        std::string::npos);
  CHECK(said({"--alt", "--format", "gif"}).find(". The first difference is step 6. ") !=
        std::string::npos);
}

TEST_CASE("a picture has the size that was asked for, at every scale") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  for (const int scale : {1, 2, 3}) {
    const Result result = sandbox.run(
        {"render", "demo.py", "-o", "-", "--size", "400x300", "--scale", std::to_string(scale)});
    const picture::Image image = decode(result.out);
    CHECK(image.width == 400 * scale);
    CHECK(image.height == 300 * scale);
  }
  for (const char* size : {"1x1", "2x900", "900x2", "64x64"})
    CHECK(sandbox.run({"render", "demo.py", "-o", "-", "--size", size}).status == 0);
}

TEST_CASE("a transparent picture has no background, another one has") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  const auto corner = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"render", "demo.py", "-o", "-", "--view", "registry"});
    return decode(sandbox.run(more).out).pixels[3];
  };
  CHECK(corner({}) == 255);
  CHECK(corner({"--transparent"}) == 0);
}

TEST_CASE("--each writes a numbered picture for each step, frames one for each frame") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  CHECK(
      sandbox
          .run({"render", "demo.py", "-o", "slides/%02d.svg", "--each", "--from", "2", "--to", "4"})
          .status == 0);
  CHECK(fs::exists(sandbox.path() / "slides" / "02.svg"));
  CHECK(fs::exists(sandbox.path() / "slides" / "04.svg"));
  CHECK_FALSE(fs::exists(sandbox.path() / "slides" / "05.svg"));
  CHECK(sandbox
            .run({"render", "demo.py", "-o", "frames/%04d.png", "--size", "64x48", "--fps", "4",
                  "--speed", "8", "--from", "3", "--to", "6"})
            .status == 0);
  CHECK(fs::exists(sandbox.path() / "frames" / "0000.png"));
  CHECK(fs::exists(sandbox.path() / "frames" / "0002.png"));
}

TEST_CASE("what cannot be is said in one message, and the old file stays") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  sandbox.write("wrong.py", "x = (\n");
  sandbox.write("endless.py", "while True: print(1)\n");
  sandbox.write("photo.png", "somebody else's");
  CHECK(sandbox.run({"render", "demo.py", "-o", "old.png"}).status == 0);
  const std::string old = sandbox.read("old.png");
  struct Case {
    std::vector<std::string> words;
    int status;
    std::string message;
  };
  const Case cases[] = {
      {{"demo.py", "-o", "x.bmp"}, 2, "must end in .png, .svg, .gif or .webp"},
      {{"demo.py"}, 2, "-o OUT is missing"},
      {{"demo.py", "-o", "old.png", "--size", "0x900"}, 2, "from 1 to 16384"},
      {{"demo.py", "-o", "old.png", "--size", "16385x900"}, 2, "from 1 to 16384"},
      {{"demo.py", "-o", "old.png", "--size", "900"}, 2, "is no size"},
      {{"demo.py", "-o", "old.png", "--size", "9000x900", "--scale", "2"}, 2, "too large"},
      {{"demo.py", "-o", "old.png", "--step", "99"}, 2, "has the steps 0 to "},
      {{"demo.py", "-o", "old.png", "--step", "no"}, 2, "is no step"},
      {{"demo.py", "-o", "old.gif", "--from", "7", "--to", "2"}, 2, "there are no steps 7 to 2"},
      {{"demo.py", "-o", "old.png", "--from", "2"}, 2, "one picture shows one step"},
      {{"demo.py", "-o", "old.gif", "--speed", "9"}, 2, "\"9\" is no speed: it is a number from"},
      {{"demo.py", "-o", "none/x.png"}, 1, "No such file or directory"},
      {{"demo.py", "-o", "/dev/full", "--format", "png"}, 1, "No space left on device"},
      {{"demo.py", "-o", "/dev/full", "--format", "gif"}, 1, "No space left on device"},
      {{"demo.py", "-o", "/dev/full", "--format", "webp"}, 1, "No space left on device"},
      {{"demo.py", "-o", "photo.png"}, 1, "was not made by lastcall"},
      {{"demo.py", "-o", "x.png", "--each"}, 2, "needs a name with a number"},
      {{"demo.py", "-o", "%d.gif"}, 2, "an animation is one file"},
      {{"demo.py", "-o", "x.png", "--view", "window", "--transparent"}, 2, "has a background"},
      {{"demo.py", "-o", "x.png", "--view", "window", "--caption", "x"}, 2, "no room"},
      {{"wrong.py", "-o", "old.png"}, 2, "wrong.py:1:5: error:"},
      {{"endless.py", "-o", "old.gif"}, 2, "choose a part with --from and --to"},
      {{"endless.py", "-o", "%d.png", "--each"}, 2, "choose a part with --from and --to"},
  };
  for (const Case& c : cases) {
    std::vector<std::string> words{"render"};
    words.insert(words.end(), c.words.begin(), c.words.end());
    const Result result = sandbox.run(words);
    CAPTURE(c.message);
    CHECK(result.status == c.status);
    CHECK(result.err.find(c.message) != std::string::npos);
    CHECK(result.out == "");
  }
  CHECK(sandbox.read("old.png") == old);
  CHECK(sandbox.read("photo.png") == "somebody else's");
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(sandbox.path())) ++files;
  CHECK(files == 5);  // nothing half done is left
}

TEST_CASE("a picture of a script that was stopped is made, and that is said") {
  const Sandbox sandbox;
  const std::string note =
      "the script was stopped, and the end of it is not shown: line 1: more than 4000000 events "
      "happened\n";
  sandbox.write("endless.py", "while True: print(1)\n");
  const Result result = sandbox.run({"render", "endless.py", "-o", "x.png", "--step", "3"});
  CHECK(result.status == 0);
  CHECK(result.err == "lastcall: " + note);
  CHECK(sandbox.read("x.png").size() > 1000);

  sandbox.write("doc.md",
                "```python lastcall out=a.png theme=both step=3\nwhile True: print(1)\n```\n");
  const Result figures = sandbox.run({"figures", "doc.md"});
  CHECK(figures.status == 0);
  CHECK(figures.err == "lastcall: doc.md:1: " + note);
}

TEST_CASE("figures draws what a document asks for, and leaves every other byte alone") {
  const Sandbox sandbox;
  const std::string document =
      "# Title  \r\n\r\ntext\twith *marks*\r\n\r\n"
      "```python lastcall step=end view=registry out=a.svg\r\n"
      "import atexit\r\natexit.register(print, 'bye')\r\n```\r\n"
      "\r\n```text lastcall output status\r\nold\r\n```\r\nend";
  sandbox.write("doc.md", document);
  const Result check = sandbox.run({"figures", "--check", "doc.md"});
  CHECK(check.status == 1);
  CHECK(check.out ==
        "doc.md:5: a.svg is not up to date\n"
        "doc.md:5: what stands there is not up to date\n"
        "doc.md:10: what stands there is not up to date\n");
  CHECK(sandbox.read("doc.md") == document);
  CHECK_FALSE(fs::exists(sandbox.path() / "a.svg"));

  const Result result = sandbox.run({"figures", "doc.md"});
  CHECK(result.err == "");
  CHECK(result.status == 0);
  CHECK(result.out == "a.svg\ndoc.md\n");
  const std::string after = sandbox.read("doc.md");
  const std::size_t fence = document.find("\r\n\r\n```text") + 2;
  CHECK(after.starts_with(document.substr(0, fence) + "\r\n![example.py as Python 3.14, step "));
  CHECK(
      after.ends_with(".](a.svg)\r\n\r\n```text lastcall output status\r\nbye\r\nexit status "
                      "0\r\n```\r\nend"));
  CHECK(sandbox.run({"figures", "--check", "doc.md"}).status == 0);
  CHECK(sandbox.run({"figures", "doc.md"}).out == "");
  CHECK(sandbox.read("doc.md") == after);
}

TEST_CASE("figures of both themes are a picture for each, in one element") {
  const Sandbox sandbox;
  sandbox.write("x.py", demo);
  sandbox.write(
      "doc.md",
      "> ```python lastcall file=x.py theme=both view=timeline out=img/t.png alt=\"a b\"\n"
      "> ```\n");
  const Result result = sandbox.run({"figures", "doc.md"});
  CHECK(result.err == "");
  CHECK(result.out == "img/t-dark.png\nimg/t-light.png\ndoc.md\n");
  std::string script;
  for (std::size_t i = 0; i < std::strlen(demo); ++i) {
    if (i == 0 || demo[i - 1] == '\n') script += "> ";
    script += demo[i];
  }
  CHECK(sandbox.read("doc.md").find("\n" + script + "> ```\n>\n> <picture>\n") !=
        std::string::npos);
  CHECK(sandbox.read("doc.md").ends_with(
      ">   <source media=\"(prefers-color-scheme: dark)\" srcset=\"img/t-dark.png\">\n"
      ">   <img alt=\"a b\" src=\"img/t-light.png\">\n> </picture>\n"));
  CHECK(sandbox.run({"figures", "--check", "doc.md"}).status == 0);
}

TEST_CASE("a live figure is an element around its picture, and becomes a picture again") {
  const Sandbox sandbox;
  sandbox.write("x.py", demo);
  const std::string document =
      "```python lastcall theme=both step=2 out=t.svg alt=\"a b\"\n" + std::string(demo) +
      "```\n\n```python lastcall file=x.py view=registry out=r.svg alt=r\n" + std::string(demo) +
      "```\n\nend\n";
  sandbox.write("doc.md", document);
  CHECK(sandbox.run({"figures", "doc.md"}).status == 0);
  const std::string still = sandbox.read("doc.md");
  const Result result = sandbox.run({"figures", "--live", "doc.md"});
  CHECK(result.status == 0);
  CHECK(result.err == "");
  CHECK(result.out == "doc.md\n");
  const std::string live = sandbox.read("doc.md");
  const std::string begin = "<lastcall-figure script=\"", end = "\">\n";
  const std::size_t from = live.find(begin) + begin.size();
  const std::string link = live.substr(from, live.find(end) - from);
  CHECK(
      contains(live, "```\n\n" + begin + link + end +
                         "<picture>\n"
                         "  <source media=\"(prefers-color-scheme: dark)\" srcset=\"t-dark.svg\">\n"
                         "  <img alt=\"a b\" src=\"t-light.svg\">\n"
                         "</picture>\n</lastcall-figure>\n\n```"));
  CHECK(contains(live, "```\n\n![r](r.svg)\n\nend\n"));  // a part of the stage does not move
  const Result opened = sandbox.run({"open", "#" + link});
  CHECK(opened.status == sandbox.run({"run", "x.py"}).status);
  CHECK(sandbox.run({"figures", "--live", "--check", "doc.md"}).status == 0);
  const Result check = sandbox.run({"figures", "--check", "doc.md"});
  CHECK(check.status == 1);
  CHECK(sandbox.run({"figures", "doc.md"}).status == 0);
  CHECK(sandbox.read("doc.md") == still);
}

TEST_CASE("figures says where a document is wrong, and writes nothing of it") {
  const Sandbox sandbox;
  struct Case {
    std::string document;
    int status;
    std::string message;
  };
  const std::string good = "```python lastcall out=good.png\nx = 1\n```\n\n";
  const Case cases[] = {
      {good + "```python lastcall\nx = 1\n", 2, "doc.md:5: this block is never closed"},
      {good + "```python lastcall\nx = (\n```\n", 2, "doc.md:6:5: error:"},
      {good + "```python lastcall step=7\nx = 1\n```\n", 2, "doc.md:5: there is no step 7"},
      {good + "```python lastcall colour=red\nx = 1\n```\n", 2,
       "doc.md:5: \"colour=red\" cannot stand behind lastcall"},
      {good + "```python lastcall theme=red\nx = 1\n```\n", 2,
       "doc.md:5: theme: red not in {both,"},
      {good + "```python lastcall compare=2.7\nx = f''\n```\n", 2,
       "doc.md:5: as Python 2.7 the script has an error\ndoc.md:6:6: error:"},
      {good + "```python lastcall out=x.bmp\nx = 1\n```\n", 2, "must end in .png"},
      {good + "```python lastcall out=/x.png\nx = 1\n```\n", 2, "cannot be linked to"},
      {good + "```python lastcall out=good.png\nx = 1\n```\n", 2,
       "doc.md:5: \"good.png\" is the picture of line 1 already"},
      {good + "```python lastcall file=none.py\nx = 1\n```\n", 2, "cannot read \"none.py\""},
      {"```text lastcall output\n```\n\n" + good, 2, "doc.md:1: there is no script above"},
      {good + "```python lastcall out=photo.png\nx = 1\n```\n", 1,
       "\"photo.png\" is there and was not made by lastcall"},
  };
  sandbox.write("photo.png", "somebody else's");
  for (const Case& c : cases) {
    CAPTURE(c.message);
    sandbox.write("doc.md", c.document);
    const Result result = sandbox.run({"figures", "doc.md"});
    CHECK(result.status == c.status);
    CHECK(result.err.find(c.message) != std::string::npos);
    CHECK(sandbox.read("doc.md") == c.document);
    CHECK_FALSE(fs::exists(sandbox.path() / "good.png"));
  }
  CHECK(sandbox.read("photo.png") == "somebody else's");
}
