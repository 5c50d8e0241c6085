#include <doctest/doctest.h>

#include "driven.hpp"

TEST_CASE("a new window shows a demo that plays to its end") {
  Driven driven;
  CHECK(driven.shows("Nothing has happened yet."));
  driven.press("space");
  driven.settle();
  CHECK(driven.shows("from sys.exit(3)"));
  CHECK(driven.shows("ValueError: disk full"));
}

TEST_CASE("nothing moves by itself") {
  Driven driven;
  CHECK_FALSE(driven.app.moving());
}

TEST_CASE("a click on the palette edits the script, and undo takes it back") {
  Driven driven;
  const std::string before = driven.script();
  driven.click("register A");
  CHECK(driven.script().find("atexit.register(A)\nsys.exit(3)") != std::string::npos);
  driven.press("z", true);
  CHECK(driven.script() == before);
  driven.press("y", true);
  CHECK(driven.script() != before);
}

TEST_CASE("the keys do what the buttons do") {
  Driven driven;
  driven.press("2");
  CHECK(driven.script().find("atexit.register(B)\nsys.exit(3)") != std::string::npos);
  driven.press("end");
  CHECK(driven.shows("from sys.exit(3)"));
  driven.press("home");
  CHECK(driven.shows("Nothing has happened yet."));
  driven.press("right");
  CHECK(driven.app.model().player.step() == 1);
}

TEST_CASE("an ending is chosen from a menu") {
  Driven driven;
  driven.click("signal endings");
  driven.click("end with SIGKILL, default action");
  CHECK(driven.script().find("os.kill(os.getpid(), signal.SIGKILL)") != std::string::npos);
  driven.press("end");
  CHECK(driven.shows("never runs: killed by a signal"));
  CHECK(driven.shows("SIGKILL"));
}

TEST_CASE("another version is chosen from a menu, and two are compared") {
  Driven driven;
  driven.click("version");
  driven.click("version 2.7");
  CHECK(driven.shows("Python 2.7"));
  driven.click("compare");
  driven.click("compare with 3.14");
  CHECK(driven.shows("the first difference is"));
}

TEST_CASE("Tab reaches every control, and Enter uses it") {
  Driven driven;
  const auto names = driven.app.control_names();
  REQUIRE(names.size() > 15);
  for (std::size_t i = 0; i < names.size() && driven.app.model().player.step() == 0; ++i) {
    driven.press("tab");
    const std::string focused = driven.app.focused();
    if (focused == "step forward") driven.press("enter");
  }
  CHECK(driven.app.model().player.step() == 1);
}

TEST_CASE("a script with an error keeps the last good run and says what is wrong") {
  Driven driven;
  driven.app.model().document.edit("import atexit\natexit.register(\n");
  driven.frames(2);
  CHECK(driven.shows("Line 2:"));
  CHECK(driven.app.model().document.run() != nullptr);
}

TEST_CASE("the script is edited by keys, and Ctrl+Z takes back what was typed") {
  Driven driven;
  const std::string before = driven.script();
  for (int i = 0; i < 60; ++i) {  // Tab passes by: nobody is caught in the text
    driven.press("tab");
    CHECK(driven.app.focused() != "script");
  }
  CHECK_FALSE(driven.app.typing());
  driven.press("escape");
  driven.press("f2");
  CHECK(driven.app.typing());
  driven.press("home", true);
  driven.type("# 1\n");
  CHECK(driven.script() == "# 1\n" + before);
  driven.press("backspace");
  CHECK(driven.script() == "# 1" + before);
  driven.press("z", true);
  CHECK(driven.script() == before);
  driven.frames(3);
  CHECK(driven.script() == before);
  driven.press("y", true);
  driven.type("2");
  CHECK(driven.script() == "# 12" + before);
  driven.press("escape");
  CHECK_FALSE(driven.app.typing());
  CHECK(driven.script() == "# 12" + before);
}

TEST_CASE("what lies below a menu gets no input") {
  Driven driven;
  driven.click("new handler");
  driven.click("new handler that raises an exception");
  CHECK_FALSE(driven.app.typing());
  CHECK(driven.script().find("def D():\n    raise ") != std::string::npos);
}

