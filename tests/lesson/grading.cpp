#include <doctest/doctest.h>

#include "lesson/grade.hpp"
#include "lesson_test.hpp"

using namespace lastcall;
using namespace lastcall::lesson;

namespace {

const Predict everything{{Part::order, Part::status, Part::stderr_, Part::lost}, {}};

Prediction read(const std::string& text, const Facts& facts) {
  Prediction prediction;
  const std::string error = read_prediction(text, facts, prediction);
  CAPTURE(text);
  REQUIRE(error == "");
  return prediction;
}

}  // namespace

TEST_CASE("a prediction is right when the run says the same") {
  const Run run = run_script(three);
  const Facts facts(*run.timeline, 0);
  CHECK(grade(everything, facts,
              read("order C, B, A; status 3; stderr a traceback of ValueError; lost no", facts))
            .right);
  CHECK(grade(everything, facts,
              read("order 3 2 1; status 3; stderr a traceback of ValueError; lost no", facts))
            .right);
  CHECK(grade(everything, facts, solution(everything, facts)).right);
  CHECK_FALSE(grade(everything, facts, {}).right);
  CHECK_FALSE(grade(everything, facts, read("order C, B, A", facts)).right);
  CHECK_FALSE(
      grade(everything, facts, read("order C, A; status 3; stderr nothing; lost no", facts)).right);
}

TEST_CASE("a verdict says of each handler what was expected, what happened and why") {
  const Run run = run_script(three);
  const Facts facts(*run.timeline, 0);
  const Predict task{{Part::order, Part::status},
                     {{{}, "order A, B, C", "That is the order of registering."},
                      {{}, "status 1", "A handler's exception changes nothing."}}};
  const Verdict verdict = grade(task, facts, read("order A, C; status 3", facts));
  CHECK_FALSE(verdict.right);
  REQUIRE(verdict.remarks.size() == 4);
  CHECK(verdict.remarks[0].subject == "A");
  CHECK(verdict.remarks[0].expected == "called 1st");
  CHECK(verdict.remarks[0].happened == "called 3rd");
  CHECK(verdict.remarks[0].why == "It is the last one, because it was registered first.");
  CHECK(verdict.remarks[1].expected == "never called");
  CHECK(verdict.remarks[1].happened == "called 2nd");
  CHECK_FALSE(verdict.remarks[2].right);
  CHECK(verdict.remarks[3].right);
  CHECK(verdict.explanation == "");
  CHECK(grade(task, facts, read("order A, B, C; status 3", facts)).explanation ==
        "That is the order of registering.");
  CHECK(grade(task, facts, read("order C, B, A; status 1", facts)).explanation ==
        "A handler's exception changes nothing.");
}

TEST_CASE("handlers that nothing tells apart can change places") {
  const Run run = run_script(
      "import atexit\ndef A(): pass\ndef B(): pass\n"
      "atexit.register(A)\natexit.register(B)\natexit.register(A)\n");
  const Facts facts(*run.timeline, 0);
  const Predict task{{Part::order}, {}};
  CHECK(grade(task, facts, read("order A, B, A", facts)).right);
  CHECK(grade(task, facts, read("order 1, 2, 3", facts)).right);
  CHECK_FALSE(grade(task, facts, read("order A, A, B", facts)).right);
  CHECK_FALSE(grade(task, facts, read("order A, B", facts)).right);
}

TEST_CASE("handlers of one name are told apart by their calls") {
  const Run run = run_script(
      "import atexit\natexit.register(print, 'one', 1)\natexit.register(print, 'two')\n");
  const Facts facts(*run.timeline, 0);
  CHECK(facts.label(facts.handlers()[0]) == "print('one', 1)");
  CHECK(
      grade({{Part::order}, {}}, facts, read("order print('two'), print('one', 1)", facts)).right);
}

TEST_CASE("who never runs is said with the reason") {
  const Run run = run_script(
      "import atexit, os, signal\ndef A(): pass\ndef B(): pass\natexit.register(A)\n"
      "atexit.register(B)\natexit.unregister(B)\nos.kill(os.getpid(), signal.SIGTERM)\n");
  const Facts facts(*run.timeline, 0);
  const Verdict verdict =
      grade({{Part::order, Part::status}, {}}, facts, read("order none; status SIGTERM", facts));
  CHECK(verdict.right);
  CHECK(verdict.remarks[0].happened == "never called");
  CHECK(verdict.remarks[0].why.find("SIGTERM") != std::string::npos);
  CHECK(verdict.remarks[1].why.find("unregister") != std::string::npos);
  CHECK(verdict.remarks[2].happened == "killed by SIGTERM");
}

TEST_CASE("lost output and the choices for stderr come from the run") {
  const std::string script = "import os\nprint('gone')\nos._exit(2)\n";
  const Run pipe = run_script(script, "demo.py", "3.14", true);
  const Run terminal = run_script(script, "demo.py", "3.14", false);
  const Facts lost(*pipe.timeline, 0);
  CHECK(grade({{Part::lost}, {}}, lost, read("lost yes", lost)).right);
  CHECK(grade({{Part::lost}, {}}, lost, read("lost no", lost)).remarks[0].happened ==
        "some is lost: \"gone\"");
  const Facts kept(*terminal.timeline, 0);
  CHECK(grade({{Part::lost}, {}}, kept, read("lost no", kept)).right);
  const Run message = run_script("import sys\nsys.exit('no such user')\n");
  const Facts facts(*message.timeline, 0);
  CHECK(facts.stderr_choices().at(facts.stderr_choice()) == "a message without a traceback");
  CHECK(std::ranges::count(facts.stderr_choices(), "a traceback of SystemExit") == 1);
}

