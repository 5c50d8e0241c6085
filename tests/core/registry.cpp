#include "lastcall/registry.hpp"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support.hpp"

using lastcall::Fate;
using lastcall::Outcome;
using lastcall::Registry;
using lastcall::Report;
using lastcall::SystemExit;
using lastcall::Token;

namespace {

std::vector<int> numbers;
void note(int n) {
  numbers.push_back(n);
}
void note_two(int n, const std::string& text) {
  numbers.push_back(n + static_cast<int>(text.size()));
}
void note_noexcept() noexcept {
  numbers.push_back(-1);
}

struct Server {
  std::vector<std::string> log;
  void stop(const std::string& why) { log.push_back("stop " + why); }
  void flush() const {}
};

struct Comparable {
  int id;
  void operator()() const {}
  bool operator==(const Comparable& other) const { return id == other.id; }
};

struct Throwing {
  int copies_left;
  explicit Throwing(int copies) : copies_left(copies) {}
  Throwing(const Throwing& other) : copies_left(other.copies_left - 1) {
    if (copies_left < 0) throw std::runtime_error("no more copies");
  }
  Throwing& operator=(const Throwing&) = delete;
  void operator()() const {}
};

}  // namespace

TEST_CASE("handlers run last registered first, with the arguments they were registered with") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    numbers.clear();
    Registry registry(epoch.semantics);
    registry.register_(note, 1);
    registry.register_(note_two, 10, "abc");
    registry.register_(note, 3);
    const Report report = registry.run();
    CHECK(numbers == std::vector<int>{3, 13, 1});
    CHECK(report.returned() == 3);
    CHECK(report.raised() == 0);
    CHECK(report.never_called() == 0);
    CHECK(report.complete());
    CHECK(registry.size() == 0);
  }
}

TEST_CASE("std::ref of a callable calls that callable, not a copy") {
  struct Counter {
    int sum = 0;
    void operator()(int more) { sum += more; }
  };
  Registry registry;
  Counter counter;
  registry.register_(std::ref(counter), 3);
  registry.register_(std::ref(counter), 4);
  registry.run();
  CHECK(counter.sum == 7);
}

TEST_CASE("arguments are bound when registered; std::ref binds by reference") {
  std::vector<int> list;
  int seen_by_value = 0;
  std::size_t seen_by_reference = 0;
  int n = 1;
  Registry registry;
  registry.register_([&](int value) { seen_by_value = value; }, n);
  registry.register_([&](const std::vector<int>& l) { seen_by_reference = l.size(); },
                     std::ref(list));
  n = 2;
  list.assign(5, 0);
  registry.run();
  CHECK(seen_by_value == 1);
  CHECK(seen_by_reference == 5);
}

TEST_CASE("callables and arguments that can only be moved work") {
  int sum = 0;
  Registry registry;
  registry.register_([&sum, p = std::make_unique<int>(40)] { sum += *p; });
  registry.register_([&sum](const std::unique_ptr<int>& p) { sum += *p; },
                     std::make_unique<int>(2));
  registry.register_([&sum](std::unique_ptr<int> p) { sum += *p; }, std::make_unique<int>(100));
  CHECK(registry.run().returned() == 3);
  CHECK(sum == 142);
}

TEST_CASE("callables of any size and alignment work, and are destroyed once") {
  struct alignas(64) Aligned {
    std::array<char, 200> bytes;
  };
  const auto witness = std::make_shared<int>(0);
  bool aligned = false;
  {
    Registry registry;
    Aligned value{};
    registry.register_([&aligned, value, witness] {
      aligned = reinterpret_cast<std::uintptr_t>(&value) % alignof(Aligned) == 0;
      ++*witness;
    });
    registry.register_([witness] { ++*witness; });
    CHECK(witness.use_count() == 3);
    registry.run();
    CHECK(witness.use_count() == 1);
    registry.register_([witness] { ++*witness; });
  }
  CHECK(aligned);
  CHECK(*witness == 2);
  CHECK(witness.use_count() == 1);
}

TEST_CASE("what is no callable is refused at registration, and nothing is registered") {
  Registry registry;
  void (*null_function)() = nullptr;
  void (Server::*null_method)(const std::string&) = nullptr;
  Server server;
  const auto wants = "lastcall: the first argument must be callable, but is null";
  CHECK_THROWS_WITH_AS(registry.register_(null_function), wants, std::invalid_argument);
  CHECK_THROWS_WITH_AS(registry.register_(std::function<void()>()), wants, std::invalid_argument);
  CHECK_THROWS_WITH_AS(registry.register_(null_method, &server, "x"), wants, std::invalid_argument);
  CHECK(registry.size() == 0);
  CHECK(registry.run().outcomes().empty());
}

