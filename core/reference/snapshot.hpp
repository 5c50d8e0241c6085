#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "reference.hpp"

namespace lastcall::reference {

/// CPython 3.14 and later: a list, newest first, of which a run calls a copy.
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
      if (user_.equal({0, kind}, handler)) {
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

}  // namespace lastcall::reference
