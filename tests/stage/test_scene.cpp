#include <doctest/doctest.h>

#include "../trace/scenario.hpp"
#include "scenes.hpp"

using namespace lastcall;
using stage::describe;
using trace::EventKind;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("before anything has run the registry is empty and the status unknown") {
  const std::string scene = describe(Shown(demo).at(0));
  CHECK(has(scene, "waiting: 0\n"));
  CHECK(has(scene, "[main program current] [join threads coming]"));
  CHECK(has(scene, "exit status: ? | still running\n"));
}

TEST_CASE("registered handlers wait in the registry, the newest on top") {
  const Shown shown(demo);
  const std::string scene = describe(shown.at(shown.step_of(EventKind::exit_requested) - 1));
  CHECK(has(scene,
            "waiting: 3\n"
            "registry 0: card A | A() · registered on line 8\n"
            "registry 1: card B | B() · registered on line 9\n"
            "registry 2: card C | C('Ada') · registered on line 10\n"));
}

TEST_CASE("a handler that is called leaves a ghost, and the called lane says where it will be") {
  const Shown shown(demo);
  const std::string scene = describe(shown.at(shown.step_of(EventKind::call)));
  CHECK(has(scene, "registry 2: ghost C | taken 1st\n"));
  CHECK(has(scene, "calling 0: active C | called by atexit | running\n"));
  CHECK(has(scene, "strip: C() | line 6\n"));
  CHECK(has(scene, "called 0: ghost 1st | C, when it is over\n"));
  CHECK(has(scene, "exit status: 3 | will be 3, from sys.exit(3)\n"));
}

TEST_CASE("an exit is told in the program's own words, and a signal by its name") {
  const Shown shown("import atexit\natexit.register(print)\nraise SystemExit(3)\n");
  const std::string scene = describe(shown.at(2));
  CHECK(has(scene, "raise SystemExit ends the main program."));
  CHECK(has(scene, "will be 3, from raise SystemExit(3)\n"));
  CHECK(shown.at(2).ticks[1].label == "raise SystemExit");
  const Shown killed("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n");
  CHECK(killed.at(1).ticks[0].label == "SIGKILL");
}

TEST_CASE("the exit status is not said to be an argument where sys.exit was given a message") {
  const Shown shown("import sys\nsys.exit('fatal')\n");
  const std::string scene = describe(shown.at(shown.last()));
  CHECK(has(scene, "exit status: 1 | from sys.exit with a message\n"));
}

TEST_CASE("an exception goes from its line over the calls to the wall, and out through stderr") {
  const Shown shown(demo);
  const std::size_t raised = shown.step_of(EventKind::report);
  const std::string scene = describe(shown.at(raised));
  CHECK(has(scene, "calling 0: active B"));
  CHECK(has(scene, "| raised\n"));
  CHECK(has(scene,
            "exception: ValueError: disk full | line 5* > call 0* > card* > wall* > opening* > "
            "terminal*\n"));
  CHECK(has(scene, "strip: B() | no except here\n"));
  CHECK(has(scene, "verdict: atexit stops it here\n"));
  CHECK(has(scene, "lock: stays 3\n"));
  CHECK_FALSE(has(describe(shown.at(shown.last())), "exception:"));
}

TEST_CASE("cause comes before effect: no traceback until the exception has landed") {
  const Shown shown(demo);
  const std::size_t step = shown.step_of(EventKind::report);
  std::size_t before = 0;
  bool landed = false;
  for (int i = 0; i <= 50; ++i) {
    const stage::Scene scene = shown.at(step, i / 50.0);
    std::string err;
    for (const stage::TerminalPiece& piece : scene.terminal)
      if (piece.stream == trace::Stream::stderr_) err += piece.text;
    if (scene.travel && !scene.travel->arrived()) CHECK(err.empty());
    CHECK(err.size() >= before);  // line by line, never back
    before = err.size();
    landed |= !err.empty();
    if (err.empty()) CHECK(scene.status_lock.empty());
  }
  CHECK(landed);
}

