// Runs step by step, and clones of registries in the middle of them.

#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "lastcall/simulation.hpp"
#include "support.hpp"

using lastcall::Fate;
using lastcall::Registry;
using lastcall::Report;
using lastcall::Semantics;
using lastcall::Simulation;
using lastcall::Token;
using Run = lastcall::Registry::Run;

namespace {

/// A handler of a caller that does the calling itself: it knows its name alone.
struct Named {
  char name;
  void operator()() const { FAIL("the caller calls it"); }
  bool operator==(const Named&) const = default;
};

/// The name of a handler, in registries whose first is A, whose second is B…
char name_of(Token token) {
  return static_cast<char>('A' + token.number() - 1);
}

/// Goes through the rest of a run and returns the names that it gives.
std::string rest(Run& run) {
  std::string names;
  while (const auto token = run.next()) names += name_of(token);
  return names;
}

}  // namespace

TEST_CASE("a run gives its handlers one by one, to be called by whoever likes") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    const Token a = registry.register_(Named{'A'});
    const Token b = registry.register_(Named{'B'});
    Run run(registry);
    CHECK(run.next() == b);
    run.raised(std::make_exception_ptr(42), false);
    CHECK(run.to_report() != nullptr);
    CHECK(run.next() == a);
    run.raised(std::make_exception_ptr(43), true);  // an exit of the caller's own kind
    CHECK((run.to_report() != nullptr) ==
          (epoch.semantics.exit_in_handler == Semantics::ExitInHandler::reported));
    CHECK_FALSE(run.next());
    CHECK_FALSE(run.next());
    const Report report = run.finish();
    CHECK(report.raised() == 2);
    CHECK(report.outcomes()[1].is_exit);
    CHECK((report.reraise() != nullptr) == (epoch.semantics.reraise == Semantics::Reraise::last));
  }
}

TEST_CASE("what next() gives is decided when it is asked") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    registry.register_(Named{'A'});
    registry.register_(Named{'B'});
    registry.register_(Named{'C'});
    Run run(registry);
    REQUIRE(run.next());
    registry.unregister(Named{'B'});
    registry.register_(Named{'D'});
    switch (epoch.semantics.storage) {
      case Semantics::Storage::stack: CHECK(rest(run) == "DA"); break;
      case Semantics::Storage::slots: CHECK(rest(run) == "A"); break;
      case Semantics::Storage::snapshot: CHECK(rest(run) == "BA"); break;
    }
  }
}

TEST_CASE("a run that is left leaves what it has not called registered") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    const auto witness = std::make_shared<int>();
    Logged logged(epoch.semantics);
    logged.add("A");
    logged.registry.register_([witness] {});
    logged.add("C");
    {
      Run run(logged.registry);
      REQUIRE(run.next());
      run.call();
      REQUIRE(run.next());
      logged.registry.clear();
      logged.add("D");
    }
    CHECK(witness.use_count() == 1);
    CHECK(logged.run() == "D");
    {
      Logged left(epoch.semantics);
      left.add("A");
      left.add("B");
      Run run(left.registry);
      REQUIRE(run.next());
      run.call();
      const Report report = run.finish();
      CHECK(report.outcomes().size() == 1);
      // Off the stack it is gone; in its slot or list it still is.
      CHECK(left.run() == (epoch.semantics.storage == Semantics::Storage::stack ? "A" : "BA"));
    }
  }
}

TEST_CASE("runs that are under way at once may end in any order") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Logged logged(epoch.semantics);
    for (const char* name : {"A", "B", "C"}) logged.add(name);
    auto first = std::make_unique<Run>(logged.registry);
    REQUIRE(first->next());
    first->call();
    Run second(logged.registry);
    REQUIRE(second.next());
    second.call();
    CHECK(first->finish().outcomes().size() == 1);
    first.reset();
    while (second.next()) second.call();
    CHECK_FALSE(second.finish().outcomes().empty());
    CHECK(logged.log == (epoch.semantics.storage == Semantics::Storage::stack ? "CBA" : "CCBA"));
    CHECK(logged.registry.size() == 0);
  }
}

TEST_CASE("a clone has the same handlers under the same tokens, and is a registry of its own") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    std::string log;
    Registry registry(epoch.semantics);
    std::vector<Token> tokens;
    for (int i = 0; i < 100; ++i) {
      tokens.push_back(registry.register_([&log, i] { log += std::to_string(i) + " "; }));
    }
    for (std::size_t i = 3; i < 100; ++i) registry.cancel(tokens[i]);
    const auto clone = Simulation::clone(registry);
    CHECK(clone->semantics() == registry.semantics());
    CHECK(clone->size() == registry.size());
    CHECK(clone->cancel(tokens[1]));
    CHECK_FALSE(clone->cancel(tokens[5]));
    CHECK(clone->register_([&log] { log += "new "; }).number() == 101);
    clone->run();
    CHECK(log == "new 2 0 ");
    log.clear();
    registry.run();
    CHECK(log == "2 1 0 ");
  }
}

TEST_CASE("a registry with a handler that is more than bytes cannot be cloned, and says which") {
  Registry registry;
  registry.register_([] {});
  registry.register_([p = std::make_unique<int>()] {});
  CHECK_THROWS_WITH_AS(Simulation::clone(registry),
                       "lastcall: handler 2 is more than bytes, and so its registry cannot be "
                       "cloned: register a trivially copyable callable of at most 16 bytes",
                       std::logic_error);
  CHECK(registry.run().returned() == 2);
}

