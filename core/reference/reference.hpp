#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "lastcall/semantics.hpp"

/// Python's atexit, the plain way: one class for each way that CPython has kept its handlers, each
/// with the loop that its run is (stack.hpp, slots.hpp, snapshot.hpp). Read these first; the
/// registry does the same for any callables, on any threads, and is tested against them
/// (tests/core/model.cpp). Here are the words they share.
namespace lastcall::reference {

struct RunResult {
  std::size_t returned = 0;
  std::size_t raised = 0;
  std::size_t never_called = 0;
  int reraised = 0;  ///< the number of the registration; 0 if none
};

/// What is registered: handlers of the same kind are equal, if a user's == says so.
struct Handler {
  int number;
  int kind;
};

/// What can be done with a registry.
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

/// What the registry calls: a user's handlers, which may throw, and a user's ==. Both may come back
/// to the registry.
class User {
 public:
  virtual ~User() = default;
  virtual void call(Handler handler) = 0;
  /// `a == b`; the argument of unregister has the number 0.
  virtual bool equal(Handler a, Handler b) = 0;
};

/// What they share: the calls, and what a report is to say of handlers that nobody called.
class Model : public Backend {
 public:
  Model(User& user, const Semantics& semantics) : user_(user), semantics_(semantics) {}

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
      user_.call(handler);
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
    return semantics_.storage == Semantics::Storage::snapshot && !runs_.empty() &&
           number < runs_.back().limit;
  }

  User& user_;

 private:
  const Semantics semantics_;
  std::vector<ModelRun> runs_;
  std::set<int> called_;
  int last_ = 0;
};

}  // namespace lastcall::reference
