#pragma once

#include <algorithm>
#include <vector>

#include "reference.hpp"

namespace lastcall::reference {

/// CPython 2.7, and the default: a list, popped. What a handler registers runs next; what it
/// removes does not run.
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
      if (user_.equal(handler, {0, kind}) && has(handler.number)) {
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

}  // namespace lastcall::reference
