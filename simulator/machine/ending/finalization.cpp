#include "ending/finalization.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "language/evaluation.hpp"
#include "objects/weak_reference.hpp"
#include "system/file.hpp"
#include "system/subinterpreter.hpp"
#include "system/world_state.hpp"

namespace lastcall::machine {
namespace {

using trace::Finalization;
using Teardown = InterpreterState::Teardown;

// The object that has died since nobody holds it. What was released is let go one by one, the last
// first: what was released meanwhile comes before what is left of it in `releasing`.
Object* next_dropped(Interpreter& in, std::vector<Value>& releasing,
                     std::vector<Object*>& waiting) {
  Lifetimes& lifetimes = in.heap().lifetimes();
  std::vector<Value>& released = in.thread().released;
  std::vector<Value> all = std::move(releasing);
  releasing.clear();
  all.insert(all.end(), released.begin(), released.end());
  released.clear();
  if (!lifetimes.is_watching()) return nullptr;
  // Usually nothing dies, which one look tells.
  Object* object = lifetimes.dropped(in, waiting);
  if (!object || all.empty()) return object;
  for (released = std::move(all);; released.pop_back()) {
    waiting.clear();
    object = lifetimes.dropped(in, waiting);
    if (object || released.empty()) break;
  }
  releasing = std::move(released);
  released.clear();
  return object;
}

// Finalises one object after another; which come next, and why, says the mode it is in.
struct FinalizationFrame final : NativeFrame {
  enum class Mode : std::uint8_t {
    dropped,     // what nobody holds any more
    collection,  // what cannot be reached
    teardown,    // all there is
  };
  explicit FinalizationFrame(Mode the_mode, std::vector<Value> the_releasing = {})
      : mode(the_mode), releasing(std::move(the_releasing)) {}
  std::unique_ptr<Frame> copy() const override {
    return std::make_unique<FinalizationFrame>(*this);
  }
  void visit(Visitor& v) override {
    for (Object*& object : waiting) v(object);
    visit_all(v, releasing);
    visit_all(v, callbacks);
    v(called);
    for (Object*& object : asked) v.weak(object);
  }
  bool interrupts() const override { return mode == Mode::dropped; }

  void resume(Interpreter& in, const Completion* result) override {
    if (result && result->exception) {
      const std::string said = message(in);
      in.defer(make_unraisable_frame(in, result->exception, said,
                                     said.empty() ? called : Value::none()));
      called = Value();
      return;
    }
    called = Value();
    for (;;) {
      if (call_back(in)) return;
      Object* const object = next(in);
      if (!object) break;
      if (finalize(in, *object)) return;
    }
    in.finish(Value::integer(static_cast<std::int64_t>(count)));
  }

 private:
  // ---- which object is next ---------------------------------------------------------------------

  Object* next(Interpreter& in) {
    waiting.clear();
    // What dies because of what was done so far comes first.
    Object* const object = next_dropped(in, releasing, waiting);
    // 2.7 calls __del__ again of what it brought back to life. What its call held is let go first.
    if (in.rules.del_is_called_again && releasing.empty()) {
      for (Object* each : asked)
        if (each && each != object && !each->ended &&
            std::find(waiting.begin(), waiting.end(), each) == waiting.end())
          each->finalized = false;
      asked.clear();
    }
    if (object) return object;
    if (mode == Mode::dropped) return nullptr;
    if (mode == Mode::collection) return next_unreachable(in);
    return next_of_teardown(in);
  }

