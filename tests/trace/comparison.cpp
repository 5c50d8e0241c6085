#include "trace/comparison.hpp"

#include <doctest/doctest.h>

#include "scenario.hpp"

using namespace lastcall::trace;

namespace {

RunResult with_err(const std::string& err) {
  RunResult result;
  result.err = err;
  return result;
}

}  // namespace

TEST_CASE("addresses and directories are no difference between two runs, other words are") {
  const RunResult simulated =
      with_err("  File \"demo.py\", line 3\n<function A at 0x7f5a40000210>\n");
  CHECK(compare(with_err("  File \"/tmp/x/demo.py\", line 3\n<function A at 0xabc>\n"), simulated,
                "demo.py")
            .same());
  const Comparison other =
      compare(with_err("  File \"/tmp/x/demo.py\", line 4\n"), simulated, "demo.py");
  CHECK_FALSE(other.same_err);
  CHECK(
      compare(with_err("process (pid=4242) is"), with_err("process (pid=1000) is"), "x.py").same());
  CHECK_FALSE(compare(with_err("(pid=4) a"), with_err("(pid=4) b"), "x.py").same());
  CHECK(compare(with_err("'json' (/opt/lib/python3.14/json/__init__.py)"),
                with_err("'json' (/usr/lib/python3.14/json/__init__.py)"), "x.py")
            .same());
  CHECK_FALSE(compare(with_err("(/opt/lib/python3.14/a.py)"),
                      with_err("(/usr/lib/python3.14/b.py)"), "x.py")
                  .same());
  CHECK(other.same_out);
  CHECK(other.same_ending);
}

TEST_CASE("a traceback through the standard library is not compared, and that is said") {
  const Comparison comparison = compare(
      with_err("  File \"/usr/lib/python3.11/threading.py\", line 1\n"), with_err(""), "x.py");
  CHECK(comparison.names_library);
  CHECK(comparison.same());
}

TEST_CASE("an ending is an exit status, a signal, or why there is none") {
  RunResult killed;
  killed.ending = {true, 9};
  CHECK(ending_of(killed) == "killed by SIGKILL");
  CHECK(ending_of({}) == "exit status 0");
  RunResult endless;
  endless.problem = "it took too long, and was killed";
  CHECK(ending_of(endless) == "it took too long, and was killed");
  CHECK_FALSE(compare(killed, {}, "x.py").same());
  CHECK_FALSE(compare(endless, {}, "x.py").same());
}

TEST_CASE("lines are paired with their like, and what has none stands alone") {
  const auto pairs = align(lines_of("a\nb\nc\n"), lines_of("a\nc\nd\n"));
  const std::vector<std::pair<std::size_t, std::size_t>> wanted{
      {0, 0}, {1, no_line}, {2, 1}, {no_line, 2}};
  CHECK(pairs == wanted);
}

TEST_CASE("two runs differ in the first step that does something else, or that one has alone") {
  const auto run = [](const std::string& python, const std::string& output, bool goes_on) {
    Scenario scenario(python);
    scenario.line(2).add(EventKind::output, 0, "same\n").line(3);
    scenario.add(EventKind::output, 0, output);
    if (goes_on) scenario.line(4).add(EventKind::output, 0, "more\n");
    return scenario.finish();
  };
  const Trace a = run("2.7", "one\n", false);
  const Trace b = run("3.14", "two\n", false);
  const Trace longer = run("3.14", "one\n", true);
  const Timeline of_a(a);
  const Timeline of_b(b);
  const Timeline of_longer(longer);
  CHECK_FALSE(first_difference(of_a, of_a));
  const auto difference = first_difference(of_a, of_b);
  REQUIRE(difference);
  CHECK(a.text(a.events()[of_a.steps()[*difference].lead].text) == "one\n");
  CHECK(first_difference(of_b, of_a) == difference);
  CHECK(first_difference(of_a, of_longer) == of_a.steps().size());

  CHECK(difference_in_words(std::nullopt, 3) == "no difference in any step");
  CHECK(difference_in_words(4, 3) == "the first difference is step 4");
  CHECK(difference_in_words(4, 4) == "the first difference is here");
}
