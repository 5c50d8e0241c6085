#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "language/frame.hpp"
#include "machine/machine.hpp"
#include "objects/heap.hpp"
#include "objects/object.hpp"
#include "python/characters.hpp"
#include "python/rules.hpp"
#include "python/signals.hpp"
#include "script/syntax_tree.hpp"
#include "trace/trace.hpp"
#include "types/types.hpp"

namespace lastcall::machine {

namespace signal_number = python::signal_number;

struct InterpreterState;
struct Process;
class World;

// A Python exception on its way through C++ code: thrown by builtins, caught by the evaluation
// loop.
struct Raised {
  Exception* exception;
};

// The simulated process ended (os._exit, a fatal signal, exec) while C++ code was active in it.
struct ProcessEnded {};

// A bound of the simulation was hit, or something that is not simulated was used; the run is over.
struct LimitReached {
  std::string message;      // one sentence: what was reached
  std::string remedy = {};  // what to do about it
  bool is_refusal = false;  // not simulated; else a bound
};

// More memory is held, or was asked for, than the limits say.
LimitReached memory_reached(const Limits& limits);

// Everything that C++ code may ask of the running Python: make objects, raise, call, and the
// operations of the language. One per run; `process()` and `thread()` are those that run right now.
//
// Which file implements what: evaluation (eval.cpp, call.cpp, attribute.cpp), the builtin types
// (number.cpp, text.cpp, container.cpp, exception.cpp, …), the world around the process
// (world.cpp).
class Interpreter {
 public:
  Interpreter(const script::Program& program, const Options& options, trace::TraceBuilder& trace);
  ~Interpreter();

  const Version version;
  const python::Characters characters;
  const python::Rules rules;  // what the version does at the end of a process
  const Options& options;
  const script::Program& program;
  trace::TraceBuilder& trace;
  Heap immortals;  // builtin types, constants of the code
  Types types;     // the builtin types and exceptions by name
  // Names that are looked up all the time.
  struct CommonNames {
    Str *init, *del, *call, *setattr, *delattr, *str, *enter, *exit, *sys, *stdout_;
  } common_names;
  std::unique_ptr<World> world;

  // The folder of the script, in which its modules are: sys.path[0].
  std::string script_directory() const;

  bool at_least(int major, int minor) const { return version >= Version{major, minor}; }
  bool python2() const { return version.major == 2; }

  // ---- where we are (world.cpp) ---------------------------------------------------------------
  Process& process() { return *process_; }
  Thread& thread() { return *thread_; }
  // The interpreter of the process whose code the thread runs.
  InterpreterState& state() { return *state_; }
  Heap& heap();  // of the current process
  // Appends an event at the current process, interpreter, thread and source line.
  void event(trace::Event event);
  trace::TextId text(std::string_view text) { return trace.text(text); }
  // The source position of the instruction that runs now.
  script::SourceRange position() const;

  // ---- making objects -------------------------------------------------------------------------
  Value str(std::string text);  // a `str` of this version
  Value bytes(std::string data);
  Value list(std::vector<Value> items);
  Value tuple(std::vector<Value> items);
  Dict* dict();
  // A str with a long life (attribute names, keys); equal texts give the same object.
  Str* intern(std::string_view text);
  // An int from decimal digits of any length.
  Value int_from_digits(std::string_view digits);

  // ---- raising --------------------------------------------------------------------------------
  // Makes an exception as `type(args…)` would, without running user code (type is builtin).
  Exception* make_exception(Class* type, std::vector<Value> args);
  [[noreturn]] void raise(Class* type, std::string message);
  [[noreturn]] void raise(Exception* exception);  // sets __context__, records the `raise` event

  // ---- calling Python from C++ ----------------------------------------------------------------
  // Calls and waits for the result; may throw Raised. The evaluation loop runs nested on the C++
  // stack meanwhile (depth-bounded), other threads included if this one blocks; os.fork in there is
  // refused. Use a NativeFrame where the called code is the scenario's business (handlers, threads,
  // hooks), this one for __eq__, __str__, __repr__, key functions and the like.
  Value call(Value function, std::initializer_list<Value> arguments);
  Value call(Value function, Arguments& arguments);
  // Calls `name` on the type of `self` if that is defined by the scenario; null if it is not.
  Value call_special(Value self, std::string_view name, std::initializer_list<Value> arguments);

  // ---- for NativeFrames -----------------------------------------------------------------------
  void defer(std::unique_ptr<NativeFrame> frame);
  void push_call(Value function, Arguments arguments);
  void finish(Value value);
  // Blocks the current thread until `ready(in)` says so (asked by the scheduler whenever something
  // may have changed) or the virtual clock reaches `until` (nanoseconds; never if negative).
  // `ready` must be copyable, and may refer to objects by Value only through `visit`ed members of
  // the frame: it is given the frame that waits.
  using Ready = bool (*)(Interpreter& in, NativeFrame& frame);
  void wait(trace::WaitFor what, std::int64_t value, Ready ready, std::int64_t until = -1);

