#include "stage/scene.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "trace/narrate.hpp"
#include "trace/words.hpp"

namespace lastcall::stage {
namespace {

using trace::Event;
using trace::EventKind;
using trace::ExitCause;
using trace::HandlerId;
using trace::LostReason;
using trace::Outcome;
using trace::Phase;
using trace::State;
using trace::Timeline;

constexpr std::size_t max_terminal_bytes = 64 * 1024;
constexpr std::size_t max_ticks = 512;
// How far back an exception is looked for that a handler has raised and not yet dealt with.
constexpr std::size_t max_look_back = 4096;

// Slow at both ends; 0 and 1 stay where they are.
double ease(double t) {
  t = std::clamp(t, 0.0, 1.0);
  const double left = -2 * t + 2;
  return t < 0.5 ? 4 * t * t * t : 1 - left * left * left / 2;
}

std::string quoted_status(int status) {
  return "(" + std::to_string(status) + ")";
}

// What the exit status comes from, in a few words.
std::string source_of(const trace::ExitState& exit, const trace::Trace& trace) {
  switch (exit.cause) {
    case ExitCause::end_of_file: return "the end of the script";
    case ExitCause::sys_exit:
      return trace.events()[exit.event].text != 0 ? "sys.exit with a message"
                                                  : "sys.exit" + quoted_status(exit.ending.code);
    case ExitCause::exception: return "an uncaught exception";
    case ExitCause::keyboard_interrupt: return "an uncaught KeyboardInterrupt";
    case ExitCause::os__exit: return "os._exit" + quoted_status(exit.ending.code);
    case ExitCause::abort: return "os.abort()";
    case ExitCause::signal: return "a signal that is not handled";
    case ExitCause::exec: return "the program that replaced it";
    case ExitCause::handler: return "SystemExit in a handler";
  }
  return "";
}

class Composer {
 public:
  Composer(const Timeline& timeline, Moment moment, const View& view)
      : timeline_(timeline),
        trace_(timeline.trace()),
        moment_(moment),
        view_(view),
        step_(timeline.steps()[moment.step]),
        after_(timeline.at_step(moment.step)),
        before_(timeline.before_step(moment.step)),
        progress_(view.reduced_motion ? 1 : ease(moment.progress)) {}

  Scene compose() {
    scene_.step = moment_.step;
    scene_.step_count = timeline_.steps().size();
    scene_.progress = moment_.progress;
    scene_.registry_scroll = view_.registry_scroll;
    scene_.called_scroll = view_.called_scroll;
    scene_.terminal_scroll = view_.terminal_scroll;
    scene_.answer_hidden = view_.hide_answer;
    if (const auto place = after_.place()) scene_.line = place->line;
    phases();
    registry();
    calling();
    called();
    sentence();
    terminal();
    status();
    ticks();
    processes();
    return std::move(scene_);
  }

 private:
  std::string text(trace::TextId id) const { return std::string(trace_.text(id)); }

  Card card(HandlerId id, Place place) const {
    const trace::Handler& handler = trace_.handlers()[id];
    Card card;
    card.handler = id;
    card.name = text(handler.name);
    card.function = handler.function;
    card.place = card.from = place;
    card.progress = 1;
    return card;
  }
  std::string call_text(HandlerId id) const { return text(trace_.handlers()[id].call); }
  void move(Card& card, Place from) const {
    card.from = from;
    card.progress = progress_;
  }

  // Handlers that were taken stay in the registry as ghosts, above those that wait: the last taken
  // lowest, so that each ghost is where its card was.
  bool shows_ghosts(const State& state) const {
    return state.phase() >= Phase::exit_handlers || !state.calling().empty();
  }
  std::size_t ghosts(const State& state) const {
    return shows_ghosts(state) ? state.call_count() : 0;
  }
  static std::size_t ghost_slot(const State& state, std::size_t call) {
    return state.registry_size() + state.call_count() - 1 - call;
  }

