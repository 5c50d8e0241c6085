#include <doctest/doctest.h>

#include "dialogs/exporting.hpp"
#include "driven.hpp"

using namespace lastcall::app;
using lastcall::text::as_command_line;

namespace {

const ExportSubject subject{"demo.py", "3.9", "", 7, true, false, 1};

std::string command_of(Exporting exporting, const ExportSubject& of = subject) {
  exporting.path = suggested_path(exporting, of);
  return as_command_line(export_command(exporting, of));
}

}  // namespace

TEST_CASE("every export is the command that writes the same file") {
  using Kind = Exporting::Kind;
  Exporting exporting;
  CHECK(command_of(exporting) ==
        "lastcall render demo.py -o demo.png --python 3.9 --view stage --theme dark --step 7");
  choose(exporting, Kind::animation);
  exporting.theme = "light";
  exporting.fine = true;
  ExportSubject fast = subject;
  fast.speed = 0.25;
  fast.compared = "3.14";
  fast.reduced_motion = true;
  CHECK(
      command_of(exporting, fast) ==
      "lastcall render demo.py -o demo.gif --python 3.9 --compare 3.14 --view stage --theme light "
      "--scale 2 --speed 0.25 --reduced-motion");
  ExportSubject part = subject;
  part.span = {2, 6};
  CHECK(command_of(exporting, part).ends_with(" --from 2 --to 6"));
  choose(exporting, Kind::slides);
  CHECK(exporting.format == "png");
  CHECK(command_of(exporting).find("-o demo-%02d.png") != std::string::npos);
  CHECK(command_of(exporting).find("--each") != std::string::npos);
  choose(exporting, Kind::trace);
  CHECK(command_of(exporting) == "lastcall trace demo.py -o demo.json --python 3.9 --stdout tty");
  choose(exporting, Kind::transcript);
  CHECK(command_of(exporting) == "lastcall narrate demo.py -o demo.txt --python 3.9 --stdout tty");
  choose(exporting, Kind::script);
  CHECK(command_of(exporting) == "");
}

TEST_CASE("a format that the kind can have stays, another gives way") {
  Exporting exporting;
  exporting.format = "svg";
  choose(exporting, Exporting::Kind::slides);
  CHECK(exporting.format == "svg");
  choose(exporting, Exporting::Kind::animation);
  CHECK(exporting.format == "gif");
}

TEST_CASE("a command line can be given to a shell, whatever the names") {
  CHECK(as_command_line({"lastcall", "a b.py", "it's", ""}) == "lastcall 'a b.py' 'it'\\''s' ''");
}

TEST_CASE("the dialog opens on the step that tells most, and the present one can be had") {
  Driven driven;
  driven.press("right");
  driven.press("e", true);
  CHECK(driven.shows("--step 9"));  // the exception
  CHECK(driven.shows("WHAT"));
  CHECK(driven.shows("FOR WHOM"));
  CHECK(driven.shows("FILE"));
  driven.click("at this step");
  CHECK(driven.shows("--step 1"));
  driven.click("at the end");
  CHECK(driven.shows("--step 14"));
  Driven calm;
  calm.app.open("print('hi')\n", "");
  calm.press("e", true);
  CHECK(calm.app.model().exporting->step == calm.app.model().player.step_count() - 1);
}

TEST_CASE("the script and its picture are copied") {
  Driven driven;
  driven.press("e", true);
  driven.click("copy markdown");
  CHECK(driven.app.clipboard().starts_with(
      "```python lastcall file=demo.py python=3.14 step=9 theme=dark out=demo.png\nimport atexit"));
  CHECK(driven.app.clipboard().ends_with("sys.exit(3)\n```\n"));
  CHECK(driven.shows("Copied, as Markdown"));
  driven.click("copy picture");
  REQUIRE(driven.exports.size() == 1);
  CHECK(driven.exports[0].find("-o picture.svg") != std::string::npos);
  driven.export_result = "<svg>drawn</svg>";
  driven.frames(2);
  CHECK(driven.app.clipboard() == "<svg>drawn</svg>");
  CHECK(driven.shows("Copied, as SVG"));
  driven.click("copy picture");
  driven.export_result = "the disk is full";
  driven.frames(2);
  CHECK(driven.shows("the disk is full"));
}

