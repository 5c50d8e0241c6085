// Times the registry beside its peers in one run and prints one table with ratios:
//
//   glibc    atexit and exit
//   vector   std::vector<std::function<void()>> behind a std::mutex, run from the back
//   CPython  the atexit of the python3 on the PATH, through python_atexit.py
//
//   bench_core [--quick] [Google Benchmark's own options]
//
// How it is measured:
// - Every sample is taken in a forked child, because glibc's handlers can be run only by ending the
//   process. All C++ peers get the same child, so none has an advantage: the memory that they will
//   need has been touched before, so that it is the registry that is timed and not the kernel's
//   handing out of pages.
// - The clock is read by handlers: the one registered first, and so run last, stops it; the one
//   registered last, and so run first, starts it. The time between is that of the handlers between,
//   through exit() for glibc and run() for the others.
// - Code, too, is warm: the operation has been done on a few handlers before, in the same child.
// - The cost of reading the clock is measured and taken off.
// - A result is the least of many children's times, taken in several repetitions that Google
//   Benchmark interleaves at random: what the operation costs when nothing else disturbs it.
#include <benchmark/benchmark.h>
#include <lastcall/registry.hpp>
#include <malloc.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <limits>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

// ---- counting allocations ---------------------------------------------------------------------
// malloc of the whole program, glibc's own calls included, goes through these. They count only
// while asked to, and that is never while something is timed.

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* block);
}

namespace {

struct Heap {
  bool counting = false;
  std::int64_t allocations = 0;
  std::int64_t live_bytes = 0;  // with malloc's own header of 8 bytes a block
  std::int64_t peak_bytes = 0;
} heap;

std::int64_t block_size(void* block) {
  return static_cast<std::int64_t>(malloc_usable_size(block)) + 8;
}

void* count_allocation(void* block) {
  if (heap.counting && block != nullptr) {
    ++heap.allocations;
    heap.live_bytes += block_size(block);
    heap.peak_bytes = std::max(heap.peak_bytes, heap.live_bytes);
  }
  return block;
}

void count_release(void* block) {
  if (heap.counting && block != nullptr) heap.live_bytes -= block_size(block);
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) {
  return count_allocation(__libc_malloc(size));
}
void* calloc(std::size_t count, std::size_t size) {
  return count_allocation(__libc_calloc(count, size));
}
void* realloc(void* block, std::size_t size) {
  count_release(block);
  return count_allocation(__libc_realloc(block, size));
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return count_allocation(__libc_memalign(alignment, size));
}
void free(void* block) {
  count_release(block);
  __libc_free(block);
}
}