TEST_CASE("an exception in the main program meets no wall, and fails the first phase") {
  const Shown shown(
      "import atexit\n"
      "def A():\n    pass\n"
      "def save(path):\n    raise OSError(path)\n"
      "def main():\n    save('a')\n"
      "atexit.register(A)\n"
      "main()\n");
  const std::size_t step = shown.step_of(EventKind::exit_requested);
  const std::string scene = describe(shown.at(step));
  CHECK(has(scene, "calling 0: card main program | demo.py · line 9 | over\n"));
  CHECK(has(scene, "strip: save() | no except here\nstrip: main() | no except here\n"));
  CHECK(has(scene, "line 5* > call 0* > call 1* > card* > wall* > opening* > terminal*"));
  CHECK(has(scene, "verdict: no wall: it leaves the program\n"));
  CHECK(has(scene, "[main program failed]"));
  CHECK(has(scene, "exit status: 1"));
  CHECK(shown.at(step).lines.callers == std::vector<std::uint32_t>{7, 9});
  // The status is not known before the traceback is there.
  CHECK(shown.at(step, 0.3).status == "?");
}

TEST_CASE("an except clause that takes an exception opens its call, and what is above is left") {
  const Shown shown(
      "import atexit\n"
      "def A():\n"
      "    try:\n"
      "        risky()\n"
      "    except ValueError:\n"
      "        print('handled')\n"
      "def risky():\n"
      "    raise ValueError('x')\n"
      "atexit.register(A)\n");
  const std::string scene = describe(shown.at(shown.step_of(EventKind::catch_)));
  CHECK(has(scene, "strip: risky() | no except here\nstrip: A() | except catches it\n"));
  CHECK(has(scene, "exception: ValueError: x | call 0* > call 1*\n"));
}

TEST_CASE("the main program stands among the running ones until it is over") {
  const Shown shown(demo);
  CHECK(has(describe(shown.at(0)), "calling 0: active main program | demo.py | running\n"));
  const std::size_t exit = shown.step_of(EventKind::exit_requested);
  CHECK(has(describe(shown.at(exit - 1)),
            "calling 0: active main program | demo.py · line 10 | running\n"
            "strip: atexit.register(C, \"Ada\") | line 10\n"));
  CHECK(has(describe(shown.at(exit, 0.05)), "main program | demo.py · line 11 | over"));
  CHECK_FALSE(has(describe(shown.at(exit)), "main program |"));
}

TEST_CASE("the marked line is the one that runs, and there is none when the process is over") {
  const Shown shown(demo);
  const auto marked = [&](std::size_t step) {
    return stage::marked_lines(shown.timeline, step).running;
  };
  const std::size_t c = shown.step_of(EventKind::call);
  CHECK(marked(c) == 6);      // def C
  CHECK(marked(c + 1) == 7);  // its print
  const std::size_t b = shown.step_of(EventKind::call, c + 1);
  CHECK(marked(b) == 4);  // def B, not the last print of C
  CHECK(marked(b + 1) == 5);
  CHECK(marked(shown.step_of(EventKind::exit_requested)) == 11);
  CHECK(marked(shown.last()) == 0);
}

TEST_CASE("a function has one hue and shape, by order of definition") {
  const std::string functions =
      "import atexit\ndef A(): pass\ndef B(): pass\ndef C(): pass\ndef helper(): pass\n";
  const Shown late(functions + "helper()\natexit.register(C)\n");
  const Shown all(functions + "helper()\natexit.register(A)\natexit.register(C)\n");
  CHECK(late.timeline.mark(0) == 2);
  CHECK(all.timeline.mark(0) == 0);
  CHECK(all.timeline.mark(1) == 2);
  CHECK(late.timeline.mark_of_line(3) == std::uint16_t{1});  // B, which nobody registers
  CHECK_FALSE(late.timeline.mark_of_line(5));                // a helper is no handler
}

TEST_CASE("a step rests as long as its sentence takes to be read") {
  CHECK(stage::reading_time("two words") == doctest::Approx(0.65));
  CHECK(stage::reading_time("a sentence of ten words is read in that time") ==
        doctest::Approx(0.28 * 10 - 0.35).epsilon(0.15));
  const Shown shown(demo);
  for (std::size_t step = 0; step <= shown.last(); ++step) {
    const stage::Beat beat = stage::beat_of(shown.timeline, step);
    CHECK(beat.rest >= 0.65);
    CHECK(beat.motion > 0);
    CHECK(beat.motion < 4);
  }
}

