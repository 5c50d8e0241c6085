#include <doctest/doctest.h>

#include "driven.hpp"

namespace {

const std::string one = "import atexit\natexit.register(print, 'one')\n";
const std::string two = "import atexit\natexit.register(print, 'two')\n";

struct WithFiles : Driven {
  WithFiles() { disk = {{"/home/one.py", one}, {"/home/two.py", two}, {"/home/notes.txt", ""}}; }
  void open(const std::string& path) {
    press("o", true);
    press("a", true);
    type(path);
    press("enter");
  }
};

}  // namespace

TEST_CASE("a file is opened by typing, or from what the folder holds") {
  WithFiles driven;
  driven.press("o", true);
  CHECK(driven.app.control("file one.py"));
  CHECK_FALSE(driven.app.control("file notes.txt"));
  driven.click("file two.py");
  CHECK(driven.script() == two);
  CHECK(driven.app.model().path == "/home/two.py");
  driven.open("/home/one.py");
  CHECK(driven.script() == one);
  // By keys alone: what is typed narrows the list, Down goes to it.
  driven.press("o", true);
  driven.type("tw");
  CHECK_FALSE(driven.app.control("file one.py"));
  for (int i = 0; i < 9 && driven.app.focused() != "file two.py"; ++i) driven.press("down");
  driven.press("enter");
  CHECK(driven.script() == two);
  CHECK(driven.app.model().settings.recent_files ==
        std::vector<std::string>{"/home/two.py", "/home/one.py"});
  driven.click("file");
  driven.click("recent /home/one.py");
  CHECK(driven.script() == one);
}

TEST_CASE("a file that cannot be read is said, and the script stays") {
  WithFiles driven;
  const std::string before = driven.script();
  driven.open("/home/none.py");
  CHECK(driven.shows("Cannot read /home/none.py"));
  CHECK(driven.script() == before);
  driven.press("escape");
  CHECK_FALSE(driven.app.control("path"));
  driven.app.open_file("/home/none.py");
  driven.frames(1);
  CHECK(driven.shows("Cannot read /home/none.py"));
}

TEST_CASE("opening another file asks about text that was not saved") {
  WithFiles driven;
  driven.open("/home/one.py");
  driven.app.model().document.edit(one + "x = 1\n");
  driven.app.open_file("/home/two.py");
  driven.frames(2);
  CHECK(driven.shows("The script was not saved."));
  driven.click("stay");
  CHECK(driven.script() == one + "x = 1\n");
  driven.open("/home/two.py");
  driven.click("leave without saving");
  CHECK(driven.script() == two);
  CHECK(driven.disk["/home/one.py"] == one);
}

TEST_CASE(
    "a script without a file is saved under a name, and another file is not replaced unasked") {
  WithFiles driven;
  driven.press("s", true);
  CHECK(driven.app.control("path")->label == "/home/demo.py");
  driven.press("a", true);
  driven.type("/home/one.py");
  driven.press("enter");
  CHECK(driven.shows("one.py is there already"));
  CHECK(driven.disk["/home/one.py"] == one);
  driven.press("enter");
  CHECK(driven.disk["/home/one.py"] == driven.script());
  CHECK(driven.app.model().document.name() == "one.py");
  CHECK_FALSE(driven.app.model().document.changed());
  driven.click("register A");
  driven.press("s", true);
  CHECK(driven.disk["/home/one.py"] == driven.script());
  driven.click("file");
  driven.click("save file as");
  driven.press("a", true);
  driven.type("/full/x.py");
  driven.press("enter");
  CHECK(driven.shows("The disk is full."));
}

TEST_CASE("a change on the disk is offered, and can be taken back") {
  WithFiles driven;
  driven.open("/home/one.py");
  CHECK_FALSE(driven.app.check_file());
  driven.disk["/home/one.py"] = two;
  CHECK(driven.app.check_file());
  CHECK_FALSE(driven.app.check_file());
  driven.frames(2);
  CHECK(driven.shows("The file was changed by another program."));
  driven.click("reload");
  CHECK(driven.script() == two);
  CHECK_FALSE(driven.shows("was changed by another"));
  driven.press("z", true);
  CHECK(driven.script() == one);
  driven.press("y", true);
  driven.disk["/home/one.py"] = one;
  CHECK(driven.app.check_file());
  driven.frames(2);
  driven.click("keep text");
  CHECK(driven.script() == two);
  CHECK(driven.app.model().document.changed());
  CHECK_FALSE(driven.shows("was changed by another"));
}

TEST_CASE("the text of a file that is gone is kept, and can be saved again") {
  WithFiles driven;
  driven.open("/home/one.py");
  driven.disk.erase("/home/one.py");
  CHECK(driven.app.check_file());
  driven.frames(2);
  CHECK(driven.shows("The file is gone from the disk"));
  CHECK(driven.script() == one);
  driven.click("save again");
  CHECK(driven.disk["/home/one.py"] == one);
  CHECK_FALSE(driven.shows("The file is gone"));
  // It comes back as it was: nothing to say.
  driven.disk.erase("/home/one.py");
  driven.app.check_file();
  driven.disk["/home/one.py"] = one;
  CHECK(driven.app.check_file());
  driven.frames(2);
  CHECK_FALSE(driven.shows("The file is gone"));
}

TEST_CASE("a file that another program has changed is not saved over unseen") {
  WithFiles driven;
  driven.open("/home/one.py");
  driven.app.model().document.edit(one + "x = 1\n");
  driven.disk["/home/one.py"] = two;
  driven.press("s", true);
  CHECK(driven.disk["/home/one.py"] == two);
  CHECK(driven.shows("The file was changed by another program"));
  driven.press("s", true);
  CHECK(driven.disk["/home/one.py"] == two);
  driven.click("keep text");
  driven.press("s", true);
  CHECK(driven.disk["/home/one.py"] == driven.script());
}

TEST_CASE("a second Enter replaces the file that was asked about, not one that has come since") {
  WithFiles driven;
  driven.press("s", true);
  driven.press("a", true);
  driven.type("/home/one.py");
  driven.press("enter");
  driven.disk["/home/one.py"] = two;
  driven.press("enter");
  CHECK(driven.disk["/home/one.py"] == two);
  CHECK(driven.shows("one.py is there already"));
  driven.press("enter");
  CHECK(driven.disk["/home/one.py"] == driven.script());
}

TEST_CASE("a copy of the script does not take the place of another file") {
  WithFiles driven;
  driven.press("e", true);
  driven.click("export script");
  driven.app.model().exporting->path = "/home/one.py";
  driven.app.model().exporting->path_typed = true;
  driven.click("write export");
  CHECK(driven.disk["/home/one.py"] == one);
  CHECK(driven.shows("is another file"));
}
