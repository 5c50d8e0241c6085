// Any number of threads that register, remove and run, on registries of every epoch. Meant to be
// run under the thread sanitizer too.

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "support.hpp"

using lastcall::Registry;
using lastcall::Report;
using lastcall::Token;

namespace {

struct Same {
  std::atomic<int>* calls;
  void operator()() const { ++*calls; }
  bool operator==(const Same& other) const {
    std::this_thread::yield();  // a user's equality runs with no lock held
    return calls == other.calls;
  }
};

template <class F>
void on_threads(int count, F f) {
  std::vector<std::thread> threads;
  for (int t = 0; t < count; ++t) threads.emplace_back([f, t] { f(t); });
  for (std::thread& thread : threads) thread.join();
}

}  // namespace

TEST_CASE("everything may be done on all threads at once, in every epoch") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    std::atomic<int> calls = 0;
    const auto witness = std::make_shared<std::atomic<int>>(0);
    {
      Registry registry(epoch.semantics);
      on_threads(4, [&](int t) {
        std::vector<Token> tokens;
        for (int i = 0; i < 300; ++i) {
          tokens.push_back(registry.register_([witness] { ++*witness; }));
          registry.register_(Same{&calls});
          registry.register_([&registry, &calls] { registry.register_(Same{&calls}); });
          if (i % 5 == t) registry.unregister(Same{&calls});
          if (i % 7 == t) registry.cancel(tokens[static_cast<std::size_t>(i / 2)]);
          if (i % 11 == t) registry.run();
          if (i % 101 == t) registry.clear();
          (void)registry.size();
        }
      });
      registry.run();
    }
    CHECK(witness.use_count() == 1);
    CHECK(calls > 0);
  }
}

TEST_CASE("each handler is removed by one thread alone") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    std::atomic<int> calls = 0;
    std::vector<Token> tokens;
    for (int i = 0; i < 2'000; ++i) tokens.push_back(registry.register_(Same{&calls}));
    std::atomic<std::size_t> removed = 0;
    on_threads(4, [&](int t) {
      if (t == 0) {
        removed += registry.unregister(Same{&calls});
      } else {
        for (const Token token : tokens) removed += registry.cancel(token) ? 1 : 0;
      }
    });
    CHECK(removed == tokens.size());
    CHECK(registry.run().outcomes().empty());
  }
}

TEST_CASE("concurrent runs share the handlers: each is called once, by one of them") {
  Registry registry;
  std::atomic<int> calls = 0;
  constexpr std::size_t kCount = 20'000;
  for (std::size_t i = 0; i < kCount; ++i) registry.register_(Same{&calls});
  std::atomic<std::size_t> returned = 0;
  on_threads(4, [&](int) { returned += registry.run().returned(); });
  CHECK(returned == kCount);
  CHECK(calls == static_cast<int>(kCount));
}

TEST_CASE("a handler may wait for another thread that uses the registry") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    std::atomic<int> calls = 0;
    const Token waiting = registry.register_(Same{&calls});
    registry.register_([&] {
      std::thread other([&] {
        registry.register_(Same{&calls});
        registry.cancel(waiting);
        registry.unregister(Same{&calls});
        CHECK(registry.size() <= 3);
      });
      other.join();
    });
    const Report report = registry.run();
    CHECK(report.raised() == 0);
    CHECK(registry.size() == 0);
  }
}