  // Those that are still to be finalised; once none is, all are no more.
  Object* next_unreachable(Interpreter& in) {
    // The order in which a collection has left them, if there was one.
    const bool is_ordered = is_torn_down(in) && in.process().collector_is_enabled;
    const std::vector<Object*> lost =
        in.heap().lifetimes().unreachable(in, is_ordered ? in.state().globals : nullptr);
    const std::unordered_set<Object*> stays =
        in.rules.cycles_with_del_stay ? held_by_uncollectable(lost) : std::unordered_set<Object*>();
    for (Object* object : lost) {
      if (empty_generator(in, *object))
        if (Object* const dead = next_dropped(in, releasing, waiting)) return dead;
      if (object->ended || !object->watched || !wants_finalization(in, *object)) continue;
      if (stays.contains(object)) continue;
      for (Object* other : lost)
        if (other != object && other->watched) waiting.push_back(other);
      return object;
    }
    for (Object* object : lost) {
      if (stays.contains(object)) continue;
      clear_weak_references(in, *object, callbacks);
      count += is_counted(*object);
      in.heap().end(object);
    }
    return nullptr;
  }

  // 2.7: what has a __del__, and all that it leads to (move_finalizer_reachable of gcmodule.c).
  static std::unordered_set<Object*> held_by_uncollectable(const std::vector<Object*>& lost) {
    std::unordered_set<Object*> found;
    std::vector<Object*> open;
    for (Object* object : lost)
      if (object->watched && object->kind != Kind::native) open.push_back(object);
    while (!open.empty()) {
      Object* const object = open.back();
      open.pop_back();
      if (!found.insert(object).second) continue;
      for (Object* held : held_by(object)) open.push_back(held);
    }
    return found;
  }

  static bool is_torn_down(Interpreter& in) { return in.state().teardown != Teardown::no; }

  Object* next_of_teardown(Interpreter& in) {
    Teardown& stage = in.state().teardown;
    Lifetimes& lifetimes = in.heap().lifetimes();
    if (stage == Teardown::no && !has_begun) {
      // First what cannot be reached as it is.
      if (!in.rules.names_become_none && in.process().collector_is_enabled)
        if (Object* const object = next_unreachable(in)) return object;
      has_begun = true;
      forget_exception_and_restore_streams(in);
      if (Object* const object = lifetimes.dropped(in, waiting)) return object;
    }
    if (in.rules.names_become_none) {
      while (set_next_name_to_none(in))
        if (Object* const object = lifetimes.dropped(in, waiting)) return object;
      stage = Teardown::all;
      return lifetimes.dropped(in, waiting);
    }
    if (stage == Teardown::no) {
      stage = Teardown::modules;
      if (Object* const object = lifetimes.dropped(in, waiting)) return object;
    }
    if (stage == Teardown::modules) {
      restore_builtins(in);
      if (Object* const object = next_unreachable(in)) return object;
      // The module sys comes last: from now on there is no stream to print to.
      stage = Teardown::all;
      if (const Module* const sys = in.state().modules->table.find("sys").as<Module>())
        for (std::string_view name : {"stdout", "stderr"}) sys->attributes->table.remove(name);
      if (Object* const object = lifetimes.dropped(in, waiting)) return object;
    }
    return next_unreachable(in);
  }

  // What sys kept of the last exception is no more, sys.stdout is what it was at the start, and so
  // on: finalize_modules_delete_special of pylifecycle.c, PyImport_Cleanup of 2.7's import.c.
  static void forget_exception_and_restore_streams(Interpreter& in) {
    const Module* const sys = in.state().modules->table.find("sys").as<Module>();
    if (!sys) return;
    Table& names = sys->attributes->table;
    for (std::string_view name : {"last_exc", "last_type", "last_value", "last_traceback"})
      if (names.find(name)) names.set(in.intern(name), Value::none());
    for (const std::string name : {"stdin", "stdout", "stderr"}) {
      const Value first = names.find("__" + name + "__");
      names.set(in.intern(name), first ? first : Value::none());
    }
  }

  // What was put among the builtins once they stood is no more: finalize_restore_builtins_dict.
  static void restore_builtins(Interpreter& in) {
    for (std::string_view name :
         {"open", "exit", "quit", "copyright", "credits", "license", "help"})
      in.state().builtins->table.remove(name);
  }