  void phases() {
    static constexpr std::array labels{"main program", "join threads", "exit handlers",
                                       "flush output", "process ends"};
    const auto current = static_cast<std::size_t>(after_.phase());
    // A process that is killed, or leaves by os._exit, skips what it has not begun.
    std::size_t reached = current;
    if (after_.phase() == Phase::ended)
      if (const auto exit = after_.exit(); exit && ends_at_once(exit->cause))
        reached = static_cast<std::size_t>(timeline_.at(exit->event, after_.process()).phase());
    for (std::size_t i = 0; i < labels.size(); ++i) {
      PhaseMark mark{labels[i], PhaseMark::Status::coming};
      if (i == current) {
        mark.status = PhaseMark::Status::current;
      } else if (i < current) {
        mark.status = i <= reached ? PhaseMark::Status::done : PhaseMark::Status::skipped;
      }
      scene_.phases.push_back(std::move(mark));
    }
  }
  static bool ends_at_once(ExitCause cause) {
    return cause == ExitCause::os__exit || cause == ExitCause::abort ||
           cause == ExitCause::signal || cause == ExitCause::exec;
  }

  void registry() {
    const std::size_t size = after_.registry_size();
    const std::size_t taken = ghosts(after_);
    scene_.registry_slots = size + taken;
    const auto focus = [](const State& state) {
      return static_cast<double>(state.registry_size());
    };
    scene_.registry_focus = focus(before_) + (focus(after_) - focus(before_)) * progress_;
    const std::size_t centre = size > view_.registry_scroll ? size - view_.registry_scroll : 0;
    const std::size_t first = centre > visible_cards ? centre - visible_cards : 0;
    const std::size_t last = std::min(scene_.registry_slots, centre + visible_cards);

    const std::size_t size_before = before_.registry_size();
    for (std::size_t slot = first; slot < std::min(size, last); ++slot) {
      const trace::Entry entry = after_.registry(slot);
      Card c = card(entry.handler, {Lane::registry, slot});
      c.detail = call_text(entry.handler);
      if (const std::uint32_t line = trace_.handlers()[entry.handler].line) {
        c.brief = c.detail + " · line " + std::to_string(line);
        c.detail += " · registered on line " + std::to_string(line);
      }
      if (entry.lost) {
        c.look = Look::lost;
        c.detail = short_reason(*entry.lost);
        c.brief.clear();
      }
      if (const auto from = slot_before(entry.handler, slot, size_before)) {
        move(c, {Lane::registry, *from});
      } else {
        c.falls_in = true;
        c.progress = progress_;
      }
      scene_.registry.push_back(std::move(c));
    }
    for (std::size_t slot = std::max(first, size); slot < last; ++slot) {
      const std::size_t index = after_.call_count() - 1 - (slot - size);
      Card c = card(after_.call(index).handler, {Lane::registry, slot});
      c.look = Look::ghost;
      c.detail = "taken " + trace::ordinal(index + 1);
      scene_.registry.push_back(std::move(c));
    }
    removed(size_before);
    std::size_t lost = 0;
    if (after_.phase() == Phase::ended) lost = size;  // nothing waits for the dead
    scene_.waiting = size - lost;
  }

  // Where in the registry a handler was before the step: where it is now, or a little further up if
  // others were removed from below it.
  std::optional<std::size_t> slot_before(HandlerId handler, std::size_t slot,
                                         std::size_t size_before) const {
    for (std::size_t s = slot; s < std::min(size_before, slot + visible_cards); ++s)
      if (before_.registry(s).handler == handler) return s;
    return std::nullopt;
  }

  // Cards that this step unregisters or clears fade where they were.
  void removed(std::size_t size_before) {
    if (progress_ >= 1) return;
    for (std::size_t i = step_.first; i < step_.end; ++i) {
      const Event& event = trace_.events()[i];
      const bool all = event.kind == EventKind::clear;
      if (!all && event.kind != EventKind::unregister) continue;
      const std::size_t first = size_before > visible_cards ? size_before - visible_cards : 0;
      for (std::size_t slot = first; slot < size_before; ++slot) {
        const HandlerId handler = before_.registry(slot).handler;
        if (!all && handler != event.handler) continue;
        Card c = card(handler, {Lane::registry, slot});
        c.detail = all ? "cleared" : "unregistered";
        c.opacity = 1 - progress_;
        scene_.registry.push_back(std::move(c));
      }
    }
  }

