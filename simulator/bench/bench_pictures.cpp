// Times the pictures beside what people use today, in one run, and prints one table with ratios and
// targets. Peers that are not installed are left out:
//
//   - a whole `lastcall render` of 1440×900 pixels, process start included, against a headless
//     Chromium that takes a picture of our own SVG, and against `dot -Tpng` on a graph of ten nodes
//   - how many frames of 1280×720 an animation gets a second
//   - the size of a GIF beside what `gifsicle -O3` makes of it, of a PNG beside `optipng -o2`
//   - peak memory of animations of about 30 seconds and of three times that
//
//   bench_pictures [--quick] [Google Benchmark's own options]
//
// Times are those of the fastest of several starts: what it takes when nothing else disturbs it.
// --quick starts each once, to see that it runs at all; the exit status is then 1 if one does not.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "process.hpp"

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

bool quick = false;
std::string folder;  // in which everything is written

std::string in(const std::string& name) {
  return folder + "/" + name;
}

Words render(Words words) {
  words.insert(words.begin(), {LASTCALL_PROGRAM, "render"});
  return words;
}

bool is_installed(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::string rest = path ? path : "";
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (::access((rest.substr(0, end) + "/" + program).c_str(), X_OK) == 0) return true;
    rest.erase(0, end + 1);
  }
  return false;
}

// Runs a program that must succeed; otherwise the benchmark fails.
std::optional<bench::Run> run(benchmark::State& state, const Words& words) {
  auto result = bench::run_process(words);
  if (result && result->status == 0) return result;
  state.SkipWithError(("cannot run: " + words[0]).c_str());
  return std::nullopt;
}

// The same thing again and again.
void process(benchmark::State& state, const Words& words) {
  double least = std::numeric_limits<double>::max();
  for (auto _ : state) {
    const auto result = run(state, words);
    if (!result) return;
    state.SetIterationTime(result->seconds);
    least = std::min(least, result->seconds);
  }
  state.counters["least_ms"] = least * 1e3;
}

// Two animations of different lengths, so that the start does not count.
void frames(benchmark::State& state, const std::string& format) {
  // Of a step, 0.35 s are motion: at 50 pictures a second 17 or 18 that differ, and one at rest.
  constexpr double count = 9 * (0.35 * 50 + 1);
  const auto until = [&](const char* to) {
    return run(state, render({DEMO, "-o", in("frames." + format), "--size", "1280x720", "--fps",
                              "50", "--from", "4", "--to", to}));
  };
  double seconds = std::numeric_limits<double>::max();
  double cpu = seconds;
  for (auto _ : state) {
    const auto less = until("5");
    const auto more = less ? until("14") : std::nullopt;
    if (!more) return;
    state.SetIterationTime(more->seconds);
    seconds = std::min(seconds, more->seconds - less->seconds);
    cpu = std::min(cpu, more->cpu - less->cpu);
  }
  state.counters["frames_a_second"] = count / seconds;
  state.counters["frames_a_cpu_second"] = count / cpu;
}

// How large a picture is beside what a program makes of it, which exists to make it smaller.
void size(benchmark::State& state, const std::string& format, Words shrink) {
  const std::string ours = in("size." + format);
  const std::string theirs = in("shrunk." + format);
  shrink.insert(shrink.end(), {theirs, ours});
  for (auto _ : state) {
    fs::remove(theirs);
    const auto drawn = run(state, render({DEMO, "-o", ours, "--size", "1440x900"}));
    if (!drawn || !run(state, shrink)) return;
    state.SetIterationTime(drawn->seconds);
  }
  state.counters["size"] =
      static_cast<double>(fs::file_size(ours)) / static_cast<double>(fs::file_size(theirs));
}

// Peak memory of an animation three times as long.
void memory(benchmark::State& state, const std::string& format) {
  // A long run: registers and calls in a loop. 14 steps take about half a minute.
  std::ofstream(in("long.py")) << "import atexit\n"
                                  "def A(n): print('A', n)\n"
                                  "for n in range(60): atexit.register(A, n)\n";
  const auto until = [&](const char* to) {
    return run(state, render({in("long.py"), "-o", in("long." + format), "--to", to}));
  };
  for (auto _ : state) {
    const auto less = until("15");
    const auto more = less ? until("45") : std::nullopt;
    if (!more) return;
    state.SetIterationTime(more->seconds);
    state.counters["memory"] = static_cast<double>(more->peak) / static_cast<double>(less->peak);
  }
}

