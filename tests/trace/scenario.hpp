#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "trace/trace.hpp"

// Writes traces by hand, in the order of events that trace.hpp promises, so that this room is
// tested without the machine.
namespace lastcall::trace {

class Scenario {
 public:
  explicit Scenario(std::string python = "3.14", bool tty = false)
      : builder_("demo.py", "import atexit\n", std::move(python), tty) {}

  // What the following events happen in.
  Scenario& in(std::uint16_t process, std::uint16_t thread = 0, std::uint16_t interpreter = 0) {
    process_ = process;
    thread_ = thread;
    interpreter_ = interpreter;
    return *this;
  }
  Scenario& line(std::uint32_t line) {
    line_ = line;
    return add(EventKind::line);
  }
  // The library that registers what is registered from now on; "": the program itself.
  Scenario& by(std::string_view library) {
    library_ = library;
    return *this;
  }
  // No source position, as in what Python does by itself.
  Scenario& at_exit() {
    line_ = 0;
    return *this;
  }

  Scenario& add(EventKind kind, int detail = 0, std::string_view text = "",
                std::string_view text2 = "", std::int64_t value = 0,
                HandlerId handler = no_handler) {
    Event event;
    event.kind = kind;
    event.detail = static_cast<std::uint8_t>(detail);
    event.process = process_;
    event.thread = thread_;
    event.interpreter = interpreter_;
    event.line = line_;
    event.handler = handler;
    event.text = builder_.text(text);
    event.text2 = builder_.text(text2);
    event.value = value;
    builder_.add(event);
    return *this;
  }
  template <typename Detail>
  requires std::is_enum_v<Detail> Scenario& add(EventKind kind, Detail detail,
                                                std::string_view text = "",
                                                std::string_view text2 = "", std::int64_t value = 0,
                                                HandlerId handler = no_handler) {
    return add(kind, static_cast<int>(detail), text, text2, value, handler);
  }

  Scenario& registers(std::string_view name, std::string_view call = "") {
    const std::string default_call = std::string(name) + "()";
    if (call.empty()) call = default_call;
    const auto function =
        functions_.try_emplace(std::string(name), static_cast<std::uint16_t>(functions_.size()));
    const HandlerId handler = builder_.add_handler(
        {builder_.text(name), builder_.text(call), line_, 1, function.first->second,
         !function.second, builder_.text(library_), builder_.text(library_)});
    newest_[std::string(name)] = handler;
    return add(EventKind::register_, 0, name, call, 0, handler);
  }
  HandlerId handler(std::string_view name) const { return newest_.at(std::string(name)); }

  Scenario& unregisters(std::string_view name) {
    return add(EventKind::unregister, 0, name, "", 0, handler(name));
  }
  Scenario& calls(std::string_view name) {
    return add(EventKind::call, 0, "", "", 0, handler(name));
  }
  Scenario& returns(std::string_view name, Outcome outcome = Outcome::returned,
                    std::string_view type = "", std::string_view message = "") {
    return add(EventKind::return_, outcome, type, message, 0, handler(name));
  }
  Scenario& prints(std::string_view text) { return add(EventKind::output, Stream::stdout_, text); }
  Scenario& flushes(std::string_view text) { return add(EventKind::flush, Stream::stdout_, text); }
  Scenario& complains(std::string_view text) {
    return add(EventKind::output, Stream::stderr_, text)
        .add(EventKind::flush, Stream::stderr_, text);
  }
  Scenario& phase(Phase phase) { return add(EventKind::phase, phase); }
  Scenario& exits(ExitCause cause, std::int64_t status, std::string_view text = "") {
    return add(EventKind::exit_requested, cause, text, "", status);
  }
  Scenario& loses(std::string_view name, LostReason reason) {
    return add(EventKind::lost, reason, "", "", 0, handler(name));
  }
  Scenario& loses_output(std::string_view text, LostReason reason) {
    return add(EventKind::lost, reason, text);
  }
  Scenario& ends(int status) {
    return phase(Phase::ended).add(EventKind::process_end, 0, "", "", status);
  }
  Scenario& is_killed(int signal) {
    return phase(Phase::ended).add(EventKind::process_end, 1, "", "", signal);
  }

  TraceBuilder& builder() { return builder_; }
  Trace finish(Ending ending = {}) {
    builder_.end(ending);
    return std::move(builder_).finish();
  }

 private:
  TraceBuilder builder_;
  std::map<std::string, std::uint16_t> functions_;
  std::map<std::string, HandlerId> newest_;
  std::string library_;
  std::uint16_t process_ = 0;
  std::uint16_t thread_ = 0;
  std::uint16_t interpreter_ = 0;
  std::uint32_t line_ = 0;
};

// The demo of the design's pictures: C is called with an argument, B raises, A prints, and
// sys.exit(3) is how it ends.
inline Trace demo(std::string python = "3.14") {
  Scenario s(std::move(python));
  s.line(10).registers("A").line(11).registers("B").line(12).registers("C", "C(\"Ada\")");
  s.line(13).add(EventKind::raise, 0, "SystemExit", "3").exits(ExitCause::sys_exit, 3);
  s.at_exit().phase(Phase::joining_threads).phase(Phase::exit_handlers);
  s.calls("C").line(8).prints("C: bye, Ada\n").at_exit().returns("C");
  s.calls("B").line(6).add(EventKind::raise, 0, "ValueError", "disk full");
  s.at_exit().add(EventKind::report, 0, "ValueError", "disk full", 0, s.handler("B"));
  s.complains("Exception ignored in atexit callback <function B at 0x7f3a1c>:\n");
  s.complains("ValueError: disk full\n").returns("B", Outcome::raised, "ValueError", "disk full");
  s.calls("A").line(4).prints("A: closing the log\n").at_exit().returns("A");
  s.phase(Phase::flushing).flushes("C: bye, Ada\nA: closing the log\n").ends(3);
  return s.finish({false, 3});
}

}  // namespace lastcall::trace
