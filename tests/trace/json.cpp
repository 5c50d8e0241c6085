#include "trace/json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "scenario.hpp"
#include "trace/names.hpp"

using namespace lastcall::trace;

namespace {

std::string around(std::string_view events, std::string_view more = "") {
  return R"({"format":1,"python":"3.14","texts":["","A"],"handlers":[{"name":1,"call":1}],)" +
         std::string(more) + R"("events":[)" + std::string(events) + "]}";
}

std::string error_of(std::string_view text) {
  const ReadResult result = from_json(text);
  CHECK_FALSE(result.trace);
  return result.error;
}

}  // namespace

TEST_CASE("reading back what was written gives an equal trace") {
  const Trace trace = demo();
  const ReadResult result = from_json(to_json(trace));
  CHECK(result.error == "");
  REQUIRE(result.trace);
  CHECK(*result.trace == trace);
}

TEST_CASE("every kind of event and every detail come back") {
  Scenario s("2.7", true);
  s.registers("A");
  for (int kind = 0; kind <= static_cast<int>(EventKind::process_end); ++kind) {
    const auto details = detail_names(static_cast<EventKind>(kind)).size();
    for (std::size_t detail = 0; detail < std::max<std::size_t>(details, 1); ++detail) {
      if (static_cast<EventKind>(kind) == EventKind::fork) continue;
      s.line(7).add(static_cast<EventKind>(kind), static_cast<int>(detail), "a", "b", INT64_MIN, 0);
    }
  }
  s.add(EventKind::fork, 0, "1", "", 65535).in(65535, 65535).line(4294967295);
  s.builder().limit("too long");
  const Trace trace = s.finish({true, 9});
  const ReadResult result = from_json(to_json(trace));
  CHECK(result.error == "");
  REQUIRE(result.trace);
  CHECK(*result.trace == trace);
}

TEST_CASE("bytes that are not UTF-8 come back, in texts and in the rest") {
  const std::string bytes("\xe2\x82 \0 \xff \"\\\n\x7f \xed\xa0\x80", 14);
  TraceBuilder builder(bytes, bytes, "3.6", false);
  builder.text(bytes);
  builder.text("ä€😀\x01");
  builder.limit(bytes);
  const Trace trace = std::move(builder).finish();
  const ReadResult result = from_json(to_json(trace));
  CHECK(result.error == "");
  REQUIRE(result.trace);
  CHECK(*result.trace == trace);
}

TEST_CASE("the order of the parts does not matter, and what is not known is passed over") {
  const ReadResult result = from_json(
      R"({"events":[{"value":3,"detail":"exited","new":[{"a":[1,{}]}],"kind":"process_end"}],
          "handlers":[],"later":{"x":[1.5,null,true,"s",[]]},"texts":[""],"python":"3.15",
          "ending":{"exited":3},"stdout":"tty","format":1,"filename":"x.py"})");
  CHECK(result.error == "");
  REQUIRE(result.trace);
  CHECK(result.trace->ending() == Ending{false, 3});
  CHECK(result.trace->stdout_is_tty());
  CHECK(result.trace->filename() == "x.py");
  CHECK(result.trace->events()[0].value == 3);
}

TEST_CASE("a trace is of format 2 if a subinterpreter takes part in it, else as it always was") {
  Scenario s;
  s.registers("A").in(0, 0, 3).phase(Phase::main).registers("B");
  const Trace trace = s.finish();
  const std::string json = to_json(trace);
  CHECK(json.starts_with("{\n\"format\": 2,"));
  CHECK(json.find("\"interpreter\":3") != std::string::npos);
  const ReadResult result = from_json(json);
  REQUIRE(result.trace);
  CHECK(*result.trace == trace);
  CHECK(to_json(demo()).starts_with("{\n\"format\": 1,"));
  CHECK(to_json(demo()).find("interpreter") == std::string::npos);
}

