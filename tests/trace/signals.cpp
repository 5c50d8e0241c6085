#include "trace/signals.hpp"

#include <doctest/doctest.h>

#include <csignal>

using namespace lastcall::trace;

TEST_CASE("every signal with a name is found by it") {
  for (int number = 1; number <= 31; ++number) {
    CAPTURE(number);
    CHECK(signal_name(number).starts_with("SIG"));
    CHECK(signal_number(signal_name(number)) == number);
  }
  CHECK(signal_name(SIGXCPU) == "SIGXCPU");
  CHECK(signal_name(40) == "signal 40");
  CHECK(signal_number("TERM") == 0);
  CHECK(signal_number("") == 0);
}