  void calling() {
    const std::vector<trace::Call> calls = after_.calling();
    const std::vector<trace::Call> calls_before = before_.calling();
    for (std::size_t slot = 0; slot < calls.size() && slot < visible_cards; ++slot) {
      const trace::Call& call = calls[slot];
      Card c = card(call.handler, {Lane::calling, slot});
      c.look = Look::active;
      c.detail = call_text(call.handler);
      const bool innermost = slot + 1 == calls.size();
      if (const std::uint32_t line = innermost ? line_inside(call) : 0)
        c.detail += " · line " + std::to_string(line);
      if (call.event >= step_.first) {
        move(c, {Lane::registry, ghost_slot(after_, index_of_call(call.event))});
      } else if (slot >= calls_before.size()) {
        move(c, {Lane::calling, slot});
      }
      if (innermost) {
        if (const Event* raised = unsettled_exception(call)) {
          c.badge = "raised";
          c.badge_tone = Tone::error;
          bubble(call, *raised);
        }
      }
      scene_.calling.push_back(std::move(c));
    }
  }

  std::size_t index_of_call(std::uint32_t event) const {
    for (std::size_t i = after_.call_count(); i-- > 0;)
      if (after_.call(i).event == event) return i;
    return 0;
  }

  // The newest event of a call, looked for from the present backwards, that `accepted` takes.
  template <typename Accepted>
  const Event* newest_inside(const trace::Call& call, Accepted accepted) const {
    const std::vector<Event>& events = trace_.events();
    const Event& begin = events[call.event];
    const std::size_t stop = step_.end > max_look_back ? step_.end - max_look_back : 0;
    for (std::size_t i = step_.end; i-- > std::max<std::size_t>(call.event, stop);) {
      const Event& event = events[i];
      if (event.process == begin.process && event.thread == begin.thread && accepted(event))
        return &event;
    }
    return nullptr;
  }

  // The line that runs inside a call; 0 before its first.
  std::uint32_t line_inside(const trace::Call& call) const {
    const Event* event =
        newest_inside(call, [](const Event& e) { return e.kind == EventKind::line; });
    return event ? event->line : 0;
  }

  const Event* unsettled_exception(const trace::Call& call) const {
    const Event* event = newest_inside(call, [](const Event& e) {
      return e.kind == EventKind::raise || e.kind == EventKind::catch_;
    });
    return event && event->kind == EventKind::raise ? event : nullptr;
  }

  void bubble(const trace::Call& call, const Event& raised) {
    Bubble bubble;
    bubble.type = text(raised.text);
    bubble.message = text(raised.text2);
    const bool reported =
        newest_inside(call, [](const Event& e) { return e.kind == EventKind::report; }) != nullptr;
    bubble.explanation = reported
                             ? "printed to stderr, then ignored: the next handler still runs"
                             : "if nothing in the handler catches it, the next handler still runs";
    const bool is_new = &raised >= &trace_.events()[step_.first];
    bubble.opacity = is_new ? progress_ : 1;
    scene_.bubbles.push_back(std::move(bubble));
  }

  void called() {
    const std::size_t count = after_.call_count();
    scene_.called_slots = count;
    scene_.called_focus =
        static_cast<double>(before_.call_count()) +
        (static_cast<double>(count) - static_cast<double>(before_.call_count())) * progress_;
    if (view_.hide_answer) return;
    const std::size_t end = count > view_.called_scroll ? count - view_.called_scroll : 0;
    const std::size_t first = end > visible_cards ? end - visible_cards : 0;
    for (std::size_t i = first; i < end; ++i) {
      const trace::Call call = after_.call(i);
      Card c = card(call.handler, {Lane::called, i});
      if (!call.outcome) {
        c.look = Look::ghost;
        c.detail = c.name + ", when it is over";
        c.name = trace::ordinal(i + 1);
        scene_.called.push_back(std::move(c));
        continue;
      }
      c.detail = trace::ordinal(i + 1) + " · " + call_text(call.handler);
      switch (*call.outcome) {
        case Outcome::returned: c.badge = "returned", c.badge_tone = Tone::ok; break;
        case Outcome::raised: c.badge = "raised", c.badge_tone = Tone::error; break;
        case Outcome::never_returned: c.badge = "cut short", c.badge_tone = Tone::error; break;
      }
      if (call.end_event >= step_.first) {
        std::size_t depth = 0;
        for (const trace::Call& before : before_.calling())
          if (before.event < call.event) ++depth;
        move(c, {Lane::calling, depth});
      }
      scene_.called.push_back(std::move(c));
    }
    coming(count);
  }

