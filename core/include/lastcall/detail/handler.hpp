#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <mutex>
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

/// Which type a callable has. By its type_info, which is one type's in whatever shared objects; in
/// programs compiled without, by the address of a byte of its own: written to by nobody, but not
/// constant, so that no linker lays two of them together.
struct Type {
  const std::type_info* info;
  const void* byte;
  friend bool operator==(const Type& a, const Type& b) noexcept {
    return a.byte == b.byte && (a.info == b.info || *a.info == *b.info);
  }
};
#if defined(__cpp_rtti) || defined(_CPPRTTI)
template <class F>
inline constexpr Type type_of = {&typeid(F), nullptr};
#else
template <class F>
inline char type_byte = 0;
template <class F>
inline constexpr Type type_of = {nullptr, &type_byte<F>};
#endif

/// What can be done with a callable and its arguments.
struct Operations {
  void (*call)(void* object);
  bool (*equal)(void* object, const void* other, bool other_first);  ///< keys, of the same type
  Type type;                                                         ///< of the key
  bool is_on_heap;
};

/// Where a callable with its arguments lies if it is too large for a Handler, or has a label.
struct Block {
  virtual ~Block() = default;
  Block* next = nullptr;  ///< in a Lock's list of those to be destroyed
  int uses = 1;           ///< handlers that stand for it; the registry's mutex guards it
  Label label;
};
struct NoBlock {};

/// Where a callable with its arguments lies: here if it is small and no more than bytes.
union Place {
  Block* block;
  alignas(8) std::byte bytes[16];
};

/// A callable with its arguments, of any type; empty without operations. No more than bytes: who
/// keeps a copy takes it from share(), and who is done with one gives it to Lock::drop().
struct Handler {
  const Operations* operations = nullptr;
  Place place{};

  bool is_on_heap() const noexcept { return operations != nullptr && operations->is_on_heap; }
  void* object() noexcept { return is_on_heap() ? static_cast<void*>(place.block) : &place; }
  Label label() const noexcept { return is_on_heap() ? place.block->label : Label(); }
  Handler share() const noexcept {
    if (is_on_heap()) ++place.block->uses;
    return *this;
  }
};

/// The registry's mutex, locked. What was dropped, and nobody stands for any more, is destroyed
/// once it has been unlocked, in the order in which it came.
class Lock : std::unique_lock<std::mutex> {
 public:
  using unique_lock::unique_lock;
  ~Lock() {
    unlock();
    while (first_ != nullptr) delete std::exchange(first_, first_->next);
  }
  void drop(Handler& handler) noexcept {
    if (handler.is_on_heap() && --handler.place.block->uses == 0) {
      *last_ = handler.place.block;
      last_ = &handler.place.block->next;
    }
    handler.operations = nullptr;
  }
  /// The mutex unlocked for a while, with a share of a handler.
  struct Pause {
    Pause(Lock& l, const Handler& h) : lock(l), handler(h.share()) { lock.unlock(); }
    ~Pause() {
      lock.lock();
      lock.drop(handler);
    }
    Lock& lock;
    Handler handler;
  };

 private:
  Block* first_ = nullptr;
  Block** last_ = &first_;
};

template <class T>
concept Bytes = std::is_trivially_move_constructible_v<T> && std::is_trivially_destructible_v<T>;

/// What is stored of an F. A function that is noexcept is the same function without it.
template <class F>
struct Plain : std::type_identity<F> {};
template <class R, class... Args>
struct Plain<R (*)(Args...) noexcept> : std::type_identity<R (*)(Args...)> {};
template <class F>
using Stored = typename Plain<std::decay_t<F>>::type;
/// Where the object is that a method is called on: by std::invoke's rules, what was bound is that,
/// std::ref of it, or points to it.
template <class C, class O>
const volatile C* target(const O& bound) {
  if constexpr (std::is_base_of_v<C, O>)
    return __builtin_addressof(bound);
  else
    return __builtin_addressof(*bound);
}
template <class C, class T>
const volatile C* target(const std::reference_wrapper<T>& bound) {
  return __builtin_addressof(bound.get());
}
/// What two handlers are compared by: their callables; or methods, and where their objects are.
template <class F, class Arguments>
const F& key(const F& callable, const Arguments&) {
  return callable;
}
template <class M, class C, class Arguments>
auto key(M C::*method, const Arguments& arguments) {
  return std::pair(method, target<C>(std::get<0>(arguments)));
}

[[noreturn]] LASTCALL_EXPORT void throw_not_callable();

/// What register_(f, args…) makes of them. Refuses null pointers, and what is like std::function
/// and empty.
template <class Base, class F, class... Args>
struct Bound final : Base {
  using Arguments = std::tuple<Args...>;
  using Key = std::decay_t<decltype(key(std::declval<F&>(), std::declval<Arguments&>()))>;

  template <class C, class... A>
  explicit Bound(C&& c, A&&... a) : callable(std::forward<C>(c)), arguments(std::forward<A>(a)...) {
    if constexpr (requires { static_cast<bool>(F(nullptr) == nullptr); }) {
      if (callable == nullptr) throw_not_callable();
    }
  }
  static Bound& from(void* object) {
    return *static_cast<Bound*>(std::launder(static_cast<Base*>(object)));
  }
  static void call(void* object) {
    using Passed = std::conditional_t<std::is_invocable_v<F&, Args&...>, Arguments&, Arguments>;
    std::apply(from(object).callable, std::forward<Passed>(from(object).arguments));
  }
  static bool equal(void* object, const void* other, bool other_first) {
    if constexpr (std::equality_comparable<Key>) {
      const Key& a = key(from(object).callable, from(object).arguments);
      const Key& b = *static_cast<const Key*>(other);
      return other_first ? b == a : a == b;
    }
    return false;
  }
  static constexpr Operations operations{call, equal, type_of<Key>, std::is_same_v<Base, Block>};

  [[no_unique_address]] F callable;
  [[no_unique_address]] Arguments arguments;
};

template <bool is_named, class F, class... Args>
Handler make_handler(F&& f, Args&&... args) {
  using Small = Bound<NoBlock, Stored<F>, std::decay_t<Args>...>;
  constexpr bool fits = !is_named && sizeof(Small) <= sizeof(Place) &&
                        alignof(Small) <= alignof(Place) && Bytes<Stored<F>> &&
                        (true && ... && Bytes<std::decay_t<Args>>);
  using B = std::conditional_t<fits, Small, Bound<Block, Stored<F>, std::decay_t<Args>...>>;
  Handler handler{&B::operations};
  if constexpr (fits) {
    ::new (handler.place.bytes) B(std::forward<F>(f), std::forward<Args>(args)...);
  } else {
    handler.place.block = new B(std::forward<F>(f), std::forward<Args>(args)...);
  }
  return handler;
}

/// What unregister() looks for: a key that is still where the caller has it.
struct Wanted {
  template <std::equality_comparable Key>
  explicit Wanted(const Key& k) noexcept
      : type(type_of<Key>), key(&k), has_plain_equality(std::is_pointer_v<Key>) {}
  Type type;
  const void* key;
  bool has_plain_equality;  ///< == can neither throw nor come back to the registry
};

}  // namespace lastcall::detail