TEST_CASE("a span that is marked on the timeline is what a film shows") {
  Driven driven;
  driven.app.model().span = {2, 6};
  driven.frames(1);
  CHECK(driven.app.control("film span"));
  driven.press("e", true);
  driven.click("export animation");
  CHECK(driven.shows("Steps 2 to 6"));
  CHECK(driven.shows("--from 2"));
  driven.click("whole run");
  CHECK_FALSE(driven.shows("--from"));
}

TEST_CASE("a picture is written by the command that is shown") {
  Driven driven;
  driven.press("e", true);
  driven.click("at the end");
  CHECK(driven.shows("$ lastcall render demo.py -o demo.png --python 3.14"));
  driven.click("format svg");
  driven.click("view registry");
  driven.click("export theme light");
  driven.click("write export");
  REQUIRE(driven.exports.size() == 1);
  CHECK(driven.exports[0].starts_with("lastcall render demo.py -o "));
  CHECK(driven.exports[0].ends_with(
      "demo.svg --python 3.14 --view registry --theme light --step 14"));
  CHECK(driven.shows("Writing demo.svg"));
  CHECK(driven.app.moving());
  driven.export_result = "";
  driven.frames(2);
  CHECK(driven.shows("Written: /home/demo.svg"));
  CHECK_FALSE(driven.app.moving());
  driven.press("escape");
  CHECK_FALSE(driven.shows("Written"));
}

TEST_CASE("what went wrong with an export is said, and it can be tried again") {
  Driven driven;
  driven.click("export");
  driven.click("export animation");
  driven.press("enter");  // the path has the keyboard
  driven.click("write export");
  driven.export_result = "the disk is full";
  driven.frames(2);
  CHECK(driven.shows("the disk is full"));
  driven.click("export trace");
  CHECK_FALSE(driven.shows("the disk is full"));
  driven.click("write export");
  CHECK(driven.exports.back().starts_with("lastcall trace demo.py -o "));
}

TEST_CASE("the script is exported as it is, changes and all") {
  Driven driven;
  driven.click("register A");
  driven.click("export");
  driven.click("export script");
  driven.click("write export");
  CHECK(driven.exports.empty());
  CHECK(driven.shows("Written: /home/demo-copy.py"));
  bool found = false;
  for (const auto& [path, text] : driven.disk)
    found = found || (path.ends_with("demo-copy.py") && text == driven.script());
  CHECK(found);
}

TEST_CASE("a drag on the line below the timeline marks the steps of a film; above it scrubs") {
  Driven driven;
  driven.settle();
  const auto strip = driven.app.control("film span");
  REQUIRE(strip);
  const std::size_t last = driven.app.model().player.step_count() - 1;
  const auto x_of = [&](std::size_t step) {
    return strip->x + 6 + (strip->width - 12) * static_cast<float>(step) / static_cast<float>(last);
  };
  const auto drag = [&](std::size_t from, std::size_t to, float y) {
    driven.app.mouse_move(x_of(from), y);
    driven.frames(1);
    driven.app.mouse_button(true);
    driven.frames(1);
    driven.app.mouse_move(x_of(to), y);
    driven.frames(1);
    driven.app.mouse_button(false);
    driven.frames(1);
    driven.app.mouse_move(-1, -1);
    driven.frames(1);
  };
  using Span = std::pair<std::size_t, std::size_t>;
  const float low = strip->y + strip->height / 2;
  const std::size_t at = driven.app.model().player.step();
  drag(9, 4, low);
  REQUIRE(driven.app.model().span);
  CHECK(*driven.app.model().span == Span{4, 9});
  CHECK(driven.app.model().player.step() == at);  // the moment stays
  drag(9, 11, low);                               // by its handle
  CHECK(*driven.app.model().span == Span{4, 11});
  drag(4, 2, low);
  CHECK(*driven.app.model().span == Span{2, 11});
  drag(3, 6, strip->y - 10);  // the timeline itself: scrubbed, as ever
  CHECK(driven.app.model().player.step() == 6);
  CHECK(*driven.app.model().span == Span{2, 11});
  driven.press("[", false, true);
  CHECK(*driven.app.model().span == Span{6, 11});
  driven.app.model().player.jump(8);
  driven.press("]", false, true);
  CHECK(*driven.app.model().span == Span{6, 8});
  CHECK(driven.shows("A film shows steps 6 to 8"));
  drag(1, 1, low);  // a click takes the mark away
  CHECK_FALSE(driven.app.model().span);
}
