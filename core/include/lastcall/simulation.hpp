#pragma once

#include <memory>

#include "lastcall/registry.hpp"

namespace lastcall {

/// What a simulator of processes needs of a Registry, and nobody else: the machine of the lastcall
/// command forks processes that are in the middle of their handlers, and tells of removals while
/// they happen. For handlers that are no more than bytes (trivially copyable, at most 16 bytes).
class LASTCALL_EXPORT Simulation {
 public:
  /// A copy of the registry as it is, even in the middle of runs: the same handlers, under the same
  /// tokens; what fork does. A run that is under way goes on in the copy only by go_on(). No
  /// handler may be running on another thread. Throws std::logic_error if a handler is more than
  /// bytes, std::bad_alloc.
  static std::unique_ptr<Registry> clone(const Registry& registry);

  /// The same run, from the same point on, in a clone of its registry made at this point. To be
  /// called right after clone(), for each run to go on with. Throws std::invalid_argument if
  /// `clone` is no such clone, std::bad_alloc.
  static std::unique_ptr<Registry::Run> go_on(const Registry::Run& run, Registry& clone);

  /// Whether the handler is registered, and no run has called it or is calling it: under
  /// Storage::slots and snapshot a run leaves those it calls where they are.
  static bool waits(Registry& registry, Token token) noexcept;

  /// As Registry::unregister, calling `tell(context, token)` for each handler at the moment when it
  /// has been removed. `tell` must not come back to the registry, whose mutex is locked.
  template <class F>
  static std::size_t unregister(Registry& registry, const F& f, void (*tell)(void*, Token),
                                void* context) {
    return registry.remove_equal(detail::Wanted(f), tell, context);
  }
};

}  // namespace lastcall