void register_all() {
  const auto add = [](const std::string& name, auto function, int iterations) {
    benchmark::RegisterBenchmark(name.c_str(), function)
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime()
        ->Iterations(quick ? 1 : iterations);
  };
  const auto add_process = [&](const std::string& name, const Words& words, int iterations) {
    add(
        name, [words](benchmark::State& state) { process(state, words); }, iterations);
  };
  add_process("picture_of_lastcall", render({DEMO, "-o", in("a.png"), "--size", "1440x900"}), 40);
  if (is_installed("dot")) {
    std::ofstream(in("ten.dot")) << "digraph { a->b->c->d; b->e->f->g; a->h->i->j }\n";
    add_process("picture_of_dot", {"dot", "-Tpng", in("ten.dot"), "-o", in("dot.png")}, 40);
  }
  if (is_installed("chromium")) {
    bench::run_process(render({DEMO, "-o", in("a.svg"), "--size", "1440x900"}));
    add_process("picture_of_chromium",
                {"chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--window-size=1440,900", "--user-data-dir=" + in("browser"),
                 "--screenshot=" + in("browser.png"), "file://" + in("a.svg")},
                5);
  }
  for (const std::string format : {"gif", "webp"}) {
    add(
        "frames/" + format, [format](benchmark::State& state) { frames(state, format); }, 5);
    add(
        "memory/" + format, [format](benchmark::State& state) { memory(state, format); }, 1);
  }
  // What they are to write comes first, then what they are given.
  if (is_installed("gifsicle"))
    add(
        "size/gif",
        [](benchmark::State& s) {
          size(s, "gif", {"gifsicle", "-O3", "-o"});
        },
        1);
  if (is_installed("optipng"))
    add(
        "size/png",
        [](benchmark::State& s) {
          size(s, "png", {"optipng", "-o2", "-out"});
        },
        1);
}

// Prints what Google Benchmark prints, and keeps the numbers.
class Reporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      failed_ = failed_ || run.error_occurred;
      if (run.error_occurred) continue;
      for (const auto& [name, counter] : run.counters)
        results_[run.run_name.function_name + " " + name] = counter.value;
    }
    ConsoleReporter::ReportRuns(runs);
  }

  bool failed() const { return failed_; }

  void print_table() const {
    const auto time = [&](const std::string& of) { return find("picture_of_" + of + " least_ms"); };
    std::printf("\n%-74s %9s %9s\n", "", "measured", "target");
    row("a picture of 1440x900, start included, ms", time("lastcall"), "");
    row("… time: lastcall / Chromium on our SVG", ratio(time("lastcall"), time("chromium")),
        "<= 0.1");
    row("… time: lastcall / dot -Tpng, ten nodes", ratio(time("lastcall"), time("dot")), "<= 1");
    for (const std::string format : {"gif", "webp"}) {
      row("frames of 1280x720 that differ, a second, " + format,
          find("frames/" + format + " frames_a_second"), ">= 60");
      row("… a second of one core's time", find("frames/" + format + " frames_a_cpu_second"), "");
      row("peak memory of 90 s / 30 s, " + format, find("memory/" + format + " memory"), "~ 1");
    }
    row("GIF, size: lastcall / gifsicle -O3 of it", find("size/gif size"), "<= 1.2");
    row("PNG, size: lastcall / optipng -o2 of it", find("size/png size"), "<= 1.1");
  }

 private:
  std::optional<double> find(const std::string& name) const {
    const auto found = results_.find(name);
    return found == results_.end() ? std::nullopt : std::optional(found->second);
  }
  static std::optional<double> ratio(std::optional<double> ours, std::optional<double> theirs) {
    return ours && theirs ? std::optional(*ours / *theirs) : std::nullopt;
  }
  static void row(const std::string& what, std::optional<double> value, const char* target) {
    // printf counts bytes, of which "…" has three.
    const int width = what.starts_with("…") ? 76 : 74;
    if (value) {
      std::printf("%-*s %9.3f %9s\n", width, what.c_str(), *value, target);
    } else {
      std::printf("%-*s %9s %9s\n", width, what.c_str(), "-", target);
    }
  }

  std::map<std::string, double> results_;
  bool failed_ = false;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], "--quick") == 0) {
    quick = true;
    std::rotate(argv + 1, argv + 2, argv + argc);
    --argc;
  }
  folder = (fs::temp_directory_path() / "bench_pictures.XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return 1;
  register_all();
  benchmark::Initialize(&argc, argv);
  const bool is_understood = !benchmark::ReportUnrecognizedArguments(argc, argv);
  Reporter reporter;
  if (is_understood) {
    benchmark::RunSpecifiedBenchmarks(&reporter);
    reporter.print_table();
  }
  fs::remove_all(folder);
  return !is_understood ? 2 : reporter.failed() ? 1 : 0;
}
