// Every row of the measured semantics that concerns the registry, for every epoch.

#include <functional>
#include <memory>
#include <string>

#include "support.hpp"

using lastcall::Registry;
using lastcall::Report;
using lastcall::SystemExit;
using lastcall::Token;
using Storage = lastcall::Semantics::Storage;

namespace {

/// A callable whose == does what the test says; as Python's == does, it sees both operands.
struct Judge {
  const std::function<bool(const std::string&, const std::string&)>* equal;
  std::string name;
  std::string* log = nullptr;
  void operator()() const {
    if (log != nullptr) *log += name;
  }
  friend bool operator==(const Judge& a, const Judge& b) { return (*a.equal)(a.name, b.name); }
};

}  // namespace

TEST_CASE("a handler registered by a handler runs next where the list is popped") {
  for (const Epoch& epoch : epochs(Storage::stack)) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    logged.add("A");
    logged.registry.register_([&] {
      logged.log += "B";
      logged.add("X");
      logged.add("Y");
    });
    logged.add("C");
    CHECK(logged.run() == "CBYXA");
    CHECK(logged.report.never_called() == 0);
  }
}

TEST_CASE("a handler registered by a handler is dropped where slots or a snapshot are run") {
  for (const Storage storage : {Storage::slots, Storage::snapshot}) {
    for (const Epoch& epoch : epochs(storage)) {
      CAPTURE(epoch.name);
      Logged logged(epoch.semantics);
      logged.add("A");
      logged.registry.register_([&] {
        logged.log += "B";
        logged.add("X");
      });
      logged.add("C");
      CHECK(logged.run() == "CBA");
      CHECK(logged.outcomes() == "3 returned, 2 returned, 1 returned, 4 dropped");
      CHECK(logged.registry.size() == 0);
      CHECK(logged.run() == "");
    }
  }
}

TEST_CASE("a pending handler that a handler removes is not called, but from 3.14 on it is") {
  for (const Epoch& epoch : epochs()) {
    for (const char* how : {"unregister", "cancel", "clear"}) {
      CAPTURE(epoch.name);
      CAPTURE(how);
      Logged logged(epoch.semantics);
      const std::function<bool(const std::string&, const std::string&)> by_name =
          [](const std::string& a, const std::string& b) { return a == b; };
      logged.add("A");
      const Token b = logged.registry.register_(Judge{&by_name, "B", &logged.log});
      logged.registry.register_([&] {
        logged.log += "C";
        if (how == std::string("unregister")) {
          CHECK(logged.registry.unregister(Judge{&by_name, "B"}) == 1);
        } else if (how == std::string("cancel")) {
          CHECK(logged.registry.cancel(b));
        } else {
          logged.registry.clear();
        }
      });
      const bool all = how == std::string("clear");
      const std::string ran = logged.run();
      if (epoch.semantics.storage == Storage::snapshot) {
        CHECK(ran == "CBA");
        CHECK(logged.outcomes() == "3 returned, 2 returned, 1 returned");
      } else if (all) {
        CHECK(ran == "C");
        CHECK(logged.report.never_called() == 2);
        CHECK(logged.report.outcomes().back().fate == lastcall::Fate::cleared);
      } else {
        CHECK(ran == "CA");
        CHECK(logged.outcomes() == (how == std::string("cancel")
                                        ? "3 returned, 1 returned, 2 cancelled"
                                        : "3 returned, 1 returned, 2 unregistered"));
      }
      CHECK(logged.registry.size() == 0);
    }
  }
}

TEST_CASE("the same function registered any number of times is called each time") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    int calls = 0;
    Registry registry(epoch.semantics);
    const auto f = [&calls] { ++calls; };
    for (int i = 0; i < 5; ++i) registry.register_(f);
    registry.run();
    CHECK(calls == 5);
  }
}

TEST_CASE("what a run re-raises is the last error to 3.9, SystemExit too, and nothing from 3.10") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    const bool last = epoch.semantics.reraise == lastcall::Semantics::Reraise::last;
    Registry registry(epoch.semantics);
    registry.register_([] { throw SystemExit(4); });
    registry.register_([] {});
    registry.register_([] { throw std::runtime_error("first"); });
    Report report = registry.run();
    REQUIRE((report.reraise() != nullptr) == last);
    if (last) {
      CHECK(message(report.reraise()->error) == "SystemExit 4");
      CHECK(report.reraise()->is_exit);
      CHECK(report.reraise()->token.number() == 1);
      CHECK_THROWS_AS(report.rethrow(), SystemExit);
    } else {
      CHECK_NOTHROW(report.rethrow());
    }

    registry.register_([] { throw std::runtime_error("last"); });
    registry.register_([] { throw SystemExit(4); });
    report = registry.run();
    CHECK((report.reraise() ? message(report.reraise()->error) : "none") ==
          (last ? "last" : "none"));
    registry.register_([] {});
    CHECK(registry.run().reraise() == nullptr);
  }
}

