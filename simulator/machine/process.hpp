#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "frame.hpp"
#include "heap.hpp"
#include "interpreter.hpp"
#include "lastcall/registry.hpp"

namespace lastcall::machine {

// A thread of a simulated process: a stack of frames and what it waits for. A plain value as far as
// fork is concerned.
struct Thread {
  std::uint16_t index = 0;  // within the process, 0 for the main thread
  bool daemon = false;
  std::vector<std::unique_ptr<Frame>> frames;  // the newest last
  Completion completion;                       // of the outermost frame, once it has ended
  // The exceptions being handled right now, outermost first: `sys.exc_info`, bare `raise`, and what
  // a new exception gets as its __context__. Kept by eval.cpp.
  std::vector<Exception*> handling;
  bool done = false;

  // While blocked: see Interpreter::wait.
  bool blocked = false;
  Interpreter::Ready ready = nullptr;
  std::int64_t wake_at = -1;
  // How many loops of the evaluation run nested on the C++ stack for this thread.
  int nested = 0;

  void visit(Visitor& visitor);
};

// What the rest of struct Process holds (registry, streams, signals, files, phase) is the world's:
// extend it here; eval.cpp and the builtin types use only heap, modules, builtins and threads.
struct Process {
  std::uint16_t index = 0;
  int pid = 0;
  Heap heap;
  std::vector<std::unique_ptr<Thread>> threads;
  Dict* modules = nullptr;   // sys.modules
  Dict* builtins = nullptr;  // the builtins module's namespace
  Dict* globals = nullptr;   // of __main__
  bool has_pending_signal =
      false;  // looked at by the evaluation loop after calls and at jumps back

  void visit(Visitor& visitor);
};

}  // namespace lastcall::machine