TEST_CASE("leaving asks about text that was not saved") {
  Driven driven;
  driven.app.ask_to_quit();
  CHECK(driven.app.wants_to_quit());
  Driven changed;
  changed.click("register A");
  changed.app.ask_to_quit();
  changed.frames(2);
  CHECK_FALSE(changed.app.wants_to_quit());
  changed.click("stay");
  CHECK_FALSE(changed.app.wants_to_quit());
  changed.app.ask_to_quit();
  changed.frames(2);
  changed.click("save and leave");  // it has no file yet
  CHECK_FALSE(changed.app.wants_to_quit());
  changed.click("accept");
  CHECK(changed.app.wants_to_quit());
  CHECK(changed.disk["/home/demo.py"] == changed.script());
}

TEST_CASE("every theme, text size and window size draws inside the window") {
  Driven driven;
  for (const char* theme : {"dark", "light", "contrast"}) {
    CHECK(driven.app.set_option("theme", theme));
    driven.frames(1);
  }
  for (const char* size : {"75", "100", "200", "300"}) {
    CHECK(driven.app.set_option("text size", size));
    driven.app.frame(640, 400, 0.016);
    driven.app.frame(1024, 640, 0.016);
    driven.app.frame(3840, 2160, 0.016);
  }
  CHECK_FALSE(driven.app.set_option("text size", "10000"));
  CHECK_FALSE(driven.app.set_option("theme", "pink"));
}

TEST_CASE("a prediction by mouse is graded once the program has played") {
  Driven driven;
  driven.click("predict first");
  CHECK(driven.shows("YOUR PREDICTION"));
  driven.drag("card A", "slot 1");
  driven.drag("card C", "slot 1");
  driven.drag("card B", "slot 2");
  CHECK(driven.app.control("slot 1")->label == "C");
  CHECK(driven.app.control("slot 3")->label == "A");
  driven.drag("slot 3", "slot 1");
  CHECK(driven.app.control("slot 1")->label == "A");
  driven.click("slot 1");
  CHECK(driven.app.control("slot 3")->label.empty());
  driven.click("exit status 3");
  driven.click("stderr a traceback of ValueError");
  driven.click("check prediction");
  CHECK_FALSE(driven.shows("YOUR PREDICTION"));
  driven.settle();
  driven.click("go on");  // it stops where A is called
  driven.settle();
  CHECK(driven.shows("4 of 5 right"));
  CHECK(driven.shows("A: you said never called; it is called 3rd."));
  CHECK(driven.shows("because it was registered first."));
  driven.click("try again");
  CHECK(driven.app.control("slot 1")->label.empty());
  driven.click("leave prediction");
  driven.settle();
  CHECK_FALSE(driven.shows("YOUR PREDICTION"));
}

TEST_CASE("a prediction by keys alone") {
  Driven driven;
  driven.press("g");
  for (const char* card : {"card C", "card B", "card A"}) driven.use(card);
  CHECK(driven.app.control("slot 1")->label == "C");
  driven.reach("slot 1");
  driven.press("right");
  CHECK(driven.app.focused() == "slot 2");
  CHECK(driven.app.control("slot 2")->label == "C");
  driven.press("left");
  driven.use("exit status 3");
  driven.use("stderr a traceback of ValueError");
  driven.press("escape");
  driven.press("enter");
  driven.settle();
  CHECK(driven.shows("5 of 5 right"));
}

TEST_CASE("cards go to those that never run, and back, by mouse and by keys") {
  Driven driven;
  driven.press("g");
  driven.drag("card A", "never runs");
  CHECK(driven.app.control("never A"));
  CHECK(driven.shows("you expect that it never runs"));
  driven.drag("never A", "slot 1");
  CHECK(driven.app.control("slot 1")->label == "A");
  driven.drag("slot 1", "timeline");  // nowhere: it is taken back
  CHECK(driven.app.control("slot 1")->label.empty());
  driven.reach("card B");
  driven.press("down");
  CHECK(driven.app.focused() == "never B");
  driven.press("up");
  CHECK(driven.app.focused() == "slot 1");
  CHECK(driven.app.control("slot 1")->label == "B");
  driven.press("delete");
  CHECK(driven.app.focused() == "card B");
  driven.use("never runs");  // all that are left
  for (const char* name : {"never A", "never B", "never C"}) CHECK(driven.app.control(name));
}

TEST_CASE("a question has the keyboard on its first card, and Tab has four stops") {
  Driven driven;
  driven.press("g");
  CHECK(driven.app.focused() == "card C");
  std::string stops;
  for (int i = 0; i < 4; ++i) {
    driven.press("tab");
    stops += driven.app.focused() + "; ";
  }
  CHECK(stops == "exit status 0; stderr nothing; check prediction; card A; ");
  driven.press("enter");
  CHECK(driven.app.control("slot 1")->label == "A");
}