TEST_CASE("a SystemExit from a handler is reported from 3.10 on, and silent before") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    registry.register_([] { throw std::runtime_error("boom"); });
    registry.register_([] { throw SystemExit(4); });
    Registry::Run run(registry);
    REQUIRE(run.next());
    run.call();
    const bool reported =
        epoch.semantics.exit_in_handler == lastcall::Semantics::ExitInHandler::reported;
    CHECK(message(run.to_report()) == (reported ? "SystemExit 4" : "none"));
    REQUIRE(run.next());
    CHECK(run.to_report() == nullptr);
    run.call();
    CHECK(message(run.to_report()) == "boom");
    CHECK_FALSE(run.next());
    CHECK(run.finish().raised() == 2);
  }
}

TEST_CASE("size counts emptied slots until a run or clear, but from 3.14 on what is there") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    const bool slots = epoch.semantics.storage == Storage::slots;
    Logged logged(epoch.semantics);
    CHECK(logged.registry.size() == 0);
    const Token a = logged.add("A");
    logged.add("B");
    logged.add("C");
    CHECK(logged.registry.size() == 3);
    logged.registry.cancel(a);
    CHECK(logged.registry.size() == (slots ? 3 : 2));
    logged.registry.register_([&] {
      logged.log += std::to_string(logged.registry.size());
      logged.add("D");
      logged.log += std::to_string(logged.registry.size());
    });
    CHECK(logged.registry.size() == (slots ? 4 : 3));
    CHECK(logged.run() == (epoch.semantics.storage == Storage::stack   ? "23DCB"
                           : epoch.semantics.storage == Storage::slots ? "45CB"
                                                                       : "34CB"));
    CHECK(logged.registry.size() == 0);
    logged.registry.cancel(logged.add("E"));
    CHECK(logged.registry.size() == (slots ? 1 : 0));
    logged.registry.clear();
    CHECK(logged.registry.size() == 0);
  }
}

TEST_CASE("a nested run takes the rest where the list is popped, and calls again elsewhere") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    int depth = 0;
    logged.add("A");
    logged.add("B");
    logged.registry.register_([&] {
      logged.log += "(";
      if (++depth < 3) logged.registry.run();
      logged.log += ")";
    });
    logged.add("C");
    switch (epoch.semantics.storage) {
      case Storage::stack: CHECK(logged.run() == "C(BA)"); break;
      // The handler that runs is still in its slot, and so is C: both are called again. The
      // innermost run empties the slots, so that those around it find nothing more.
      case Storage::slots: CHECK(logged.run() == "C(C(C()BA))"); break;
      // Each run goes on with its own copy.
      case Storage::snapshot: CHECK(logged.run() == "C(C(C()BA)BA)BA"); break;
    }
    CHECK(logged.registry.size() == 0);
  }
}

TEST_CASE("what a handler registers after clearing the slots fills them from the first again") {
  for (const Epoch& epoch : epochs(Storage::slots)) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    logged.add("A");
    logged.add("B");
    logged.registry.register_([&] {  // in the third slot: the run comes to the first two
      logged.log += "C";
      logged.registry.clear();
      for (const char* name : {"P", "Q", "R", "S"}) logged.add(name);
    });
    CHECK(logged.run() == "CQP");
    CHECK(logged.outcomes() ==
          "3 returned, 5 returned, 4 returned, 2 cleared, 1 cleared, 6 dropped, 7 dropped");
  }
}

TEST_CASE("a handler may unregister itself while it runs, and raise after that") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    const auto witness = std::make_shared<int>(0);
    Token self;
    self = registry.register_([&registry, &self, witness] {
      registry.cancel(self);
      registry.clear();
      ++*witness;  // the callable is still there
      throw std::runtime_error("boom");
    });
    const Report report = registry.run();
    CHECK(report.raised() == 1);
    CHECK(report.never_called() == 0);
    CHECK(*witness == 1);
    CHECK(witness.use_count() == 1);
  }
}

