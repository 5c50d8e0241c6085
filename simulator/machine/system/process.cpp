#include "system/process.hpp"

#include "system/file.hpp"
#include "system/world.hpp"

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
  visitor(home_object);
  visit_all(visitor, released);
}

Process::Process() {
  interpreters.push_back(std::make_unique<InterpreterState>(std::uint16_t{0}));
  main().is_counted = false;
  main().origin = 1;
}

Process::~Process() {
  threads.clear();
  interpreters.clear();
}

InterpreterState* Process::find_interpreter(std::int64_t number) {
  for (const auto& each : interpreters)
    if (each->number == number) return each.get();
  return nullptr;
}

void Process::visit(Visitor& visitor) {
  for (auto& thread : threads)
    for (auto& frame : thread->frames) frame->visit(visitor);
  std::vector<InterpreterState::Teardown> stages;
  for (auto& each : interpreters)
    stages.push_back(std::exchange(each->teardown, InterpreterState::Teardown::no));
  visit_rest(visitor);
  for (std::size_t i = 0; i < stages.size(); ++i) interpreters[i]->teardown = stages[i];
}

void Process::visit_rest(Visitor& visitor) {
  for (auto& thread : threads) thread->visit_rest(visitor);
  for (auto& each : interpreters) each->visit(visitor);
  if (main().teardown != InterpreterState::Teardown::no) return;
  for (Value& action : signal_actions) visitor(action);
  for (auto& hooks : at_fork) visit_all(visitor, hooks);
  visit_all(visitor, children);
  visitor(current_process);
  for (File*& file : files) {
    if (!file->owns_descriptor) visitor(file);  // the others live as long as somebody uses them
  }
}

void InterpreterState::visit(Visitor& visitor) {
  if (teardown == Teardown::all) return;
  if (teardown == Teardown::modules) {
    // Those that CPython's finalize_modules deletes before.
    static constexpr std::string_view gone[] = {
        "modules", "path", "argv", "last_type", "last_exc", "last_value", "last_traceback"};
    const Module* const sys = modules->table.find("sys").as<Module>();
    if (!sys) return;
    for (const Table::Entry& entry : sys->attributes->table.entries()) {
      const Str* const name = entry.key.as<Str>();
      if (name && std::find(std::begin(gone), std::end(gone), name->text) != std::end(gone))
        continue;
      Value value = entry.value;
      visitor(value);
    }
    return;
  }
  visitor(modules);
  visitor(builtins);
  visitor(globals);
  for (Registration& registration : handlers) {
    visitor(registration.function);
    visit_all(visitor, registration.positional);
    for (auto& [name, value] : registration.keywords) visitor(name), visitor(value);
  }
  visit_all(visitor, threading_atexit);
  for (auto& [entry, token] : listed) visitor(entry);
  visitor(main_thread);
}

void InterpreterState::clear_handlers() {
  registry->clear();
  if (runs == 0) handlers.remove_all();
}

bool operator==(const HandlerReference& a, const HandlerReference& b) {
  Interpreter& in = *a.interpreter;
  in.work();
  const auto function = [&in](const HandlerReference& reference) {
    if (reference.number == 0) return *in.state().unregistering;
    const Registration* const found = in.state().handlers.find(reference.number);
    return found ? found->function : Value::none();
  };
  return in.equal(function(a), function(b));
}

}  // namespace lastcall::machine
