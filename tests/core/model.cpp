// The registry against a naive model of each epoch, over long random sequences of operations, of
// which handlers and equalities do any themselves.

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support.hpp"

using lastcall::Registry;
using lastcall::Report;
using lastcall::Semantics;
using lastcall::SystemExit;
using lastcall::Token;
using Storage = Semantics::Storage;

namespace {

struct RunResult {
  std::size_t returned = 0;
  std::size_t raised = 0;
  std::size_t never_called = 0;
  int reraised = 0;  ///< the number of the registration; 0 if none
};

/// What is registered: handlers of the same kind are equal, most of the time.
struct Handler {
  int number;
  int kind;
};

/// What a world's operations are done on: the registry, or the model.
class Backend {
 public:
  virtual ~Backend() = default;
  virtual void add(Handler handler) = 0;
  virtual std::size_t unregister(int kind) = 0;
  virtual bool cancel(int number) = 0;
  virtual void clear() = 0;
  virtual std::size_t size() = 0;
  virtual RunResult run() = 0;
};

/// Dice that say what happens, and a log of it. Two worlds with the same seed and backends that do
/// the same have the same log.
class World {
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

  void call(Handler handler) {
    log("call", handler.number);
    ++depth_;
    for (int i = roll(4); i > 0; --i) act();
    --depth_;
    const int end = roll(8);
    if (end == 0) throw std::runtime_error("boom");
    if (end == 1) throw SystemExit(handler.number);
  }

