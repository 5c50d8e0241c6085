#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "reference.hpp"

namespace lastcall::reference {

/// CPython 3.6 to 3.13: an array of slots, and how many of them are in use, emptied ones included.
/// A run visits those that were in use when it began; what is registered meanwhile is dropped.
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
      if (user_.equal(*slots_[i], {0, kind}) && slots_[i]) {
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

}  // namespace lastcall::reference