TEST_CASE("while a question is open nothing shows how it goes on") {
  Driven driven;
  driven.press("g");
  for (int i = 0; i < 3; ++i) {
    CHECK(driven.shows("of ?"));
    for (const char* told : {"taken 1st", "bye, Ada", "Traceback", "stays 3", "C is called"})
      CHECK_MESSAGE(!driven.shows(told), told);
    driven.press("right");
    driven.press("end");
  }
  driven.press("g");
  driven.press("h");
  driven.press("end");
  CHECK(driven.shows("The answer is hidden until H is pressed."));
  CHECK_FALSE(driven.shows("taken 1st"));
  CHECK_FALSE(driven.shows("bye, Ada"));
  driven.press("h");
  CHECK(driven.shows("bye, Ada"));
}

TEST_CASE("a click on a card says what it is, and edits nothing") {
  Driven driven;
  driven.press("right");
  driven.settle();
  const std::string before = driven.script();
  driven.click("card A");
  CHECK(driven.script() == before);
  CHECK(driven.shows("Will be called as A()"));
  CHECK(driven.shows("Registered on line 16, in step 1"));
  driven.press("escape");
  CHECK_FALSE(driven.app.control("unregister card"));
  driven.click("card A");
  driven.click("unregister card");
  CHECK(driven.script().find("atexit.unregister(A)\n") != std::string::npos);
}

TEST_CASE("undo stays at the moment, whatever number it has") {
  Driven driven;
  driven.app.open("import atexit\ndef A(): pass\ndef B(): pass\natexit.register(B)\n", "");
  driven.click("register A");
  driven.press("end");
  const std::size_t end = driven.app.model().player.step();
  driven.press("z", true);
  CHECK(driven.app.model().player.step() == end - 3);  // A is not registered, called and over
  CHECK(driven.app.model().player.at_end());
  driven.press("y", true);
  CHECK(driven.app.model().player.at_end());
}

TEST_CASE("nothing plays behind a dialog") {
  Driven driven;
  driven.press("space");
  driven.app.model().begin_export();
  const std::size_t step = driven.app.model().player.step();
  driven.frames(2000);
  CHECK(driven.app.model().player.step() == step);
}

TEST_CASE("any other key goes on where a sentence is left to be read") {
  Driven driven;
  driven.press("space");
  driven.frames(120);
  const std::size_t step = driven.app.model().player.step();
  for (int i = 0; i < 200 && driven.app.model().player.read() == 0; ++i) driven.frames(1);
  REQUIRE(driven.app.model().player.read() > 0);
  driven.press("q");
  CHECK(driven.app.model().player.step() >= step);
  CHECK(driven.app.model().player.playing());
  CHECK(driven.app.model().player.read() == 0);
}

TEST_CASE("five tiles end the program, and the sixth compares them all") {
  Driven driven;
  driven.click("end with os._exit");
  CHECK(driven.script().ends_with("os._exit(7)\n"));
  driven.press("1", false, true);
  CHECK(driven.script().ends_with("atexit.register(C, \"Ada\")\n"));
  driven.press("6", false, true);
  CHECK(driven.shows("Three endings call C, B and A; three call none of them."));
  driven.click("copy table");
  CHECK(driven.app.clipboard().find("| SIGKILL | nobody; 3 never | nothing |") !=
        std::string::npos);
  driven.click("column SIGKILL");
  CHECK(driven.script().find("signal.SIGKILL") != std::string::npos);
  CHECK_FALSE(driven.shows("Three endings call"));
  driven.click("compare");
  driven.click("compare all versions");
  CHECK(driven.shows("Python 2.7"));
  driven.press("escape");
  CHECK(driven.shows("REGISTRY"));
}