TEST_CASE("the call, prints and return of an uneventful handler are one beat with one sentence") {
  const Shown shown(demo);
  std::size_t calls = 0;
  for (std::size_t step = 0; step <= shown.last(); ++step) {
    const auto story = stage::story_at(shown.timeline, step);
    if (!story) continue;
    CHECK(story->first <= step);
    CHECK(step <= story->last);
    if (step == story->first) ++calls;
    CHECK(stage::beat_of(shown.timeline, step, true).rest ==
          doctest::Approx(step == story->last ? stage::reading_time(story->lead + " " + story->rest)
                                              : 0));
    stage::View view;
    view.story = true;
    CHECK(stage::compose(shown.timeline, {step, 1}, view).lead == story->lead);
  }
  CHECK(calls == 2);  // C and A; B raises
  const Shown registers(
      "import atexit\ndef A(): print('A')\ndef B(): atexit.register(A)\natexit.register(B)\n");
  CHECK_FALSE(stage::story_at(registers.timeline, registers.step_of(EventKind::call)));
}

TEST_CASE("a subinterpreter stands beside the main one, each with its own registry") {
  const Shown shown(
      "import atexit\nfrom concurrent import interpreters\ndef A(): print('A')\n"
      "atexit.register(A)\ni = interpreters.create()\n"
      "i.exec('import atexit\\ndef B(): print(1)\\natexit.register(B)\\n')\n"
      "print('here')\ni.close()\nprint('closed')\n");
  const std::size_t second =
      shown.step_of(EventKind::register_, shown.step_of(EventKind::register_) + 1);
  REQUIRE(second != 0);
  const stage::Scene inside = shown.at(second);
  CHECK(inside.process == "Interpreter 1");
  REQUIRE(inside.registry.size() == 1);
  CHECK(inside.registry[0].name == "B");
  REQUIRE(inside.other);
  CHECK(inside.other->process == "Main interpreter");
  REQUIRE(inside.other->registry.size() == 1);
  CHECK(inside.other->registry[0].name == "A");
  CHECK_FALSE(inside.is_parent);
  const stage::Scene outside = shown.at(shown.step_of(EventKind::output));
  CHECK(outside.process == "Main interpreter");
  REQUIRE(outside.other);
  CHECK(outside.other->registry[0].name == "B");
  CHECK_FALSE(shown.at(shown.last()).other);  // it is over by then
}

TEST_CASE("an object that nobody holds any more is shown where it ends") {
  const Shown shown(
      "class Box:\n"
      "    def __del__(self): print('gone')\n"
      "box = Box()\n"
      "box = None\n");
  const std::size_t step = shown.step_of(EventKind::finalize);
  REQUIRE(step != 0);
  CHECK(has(describe(shown.at(step)), "| nobody holds it any more\n"));
}

TEST_CASE("at the end the called lane shows every handler with its outcome") {
  const Shown shown(demo);
  const std::string scene = describe(shown.at(shown.last()));
  CHECK(has(scene,
            "called 0: card C | 1st · C('Ada') | returned\n"
            "called 1: card B | 2nd · B() | raised\n"
            "called 2: card A | 3rd · A() | returned\n"));
  CHECK(has(scene, "  C: bye, Ada\n"));
  CHECK(has(scene, "! ValueError: disk full\n"));
  CHECK(has(scene, "exit status: 3 | from sys.exit(3)\n"));
}

TEST_CASE("handlers that will never run say why, and the phases they miss are marked") {
  const Shown shown(
      "import atexit, os, signal\n"
      "def A(): pass\n"
      "def B(): pass\n"
      "atexit.register(A)\n"
      "atexit.register(B)\n"
      "os.kill(os.getpid(), signal.SIGKILL)\n");
  const std::string scene = describe(shown.at(shown.last()));
  CHECK(has(scene,
            "registry 0: lost A | never runs: killed by a signal\n"
            "registry 1: lost B | never runs: killed by a signal\n"));
  CHECK(has(scene, "[main program killed] [join threads skipped] [exit handlers skipped]"));
  CHECK(has(scene, "[process ends killed]"));
  CHECK(has(scene, "calling 0: card main program | demo.py · line 6 | killed\n"));
  CHECK(has(scene, "exit status: SIGKILL | killed by signal 9; 137 in a shell\n"));
  const stage::Scene drawn = shown.at(shown.last());
  REQUIRE(drawn.cut);
  CHECK(drawn.cut->skipped == "skipped: threads, handlers, buffers");
  // One after the other, from the top.
  const std::string midway = describe(shown.at(shown.last(), 0.25));
  CHECK(has(midway, "registry 0: card A"));
  CHECK(has(midway, "registry 1: lost B"));
}