TEST_CASE("the choices for stderr follow from the script alone, whatever the run does") {
  const std::string begin =
      "import atexit, os, sys\ndef A():\n    raise ValueError('a')\ndef B():\n"
      "    if False: raise KeyError('b')\n    sys.stderr.write('b')\natexit.register(A)\n";
  const std::vector<std::string> offered{"nothing",
                                         "a traceback of ValueError",
                                         "a traceback of KeyError",
                                         "tracebacks of ValueError and KeyError",
                                         "a message without a traceback",
                                         "something else"};
  for (const auto& [end, right] :
       {std::pair{"", "a traceback of ValueError"}, std::pair{"atexit.unregister(A)\n", "nothing"},
        std::pair{"os._exit(0)\n", "nothing"},
        std::pair{"atexit.unregister(A); B()\n", "a message without a traceback"},
        std::pair{"{}['k']\n", "tracebacks of ValueError and KeyError"},
        std::pair{"oops\n", "something else"},
        std::pair{"atexit.unregister(A); [].pop()\n", "something else"}}) {
    const Run run = run_script(begin + end);
    const Facts facts(*run.timeline, 0);
    const std::string ended = end;
    CAPTURE(ended);
    CHECK(facts.stderr_choices() == offered);
    CHECK(facts.stderr_choices()[facts.stderr_choice()] == right);
  }
}

TEST_CASE("the endings to choose from hold the right one, wherever it is") {
  for (const char* code : {"0", "1", "2", "200"}) {
    const Run run = run_script("import sys\nsys.exit(" + std::string(code) + ")\n");
    const auto choices = Facts(*run.timeline, 0).ending_choices();
    CHECK(std::ranges::count(choices, trace::Ending{false, std::stoi(code)}) == 1);
    CHECK(choices.size() >= 5);
  }
}

TEST_CASE("a prediction can be about a child") {
  const Run run = run_script(
      "import atexit, os\ndef A(): pass\natexit.register(A)\nif os.fork() == 0:\n"
      "    os._exit(7)\nos.wait()\n");
  const Facts child(*run.timeline, 1);
  CHECK(
      grade(everything, child, read("order none; status 7; stderr nothing; lost no", child)).right);
  CHECK_FALSE(Facts(*run.timeline, 2).exists());
}

TEST_CASE("an answer that cannot be read is told what can be written") {
  const Run run = run_script(three);
  const Facts facts(*run.timeline, 0);
  Prediction prediction;
  CHECK(read_part(Part::order, "X, A", facts, prediction) ==
        "there is no handler \"X\"; there are A, B and C");
  CHECK(read_part(Part::order, "", facts, prediction) != "");
  CHECK(read_part(Part::order, "4", facts, prediction) != "");
  for (const char* status : {"", "-1", "256", "SIGFOO", "3 or 4"}) {
    CHECK(read_part(Part::status, status, facts, prediction) != "");
  }
  for (const char* status : {"SIGKILL", "sigkill", "killed by SIGKILL", "signal 9", "kill"}) {
    CHECK(read_part(Part::status, status, facts, prediction) == "");
    CHECK(prediction.ending == trace::Ending{true, 9});
  }
  CHECK(read_part(Part::stderr_, "0", facts, prediction) != "");
  CHECK(read_part(Part::lost, "maybe", facts, prediction) == "say yes or no");
  CHECK(read_prediction("sequence A", facts, prediction) != "");
}

TEST_CASE("a choice is right when all that is right is chosen, and nothing else") {
  const Choose task{true,
                    {{{}, true, "one", "yes, one"},
                     {{}, false, "two", "not two"},
                     {{}, true, "three", "yes, three"}}};
  CHECK(grade(task, {0, 2}).right);
  CHECK_FALSE(grade(task, {0}).right);
  CHECK(grade(task, {0}).explanation == "One more is right.");
  CHECK_FALSE(grade(task, {0, 1, 2}).right);
  CHECK(grade(task, {1}).remarks.at(0).why == "not two");
  CHECK_FALSE(grade(task, {}).right);
}

TEST_CASE("an exploration is solved by the versions that it asks for") {
  const Condition until = std::get<Condition>(Condition::parse("A runs"));
  const std::vector<bool> holds{false, true, true, false};
  CHECK(solutions({until, Explore::Find::any}, holds) == std::set<std::size_t>{1, 2});
  CHECK(solutions({until, Explore::Find::oldest}, holds) == std::set<std::size_t>{1});
  CHECK(solutions({until, Explore::Find::newest}, holds) == std::set<std::size_t>{2});
  CHECK(solutions({until, Explore::Find::any}, {false}).empty());
}

TEST_CASE("a version in which it holds is not the one that was asked for if another is nearer") {
  const Run run = run_script("import atexit\ndef A():\n    pass\natexit.register(A)\n");
  const Condition until = std::get<Condition>(Condition::parse("A runs"));
  const Explore oldest{until, Explore::Find::oldest};
  CHECK(grade(oldest, true, *run.timeline).right);
  const Verdict newer = grade(oldest, false, *run.timeline);
  CHECK_FALSE(newer.right);
  CHECK(newer.remarks.at(0).right);
  CHECK(newer.explanation == "It holds; and it does in an older one, too.");
  const Condition other = std::get<Condition>(Condition::parse("A never runs"));
  CHECK(grade(Explore{other, Explore::Find::any}, false, *run.timeline).explanation.empty());
}
