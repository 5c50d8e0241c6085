#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/interpreter.hpp"
#include "system/process.hpp"

// The simulated computer: its processes and who runs when, its clock, its disk, and what reaches
// the two output streams. One per run. Everything is deterministic.
namespace lastcall::machine {

class World {
 public:
  explicit World(Interpreter& in);
  ~World();

  // Runs the program from start to end, all its processes included; returns how the first process
  // ended. Throws LimitReached.
  trace::Ending run();

  // ---- for the evaluation loop ----------------------------------------------------------------
  // Instructions executed so far, over all processes: counted by the evaluation loop, and what the
  // virtual clock follows. The loop compares it with options.limits.steps.
  std::uint64_t steps = 0;

  // Called between two instructions of the main thread while process().has_pending_signal: clears
  // that, and pushes a NativeFrame that runs the handlers written in Python, whose `interrupts()`
  // is true. May throw Raised (KeyboardInterrupt). Does nothing on other threads.
  void deliver_signals();
  // The signal from outside (Options::interruption) is still to come; sends it, once it is due.
  // May throw what send_signal does.
  bool awaits_interruption() const { return awaits_interruption_; }
  void interrupt_if_due();

  // Runs other threads until the current one, which is blocked inside a nested evaluation, can go
  // on. Throws ProcessEnded if its process ends meanwhile.
  void run_others_while_blocked();

  // ---- imports (modules.cpp) ------------------------------------------------------------------
  // The module `name` ("os.path"): of a dotted name the last part with `leaf`, else the first.
  // Raises ImportError where no such module exists; one that does, but is not simulated, is a
  // LimitReached that names the line.
  Value import(std::string_view name, bool leaf = false);
  // `from module import name`; for a "*" bind all public names with import_star.
  Value import_from(Value module, Str* name);
  void import_star(Value module, Dict& into);
  // Attribute lookup in a builtin module failed: throws LimitReached if the real module has the
  // attribute (os.getlogin); returns if it has not, so that the caller raises AttributeError.
  void check_simulated(const Module& module, std::string_view attribute);
  // Whether some version's real module has the attribute, and what is in C++ has not.
  bool is_missing(const Module& module, std::string_view attribute) const;

  // ---- streams and files (files.cpp) ----------------------------------------------------------
  // sys.<name> as it is now; null if it was deleted.
  Value sys_attribute(std::string_view name);
  Value sys_attribute(const Str* name);
  // Writes to a file object of ours; false if `file` is none (then call its write method).
  bool write(Value file, std::string_view text);
  // The same for a text that is written in several pieces, of which only the buffers know: the
  // piece number i ends at ends[i].
  bool write(Value file, std::string_view text, std::span<const std::size_t> ends);
  // The same for `flush`.
  bool flush(Value file);
  // 2.7's file.softspace; null if `file` is none of ours.
  bool* softspace(Value file);

  // The next line of standard input, with its line end; nothing at the end.
  std::optional<std::string> read_line();

  // ---- the clock ------------------------------------------------------------------------------
  // Nanoseconds since the start of the run.
  std::int64_t now() const;

  // Makes that process and thread the current ones.
  void enter(Process& process, Thread& thread);
  // The current thread goes on in that interpreter of its process.
  void enter(InterpreterState& state);
  // A bound has ended the run: what now will never happen, is recorded.
  void lose_everything();

  // What stands for the frames of library functions in tracebacks (add_library_frame).
  struct LibraryFrame {
    std::unique_ptr<script::Program> source;
    std::unique_ptr<Code> code;
    LibraryFrame();
    ~LibraryFrame();
  };
  using LibraryFrames = std::map<std::string, std::unique_ptr<LibraryFrame>>;
  LibraryFrames& library_frames() { return library_frames_; }

  struct State;  // what the parts of the world share (world_state.hpp)
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
  bool awaits_interruption_ = false;
  LibraryFrames library_frames_;
};

// The builtin function `open`.
Value builtin_open(Interpreter& in, Arguments& arguments);

// Throws LimitReached: "line N: <what> is outside what lastcall simulates; <remedy>".
[[noreturn]] void outside_subset(Interpreter& in, std::string_view what, std::string_view remedy);

}  // namespace lastcall::machine
