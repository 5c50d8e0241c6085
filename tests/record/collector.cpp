#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "record/record.hpp"
#include "trace/json.hpp"
#include "trace/names.hpp"

using namespace lastcall;
using trace::Event;
using trace::EventKind;

namespace {

std::string frame(int process, unsigned number, std::string_view text, bool last = true) {
  char head[32];
  std::snprintf(head, sizeof head, "\x02LC%08x%08x%c%04x", static_cast<unsigned>(process), number,
                last ? '.' : '+', static_cast<unsigned>(text.size()));
  return head + std::string(text);
}

// The words of an event, as the recorder puts them together.
std::string words(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(1, '\0')) + part;
  return text;
}

// Sends one event after the other, a microsecond apart.
class Sender {
 public:
  explicit Sender(const record::Bounds& bounds = {}) : collector_(bounds) {
    send({"hello", "feature=3.11", "version=3.11.2", "stdout=pipe", "executable=/usr/bin/python3"});
  }
  Sender& send(std::vector<std::string> parts, int process = 7) {
    parts.insert(parts.begin() + 1, "t=" + std::to_string(time_ += 1000));
    collector_.take(frame(process, ++number_, words(parts)));
    return *this;
  }
  trace::Trace finish(trace::Ending ending = {}, const std::string& limit = "") {
    record::Run run;
    run.filename = "demo.py";
    run.process = 7;
    run.ending = ending;
    run.limit = limit;
    run.end = time_ + 1000;
    return std::move(collector_).finish(run);
  }
  record::Collector& collector() { return collector_; }

 private:
  record::Collector collector_;
  std::int64_t time_ = 0;
  unsigned number_ = 0;
};

