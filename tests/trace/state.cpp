#include "trace/state.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "scenario.hpp"

using namespace lastcall::trace;

namespace {

std::string registry(const State& state) {
  std::string text;
  for (std::size_t i = 0; i < state.registry_size(); ++i) {
    text += std::to_string(state.registry(i).handler) + " ";
  }
  return text;
}

Position after(const Trace& trace, EventKind kind, std::size_t nth = 1) {
  for (std::size_t i = 0; i < trace.events().size(); ++i) {
    if (trace.events()[i].kind == kind && --nth == 0) return i + 1;
  }
  FAIL("no such event");
  return 0;
}

}  // namespace

TEST_CASE("at the start nothing has happened") {
  const Trace trace = demo();
  const Timeline timeline(trace);
  const State state = timeline.at(0);
  CHECK(state.exists());
  CHECK(state.phase() == Phase::main);
  CHECK_FALSE(state.place());
  CHECK(state.registry_size() == 0);
  CHECK(state.call_count() == 0);
  CHECK(state.calling().empty());
  CHECK(state.loss_count() == 0);
  CHECK(state.pending_size(Stream::stdout_) == 0);
  CHECK(state.written_count() == 0);
  CHECK_FALSE(state.exit());
  CHECK(state.threads().empty());
  CHECK(state.processes().size() == 1);
}

TEST_CASE("handlers leave the registry when they are called, last in first out") {
  const Trace trace = demo();
  const Timeline timeline(trace);
  CHECK(registry(timeline.at(after(trace, EventKind::register_, 3))) == "0 1 2 ");
  CHECK(registry(timeline.at(after(trace, EventKind::call, 1))) == "0 1 ");
  const State b_is_called = timeline.at(after(trace, EventKind::call, 2));
  CHECK(registry(b_is_called) == "0 ");
  CHECK(b_is_called.phase() == Phase::exit_handlers);
  REQUIRE(b_is_called.calling().size() == 1);
  CHECK(b_is_called.calling()[0].handler == 1);
  REQUIRE(b_is_called.call_count() == 2);
  CHECK(b_is_called.call(0).handler == 2);
  CHECK(b_is_called.call(0).outcome == Outcome::returned);
  CHECK_FALSE(b_is_called.call(1).outcome);

  const State end = timeline.at(trace.events().size());
  CHECK(end.registry_size() == 0);
  CHECK(end.phase() == Phase::ended);
  CHECK(end.call(1).outcome == Outcome::raised);
  CHECK(end.calling().empty());
}

TEST_CASE("the exit status is known from the request on, and over at the end") {
  const Trace trace = demo();
  const Timeline timeline(trace);
  const Position request = after(trace, EventKind::exit_requested);
  CHECK_FALSE(timeline.at(request - 1).exit());
  const auto asked = timeline.at(request).exit();
  REQUIRE(asked);
  CHECK_FALSE(asked->over);
  CHECK(asked->ending == Ending{false, 3});
  CHECK(asked->cause == ExitCause::sys_exit);
  const auto over = timeline.at(trace.events().size()).exit();
  REQUIRE(over);
  CHECK(over->over);
  CHECK(over->ending == Ending{false, 3});
}

TEST_CASE("the place is that of the last event with one") {
  const Trace trace = demo();
  const Timeline timeline(trace);
  CHECK(timeline.at(1).place()->line == 10);
  CHECK(timeline.at(after(trace, EventKind::return_, 1)).place()->line == 8);
}

TEST_CASE("printed text waits in the buffer, then reaches the descriptor") {
  const Trace trace = demo();
  const Timeline timeline(trace);
  const State both = timeline.at(after(trace, EventKind::return_, 3));
  CHECK(both.pending(Stream::stdout_) == "C: bye, Ada\nA: closing the log\n");
  CHECK(both.pending(Stream::stdout_, 4) == "log\n");
  CHECK(both.written_count() == 2);
  const State end = timeline.at(trace.events().size());
  CHECK(end.pending_size(Stream::stdout_) == 0);
  REQUIRE(end.written_count() == 3);
  CHECK(end.written(0).stream == Stream::stderr_);
  CHECK(end.written(2).text == "C: bye, Ada\nA: closing the log\n");
  CHECK(end.written_bytes() == both.written_bytes() + 31);
}

TEST_CASE("a flush may take part of what waits") {
  Scenario s;
  s.prints("abc").prints("def").flushes("abcd").prints("g").flushes("ef");
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  CHECK(timeline.at(3).pending(Stream::stdout_) == "ef");
  CHECK(timeline.at(4).pending(Stream::stdout_) == "efg");
  CHECK(timeline.at(5).pending(Stream::stdout_) == "g");
}

