#include "trace/words.hpp"

#include <doctest/doctest.h>

using namespace lastcall;

TEST_CASE("ordinals end as one says them") {
  CHECK(trace::ordinal(1) == "1st");
  CHECK(trace::ordinal(2) == "2nd");
  CHECK(trace::ordinal(3) == "3rd");
  CHECK(trace::ordinal(11) == "11th");
  CHECK(trace::ordinal(112) == "112th");
  CHECK(trace::ordinal(121) == "121st");
}

TEST_CASE("a list names all, or the first few and how many more there are") {
  CHECK(trace::list({}) == "");
  CHECK(trace::list({"C"}) == "C");
  CHECK(trace::list({"C", "B"}) == "C and B");
  CHECK(trace::list({"C", "B", "A"}) == "C, B and A");
  CHECK(trace::list({"C", "B"}, 9) == "C, B and 7 more");
}

TEST_CASE("an exit is called what the program wrote") {
  const auto written = [](const char* line) {
    return trace::written_exit(trace::SourceMap(std::string("import sys\n") + line + "\n"), 2);
  };
  CHECK(written("    sys.exit(3)") == "sys.exit");
  CHECK(written("raise SystemExit(3)  # as sys.exit does") == "raise SystemExit");
  CHECK(written("raise SystemExit") == "raise SystemExit");
  CHECK(written("if failed: exit(1)") == "exit");
  CHECK(written("quit()") == "quit");
  CHECK(written("on_exit(my.exit)") == "SystemExit");
  CHECK(written("raise error") == "SystemExit");
  CHECK(trace::written_exit(trace::SourceMap(""), 7) == "SystemExit");
}

TEST_CASE("an end is named in one way: the signal by its name") {
  CHECK(trace::in_words(trace::Ending{false, 3}) == "exit status 3");
  CHECK(trace::in_words(trace::Ending{true, 15}) == "killed by SIGTERM");
  CHECK(trace::in_words(trace::Ending{true, 40}) == "killed by signal 40");
}