TEST_CASE("halfway through a step its card is on the way, and with reduced motion it is there") {
  const Shown shown(demo);
  const std::size_t call = shown.step_of(EventKind::call);
  CHECK(has(describe(shown.at(call, 0.5)),
            "calling 0: active C | called by atexit | running | moves\n"));
  stage::View calm;
  calm.reduced_motion = true;
  CHECK_FALSE(has(describe(shown.at(call, 0.5, calm)), "moves"));
}

TEST_CASE("one mask keeps the answer: nothing of what follows is in the scene") {
  const Shown shown(demo);
  stage::View view;
  view.last_seen = stage::step_of_question(shown.timeline);
  REQUIRE(view.last_seen);
  for (std::size_t step = *view.last_seen; step <= shown.last(); ++step) {
    const stage::Scene scene = shown.at(step, 1, view);
    const std::string text = describe(scene);
    CHECK(text == describe(shown.at(*view.last_seen, 1, view)));
    for (const char* told : {"bye", "taken", "exception:", "ValueError", "will be", "stays", "1st"})
      CHECK_MESSAGE(!has(text.substr(0, text.find("called 0")), told), told);
    CHECK(has(text, "exit status: ? |"));
    CHECK(scene.future_hidden);
    CHECK(scene.answer_hidden == (step > *view.last_seen));
    for (const stage::TimelineTick& tick : scene.ticks) CHECK(tick.step <= *view.last_seen);
  }
  // Not even how long it goes on: another ending draws the same timeline.
  std::string killed = demo;
  killed.replace(killed.find("sys.exit(3)"), 11, "import os; os._exit(7)");
  const Shown other(killed);
  CHECK(other.at(*view.last_seen, 1, view).step_count ==
        shown.at(*view.last_seen, 1, view).step_count);
}

TEST_CASE("a hundred thousand handlers compose only the cards that can be seen") {
  const Shown shown(
      "import atexit\n"
      "def A(): pass\n"
      "for i in range(100000):\n"
      "    atexit.register(A)\n");
  const stage::Scene scene = shown.at(shown.step_of(EventKind::exit_requested) - 1);
  CHECK(scene.registry_slots == 100000);
  CHECK(scene.registry.size() <= 2 * stage::visible_cards);
  CHECK(scene.ticks.size() <= 512);
}

