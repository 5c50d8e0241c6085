#include "python/signals.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <cstring>

using namespace lastcall::python;

// This system is the peer: its C library has the same names and descriptions.
TEST_CASE("signals are Linux's own, with their names, descriptions and default actions") {
  REQUIRE(signals().size() == 31);
  int number = 0;
  for (const Signal& signal : signals()) {
    CHECK(signal.number == ++number);
    CHECK(signal_called(signal.name) == signal.number);
    CHECK(signal_name(signal.number) == signal.name);
#ifdef __GLIBC__
    if (signal.name != "SIGIO")  // which it calls SIGPOLL; Python knows both
      CHECK(signal.name == "SIG" + std::string(sigabbrev_np(signal.number)));
    CHECK(signal.description == std::string(strsignal(signal.number)));
#endif
  }
  CHECK(default_action(SIGTERM) == DefaultAction::ends);
  CHECK(default_action(SIGSEGV) == DefaultAction::dumps);
  CHECK(default_action(SIGCHLD) == DefaultAction::ignored);
  CHECK(default_action(SIGSTOP) == DefaultAction::stops);
  CHECK(default_action(40) == DefaultAction::ends);
}

TEST_CASE("real-time signals have no names but the first and the last") {
  CHECK(signal_name(34) == "SIGRTMIN");
  CHECK(signal_name(40) == "signal 40");
  CHECK(signal_name(64) == "SIGRTMAX");
  CHECK(signal_called("SIGRTMAX") == 64);
  CHECK(signal_called("SIGNOTHING") == 0);
  CHECK(signal_description(35) == "Real-time signal 1");
  CHECK(signal_description(32) == "Unknown signal 32");
}
