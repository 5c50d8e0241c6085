// What the registry asks of the allocator, and what happens when it gets nothing.

// Under the thread sanitizer, which has an allocator of its own, there is nothing of this: it is
// all one thread's.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define LASTCALL_THREAD_SANITIZER
#endif
#elif defined(__SANITIZE_THREAD__)
#define LASTCALL_THREAD_SANITIZER
#endif
#ifndef LASTCALL_THREAD_SANITIZER

#include <malloc.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "lastcall/simulation.hpp"
#include "support.hpp"

using lastcall::Registry;
using lastcall::Report;
using lastcall::Token;

namespace {

// Of this thread alone: other tests' threads are not to be counted, nor to fail.
thread_local long allocations = 0;
thread_local long live_bytes = 0;
thread_local long allocations_left = -1;  // none fails while negative

void* allocate(std::size_t size, std::size_t alignment) {
  if (allocations_left == 0) throw std::bad_alloc();
  if (allocations_left > 0) --allocations_left;
  ++allocations;
  void* memory = nullptr;
  if (alignment <= alignof(std::max_align_t)) {
    memory = std::malloc(size == 0 ? 1 : size);
  } else if (posix_memalign(&memory, alignment, size) != 0) {
    memory = nullptr;
  }
  if (memory == nullptr) throw std::bad_alloc();
  live_bytes += static_cast<long>(malloc_usable_size(memory));
  return memory;
}

void release(void* memory) noexcept {
  live_bytes -= static_cast<long>(malloc_usable_size(memory));
  std::free(memory);
}

/// Lets the first `count` allocations succeed and all later ones fail, while it lives.
class FailingAfter {
 public:
  explicit FailingAfter(long count) { allocations_left = count; }
  ~FailingAfter() { allocations_left = -1; }
  FailingAfter(const FailingAfter&) = delete;
  FailingAfter& operator=(const FailingAfter&) = delete;
};

int calls = 0;
void count_call() {
  ++calls;
}

}  // namespace