namespace {

// ---- the clock --------------------------------------------------------------------------------

using Nanoseconds = std::int64_t;

Nanoseconds now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

// Of several times of the same thing, the one that was disturbed least.
double least(const std::vector<double>& values) {
  return *std::min_element(values.begin(), values.end());
}

// What reading the clock twice in a row costs, in nanoseconds.
double clock_overhead() {
  static const double overhead = [] {
    std::vector<double> gaps;
    for (int i = 0; i < 10'000; ++i) {
      Nanoseconds begin = now();
      gaps.push_back(static_cast<double>(now() - begin));
    }
    return least(gaps);
  }();
  return overhead;
}

// ---- handlers ---------------------------------------------------------------------------------

// What a child tells its parent; in memory that they share.
struct Sample {
  Nanoseconds elapsed;  // of the operation that was asked for, all entries together
  std::int64_t allocations, live_bytes, peak_bytes;
  bool complete;
};
Sample* sample = nullptr;

std::int64_t calls = 0;
Nanoseconds run_began = 0;

void handler() {
  ++calls;
}
void absent() {
  --calls;
}
void start_clock() {
  run_began = now();
}
void stop_clock() {
  sample->elapsed = now() - run_began;
  sample->complete = true;
  _exit(0);  // glibc's own clean-up is no part of the measurement
}

// A callable with an equality of its own and arguments of 24 bytes in all.
struct Closure {
  std::uintptr_t number;
  void operator()(std::uintptr_t, std::uintptr_t) const { ++calls; }
  bool operator==(const Closure&) const = default;
};

// ---- the peers --------------------------------------------------------------------------------
// Each has add(), unregister() where it can, and run().

struct Lastcall {
  lastcall::Registry registry;
  void add(void (*function)()) { registry.register_(function); }
  void add_closure() { registry.register_(Closure{1}, std::uintptr_t{2}, std::uintptr_t{3}); }
  std::size_t unregister(void (*function)()) { return registry.unregister(function); }
  void run() { registry.run(); }
};

struct Glibc {
  void add(void (*function)()) { std::atexit(function); }
  void run() { std::exit(0); }
};

struct Vector {
  std::mutex mutex;
  std::vector<std::function<void()>> handlers;
  void add(std::function<void()> function) {
    std::lock_guard lock(mutex);
    handlers.push_back(std::move(function));
  }
  void add_closure() {
    add([closure = Closure{1}, a = std::uintptr_t{2}, b = std::uintptr_t{3}] { closure(a, b); });
  }
  std::size_t unregister(void (*function)()) {
    std::lock_guard lock(mutex);
    return std::erase_if(handlers, [function](const std::function<void()>& each) {
      const auto* target = each.target<void (*)()>();
      return target != nullptr && *target == function;
    });
  }
  void run() {
    std::unique_lock lock(mutex);
    while (!handlers.empty()) {
      std::function<void()> last = std::move(handlers.back());
      handlers.pop_back();
      lock.unlock();
      try {
        last();
      } catch (...) {
      }
      lock.lock();
    }
  }
};

// ---- a sample in a child ----------------------------------------------------------------------

// So many handlers are registered, run or removed before the clock starts.
constexpr std::size_t kWarmUp = 2'000;

// Makes the heap big enough for `entries` of any peer, and touches it and every other page that the
// child shares with its parent until it is written to: nothing is mapped, faulted in or copied
// later.
void warm_memory(std::size_t entries) {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  mallopt(M_TOP_PAD, 1 << 20);
  void* block = std::malloc((entries + kWarmUp) * 192 + (1 << 20));
  benchmark::DoNotOptimize(block);
  std::free(block);

  std::FILE* maps = std::fopen("/proc/self/maps", "r");
  std::vector<std::pair<std::uintptr_t, std::uintptr_t>> ranges;
  char line[512];
  while (maps != nullptr && std::fgets(line, sizeof line, maps) != nullptr) {
    std::uintptr_t begin = 0, end = 0;
    char access[5] = {};
    if (std::sscanf(line, "%zx-%zx %4s", &begin, &end, access) == 3 &&
        std::strcmp(access, "rw-p") == 0) {
      ranges.emplace_back(begin, end);
    }
  }
  if (maps != nullptr) std::fclose(maps);
  for (auto [begin, end] : ranges) {
    for (std::uintptr_t page = begin; page < end; page += 4096) {
      auto* byte = reinterpret_cast<volatile char*>(page);
      *byte = *byte;
    }
  }
}

template <class Body>
Sample in_child(std::size_t entries, Body body) {
  *sample = {};
  std::fflush(nullptr);
  pid_t child = fork();
  if (child == 0) {
    calls = 0;
    warm_memory(entries);
    body();
    sample->complete = true;
    _exit(0);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || !sample->complete) {
    std::fprintf(stderr, "bench_core: a child failed\n");
    std::exit(1);
  }
  return *sample;
}

// Times what `operation` does, in the child.
template <class Operation>
void timed(Operation operation) {
  Nanoseconds begin = now();
  operation();
  sample->elapsed = now() - begin;
}

template <class Peer>
void time_register(std::size_t entries) {
  Peer& peer = *new Peer;  // never destroyed: the child ends by _exit
  timed([&] {
    for (std::size_t i = 0; i < entries; ++i) peer.add(handler);
  });
}

template <class Peer>
void time_register_closure(std::size_t entries) {
  Peer& peer = *new Peer;
  timed([&] {
    for (std::size_t i = 0; i < entries; ++i) peer.add_closure();
  });
}

template <class Peer>
void time_run(std::size_t entries) {
  Peer& peer = *new Peer;
  peer.add(stop_clock);
  for (std::size_t i = 0; i < entries; ++i) peer.add(handler);
  peer.add(start_clock);
  for (std::size_t i = 0; i < kWarmUp; ++i) peer.add(handler);
  peer.run();
}

// From `threads` threads at once, each its share of the entries: from the moment all are ready to
// the moment the last is done.
template <class Peer>
void time_register_threads(std::size_t entries, std::size_t threads) {
  Peer& peer = *new Peer;
  std::atomic<Nanoseconds> last_end = 0;
  Nanoseconds begin = 0;
  std::barrier ready(static_cast<std::ptrdiff_t>(threads), [&]() noexcept { begin = now(); });
  std::vector<std::thread> workers;
  for (std::size_t t = 0; t < threads; ++t) {
    workers.emplace_back([&] {
      ready.arrive_and_wait();
      for (std::size_t i = 0; i < entries / threads; ++i) peer.add(handler);
      Nanoseconds end = now(), seen = last_end;
      while (seen < end && !last_end.compare_exchange_weak(seen, end)) {
      }
    });
  }
  for (std::thread& worker : workers) worker.join();
  sample->elapsed = last_end - begin;
}

template <class Peer>
void time_unregister_absent(std::size_t entries) {
  Peer& peer = *new Peer;
  for (std::size_t i = 0; i < entries; ++i) peer.add(handler);
  timed([&] { benchmark::DoNotOptimize(peer.unregister(&absent)); });
}

void time_unregister_absent_closure(std::size_t entries) {
  Lastcall& peer = *new Lastcall;
  for (std::size_t i = 0; i < entries; ++i) peer.add_closure();
  timed([&] { benchmark::DoNotOptimize(peer.registry.unregister(Closure{2})); });
}

template <class Peer>
void time_unregister_all(std::size_t entries) {
  Peer& peer = *new Peer;
  for (std::size_t i = 0; i < entries; ++i) peer.add(handler);
  timed([&] { benchmark::DoNotOptimize(peer.unregister(&handler)); });
}

void time_cancel(std::size_t entries) {
  Lastcall& peer = *new Lastcall;
  using Token = decltype(peer.registry.register_(handler));
  std::vector<Token> tokens;
  tokens.reserve(entries);
  for (std::size_t i = 0; i < entries; ++i) tokens.push_back(peer.registry.register_(handler));
  std::shuffle(tokens.begin(), tokens.end(), std::mt19937_64(1));
  timed([&] {
    for (const Token& token : tokens) peer.registry.cancel(token);
  });
}

void time_register_cancel_pairs(std::size_t entries) {
  Lastcall& peer = *new Lastcall;
  timed([&] {
    for (std::size_t i = 0; i < entries; ++i)
      peer.registry.cancel(peer.registry.register_(handler));
  });
}

void time_register_unregister_pairs(std::size_t entries) {
  Lastcall& peer = *new Lastcall;
  timed([&] {
    for (std::size_t i = 0; i < entries; ++i) {
      peer.registry.register_(handler);
      benchmark::DoNotOptimize(peer.registry.unregister(&handler));
    }
  });
}

// ---- the table --------------------------------------------------------------------------------

struct Options {
  bool quick = false;
  std::vector<std::size_t> sizes{32, 1'000, 100'000};
  std::vector<std::size_t> threads{1, 2, 8};
  int repetitions = 5;
} options;

// ns per entry, by "operation/peer/entries"; one value a repetition.
std::map<std::string, std::vector<double>> results;

std::string key(const std::string& operation, const std::string& peer, std::size_t entries) {
  return operation + "/" + peer + "/" + std::to_string(entries);
}

std::optional<double> result(const std::string& operation, const std::string& peer,
                             std::size_t entries) {
  auto found = results.find(key(operation, peer, entries));
  if (found == results.end()) return std::nullopt;
  return least(found->second);
}

std::size_t children_per_repetition(std::size_t entries) {
  if (options.quick) return 1;
  return entries <= 1'000 ? 51 : 11;
}

// Makes a benchmark of `body(entries)`, which leaves its time in the sample. A body that ends the
// process warms up by itself.
template <class Body>
void add(const std::string& operation, const std::string& peer, std::size_t entries, Body body,
         bool ends_process = false) {
  std::string name = key(operation, peer, entries);
  benchmark::RegisterBenchmark(
      name.c_str(),
      [=](benchmark::State& state) {
        for (auto _ : state) {
          std::vector<double> times;
          for (std::size_t i = 0; i < children_per_repetition(entries); ++i) {
            Sample taken = in_child(entries, [&] {
              if (!ends_process) body(kWarmUp);
              body(entries);
            });
            times.push_back(static_cast<double>(taken.elapsed) - clock_overhead());
          }
          double elapsed = std::max(least(times), 0.0);
          double per_entry = elapsed / static_cast<double>(entries);
          results[name].push_back(per_entry);
          state.SetIterationTime(elapsed * 1e-9);
          state.counters["ns/entry"] = per_entry;
        }
      })
      ->Iterations(1)
      ->Repetitions(options.repetitions)
      ->UseManualTime()
      ->Unit(benchmark::kMicrosecond)
      ->ReportAggregatesOnly(true);
}

void add_all() {
  for (std::size_t entries : options.sizes) {
    add("register", "lastcall", entries, time_register<Lastcall>);
    add("register", "glibc", entries, time_register<Glibc>);
    add("register", "vector", entries, time_register<Vector>);
    add("register 24 bytes", "lastcall", entries, time_register_closure<Lastcall>);
    add("register 24 bytes", "vector", entries, time_register_closure<Vector>);
    add("run", "lastcall", entries, time_run<Lastcall>, true);
    add("run", "glibc", entries, time_run<Glibc>, true);
    add("run", "vector", entries, time_run<Vector>, true);
    add("unregister, absent", "lastcall", entries, time_unregister_absent<Lastcall>);
    add("unregister, absent", "vector", entries, time_unregister_absent<Vector>);
    add("unregister by ==, absent", "lastcall", entries, time_unregister_absent_closure);
    add("unregister, all", "lastcall", entries, time_unregister_all<Lastcall>);
    add("unregister, all", "vector", entries, time_unregister_all<Vector>);
    add("cancel, any order", "lastcall", entries, time_cancel);
  }
  std::size_t many = options.sizes.back();
  add("register + cancel", "lastcall", many, time_register_cancel_pairs);
  add("register + unregister", "lastcall", many, time_register_unregister_pairs);
  for (std::size_t threads : options.threads) {
    std::string operation = "register, " + std::to_string(threads) + " threads";
    std::size_t entries = options.quick ? 1'000 : 400'000;
    add(operation, "lastcall", entries,
        [=](std::size_t n) { time_register_threads<Lastcall>(n, threads); });
    add(operation, "glibc", entries,
        [=](std::size_t n) { time_register_threads<Glibc>(n, threads); });
    add(operation, "vector", entries,
        [=](std::size_t n) { time_register_threads<Vector>(n, threads); });
  }
}

// Runs the timing script; fills `results` for the peer "CPython". False if there is no python3.
bool measure_python() {
  for (std::size_t entries : options.sizes) {
    std::size_t repeats = entries >= 1'000'000 ? 3 : 51;
    std::string command = "python3 -I -S " PYTHON_SCRIPT " " + std::to_string(entries) + " " +
                          std::to_string(options.quick ? 1 : repeats) + " 2>/dev/null";
    std::FILE* pipe = popen(command.c_str(), "r");
    char line[256] = {};
    double registered = 0, unregistered = 0, unregistered_eq = 0, ran = 0;
    bool read =
        pipe != nullptr && std::fgets(line, sizeof line, pipe) != nullptr &&
        std::sscanf(line,
                    R"({"register": %lf, "unregister": %lf, "unregister_eq": %lf, "run": %lf})",
                    &registered, &unregistered, &unregistered_eq, &ran) == 4;
    if (pipe == nullptr || pclose(pipe) != 0 || !read) return false;
    results[key("register", "CPython", entries)] = {registered};
    results[key("unregister, absent", "CPython", entries)] = {unregistered};
    results[key("unregister by ==, absent", "CPython", entries)] = {unregistered_eq};
    results[key("run", "CPython", entries)] = {ran};
  }
  return true;
}

std::string first_line_of(const char* command) {
  std::FILE* pipe = popen(command, "r");
  char line[128] = {};
  if (pipe != nullptr && std::fgets(line, sizeof line, pipe) != nullptr) {
    line[std::strcspn(line, "\n")] = '\0';
  }
  if (pipe != nullptr) pclose(pipe);
  return line;
}

void print_row(const std::string& operation, std::size_t entries) {
  auto ours = result(operation, "lastcall", entries);
  if (!ours) return;
  std::printf("%-26s %9zu %9.2f", operation.c_str(), entries, *ours);
  for (const char* peer : {"glibc", "vector", "CPython"}) {
    auto theirs = result(operation, peer, entries);
    if (theirs && *theirs > 0) {
      std::printf(" %9.2f %7.2f", *theirs, *ours / *theirs);
    } else {
      std::printf(" %9s %7s", "", "");
    }
  }
  std::printf("\n");
}

// What `entries` registrations leave on the heap.
template <class Peer, class Add>
Sample measure_heap(std::size_t entries, Add add_one) {
  return in_child(1, [=] {
    Peer& peer = *new Peer;
    heap = {.counting = true};
    for (std::size_t i = 0; i < entries; ++i) add_one(peer);
    heap.counting = false;
    sample->allocations = heap.allocations;
    sample->live_bytes = heap.live_bytes;
    sample->peak_bytes = heap.peak_bytes;
  });
}

void print_heap_row(const char* peer, const char* what, std::size_t entries, const Sample& taken) {
  double n = static_cast<double>(entries);
  std::printf("%-9s %-26s %9zu %12lld %14.4f %13.1f\n", peer, what, entries,
              static_cast<long long>(taken.allocations), static_cast<double>(taken.allocations) / n,
              static_cast<double>(taken.live_bytes) / n);
}

void print_target(const char* target, double worst, double limit, const char* unit) {
  std::printf("  %-58s %9.3f%-6s %s\n", target, worst, unit, worst <= limit ? "reached" : "MISSED");
}

// The largest of the ratios to `peer` over all sizes at which both were measured.
double worst_ratio(const std::string& operation, const std::string& peer, std::size_t from) {
  double worst = 0;
  for (std::size_t entries : options.sizes) {
    auto ours = result(operation, "lastcall", entries);
    auto theirs = result(operation, peer, entries);
    if (entries >= from && ours && theirs && *theirs > 0) worst = std::max(worst, *ours / *theirs);
  }
  return worst;
}

void print_table(bool python) {
  std::printf("\nns per entry, and the ratio lastcall : peer\n");
  if (python) std::printf("CPython is %s\n", first_line_of("python3 --version").c_str());
  std::printf("%-26s %9s %9s %9s %7s %9s %7s %9s %7s\n", "operation", "entries", "lastcall",
              "glibc", "ratio", "vector", "ratio", "CPython", "ratio");
  for (const char* operation :
       {"register", "register 24 bytes", "run", "unregister, absent", "unregister by ==, absent",
        "unregister, all", "cancel, any order", "register + cancel", "register + unregister"}) {
    for (std::size_t entries : options.sizes) print_row(operation, entries);
  }
  for (std::size_t threads : options.threads) {
    print_row("register, " + std::to_string(threads) + " threads", options.quick ? 1'000 : 400'000);
  }

  auto add_function = [](auto& peer) { peer.add(handler); };
  auto add_closure = [](auto& peer) { peer.add_closure(); };
  std::printf("\nheap; a Registry itself takes %zu bytes, which are not in here\n",
              sizeof(lastcall::Registry));
  std::printf("%-9s %-26s %9s %12s %14s %13s\n", "", "", "entries", "allocations", "allocs/entry",
              "bytes/entry");
  std::vector<std::size_t> sizes{32, 1'000, options.sizes.back()};
  for (std::size_t n : sizes) {
    print_heap_row("lastcall", "function", n, measure_heap<Lastcall>(n, add_function));
    print_heap_row("lastcall", "24 bytes with arguments", n,
                   measure_heap<Lastcall>(n, add_closure));
    print_heap_row("glibc", "function", n, measure_heap<Glibc>(n, add_function));
    print_heap_row("vector", "function", n, measure_heap<Vector>(n, add_function));
    print_heap_row("vector", "24 bytes with arguments", n, measure_heap<Vector>(n, add_closure));
  }
  auto pair = [](Lastcall& peer) { peer.registry.cancel(peer.registry.register_(handler)); };
  auto few = measure_heap<Lastcall>(1'000, pair);
  auto many = measure_heap<Lastcall>(1'000'000, pair);
  std::printf("most bytes at once during 1,000 register/cancel pairs: %lld; 1,000,000: %lld\n",
              static_cast<long long>(few.peak_bytes), static_cast<long long>(many.peak_bytes));

  std::size_t largest = options.sizes.back();
  auto at_largest = measure_heap<Lastcall>(largest, add_function);
  std::printf("\ntargets (the worst over all sizes)\n");
  print_target("register, against vector: <= 1.0", worst_ratio("register", "vector", 32), 1.0,
               " x");
  print_target("run, against vector: <= 1.0", worst_ratio("run", "vector", 32), 1.0, " x");
  print_target("unregister an absent function, against vector: <= 1.0",
               worst_ratio("unregister, absent", "vector", 32), 1.0, " x");
  print_target("unregister many, against vector: <= 1.5",
               worst_ratio("unregister, all", "vector", 32), 1.5, " x");
  print_target("bytes an entry at the largest size: <= 48",
               static_cast<double>(at_largest.live_bytes) / static_cast<double>(largest), 48, "");
  print_target("bytes of a Registry: <= 256", sizeof(lastcall::Registry), 256, "");
  print_target("memory of 1,000,000 pairs, against 1,000: <= 1.0",
               few.peak_bytes == 0
                   ? (many.peak_bytes == 0 ? 0.0 : 1e9)
                   : static_cast<double>(many.peak_bytes) / static_cast<double>(few.peak_bytes),
               1.0, " x");
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<char*> arguments;
  for (int i = 0; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--quick") {
      options.quick = true;
    } else {
      arguments.push_back(argv[i]);
    }
  }
  if (options.quick) {
    options.sizes = {32, 1'000};
    options.repetitions = 1;
  }
  std::string interleave = "--benchmark_enable_random_interleaving=true";
  arguments.insert(arguments.begin() + 1, interleave.data());
  arguments.push_back(nullptr);
  int count = static_cast<int>(arguments.size()) - 1;
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;

  sample = static_cast<Sample*>(
      mmap(nullptr, sizeof(Sample), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  if (sample == MAP_FAILED) {
    std::perror("bench_core: mmap");
    return 1;
  }
  clock_overhead();
  add_all();
  benchmark::RunSpecifiedBenchmarks();
  bool python = measure_python();
  print_table(python);
  benchmark::Shutdown();
}