TEST_CASE("of a recorded run the handlers that one library registered in a row are one card") {
  trace::Scenario run("3.11");
  run.registers("first").by("plug");
  const auto name = [](int i) { return "close" + std::to_string(i); };
  for (int i = 0; i < 150; ++i) run.registers(name(i));
  run.by("").registers("mine").by("other");
  for (int i = 150; i < 157; ++i) run.registers(name(i));
  run.by("").exits(trace::ExitCause::end_of_file, 0).phase(trace::Phase::exit_handlers).at_exit();
  for (int i = 157; i-- > 150;) run.calls(name(i)).returns(name(i));
  run.calls("mine").returns("mine");
  for (int i = 150; i-- > 0;) run.calls(name(i)).returns(name(i));
  run.calls("first").returns("first").ends(0);
  run.builder().recorded({.interpreter = "3.11.7", .executable = "", .when = ""}, {});
  const trace::Trace trace = run.finish();
  const trace::Timeline timeline(trace);
  const auto step_of = [&](EventKind kind, int nth) {
    std::size_t step = 0;
    while (nth >= 0)
      if (trace.events()[timeline.steps()[++step].lead].kind == kind) --nth;
    return step;
  };
  const auto names = [](const std::vector<stage::Card>& cards) {
    std::string all;
    for (const stage::Card& card : cards) all += card.name + (card.next ? "!" : "") + "; ";
    return all;
  };

  // Seven stand for themselves, and the one that is next always does.
  stage::Scene scene = stage::compose(timeline, {step_of(EventKind::exit_requested, 0), 1});
  CHECK(names(scene.registry) ==
        "first; plug × 150; mine; close150; close151; close152; close153; close154; close155; "
        "close156!; ");
  CHECK(scene.registry_slots == 10);
  CHECK(scene.waiting == 159);

  scene = stage::compose(timeline, {step_of(EventKind::return_, 7), 1});
  CHECK(names(scene.registry).starts_with("first; plug × 149; close149!; mine; close150; "));
  scene = stage::compose(timeline, {step_of(EventKind::call, 8), 0.5});
  REQUIRE(scene.calling.size() == 1);
  // It leaves from where its card was, and the next one comes out of the pile.
  CHECK(scene.calling[0].from == stage::Place{stage::Lane::registry, 2});
  CHECK(names(scene.registry).starts_with("first; plug × 148; close148; close149; mine; "));
  CHECK(scene.registry[2].from == stage::Place{stage::Lane::registry, 1});

  scene = stage::compose(timeline, {step_of(EventKind::return_, 157), 1});
  CHECK(names(scene.registry) ==
        "first!; close0; plug × 149; mine; close150; close151; close152; "
        "close153; close154; close155; close156; ");
  CHECK(scene.registry[2].detail == "taken 9th to 157th");
  CHECK(names(scene.called)
            .starts_with("close156; close155; close154; close153; close152; close151; close150; "
                         "mine; plug × 149; "
                         "close0; "));
  CHECK(scene.called[8].detail == "9th to 157th");
  CHECK(scene.called[8].badge == "returned");
  CHECK(scene.called_slots == 11);

  // Scrolling goes by cards.
  stage::View view;
  view.registry_scroll = 1;
  CHECK(compose(timeline, {step_of(EventKind::exit_requested, 0), 1}, view).registry.size() == 10);
}

TEST_CASE("the same moment gives the same scene") {
  const Shown shown(demo);
  for (std::size_t step = 0; step <= shown.last(); ++step)
    CHECK(describe(shown.at(step)) == describe(Shown(demo).at(step)));
}

TEST_CASE("after a fork both processes stand side by side, each with its own registry") {
  const Shown shown(
      "import atexit, os\n"
      "def A(): pass\n"
      "def B(): pass\n"
      "atexit.register(A)\n"
      "pid = os.fork()\n"
      "if pid == 0:\n"
      "    atexit.register(B)\n"
      "else:\n"
      "    os.waitpid(pid, 0)\n");
  CHECK_FALSE(shown.at(shown.step_of(EventKind::fork) - 1).other);
  const std::size_t second = shown.step_of(EventKind::register_, shown.step_of(EventKind::fork));
  const stage::Scene scene = shown.at(second);
  CHECK(scene.process.starts_with("Child, pid "));
  CHECK(scene.waiting == 2);
  REQUIRE(scene.other);
  CHECK(scene.other->process == "Parent");
  CHECK(scene.other->waiting == 1);
  CHECK(has(describe(*scene.other), "calling 0: active main program | demo.py · line 9"));
  CHECK(scene.other->waits_for == "waits until the child has ended");
  // What the child has registered itself is marked, what it inherited is not.
  REQUIRE(scene.registry.size() == 2);
  CHECK_FALSE(scene.registry[0].fresh);
  CHECK(scene.registry[1].fresh);
  CHECK_FALSE(scene.other->registry.front().fresh);
  for (const stage::Card& card : shown.at(second + 1).registry) CHECK_FALSE(card.fresh);
}

