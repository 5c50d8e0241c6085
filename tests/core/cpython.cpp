// CPython's own tests of atexit (Lib/test/test_atexit.py and _test_atexit.py), by their names, for
// the versions they belong to. What they test of Python itself (that a traceback is printed, that
// a module may be imported twice) is tested here as far as it is the registry's part.

#include <atomic>
#include <functional>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include "lastcall/process.hpp"
#include "support.hpp"

using lastcall::Registry;
using lastcall::Report;
using lastcall::Semantics;
using lastcall::SystemExit;
using lastcall::Token;

namespace {

/// The semantics from Python 3.`first` to 3.`last`, and 2.7's if `and_2_7`.
std::vector<Epoch> versions(int first, int last, bool and_2_7 = false) {
  std::vector<Epoch> some;
  if (and_2_7) some.push_back({"2.7", Semantics::python(2, 7)});
  for (int minor = first; minor <= last; ++minor) {
    some.push_back({"3." + std::to_string(minor), Semantics::python(3, minor)});
  }
  return some;
}
const std::vector<Epoch> kAll = versions(6, 15, true);
const std::vector<Epoch> kPython3 = versions(6, 15);
const std::vector<Epoch> kReraising = versions(6, 9, true);
const std::vector<Epoch> kUnraisable = versions(10, 15);

/// assert_raises_unraisable: from 3.10 on the error is reported, and not raised. Before, the tests
/// ask that it is raised (assertRaises).
template <class Error, class F, class... Args>
void check_raises(const Semantics& semantics, F f, Args... args) {
  Registry registry(semantics);
  registry.register_(f, args...);
  Registry::Run run(registry);
  REQUIRE(run.next());
  run.call();
  const std::exception_ptr reported = run.to_report();
  CHECK_FALSE(run.next());
  const Report report = run.finish();
  CHECK(report.raised() == 1);
  CHECK_THROWS_AS(std::rethrow_exception(report.outcomes().at(0).error), Error);
  if (semantics.reraise == Semantics::Reraise::last) {
    CHECK_THROWS_AS(report.rethrow(), Error);
  } else {
    CHECK_NOTHROW(report.rethrow());
    CHECK_THROWS_AS(std::rethrow_exception(reported), Error);
  }
}

void increment(int* a) {
  ++*a;
}
void decrement(int* a) {
  --*a;
}

/// A callable that compares as a test's __eq__ does, whichever side it is on.
struct Pred {
  std::function<bool(const Pred&)>* equal = nullptr;  ///< set in the argument of unregister alone
  int id = 0;
  std::vector<int>* log = nullptr;
  void operator()() const { log->push_back(id); }
  friend bool operator==(const Pred& a, const Pred& b) {
    if (a.equal != nullptr) return (*a.equal)(b);
    if (b.equal != nullptr) return (*b.equal)(a);
    return a.id == b.id;
  }
};

}  // namespace

TEST_CASE("test_args, test_order: reverse order, with the arguments given") {
  for (const Epoch& version : kAll) {
    CAPTURE(version.name);
    std::string calls;
    const auto func1 = [&](int a, int b) {
      calls += "func1 " + std::to_string(a) + std::to_string(b) + ";";
    };
    const auto func2 = [&](int a = 0, const std::string& key = "") {
      calls += "func2 " + std::to_string(a) + key + ";";
    };
    Registry registry(version.semantics);
    registry.register_(func1, 1, 2);
    registry.register_([&] { func2(); });
    registry.register_(func2, 3, "value");
    registry.run();
    CHECK(calls == "func2 3value;func2 0;func1 12;");
  }
}

TEST_CASE("test_badargs: arguments that do not fit are found when the handler is called") {
  // In C++ they are found by the compiler; what is found at the call is a value out of bounds.
  for (const Epoch& version : kAll) {
    CAPTURE(version.name);
    check_raises<std::out_of_range>(
        version.semantics, [](const std::string& s, std::size_t i) { (void)s.at(i); },
        std::string("ab"), 5U);
  }
}

TEST_CASE("test_raise: a handler's error") {
  for (const Epoch& version : kAll) {
    CAPTURE(version.name);
    check_raises<std::logic_error>(version.semantics, [] { throw std::logic_error("TypeError"); });
  }
}