  /// `a == b`; the argument of unregister has the number 0.
  bool equal(Handler a, Handler b) {
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

/// What the models share: the calls, and what a report is to say of handlers not called.
class Model : public Backend {
 public:
  Model(World& world, const Semantics& semantics) : world_(world), semantics_(semantics) {}

 protected:
  struct ModelRun {
    int limit;
    RunResult result;
  };

  void registered(int number) { last_ = number; }
  void begin() { runs_.push_back({last_ + 1, {}}); }
  void call(Handler handler) {
    called_.insert(handler.number);
    const std::size_t here = runs_.size() - 1;
    try {
      world_.call(handler);
      ++runs_[here].result.returned;
    } catch (...) {
      ++runs_[here].result.raised;
      if (semantics_.reraise == Semantics::Reraise::last) {
        runs_[here].result.reraised = handler.number;
      }
    }
  }
  /// A handler was removed before a run's end.
  void removed(int number) {
    if (runs_.empty() || called_.contains(number) || is_in_a_copy(number)) return;
    if (number < runs_.back().limit) ++runs_.back().result.never_called;
  }
  /// The run is over; `left` are the handlers that its end drops.
  RunResult end(const std::vector<Handler>& left) {
    RunResult result = runs_.back().result;
    runs_.pop_back();
    for (const Handler& handler : left) {
      if (!called_.contains(handler.number) && !is_in_a_copy(handler.number)) {
        ++result.never_called;
      }
    }
    return result;
  }
  bool is_in_a_copy(int number) const {
    return semantics_.storage == Storage::snapshot && !runs_.empty() && number < runs_.back().limit;
  }

  World& world_;

 private:
  const Semantics semantics_;
  std::vector<ModelRun> runs_;
  std::set<int> called_;
  int last_ = 0;
};

/// A Python list, popped.
class StackModel : public Model {
 public:
  using Model::Model;
  void add(Handler handler) override {
    registered(handler.number);
    stack_.push_back(handler);
  }
  std::size_t unregister(int kind) override {
    std::size_t count = 0;
    const std::vector<Handler> before = stack_;
    for (const Handler& handler : before) {
      if (!has(handler.number)) continue;
      if (world_.equal(handler, {0, kind}) && has(handler.number)) {
        erase(handler.number);
        ++count;
      }
    }
    return count;
  }
  bool cancel(int number) override {
    if (!has(number)) return false;
    erase(number);
    return true;
  }
  void clear() override {
    while (!stack_.empty()) erase(stack_.front().number);
  }
  std::size_t size() override { return stack_.size(); }
  RunResult run() override {
    begin();
    while (!stack_.empty()) {
      const Handler handler = stack_.back();
      stack_.pop_back();
      call(handler);
    }
    return end({});
  }

 private:
  std::vector<Handler>::iterator find(int number) {
    return std::find_if(stack_.begin(), stack_.end(),
                        [number](const Handler& h) { return h.number == number; });
  }
  bool has(int number) { return find(number) != stack_.end(); }
  void erase(int number) {
    stack_.erase(find(number));
    removed(number);
  }

  std::vector<Handler> stack_;
};

/// An array of slots, and how many of them are in use, emptied ones included.
class SlotsModel : public Model {
 public:
  using Model::Model;
  void add(Handler handler) override {
    registered(handler.number);
    if (slots_.size() <= used_) slots_.resize(used_ + 1);
    slots_[used_++] = handler;
  }
  std::size_t unregister(int kind) override {
    std::size_t count = 0;
    for (std::size_t i = 0; i < used_; ++i) {
      if (!slots_[i]) continue;
      if (world_.equal(*slots_[i], {0, kind}) && slots_[i]) {
        empty(i);
        ++count;
      }
    }
    return count;
  }
  bool cancel(int number) override {
    for (std::size_t i = 0; i < used_; ++i) {
      if (slots_[i] && slots_[i]->number == number) {
        empty(i);
        return true;
      }
    }
    return false;
  }
  void clear() override {
    for (std::size_t i = 0; i < used_; ++i) {
      if (slots_[i]) empty(i);
    }
    used_ = 0;
  }
  std::size_t size() override { return used_; }
  RunResult run() override {
    begin();
    for (std::size_t i = used_; i > 0; --i) {
      const std::optional<Handler> handler = slots_[i - 1];
      if (handler) call(*handler);
    }
    std::vector<Handler> left;
    for (std::size_t i = 0; i < used_; ++i) {
      if (slots_[i]) left.push_back(*slots_[i]);
      slots_[i].reset();
    }
    used_ = 0;
    return end(left);
  }

 private:
  void empty(std::size_t i) {
    const int number = slots_[i]->number;
    slots_[i].reset();
    removed(number);
  }

  std::vector<std::optional<Handler>> slots_;
  std::size_t used_ = 0;
};

/// A list, newest first, of which a run calls a copy.
class SnapshotModel : public Model {
 public:
  using Model::Model;
  void add(Handler handler) override {
    registered(handler.number);
    list_.insert(list_.begin(), handler);
  }
  std::size_t unregister(int kind) override {
    std::size_t count = 0;
    for (long i = length() - 1; i >= 0; --i) {
      const Handler handler = list_[static_cast<std::size_t>(i)];
      if (world_.equal({0, kind}, handler)) {
        for (long j = std::min(length() - 1, i); j >= 0; --j) {
          if (list_[static_cast<std::size_t>(j)].number != handler.number) continue;
          erase(j);
          ++count;
          i = j;
          break;
        }
      }
      i = std::min(i, length());
    }
    return count;
  }
  bool cancel(int number) override {
    for (long i = 0; i < length(); ++i) {
      if (list_[static_cast<std::size_t>(i)].number == number) {
        erase(i);
        return true;
      }
    }
    return false;
  }
  void clear() override {
    while (!list_.empty()) erase(0);
  }
  std::size_t size() override { return list_.size(); }
  RunResult run() override {
    begin();
    const std::vector<Handler> copy = list_;
    for (const Handler& handler : copy) call(handler);
    return end(std::exchange(list_, {}));
  }

 private:
  long length() const { return static_cast<long>(list_.size()); }
  void erase(long i) {
    const int number = list_[static_cast<std::size_t>(i)].number;
    list_.erase(list_.begin() + i);
    removed(number);
  }

  std::vector<Handler> list_;
};

std::unique_ptr<Model> make_model(World& world, const Semantics& semantics) {
  switch (semantics.storage) {
    case Storage::stack: return std::make_unique<StackModel>(world, semantics);
    case Storage::slots: return std::make_unique<SlotsModel>(world, semantics);
    case Storage::snapshot: return std::make_unique<SnapshotModel>(world, semantics);
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
