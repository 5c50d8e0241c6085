#include "system/shared_objects.hpp"

#include <deque>
#include <memory>
#include <utility>

#include "modules/modules.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"

namespace lastcall::machine {

namespace {

// ---- what goes through a queue ------------------------------------------------------------------

// A value without the heap of the process that it comes from, as a pickle is.
struct Message {
  enum class Kind : std::uint8_t { plain, text, bytes, list, tuple, dict };
  Kind kind = Kind::plain;
  Value value;  // of a plain one: no object
  std::string text;
  std::vector<Message> items;  // of a dict key, value, key, value …
};

constexpr int deepest_message = 100;

Message packed(Interpreter& in, Value value, int depth = 0) {
  in.work();
  Message message;
  if (!value.is_object()) {
    message.value = value;
    return message;
  }
  if (depth > deepest_message)
    outside_subset(in, "such a deep object in a multiprocessing queue", "send a flatter one");
  const auto add = [&](Value item) { message.items.push_back(packed(in, item, depth + 1)); };
  const Class* const cls = in.type_of(value);
  if (const Str* const text = value.as<Str>(); text && cls == in.types.str) {
    message.kind = Message::Kind::text;
    message.text = text->text;
  } else if (const Bytes* const bytes = value.as<Bytes>(); bytes && cls == in.types.bytes) {
    message.kind = Message::Kind::bytes;
    message.text = bytes->data;
  } else if (const List* const list = value.as<List>(); list && cls == in.types.list) {
    message.kind = Message::Kind::list;
    for (const Value& item : list->items.copy()) add(item);
  } else if (const Tuple* const tuple = value.as<Tuple>(); tuple && cls == in.types.tuple) {
    message.kind = Message::Kind::tuple;
    for (const Value& item : tuple->items.copy()) add(item);
  } else if (const Dict* const dict = value.as<Dict>(); dict && cls == in.types.dict) {
    message.kind = Message::Kind::dict;
    for (const Table::Entry& entry : dict->table.entries()) add(entry.key), add(entry.value);
  } else {
    outside_subset(in,
                   "an object of the class " + in.type_name(value) + " in a multiprocessing queue",
                   "send numbers, texts, lists, tuples or dicts");
  }
  return message;
}

Value unpacked(Interpreter& in, const Message& message) {
  std::vector<Value> items;
  const auto unpack_items = [&] {
    for (const Message& item : message.items) items.push_back(unpacked(in, item));
  };
  switch (message.kind) {
    case Message::Kind::text: return in.str(message.text);
    case Message::Kind::bytes: return in.bytes(message.text);
    case Message::Kind::list: unpack_items(); return in.list(std::move(items));
    case Message::Kind::tuple: unpack_items(); return in.tuple(std::move(items));
    case Message::Kind::dict: {
      unpack_items();
      Dict* const dict = in.dict();
      for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        dict->table.set(in, items[i], items[i + 1]);
      return dict;
    }
    default: return message.value;
  }
}

// ---- the objects --------------------------------------------------------------------------------

enum class Sort : std::uint8_t { event, lock, recursive_lock, semaphore, bounded_semaphore, queue };

// One of them, whichever processes have it.
struct Shared {
  Sort sort;
  std::int64_t count = 0;  // an event: 1 if it is set; a semaphore: how often it can be acquired
  std::int64_t limit =
      0;          // of a bounded semaphore its greatest count; of a queue its size, 0: none
  int owner = 0;  // of a recursive lock: the process,
  std::uint16_t thread = 0;  // and the thread of it,
  int depth = 0;             // and how often it has it
  std::deque<Message> messages;
};

struct SharedObject final : Native {
  SharedObject(Class* c, std::shared_ptr<Shared> the_shared)
      : Native(c), shared(std::move(the_shared)) {}
  Object* copy() const override { return new SharedObject(*this); }
  std::size_t size() const override { return sizeof *this; }
  std::shared_ptr<Shared> shared;
};

Shared& shared_of(Arguments& arguments) {
  return *self_of<SharedObject>(arguments).shared;
}

bool is_mine(Interpreter& in, const Shared& lock) {
  return lock.depth > 0 && lock.owner == in.process().pid && lock.thread == in.thread().index;
}

// Waits until the object can be had.
struct SharedFrame final : WaitingFrame {
  SharedFrame(SharedObject* the_object, bool is_put, std::int64_t end)
      : WaitingFrame(trace::WaitFor::lock, 0, end), object(the_object), puts(is_put) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<SharedFrame>(*this); }
  void visit(Visitor& v) override { v(object); }