// "call A", "lost A signal", … of each event but those that output is made of.
std::vector<std::string> told(const trace::Trace& trace) {
  std::vector<std::string> lines;
  for (const Event& event : trace.events()) {
    std::string line(trace::kind_name(event.kind));
    const auto details = trace::detail_names(event.kind);
    if (event.detail < details.size()) line += " " + std::string(details[event.detail]);
    if (event.handler != trace::no_handler)
      line += " " + std::string(trace.text(trace.handlers()[event.handler].name));
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> registration(const std::string& id, const std::string& name) {
  return {"register", "id=" + id, "name=" + name, "call=" + name + "()", "function=" + name};
}

}  // namespace

TEST_CASE("what is sent in pieces, and between rubbish, becomes one event") {
  record::Collector collector;
  const std::string text = words({"hello", "t=1", "feature=3.9",
                                  "executable=a\x01"
                                  "0b\x01"
                                  "1c"});
  const std::string all = "rub\x02LCbish" + frame(5, 1, text.substr(0, 10), false) +
                          frame(6, 1, "x", false) + frame(5, 1, text.substr(10));
  for (const char byte : all) collector.take({&byte, 1});
  CHECK(collector.has_begun(5));
  CHECK_FALSE(collector.has_begun(6));
  record::Run run;
  run.process = 5;
  const trace::Trace trace = std::move(collector).finish(run);
  REQUIRE(trace.recorded());
  CHECK(trace.recorded()->executable == std::string("a\0b\x01"
                                                    "c",
                                                    5));
  CHECK(trace.python() == "3.9");
}

TEST_CASE("a normal end comes out in the order that traces have") {
  Sender sender;
  sender.send(registration("7.1", "A")).send(registration("7.2", "B"));
  sender.send({"end", "cause=sys_exit"}).send({"joining"}).send({"handlers"});
  sender.send({"call", "id=7.2"});
  sender.send({"flush", "stream=1", "text=Exception ignored in atexit callback <B>:\n"});
  sender.send({"return", "id=7.2", "outcome=raised", "type=ValueError", "text=full"});
  sender.send({"call", "id=7.1"}).send({"return", "id=7.1", "outcome=returned"});
  sender.send({"flushing"});
  const trace::Trace trace = sender.finish({false, 3});
  CHECK(told(trace) == std::vector<std::string>{
                           "phase main", "register A", "register B", "exit_requested sys_exit",
                           "phase joining_threads", "phase exit_handlers", "call B", "raise",
                           "report B", "output stderr", "flush stderr", "return raised B", "call A",
                           "return returned A", "phase flushing", "phase ended",
                           "process_end exited"});
  CHECK(trace.events()[3].value == 3);
  CHECK(trace.times().size() == trace.events().size());
}

TEST_CASE("a process that is killed loses its handlers, and a call that goes on never returns") {
  Sender sender;
  sender.send(registration("7.1", "A")).send(registration("7.2", "B"));
  sender.send({"end", "cause=end_of_file"}).send({"handlers"}).send({"call", "id=7.2"});
  CHECK(told(sender.finish({true, 9})) ==
        std::vector<std::string>{
            "phase main", "register A", "register B", "exit_requested end_of_file",
            "phase exit_handlers", "call B", "signal delivered", "exit_requested signal",
            "return never_returned B", "lost signal A", "phase ended", "process_end killed"});
}

TEST_CASE("os._exit loses handlers and what was in the buffers") {
  Sender sender;
  sender.send(registration("7.1", "A")).send({"os_exit", "code=4"});
  sender.send({"lost", "stream=0", "text=half a line"});
  CHECK(told(sender.finish({false, 4})) ==
        std::vector<std::string>{"phase main", "register A", "exit_requested os__exit",
                                 "lost os__exit A", "output stdout", "lost os__exit", "phase ended",
                                 "process_end exited"});
}

TEST_CASE("an end that only the exit status shows is one by os._exit") {
  Sender sender;
  sender.send(registration("7.1", "A"));
  CHECK(told(sender.finish({false, 7})) ==
        std::vector<std::string>{"phase main", "register A", "exit_requested os__exit",
                                 "lost os__exit A", "phase ended", "process_end exited"});
}

TEST_CASE(
    "what sys.excepthook does comes after the exception, and its sys.exit is known by the status") {
  for (const int status : {1, 7}) {
    Sender sender;
    sender.send({"end", "cause=exception", "type=ValueError"}).send(registration("7.1", "A"));
    sender.send({"joining"}).send({"handlers"}).send({"call", "id=7.1"});
    sender.send({"return", "id=7.1", "outcome=returned"}).send({"flushing"});
    std::vector<std::string> wanted{"phase main",
                                    "raise",
                                    "exit_requested exception",
                                    "register A",
                                    "exit_requested sys_exit",
                                    "phase joining_threads",
                                    "phase exit_handlers",
                                    "call A",
                                    "return returned A",
                                    "phase flushing",
                                    "phase ended",
                                    "process_end exited"};
    if (status == 1) wanted.erase(wanted.begin() + 4);
    CHECK(told(sender.finish({false, status})) == wanted);
  }
}

TEST_CASE("a run by hand loses what is unregistered or cleared before its turn") {
  Sender sender;
  for (const char* const id : {"1", "2", "3", "4"}) sender.send(registration(id, id));
  sender.send({"call", "id=4"}).send({"unregister", "id=3"}).send(registration("5", "late"));
  sender.send({"clear", "count=3"}).send({"return", "id=4", "outcome=returned"});
  sender.send({"end", "cause=end_of_file"}).send({"handlers"}).send({"flushing"});
  const std::vector<std::string> all = told(sender.finish());
  CHECK(std::count(all.begin(), all.end(), "lost unregistered 3") == 1);
  CHECK(std::count(all.begin(), all.end(), "lost cleared 2") == 1);
  CHECK(std::count(all.begin(), all.end(), "lost cleared 1") == 1);
  CHECK(std::count(all.begin(), all.end(), "lost cleared late") == 0);
}

TEST_CASE("a child inherits what was registered, and another interpreter nothing") {
  Sender sender;
  sender.send(registration("7.1", "A"));
  sender.send({"fork", "parent=7"}, 8).send({"os_exit", "code=1"}, 8);
  sender.send({"hello", "parent=7", "command=python x.py"}, 9).send({"handlers"}, 9);
  sender.send({"flushing"}, 9);
  sender.send({"waited", "process=8", "status=256"});
  sender.send({"handlers"}).send({"call", "id=7.1"}).send({"return", "id=7.1"}).send({"flushing"});
  const trace::Trace trace = sender.finish();
  CHECK(told(trace) ==
        std::vector<std::string>{"phase main", "register A", "fork", "exit_requested os__exit",
                                 "lost os__exit A", "phase ended", "process_end exited", "fork",
                                 "phase exit_handlers", "phase flushing", "phase ended",
                                 "phase exit_handlers", "call A", "return returned A",
                                 "phase flushing", "phase ended", "process_end exited"});
  CHECK(trace.events()[2].value == 1);
  CHECK(trace.text(trace.events()[2].text2) == "");
  CHECK(trace::from_json(trace::to_json(trace)).trace == trace);
}

TEST_CASE("what is too much is counted, the oldest lines first, and the end is kept") {
  record::Bounds bounds;
  bounds.lines = 10;
  bounds.events = 5;
  Sender sender(bounds);
  for (int i = 0; i < 25; ++i) sender.send({"line", "line=" + std::to_string(i)});
  for (int i = 0; i < 20; ++i) sender.send(registration("7." + std::to_string(i), "A"));
  sender.send({"end", "cause=end_of_file"}).send({"handlers"}).send({"flushing"});
  const trace::Trace trace = sender.finish();
  REQUIRE(trace.recorded());
  CHECK(trace.recorded()->dropped_lines == 15);
  CHECK(trace.recorded()->dropped_events == 16);
  CHECK(trace.handlers().size() == 4);
  CHECK(told(trace).back() == "process_end exited");
  CHECK(trace::from_json(trace::to_json(trace)).trace == trace);
}

TEST_CASE("any bytes are safe to take, and what comes of them is a trace that can be read") {
  const std::vector<std::string> pieces{
      "hello",  "fork",  "register", "unregister",     "clear",        "call",       "return",
      "flush",  "lost",  "end",      "joining",        "handlers",     "flushing",   "os_exit",
      "abort",  "exec",  "sent",     "signal",         "thread_start", "thread_end", "wait",
      "waited", "stack", "line",     "output_dropped", "nonsense"};
  unsigned seed = 1;
  const auto random = [&seed](unsigned below) {
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % below;
  };
  for (int round = 0; round < 300; ++round) {
    Sender sender;
    for (unsigned i = 0; i < 40; ++i) {
      std::vector<std::string> parts{pieces[random(static_cast<unsigned>(pieces.size()))]};
      for (const char* const name : {"id", "process", "parent", "number", "code", "stream", "line",
                                     "thread", "status", "to"})
        if (random(3) != 0)
          parts.push_back(std::string(name) + "=" +
                          (random(9) == 0 ? "-99999999999999" : std::to_string(random(10))));
      if (random(2) != 0) parts.push_back("text=\xff\x01");
      if (random(2) != 0) parts.push_back("outcome=raised");
      if (random(2) != 0) parts.push_back("cause=exception");
      sender.send(parts, static_cast<int>(6 + random(4)));
    }
    const trace::Trace trace = sender.finish({round % 2 == 0, 9}, round % 3 == 0 ? "too long" : "");
    const trace::ReadResult again = trace::from_json(trace::to_json(trace));
    CHECK(again.error == "");
    REQUIRE(again.trace);
    CHECK(*again.trace == trace);
  }
}