TEST_CASE("handlers that will never run stay in the registry, with the reason") {
  Scenario s;
  s.registers("A").registers("B").exits(ExitCause::signal, 9, "SIGKILL");
  s.loses("B", LostReason::signal).loses("A", LostReason::signal).is_killed(9);
  const Trace trace = s.finish({true, 9});
  const Timeline timeline(trace);
  const State before = timeline.at(3);
  CHECK_FALSE(before.registry(0).lost);
  const State end = timeline.at(trace.events().size());
  REQUIRE(end.registry_size() == 2);
  CHECK(end.registry(1).lost == LostReason::signal);
  REQUIRE(end.loss_count() == 2);
  CHECK(end.loss(0).handler == 1);
  CHECK(end.exit()->ending == Ending{true, 9});
  CHECK(timeline.fate(0, 0).loss);
  CHECK_FALSE(timeline.fate(0, 0).call);
}

TEST_CASE("a forked child inherits what waits, what is being called and what is in the buffer") {
  Scenario s;
  s.registers("A").registers("B").registers("C").prints("twice");
  s.phase(Phase::exit_handlers).calls("C").add(EventKind::fork, 0, "4243", "", 1);
  const Position forked = s.builder().size();
  s.in(1).registers("D").returns("C").calls("D").returns("D").flushes("twice").ends(0);
  const Position child_over = s.builder().size();
  s.in(0).returns("C").calls("B").returns("B").calls("A").returns("A").flushes("twice").ends(0);
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  CHECK(timeline.process_count() == 2);

  CHECK_FALSE(timeline.at(forked - 1, 1).exists());
  CHECK(timeline.at(forked - 1, 1).registry_size() == 0);
  const State child = timeline.at(forked, 1);
  CHECK(child.exists());
  CHECK(registry(child) == "0 1 ");
  CHECK(child.phase() == Phase::exit_handlers);
  REQUIRE(child.calling().size() == 1);
  CHECK(child.calling()[0].handler == 2);
  CHECK(child.pending(Stream::stdout_) == "twice");
  CHECK(registry(timeline.at(forked + 1, 1)) == "0 1 3 ");
  CHECK(timeline.at(forked + 2, 1).calling().empty());
  CHECK(timeline.at(child_over, 1).exit()->over);
  CHECK(timeline.at(child_over, 1).written_count() == 1);

  CHECK(registry(timeline.at(child_over, 0)) == "0 1 ");
  CHECK(timeline.at(child_over, 0).pending(Stream::stdout_) == "twice");
  CHECK_FALSE(timeline.at(child_over, 0).exit());
  CHECK(timeline.at(trace.events().size(), 0).written_count() == 2);
  const auto processes = timeline.at(child_over).processes();
  REQUIRE(processes.size() == 2);
  CHECK(processes[0].running);
  CHECK(processes[1].pid == "4243");
  CHECK_FALSE(processes[1].running);
}

TEST_CASE("a grandchild inherits through both forks") {
  Scenario s;
  s.registers("A").add(EventKind::fork, 0, "11", "", 1);
  s.in(1).registers("B").unregisters("A").add(EventKind::fork, 0, "12", "", 2);
  s.in(0).registers("C").in(1).registers("D").in(2).registers("E");
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  const Position end = trace.events().size();
  CHECK(registry(timeline.at(end, 2)) == "1 4 ");
  CHECK(registry(timeline.at(end, 1)) == "1 3 ");
  CHECK(registry(timeline.at(end, 0)) == "0 2 ");
}

TEST_CASE("calls within calls are a stack") {
  Scenario s;
  s.registers("A").registers("B").registers("C").calls("C").calls("B").calls("A");
  s.returns("A").returns("B", Outcome::never_returned);
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  const auto calling = timeline.at(6).calling();
  REQUIRE(calling.size() == 3);
  CHECK(calling[0].handler == 2);
  CHECK(calling[2].handler == 0);
  REQUIRE(timeline.at(8).calling().size() == 1);
  CHECK(timeline.at(8).calling()[0].handler == 2);
  CHECK(timeline.at(8).call(1).outcome == Outcome::never_returned);
}

TEST_CASE("threads start and end") {
  Scenario s;
  s.add(EventKind::thread_start, 0, "worker", "", 1).add(EventKind::thread_start, 1, "bg", "", 2);
  s.in(0, 1).add(EventKind::thread_end, 0, "", "", 1);
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  CHECK(timeline.at(1).threads().size() == 1);
  const auto threads = timeline.at(3).threads();
  REQUIRE(threads.size() == 2);
  CHECK(threads[0].name == "worker");
  CHECK_FALSE(threads[0].running);
  CHECK(threads[1].daemon);
  CHECK(threads[1].running);
}