TEST_CASE("a fork parts the stage, then its cards are copied; a still shows the end of that") {
  const Shown shown(
      "import atexit, os\ndef A(): pass\natexit.register(A)\nif os.fork(): os.wait()\n");
  const std::size_t fork = shown.step_of(EventKind::fork);
  const auto at = [&](double progress) { return shown.at(fork, progress); };
  CHECK(at(0).parted == 0);
  CHECK(at(0.2).parted > 0);
  CHECK(at(0.2).copied == 0);
  CHECK(at(0.6).parted == 1);
  CHECK(at(0.6).copied > 0);
  CHECK(at(0.6).copied < 1);
  CHECK(at(1).copied == 1);
  stage::View view;
  view.reduced_motion = true;
  CHECK(shown.at(fork, 0, view).parted == 1);
  CHECK(shown.at(fork + 1, 0).parted == 1);
  // The registry of the parent goes from where it was alone to the middle.
  const stage::Layout whole = stage::lay_out({0, 0, 1048, 700}, 1);
  const float before = stage::layout_of(shown.at(fork - 1), whole).registry.x;
  CHECK(stage::layout_of(at(0), whole).registry.x == before);
  CHECK(stage::layout_of(at(0.2), whole).registry.x > before);
  CHECK(stage::layout_of(at(1), whole).registry.right() < *stage::layout_of(at(1), whole).fold);
}

TEST_CASE("nothing is shown before its cause: next, the status and what is lost wait for it") {
  const Shown raised(demo);
  const std::size_t report = raised.step_of(EventKind::report);
  const auto is_next = [](const stage::Scene& scene) {
    return std::any_of(scene.registry.begin(), scene.registry.end(),
                       [](const stage::Card& card) { return card.next; });
  };
  CHECK_FALSE(is_next(raised.at(report, 0.5)));
  CHECK(is_next(raised.at(report)));

  const Shown killed(
      "import atexit, os, signal, sys\natexit.register(print)\nsys.stdout.write('kept')\n"
      "os.kill(os.getpid(), signal.SIGKILL)\n");
  const std::size_t last = killed.last();
  for (const double progress : {0.0, 0.2}) {
    const stage::Scene scene = killed.at(last, progress);
    CHECK(scene.status == "?");
    CHECK(scene.pending_bytes == 4);
    CHECK(scene.burnt_bytes == 0);
  }
  CHECK(killed.at(last).status == "SIGKILL");
  CHECK(killed.at(last).burnt_bytes == 4);
  CHECK(killed.at(last).pending_bytes == 0);
}

TEST_CASE("an exception waits in the call whose finally prints, and goes on from there") {
  const Shown shown(
      "import atexit\n"
      "def write():\n"
      "    try:\n"
      "        raise ValueError('disk full')\n"
      "    finally:\n"
      "        print('closed')\n"
      "def B():\n"
      "    write()\n"
      "atexit.register(B)\n");
  const std::size_t raise = shown.step_of(EventKind::raise);
  const stage::Scene prints = shown.at(raise + 1);
  REQUIRE(prints.strips.size() == 3);
  CHECK(prints.strips[1].name == "write()");
  CHECK(prints.strips[1].state == stage::Strip::State::holds);
  CHECK(prints.strips[1].note == "ValueError waits");
  CHECK(prints.strips[2].state == stage::Strip::State::running);
  // It is not born again where it was raised.
  const stage::Scene reported = shown.at(raise + 2, 0);
  REQUIRE(reported.travel);
  CHECK(reported.travel->at >= 1);
  REQUIRE(shown.at(raise, 0.5).travel);
  CHECK(shown.at(raise, 0.5).travel->at < 1);
}

TEST_CASE("the timeline forks and joins with the processes, and no further than may be seen") {
  const Shown shown(
      "import atexit, os\n"
      "def A(): pass\n"
      "atexit.register(A)\n"
      "pid = os.fork()\n"
      "if pid != 0:\n"
      "    os.waitpid(pid, 0)\n");
  const std::size_t fork = shown.step_of(EventKind::fork);
  const stage::Scene scene = shown.at(fork);
  REQUIRE(scene.turns.size() == 3);
  CHECK_FALSE(scene.turns[0].below);
  CHECK(scene.turns[0].waits);
  CHECK(scene.turns[1].below);
  CHECK(scene.turns[1].fork == fork);
  CHECK(scene.turns[1].joins);
  CHECK(scene.turns[2].first == scene.turns[1].last + 1);
  CHECK(scene.turns[2].last == shown.last());
  const stage::Rect timeline{0, 0, 800, 84};
  const auto y_of = [&](std::size_t step) { return stage::y_of_step(scene, timeline, 1, step); };
  CHECK(y_of(fork) < y_of(scene.turns[1].first));
  CHECK(y_of(scene.turns[1].last) > y_of(scene.turns[2].first));
  CHECK(stage::y_of_step(shown.at(fork), {0, 0, 800, 40}, 1, scene.turns[1].first) == 20);

  stage::View view;
  view.last_seen = fork;
  CHECK(shown.at(fork, 1, view).turns.empty());
  view.last_seen = scene.turns[1].first;
  const stage::Scene seen = shown.at(scene.turns[1].first, 1, view);
  REQUIRE(seen.turns.size() == 2);
  CHECK(seen.turns[1].last == scene.turns[1].first);
  CHECK_FALSE(seen.turns[1].joins);
}