TEST_CASE("a registration whose copying throws changes nothing") {
  Registry registry;
  registry.register_(note, 1);
  const Throwing throwing(0);
  CHECK_THROWS_WITH_AS(registry.register_(throwing), "no more copies", std::runtime_error);
  CHECK_THROWS_WITH_AS(registry.register_([](const Throwing&) {}, throwing), "no more copies",
                       std::runtime_error);
  CHECK(registry.size() == 1);
  const Token token = registry.register_(note, 2);
  CHECK(token.number() == 2);
  CHECK(registry.run().returned() == 2);
}

TEST_CASE("methods are bound to an object, by pointer, reference or owner") {
  Server server;
  const auto owned = std::make_shared<Server>();
  Registry registry;
  registry.register_(&Server::stop, &server, "pointer");
  registry.register_(&Server::stop, std::ref(server), "reference");
  registry.register_(&Server::stop, owned, std::string("owner"));
  registry.run();
  CHECK(server.log == std::vector<std::string>{"stop reference", "stop pointer"});
  CHECK(owned->log == std::vector<std::string>{"stop owner"});
}

TEST_CASE("unregister removes every copy of a function, whatever its arguments") {
  for (const Epoch& epoch : epochs_with_unregister()) {
    CAPTURE(epoch.name);
    numbers.clear();
    Registry registry(epoch.semantics);
    registry.register_(note, 1);
    registry.register_(note_two, 2, "");
    registry.register_(note, 3);
    CHECK(registry.unregister(note) == 2);
    CHECK(registry.unregister(&note) == 0);
    registry.run();
    CHECK(numbers == std::vector<int>{2});
  }
}

TEST_CASE("what unregister removes is destroyed in the order of registration, wherever it lies") {
  // The places of entries that were removed are used again, the last first.
  static std::string log;
  struct Argument {
    int id = 0;
    explicit Argument(int i) : id(i) {}
    Argument(Argument&& other) noexcept : id(std::exchange(other.id, 0)) {}
    Argument& operator=(Argument&&) = delete;
    ~Argument() {
      if (id != 0) log += std::to_string(id) + " ";
    }
  };
  struct Callee {
    static void call(const Argument&) {}
  };
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    std::vector<Token> early;
    for (int i = 0; i < 40; ++i) early.push_back(registry.register_(note, i));
    for (const Token token : early) registry.cancel(token);
    std::string expected;
    for (int i = 1; i <= 100; ++i) {
      registry.register_(Callee::call, Argument(i));
      expected += std::to_string(i) + " ";
    }
    log.clear();
    CHECK(registry.unregister(Callee::call) == 100);
    CHECK(log == expected);
  }
}

TEST_CASE("a function is found among few that are left of many, and among many") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    std::vector<Token> tokens;
    for (int i = 0; i < 1000; ++i) {
      tokens.push_back(i % 3 == 0 ? registry.register_(note, i)
                                  : registry.register_(note_two, i, ""));
    }
    CHECK(registry.unregister(note) == 334);
    for (std::size_t i = 0; i < 990; ++i) registry.cancel(tokens[i]);
    CHECK(registry.unregister(note) == 0);
    CHECK(registry.unregister(note_two) == 6);
  }
}

TEST_CASE("unregister of what is not registered removes nothing and says nothing") {
  Registry registry;
  CHECK(registry.unregister(note) == 0);
  registry.register_(note_two, 1, "");
  CHECK(registry.unregister(note) == 0);
  CHECK(registry.size() == 1);
}

TEST_CASE("a noexcept function is found by any pointer to it") {
  Registry registry;
  void (*pointer)() = note_noexcept;
  registry.register_(note_noexcept);
  registry.register_(pointer);
  CHECK(registry.unregister(note_noexcept) == 2);
}

TEST_CASE("a method made afresh is equal if member and object are the same") {
  Server server;
  Server other;
  Registry registry;
  registry.register_(&Server::stop, &server, "a");
  registry.register_(&Server::stop, &other, "b");
  registry.register_(&Server::stop, std::ref(server), "c");
  const auto owned = std::make_shared<Server>();
  registry.register_(&Server::stop, owned, "d");
  registry.register_(&Server::stop, server, "a copy, which is nobody else's");
  CHECK(registry.unregister(&Server::stop, &server) == 2);
  CHECK(registry.unregister(&Server::stop, std::ref(server)) == 0);
  CHECK(registry.unregister(&Server::stop, owned.get()) == 1);
  CHECK(registry.unregister(&Server::flush, &other) == 0);
  registry.run();
  CHECK(server.log.empty());
  CHECK(other.log.size() == 1);
}

