#include "process.hpp"

#include "file.hpp"
#include "world.hpp"

namespace lastcall::machine {

void Thread::visit(Visitor& visitor) {
  for (auto& frame : frames) frame->visit(visitor);
  visit_rest(visitor);
}

void Thread::visit_rest(Visitor& visitor) {
  visitor(completion.value);
  visitor(completion.exception);
  for (Exception*& exception : handling) visitor(exception);
  visitor(object);
}

Process::Process() = default;

Process::~Process() {
  threads.clear();
  registry.reset();
}

void Process::visit(Visitor& visitor) {
  for (auto& thread : threads)
    for (auto& frame : thread->frames) frame->visit(visitor);
  const bool torn_down = std::exchange(is_torn_down, false);
  visit_rest(visitor);
  is_torn_down = torn_down;
}

void Process::visit_rest(Visitor& visitor) {
  for (auto& thread : threads) thread->visit_rest(visitor);
  if (is_torn_down) return;
  visitor(modules);
  visitor(builtins);
  visitor(globals);
  for (Registration& registration : handlers) {
    visitor(registration.function);
    visit_all(visitor, registration.positional);
    for (auto& [name, value] : registration.keywords) visitor(name), visitor(value);
  }
  for (Value& action : signal_actions) visitor(action);
  visit_all(visitor, threading_atexit);
  for (auto& hooks : at_fork) visit_all(visitor, hooks);
  visit_all(visitor, children);
  visitor(current_process);
  for (File*& file : files) {
    if (!file->owns_descriptor) visitor(file);  // the others live as long as somebody uses them
  }
}

void Process::clear_handlers() {
  registry->clear();
  if (runs == 0) handlers.remove_all();
}

bool operator==(const HandlerReference& a, const HandlerReference& b) {
  Interpreter& in = *a.interpreter;
  in.work();
  const auto function = [&in](const HandlerReference& reference) {
    if (reference.number == 0) return *in.process().unregistering;
    const Registration* const found = in.process().handlers.find(reference.number);
    return found ? found->function : Value::none();
  };
  return in.equal(function(a), function(b));
}

}  // namespace lastcall::machine
