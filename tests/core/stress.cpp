// Threads that do everything at once for a while, in every mix and under every semantics. What is
// looked for is what the address and the thread sanitizer find: both run this in .ci/run. Longer
// with LASTCALL_STRESS_SECONDS, for each of the mixes (0.06 s).

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "support.hpp"

using lastcall::Registry;
using lastcall::Token;

namespace {

/// Equal by kind; too large for any room without an allocation.
struct Handler {
  int kind;
  std::string padding = std::string(40, 'x');
  explicit Handler(int k) : kind(k) {}
  void operator()() const {}
  bool operator==(const Handler& other) const { return kind == other.kind; }
};

/// One whose equality throws, now and then.
struct Thrower {
  int kind;
  void operator()() const {}
  bool operator==(const Thrower& other) const {
    if (other.kind % 7 == 0) throw 1;
    return kind == other.kind;
  }
};

enum class Mix { removal, clearing, tokens, runs, throwing, mixed_types, steps };
constexpr Mix kMixes[] = {Mix::removal,  Mix::clearing,    Mix::tokens, Mix::runs,
                          Mix::throwing, Mix::mixed_types, Mix::steps};

/// What one thread of a mix does, one operation at a time.
class Worker {
 public:
  Worker(Registry& registry, Mix mix, unsigned seed)
      : registry_(registry), mix_(mix), dice_(seed) {}

  void act() {
    const int kind = roll(64);
    if (mix_ == Mix::throwing) {
      act_throwing(kind);
    } else if (roll(2) == 0) {
      const Token token = registry_.register_(Handler(kind));
      if (mix_ == Mix::tokens) tokens_.push_back(token);
    } else if (!act_rarely(kind)) {
      registry_.unregister(Handler(kind));
    }
  }

 private:
  int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

  void act_throwing(int kind) {
    if (roll(2) == 0) {
      registry_.register_(Thrower{kind});
      return;
    }
    try {
      registry_.unregister(Thrower{kind});
    } catch (int) {
    }
  }

  /// What the mix is about; false if it is not its turn.
  bool act_rarely(int kind) {
    switch (mix_) {
      case Mix::clearing:
        if (roll(40) != 0) return false;
        registry_.clear();
        return true;
      case Mix::tokens:
        if (tokens_.empty() || roll(2) == 0) return false;
        registry_.cancel(tokens_.back());
        tokens_.pop_back();
        return true;
      case Mix::runs:
        if (roll(40) != 0) return false;
        registry_.run();
        return true;
      case Mix::mixed_types:
        if (registry_.size() > 2000) registry_.clear();
        if (roll(3) == 0) return false;
        registry_.register_([kind] { (void)kind; });
        return true;
      case Mix::steps: {
        if (roll(40) != 0) return false;
        Registry::Run run(registry_);
        for (int i = 0; i < 3 && run.next(); ++i) run.call();
        return true;
      }
      default: return false;
    }
  }

  Registry& registry_;
  const Mix mix_;
  std::minstd_rand dice_;
  std::vector<Token> tokens_;
};

double seconds() {
  const char* const text = std::getenv("LASTCALL_STRESS_SECONDS");
  return text == nullptr ? 0.06 : std::atof(text);
}

/// Four threads of the mix for that time; returns how many operations they did.
long stress(const lastcall::Semantics& semantics, Mix mix) {
  Registry registry(semantics);
  std::atomic<bool> stop = false;
  std::atomic<long> operations = 0;
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      Worker worker(registry, mix, t + 1);
      for (; !stop; ++operations) worker.act();
    });
  }
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds()));
  stop = true;
  for (std::thread& thread : threads) thread.join();
  registry.clear();
  registry.run();
  CHECK(registry.size() == 0);
  return operations;
}

}  // namespace

TEST_CASE("threads that register, remove, clear and run at once do no harm, in any mix and epoch") {
  for (const Epoch& epoch : epochs()) {
    for (const Mix mix : kMixes) {
      CAPTURE(epoch.name);
      CAPTURE(static_cast<int>(mix));
      CHECK(stress(epoch.semantics, mix) > 0);
    }
  }
}

TEST_CASE("a registry holds as many handlers as there is memory for") {
  // Ten million of them: not where a sanitizer makes each many times as large.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  constexpr std::size_t count = 200'000;
#else
  constexpr std::size_t count = 10'000'000;
#endif
  static std::size_t calls = 0;
  calls = 0;
  Registry registry;
  for (std::size_t i = 0; i < count; ++i) registry.register_(+[] { ++calls; });
  CHECK(registry.size() == count);
  Registry::Run run(registry);
  while (run.next()) run.call();
  CHECK(calls == count);
}