TEST_CASE("a child that is cut off joins, too") {
  const Shown shown(
      "import os\n"
      "for i in range(2):\n"
      "    if os.fork() == 0: os._exit(0)\n"
      "    os.wait()\n");
  std::size_t joined = 0;
  for (const stage::Scene scene = shown.at(1); const stage::TimelineTurn& turn : scene.turns) {
    CHECK(turn.below == (turn.process != 0));
    CHECK(turn.joins == turn.below);
    if (turn.joins) ++joined;
  }
  CHECK(joined == 2);
}

TEST_CASE("of processes that take too many turns the timeline is one line") {
  std::string script = "import os\n";
  for (std::size_t i = 0; i <= stage::most_turns / 2; ++i)
    script += "if os.fork() == 0: os._exit(0)\nos.wait()\n";
  CHECK(Shown(script).at(1).turns.empty());
}

namespace {

// A real run: the program takes a second, its first handler (a library's) three, the other nothing.
trace::Trace recorded_run() {
  trace::TraceBuilder builder("demo.py", "import atexit\n", "3.11", true);
  std::vector<std::int64_t> times;
  const auto add = [&](EventKind kind, std::uint8_t detail, trace::HandlerId handler,
                       std::int64_t milliseconds) {
    trace::Event event;
    event.kind = kind;
    event.detail = detail;
    event.handler = handler;
    builder.add(event);
    times.push_back(milliseconds * 1'000'000);
  };
  trace::Handler own;
  own.name = builder.text("quick");
  own.call = builder.text("quick()");
  own.line = 3;
  trace::Handler other;
  other.name = builder.text("logging.shutdown");
  other.call = builder.text("logging.shutdown()");
  other.line = 1;
  other.function = 1;
  other.library = builder.text("logging");
  const trace::HandlerId quick = builder.add_handler(own);
  const trace::HandlerId slow = builder.add_handler(other);
  const auto phase = [&](trace::Phase to, std::int64_t at) {
    add(EventKind::phase, static_cast<std::uint8_t>(to), trace::no_handler, at);
  };
  phase(trace::Phase::main, 0);
  add(EventKind::register_, 0, quick, 10);
  add(EventKind::register_, 0, slow, 20);
  add(EventKind::exit_requested, static_cast<std::uint8_t>(trace::ExitCause::end_of_file),
      trace::no_handler, 1000);
  phase(trace::Phase::joining_threads, 1000);
  phase(trace::Phase::exit_handlers, 1000);
  add(EventKind::call, 0, slow, 1000);
  add(EventKind::return_, static_cast<std::uint8_t>(trace::Outcome::returned), slow, 4000);
  add(EventKind::call, 0, quick, 4000);
  add(EventKind::return_, static_cast<std::uint8_t>(trace::Outcome::returned), quick, 4000);
  phase(trace::Phase::flushing, 4000);
  phase(trace::Phase::ended, 4000);
  add(EventKind::process_end, 0, trace::no_handler, 4000);
  trace::Recorded recorded;
  recorded.interpreter = "3.11.7";
  builder.recorded(std::move(recorded), std::move(times));
  return std::move(builder).finish();
}

}  // namespace

