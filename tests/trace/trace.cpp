#include "trace/trace.hpp"

#include <doctest/doctest.h>

#include <string>

#include "scenario.hpp"

using namespace lastcall::trace;

TEST_CASE("equal texts have one number, different texts have different ones") {
  TraceBuilder builder("demo.py", "", "3.14", false);
  CHECK(builder.text("") == 0);
  const TextId a = builder.text("a");
  CHECK(builder.text(std::string_view("abc").substr(0, 1)) == a);
  for (int i = 0; i < 1000; ++i) builder.text(std::to_string(i));
  CHECK(builder.text("a") == a);
  const TextId last = builder.text("999");
  CHECK(last == 1001);
  const Trace trace = std::move(builder).finish();
  CHECK(trace.text_count() == 1002);
  CHECK(trace.text(0).empty());
  CHECK(trace.text(a) == "a");
  CHECK(trace.text(last) == "999");
}

TEST_CASE("texts may hold any bytes") {
  TraceBuilder builder("demo.py", "", "3.14", false);
  const std::string bytes("\0\xff\n", 3);
  const TextId id = builder.text(bytes);
  const Trace trace = std::move(builder).finish();
  CHECK(trace.text(id) == bytes);
}

TEST_CASE("a million events with their texts take at most 64 bytes each") {
  Scenario s;
  for (int i = 0; i < 333'334; ++i) {
    s.line(static_cast<std::uint32_t>(i % 100 + 1));
    s.prints("line " + std::to_string(i) + "\n").flushes("line " + std::to_string(i) + "\n");
  }
  const Trace trace = s.finish();
  CHECK(trace.events().size() >= 1'000'000);
  CHECK(trace.memory() <= 64 * trace.events().size());
}

TEST_CASE("traces are equal when all that they say is equal") {
  CHECK(demo() == demo());
  CHECK_FALSE(demo("3.14") == demo("3.9"));
}