TEST_CASE("events that refer to nothing are passed over") {
  Scenario s;
  s.add(EventKind::call, 0, "", "", 0, 77).add(EventKind::return_, 0, "", "", 0, 78);
  s.add(EventKind::register_)
      .add(EventKind::fork, 0, "", "", -5)
      .add(EventKind::fork, 0, "", "", 0);
  s.add(EventKind::flush, 0, "from nowhere").add(EventKind::thread_end, 0, "", "", 9);
  s.in(7).registers("A").calls("A");
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  for (Position position = 0; position <= trace.events().size(); ++position) {
    for (const std::uint16_t process : {std::uint16_t{0}, std::uint16_t{7}, std::uint16_t{60000}}) {
      const State state = timeline.at(position, process);
      CHECK(state.registry_size() == 0);
      CHECK(state.pending(Stream::stdout_).empty());
    }
  }
}

TEST_CASE("the state of random traces is that of a plain replay at every position") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    struct Model {
      std::vector<HandlerId> live;
      std::vector<HandlerId> open;
      std::string pending;
      std::size_t calls = 0;
      bool exists = false;
    };
    std::map<std::uint16_t, Model> now;
    now[0].exists = true;
    std::vector<std::map<std::uint16_t, Model>> models{now};
    Scenario s;
    std::uint16_t processes = 1;
    const std::size_t events = seed < 18 ? 400 : 4000;
    while (s.builder().size() < events) {
      const auto process = static_cast<std::uint16_t>(random() % processes);
      Model& model = now[process];
      s.in(process);
      switch (random() % 10) {
        case 0:
        case 1:
        case 2:
          s.registers("f");
          model.live.push_back(s.handler("f"));
          break;
        case 3:
          if (model.live.empty()) continue;
          {
            const auto at = static_cast<std::ptrdiff_t>(random() % model.live.size());
            s.add(EventKind::unregister, 0, "f", "", 0, model.live[static_cast<std::size_t>(at)]);
            model.live.erase(model.live.begin() + at);
          }
          break;
        case 4:
          if (model.live.empty()) continue;
          s.add(EventKind::call, 0, "", "", 0, model.live.back());
          model.open.push_back(model.live.back());
          model.live.pop_back();
          ++model.calls;
          break;
        case 5:
          if (model.open.empty()) continue;
          s.add(EventKind::return_, 0, "", "", 0, model.open.back());
          model.open.pop_back();
          break;
        case 6:
          if (random() % 3 == 0 && !model.pending.empty()) {
            const std::size_t size = random() % model.pending.size() + 1;
            s.flushes(model.pending.substr(0, size));
            model.pending.erase(0, size);
          } else {
            const std::string text = std::to_string(random() % 1000);
            s.prints(text);
            model.pending += text;
          }
          break;
        case 7:
          if (random() % 8 != 0) continue;
          s.add(EventKind::clear, 0, "", "", static_cast<std::int64_t>(model.live.size()));
          model.live.clear();
          break;
        case 8:
          if (processes == 5 || random() % 8 != 0) continue;
          s.add(EventKind::fork, 0, "1", "", processes);
          now[processes] = model;
          now[processes].exists = true;
          now[processes].calls = model.open.size();
          ++processes;
          break;
        default: s.line(static_cast<std::uint32_t>(random() % 50 + 1)); break;
      }
      models.push_back(now);
    }
    const Trace trace = s.finish();
    const Timeline timeline(trace);
    REQUIRE(models.size() == trace.events().size() + 1);
    for (Position position = 0; position < models.size(); ++position) {
      for (const auto& [process, model] : models[position]) {
        if (!model.exists) continue;
        const State state = timeline.at(position, process);
        REQUIRE(state.registry_size() == model.live.size());
        if (events == 400 || position % 97 == 0) {
          for (std::size_t i = 0; i < model.live.size(); ++i) {
            REQUIRE(state.registry(i).handler == model.live[i]);
          }
        }
        REQUIRE(state.call_count() == model.calls);
        REQUIRE(state.pending(Stream::stdout_) == model.pending);
        const std::vector<Call> calling = state.calling();
        REQUIRE(calling.size() == model.open.size());
        for (std::size_t i = 0; i < calling.size(); ++i) {
          REQUIRE(calling[i].handler == model.open[i]);
        }
      }
    }
  }
}

TEST_CASE("a timeline may be read from several threads") {
  Scenario s;
  for (std::uint16_t child = 1; child < 20; ++child) {
    s.registers("f").add(EventKind::fork, 0, "1", "", child);
  }
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  std::vector<std::size_t> sizes(4);
  std::vector<std::thread> readers;
  for (std::size_t reader = 0; reader < sizes.size(); ++reader) {
    readers.emplace_back([&, reader] {
      for (std::uint16_t process = 0; process < 20; ++process) {
        sizes[reader] += timeline.at(trace.events().size(), process).registry_size();
      }
    });
  }
  for (std::thread& reader : readers) reader.join();
  CHECK(std::ranges::count(sizes, 19 + 19 * 20 / 2) == 4);
}
