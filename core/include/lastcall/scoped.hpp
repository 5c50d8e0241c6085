#pragma once

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

#include "lastcall/registry.hpp"

namespace lastcall {

/// A registration that is cancelled where its scope ends, unless it is released: what is undone on
/// the way is undone once.
///
///     lastcall::Scoped remove(registry, registry.register_(remove_file, path));
///
/// The registry must outlive it. Not for several threads at once.
class Scoped {
 public:
  Scoped() = default;
  /// Cancels `token` in `registry` in the end.
  Scoped(Registry& registry, Token token) noexcept : registry_(&registry), token_(token) {}
  /// The other one cancels nothing any more.
  Scoped(Scoped&& other) noexcept : registry_(other.registry_), token_(other.release()) {}
  /// The other one cancels what this one would have.
  Scoped& operator=(Scoped&& other) noexcept {
    std::swap(registry_, other.registry_);
    std::swap(token_, other.token_);
    return *this;
  }
  ~Scoped() {
    if (token_) registry_->cancel(token_);
  }
  /// Leaves the handler registered, and returns its token.
  Token release() noexcept { return std::exchange(token_, Token()); }

 private:
  Registry* registry_ = nullptr;
  Token token_;
};

/// Handlers that belong together, a plugin's for instance: they are taken out, or run, together.
/// The destructor cancels them: so a plugin that has a Group as a static object cannot leave
/// handlers behind whose code is gone.
///
///     group.add(registry.register_(close_devices));
///
/// The registry must outlive it. From any thread.
class Group {
 public:
  /// An empty group of handlers of `registry`.
  explicit Group(Registry& registry) noexcept : registry_(registry) {}
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;
  ~Group() { cancel(); }

  /// Makes a registration one of the group's. Throws std::bad_alloc, and then has cancelled it.
  /// Those that no longer wait are forgotten, so that the group does not grow with their number.
  Token add(Token token) {
    Scoped undo(registry_, token);
    const std::lock_guard lock(mutex_);
    if (tokens_.size() == tokens_.capacity()) {
      std::erase_if(tokens_, [this](Token t) { return !registry_.contains(t); });
    }
    tokens_.push_back(token);
    return undo.release();
  }
  /// Cancels those that still wait, and returns how many they were.
  std::size_t cancel() noexcept {
    std::size_t count = 0;
    for (const Token token : take()) count += registry_.cancel(token) ? 1 : 0;
    return count;
  }
  /// Calls those that still wait, the last added first, and removes them.
  Report run() {
    Report report;
    std::vector<Token> tokens = take();
    for (; !tokens.empty(); tokens.pop_back()) report.append(registry_.run(tokens.back()));
    return report;
  }

  /// Gives up those that were added, without cancelling any; the last added comes last.
  std::vector<Token> take() noexcept {
    const std::lock_guard lock(mutex_);
    return std::exchange(tokens_, {});
  }

 private:
  Registry& registry_;
  std::mutex mutex_;
  std::vector<Token> tokens_;
};

}  // namespace lastcall
