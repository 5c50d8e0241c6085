#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "document/document.hpp"
#include "lessons/predict.hpp"

using namespace lastcall;
using namespace lastcall::app;

namespace {

// A run and what is asked about it; answers are given by the handlers' names.
struct Asked {
  std::shared_ptr<const Run> run;
  Predicting predicting;

  explicit Asked(const std::string& text) : Asked(run_as(text, "demo.py", {3, 14}, true)) {}
  explicit Asked(std::shared_ptr<const Run> the_run)
      : run(std::move(the_run)), predicting(*Predicting::about(run)) {}

  std::string name(trace::HandlerId id) const {
    return std::string(run->trace.text(run->trace.handlers()[id].name));
  }
  trace::EventKind lead() const {
    return run->trace.events()[run->timeline.steps()[predicting.step()].lead].kind;
  }
  lesson::Verdict verdict(const std::string& order, const std::string& ending,
                          const std::string& report) {
    for (const char letter : order)
      for (const trace::HandlerId card : predicting.left_over())
        if (name(card) == std::string(1, letter)) {
          predicting.place(card, predicting.order().size());
          break;
        }
    trace::Ending read;
    if (lesson::read_ending(ending, read)) predicting.answers.ending = read;
    const auto& choices = predicting.facts().stderr_choices();
    if (const auto at = std::ranges::find(choices, report); at != choices.end())
      predicting.answers.stderr_choice = static_cast<std::size_t>(at - choices.begin());
    predicting.check();
    return *predicting.verdict();
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
  Asked asked(three_then("sys.exit(3)\n"));
  CHECK(asked.predicting.cards().size() == 3);
  const lesson::Verdict verdict =
      asked.verdict("CBA", "3", "tracebacks of ValueError and SystemExit");
  CHECK(verdict.right);
  REQUIRE(verdict.remarks.size() == 5);
  CHECK(verdict.remarks[2].subject == "C");
  CHECK(verdict.remarks[2].happened == "called 1st");
  CHECK(verdict.remarks[2].why.find("registered last") != std::string::npos);
  CHECK(verdict.remarks[3].happened == "exit status 3");
}

TEST_CASE("what was left out or in the wrong place is not right, each by itself") {
  Asked asked(three_then(""));
  const lesson::Verdict verdict = asked.verdict("AB", "1", "nothing");
  CHECK_FALSE(verdict.right);
  REQUIRE(verdict.remarks.size() == 5);
  CHECK_FALSE(verdict.remarks[0].right);  // A first
  CHECK(verdict.remarks[1].right);        // B second
  CHECK_FALSE(verdict.remarks[2].right);  // C never
  CHECK(verdict.remarks[2].expected == "never called");
  CHECK_FALSE(verdict.remarks[3].right);
  CHECK_FALSE(verdict.remarks[4].right);
}

TEST_CASE("handlers that never run are right when they are left out, with the reason") {
  for (const char* ending : {"os._exit(7)\n", "os.kill(os.getpid(), signal.SIGKILL)\n"}) {
    Asked asked(three_then(ending));
    const bool killed = ending[3] == 'k';
    const lesson::Verdict verdict = asked.verdict("", killed ? "SIGKILL" : "7", "nothing");
    CHECK(verdict.right);
    CHECK(verdict.remarks[2].happened == "never called");
    CHECK(verdict.remarks[2].why.find(killed ? "SIGKILL" : "os._exit") != std::string::npos);
  }
}

TEST_CASE("a handler that leaves cuts off those that are still waiting") {
  Asked asked(
      "import atexit, os\ndef A():\n    pass\ndef B():\n    os._exit(4)\n"
      "atexit.register(A)\natexit.register(B)\n");
  CHECK(asked.verdict("B", "4", "nothing").right);
}

TEST_CASE("registrations that nobody can tell apart stand for each other") {
  Asked asked(
      "import atexit, os\ndef A():\n    pass\ndef B():\n    os._exit(0)\n"
      "atexit.register(A)\natexit.register(B)\natexit.register(A)\n");
  const std::vector<trace::HandlerId> cards = asked.predicting.cards();
  REQUIRE(cards.size() == 3);
  CHECK(asked.predicting.card_name(cards[0]) == "A");
  CHECK(asked.predicting.card_name(cards[2]) == "A 2");
  // The name picks the older A, the newer one is called: that is no mistake.
  CHECK(asked.verdict("AB", "0", "nothing").right);
}

TEST_CASE("the exception or signal that ends the program is not given away") {
  const Asked raised(three_then("raise KeyError('k')\n"));
  CHECK(raised.lead() == trace::EventKind::register_);
  const Asked handled(
      "import atexit, os, signal, sys\ndef A():\n    pass\n"
      "def on_signal(signum, frame):\n    sys.exit(5)\natexit.register(A)\n"
      "signal.signal(signal.SIGTERM, on_signal)\nos.kill(os.getpid(), signal.SIGTERM)\n");
  CHECK(handled.lead() == trace::EventKind::register_);
  CHECK(handled.predicting.facts().ending() == trace::Ending{false, 5});
}

TEST_CASE("what is taken out of the registry is a part of the question") {
  Asked asked(
      "import atexit\ndef A():\n    pass\natexit.register(A)\natexit.register(print)\n"
      "atexit.unregister(A)\n");
  CHECK(asked.lead() == trace::EventKind::register_);
  REQUIRE(asked.predicting.cards().size() == 2);
  asked.predicting.place(asked.predicting.cards()[1], 0);
  CHECK(asked.verdict("", "0", "nothing").right);
}

TEST_CASE("each choice is there once, beside the right one a wrong one") {
  for (const char* ending : {"", "sys.exit(1)\n", "sys.exit(256)\n", "raise KeyError\n"}) {
    const Asked asked(three_then(ending));
    const lesson::Facts& facts = asked.predicting.facts();
    const auto& choices = facts.stderr_choices();
    CHECK(choices.size() >= 2);
    CHECK(std::set<std::string>(choices.begin(), choices.end()).size() == choices.size());
    CHECK(facts.stderr_choice() < choices.size());
    const auto endings = facts.ending_choices();
    CHECK(endings.size() >= 2);
    CHECK(std::ranges::count(endings, facts.ending()) == 1);
  }
}

TEST_CASE("an endless script is no question, and a thousand handlers are not arranged") {
  const auto endless = run_as("while True:\n    pass\n", "demo.py", {3, 14}, true);
  REQUIRE(endless);
  CHECK_FALSE(Predicting::about(endless));
  Asked many("import atexit\nfor i in range(1000):\n    atexit.register(print, i)\n");
  CHECK(many.predicting.cards().empty());
  CHECK(many.verdict("", "0", "nothing").right);
}

TEST_CASE("a card is in the order, among those that never run, or left over") {
  Asked asked(three_then(""));
  Predicting& predicting = asked.predicting;
  const std::vector<trace::HandlerId> cards = predicting.cards();
  predicting.place(cards[0], 7);
  predicting.place(cards[1], 0);
  CHECK(predicting.order() == std::vector<trace::HandlerId>{cards[1], cards[0]});
  predicting.place(cards[1], 1);
  CHECK(predicting.order() == std::vector<trace::HandlerId>{cards[0], cards[1]});
  predicting.place_never(cards[0]);
  CHECK(predicting.order() == std::vector<trace::HandlerId>{cards[1]});
  CHECK(predicting.left_over() == std::vector<trace::HandlerId>{cards[2]});
  predicting.rest_never_runs();
  CHECK(predicting.never() == std::vector<trace::HandlerId>{cards[0], cards[2]});
  predicting.take_back(cards[0]);
  CHECK(predicting.left_over() == std::vector<trace::HandlerId>{cards[0]});
}