TEST_CASE("the columns of the table are played in step, and one comes back to where one was") {
  Driven driven;
  driven.press("right");
  driven.press("right");
  driven.click("all endings");
  const Model& model = driven.app.model();
  const std::size_t last = model.player.step_count() - 1;
  CHECK(model.player.step() == last);
  driven.press("home");
  CHECK(driven.shows("So far all six endings are alike."));
  CHECK(driven.shows("at this step"));
  for (const Column& column : model.columns_seen) CHECK_FALSE(column.differs.any());
  for (int i = 0; i < 4; ++i) driven.press("right");  // three registrations, and the ending
  driven.settle();
  CHECK(model.player.step() == 4);
  CHECK(driven.shows("SIGTERM, SIGKILL and os._exit(7) are over; three go on."));
  CHECK(model.columns_seen[1].differs.ending);
  CHECK(model.columns_seen[1].summary.handlers.front().fate ==
        lastcall::trace::Summary::Fate::waiting);
  CHECK(model.columns_seen[3].summary.handlers.front().fate ==
        lastcall::trace::Summary::Fate::never);
  driven.press("right");
  driven.settle();
  CHECK(model.columns_seen[0].summary.handlers.front().fate ==
        lastcall::trace::Summary::Fate::running);
  driven.press("space");
  for (int i = 0; i < 4000 && model.player.step() < last; ++i) driven.frames(1);
  driven.settle();
  CHECK(driven.shows("Three endings call C, B and A; three call none of them."));
  driven.press("escape");
  CHECK(model.player.step() == 2);
  CHECK(driven.shows("REGISTRY"));
}

TEST_CASE("the picture of the table is copied, as it is seen") {
  Driven driven;
  driven.click("all endings");
  driven.click("copy table picture");
  REQUIRE(driven.exports.size() == 1);
  CHECK(driven.exports[0].find("--all-endings") != std::string::npos);
  CHECK(driven.exports[0].find("--step") == std::string::npos);
  driven.export_result = "<svg>table</svg>";
  driven.frames(2);
  CHECK(driven.app.clipboard() == "<svg>table</svg>");
  CHECK(driven.shows("The picture of the table was copied"));
  driven.press("home");
  driven.export_result.reset();
  driven.click("copy table picture");
  CHECK(driven.exports.back().find("--step 0") != std::string::npos);
  driven.export_result = "the disk is full";
  driven.frames(2);
  CHECK(driven.shows("the disk is full"));
}

TEST_CASE("the picture of a button and its card do not depend on what was pressed first") {
  Driven driven;
  driven.app.open(
      "import atexit\ndef A(): pass\ndef B(): pass\ndef C(): pass\ndef help(): pass\nhelp()\n", "");
  driven.frames(2);
  CHECK_FALSE(driven.app.control("register help"));
  driven.click("register C");
  driven.click("register B");
  const auto& handlers = driven.app.model().document.handlers();
  REQUIRE(handlers.size() == 3);
  CHECK(handlers[1].mark == 1);
  const auto& timeline = driven.app.model().document.run()->timeline;
  CHECK(timeline.mark(0) == 2);  // C, registered first
  CHECK(timeline.mark(1) == 1);
}

TEST_CASE("what is shown is settled: another frame of the same changes nothing") {
  Driven driven;
  driven.press("g");
  driven.app.frame(1440, 900, 0);
  const auto before = driven.app.control("check prediction");
  driven.frames(3);
  const auto after = driven.app.control("check prediction");
  REQUIRE(before);
  CHECK(before->y == after->y);
  Driven lesson;
  lesson.click("lessons");
  lesson.app.model().learning->lesson = nullptr;
  lesson.move_to("lesson 7");
  lesson.app.mouse_button(true);
  lesson.app.frame(1440, 900, 0.016F);
  lesson.app.mouse_button(false);
  lesson.app.frame(1440, 900, 0.016F);
  lesson.app.frame(1440, 900, 0.016F);
  const auto first = lesson.app.control("check answer");
  lesson.app.mouse_move(700, 400);
  lesson.frames(3);
  const auto later = lesson.app.control("check answer");
  if (first && later) CHECK(first->y == doctest::Approx(later->y));
}

TEST_CASE("playing stops before an ending that is to be predicted") {
  Driven driven;
  driven.press("g");
  driven.press("home");
  CHECK_FALSE(driven.shows("YOUR PREDICTION"));
  driven.press("space");
  driven.settle();
  CHECK(driven.shows("YOUR PREDICTION"));
  driven.press("g");
  CHECK_FALSE(driven.shows("YOUR PREDICTION"));
}