TEST_CASE("what is wrong is said with its place") {
  CHECK(error_of("") == "byte 1: this is not JSON");
  CHECK(error_of("{") == "byte 2: this is not JSON");
  CHECK(error_of("[]") == "a list is not expected here");
  CHECK(error_of("7") == "a number is not expected here");
  CHECK(error_of("{}") == "format is missing");
  CHECK(error_of(R"({"format":3,"python":"3.14","texts":[""],"handlers":[],"events":[]})") ==
        "format 3 is not known; formats 1 to 2 are");
  CHECK(error_of(R"({"format":1,"format":1})") == "format: stands here twice");
  CHECK(error_of(R"({"python":"three"})") == "python: a version such as \"3.14\" is expected");
  CHECK(error_of(R"({"texts":["x"]})") == "texts[0]: the first text is the empty one");
  CHECK(error_of(R"({"texts":["","x","x"]})") == "texts[2]: a text stands here twice");
  CHECK(error_of(R"({"texts":["",{"bytes":"e"}]})") ==
        "bytes: two hexadecimal digits for each byte are expected");
  CHECK(error_of(R"({"ending":{"exited":256}})") == "ending.exited: the number is out of range");
  CHECK(error_of(around(R"({})")) == "events[0]: the kind is missing");
  CHECK(error_of(around(R"({"kind":"line"},{"kind":"dance"})")) ==
        "events[1].kind: there is no such kind of event");
  CHECK(error_of(around(R"({"kind":"phase"})")) == "events[0]: the detail is missing");
  CHECK(error_of(around(R"({"kind":"phase","detail":"stdout"})")) ==
        "events[0]: there is no such detail in this kind of event");
  CHECK(error_of(around(R"({"kind":"line","line":-1})")) ==
        "events[0].line: the number is out of range");
  CHECK(error_of(around(R"({"kind":"line","line":"1"})")) ==
        "events[0].line: a text is not expected here");
  CHECK(error_of(around(R"({"kind":"line","line":1.5})")) ==
        "events[0].line: a number with a fraction, or too large a one is not expected here");
  CHECK(error_of(around(R"({"kind":"line","text":2})")) ==
        "events[0]: there is no text of that number");
  CHECK(error_of(around(R"({"kind":"call","handler":1})")) ==
        "events[0]: there is no handler of that number");
  CHECK(error_of(around(R"({"kind":"call"})")) == "events[0]: the handler is missing");
  CHECK(error_of(around(R"({"kind":"line","process":3})")) ==
        "events[0]: its process has not been forked");
  CHECK(error_of(around(R"({"kind":"fork","value":1},{"kind":"fork","value":1})")) ==
        "events[1]: the child was forked already");
  CHECK(error_of(around(R"(7)")) == "events[0]: a number is not expected here");
}

TEST_CASE("deep nesting ends in an error, not in a crash") {
  CHECK(error_of(std::string(1'000'000, '[')) == "a list is not expected here");
  CHECK(error_of("{\"x\":" + std::string(1'000'000, '[')) == "x: nested too deeply");
  std::string objects = "{";
  for (int i = 0; i < 100'000; ++i) objects += "\"x\":{";
  CHECK(error_of(objects) == "x: nested too deeply");
}

TEST_CASE("any cut of a trace is an error, and any changed byte is read or refused") {
  const std::string text = to_json(demo());
  for (std::size_t size = 0; size + 2 < text.size(); size += 7) {
    CHECK_FALSE(from_json(text.substr(0, size)).trace);
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = static_cast<char>(changed[i] ^ (1 << i % 8));
    const ReadResult result = from_json(changed);
    CHECK(result.trace.has_value() == result.error.empty());
  }
}

TEST_CASE("writing stops when the sink has enough") {
  Scenario s;
  for (int i = 0; i < 100'000; ++i) s.line(1);
  const Trace trace = s.finish();
  int pieces = 0;
  CHECK_FALSE(to_json(trace, [&](std::string_view) { return ++pieces < 2; }));
  CHECK(pieces == 2);
}

TEST_CASE("the example in FORMAT.md is what would be written") {
  std::ifstream file(LASTCALL_SOURCE_DIR "/simulator/trace/FORMAT.md");
  std::string text(std::istreambuf_iterator<char>(file), {});
  const std::size_t begin = text.find("```json\n");
  REQUIRE(begin != std::string::npos);
  text = text.substr(begin + 8, text.find("```", begin + 8) - begin - 8);
  const ReadResult result = from_json(text);
  CHECK(result.error == "");
  REQUIRE(result.trace);
  CHECK(to_json(*result.trace) == text);
}