// GCC sees malloc's memory given to free through these, and takes it for a mismatch.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif
void* operator new(std::size_t size) {
  return allocate(size, 0);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate(size, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return allocate(size, 0);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void* operator new[](std::size_t size) {
  return allocate(size, 0);
}
void operator delete[](void* memory) noexcept {
  release(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  release(memory);
}
void operator delete(void* memory) noexcept {
  release(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  release(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  release(memory);
}

TEST_CASE("a handler of at most 16 bytes needs no allocation of its own") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    struct Full {
      std::array<char, 16> bytes;
      void operator()() const { calls += bytes[0]; }
    };
    static_assert(sizeof(Full) == 16);
    int value = 0;
    registry.register_(count_call);
    const long before = allocations;
    registry.register_(Full{});
    registry.register_([&value](int a, int b) { value += a + b; }, 1, 2);
    registry.register_([&value, b = 0] { value += b; });
    CHECK(allocations == before);
    registry.register_([f = Full{}, p = &value] { calls += f.bytes[0] + *p; });
    CHECK(allocations > before);
  }
}

TEST_CASE("further handlers take at most 48 bytes each, and the registry itself 256") {
  constexpr long kCount = 200'000;
  static_assert(sizeof(Registry) <= 256);
  Registry registry;
  const long before = live_bytes;
  for (long i = 0; i < kCount; ++i) registry.register_(count_call);
  CHECK(live_bytes - before <= 48 * kCount);
}

TEST_CASE("a million registrations and removals take constant memory") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    const long before = live_bytes;
    std::vector<Token> window(16);
    std::vector<Token> old;  // that lie in between, and stay
    long most = 0;
    for (std::size_t i = 0; i < 1'000'000; ++i) {
      registry.cancel(window[i % 16]);  // the oldest of sixteen
      window[i % 16] = registry.register_(count_call);
      if (i % 100'000 == 99) old.push_back(registry.register_(count_call));
      most = std::max(most, live_bytes - before);
    }
    CHECK(most < 16'384);
    if (epoch.semantics.storage != lastcall::Semantics::Storage::slots) {
      CHECK(registry.size() == 16 + old.size());
    }
  }
}

TEST_CASE("registrations and removals inside a handler take constant memory too") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    long inside = -1;
    registry.register_([&] {
      const long before = live_bytes;
      for (int i = 0; i < 100'000; ++i) registry.cancel(registry.register_(count_call));
      inside = live_bytes - before;
    });
    const Report report = registry.run();
    CHECK(inside < 4'096);
    CHECK(report.outcomes().size() == 1);
  }
}

TEST_CASE("test_low_memory: registering without memory throws and changes nothing") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    std::string expected;
    int failures = 0;
    const std::string payload(100, 'x');  // needs an allocation of its own, and room on the heap
    for (int i = 0; i < 100; ++i) {
      for (long allowed = 0;; ++allowed) {
        const std::size_t before = logged.registry.size();
        bool done = false;
        {
          const FailingAfter failing(allowed);
          try {
            logged.registry.register_(
                [&logged](const std::string& s, char c) {
                  logged.log += s.size() == 100 ? c : '?';
                },
                payload, static_cast<char>('a' + i % 26));
            done = true;
          } catch (const std::bad_alloc&) {
            ++failures;
          }
        }
        REQUIRE(logged.registry.size() == before + (done ? 1 : 0));
        if (done) break;
      }
      expected.insert(0, 1, static_cast<char>('a' + i % 26));
    }
    CHECK(failures > 100);
    CHECK(logged.run() == expected);
  }
}

TEST_CASE("a run without memory calls every handler; the report says that it lacks some") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    for (const long allowed : {0L, 1L, 2L}) {
      CAPTURE(allowed);
      calls = 0;
      Registry registry(epoch.semantics);
      Token victim;
      for (int i = 0; i < 100; ++i) {
        registry.register_(count_call);
        if (i == 50) victim = registry.register_(count_call);
      }
      registry.register_([&registry, victim] { registry.cancel(victim); });
      Report report;
      {
        const FailingAfter failing(allowed);
        report = registry.run();
      }
      const bool snapshot = epoch.semantics.storage == lastcall::Semantics::Storage::snapshot;
      CHECK(calls == (snapshot ? 101 : 100));
      CHECK(report.returned() == (snapshot ? 102 : 101));
      CHECK(report.never_called() == (snapshot ? 0 : 1));
      CHECK(report.complete() == (allowed > 0));
      CHECK(registry.size() == 0);
    }
  }
}

TEST_CASE("a run without memory tells each error once, and of the handler that raised it") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    registry.register_(count_call);
    registry.register_([] { throw 1; });
    const FailingAfter failing(0);
    Registry::Run run(registry);
    REQUIRE(run.next());
    run.call();
    CHECK(run.to_report() != nullptr);
    REQUIRE(run.next());
    run.call();
    CHECK(run.to_report() == nullptr);
    CHECK_FALSE(run.next());
    CHECK(run.to_report() == nullptr);
    const Report report = run.finish();
    CHECK(report.raised() == 1);
    CHECK(report.returned() == 1);
  }
}

TEST_CASE("removing needs no memory") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    Token token;
    for (int i = 0; i < 100; ++i) token = registry.register_(count_call);
    const FailingAfter failing(0);
    CHECK(registry.cancel(token));
    CHECK(registry.unregister(count_call) == 99);
    registry.clear();
    CHECK(registry.run().outcomes().empty());
  }
}

TEST_CASE("cloning without memory throws at any allocation, and changes nothing") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    calls = 0;
    Registry registry(epoch.semantics);
    for (int i = 0; i < 300; ++i) registry.register_(count_call);
    int failures = 0;
    for (long allowed = 0;; ++allowed) {
      std::unique_ptr<Registry> clone;
      try {
        const FailingAfter failing(allowed);
        clone = lastcall::Simulation::clone(registry);
      } catch (const std::bad_alloc&) {
        ++failures;
      }
      if (clone) {
        CHECK(clone->run().returned() == 300);
        break;
      }
    }
    CHECK(failures > 10);
    CHECK(registry.run().returned() == 300);
    CHECK(calls == 600);
  }
}

#endif