TEST_CASE(
    "the program ends differently from the present moment on, and undo brings the rest back") {
  Driven driven;
  const std::string before = driven.script();
  driven.press("right");
  driven.press("right");  // A and B are registered
  driven.press("e");
  driven.click("end here with SIGKILL, default action");
  CHECK(driven.script().find("atexit.register(B)\nos.kill(") != std::string::npos);
  CHECK(driven.script().find("register(C") == std::string::npos);
  driven.settle();
  CHECK(driven.shows("never runs: killed by a signal"));
  driven.press("z", true);
  CHECK(driven.script() == before);
  // In an exit handler everything has happened but the ending.
  driven.press("end");
  driven.press("e");
  driven.click("end here with os._exit(7)");
  CHECK(driven.script().ends_with("atexit.register(C, \"Ada\")\nos._exit(7)\n"));
}

TEST_CASE("endings and arguments of one's own are typed, and refused if they are no Python") {
  Driven driven;
  driven.click("sys.exit endings");
  driven.click("end with another sys.exit");
  driven.type("3 +");
  driven.click("accept");
  CHECK(driven.shows("That is no Python"));
  CHECK(driven.script().ends_with("sys.exit(3)\n"));
  driven.type("4");
  driven.press("enter");
  CHECK(driven.script().ends_with("sys.exit(4)\n"));
  CHECK_FALSE(driven.app.control("answer"));
  driven.click("more A");
  driven.click("register A with arguments");
  driven.type("1");
  driven.press("escape");
  CHECK_FALSE(driven.app.control("answer"));
  driven.click("more A");
  driven.click("register A with arguments");
  driven.type("1, key=2");
  driven.press("enter");
  CHECK(driven.script().find("atexit.register(A, 1, key=2)") != std::string::npos);
}

TEST_CASE("every entry of the palette's menus does what it says") {
  const auto after = [](const std::string& button, const std::string& item) {
    Driven driven;
    driven.click(button);
    driven.click(item);
    CHECK_MESSAGE(driven.app.model().document.errors().empty(), item);
    return driven.script();
  };
  const auto has = [](const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  };
  CHECK(has(after("more A", "register A twice"), "atexit.register(A)\natexit.register(A)\nsys"));
  CHECK(has(after("more A", "decorate A"), "@atexit.register\ndef A"));
  CHECK(has(after("more A", "unregister A"), "atexit.unregister(A)\nsys.exit"));
  const auto made = [&](const std::string& what) {
    return after("new handler", "new handler that " + what);
  };
  CHECK(has(made("prints a line"), "print(\"D\")"));
  CHECK(has(made("prints its argument"), "atexit.register(D, \"Ada\")"));
  CHECK(has(made("raises an exception"), "raise ValueError(\"D failed\")"));
  CHECK(has(made("calls sys.exit(4)"), "    sys.exit(4)"));
  CHECK(has(made("registers another"), "    atexit.register(A)"));
  CHECK(has(made("unregisters another"), "    atexit.unregister(A)"));
  CHECK(has(made("clears the registry"), "    atexit._clear()"));
  CHECK(has(made("calls os._exit(4)"), "    os._exit(4)"));
  CHECK(has(made("sleeps a second"), "    time.sleep(1)"));
  CHECK(has(after("before the end", "add a fork"), "os.fork()"));
  CHECK(has(after("before the end", "add a thread"), "threading.Thread(target=worker).start()"));
  CHECK(has(after("before the end", "add a daemon thread"), "daemon=True"));
  CHECK(has(after("before the end", "add a clear"), "atexit._clear()\nsys.exit"));
}

TEST_CASE("speed, loop and jumps are in the transport's menu") {
  Driven driven;
  driven.click("speed");
  driven.click("speed 4×");
  CHECK(driven.app.model().player.speed() == 4);
  driven.click("speed");
  driven.click("loop");
  CHECK(driven.app.model().player.loop());
  driven.click("speed");
  driven.click("next exception");
  CHECK(driven.shows("B raised ValueError."));
}

TEST_CASE("standard output is a terminal or a pipe, as chosen") {
  Driven driven;
  driven.click("stdout");
  driven.click("stdout pipe");
  CHECK(driven.shows("| cat"));
  CHECK_FALSE(driven.app.model().settings.stdout_is_tty);
  for (int i = 0; i < 6; ++i) driven.press("right");
  driven.settle();
  CHECK(driven.shows("12 bytes wait in the buffer"));
  driven.click("stdout");
  driven.click("stdout terminal");
  CHECK_FALSE(driven.shows("| cat"));
}

