#pragma once

#include <cstddef>
#include <functional>
#include <new>
#include <tuple>
#include <type_traits>
#include <typeinfo>
#include <utility>

#include "lastcall/export.hpp"
#include "lastcall/label.hpp"

/// How a callable with its arguments becomes a few bytes and a table of operations, and how two
/// callables are found to be equal. Internal to Registry: nothing here is for users.
namespace lastcall::detail {

#if defined(__cpp_rtti) || defined(_CPPRTTI)
#define LASTCALL_RTTI 1
#else
#define LASTCALL_RTTI 0
#endif

/// Which type a callable has. By its type_info, which is one type's in whatever shared objects; in
/// programs compiled without, by the address of a byte of its own: written to by nobody, but not
/// constant, so that no linker lays two of them together.
struct TypeMark {
  const std::type_info* info;
  const void* address;

  friend bool operator==(const TypeMark& a, const TypeMark& b) noexcept {
    if (a.address != nullptr || b.address != nullptr) return a.address == b.address;
    return *a.info == *b.info;
  }
};
#if LASTCALL_RTTI
template <class F>
constexpr TypeMark type_mark() noexcept {
  return {&typeid(F), nullptr};
}
#else
template <class F>
inline char type_byte = 0;
template <class F>
constexpr TypeMark type_mark() noexcept {
  return {nullptr, &type_byte<F>};
}
#endif

/// Where a callable with its arguments lies if its bytes can be copied and it fits; else the
/// address of where it lies. So a room may be moved by copying it.
struct Room {
  alignas(8) std::byte bytes[16];
};

/// What can be done with what is in a room.
struct Operations {
  void (*call)(void* room);
  void (*destroy)(void* room) noexcept;  ///< null: nothing to do, and the bytes are all there is
  /// Compares the callable with another of its type. Null: it has no ==.
  bool (*equal)(const void* room, const void* other, bool other_first);
  Label (*label)(const void* room) noexcept;  ///< null: it has none
  TypeMark type;
  bool equality_is_built_in;  ///< == can neither throw nor come back to the registry
};

/// A callable with its arguments, of any type.
class Handler {
 public:
  Handler() noexcept : operations(nullptr) {}
  Handler(Handler&& other) noexcept
      : operations(std::exchange(other.operations, nullptr)), room(other.room) {}
  Handler& operator=(Handler&& other) noexcept {
    std::swap(operations, other.operations);
    std::swap(room, other.room);
    return *this;
  }
  ~Handler() {
    if (needs_destroying()) operations->destroy(&room);
  }
  bool needs_destroying() const noexcept { return operations && operations->destroy; }
  Label label() const noexcept {
    return operations && operations->label ? operations->label(&room) : Label();
  }

  const Operations* operations;  ///< null: it is empty
  Room room;
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

template <class F>
inline constexpr bool has_equality = requires(const F& f) {
  static_cast<bool>(f == f);
};

template <class M, class O>
requires has_equality<O>
bool operator==(const BoundMember<M, O>& a, const BoundMember<M, O>& b) {
  return a.member == b.member && a.object == b.object;
}
template <class M, class T>
bool operator==(const BoundMember<M, std::reference_wrapper<T>>& a,
                const BoundMember<M, std::reference_wrapper<T>>& b) {
  return a.member == b.member &&
         __builtin_addressof(a.object.get()) == __builtin_addressof(b.object.get());
}

template <class F>
inline constexpr bool equality_is_built_in = std::is_pointer_v<F>;
template <class M, class T>
inline constexpr bool equality_is_built_in<BoundMember<M, T*>> = true;
template <class M, class T>
inline constexpr bool equality_is_built_in<BoundMember<M, std::reference_wrapper<T>>> = true;

/// A function that is noexcept is the same function without it.
template <class F>
struct PlainFunction {
  using type = F;
};
template <class R, class... A>
struct PlainFunction<R (*)(A...) noexcept> {
  using type = R (*)(A...);
};
template <class F>
using Decayed = typename PlainFunction<std::decay_t<F>>::type;

/// Moving it is copying its bytes.
template <class T>
inline constexpr bool is_bytes =
    std::is_trivially_move_constructible_v<T>&& std::is_trivially_destructible_v<T>;

/// What register_ binds: F's call operator, the arguments, and perhaps a label.
template <class F, class L, class... Args>
struct Bound {
  [[no_unique_address]] F callable;
  [[no_unique_address]] std::tuple<Args...> arguments;
  [[no_unique_address]] L label;

