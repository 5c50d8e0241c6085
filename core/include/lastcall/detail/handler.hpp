#pragma once

#include <atomic>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <new>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>

/// How a callable and its arguments become a few bytes and a table of operations. Internal to
/// Registry: nothing here is for users.
namespace lastcall::detail {

/// The room for a callable with its arguments inside an entry; what is larger, or aligned more
/// strictly than a pointer, lies on the heap and the room holds its address.
inline constexpr std::size_t kRoom = 24;
struct Room {
  std::uint64_t words[kRoom / sizeof(std::uint64_t)];
};

/// Where a search for an equal callable stopped.
struct Found {
  std::size_t at;  ///< the room compared last, or how many there are
  bool equal;      ///< it is equal
};

/// What can be done with the contents of a Room.
struct Operations {
  void (*call)(void* room);
  void (*destroy)(void* room) noexcept;      ///< null: nothing to do
  void (*copy)(void* to, const void* from);  ///< null: cannot be copied
  /// Compares the callables in `rooms` from `begin` to `end` with `callable`, up to the first that
  /// is equal, or in comparing which `changes` moved. Null: there is no ==.
  Found (*find)(void* const* rooms, std::size_t begin, std::size_t end, const void* callable,
                bool argument_first, const std::atomic<std::uint64_t>& changes);
  void* (*callable)(void* room) noexcept;
  const void* type;  ///< identifies the callable's type
};

/// A member pointer with the object that it is called on: compares as both do.
template <class Member, class Object>
struct BoundMember {
  Member member;
  Object object;

  template <class... Args>
  decltype(auto) operator()(Args&&... args) {
    return std::invoke(member, object, std::forward<Args>(args)...);
  }
};

template <class Member, class Object>
requires requires(const Object& o) {
  { o == o } -> std::convertible_to<bool>;
}
bool operator==(const BoundMember<Member, Object>& a, const BoundMember<Member, Object>& b) {
  return a.member == b.member && a.object == b.object;
}

template <class Member, class T>
bool operator==(const BoundMember<Member, std::reference_wrapper<T>>& a,
                const BoundMember<Member, std::reference_wrapper<T>>& b) {
  return a.member == b.member && std::addressof(a.object.get()) == std::addressof(b.object.get());
}

template <class F>
inline constexpr bool has_equality = requires(const F& f) {
  { f == f } -> std::convertible_to<bool>;
};

/// Equality of these is built in, so that it cannot throw or come back to the registry.
template <class F>
inline constexpr bool equality_is_built_in = std::is_pointer_v<F>;
template <class Member, class T>
inline constexpr bool equality_is_built_in<BoundMember<Member, T*>> = true;
template <class Member, class T>
inline constexpr bool equality_is_built_in<BoundMember<Member, std::reference_wrapper<T>>> = true;

/// A few bits that are the same for equal callables, so that most that are not need no look. 0 for
/// those whose equality is not built in.
using Print = std::uint32_t;
inline Print print_of_address(std::uintptr_t address) noexcept {
  const auto bits = static_cast<std::uint64_t>(address);
  return static_cast<Print>(bits ^ (bits >> 32)) | 1U;
}
template <class F>
Print print(const F&) noexcept {
  return 0;
}
template <class F>
Print print(F* const& function) noexcept {
  return print_of_address(reinterpret_cast<std::uintptr_t>(function));
}
template <class Member, class T>
Print print(const BoundMember<Member, T*>& bound) noexcept {
  return print_of_address(reinterpret_cast<std::uintptr_t>(bound.object));
}
template <class Member, class T>
Print print(const BoundMember<Member, std::reference_wrapper<T>>& bound) noexcept {
  return print_of_address(reinterpret_cast<std::uintptr_t>(std::addressof(bound.object.get())));
}

/// A function that is noexcept is the same function without it.
template <class F>
struct PlainFunction {
  using type = F;
};
template <class R, class... A>
struct PlainFunction<R (*)(A...) noexcept> {
  using type = R (*)(A...);
};

/// What of register_(f, args…) or unregister(f, object) is the callable, and what its arguments.
template <class F>
using Decayed = typename PlainFunction<std::decay_t<F>>::type;

template <class F>
inline constexpr char type_mark = 0;

template <class F>
bool is_null(const F& f) {
  if constexpr (std::is_pointer_v<F> || std::is_member_pointer_v<F>) {
    return f == nullptr;
  } else if constexpr (std::is_constructible_v<F, std::nullptr_t> && requires {
                         { f == nullptr } -> std::convertible_to<bool>;
                       }) {
    return f == nullptr;  // std::function and its like
  } else {
    return false;
  }
}

template <class F, class... Args>
struct Bound {
  [[no_unique_address]] F callable;
  [[no_unique_address]] std::tuple<Args...> arguments;