  bool ready(Interpreter& in) override {
    const Shared& shared = *object->shared;
    switch (shared.sort) {
      case Sort::recursive_lock: return shared.count > 0 || is_mine(in, shared);
      case Sort::queue:
        return puts ? static_cast<std::int64_t>(shared.messages.size()) < shared.limit
                    : !shared.messages.empty();
      default: return shared.count > 0;
    }
  }
  Value finish(Interpreter& in, bool timed_out) override {
    Shared& shared = *object->shared;
    switch (shared.sort) {
      case Sort::event: return Value::boolean(!timed_out);
      case Sort::queue: {
        if (timed_out) raise_queue_error(in, puts ? "Full" : "Empty");
        if (puts) {
          shared.messages.push_back(std::move(message));
          return Value::none();
        }
        const Message first = std::move(shared.messages.front());
        shared.messages.pop_front();
        return unpacked(in, first);
      }
      case Sort::recursive_lock:
        if (timed_out) return Value::boolean(false);
        if (shared.depth == 0) --shared.count;
        ++shared.depth;
        shared.owner = in.process().pid;
        shared.thread = in.thread().index;
        return Value::boolean(true);
      default:
        if (!timed_out) --shared.count;
        return Value::boolean(!timed_out);
    }
  }

  static void raise_queue_error(Interpreter& in, std::string_view name) {
    const Value module = in.world->import(in.python2() ? "Queue" : "queue");
    Class* const cls = in.get_attribute(module, in.intern(name)).as<Class>();
    if (!cls) reached_outside();
    in.raise(in.make_exception(cls, {}));
  }

