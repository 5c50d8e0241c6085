#include "lastcall/scoped.hpp"

#include <memory>
#include <string>
#include <utility>

#include "support.hpp"

using lastcall::Group;
using lastcall::Registry;
using lastcall::Scoped;
using lastcall::Token;

TEST_CASE("a scoped registration is cancelled where its scope ends, unless it is released") {
  Logged logged({});
  {
    const Scoped a(logged.registry, logged.add("A"));
    Scoped b(logged.registry, logged.add("B"));
    CHECK(b.release());
    Scoped c;
    c = Scoped(logged.registry, logged.add("C"));
    const Scoped moved = std::move(c);
    CHECK(logged.registry.size() == 3);
  }
  CHECK(logged.run() == "B");
}

TEST_CASE("a group is cancelled, or run, alone, the last added first") {
  Logged logged({});
  Group group(logged.registry);
  logged.add("A");
  group.add(logged.add("B"));
  logged.add("C");
  const Token d = group.add(logged.add("D"));
  group.add(logged.add("E"));
  logged.registry.cancel(d);
  const lastcall::Report report = group.run();
  CHECK(logged.log == "EB");
  CHECK(report.returned() == 2);
  CHECK(report.outcomes().size() == 2);
  group.add(logged.add("F"));
  CHECK(group.cancel() == 1);
  CHECK(group.cancel() == 0);
  CHECK(logged.run() == "CA");
}

TEST_CASE("a group that ends cancels, in any order, and does not grow with what is cancelled") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    {
      Group group(logged.registry);
      for (int i = 0; i < 100'000; ++i) logged.registry.cancel(group.add(logged.add("x")));
      CHECK(group.take().size() < 100);
      group.add(logged.add("never"));
    }
    logged.add("A");
    CHECK(logged.run() == "A");
  }
}

TEST_CASE("one handler alone is called and removed under any semantics, and no other") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    logged.add("A");
    const Token b = logged.add("B");
    logged.add("C");
    CHECK(logged.registry.contains(b));
    CHECK(logged.registry.run(b).returned() == 1);
    CHECK_FALSE(logged.registry.contains(b));
    CHECK(logged.registry.run(b).outcomes().empty());
    CHECK(logged.registry.run(Token()).outcomes().empty());
    CHECK(logged.log == "B");
    CHECK(logged.run() == "CA");
  }
}

TEST_CASE(
    "one handler that is called alone inside a run is the run's too only if that has a copy") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    const auto witness = std::make_shared<int>();
    const Token a = logged.registry.register_([&logged, witness] { logged.log += "A"; });
    logged.registry.register_([&logged, a] {
      logged.log += "(";
      CHECK(logged.registry.run(a).returned() == 1);
      CHECK_FALSE(logged.registry.cancel(a));
      logged.log += ")";
    });
    const bool copies = epoch.semantics.storage == lastcall::Semantics::Storage::snapshot;
    CHECK(logged.run() == (copies ? "(A)A" : "(A)"));
    CHECK(logged.report.never_called() == 0);
    CHECK(witness.use_count() == 1);
  }
}

TEST_CASE("a token is none of another registry's") {
  Logged one({});
  Logged other({});
  const Token a = one.add("A");
  const Token b = other.add("B");
  CHECK(a.number() == b.number());
  CHECK(a != b);
  CHECK_FALSE(other.registry.cancel(a));
  CHECK_FALSE(other.registry.contains(a));
  CHECK(other.registry.run(a).outcomes().empty());
  CHECK(one.registry.cancel(a));
  CHECK(other.run() == "B");
}

TEST_CASE("a handler keeps its name and place in the report, and is equal without them") {
  const auto raises = [] { throw 1; };
  Registry registry;
  registry.register_(lastcall::named(raises, "save", "game.cpp", 12));
  registry.register_(lastcall::named(raises));
  registry.register_(raises);
  const lastcall::Report report = registry.run();
  REQUIRE(report.outcomes().size() == 3);
  CHECK(report.outcomes()[0].label.name == nullptr);
  CHECK(report.outcomes()[0].label.file == nullptr);
  CHECK(report.outcomes()[1].label.name == nullptr);
  CHECK(std::string(report.outcomes()[1].label.file) == __FILE__);
  CHECK(report.outcomes()[1].label.line > 0);
  CHECK(std::string(report.outcomes()[2].label.name) == "save");
  CHECK(report.outcomes()[2].label.line == 12);

  struct Server {
    int stopped = 0;
    void stop(int how) { stopped += how; }
  } server;
  registry.register_(lastcall::named(&Server::stop, "stop"), &server, 5);
  registry.register_(lastcall::named(&Server::stop, "stop"), &server, 7);
  registry.run(registry.register_(lastcall::named(&Server::stop, "stop"), &server, 2));
  CHECK(server.stopped == 2);
  CHECK(registry.unregister(&Server::stop, &server) == 2);
}