  void call() {
    if constexpr (std::is_invocable_v<F&, Args&...>) {
      std::apply(callable, arguments);
    } else {
      std::apply(callable, std::move(arguments));
    }
  }
};

template <class B>
inline constexpr bool fits = sizeof(B) <= kRoom && alignof(B) <= alignof(Room);

/// Moving it is copying its bytes, so that it can be put in its place under the lock.
template <class B>
inline constexpr bool is_bytes =
    fits<B>&& std::is_trivially_move_constructible_v<B>&& std::is_trivially_destructible_v<B>;

template <class B>
B& bound_in(void* room) noexcept {
  if constexpr (fits<B>) {
    return *std::launder(static_cast<B*>(room));
  } else {
    return **std::launder(static_cast<B**>(room));
  }
}
template <class B>
const B& bound_in(const void* room) noexcept {
  return bound_in<B>(const_cast<void*>(room));
}

/// Makes a B in `room`; throws what its constructor throws, or std::bad_alloc.
template <class B, class... Args>
void construct(void* room, Args&&... args) {
  if constexpr (fits<B>) {
    ::new (room) B{std::forward<Args>(args)...};
  } else {
    ::new (room) B*(new B{std::forward<Args>(args)...});
  }
}

template <class F, class... Args>
struct OperationsFor {
  using B = Bound<F, Args...>;

  static void call(void* room) { bound_in<B>(room).call(); }
  static void destroy(void* room) noexcept {
    if constexpr (fits<B>) {
      std::destroy_at(&bound_in<B>(room));
    } else {
      delete &bound_in<B>(room);
    }
  }
  static void copy(void* to, const void* from) { construct<B>(to, bound_in<B>(from)); }
  static Found find(void* const* rooms, std::size_t begin, std::size_t end, const void* callable,
                    bool argument_first, const std::atomic<std::uint64_t>& changes) {
    const F& argument = *static_cast<const F*>(callable);
    const std::uint64_t before = changes.load(std::memory_order_relaxed);
    for (std::size_t i = begin; i < end; ++i) {
      const F& stored = bound_in<B>(rooms[i]).callable;
      const bool equal =
          static_cast<bool>(argument_first ? argument == stored : stored == argument);
      if (equal || changes.load(std::memory_order_relaxed) != before) return {i, equal};
    }
    return {end, false};
  }
  static void* callable(void* room) noexcept { return std::addressof(bound_in<B>(room).callable); }

  static constexpr Operations make() {
    Operations operations{&call, nullptr, nullptr, nullptr, &callable, &type_mark<F>};
    if constexpr (!fits<B> || !std::is_trivially_destructible_v<B>) operations.destroy = &destroy;
    if constexpr (std::is_copy_constructible_v<F> && (std::is_copy_constructible_v<Args> && ...)) {
      operations.copy = &copy;
    }
    if constexpr (has_equality<F>) operations.find = &find;
    return operations;
  }
};

template <class F, class... Args>
inline constexpr Operations operations_for = OperationsFor<F, Args...>::make();

}  // namespace lastcall::detail
