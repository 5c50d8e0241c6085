#include <doctest/doctest.h>

#include <set>

#include "document.hpp"
#include "predict.hpp"

using namespace lastcall;
using namespace lastcall::app;

namespace {

// A run and what is asked about it; answers are given by the handlers' names.
struct Asked {
  std::shared_ptr<const Run> run;
  Question question;

  explicit Asked(const std::string& text, machine::Version version = {3, 14})
      : run(run_as(text, "demo.py", version, true)) {
    REQUIRE(run);
    auto asked = question_of(run->timeline);
    REQUIRE(asked);
    question = *asked;
  }
  std::string name(trace::HandlerId id) const {
    return std::string(run->trace.text(run->trace.handlers()[id].name));
  }
  Grades grades(const std::string& order, const std::string& ending,
                const std::string& report) const {
    Prediction prediction;
    std::vector<trace::HandlerId> left = question.registered;
    for (const char letter : order)
      for (std::size_t i = 0; i < left.size(); ++i)
        if (name(left[i]) == std::string(1, letter)) {
          prediction.order.push_back(left[i]);
          left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
          break;
        }
    for (std::size_t i = 0; i < question.endings.size(); ++i)
      if (question.endings[i] == ending) prediction.ending = i;
    for (std::size_t i = 0; i < question.reports.size(); ++i)
      if (question.reports[i] == report) prediction.report = i;
    return grade(run->timeline, question, prediction);
  }
};

std::string three_then(const std::string& ending) {
  return "import atexit, sys, os, signal\n"
         "def A():\n    print('A')\n"
         "def B():\n    raise ValueError('b')\n"
         "def C():\n    sys.exit(4)\n"
         "atexit.register(A)\natexit.register(B)\natexit.register(C)\n" +
         ending;
}

}  // namespace

TEST_CASE("the right prediction is right in all its parts, and the reasons are given") {
  const Asked asked(three_then("sys.exit(3)\n"));
  CHECK(asked.question.registered.size() == 3);
  CHECK(asked.question.endings ==
        std::vector<std::string>{"0", "1", "3", "4", "killed by a signal"});
  const Grades grades =
      asked.grades("CBA", "3", "a traceback of SystemExit and a traceback of ValueError");
  CHECK(grades.right() == grades.count());
  REQUIRE(grades.handlers.size() == 3);
  CHECK(grades.handlers[0].reason == "C was called 1st, since it was registered last.");
  CHECK(grades.handlers[1].reason ==
        "B was called 2nd, since it was registered before C and after A.");
  CHECK(grades.handlers[2].reason == "A was called 3rd, since it was registered first.");
  CHECK(grades.ending.reason.find("exit status 3") != std::string::npos);
  CHECK(grades.report.reason.find("B raised ValueError") != std::string::npos);
}

TEST_CASE("what was left out or in the wrong place is not right, each by itself") {
  const Asked asked(three_then(""));
  const Grades grades = asked.grades("AB", "1", "nothing");
  REQUIRE(grades.handlers.size() == 3);
  CHECK_FALSE(grades.handlers[0].right);  // A first
  CHECK(grades.handlers[1].right);        // B second
  CHECK_FALSE(grades.handlers[2].right);  // C never
  CHECK(grades.handlers[2].answer == "never: C");
  CHECK_FALSE(grades.ending.right);
  CHECK_FALSE(grades.report.right);
  const Grades none = asked.grades("", "", "");
  CHECK(none.right() == 0);
  CHECK(none.ending.answer == "no answer");
}

TEST_CASE("handlers that never run are right when they are left out, with the reason") {
  for (const char* ending : {"os._exit(7)\n", "os.kill(os.getpid(), signal.SIGKILL)\n"}) {
    const Asked asked(three_then(ending));
    const bool killed = ending[3] == 'k';
    const Grades grades = asked.grades("", killed ? "killed by a signal" : "7", "nothing");
    CHECK(grades.right() == 5);
    CHECK(grades.handlers[0].reason ==
          (killed ? "C never runs: killed by a signal." : "C never runs: os._exit."));
    CHECK(grades.report.reason == "Nothing is written to stderr.");
  }
}

TEST_CASE("a handler that leaves cuts off those that are still waiting") {
  const Asked asked(
      "import atexit, os\ndef A():\n    pass\ndef B():\n    os._exit(4)\n"
      "atexit.register(A)\natexit.register(B)\n");
  const Grades grades = asked.grades("B", "4", "nothing");
  CHECK(grades.right() == grades.count());
}

TEST_CASE("registrations that nobody can tell apart stand for each other") {
  const Asked asked(
      "import atexit, os\ndef A():\n    pass\ndef B():\n    os._exit(0)\n"
      "atexit.register(A)\natexit.register(B)\natexit.register(A)\n");
  REQUIRE(asked.question.registered.size() == 3);
  // The name picks the older A, the newer one is called: that is no mistake.
  const Grades grades = asked.grades("AB", "0", "nothing");
  CHECK(grades.right() == grades.count());
}

TEST_CASE("the exception or signal that ends the program is not given away") {
  const Asked raised(three_then("raise KeyError('k')\n"));
  CHECK(raised.question.registered.size() == 3);
  const auto lead = [](const Asked& asked) {
    return asked.run->trace.events()[asked.run->timeline.steps()[asked.question.step].lead].kind;
  };
  CHECK(lead(raised) == trace::EventKind::register_);
  CHECK(raised.question.reports[raised.question.right_report].find("KeyError") !=
        std::string::npos);
  const Asked handled(
      "import atexit, os, signal, sys\ndef A():\n    pass\n"
      "def on_signal(signum, frame):\n    sys.exit(5)\natexit.register(A)\n"
      "signal.signal(signal.SIGTERM, on_signal)\nos.kill(os.getpid(), signal.SIGTERM)\n");
  CHECK(lead(handled) == trace::EventKind::register_);
  CHECK(handled.question.endings[handled.question.right_ending] == "5");
}

TEST_CASE("what sys.exit prints, and what the script prints itself, are told from tracebacks") {
  const Asked message("import sys\nsys.exit('went wrong')\n");
  CHECK(message.question.reports[message.question.right_report] == "\"went wrong\"");
  const Asked own(
      "import atexit, sys\ndef A():\n    sys.stderr.write('x\\n')\natexit.register(A)\n");
  CHECK(own.question.reports[own.question.right_report] == "what the script itself prints there");
}

TEST_CASE("there are always wrong answers to choose, and each choice is there once") {
  for (const char* ending : {"", "sys.exit(1)\n", "sys.exit(256)\n", "raise KeyError\n"}) {
    const Asked asked(three_then(ending));
    for (const auto* choices : {&asked.question.endings, &asked.question.reports}) {
      CHECK(choices->size() >= 2);
      CHECK(std::set<std::string>(choices->begin(), choices->end()).size() == choices->size());
    }
    CHECK(asked.question.right_ending < asked.question.endings.size());
    CHECK(asked.question.right_report < asked.question.reports.size());
  }
}

TEST_CASE("an endless script is no question, and a thousand handlers are not arranged") {
  const auto endless = run_as("while True:\n    pass\n", "demo.py", {3, 14}, true);
  REQUIRE(endless);
  CHECK_FALSE(question_of(endless->timeline));
  const Asked many("import atexit\nfor i in range(1000):\n    atexit.register(print, i)\n");
  CHECK(many.question.too_many);
  CHECK(many.question.registered.empty());
  CHECK(many.grades("", "0", "nothing").right() == 2);
}