  static constexpr bool fits() {
    return sizeof(Bound) <= sizeof(Room) && alignof(Bound) <= alignof(Room) && is_bytes<F> &&
           (is_bytes<Args> && ...);
  }
  static Bound& in(const void* room) noexcept {
    auto* const bytes = const_cast<void*>(room);
    if constexpr (fits())
      return *std::launder(static_cast<Bound*>(bytes));
    else
      return **std::launder(static_cast<Bound**>(bytes));
  }

  static void call(void* room) {
    Bound& self = in(room);
    if constexpr (std::is_invocable_v<F&, Args&...>) {
      std::apply(self.callable, self.arguments);
    } else {
      std::apply(self.callable, std::move(self.arguments));
    }
  }
  static void destroy(void* room) noexcept { delete &in(room); }
  static bool equal(const void* room, const void* other, bool other_first) {
    const F& stored = in(room).callable;
    const F& asked = *static_cast<const F*>(other);
    return static_cast<bool>(other_first ? asked == stored : stored == asked);
  }
  static Label label_in(const void* room) noexcept { return in(room).label; }

  static constexpr Operations make_operations() {
    Operations operations{call, nullptr, nullptr, nullptr, type_mark<F>(), equality_is_built_in<F>};
    if constexpr (!fits()) operations.destroy = destroy;
    if constexpr (has_equality<F>) operations.equal = equal;
    if constexpr (std::is_same_v<L, Label>) operations.label = label_in;
    return operations;
  }
};
template <class B>
inline constexpr Operations operations_of = B::make_operations();

struct NoLabel {};

[[noreturn]] LASTCALL_EXPORT void throw_not_callable();

/// Refuses null pointers, and what is like std::function and empty.
template <class F>
void check_callable(const F& f) {
  if constexpr (std::is_pointer_v<F> || std::is_member_pointer_v<F> ||
                (std::is_constructible_v<F, std::nullptr_t> &&
                 requires { static_cast<bool>(f == nullptr); })) {
    if (f == nullptr) throw_not_callable();
  }
}

template <class F, class L, class C, class... Args>
Handler make_bound(L label, C&& callable, Args&&... args) {
  using B = Bound<F, L, std::decay_t<Args>...>;
  static_assert(std::is_invocable_v<F&, std::decay_t<Args>&...> ||
                    std::is_invocable_v<F&, std::decay_t<Args>&&...>,
                "register_(f, args...) needs arguments that f can be called with");
  using Arguments = std::tuple<std::decay_t<Args>...>;
  check_callable(callable);
  Handler handler;
  if constexpr (B::fits()) {
    ::new (&handler.room)
        B{std::forward<C>(callable), Arguments(std::forward<Args>(args)...), label};
  } else {
    ::new (&handler.room)
        B*(new B{std::forward<C>(callable), Arguments(std::forward<Args>(args)...), label});
  }
  handler.operations = &operations_of<B>;
  return handler;
}

template <class L, class M, class Object, class... Args>
Handler make_method(L label, M member, Object&& object, Args&&... args) {
  check_callable(member);
  using Method = BoundMember<M, std::decay_t<Object>>;
  return make_bound<Method>(label, Method{member, std::forward<Object>(object)},
                            std::forward<Args>(args)...);
}

/// What register_(f, args…) makes of them.
template <class L, class F, class... Args>
Handler make_handler(L label, F&& f, Args&&... args) {
  if constexpr (is_named<std::decay_t<F>>) {
    return make_handler(f.label, std::forward<F>(f).callable, std::forward<Args>(args)...);
  } else if constexpr (std::is_member_pointer_v<std::decay_t<F>>) {
    return make_method(label, f, std::forward<Args>(args)...);
  } else {
    return make_bound<Decayed<F>>(label, std::forward<F>(f), std::forward<Args>(args)...);
  }
}

/// What unregister() looks for: a callable that is still where the caller has it.
struct Wanted {
  TypeMark type;
  const void* callable;
  bool equality_is_built_in;
};

template <class F>
Wanted wanted(const F& callable) noexcept {
  static_assert(has_equality<F>,
                "this callable has no ==: keep the token of its registration, and cancel that");
  return {type_mark<F>(), &callable, equality_is_built_in<F>};
}

}  // namespace lastcall::detail
