// What the C libraries test of their own atexit (glibc's tst-atexit-common, test-cxa_atexit-race2,
// bug14716; LLVM libc's atexit_test), asked of the registry.

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "support.hpp"

using lastcall::Registry;

TEST_CASE("the order is a string: handlers that register handlers, some more than once") {
  Logged logged({});
  const auto add = [&](const char* name) { logged.add(name); };
  add("0");
  add("1");
  logged.registry.register_([&] {
    logged.log += "2";
    add("3");
  });
  add("4");
  logged.registry.register_([&] {
    logged.log += "5";
    add("6");
    logged.registry.register_([&] {
      logged.log += "7";
      add("8");
    });
    add("9");
  });
  CHECK(logged.run() == "5978642310");
}

TEST_CASE("nested registration goes as deep as it likes") {
  Registry registry;
  int depth = 0;
  struct Again {
    Registry* registry;
    int* depth;
    void operator()() const {
      if (++*depth < 10'000) registry->register_(*this);
    }
  };
  registry.register_(Again{&registry, &depth});
  CHECK(registry.run().returned() == 10'000);
  CHECK(depth == 10'000);
}

TEST_CASE("no handler is lost or doubled around the ends of blocks") {
  for (const Epoch& epoch : epochs()) {
    for (const int count : {0, 1, 31, 32, 33, 63, 64, 65, 95, 96, 97, 255, 256, 257, 1000, 5000}) {
      CAPTURE(epoch.name);
      CAPTURE(count);
      std::vector<int> order;
      Registry registry(epoch.semantics);
      for (int i = 0; i < count; ++i) registry.register_([&order, i] { order.push_back(i); });
      CHECK(registry.size() == static_cast<std::size_t>(count));
      registry.run();
      REQUIRE(order.size() == static_cast<std::size_t>(count));
      bool in_order = true;
      for (int i = 0; i < count; ++i) {
        in_order &= order[static_cast<std::size_t>(i)] == count - 1 - i;
      }
      CHECK(in_order);
    }
  }
}

TEST_CASE("registering in the last handler of a block, across its end") {
  for (const int count : {31, 32, 33}) {
    CAPTURE(count);
    int calls = 0;
    Registry registry;
    for (int i = 0; i < count; ++i) {
      registry.register_([&] {
        ++calls;
        registry.register_([&] { ++calls; });
        registry.register_([&] { ++calls; });
      });
    }
    CHECK(registry.run().returned() == static_cast<std::size_t>(3 * count));
    CHECK(calls == 3 * count);
  }
}

TEST_CASE("each handler runs exactly once under a race of threads that register and run") {
  constexpr int kThreads = 8;
  constexpr int kEach = 2'000;
  std::vector<std::atomic<int>> calls(kThreads * kEach);
  Registry registry;
  std::atomic<bool> go = false;
  std::vector<std::thread> threads;
  std::atomic<std::size_t> returned = 0;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      while (!go) std::this_thread::yield();
      for (int i = 0; i < kEach; ++i) {
        registry.register_([&calls, id = static_cast<std::size_t>(t * kEach + i)] { ++calls[id]; });
        if (i % 50 == 0) returned += registry.run().returned();
      }
    });
  }
  go = true;
  for (std::thread& thread : threads) thread.join();
  returned += registry.run().returned();
  CHECK(returned == static_cast<std::size_t>(kThreads * kEach));
  bool once = true;
  for (const auto& c : calls) once &= c == 1;
  CHECK(once);
}

TEST_CASE("a run from inside a handler takes the rest, and each runs exactly once") {
  Registry registry;
  int calls = 0;
  int depth = 0;
  int deepest = 0;
  for (int i = 0; i < 300; ++i) {
    registry.register_([&] {
      ++calls;
      deepest = std::max(deepest, ++depth);
      registry.run();
      --depth;
    });
  }
  CHECK(registry.run().returned() == 1);  // the rest were the nested runs'
  CHECK(calls == 300);
  CHECK(deepest == 300);
}