  SharedObject* object;
  bool puts;
  Message message;
};

std::int64_t deadline(Interpreter& in, Value timeout) {
  if (!timeout || timeout.is_none()) return -1;
  return in.world->now() + std::max<std::int64_t>(to_nanoseconds(in, timeout), 0);
}

Value wait_for(Interpreter& in, Arguments& arguments, bool blocks, Value timeout) {
  SharedObject& object = self_of<SharedObject>(arguments);
  in.defer(std::make_unique<SharedFrame>(&object, false,
                                         blocks ? deadline(in, timeout) : in.world->now()));
  return Value::deferred();
}

// ---- events -------------------------------------------------------------------------------------

Value event_set(Interpreter&, Arguments& arguments) {
  shared_of(arguments).count = 1;
  return Value::none();
}
Value event_clear(Interpreter&, Arguments& arguments) {
  shared_of(arguments).count = 0;
  return Value::none();
}
Value event_is_set(Interpreter&, Arguments& arguments) {
  return Value::boolean(shared_of(arguments).count > 0);
}
Value event_wait(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind_as_python(in, "wait()", arguments.positional.subspan(1),
                                                  arguments.keywords, {"timeout"});
  return wait_for(in, arguments, true, bound[0]);
}
constexpr BuiltinEntry event_methods[] = {
    {"set", event_set, no_arguments},
    {"clear", event_clear, no_arguments},
    {"is_set", event_is_set, no_arguments},
    {"wait", event_wait, any_arguments},
};

// ---- locks --------------------------------------------------------------------------------------

Value lock_acquire(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind_as_python(in, "acquire()", arguments.positional.subspan(1),
                                                  arguments.keywords, {"block", "timeout"});
  return wait_for(in, arguments, !bound[0] || in.truth(bound[0]), bound[1]);
}
Value lock_enter(Interpreter& in, Arguments& arguments) {
  return wait_for(in, arguments, true, Value());
}
Value lock_release(Interpreter& in, Arguments& arguments) {
  Shared& lock = shared_of(arguments);
  if (lock.sort == Sort::recursive_lock) {
    if (!is_mine(in, lock)) {
      in.raise(in.types.AssertionError, "attempt to release recursive lock not owned by thread");
    }
    if (--lock.depth == 0) ++lock.count;
    return Value::none();
  }
  if (lock.limit > 0 && lock.count >= lock.limit)
    value_error(in, "semaphore or lock released too many times");
  ++lock.count;
  return Value::none();
}
constexpr BuiltinEntry lock_methods[] = {
    {"acquire", lock_acquire, any_arguments},
    {"release", lock_release, no_arguments},
    {"__enter__", lock_enter, no_arguments},
    {"__exit__", lock_release, positional(0, 3)},
};

// ---- queues -------------------------------------------------------------------------------------

Value put(Interpreter& in, Arguments& arguments, Value item, bool blocks, Value timeout) {
  SharedObject& object = self_of<SharedObject>(arguments);
  Message message = packed(in, item);
  Shared& queue = *object.shared;
  in.check_memory(message.text.size());
  if (queue.limit == 0) {
    queue.messages.push_back(std::move(message));
    return Value::none();
  }
  auto frame = std::make_unique<SharedFrame>(&object, true,
                                             blocks ? deadline(in, timeout) : in.world->now());
  frame->message = std::move(message);
  in.defer(std::move(frame));
  return Value::deferred();
}
Value queue_put(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound =
      bind_as_python(in, "put()", arguments.positional.subspan(1), arguments.keywords,
                     {"obj", "block", "timeout"}, 1);
  return put(in, arguments, bound[0], !bound[1] || in.truth(bound[1]), bound[2]);
}
Value queue_put_nowait(Interpreter& in, Arguments& arguments) {
  return put(in, arguments, arguments.positional[1], false, Value());
}
Value queue_get(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind_as_python(in, "get()", arguments.positional.subspan(1),
                                                  arguments.keywords, {"block", "timeout"});
  return wait_for(in, arguments, !bound[0] || in.truth(bound[0]), bound[1]);
}
Value queue_get_nowait(Interpreter& in, Arguments& arguments) {
  return wait_for(in, arguments, false, Value());
}
Value queue_empty(Interpreter&, Arguments& arguments) {
  return Value::boolean(shared_of(arguments).messages.empty());
}
Value queue_full(Interpreter&, Arguments& arguments) {
  const Shared& queue = shared_of(arguments);
  return Value::boolean(queue.limit > 0 &&
                        static_cast<std::int64_t>(queue.messages.size()) >= queue.limit);
}
Value queue_size(Interpreter&, Arguments& arguments) {
  return Value::integer(static_cast<std::int64_t>(shared_of(arguments).messages.size()));
}
Value nothing(Interpreter&, Arguments&) {
  return Value::none();
}
constexpr BuiltinEntry queue_methods[] = {
    {"put", queue_put, any_arguments},      {"put_nowait", queue_put_nowait, one_argument},
    {"get", queue_get, any_arguments},      {"get_nowait", queue_get_nowait, no_arguments},
    {"empty", queue_empty, no_arguments},   {"full", queue_full, no_arguments},
    {"qsize", queue_size, no_arguments},    {"close", nothing, no_arguments},
    {"join_thread", nothing, no_arguments}, {"cancel_join_thread", nothing, no_arguments},
};
constexpr BuiltinEntry simple_queue_methods[] = {
    {"put", queue_put, any_arguments},
    {"get", queue_get, no_arguments},
    {"empty", queue_empty, no_arguments},
    {"close", nothing, no_arguments},
};

// ---- making them --------------------------------------------------------------------------------

struct Row {
  std::string_view name, module;
  Sort sort;
  std::span<const BuiltinEntry> methods;
};
constexpr Row rows[] = {
    {"Event", "multiprocessing.synchronize", Sort::event, event_methods},
    {"Lock", "multiprocessing.synchronize", Sort::lock, lock_methods},
    {"RLock", "multiprocessing.synchronize", Sort::recursive_lock, lock_methods},
    {"Semaphore", "multiprocessing.synchronize", Sort::semaphore, lock_methods},
    {"BoundedSemaphore", "multiprocessing.synchronize", Sort::bounded_semaphore, lock_methods},
    {"Queue", "multiprocessing.queues", Sort::queue, queue_methods},
    {"SimpleQueue", "multiprocessing.queues", Sort::queue, simple_queue_methods},
};

template <std::size_t index>
Value make_shared_object(Interpreter& in, Arguments& arguments) {
  const Row& row = rows[index];
  // Called as a method of a context, it has the context before its own arguments.
  std::span<Value> given = arguments.positional;
  const bool of_context =
      !given.empty() && in.type_of(given[0]) == in.world->state().classes.context;
  if (of_context) given = given.subspan(1);
  if (in.at_least(3, 14) && !of_context && !in.process().fork_is_default) {
    outside_subset(in, "the start method \"forkserver\", 3.14's default",
                   "write get_context(\"fork\")");
  }
  const bool counts = row.sort == Sort::semaphore || row.sort == Sort::bounded_semaphore;
  const bool sized = row.name == "Queue";
  const std::string called = std::string(row.name) + "()";
  const std::vector<Value> bound =
      counts  ? bind_as_python(in, called, given, arguments.keywords, {"value"})
      : sized ? bind_as_python(in, called, given, arguments.keywords, {"maxsize"})
              : bind_as_python(in, called, given, arguments.keywords, {});
  auto shared = std::make_shared<Shared>();
  shared->sort = row.sort;
  const std::int64_t number = !bound.empty() && bound[0] ? to_int(in, bound[0]) : counts ? 1 : 0;
  if (counts) shared->count = number;
  if (row.sort == Sort::lock || row.sort == Sort::recursive_lock) shared->count = 1;
  if (row.sort == Sort::bounded_semaphore || row.sort == Sort::lock) shared->limit = shared->count;
  if (sized) shared->limit = std::max<std::int64_t>(number, 0);
  Class*& cls = in.world->state().classes.shared[index];
  if (!cls) cls = make_class(in, {row.module, row.name, nullptr, row.methods, {}});
  return in.heap().make<SharedObject>(cls, std::move(shared));
}

constexpr BuiltinEntry functions[] = {
    {"Event", make_shared_object<0>, any_arguments},
    {"Lock", make_shared_object<1>, any_arguments},
    {"RLock", make_shared_object<2>, any_arguments},
    {"Semaphore", make_shared_object<3>, any_arguments},
    {"BoundedSemaphore", make_shared_object<4>, any_arguments},
    {"Queue", make_shared_object<5>, any_arguments},
    {"SimpleQueue", make_shared_object<6>, any_arguments, {3, 0}},
};

}  // namespace

std::span<const BuiltinEntry> shared_object_functions() {
  return functions;
}

}  // namespace lastcall::machine