  // Outlines for the calls to come, as far as they are certain now.
  void coming(std::size_t count) {
    if (after_.phase() != Phase::exit_handlers) return;
    const std::size_t waiting = after_.registry_size();
    for (std::size_t i = 0; i < std::min<std::size_t>(waiting, 4); ++i) {
      Card c;
      c.name = trace::ordinal(count + i + 1);
      c.look = Look::ghost;
      c.place = c.from = {Lane::called, count + i};
      scene_.called.push_back(std::move(c));
    }
    scene_.called_slots = count + std::min<std::size_t>(waiting, 4);
  }

  void sentence() {
    trace::Sentence sentence = trace::narrate(timeline_, moment_.step);
    scene_.lead = std::move(sentence.lead);
    scene_.rest = std::move(sentence.rest);
  }

  void terminal() {
    scene_.command = "python" + trace_.python() + " " + trace_.filename();
    if (!trace_.stdout_is_tty()) scene_.command += " | cat";
    if (view_.hide_answer) return;
    std::size_t first = after_.written_count();
    std::size_t bytes = 0;
    while (first > 0 && bytes < max_terminal_bytes) bytes += after_.written(--first).text.size();
    for (std::size_t i = first; i < after_.written_count(); ++i) {
      const trace::Written written = after_.written(i);
      if (!scene_.terminal.empty() && scene_.terminal.back().stream == written.stream) {
        scene_.terminal.back().text += written.text;
      } else {
        scene_.terminal.push_back({written.stream, std::string(written.text)});
      }
    }
    scene_.pending = after_.pending(trace::Stream::stdout_);
  }

  void status() {
    const auto exit = after_.exit();
    if (!exit || view_.hide_answer) {
      scene_.status = "?";
      scene_.status_detail = exit ? "hidden: what do you expect?" : "still running";
      return;
    }
    const bool killed = exit->ending.killed;
    scene_.status = killed ? signal_name(exit->ending.code) : std::to_string(exit->ending.code);
    scene_.status_tone = killed || exit->ending.code != 0 ? Tone::warning : Tone::ok;
    if (killed) {
      scene_.status_detail = "killed by signal " + std::to_string(exit->ending.code);
      if (!exit->over) scene_.status_detail = "will be " + scene_.status_detail;
    } else {
      scene_.status_detail = (exit->over ? "from " : "will be " + scene_.status + ", from ") +
                             source_of(*exit, trace_);
    }
  }

  // The name that the trace itself has for a signal.
  std::string signal_name(int number) const {
    for (std::size_t i = step_.end; i-- > 0;) {
      const Event& event = trace_.events()[i];
      if (event.kind == EventKind::signal && event.value == number) return text(event.text);
      if (step_.end - i > max_look_back) break;
    }
    if (number == 2) return "SIGINT";
    if (number == 6) return "SIGABRT";
    return "signal " + std::to_string(number);
  }

  void ticks() {
    const std::vector<trace::Step>& steps = timeline_.steps();
    const std::size_t stride = (steps.size() + max_ticks - 1) / max_ticks;
    for (std::size_t i = 1; i < steps.size(); i += stride) {
      const Event& lead = trace_.events()[steps[i].lead];
      TimelineTick tick;
      tick.step = i;
      if (lead.handler != trace::no_handler) {
        tick.handler = true;
        tick.function = trace_.handlers()[lead.handler].function;
      }
      if (lead.kind == EventKind::exit_requested) {
        tick.phase = true;
        static constexpr std::array names{"end of file", "sys.exit", "exception",
                                          "Ctrl+C",      "os._exit", "os.abort",
                                          "signal",      "exec",     "SystemExit"};
        if (lead.detail < names.size()) tick.label = names[lead.detail];
      } else if (lead.kind == EventKind::phase) {
        tick.phase = true;
      }
      scene_.ticks.push_back(std::move(tick));
    }
  }

