// Times the simulator beside CPython in one run, and prints one table with ratios and targets:
//
//   - the state at random steps of a trace of a million events with 100,000 live handlers
//   - the bytes that an event takes, texts included
//   - statements per second, against CPython under a sys.settrace tracer that records every line
//   - a whole `lastcall run` of a small scenario, against `python3 -I -S`: time and peak memory
//
//   bench_simulator [--quick] [Google Benchmark's own options]
//
// --quick runs each once, on less, to see that it runs at all; the exit status is then 1 if one
// does not.
//
// Ratios of whole processes are those of the fastest of many starts: what it takes when nothing
// else disturbs it. Whole processes are started by a small helper process (this program, called
// with --start), because a child's peak memory counts what its parent held when it was started.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "machine/machine.hpp"
#include "process.hpp"
#include "trace/json.hpp"
#include "trace/narrate.hpp"
#include "trace/state.hpp"

using namespace lastcall;

namespace {

bool quick = false;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// ---- whole processes --------------------------------------------------------------------------

// `bench_simulator --start PROGRAM ARGUMENTS…`: runs a program once, its output thrown away, and
// prints how long it took in nanoseconds and its peak memory in KiB.
int start(char** command) {
  std::vector<std::string> words;
  while (*command != nullptr) words.emplace_back(*command++);
  const auto run = bench::run_process(std::move(words));
  if (!run) return 1;
  std::printf("%lld %ld\n", static_cast<long long>(run->seconds * 1e9), run->peak);
  return 0;
}

std::vector<std::int64_t> numbers_from(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  std::string text;
  char buffer[256];
  while (pipe != nullptr && std::fgets(buffer, sizeof buffer, pipe) != nullptr) text += buffer;
  if (pipe == nullptr || pclose(pipe) != 0) return {};
  std::istringstream stream(text);
  return {std::istream_iterator<std::int64_t>(stream), {}};
}

// The interpreter itself, whatever starts it (pyenv puts a script before each).
const std::string& python() {
  static const std::string path = [] {
    std::string text;
    if (FILE* pipe = popen("python3 -c 'import sys; print(sys.executable)'", "r")) {
      for (int c = 0; (c = std::fgetc(pipe)) != EOF && c != '\n';) text += static_cast<char>(c);
      pclose(pipe);
    }
    return text.empty() ? "python3" : text;
  }();
  return path;
}

void process(benchmark::State& state, const std::string& command) {
  const std::string line = "/proc/" + std::to_string(getpid()) + "/exe --start " + command;
  std::int64_t memory = 0;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (auto _ : state) {
    const std::vector<std::int64_t> numbers = numbers_from(line);
    if (numbers.size() != 2) {
      state.SkipWithError(("cannot run: " + command).c_str());
      return;
    }
    state.SetIterationTime(static_cast<double>(numbers[0]) / 1e9);
    memory = std::max(memory, numbers[1]);
    least = std::min(least, numbers[0]);
  }
  state.counters["least_ms"] = static_cast<double>(least) / 1e6;
  state.counters["peak_KiB"] = static_cast<double>(memory);
}

void run_of_lastcall(benchmark::State& state) {
  process(state, LASTCALL_PROGRAM " run " DEMO);
}
void run_of_python(benchmark::State& state) {
  process(state, python() + " -I -S " DEMO);
}

// ---- statements -------------------------------------------------------------------------------

// Several scripts, each made of other things that scenarios are made of.
constexpr const char* scripts[] = {"objects", "arithmetic", "calls", "containers", "exits"};

std::string path_of(const std::string& script) {
  return BENCH_DIR "/statements/" + script + ".py";
}

void statements_of_lastcall(benchmark::State& state, const std::string& script) {
  machine::Options options;
  const script::ParseResult parsed =
      script::parse(read_file(path_of(script)), script + ".py", options.python);
  if (!parsed.program) return state.SkipWithError("the script does not parse");
  std::int64_t lines = 0;
  for (auto _ : state) {
    const trace::Trace trace = machine::run(*parsed.program, options);
    if (!trace.limit().empty()) return state.SkipWithError("the script hits a bound");
    state.PauseTiming();
    lines += std::ranges::count(trace.events(), trace::EventKind::line, &trace::Event::kind);
    state.ResumeTiming();
  }
  state.SetItemsProcessed(lines);
}

void statements_of_python(benchmark::State& state, const std::string& script) {
  std::int64_t lines = 0;
  for (auto _ : state) {
    const std::vector<std::int64_t> numbers =
        numbers_from(python() + " -I -S " BENCH_DIR "/traced.py " + path_of(script));
    if (numbers.size() != 2) return state.SkipWithError("no python3");
    state.SetIterationTime(static_cast<double>(numbers[0]) / 1e9);
    lines += numbers[1];
  }
  state.SetItemsProcessed(lines);
}

// ---- a large trace ----------------------------------------------------------------------------

// A million events as a loop that registers and prints makes them: 100,000 handlers are live in the
// middle, some are unregistered from anywhere, and at last all are called.
const trace::Trace& large_trace() {
  static const trace::Trace trace = [] {
    using trace::EventKind;
    trace::TraceBuilder builder("large.py", "", "3.14", false);
    std::mt19937 random(1);
    std::vector<trace::HandlerId> live;
    std::uint32_t line = 0;
    const auto add = [&](EventKind kind, trace::HandlerId handler, const std::string& text = "") {
      trace::Event event;
      event.kind = kind;
      event.line = line = line % 100 + 1;
      event.handler = handler;
      event.text = builder.text(text);
      builder.add(event);
    };
    const trace::TextId name = builder.text("handler");
    const std::size_t most = quick ? 1'000 : 100'000;
    while (live.size() < most) {
      add(EventKind::line, trace::no_handler);
      const trace::HandlerId id = builder.add_handler({name, name, line, 1, 0});
      add(EventKind::register_, id);
      live.push_back(id);
      add(EventKind::line, trace::no_handler);
      add(EventKind::output, trace::no_handler, "registered " + std::to_string(id) + "\n");
      if (random() % 10 == 0) {
        const std::size_t at = random() % live.size();
        add(EventKind::unregister, live[at]);
        live.erase(live.begin() + static_cast<std::ptrdiff_t>(at));
      }
    }
    while (!live.empty()) {
      add(EventKind::call, live.back());
      add(EventKind::line, trace::no_handler);
      add(EventKind::output, trace::no_handler, "handler " + std::to_string(live.size()) + "\n");
      add(EventKind::flush, trace::no_handler, "handler " + std::to_string(live.size()) + "\n");
      add(EventKind::return_, live.back());
      live.pop_back();
    }
    const std::size_t events = most * 10;
    while (builder.size() < events) add(EventKind::line, trace::no_handler);
    return std::move(builder).finish();
  }();
  return trace;
}

const trace::Timeline& large_timeline() {
  static const trace::Timeline timeline(large_trace());
  return timeline;
}

// Time that this thread has had, which others on the machine do not lengthen.
double thread_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Everything that a picture asks for, at a random position, what is seen of the registry included.
void state_at_any_step(benchmark::State& state) {
  const trace::Timeline& timeline = large_timeline();
  std::mt19937 random(2);
  std::size_t sum = 0;
  double worst = 0;
  for (auto _ : state) {
    const double begin = thread_milliseconds();
    const trace::State now = timeline.at(random() % (large_trace().events().size() + 1));
    sum += static_cast<std::size_t>(now.phase()) + now.call_count() + now.loss_count() +
           now.calling().size() + now.written_count() + now.processes().size() +
           now.threads().size() + now.pending(trace::Stream::stdout_, 4096).size();
    if (const auto place = now.place()) sum += place->line;
    if (now.exit()) ++sum;
    const std::size_t size = now.registry_size();
    for (std::size_t i = 0; i < std::min<std::size_t>(size, 40); ++i) {
      sum += now.registry(size - 1 - i).handler;
    }
    benchmark::DoNotOptimize(sum);
    worst = std::max(worst, thread_milliseconds() - begin);
  }
  state.counters["worst_ms"] = worst;
}

void sentence_of_any_step(benchmark::State& state) {
  const trace::Timeline& timeline = large_timeline();
  std::mt19937 random(3);
  for (auto _ : state) {
    benchmark::DoNotOptimize(trace::narrate(timeline, random() % timeline.steps().size()));
  }
}

void index_of_a_million_events(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(trace::Timeline(large_trace()).steps().size());
}

void json_out(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (auto _ : state) {
    trace::to_json(large_trace(), [&](std::string_view piece) {
      bytes += static_cast<std::int64_t>(piece.size());
      return true;
    });
  }
  state.SetBytesProcessed(bytes);
}

void json_in(benchmark::State& state) {
  const std::string text = trace::to_json(large_trace());
  for (auto _ : state) benchmark::DoNotOptimize(trace::from_json(text).trace->events().size());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

// ---- all of them ------------------------------------------------------------------------------

void register_all() {
  const auto add = [](const std::string& name, auto function, int iterations) {
    auto* const added = benchmark::RegisterBenchmark(name.c_str(), function);
    added->Unit(benchmark::kMillisecond);
    if (quick || iterations > 0) added->Iterations(quick ? 1 : iterations);
    return added;
  };
  add("run_of_lastcall", run_of_lastcall, 100)->UseManualTime();
  add("run_of_python", run_of_python, 100)->UseManualTime();
  for (const std::string name : scripts) {
    add(
        "statements_of_lastcall/" + name,
        [name](benchmark::State& state) { statements_of_lastcall(state, name); }, 0);
    add(
        "statements_of_python/" + name,
        [name](benchmark::State& state) { statements_of_python(state, name); }, 5)
        ->UseManualTime();
  }
  add("state_at_any_step", state_at_any_step, 0);
  add("sentence_of_any_step", sentence_of_any_step, 0);
  add("index_of_a_million_events", index_of_a_million_events, 0);
  add("json_out", json_out, 0);
  add("json_in", json_in, 0);
}

// ---- the table --------------------------------------------------------------------------------

// Prints what Google Benchmark prints, and keeps the numbers.
class Reporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      failed_ = failed_ || run.error_occurred;
      if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
      auto& numbers = results_[run.run_name.function_name];
      numbers["ms"] = run.GetAdjustedCPUTime();
      for (const auto& [name, counter] : run.counters) numbers[name] = counter.value;
    }
    ConsoleReporter::ReportRuns(runs);
  }

  bool failed() const { return failed_; }

  void print_table() const {
    std::printf("\n%-62s %8s %10s\n", "", "measured", "target");
    ratio("whole run, time: lastcall / python3 -I -S", "run_of_lastcall", "run_of_python",
          "least_ms", "<= 0.25");
    ratio("whole run, peak memory: lastcall / python3 -I -S", "run_of_lastcall", "run_of_python",
          "peak_KiB", "< 1");
    for (const std::string script : scripts) {
      ratio("statements a second, " + script + ": lastcall / CPython traced",
            "statements_of_lastcall/" + script, "statements_of_python/" + script,
            "items_per_second", ">= 5");
    }
    value("state at any step of a million events, ms", "state_at_any_step", "ms", "<= 1");
    value("… the slowest, ms", "state_at_any_step", "worst_ms", "<= 1");
    std::printf("%-62s %8.1f %10s\n", "bytes an event takes, texts included",
                static_cast<double>(large_trace().memory()) /
                    static_cast<double>(large_trace().events().size()),
                "<= 64");
  }

 private:
  const double* find(const std::string& benchmark, const char* number) const {
    const auto found = results_.find(benchmark);
    if (found == results_.end()) return nullptr;
    const auto value = found->second.find(number);
    return value == found->second.end() ? nullptr : &value->second;
  }
  void ratio(const std::string& text, const std::string& ours, const std::string& peer,
             const char* number, const char* target) const {
    const double* a = find(ours, number);
    const double* b = find(peer, number);
    if (a != nullptr && b != nullptr)
      std::printf("%-62s %8.3f %10s\n", text.c_str(), *a / *b, target);
  }
  void value(const char* text, const char* benchmark, const char* number,
             const char* target) const {
    if (const double* a = find(benchmark, number)) {
      std::printf("%-62s %8.4f %10s\n", text, *a, target);
    }
  }

  std::map<std::string, std::map<std::string, double>> results_;
  bool failed_ = false;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2 && std::strcmp(argv[1], "--start") == 0) return start(argv + 2);
  if (argc > 1 && std::strcmp(argv[1], "--quick") == 0) {
    quick = true;
    std::rotate(argv + 1, argv + 2, argv + argc);
    --argc;
  }
  register_all();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_table();
  return reporter.failed() ? 1 : 0;
}