  // ---- the operations of the language ---------------------------------------------------------
  Class* type_of(Value value) const;
  bool is_instance(Value value, const Class* cls) const {
    return type_of(value)->is_subclass_of(cls);
  }
  bool truth(Value value);
  bool equal(Value a, Value b);  // `==` as a condition; `is` first, as containers do
  Value compare(script::ComparisonOperator op, Value a, Value b);
  bool contains(Value container, Value item);
  std::uint64_t hash(Value value);
  Value binary(script::BinaryOperator op, Value a, Value b, bool in_place = false);
  Value unary(script::UnaryOperator op, Value operand);
  Value subscript(Value container, Value index);
  void set_subscript(Value container, Value index, Value value);
  void delete_subscript(Value container, Value index);
  Value get_attribute(Value object, Str* name);
  Value find_attribute(Value object, Str* name);  // null instead of AttributeError
  void set_attribute(Value object, Str* name, Value value);
  void delete_attribute(Value object, Str* name);
  bool callable(Value value);
  Value iterate(Value iterable);  // iter(): an Iterator or Generator
  Value next(Value iterator);     // null at the end
  std::vector<Value> to_vector(Value iterable);
  std::string repr(Value value);
  std::string str_of(Value value);  // str()
  std::string format(Value value, std::string_view spec);
  std::int64_t length(Value value);  // len(); raises if it has none
  // An int (or bool) as 64 bits; raises TypeError or OverflowError with `what` in the message.
  std::int64_t to_int64(Value value, std::string_view what);

  // How a value is called in messages: `type(value).__name__`.
  std::string type_name(Value value) const;
  // The same for a message that names, from `whole_since` on, the classes and the module around it,
  // too ("Outer.Inner", "types.GenericAlias").
  std::string type_name(Value value, Version whole_since) const;
  // `0x7f…`: stable for each object.
  std::string address(const Object* object) const;

  // ---- bounds on what builtins do (types.cpp) -------------------------------------------------
  // Counts elementary operations done inside a builtin (items summed, compared, copied); throws
  // LimitReached when the program does too much.
  void work(std::size_t operations = 1);
  // To be asked before `count` pieces of `size` bytes are allocated in one piece: throws
  // LimitReached if they alone exceed the bound, else gives back the count, which fits into memory
  // if a piece has a size. What comes bit by bit is seen by the accountant.
  std::size_t check_memory(std::uint64_t count, std::size_t size = 1);
  // How deep C++ code calls itself for one value inside another (repr, ==, iterators of iterators).
  int native_depth = 0;
  // An object of which the next operation is to be that of its builtin type, whatever its class has
  // of its own: `dict.__setitem__(self, …)`.
  const Object* plain = nullptr;
  // The containers whose repr is being made, for `[...]`.
  std::vector<const Object*> in_repr;

  // ---- running (eval.cpp) ---------------------------------------------------------------------
  enum class Stop { finished, blocked, switched };
  // Runs the thread until its stack is down to `depth` frames (finished: its completion is in
  // thread.completion), it blocks, or its share of instructions is used up.
  Stop execute(Thread& thread, std::size_t depth, std::uint64_t instructions);
  // The same nested on the C++ stack: runs the current thread until its stack is down to `depth`
  // frames, waiting as long as it takes; the value it ended with. With `raise_first`, raises that
  // in the topmost frame. May throw Raised.
  Value run_nested(std::size_t depth, Exception* raise_first = nullptr);
  // Calls `function` on the given thread (pushes its frame); the result goes to the frame below.
  void push_call(Thread& thread, Value function, Arguments& arguments);
  // Compiles the program; the main module's code. The returned code lives as long as this.
  const Code* compile(const script::Program& program, bool is_library = false);
  // Makes and pushes the frame that runs a module's code; `names` are the globals too if null.
  void push_module(Thread& thread, const Code* code, Dict* globals, Dict* names = nullptr);

  struct Evaluation;  // eval.cpp

  // ---- tracebacks (traceback.cpp) -------------------------------------------------------------
  enum class TracebackStyle {
    full,        // as an uncaught exception is printed: chained, carets
    unraisable,  // as the version prints one that is ignored
  };
  // The text Python prints for an exception, `Traceback (most recent call last):` included, ending
  // in a newline.
  std::string format_exception(Exception* exception, TracebackStyle style);

 private:
  friend class World;
  std::shared_ptr<Evaluation> evaluation_;  // made in eval.cpp when first needed
  Process* process_ = nullptr;
  Thread* thread_ = nullptr;
  InterpreterState* state_ = nullptr;
  std::unordered_map<std::string_view, Str*> interned_;  // the keys are the objects' texts
  std::size_t work_ = 0;
};

// An attribute was found nowhere on the type: throws LimitReached if that version's builtin type of
// the name has it, for then a scenario that uses it is outside the subset.
void check_simulated(Interpreter& in, const Class* cls, std::string_view attribute);

// Checks the arguments of a native call against its signature; raises TypeError in CPython's words.
// To be called before every Builtin::function; `arguments` includes self for a method.
void check_signature(Interpreter& in, const Builtin& builtin, const Arguments& arguments);

// ---- tables of builtins -------------------------------------------------------------------------

// One row of a module's or type's table of builtin functions.
struct BuiltinEntry {
  std::string_view name;
  NativeFunction function;
  Signature signature;
  Version since{2, 7};
  Version until{99, 0};  // exclusive
};

// A builtin module: its functions, and what else it holds. A new module is one new file with one of
// these, named in the table of modules (modules.cpp).
struct ModuleDefinition {
  std::string_view name;
  std::span<const BuiltinEntry> functions;
  // Adds the rest (constants, classes, objects) when the module is first imported in a process.
  void (*fill)(Interpreter& in, Module& module) = nullptr;
};

}  // namespace lastcall::machine