  void processes() {
    const auto processes = after_.processes();
    if (processes.size() < 2) return;
    const std::uint16_t index = after_.process();
    scene_.process = index == 0 ? "parent" : "child";
    for (const trace::ProcessState& process : processes)
      if (process.index == index && !process.pid.empty())
        scene_.process += ", pid " + std::string(process.pid);
  }

  const Timeline& timeline_;
  const trace::Trace& trace_;
  const Moment moment_;
  const View& view_;
  const trace::Step step_;
  const State after_;
  const State before_;
  const double progress_;
  Scene scene_;
};

std::string_view name_of(Look look) {
  switch (look) {
    case Look::solid: return "card";
    case Look::active: return "active";
    case Look::ghost: return "ghost";
    case Look::lost: return "lost";
  }
  return "";
}

std::string_view name_of(PhaseMark::Status status) {
  switch (status) {
    case PhaseMark::Status::done: return "done";
    case PhaseMark::Status::current: return "current";
    case PhaseMark::Status::coming: return "coming";
    case PhaseMark::Status::skipped: return "skipped";
  }
  return "";
}

void describe_cards(std::string& out, std::string_view lane, const std::vector<Card>& cards) {
  for (const Card& card : cards) {
    out += std::string(lane) + " " + std::to_string(card.place.slot) + ": " +
           std::string(name_of(card.look)) + " " + card.name;
    if (!card.detail.empty()) out += " | " + card.detail;
    if (!card.badge.empty()) out += " | " + card.badge;
    if (card.progress < 1 && card.falls_in) out += " | falls in";
    if (card.progress < 1 && !(card.from == card.place)) out += " | moves";
    out += "\n";
  }
}

}  // namespace

std::string short_reason(LostReason reason) {
  switch (reason) {
    case LostReason::os__exit: return "never runs: os._exit";
    case LostReason::signal: return "never runs: killed by a signal";
    case LostReason::abort: return "never runs: os.abort";
    case LostReason::exec: return "never runs: exec";
    case LostReason::registered_late: return "never runs: registered too late";
    case LostReason::cleared: return "never runs: cleared by a handler";
    case LostReason::unregistered: return "never runs: unregistered by a handler";
    case LostReason::daemon_thread: return "never runs: its thread was not waited for";
    case LostReason::closed: return "never runs: closed";
    case LostReason::limit: return "never runs: the simulation stopped";
    case LostReason::multiprocessing: return "never runs: not for a multiprocessing child";
    case LostReason::interpreter: return "never runs: its interpreter is gone";
  }
  return "never runs";
}

Scene compose(const Timeline& timeline, Moment moment, const View& view) {
  moment.step = std::min(moment.step, timeline.steps().size() - 1);
  return Composer(timeline, moment, view).compose();
}

std::string describe(const Scene& scene) {
  std::string out = "step " + std::to_string(scene.step) + " of " +
                    std::to_string(scene.step_count - 1) + "\nphases:";
  for (const PhaseMark& mark : scene.phases)
    out += " [" + mark.label + " " + std::string(name_of(mark.status)) + "]";
  out += "\n";
  if (!scene.process.empty()) out += "process: " + scene.process + "\n";
  out += "waiting: " + std::to_string(scene.waiting) + "\n";
  describe_cards(out, "registry", scene.registry);
  describe_cards(out, "calling", scene.calling);
  for (const Bubble& bubble : scene.bubbles)
    out += "bubble: " + bubble.type + ": " + bubble.message + "\n";
  describe_cards(out, "called", scene.called);
  out += "sentence: " + scene.lead + (scene.rest.empty() ? "" : " " + scene.rest) + "\n";
  out += "$ " + scene.command + "\n";
  for (const TerminalPiece& piece : scene.terminal) {
    const std::string_view mark = piece.stream == trace::Stream::stderr_ ? "! " : "  ";
    for (std::size_t i = 0; i < piece.text.size();) {
      const std::size_t end = std::min(piece.text.find('\n', i), piece.text.size());
      out += std::string(mark) + piece.text.substr(i, end - i) + "\n";
      i = end + 1;
    }
  }
  if (!scene.pending.empty())
    out += "buffered: " + std::to_string(scene.pending.size()) + " bytes\n";
  out += "exit status: " + scene.status + " | " + scene.status_detail + "\n";
  return out;
}

}  // namespace lastcall::stage