TEST_CASE("unregister compares oldest first, with the stored callable on the left before 3.14") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    std::string log;
    const std::function<bool(const std::string&, const std::string&)> equal =
        [&](const std::string& a, const std::string& b) {
          log += a + b + " ";
          return false;
        };
    Registry registry(epoch.semantics);
    for (const char* name : {"A", "B", "C"}) registry.register_(Judge{&equal, name});
    registry.register_([] {});  // another type: never compared
    CHECK(registry.unregister(Judge{&equal, "x"}) == 0);
    CHECK(log == (epoch.semantics.storage == Storage::snapshot ? "xA xB xC " : "Ax Bx Cx "));
  }
}

TEST_CASE("an equality that throws comes out of unregister; what was removed stays removed") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    const std::function<bool(const std::string&, const std::string&)> equal =
        [&](const std::string& a, const std::string& b) {
          if (a == "C" || b == "C") throw std::runtime_error("cannot compare");
          return a == "A" || b == "A" || a == "D" || b == "D";
        };
    for (const char* name : {"A", "B", "C", "D"}) {
      logged.registry.register_(Judge{&equal, name, &logged.log});
    }
    CHECK_THROWS_WITH_AS(logged.registry.unregister(Judge{&equal, "x"}), "cannot compare",
                         std::runtime_error);
    CHECK(logged.run() == "DCB");
  }
}

TEST_CASE("an equality that registers: slots are scanned to the end, a snapshot goes astray") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    std::string compared;
    bool armed = true;
    std::function<bool(const std::string&, const std::string&)> equal = [&](const std::string& a,
                                                                            const std::string& b) {
      compared += a == "x" ? b : a;
      if (std::exchange(armed, false)) {
        logged.registry.register_(Judge{&equal, "N", &logged.log});
      }
      return true;
    };
    for (const char* name : {"A", "B", "C"}) {
      logged.registry.register_(Judge{&equal, name, &logged.log});
    }
    const std::size_t removed = logged.registry.unregister(Judge{&equal, "x"});
    switch (epoch.semantics.storage) {
      case Storage::stack:
        CHECK(compared == "ABC");
        CHECK(removed == 3);
        CHECK(logged.run() == "N");
        break;
      case Storage::slots:
        CHECK(compared == "ABCN");
        CHECK(removed == 4);
        CHECK(logged.run() == "");
        break;
      case Storage::snapshot:
        // The list was C B A, index 2 compared; N comes in front of it: the scan, looking for A at
        // indices 2 to 0, does not find it (it is at 3), and goes on with index 1, which is C.
        CHECK(compared == "ACN");
        CHECK(removed == 2);
        CHECK(logged.run() == "BA");
        break;
    }
  }
}

TEST_CASE("an equality that clears is survived in every epoch") {
  for (const Epoch& epoch : epochs()) {
    for (const bool result : {false, true}) {
      CAPTURE(epoch.name);
      CAPTURE(result);
      Logged logged(epoch.semantics);
      int compared = 0;
      std::function<bool(const std::string&, const std::string&)> equal = [&](const std::string&,
                                                                              const std::string&) {
        ++compared;
        logged.registry.clear();
        return result;
      };
      for (const char* name : {"A", "B", "C"}) {
        logged.registry.register_(Judge{&equal, name, &logged.log});
      }
      CHECK(logged.registry.unregister(Judge{&equal, "x"}) == 0);
      CHECK(compared == 1);
      CHECK(logged.run() == "");
      CHECK(logged.registry.size() == 0);
    }
  }
}

TEST_CASE("an equality that runs the handlers is survived in every epoch") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    std::function<bool(const std::string&, const std::string&)> equal = [&](const std::string&,
                                                                            const std::string&) {
      logged.registry.run();
      return true;
    };
    for (const char* name : {"A", "B", "C"}) {
      logged.registry.register_(Judge{&equal, name, &logged.log});
    }
    CHECK(logged.registry.unregister(Judge{&equal, "x"}) == 0);
    CHECK(logged.log == "CBA");
    CHECK(logged.registry.size() == 0);
  }
}

TEST_CASE("an equality that throws inside a handler's run lets the run go on") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    const std::function<bool(const std::string&, const std::string&)> equal =
        [](const std::string&, const std::string&) -> bool { throw std::runtime_error("no"); };
    logged.registry.register_(Judge{&equal, "A", &logged.log});
    logged.registry.register_([&] { logged.registry.unregister(Judge{&equal, "x"}); });
    CHECK(logged.run() == "A");
    CHECK(logged.report.raised() == 1);
  }
}