  // 2.7 replaces the values of the main module's names by None, those of one underscore first.
  bool set_next_name_to_none(Interpreter& in) {
    Table& names = in.state().globals->table;
    for (; pass < 2; ++pass, position = 0) {
      while (const Table::Entry entry = names.next(position)) {
        Str* const name = entry.key.as<Str>();
        if (!name || entry.value.is_none()) continue;
        const bool private_name = name->text.starts_with("_") && !name->text.starts_with("__");
        if (pass == 0 ? !private_name : name->text == "__builtins__") continue;
        names.set(name, Value::none());
        return true;
      }
    }
    return false;
  }

  // ---- what is done at its end ------------------------------------------------------------------

  static bool is_suspended(const Object& object) {
    const auto& generator = static_cast<const Generator&>(object);
    return !generator.running && !generator.exhausted && generator.frame &&
           static_cast<const PythonFrame&>(*generator.frame).waits_guarded();
  }

  // A collection closes generators, too, that have nothing to do at their end: they let go of what
  // they held (gen_close of genobject.c).
  static bool empty_generator(Interpreter& in, Object& object) {
    if (object.kind != Kind::generator || object.ended || in.rules.cycles_with_del_stay ||
        is_suspended(object))
      return false;
    auto& generator = static_cast<Generator&>(object);
    if (generator.running || generator.exhausted || !generator.frame) return false;
    const auto& frame = static_cast<const PythonFrame&>(*generator.frame);
    if (!in.rules.collection_empties_unstarted_generators && frame.next == 0) return false;
    frame.release_locals(in, in.thread().released);
    generator.frame = nullptr;
    generator.exhausted = true;
    return true;
  }

  static bool wants_finalization(Interpreter& in, Object& object) {
    if (object.kind == Kind::generator) return !object.finalized && is_suspended(object);
    if (const File* file = native<File>(&object)) return !file->closed;
    if (native<InterpreterId>(&object)) return !object.finalized;
    return !object.finalized && object.cls && object.cls->find(in.common_names.del);
  }

  // True if it called something; false if nothing is left to do for the object.
  bool finalize(Interpreter& in, Object& object) {
    if (wants_finalization(in, object)) {
      if (const InterpreterId* const id = native<InterpreterId>(&object)) {
        object.finalized = true;
        InterpreterState* const ending = released_by(in, *id);
        if (!ending) return false;
        // Where the main thread lets others run in there, the process ends.
        in.process().ends_when_it_writes =
            in.rules.ending_interpreters_is_fatal && in.process().main().teardown != Teardown::no;
        in.defer(make_interpreter_end_frame(ending->number));
        return true;
      }
      if (says_that_it_is_unclosed(in, object)) return true;
      tell(in, object);
      if (File* file = native<File>(&object)) {
        try {
          close_file(in, *file);
        } catch (const Raised& raised) {
          file->closed = true;
          if (in.rules.has_c_files) {
            write_to_stderr(in, "close failed in file object destructor:\n" +
                                    in.format_exception(raised.exception,
                                                        Interpreter::TracebackStyle::unraisable));
            return false;
          }
          // Where nobody is told: _PyIO_Fini, iobase_finalize.
          if (!in.rules.closing_file_is_reported) return false;
          const bool says_what = in.rules.finalizing_says_what;
          in.defer(make_unraisable_frame(
              in, raised.exception,
              says_what ? "Exception ignored while finalizing file " + in.repr(file) : "",
              says_what ? Value::none() : Value(file)));
          return true;
        }
        return false;
      }
      Value method;
      if (object.kind == Kind::generator) {
        object.finalized = true;  // a generator may go on, but is not asked again
        called = &object;
        method = in.get_attribute(&object, in.intern("close"));
      } else {
        object.finalized = true;
        if (in.rules.del_is_called_again) asked.push_back(&object);
        const Value found = object.cls->find(in.common_names.del);
        method = bind_attribute(in, found, &object, object.cls);
        called = in.rules.finalizer_is_named_by_function ? found : method;
      }
      Arguments none{};
      in.push_call(method, none);
      return true;
    }
    clear_weak_references(in, object, callbacks);
    in.heap().end(&object);
    return call_back(in);
  }