TEST_CASE("test_raise: of two errors the last is re-raised to 3.9") {
  for (const Epoch& version : kReraising) {
    CAPTURE(version.name);
    Registry registry(version.semantics);
    registry.register_([] { throw std::logic_error("TypeError"); });
    registry.register_([] { throw std::runtime_error("SystemError"); });
    CHECK_THROWS_AS(registry.run().rethrow(), std::logic_error);
  }
}

TEST_CASE("test_raise_unnormalized: an error that is no std::exception") {
  for (const Epoch& version : kAll) {
    CAPTURE(version.name);
    check_raises<int>(version.semantics, [] { throw 1; });
  }
}

TEST_CASE("test_exit: SystemExit is re-raised and silent to 3.9, reported from 3.10") {
  for (const Epoch& version : kReraising) {
    CAPTURE(version.name);
    Registry registry(version.semantics);
    registry.register_([] { lastcall::exit(); });
    Registry::Run run(registry);
    while (run.next()) {
      run.call();
      CHECK(run.to_report() == nullptr);
    }
    CHECK_THROWS_AS(run.finish().rethrow(), SystemExit);
  }
  for (const Epoch& version : kUnraisable) {
    CAPTURE(version.name);
    check_raises<SystemExit>(version.semantics, [] { lastcall::exit(); });
  }
}

TEST_CASE("test_print_tracebacks: every error is reported") {
  for (const Epoch& version : kAll) {
    CAPTURE(version.name);
    Registry registry(version.semantics);
    for (const char* which : {"one", "two", "three"}) {
      registry.register_([which] { throw std::domain_error(which); });
    }
    std::string reported;
    Registry::Run run(registry);
    while (run.next()) {
      run.call();
      reported += message(run.to_report()) + " ";
    }
    CHECK(reported == "three two one ");
    CHECK((run.finish().reraise() != nullptr) ==
          (version.semantics.reraise == Semantics::Reraise::last));
  }
}

TEST_CASE("test_stress: 128 handlers") {
  for (const Epoch& version : kAll) {
    CAPTURE(version.name);
    int a = 0;
    Registry registry(version.semantics);
    for (int i = 0; i < 128; ++i) registry.register_([&a] { ++a; });
    registry.run();
    CHECK(a == 128);
  }
}

TEST_CASE("test_clear") {
  for (const Epoch& version : kPython3) {
    CAPTURE(version.name);
    int a = 0;
    Registry registry(version.semantics);
    registry.register_([&a] { ++a; });
    registry.clear();
    registry.run();
    CHECK(a == 0);
  }
}

TEST_CASE("test_unregister") {
  for (const Epoch& version : kPython3) {
    CAPTURE(version.name);
    int a = 0;
    Registry registry(version.semantics);
    for (int i = 0; i < 4; ++i) registry.register_(increment, &a);
    registry.register_(decrement, &a);
    registry.unregister(increment);
    registry.run();
    CHECK(a == -1);
  }
}

TEST_CASE("test_bound_methods: one made afresh is equal to the one registered") {
  for (const Epoch& version : kPython3) {
    CAPTURE(version.name);
    std::vector<int> l;
    using Append = void (std::vector<int>::*)(const int&);
    const Append append = &std::vector<int>::push_back;
    Registry registry(version.semantics);
    registry.register_(append, &l, 5);
    registry.run();
    CHECK(l == std::vector<int>{5});
    registry.register_(append, &l, 6);
    CHECK(registry.unregister(append, &l) == 1);
    registry.run();
    CHECK(l == std::vector<int>{5});
  }
}

TEST_CASE("test_atexit_with_unregistered_function: bpo-46025") {
  for (const Epoch& version : versions(9, 15)) {
    CAPTURE(version.name);
    Registry registry(version.semantics);
    struct Func {
      Registry* registry;
      void operator()() const {
        registry->unregister(*this);
        throw std::domain_error("1/0");
      }
      bool operator==(const Func&) const = default;
    };
    registry.register_(Func{&registry});
    const Report report = registry.run();
    REQUIRE(report.outcomes().size() == 1);
    CHECK(message(report.outcomes()[0].error) == "1/0");
    CHECK(registry.unregister(Func{&registry}) == 0);
  }
}