TEST_CASE("a run goes on in a clone made in the middle of a handler") {
  for (const Epoch& epoch : epochs()) {
    CAPTURE(epoch.name);
    Registry registry(epoch.semantics);
    for (const char name : {'A', 'B', 'C', 'D'}) registry.register_(Named{name});
    Run run(registry);
    REQUIRE(run.next());
    REQUIRE(run.next());
    registry.unregister(Named{'C'});  // the one that is being called
    registry.unregister(Named{'A'});

    const auto clone = Simulation::clone(registry);
    const auto forked = Simulation::go_on(run, *clone);

    clone->register_(Named{'E'});
    forked->raised(std::make_exception_ptr(1), false);
    const std::string in_clone = rest(*forked);
    switch (epoch.semantics.storage) {
      case Semantics::Storage::stack:
        CHECK(in_clone == "EB");
        CHECK(rest(run) == "B");
        break;
      case Semantics::Storage::slots:
        CHECK(in_clone == "B");
        CHECK(rest(run) == "B");
        break;
      case Semantics::Storage::snapshot:
        CHECK(in_clone == "BA");
        CHECK(rest(run) == "BA");
        break;
    }
    CHECK(forked->finish().raised() == 1);
    CHECK(run.finish().raised() == 0);
    CHECK(clone->size() == 0);
    CHECK(registry.size() == 0);
  }
}

TEST_CASE("a run does not go on in another registry") {
  Registry registry;
  registry.register_(Named{'A'});
  Run run(registry);
  REQUIRE(run.next());
  Registry other;
  CHECK_THROWS_AS(Simulation::go_on(run, other), std::invalid_argument);
  other.register_(Named{'X'});
  other.register_(Named{'Y'});
  Run others(other);
  rest(others);
  others.finish();
  CHECK_THROWS_AS(Simulation::go_on(run, other), std::invalid_argument);
}

namespace {

/// A small process, as the simulator has them: nested runs, whose handlers do what dice say. It can
/// be forked between any two of its steps.
class Process {
 public:
  Process(const Semantics& semantics, unsigned seed)
      : registry_(std::make_unique<Registry>(semantics)), dice_(seed) {
    for (int i = 0; i < 6; ++i) add();
    runs_.push_back(std::make_unique<Run>(*registry_));
    left_.push_back(0);
  }

  Process fork() const { return Process(*this, Simulation::clone(*registry_)); }

  /// Does one thing; false when there is nothing more to do.
  bool step() {
    if (runs_.empty()) return false;
    if (left_.back() > 0) {
      --left_.back();
      act();
      return true;
    }
    Run& run = *runs_.back();
    if (calling_ == runs_.size()) {
      if (roll(4) == 0) run.raised(std::make_exception_ptr(1), roll(2) == 0);
      log_ += ")";
      --calling_;
    }
    if (const auto token = run.next()) {
      log_ += "#" + std::to_string(token.number()) + "(";
      ++calling_;
      left_.back() = roll(4);
    } else {
      const Report report = run.finish();
      log_ += "[" + std::to_string(report.returned()) + " " + std::to_string(report.raised());
      for (const auto& outcome : report.outcomes()) {
        if (!outcome.called()) {
          log_ += " " + std::to_string(outcome.token.number()) + std::string(name(outcome.fate));
        }
      }
      log_ += report.reraise() ? "!]" : "]";
      runs_.pop_back();
      left_.pop_back();
    }
    return true;
  }
  const std::string& log() const { return log_; }

 private:
  Process(const Process& parent, std::unique_ptr<Registry> registry)
      : registry_(std::move(registry)),
        dice_(parent.dice_),
        left_(parent.left_),
        tokens_(parent.tokens_),
        log_(parent.log_),
        calling_(parent.calling_),
        budget_(parent.budget_) {
    for (const auto& run : parent.runs_) runs_.push_back(Simulation::go_on(*run, *registry_));
  }

  int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }
  void add() { tokens_.push_back(registry_->register_(Named{static_cast<char>('A' + roll(4))})); }
  void act() {
    if (--budget_ < 0) return;
    switch (roll(7)) {
      case 0:
      case 1: add(); break;
      case 2:
        log_ +=
            "u" + std::to_string(registry_->unregister(Named{static_cast<char>('A' + roll(4))}));
        break;
      case 3:
        log_ += registry_->cancel(
                    tokens_[static_cast<std::size_t>(roll(static_cast<int>(tokens_.size())))])
                    ? "c"
                    : "-";
        break;
      case 4:
        if (roll(4) == 0) registry_->clear();
        break;
      case 5:
        if (runs_.size() < 5) {
          runs_.push_back(std::make_unique<Run>(*registry_));
          left_.push_back(0);
          log_ += "{";
        }
        break;
      default: log_ += "s" + std::to_string(registry_->size()); break;
    }
  }

  std::unique_ptr<Registry> registry_;
  std::vector<std::unique_ptr<Run>> runs_;  // outermost first
  std::minstd_rand dice_;
  std::vector<int> left_;  // what the handler of each run still has to do
  std::vector<Token> tokens_;
  std::string log_;
  std::size_t calling_ = 0;
  int budget_ = 60;
};

}  // namespace

TEST_CASE("a process forked at any step goes on exactly as its parent does") {
  for (const Epoch& epoch : epochs()) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
      Process parent(epoch.semantics, seed);
      std::vector<Process> children;
      for (int steps = 0; parent.step() && steps < 400; ++steps) {
        if (steps % 7 == 3) children.push_back(parent.fork());
      }
      std::string logs;
      for (Process& child : children) {
        for (int steps = 0; child.step() && steps < 400; ++steps) {
        }
        if (child.log().substr(0, parent.log().size()) != parent.log()) {
          CAPTURE(epoch.name);
          CAPTURE(seed);
          CHECK(child.log() == parent.log());
        }
      }
      CHECK_FALSE(children.empty());
    }
  }
}