TEST_CASE("a link to what is shown is copied, with its step; one that is too long is not") {
  Driven driven;
  for (int i = 0; i < 4; ++i) driven.press("right");
  driven.press("l", true);
  CHECK(driven.app.clipboard() == "link to demo.py as 3.14, step 4");
  CHECK(driven.shows("The link is copied."));
  driven.click("stdout");
  driven.click("stdout pipe");
  driven.press("home");
  driven.click("more");
  driven.click("copy a link");
  CHECK(driven.app.clipboard() == "link to demo.py as 3.14, step 0, a pipe");
  driven.app.open(std::string(20'000, '#'), "long.py");
  driven.frames(2);
  driven.press("l", true);
  CHECK(driven.shows("The script is too long for a link"));
  CHECK(driven.app.clipboard() == "link to demo.py as 3.14, step 0, a pipe");
}

TEST_CASE("the terminal's text is selected by mouse or keys, and copied") {
  Driven driven;
  driven.press("end");
  driven.click("copy");
  CHECK(driven.app.clipboard().starts_with("C: bye, Ada\nException ignored in atexit"));
  CHECK(driven.app.clipboard().ends_with("A: closing the log\n"));
  // From the middle of the terminal to its upper right corner.
  driven.drag("terminal", "copy");
  driven.press("c", true);
  const std::string dragged = driven.app.clipboard();
  CHECK(dragged.find("Traceback") != std::string::npos);
  CHECK_FALSE(dragged.starts_with("C: bye, Ada\nException ignored in atexit"));
  while (driven.app.focused() != "terminal") driven.press("tab");
  driven.press("escape");
  driven.press("left", false, true);
  driven.press("home", false, true);
  driven.press("c", true);
  CHECK(driven.app.clipboard() == "A: closing the log");
  driven.press("up", false, true);
  driven.press("c", true);
  CHECK(driven.app.clipboard() == "ValueError: disk full\nA: closing the log");
  driven.press("a", true);
  driven.press("c", true);
  CHECK(driven.app.clipboard().starts_with("$ python3.14 demo.py\nC: bye, Ada\n"));
}

TEST_CASE("the terminal and the lanes scroll, and a step brings the newest back") {
  Driven driven;
  driven.app.model().document.edit(
      "import atexit\nfor i in range(100):\n    atexit.register(print, i)\nprint('ready')\n");
  driven.app.model().document_changed(true);
  driven.frames(2);
  driven.settle();
  CHECK(driven.shows("print(99)"));
  CHECK_FALSE(driven.shows("print(60)"));
  driven.app.mouse_move(500, 300);
  for (int i = 0; i < 40; ++i) {
    driven.app.mouse_wheel(-1);
    driven.frames(1);
  }
  CHECK(driven.shows("print(60)"));
  driven.press("end");
  CHECK_FALSE(driven.shows("$ python"));
  while (driven.app.focused() != "terminal") driven.press("tab");
  for (int i = 0; i < 120; ++i) driven.press("up");
  CHECK(driven.shows("$ python3.14 demo.py ready"));
  driven.press("home");
  driven.press("end");
  CHECK_FALSE(driven.shows("$ python"));
}

TEST_CASE("how things are shown is chosen in a menu, too") {
  Driven driven;
  const auto choose = [&](const std::string& item) {
    driven.click("more");
    driven.click(item);
  };
  for (const char* theme : {"light", "contrast", "dark"}) {
    choose(std::string("theme ") + theme);
    CHECK(driven.app.model().theme().name == theme);
  }
  choose("theme system");
  CHECK(driven.app.model().theme().name == "dark");
  driven.app.set_system_is_dark(false);
  CHECK(driven.app.model().theme().name == "light");
  choose("reduced motion");
  CHECK(driven.app.model().settings.reduced_motion);
  choose("hide or show the answer");
  driven.press("end");
  CHECK(driven.shows("The answer is hidden until H is pressed."));
  CHECK_FALSE(driven.shows("ValueError: disk full"));
  driven.click("copy");
  CHECK(driven.app.clipboard().empty());
  choose("all keys");
  CHECK(driven.shows("All keys"));
  // None of them is cut; what has a list of keys in it has its own dots.
  const std::string keys = driven.app.shown_text().substr(driven.app.shown_text().find("All keys"));
  for (std::size_t at = keys.find("…"); at != std::string::npos; at = keys.find("…", at + 1))
    CHECK_MESSAGE(keys.substr(at).starts_with("… "), keys.substr(at > 30 ? at - 30 : 0, 40));
  driven.press("escape");
  driven.click("present");
  driven.frames(2);
  CHECK_FALSE(driven.app.control("script"));
  driven.press("escape");
  CHECK(driven.app.control("script"));
}

TEST_CASE(
    "two versions share one timeline, as long as the longer run, with the difference marked") {
  Driven driven;
  driven.app.model().document.edit(
      "import atexit, sys\ndef A():\n    sys.exit(4)\natexit.register(print, 'x')\n"
      "atexit.register(A)\n");
  driven.app.model().document_changed(false);
  driven.click("compare");
  driven.click("compare with 2.7");
  CHECK(driven.shows("As Python 2.7 the script has an error."));
  driven.click("compare");
  driven.click("compare with 3.9");
  CHECK(driven.shows("the first difference is step"));
  CHECK(driven.shows("≠"));
  driven.press("d");
  CHECK(driven.shows("the first difference is here"));
  const Model& model = driven.app.model();
  CHECK(model.player.step_count() == std::max(model.document.run()->timeline.steps().size(),
                                              model.compared_run->timeline.steps().size()));
  driven.press("end");
  CHECK(driven.shows("The process ends with exit status"));
  driven.click("compare");
  driven.click("compare with nothing");
  CHECK_FALSE(driven.shows("≠"));
  CHECK(model.player.step_count() == model.document.run()->timeline.steps().size());
}

TEST_CASE("more than nine functions are registered from a menu") {
  Driven driven;
  std::string text = "import atexit\n";
  for (int i = 0; i < 12; ++i) text += "def f" + std::to_string(i) + "(x): pass\n";
  driven.app.model().document.edit(text);
  driven.app.model().document_changed(false);
  driven.frames(2);
  CHECK(driven.app.control("register f8"));
  CHECK_FALSE(driven.app.control("register f9"));
  driven.click("more handlers");
  driven.click("register f11");
  CHECK(driven.script().ends_with("atexit.register(f11, \"x\")\n"));
}

TEST_CASE(
    "while something lies over the window its keys do nothing below, and the focus comes back") {
  Driven driven;
  const std::string before = driven.script();
  for (int i = 0; i < 200 && driven.app.focused() != "new handler"; ++i) driven.press("tab");
  driven.press("enter");
  driven.press("1");
  driven.press("space");
  CHECK(driven.script() == before);
  CHECK_FALSE(driven.app.moving());
  driven.press("down");
  driven.press("enter");
  CHECK(driven.script() != before);
  CHECK(driven.app.focused() == "new handler");
  driven.press("f1");
  CHECK(driven.shows("All keys"));
  driven.press("+", true);
  CHECK(driven.app.model().settings.text_size == 125);
  driven.press("0", true);
  CHECK(driven.app.model().settings.text_size == 100);
  driven.press("-", true);
  CHECK(driven.app.model().settings.text_size == 75);
  driven.press("f1");
  CHECK_FALSE(driven.shows("All keys"));
}

TEST_CASE("at 1440 by 900 all of the question is in sight, whatever it asks") {
  const auto last_of = [](Driven& driven, std::string_view prefix) {
    std::string last;
    for (const std::string& name : driven.app.control_names())
      if (name.starts_with(prefix)) last = name;
    REQUIRE_FALSE(last.empty());
    return driven.app.control(last);
  };
  for (const bool is_long : {false, true}) {
    Driven driven;
    if (is_long) {
      std::string script = "import atexit, os\n";
      for (const char* name : {"A", "B", "C", "D", "E"})
        script +=
            "def " + std::string(name) + "(): raise KeyError()\natexit.register(" + name + ")\n";
      driven.app.open(script + "print('draft')\nos._exit(3)\n", "");
      driven.app.set_option("stdout", "pipe");
    }
    driven.click("predict first");
    driven.frames(3);
    CAPTURE(is_long);
    const auto place = last_of(driven, "stderr ");
    REQUIRE(place);
    CHECK(place->y + place->height < 816 - 44);  // above the transport and a terminal of one line
    if (is_long) CHECK(driven.app.control("card E")->y > driven.app.control("present")->y);
    CHECK_FALSE(driven.shows("not in sight"));
    // A turn of the wheel moves nothing.
    const std::string first = is_long ? "slot 5" : "slot 3";
    const float before = driven.app.control(first)->y;
    driven.move_to(first);
    driven.app.mouse_wheel(-3);
    driven.frames(3);
    CHECK(driven.app.control(first)->y == before);
  }
}
