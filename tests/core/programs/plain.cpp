// What the library does, without a test framework, exceptions or type information of the program's
// own: what tests/core/matrix builds in every way that a user might. Prints "ok", or the first
// check that failed; at the end, what is printed below.

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "lastcall/process.hpp"
#include "lastcall/version.hpp"

namespace {

std::string text;

void check(bool holds, int line) {
  if (holds) return;
  std::printf("%s:%d does not hold\n", __FILE__, line);
  std::exit(1);
}
#define CHECK(...) check((__VA_ARGS__), __LINE__)

void add(int n) {
  text += std::to_string(n);
}

// Two types whose code is the same, byte for byte: a linker may lay it together.
struct One {
  int n;
  void operator()() const { add(n); }
  bool operator==(const One& other) const { return n == other.n; }
};
struct Two {
  int n;
  void operator()() const { add(n); }
  bool operator==(const Two& other) const { return n == other.n; }
};

struct Server {
  void stop(int n) { add(n); }
};

void run_and_expect(lastcall::Registry& registry, const char* expected, int line) {
  text.clear();
  registry.run();
  check(text == expected, line);
}

void check_registry(const lastcall::Semantics& semantics) {
  lastcall::Registry registry(semantics);
  Server server;
  registry.register_(add, 1);
  registry.register_([p = std::make_unique<int>(2)] { add(*p); });
  registry.register_(&Server::stop, &server, 3);
  const lastcall::Token token = registry.register_(add, 4);
  registry.register_(lastcall::named(One{5}, "five"));
  registry.register_(Two{5});
  CHECK(registry.cancel(token) && !registry.cancel(token));
  CHECK(registry.unregister(One{5}) == 1);
  CHECK(registry.unregister(One{5}) == 0);
  run_and_expect(registry, "5321", __LINE__);

  registry.register_(add, 1);
  registry.register_(&Server::stop, &server, 2);
  CHECK(registry.unregister(add) == 1);
  CHECK(registry.unregister(&Server::stop, &server) == 1);
  run_and_expect(registry, "", __LINE__);

  lastcall::Group group(registry);
  group.add(registry.register_(add, 1));
  { const lastcall::Scoped scoped(registry, registry.register_(add, 2)); }
  group.add(registry.register_(add, 3));
  registry.register_(add, 4);
  text.clear();
  CHECK(group.run().returned() == 2 && text == "31");
  run_and_expect(registry, "4", __LINE__);
}

void say(const char* what) {
  std::puts(what);
}

struct Log {
  // Not a member: what is stored into an object that ends may be left out.
  static inline const char* state = "alive";
  ~Log() { state = "gone"; }
};

}  // namespace

int main() {
  static_assert(LASTCALL_VERSION_MAJOR * 100 + LASTCALL_VERSION_MINOR >= 1);
  static_assert(sizeof(lastcall::Registry) <= 256);
  check_registry({});
  check_registry(lastcall::Semantics::python(2, 7));
  check_registry(lastcall::Semantics::python(3, 8));
  check_registry(lastcall::Semantics::python(3, 14));
  say("ok");
  lastcall::at_exit(say, "first registered");
  static Log log;
  lastcall::at_exit([] { say(log.state); });
  return 0;  // main is not always its name
}
