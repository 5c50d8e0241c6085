#pragma once

#include <type_traits>
#include <utility>

namespace lastcall {

/// What reports call a handler. The texts are the caller's, most often literals: they must live as
/// long as the handler and what is kept of its reports.
struct Label {
  const char* name = nullptr;  ///< null: it has none
  const char* file = nullptr;  ///< where named() was called; null: nowhere
  int line = 0;                ///< there
};

/// A callable with a label: what named() makes for register_() and at_exit().
template <class F>
struct Named {
  F callable;   ///< what is registered
  Label label;  ///< what reports call it
};

/// Gives `f` a name for reports, and notes the place of the call; without a name, the place alone:
///
///     registry.register_(named(save, "save the game"), "game.json");
///
/// The handler is the same in everything else: unregister(save) removes it.
template <class F>
Named<std::decay_t<F>> named(F&& f, const char* name = nullptr, const char* file = __builtin_FILE(),
                             int line = __builtin_LINE()) {
  return {std::forward<F>(f), {name, file, line}};
}

}  // namespace lastcall