TEST_CASE("in a recorded run a slow handler is long, and every step can be reached all the same") {
  const trace::Trace trace = recorded_run();
  const trace::Timeline timeline(trace);
  const std::size_t last = timeline.steps().size() - 1;
  const stage::Rect rect{0, 0, 1000, 60};
  const stage::Scene scene = stage::compose(timeline, {last, 1}, {});
  const auto length = [&](const stage::Scene& of, std::uint16_t function) {
    for (const stage::TimelineTick& tick : of.ticks)
      if (tick.until > tick.step && tick.function == timeline.mark(function))
        return stage::x_of_step(of, rect, 1, static_cast<double>(tick.until)) -
               stage::x_of_step(of, rect, 1, static_cast<double>(tick.step));
    return 0.0F;
  };
  CHECK(length(scene, 1) > 3 * length(scene, 0));
  for (std::size_t step = 0; step <= last; ++step)
    CHECK(stage::step_at(scene, rect, 1,
                         stage::x_of_step(scene, rect, 1, static_cast<double>(step))) == step);
  stage::View view;
  view.even_steps = true;
  const stage::Scene even = stage::compose(timeline, {last, 1}, view);
  CHECK(stage::x_of_step(even, rect, 1, 2) - stage::x_of_step(even, rect, 1, 1) ==
        doctest::Approx(stage::x_of_step(even, rect, 1, 1) - stage::x_of_step(even, rect, 1, 0)));
  view.even_steps = false;
  view.last_seen = 2;  // and nothing tells how long the rest will take
  CHECK(stage::compose(timeline, {2, 1}, view).moments.empty());
}

TEST_CASE("in real time the steps of a recorded run take as long as they took") {
  const trace::Trace trace = recorded_run();
  const trace::Timeline timeline(trace);
  const auto& steps = timeline.steps();
  double all = 0;
  for (std::size_t step = 0; step < steps.size(); ++step) {
    const stage::Beat beat = stage::real_beat_of(timeline, step);
    CHECK(beat.motion >= 0);
    CHECK(beat.rest >= 0);
    CHECK(beat.motion <= stage::beat_of(timeline, step).motion);
    all += beat.motion + beat.rest;
  }
  const auto time_of = [&](const trace::Step& step) {
    return static_cast<double>(trace.times()[step.lead]) / 1e9;
  };
  CHECK(all == doctest::Approx(time_of(steps.back()) - time_of(steps.front())));
}

TEST_CASE("in a recorded run cards say which library registered a handler, and how long it took") {
  const trace::Trace trace = recorded_run();
  const trace::Timeline timeline(trace);
  const std::string before = describe(stage::compose(timeline, {2, 1}, {}));
  CHECK(has(before, "card quick | quick() · registered on line 3\n"));
  CHECK(has(before,
            "card logging.shutdown | logging.shutdown() · registered by logging, for line 1\n"));
  const std::string after =
      describe(stage::compose(timeline, {timeline.steps().size() - 1, 1}, {}));
  CHECK(has(after, "logging.shutdown | 1st · took 3.0 seconds · logging.shutdown()"));
  CHECK(has(after, "quick | 2nd · quick()"));
}

TEST_CASE("of a handler that another text defines, no line of this one is marked as its def") {
  const Shown shown(
      "import _interpreters\n"
      "i = _interpreters.create()\n"
      "_interpreters.run_string(i, '''\n"
      "import atexit\n"
      "def B(): pass\n"
      "atexit.register(B)\n"
      "''')\n"
      "_interpreters.destroy(i)\n");
  CHECK(shown.trace.handlers().front().def_line == 0);
  CHECK(shown.at(shown.step_of(EventKind::call)).lines.running == 8);
}

TEST_CASE("the question is asked where the process stands that it is about") {
  const Shown shown(
      "import atexit, os\n"
      "def A(): print('A')\n"
      "atexit.register(A)\n"
      "pid = os.fork()\n"
      "if pid:\n"
      "    os.waitpid(pid, 0)\n");
  const auto parent = stage::step_of_question(shown.timeline);
  REQUIRE(parent);
  CHECK(shown.timeline.process_of_step(*parent) == 0);
  CHECK(*parent == shown.step_of(EventKind::wait));
  CHECK(shown.at(*parent).waiting == 1);
  // A child that does nothing before its end is asked about at the fork.
  CHECK(stage::step_of_question(shown.timeline, 1) == shown.step_of(EventKind::fork));
}
