// Times the window's frames, in process and without a graphics card, and prints them beside their
// targets:
//
//   - processor time to build and draw one frame with 10, 1,000 and 100,000 handlers: composing the
//     scene, the controls, Dear ImGui's lists of triangles
//   - a jump to any step of a trace of a million events, with the frame that shows it
//   - the first frame: from nothing to the demo drawn, fonts and script included
//
//   bench_app [Google Benchmark's own options]
#include <benchmark/benchmark.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.hpp"
#include "model.hpp"

using namespace lastcall;

namespace {

constexpr float width = 1440;
constexpr float height = 900;

// A script that registers so many handlers one by one and then ends.
std::string registering(std::int64_t handlers) {
  return "import atexit\n\n\ndef A(number):\n    pass\n\n\nfor i in range(" +
         std::to_string(handlers) + "):\n    atexit.register(A, i)\n";
}

// The window on that script, at the step where every handler waits.
void frame(benchmark::State& state, bool moving) {
  app::App window(app::FileDoor{});
  window.open(registering(state.range(0)), "many.py");
  app::Player& player = window.model().player;
  player.jump(player.step_count() / 2);
  window.frame(width, height, 0.016);
  for (auto _ : state) {
    if (moving)
      player.jump(player.step_count() / 2 + static_cast<std::size_t>(state.iterations() % 2));
    window.frame(width, height, 0.016);
    benchmark::DoNotOptimize(window.draw_data());
  }
}

void frame_at_rest(benchmark::State& state) {
  frame(state, false);
}
void frame_after_a_step(benchmark::State& state) {
  frame(state, true);
}

void seek(benchmark::State& state) {
  app::App window(app::FileDoor{});
  window.open(registering(166000), "long.py");  // six events a handler
  app::Player& player = window.model().player;
  const std::size_t events = window.model().document.run()->trace.events().size();
  std::mt19937 random(1);
  std::uniform_int_distribution<std::size_t> any(0, player.step_count() - 1);
  for (auto _ : state) {
    player.jump(any(random));
    window.frame(width, height, 0.016);
  }
  state.counters["events"] = static_cast<double>(events);
}

void first_frame(benchmark::State& state) {
  std::ifstream file(DEMO, std::ios::binary);
  const std::string demo{std::istreambuf_iterator<char>(file), {}};
  for (auto _ : state) {
    app::App window(app::FileDoor{});
    window.open(demo, "demo.py");
    window.frame(width, height, 0.016);
    benchmark::DoNotOptimize(window.draw_data());
  }
}

BENCHMARK(frame_at_rest)->Arg(10)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(frame_after_a_step)->Arg(10)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(seek)->Unit(benchmark::kMillisecond);
BENCHMARK(first_frame)->Unit(benchmark::kMillisecond);

// Prints as Google Benchmark does, and keeps each result's milliseconds of processor time.
class Reporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs)
      if (!run.error_occurred) milliseconds_[run.benchmark_name()] = run.GetAdjustedCPUTime();
  }
  void print_targets() const {
    struct Target {
      const char* name;
      double limit;
    };
    std::printf("\n%-30s %10s %10s\n", "milliseconds of processor time", "measured", "target");
    for (const auto& [name, limit] :
         {Target{"frame_at_rest/1000", 2}, Target{"frame_after_a_step/1000", 2},
          Target{"frame_at_rest/100000", 4}, Target{"frame_after_a_step/100000", 4},
          Target{"seek", 1000.0 / 60}, Target{"first_frame", 150}}) {
      const auto found = milliseconds_.find(name);
      if (found == milliseconds_.end()) continue;
      std::printf("%-30s %10.3f %10.3f %s\n", name, found->second, limit,
                  found->second <= limit ? "reached" : "MISSED");
    }
  }

 private:
  std::map<std::string, double> milliseconds_;
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_targets();
  return 0;
}