  // A file warns before it is closed, but by default nobody hears that; true if it called
  // something.
  bool says_that_it_is_unclosed(Interpreter& in, Object& object) {
    if (in.rules.has_c_files || object.finalized || !native<File>(&object)) return false;
    const Value warnings = in.state().modules->table.find("warnings");
    if (!warnings.as<Module>()) return false;
    const Value function = warnings.as<Module>()->attributes->table.find("_unclosed");
    if (!function) return false;
    object.finalized = true;
    called = &object;
    Value file(&object);
    Arguments arguments{{&file, 1}, {}};
    in.push_call(function, arguments);
    return true;
  }

  // Calls the next callback of a weak reference that was cleared; false if there is none.
  bool call_back(Interpreter& in) {
    if (callbacks.empty()) return false;
    Value reference = callbacks.front();
    callbacks.erase(callbacks.begin());
    called = native<WeakReference>(reference)->callback;
    calls_deallocator = false;
    Arguments arguments{{&reference, 1}, {}};
    in.push_call(called, arguments);
    return true;
  }

  // How a version calls what failed.
  std::string message(Interpreter& in) const {
    if (!in.rules.finalizing_says_what) return "";
    std::string what =
        "Exception ignored while " + std::string(called.as<Generator>() ? "closing generator"
                                                 : calls_deallocator    ? "calling deallocator"
                                                                     : "calling weakref callback");
    try {
      return what + " " + in.repr(called);
    } catch (const Raised&) {
      return what + " <object repr() failed>";
    }
  }

  void tell(Interpreter& in, Object& object) {
    calls_deallocator = true;
    trace::Event event =
        make_event(trace::EventKind::finalize, mode == Mode::dropped      ? Finalization::dropped
                                               : mode == Mode::collection ? Finalization::collected
                                                                          : Finalization::at_exit);
    event.text = in.text(in.type_name(&object));
    if (const auto* generator = Value(&object).as<Generator>()) {
      if (const Str* name = generator->name.as<Str>()) event.text2 = in.text(name->text);
    } else if (const File* file = native<File>(&object)) {
      if (const Str* name = file->name.as<Str>()) event.text2 = in.text(name->text);
      event.text = in.text("file");
    }
    in.event(event);
  }

  // Whether CPython's collector knows it: it may hold others.
  static bool is_counted(const Object& object) {
    switch (object.kind) {
      case Kind::int_:
      case Kind::str:
      case Kind::bytes:
      case Kind::range: return false;
      default: return true;
    }
  }

  Mode mode;
  std::vector<Object*> waiting;  // those whose turn comes later: nobody else is to find them
  std::vector<Value> releasing;  // what was released and is not yet let go, the next one last
  std::vector<Value> callbacks;  // the weak references that have one to be called
  Value called;
  std::vector<Object*> asked;  // 2.7: those whose __del__ was called
  bool calls_deallocator = false;
  std::size_t count = 0;
  bool has_begun = false;  // the teardown: what sys kept is forgotten
  int pass = 0;
  std::size_t position = 0;
};

}  // namespace

bool finalize_dropped(Interpreter& in) {
  // Those whose turn comes later are kept by the frame, once there is one.
  std::vector<Object*> waiting;
  std::vector<Value> releasing;
  if (!next_dropped(in, releasing, waiting)) return false;
  in.defer(
      std::make_unique<FinalizationFrame>(FinalizationFrame::Mode::dropped, std::move(releasing)));
  return true;
}

void let_go(Interpreter& in, const Items& items, std::size_t begin, std::size_t end) {
  if (!in.heap().lifetimes().is_watching()) return;
  std::vector<Value>& released = in.thread().released;
  for (std::size_t i = begin; i < std::min(end, items.size()); ++i) released.push_back(items[i]);
}

std::unique_ptr<NativeFrame> make_collection_frame() {
  return std::make_unique<FinalizationFrame>(FinalizationFrame::Mode::collection);
}

std::unique_ptr<NativeFrame> make_teardown_frame() {
  return std::make_unique<FinalizationFrame>(FinalizationFrame::Mode::teardown);
}

}  // namespace lastcall::machine