TEST_CASE(
    "test_eq_unregister_clear: an equality that unregisters what it is compared with, or all") {
  for (const Epoch& version : kPython3) {
    for (const bool clears : {false, true}) {
      CAPTURE(version.name);
      CAPTURE(clears);
      std::vector<int> log;
      Registry registry(version.semantics);
      std::function<bool(const Pred&)> evil = [&](const Pred& other) {
        if (clears) {
          registry.clear();
        } else {
          registry.unregister(Pred{nullptr, other.id, nullptr});
        }
        return false;
      };
      registry.register_(Pred{nullptr, 1, &log});
      CHECK(registry.unregister(Pred{&evil}) == 0);
      registry.clear();
      CHECK(registry.size() == 0);
    }
  }
}

TEST_CASE("test_eq_unregister: an equality that unregisters another handler, at any comparison") {
  // The test belongs to the versions that had this fixed; those before crash in the cases where the
  // handler that is found equal has just been removed.
  for (const Epoch& version : kPython3) {
    struct Case {
      int what;
      std::vector<int> left;
    };
    for (const Case& c : {Case{1, {3}}, Case{2, {3, 1}}, Case{3, {1}}}) {
      for (int when = 1; when <= 3; ++when) {
        CAPTURE(version.name);
        CAPTURE(c.what);
        CAPTURE(when);
        std::vector<int> log;
        Registry registry(version.semantics);
        int count = 0;
        std::function<bool(const Pred&)> pred = [&](const Pred& other) {
          if (++count == when) registry.unregister(Pred{nullptr, c.what, nullptr});
          return other.id == 2;
        };
        for (int id = 1; id <= 3; ++id) registry.register_(Pred{nullptr, id, &log});
        registry.unregister(Pred{&pred});
        const int compared = count;
        registry.run();
        // Unless the scan is over before its turn to unregister comes.
        std::vector<int> expected = c.left;
        if (compared < when) expected = {3, 1};
        CHECK(log == expected);
      }
    }
  }
}

TEST_CASE("test_shutdown: what is registered runs, last first, when the program ends") {
  for (const Epoch& version : kAll) {
    CAPTURE(version.name);
    Logged logged(version.semantics);
    logged.add("one ");
    logged.add("two ");
    CHECK(logged.run() == "two one ");
  }
  // As real processes: process.cpp.
}

TEST_CASE("test_atexit_instances: whoever asks for the process's registry gets the same") {
  CHECK(&lastcall::process_registry() == &lastcall::process_registry());
  Registry* other = nullptr;
  std::thread([&other] { other = &lastcall::process_registry(); }).join();
  CHECK(other == &lastcall::process_registry());
}

TEST_CASE(
    "test_callbacks_leak, test_callbacks_leak_refcycle: registries are apart, and leak nothing") {
  for (const Epoch& version : versions(7, 15)) {
    CAPTURE(version.name);
    Registry main(version.semantics);
    main.register_([] {});
    const auto witness = std::make_shared<int>();
    {
      Registry sub(version.semantics);
      sub.register_([witness] {});
      sub.register_([witness, &sub] { sub.clear(); });  // refers to its own registry
    }
    CHECK(witness.use_count() == 1);
    CHECK(main.size() == 1);
  }
}

TEST_CASE("test_callback_on_subinterpreter_teardown: a registry's handlers run at its own end") {
  for (const Epoch& version : versions(7, 15)) {
    CAPTURE(version.name);
    std::string pipe;
    {
      Registry sub(version.semantics);
      sub.register_([&pipe] { pipe += "The test has passed!"; });
      sub.run();
    }
    CHECK(pipe == "The test has passed!");
  }
}

TEST_CASE("thread_safety: registering, clearing and running on many threads at once") {
  for (const Epoch& version : kPython3) {
    CAPTURE(version.name);
    std::atomic<int> calls = 0;
    Registry registry(version.semantics);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&registry, &calls] {
        for (int i = 0; i < 200; ++i) {
          for (int k = 0; k < 5; ++k) registry.register_([&calls] { ++calls; });
          if (i % 3 == 0) registry.run();
          if (i % 7 == 0) registry.clear();
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    registry.clear();
    CHECK(registry.size() == 0);
    CHECK(calls > 0);
  }
}
