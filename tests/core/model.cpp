// The registry against core/reference, a naive model of each epoch, over long random sequences of
// operations, of which handlers and equalities do any themselves.

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "../../core/reference/slots.hpp"
#include "../../core/reference/snapshot.hpp"
#include "../../core/reference/stack.hpp"
#include "support.hpp"

using lastcall::Registry;
using lastcall::Report;
using lastcall::Semantics;
using lastcall::SystemExit;
using lastcall::Token;
using Storage = Semantics::Storage;
namespace reference = lastcall::reference;
using reference::Backend;
using reference::Handler;
using reference::Model;
using reference::RunResult;

namespace {

/// Dice that say what happens, and a log of it. Two worlds with the same seed and backends that do
/// the same have the same log.
class World : public reference::User {
 public:
  explicit World(unsigned seed) : dice_(seed) {}

  void live(Backend& backend) {
    backend_ = &backend;
    for (int i = 0; i < 60; ++i) {
      act();
      if (roll(12) == 0) run();
    }
    run();
    backend.clear();
    log("size", backend.size());
  }

  void call(Handler handler) override {
    log("call", handler.number);
    ++depth_;
    for (int i = roll(4); i > 0; --i) act();
    --depth_;
    const int end = roll(8);
    if (end == 0) throw std::runtime_error("boom");
    if (end == 1) throw SystemExit(handler.number);
  }

  /// `a == b`; the argument of unregister has the number 0.
  bool equal(Handler a, Handler b) override {
    log("compare", a.number, b.number);
    if (roll(6) == 0) {
      ++depth_;
      act();
      --depth_;
    }
    const int how = roll(12);
    if (how == 0) throw std::runtime_error("cannot compare");
    if (how == 1) return true;
    return a.kind == b.kind;
  }

  const std::string& text() const { return text_; }

 private:
  int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

  template <class... Numbers>
  void log(const char* what, Numbers... numbers) {
    text_ += what;
    ((text_ += " " + std::to_string(numbers)), ...);
    text_ += "\n";
  }

  void run() {
    if (depth_ > 5) return;
    log("run");
    const RunResult r = backend_->run();
    log("ran", r.returned, r.raised, r.never_called, r.reraised);
  }

  void act() {
    if (depth_ > 5 || --budget_ < 0) return;
    switch (roll(12)) {
      default: {
        const Handler handler{++registered_, roll(4)};
        log("add", handler.number, handler.kind);
        backend_->add(handler);
        break;
      }
      case 0:
      case 1:
      case 2: {
        const int kind = roll(4);
        log("unregister", kind);
        try {
          log("unregistered", backend_->unregister(kind));
        } catch (const std::runtime_error&) {
          log("threw");
        }
        break;
      }
      case 3:
      case 4: {
        const int number = registered_ == 0 ? 0 : 1 + roll(registered_);
        log("cancel", number, backend_->cancel(number));
        break;
      }
      case 5:
        if (roll(3) == 0) {
          log("clear");
          backend_->clear();
        }
        break;
      case 6:
        if (depth_ == 0 || roll(2) == 0) run();
        break;
      case 7: log("size", backend_->size()); break;
    }
  }

  std::minstd_rand dice_;
  Backend* backend_ = nullptr;
  std::string text_;
  int registered_ = 0;
  int depth_ = 0;
  int budget_ = 300;
};

class RealRegistry : public Backend {
 public:
  RealRegistry(World& world, const Semantics& semantics) : world_(world), registry_(semantics) {}

  void add(Handler handler) override {
    tokens_.push_back(registry_.register_(Callable{&world_, handler}));
    CHECK(tokens_.back().number() == static_cast<std::uint64_t>(handler.number));
  }
  std::size_t unregister(int kind) override {
    return registry_.unregister(Callable{&world_, {0, kind}});
  }
  bool cancel(int number) override {
    return number > 0 && registry_.cancel(tokens_[static_cast<std::size_t>(number - 1)]);
  }
  void clear() override { registry_.clear(); }
  std::size_t size() override { return registry_.size(); }
  RunResult run() override {
    const Report report = registry_.run();
    CHECK(report.complete());
    RunResult result{report.returned(), report.raised(), report.never_called()};
    if (report.reraise()) {
      result.reraised = static_cast<int>(report.reraise()->token.number());
    }
    return result;
  }

 private:
  struct Callable {
    World* world;
    Handler handler;
    void operator()() const { world->call(handler); }
    friend bool operator==(const Callable& a, const Callable& b) {
      return a.world->equal(a.handler, b.handler);
    }
  };

  World& world_;
  Registry registry_;
  std::vector<Token> tokens_;
};

std::unique_ptr<Model> make_model(World& world, const Semantics& semantics) {
  switch (semantics.storage) {
    case Storage::stack: return std::make_unique<reference::StackModel>(world, semantics);
    case Storage::slots: return std::make_unique<reference::SlotsModel>(world, semantics);
    case Storage::snapshot: return std::make_unique<reference::SnapshotModel>(world, semantics);
  }
  return nullptr;
}

/// The first line in which two logs differ, with what comes before it.
std::string difference(const std::string& a, const std::string& b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto same = static_cast<std::size_t>(in_a - a.begin());
  const std::size_t start = same > 300 ? same - 300 : 0;
  return a.substr(start, same - start) + "<registry> " + a.substr(same, 60) + "\n<model> " +
         b.substr(same, 60);
}

}  // namespace

TEST_CASE("the registry does what the model of its epoch does, whatever happens") {
  for (const Epoch& epoch : epochs()) {
    std::size_t longest = 0;
    for (unsigned seed = 1; seed <= 1500; ++seed) {
      World real_world(seed);
      RealRegistry real(real_world, epoch.semantics);
      real_world.live(real);
      World model_world(seed);
      const std::unique_ptr<Model> model = make_model(model_world, epoch.semantics);
      model_world.live(*model);
      longest = std::max(longest, model_world.text().size());
      if (real_world.text() != model_world.text()) {
        FAIL_CHECK("epoch " << epoch.name << ", seed " << seed << ":\n"
                            << difference(real_world.text(), model_world.text()));
        break;
      }
    }
    CHECK(longest > 2'500);  // the dice do make something happen
  }
}