TEST_CASE("methods are equal by the object they are called on, whichever base it is bound as") {
  struct First {
    int first = 0;
  };
  struct Second {
    int sum = 0;
    void add(int n) { sum += n; }
  };
  struct Both : First, Second {};
  Both both;
  Second* const none = nullptr;
  Registry registry;
  registry.register_(&Second::add, &both, 1);
  registry.register_(&Both::add, std::ref(both), 2);
  registry.register_(&Second::add, static_cast<Second*>(&both), 4);
  registry.register_(&Second::add, std::make_unique<Both>(), 8);
  registry.register_(&Second::add, none, 16);
  CHECK(registry.unregister(&Second::add, none) == 1);
  CHECK(registry.unregister(&Second::add, both) == 3);
  registry.register_(&Second::add, &both, 32);
  registry.run();
  CHECK(both.sum == 32);
}

TEST_CASE("functors are equal as their == says; two lambdas never are") {
  Registry registry;
  registry.register_(Comparable{1});
  registry.register_(Comparable{2});
  registry.register_(Comparable{1});
  CHECK(registry.unregister(Comparable{1}) == 2);
  CHECK(registry.unregister(Comparable{3}) == 0);

  const auto one = [] {};
  const auto other = [] {};
  registry.register_(one);
  CHECK(registry.unregister(other) == 0);
  CHECK(registry.unregister(one) == 1);
  CHECK(registry.size() == 1);
}

TEST_CASE("a token cancels its registration, once, and nothing else") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    logged.add("A");
    const Token b = logged.add("B");
    logged.add("C");
    CHECK(b.number() == 2);
    CHECK(logged.registry.cancel(b));
    CHECK_FALSE(logged.registry.cancel(b));
    logged.add("D");  // in the place that B had
    CHECK_FALSE(logged.registry.cancel(b));
    CHECK_FALSE(logged.registry.cancel(Token()));
    CHECK(logged.run() == "DCA");
    CHECK_FALSE(logged.registry.cancel(b));
  }
}

TEST_CASE("a token of a handler that was called is spent") {
  Logged logged({});
  const Token a = logged.add("A");
  logged.run();
  CHECK_FALSE(logged.registry.cancel(a));
}

TEST_CASE("clear removes all without calling any, and destroys their arguments") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    const auto witness = std::make_shared<int>();
    logged.registry.register_([witness] {});
    logged.add("A");
    logged.registry.clear();
    CHECK(witness.use_count() == 1);
    CHECK(logged.registry.size() == 0);
    CHECK(logged.run() == "");
    logged.add("B");
    CHECK(logged.run() == "B");
  }
}

TEST_CASE("a handler's exception is in the report, and the others run") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    logged.add("A");
    logged.registry.register_([] { throw std::runtime_error("boom"); });
    logged.registry.register_([] { throw 42; });
    logged.registry.register_([] { throw SystemExit(4); });
    logged.add("B");
    CHECK(logged.run() == "BA");
    CHECK(logged.outcomes() == "5 returned, 4 raised, 3 raised, 2 raised, 1 returned");
    const auto& outcomes = logged.report.outcomes();
    CHECK(message(outcomes[1].error) == "SystemExit 4");
    CHECK(outcomes[1].is_exit);
    CHECK(message(outcomes[2].error) == "something else");
    CHECK_FALSE(outcomes[2].is_exit);
    CHECK(message(outcomes[3].error) == "boom");
    CHECK(outcomes[4].error == nullptr);
    CHECK(logged.report.raised() == 3);
  }
}

TEST_CASE("a callable that is destroyed may come back to its registry") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    struct Registers {
      Registry* registry;
      bool armed = true;
      Registers(Registry* r) : registry(r) {}
      Registers(Registers&& other) noexcept
          : registry(other.registry), armed(std::exchange(other.armed, false)) {}
      ~Registers() {
        if (armed) registry->register_(note, 7);
      }
      void operator()() const {}
    };
    numbers.clear();
    Registry registry(epoch.semantics);
    registry.register_(Registers(&registry));
    registry.clear();
    registry.run();
    // Whether it is counted among those cleared is the epoch's; that nothing breaks is ours.
    registry.clear();
    CHECK(registry.size() == 0);
  }
}

TEST_CASE("the registry destroys what was never run") {
  const auto witness = std::make_shared<int>();
  {
    Registry registry;
    for (int i = 0; i < 100; ++i) registry.register_([witness] { ++*witness; });
    CHECK(witness.use_count() == 101);
  }
  CHECK(witness.use_count() == 1);
  CHECK(*witness == 0);
}

TEST_CASE("a registry can be run again") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    logged.add("A");
    CHECK(logged.run() == "A");
    CHECK(logged.run() == "");
    logged.add("B");
    CHECK(logged.run() == "B");
  }
}
