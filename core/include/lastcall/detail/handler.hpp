#pragma once

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
  bool (*equal)(const void* object, const void* other, bool other_first);  ///< of the same type
  Type type;
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

inline constexpr Label no_label;

/// A callable with its arguments, of any type; empty without operations. No more than bytes: who
/// keeps a copy takes it from share(), and who is done with one gives it to Lock::drop().
struct Handler {
  const Operations* operations = nullptr;
  union {
    Block* block = nullptr;
    alignas(8) std::byte bytes[16];
  };

  bool is_on_heap() const noexcept { return operations != nullptr && operations->is_on_heap; }
  void* object() noexcept { return operations->is_on_heap ? static_cast<void*>(block) : bytes; }
  const Label& label() const noexcept { return is_on_heap() ? block->label : no_label; }
  Handler share() const noexcept {
    if (is_on_heap()) ++block->uses;
    return *this;
  }
};

/// The registry's mutex, locked. What was dropped, and nobody stands for any more, is destroyed
/// once it has been unlocked, in the order in which it came.
class Lock {
 public:
  explicit Lock(std::mutex& mutex) : mutex_(mutex) { mutex_.lock(); }
  Lock(const Lock&) = delete;
  ~Lock() {
    mutex_.unlock();
    while (first_ != nullptr) delete std::exchange(first_, first_->next);
  }
  void drop(Handler& handler) noexcept {
    if (handler.is_on_heap() && --handler.block->uses == 0) {
      *last_ = handler.block;
      last_ = &handler.block->next;
    }
    handler.operations = nullptr;
  }
  /// The mutex unlocked for a while, with a share of a handler.
  struct Pause {
    Pause(Lock& l, const Handler& h) : lock(l), handler(h.share()) { lock.mutex_.unlock(); }
    ~Pause() {
      lock.mutex_.lock();
      lock.drop(handler);
    }
    Lock& lock;
    Handler handler;
  };

 private:
  std::mutex& mutex_;
  Block* first_ = nullptr;
  Block** last_ = &first_;
};

template <class F>
concept Comparable = requires(const F& f) {
  static_cast<bool>(f == f);
};
template <class T>
concept Bytes = std::is_trivially_move_constructible_v<T> && std::is_trivially_destructible_v<T>;

/// An object that a method is bound to by reference: it is compared by its address.
template <class T>
struct Reference {
  Reference(std::reference_wrapper<T> object) : address(__builtin_addressof(object.get())) {}
  T& operator*() const noexcept { return *address; }
  friend bool operator==(Reference, Reference) = default;
  T* address;
};

/// What is stored of an F. A function that is noexcept is the same function without it.
template <class F>
struct Plain : std::type_identity<F> {};
template <class R, class... Args>
struct Plain<R (*)(Args...) noexcept> : std::type_identity<R (*)(Args...)> {};
template <class F>
using Stored = typename Plain<std::decay_t<F>>::type;
/// The same of an object that a method is bound to.
template <class O>
struct Object : std::type_identity<O> {};
template <class T>
struct Object<std::reference_wrapper<T>> : std::type_identity<Reference<T>> {};
template <class O>
using StoredObject = typename Object<std::decay_t<O>>::type;

/// A member pointer with the object that it is called on: equal if both are.
template <class M, class O>
struct Method {
  M member;
  O object;
  template <class... Args>
  std::invoke_result_t<M&, O&, Args...> operator()(Args&&... args) {
    return std::invoke(member, object, std::forward<Args>(args)...);
  }
  friend bool operator==(const Method&, const Method&) = default;
};

[[noreturn]] LASTCALL_EXPORT void throw_not_callable();

/// What register_(f, args…) makes of them. Refuses null pointers, and what is like std::function
/// and empty.
template <class Base, class F, class... Args>
struct Bound final : Base {
  template <class C, class... A>
  explicit Bound(C&& c, A&&... a) : callable(std::forward<C>(c)), arguments(std::forward<A>(a)...) {
    if constexpr (requires { static_cast<bool>(F(nullptr) == nullptr); }) {
      if (callable == nullptr) throw_not_callable();
    }
  }
  static void call(void* object) {
    Bound& self = *static_cast<Bound*>(std::launder(static_cast<Base*>(object)));
    using Passed = std::conditional_t<std::is_invocable_v<F&, Args&...>, std::tuple<Args...>&,
                                      std::tuple<Args...>>;
    std::apply(self.callable, std::forward<Passed>(self.arguments));
  }
  static bool equal(const void* object, const void* other, bool other_first) {
    if constexpr (Comparable<F>) {
      const auto* const self = std::launder(static_cast<const Base*>(object));
      const F& a = static_cast<const Bound*>(self)->callable;
      const F& b = *static_cast<const F*>(other);
      return static_cast<bool>(other_first ? b == a : a == b);
    }
    return false;
  }
  static constexpr Operations operations{call, equal, type_of<F>, std::is_same_v<Base, Block>};

  [[no_unique_address]] F callable;
  [[no_unique_address]] std::tuple<Args...> arguments;
};

template <bool is_named, class F, class... Args>
Handler make_handler(const Label& label, F&& f, Args&&... args) {
  using Small = Bound<NoBlock, Stored<F>, std::decay_t<Args>...>;
  constexpr bool fits = !is_named && sizeof(Small) <= sizeof(Handler::bytes) &&
                        alignof(Small) <= alignof(Handler) && Bytes<Stored<F>> &&
                        (true && ... && Bytes<std::decay_t<Args>>);
  using B = std::conditional_t<fits, Small, Bound<Block, Stored<F>, std::decay_t<Args>...>>;
  Handler handler;
  if constexpr (fits) {
    ::new (handler.bytes) B(std::forward<F>(f), std::forward<Args>(args)...);
  } else {
    handler.block = new B(std::forward<F>(f), std::forward<Args>(args)...);
    handler.block->label = label;
  }
  handler.operations = &B::operations;
  return handler;
}
template <bool is_named, class M, class C, class O, class... Args>
Handler make_handler(const Label& label, M C::*member, O&& object, Args&&... args) {
  if (member == nullptr) throw_not_callable();
  return make_handler<is_named>(label,
                                Method<M C::*, StoredObject<O>>{member, std::forward<O>(object)},
                                std::forward<Args>(args)...);
}

/// What unregister(f) looks for: a callable that is still where the caller has it.
struct Wanted {
  /// Of a callable that has no == keep the token of its registration, and cancel that.
  template <Comparable F>
  explicit Wanted(const F& f) noexcept
      : type(type_of<F>), callable(&f), has_plain_equality(std::is_pointer_v<F>) {}
  Type type;
  const void* callable;
  bool has_plain_equality;  ///< == can neither throw nor come back to the registry
};

}  // namespace lastcall::detail
