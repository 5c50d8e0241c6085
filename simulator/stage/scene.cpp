#include "stage/scene.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "piles.hpp"
#include "python/signals.hpp"
#include "score.hpp"
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

std::string quoted_status(int status) {
  return "(" + std::to_string(status) + ")";
}

// What the exit status comes from, in a few words.
std::string source_of(const trace::ExitState& exit, const Timeline& timeline) {
  const trace::Trace& trace = timeline.trace();
  const Event& asked = trace.events()[exit.event];
  const std::string wrote(trace::written_exit(timeline, exit.event));
  switch (exit.cause) {
    case ExitCause::end_of_file: return "the end of the script";
    case ExitCause::sys_exit:
      return wrote + (asked.text != 0 ? " with a message" : quoted_status(exit.ending.code));
    case ExitCause::exception:
      return "the " + std::string(asked.text == 0 ? "exception" : trace.text(asked.text)) +
             " that nothing caught";
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
        score_(score_of(timeline, moment.step)),
        beside_(false),
        now_(view.reduced_motion || moment.step == 0
                 ? score_.motion
                 : std::clamp(moment.progress, 0.0, 1.0) * score_.motion),
        progress_(now_ >= score_.motion ? 1 : ease(now_ / score_.motion)) {}

  // Another process or interpreter than the one that the step happens in: as it is when the step is
  // over.
  Composer(const Timeline& timeline, Moment moment, const View& view, std::uint16_t process,
           std::uint16_t interpreter = 0)
      : timeline_(timeline),
        trace_(timeline.trace()),
        moment_(moment),
        view_(view),
        step_(timeline.steps()[moment.step]),
        after_(timeline.at(step_.end, process, interpreter)),
        before_(timeline.at(step_.end, process, interpreter)),
        beside_(true),
        now_(score_.motion),
        progress_(1) {}

  Scene compose() {
    if (beside_) {
      phases();
      registry();
      calling();
      strips();
      called();
      name_process();
      cut();
      status();
      return std::move(scene_);
    }
    scene_.step = moment_.step;
    scene_.step_count = timeline_.steps().size();
    scene_.progress = view_.reduced_motion ? 1 : moment_.progress;
    if (parts_here() && now_ < score_.motion) {
      scene_.parted = share(now_, 0, 0.3);
      scene_.copied = share(now_, 0.3, score_.motion - 0.3);
    }
    scene_.registry_scroll = view_.registry_scroll;
    scene_.called_scroll = view_.called_scroll;
    scene_.terminal_scroll = view_.terminal_scroll;
    scene_.future_hidden = view_.last_seen.has_value();
    if (scene_.future_hidden)
      // As long as nobody knows how long: it follows from the step alone.
      scene_.step_count = std::max<std::size_t>(16, moment_.step + moment_.step / 3 + 2);
    scene_.lines = marked_lines(timeline_, moment_.step, score_);
    phases();
    registry();
    calling();
    strips();
    travel();
    called();
    sentence();
    terminal();
    status();
    ticks();
    turns();
    processes();
    cut();
    return std::move(scene_);
  }

 private:
  std::string text(trace::TextId id) const { return std::string(trace_.text(id)); }

  Card card(HandlerId id, Place place) const {
    const trace::Handler& handler = trace_.handlers()[id];
    Card card;
    card.handler = id;
    card.name = text(handler.name);
    card.function = timeline_.mark(id);
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

  // What a real program's libraries register may be hundreds: those that one of them has registered
  // one after another are one card. Not the top, which is called next; nor who was taken last.
  Piles registry_piles(const State& state) const {
    Piles piles;
    if (!trace_.recorded()) return piles;
    const std::vector<HandlerId> waiting = state.registered();
    const std::size_t size = waiting.size();
    piles.look(0, size > 0 ? size - 1 : 0,
               [&](std::size_t slot) { return library(waiting[slot]); });
    const std::size_t calls = state.call_count();
    piles.look(size + 1, size + ghosts(state), [&](std::size_t slot) {
      return library(state.call(calls - 1 - (slot - size)).handler);
    });
    return piles;
  }
  // … and of those that have been called and returned, but for the last.
  Piles called_piles(const State& state) const {
    Piles piles;
    const std::size_t count = state.call_count();
    if (!trace_.recorded() || count == 0) return piles;
    piles.look(0, count - 1, [&](std::size_t slot) {
      const trace::Call call = state.call(slot);
      return call.outcome == Outcome::returned ? library(call.handler) : 0;
    });
    return piles;
  }
  trace::TextId library(HandlerId id) const { return trace_.handlers()[id].library; }
  Card pile_card(HandlerId top, std::size_t count, Place place) const {
    Card c;
    c.pile = count;
    c.name = text(library(top)) + " × " + std::to_string(count);
    c.brief = std::to_string(count) + " handlers";
    c.detail = c.brief + " that it registered";
    c.place = c.from = place;
    return c;
  }

  void phases() {
    static constexpr std::array labels{"main program", "join threads", "exit handlers",
                                       "flush output", "process ends"};
    using Status = PhaseMark::Status;
    const auto number = [](const State& state) { return static_cast<std::size_t>(state.phase()); };
    const std::size_t to = number(after_);
    const std::size_t from = std::min(number(before_), to);
    const double walked =
        to == from ? 1 : share(now_, score_.bead_begins, score_.motion - score_.bead_begins);
    const double bead = static_cast<double>(from) + static_cast<double>(to - from) * walked;
    if (walked < 1 && score_.act != Act::cut && now_ > score_.bead_begins) scene_.bead = bead;
    // A process that is killed, or leaves by os._exit, skips what it has not begun.
    const auto exit = after_.exit();
    const bool at_once = exit && ends_at_once(exit->cause) && after_.phase() == Phase::ended;
    const std::size_t died_in =
        at_once ? static_cast<std::size_t>(timeline_.at(exit->event, after_.process()).phase()) : 0;
    const bool is_cut = at_once && (score_.act != Act::cut || now_ > 0);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      PhaseMark mark{labels[i], Status::coming};
      if (at_once) {
        if (!is_cut) {
          mark.status = i < died_in    ? Status::done
                        : i == died_in ? Status::current
                                       : Status::coming;
        } else if (i == died_in || i == to) {
          mark.status = Status::killed;
        } else {
          mark.status = i < died_in ? Status::done : Status::skipped;
        }
        if (is_cut && i == to && score_.act == Act::cut && now_ < score_.motion)
          mark.status = Status::coming;
      } else if (static_cast<double>(i) < bead - 1e-6) {
        mark.status = Status::done;
      } else if (i == static_cast<std::size_t>(bead + 1e-6)) {
        mark.status = Status::current;
      }
      if (i == 0 && main_failed() && mark.status != Status::coming) mark.status = Status::failed;
      scene_.phases.push_back(std::move(mark));
    }
  }
  // The main program ended by an exception, and that is to be seen by now.
  bool main_failed() const {
    const auto exit = after_.exit();
    if (!exit ||
        (exit->cause != ExitCause::exception && exit->cause != ExitCause::keyboard_interrupt))
      return false;
    return score_.act != Act::leave || now_ >= score_.bead_begins - 1e-9;
  }
  static bool ends_at_once(ExitCause cause) {
    return cause == ExitCause::os__exit || cause == ExitCause::abort ||
           cause == ExitCause::signal || cause == ExitCause::exec;
  }

  void registry() {
    const std::size_t size = after_.registry_size();
    const std::size_t taken = ghosts(after_);
    const Piles piles = registry_piles(after_);
    const Piles& piles_before = registry_piles_before_ = registry_piles(before_);
    scene_.registry_slots = piles.place(size + taken);
    const std::size_t size_before = before_.registry_size();
    const auto focus = static_cast<double>(piles.place(size));
    const auto focus_before = static_cast<double>(piles_before.place(size_before));
    scene_.registry_focus = focus_before + (focus - focus_before) * progress_;
    const std::size_t waiting = piles.place(size);
    const std::size_t centre =
        waiting > view_.registry_scroll ? waiting - view_.registry_scroll : 0;
    const std::size_t first = centre > visible_cards ? centre - visible_cards : 0;
    const std::size_t last = std::min(scene_.registry_slots, centre + visible_cards);

    const bool inherits = after_.phase() == Phase::main && size > 0 &&
                          trace_.events()[after_.registry(0).event].kind == EventKind::fork;
    for (std::size_t place = first; place < std::min(waiting, last); ++place) {
      const std::size_t slot = piles.slot(place);
      const std::size_t count = piles.count(slot);
      const trace::Entry entry = after_.registry(slot + count - 1);
      const bool is_lost =
          entry.lost && (score_.act != Act::cut || now_ >= dies_at(size - slot - count));
      if (count > 1) {
        Card pile = pile_card(entry.handler, count, {Lane::registry, place});
        if (is_lost) {
          pile.look = Look::lost;
          pile.detail = short_reason(*entry.lost);
        }
        if (slot < size_before) move(pile, {Lane::registry, piles_before.place(slot)});
        scene_.registry.push_back(std::move(pile));
        continue;
      }
      Card c = card(entry.handler, {Lane::registry, place});
      c.detail = call_text(entry.handler);
      const std::uint32_t line = trace_.handlers()[entry.handler].line;
      const std::string library = text(trace_.handlers()[entry.handler].library);
      if (!library.empty()) {
        c.brief = c.detail + " · by " + library;
        c.detail += " · registered by " + library;
        if (line != 0) c.detail += ", for line " + std::to_string(line);
      } else if (line != 0) {
        c.brief = c.detail + " · line " + std::to_string(line);
        c.detail += " · registered on line " + std::to_string(line);
      }
      if (is_lost) {
        c.look = Look::lost;
        c.detail = short_reason(*entry.lost);
        c.brief = "never runs";
      } else if (slot + 1 == size && is_next()) {
        c.clamp = clamped();
        c.next = c.clamp > 0;
      }
      c.fresh = inherits && c.look == Look::solid && !c.next &&
                trace_.events()[entry.event].kind == EventKind::register_;
      if (const auto from = slot_before(entry.handler, slot, size_before)) {
        move(c, {Lane::registry, piles_before.place(*from)});
      } else {
        c.falls_in = true;
        c.progress = now_ >= score_.motion ? 1 : now_ / score_.motion;
      }
      scene_.registry.push_back(std::move(c));
    }
    for (std::size_t place = std::max(first, waiting); place < last; ++place) {
      const std::size_t slot = piles.slot(place);
      const std::size_t count = piles.count(slot);
      const std::size_t index = after_.call_count() - 1 - (slot - size);
      const HandlerId handler = after_.call(index).handler;
      Card c = count > 1 ? pile_card(handler, count, {Lane::registry, place})
                         : card(handler, {Lane::registry, place});
      c.look = Look::ghost;
      c.detail = "taken " + trace::ordinal(index + 2 - count);
      if (count > 1) c.detail += " to " + trace::ordinal(index + 1);
      scene_.registry.push_back(std::move(c));
    }
    removed(size_before, piles_before);
    std::size_t lost = 0;
    if (after_.phase() == Phase::ended) lost = size;  // nothing waits for the dead
    scene_.waiting = size - lost;
  }

  // When the card so far below the top of the stack turns to an outline, in a power cut.
  static double dies_at(std::size_t below_top) {
    return 0.23 + 0.12 * static_cast<double>(std::min<std::size_t>(below_top, 8));
  }
  // Whether the top of the registry is called next, as far as that is certain.
  bool is_next() const {
    if (after_.phase() > Phase::exit_handlers || after_.phase() == Phase::main) return false;
    if (score_.act == Act::back || score_.act == Act::report) return true;
    return after_.calling().empty();
  }
  double clamped() const {
    if (score_.act == Act::turn || score_.act == Act::leave)
      return share(now_, score_.motion - 0.2, 0.2);
    if (score_.act == Act::report) return share(now_, score_.settles, 0.15);
    return before_.phase() == after_.phase() && score_.act != Act::back ? 1 : progress_;
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
  void removed(std::size_t size_before, const Piles& piles) {
    if (progress_ >= 1) return;
    const std::size_t places = piles.place(size_before);
    for (std::size_t i = step_.first; i < step_.end; ++i) {
      const Event& event = trace_.events()[i];
      const bool all = event.kind == EventKind::clear;
      if (!all && event.kind != EventKind::unregister) continue;
      const std::size_t first = places > visible_cards ? places - visible_cards : 0;
      for (std::size_t place = first; place < places; ++place) {
        const std::size_t slot = piles.slot(place);
        const std::size_t count = piles.count(slot);
        const HandlerId handler = before_.registry(slot).handler;
        if (!all && (handler != event.handler || count > 1)) continue;
        Card c = count > 1 ? pile_card(handler, count, {Lane::registry, place})
                           : card(handler, {Lane::registry, place});
        c.detail = all ? "cleared" : "unregistered";
        c.opacity = 1 - progress_;
        scene_.registry.push_back(std::move(c));
      }
    }
  }

  // The main program stands among the running ones from the start until the turn; then the
  // handlers.
  void calling() {
    const std::vector<trace::Call> calls = after_.calling();
    const std::vector<trace::Call> calls_before = before_.calling();
    std::size_t place = 0;
    if (shows_program()) {
      scene_.calling.push_back(program_card());
      ++place;
    }
    for (std::size_t slot = 0; slot < calls.size() && slot < visible_cards; ++slot, ++place) {
      const trace::Call& call = calls[slot];
      Card c = card(call.handler, {Lane::calling, place});
      c.look = Look::active;
      c.detail = "called by atexit";
      const bool innermost = slot + 1 == calls.size();
      if (call.event >= step_.first) {
        const std::size_t was = ghost_slot(after_, index_of_call(call.event));
        move(c, {Lane::registry, registry_piles_before_.place(was)});
      }
      c.badge = innermost ? "running" : "";
      if (innermost && (raises_here(call))) {
        c.badge = "raised";
        c.badge_tone = Tone::error;
      }
      scene_.calling.push_back(std::move(c));
    }
    const std::size_t all = timeline_.call_count(after_.process());
    if (!calls.empty()) {
      scene_.running_note = "handler " + std::to_string(after_.call_count());
      if (!view_.last_seen && all >= after_.call_count())
        scene_.running_note += " of " + std::to_string(all);
    } else if (after_.phase() == Phase::main) {
      scene_.running_note = "main program";
    }
  }

  bool dies() const {
    const auto exit = after_.exit();
    return exit && exit->over && ends_at_once(exit->cause);
  }
  bool shows_program() const {
    if (after_.phase() == Phase::main || after_.phase() == Phase::joining_threads) return true;
    if (before_.phase() == Phase::main && moment_.step > 0) {
      // In the step that ends it, its card closes; what an exception has done stays to be read.
      return score_.act == Act::leave || score_.act == Act::cut || now_ < score_.lands;
    }
    const auto exit = after_.exit();
    return dies() && timeline_.at(exit->event, after_.process()).phase() == Phase::main;
  }

  Card program_card() const {
    Card c;
    c.program = true;
    c.name = "main program";
    c.look = Look::active;
    c.detail = trace_.filename();
    if (const std::uint32_t line = program_line()) c.detail += " · line " + std::to_string(line);
    c.badge = "running";
    c.place = c.from = {Lane::calling, 0};
    if (score_.act == Act::leave && now_ >= score_.lands) {
      c.badge = "over";
      c.badge_tone = Tone::error;
      c.look = Look::solid;
    } else if (dies() && (score_.act != Act::cut || now_ > 0.08)) {
      const auto exit = after_.exit();
      c.badge = exit->cause == ExitCause::signal || exit->cause == ExitCause::abort ? "killed"
                : exit->cause == ExitCause::exec                                    ? "replaced"
                                                                                    : "gone";
      c.badge_tone = Tone::error;
      c.look = Look::solid;
      c.cracked = score_.act == Act::cut ? share(now_, 0.08, 0.15) : 1;
    } else if (score_.act == Act::turn && now_ > 0) {
      c.badge = "over";
      c.look = Look::solid;
      c.opacity = 1 - share(now_, 0, score_.lands);
    } else if (after_.phase() == Phase::joining_threads) {
      c.badge = "waits";
      c.look = Look::solid;
    } else if (unsettled_exception(timeline_, moment_.step, std::nullopt) ||
               score_.act == Act::raise) {
      c.badge = "raised";
      c.badge_tone = Tone::error;
    }
    return c;
  }
  // The line of the main program's own text that runs: of a call, the one that makes it.
  std::uint32_t program_line() const {
    const std::vector<Event>& events = trace_.events();
    const std::size_t stop = step_.end > max_look_back ? step_.end - max_look_back : 0;
    std::uint16_t process = after_.process();
    for (std::size_t i = step_.end; i-- > stop;) {
      const Event& event = events[i];
      if (event.kind == EventKind::fork && event.value == process && event.process != process)
        process = event.process;
      if (event.process == process && event.thread == 0 && event.kind == EventKind::line &&
          !timeline_.source().function_at(event.line))
        return event.line;
    }
    return 0;
  }
  bool raises_here(const trace::Call& call) const {
    if (score_.act == Act::report || score_.act == Act::raise) {
      const double born = score_.travel->stops.empty() ? 0 : score_.travel->stops.front().arrives;
      return now_ >= born;
    }
    return score_.act != Act::caught &&
           unsettled_exception(timeline_, moment_.step, call.event) != nullptr;
  }

  // What runs on the innermost card: the calls of its code, the newest first, and on top of them
  // what Python itself does for it.
  void strips() {
    if (scene_.calling.empty()) return;
    const auto calls = after_.calling();
    const auto since = calls.empty() ? std::nullopt : std::optional(calls.back().event);
    const Event* lead =
        step_.first < step_.end && !beside_ ? &trace_.events()[step_.lead] : nullptr;
    const bool leaves = score_.act == Act::report || score_.act == Act::leave ||
                        score_.act == Act::caught || score_.act == Act::raise;
    std::vector<Frame> frames = leaves
                                    ? score_.frames
                                    : frames_at(timeline_, step_.end, after_.process(),
                                                since ? trace_.events()[*since].thread : 0, since);
    if (score_.act == Act::report && !score_.travel->wall)
      frames = frames_at(timeline_, step_.first, after_.process(), 0, since);
    if (frames.empty() && since && !leaves) {  // it has been called, and no line has run
      const trace::Handler& handler = trace_.handlers()[calls.back().handler];
      const trace::Function* function = timeline_.source().defined_at(handler.def_line);
      if (function) frames.push_back({function->name, function->def_line});
    }
    if (moment_.step == 0) return;
    if (score_.act == Act::turn) frames.clear();
    for (std::size_t i = frames.size(); i-- > 0;) {
      Strip strip;
      strip.name = frames[i].name + (frames[i].name.starts_with('<') ? "" : "()");
      strip.line = frames[i].line;
      strip.note = "line " + std::to_string(strip.line);
      scene_.strips.push_back(std::move(strip));
    }
    if (leaves) leave_strips();
    if (scene_.strips.size() > most_strips) {
      scene_.strips_hidden = scene_.strips.size() - most_strips;
      scene_.strips.resize(most_strips);
    }
    if (beside_) lead = last_wait();
    if (beside_ && lead && waits_for_process(*lead))
      scene_.waits_for =
          timeline_.process_count() == 2 ? "waits until the child has ended" : "waits for a child";
    if (lead && !leaves) own_strip(*lead);
    if (!leaves && score_.travel) hold_exception(since);
    const bool unfolds = score_.act == Act::call;
    for (Strip& strip : scene_.strips) {
      if (unfolds) strip.unfolded = share(now_, score_.motion - 0.12, 0.12);
      if (score_.act == Act::cut && now_ > 0) strip.state = Strip::State::cut;
    }
    for (const trace::ThreadState& thread : after_.threads()) {
      if (!thread.running || scene_.threads.size() >= most_strips) continue;
      Strip strip;
      strip.name = std::string(thread.name);
      strip.note = thread.daemon ? "daemon thread" : "thread";
      scene_.threads.push_back(std::move(strip));
    }
  }

  static bool waits_for_process(const Event& event) {
    return event.kind == EventKind::wait &&
           event.detail == static_cast<std::uint8_t>(trace::WaitFor::process);
  }

  // While a `finally` or a context manager prints, the call that an exception is in keeps it.
  void hold_exception(std::optional<std::uint32_t> since) {
    const Event* const raised = unsettled_exception(timeline_, moment_.step, since);
    if (!raised) return;
    const trace::Function* const function = timeline_.source().function_at(raised->line);
    for (Strip& strip : scene_.strips) {
      if (!function || strip.name != function->name + "()") continue;
      strip.state = Strip::State::holds;
      strip.note = text(raised->text) + " waits";
      return;
    }
  }

  // What a process that stands beside waits for; null if it does not wait.
  const Event* last_wait() const {
    const std::vector<Event>& events = trace_.events();
    const std::size_t stop = step_.end > max_look_back ? step_.end - max_look_back : 0;
    for (std::size_t i = step_.end; i-- > stop;)
      if (events[i].process == after_.process() && events[i].thread == 0)
        return events[i].kind == EventKind::wait ? &events[i] : nullptr;
    return nullptr;
  }

  // The calls that an exception has gone through by now.
  void leave_strips() {
    const std::vector<Travel::Stop>& stops = score_.travel->stops;
    for (std::size_t i = 0; i < stops.size(); ++i) {
      if (stops[i].place != Travel::Stop::Place::strip || stops[i].index >= scene_.strips.size())
        continue;
      Strip& strip = scene_.strips[stops[i].index];
      const bool is_last = i + 1 == stops.size();
      if (is_last && score_.act == Act::caught && now_ >= score_.settles) {
        strip.state = Strip::State::opened;
        strip.note = "except catches it";
      } else if (!is_last && now_ > stops[i].arrives + 1e-9) {
        strip.state = Strip::State::left;
        strip.note = "no except here";
      }
    }
  }

  // What the step's event does, as a call on top: with the words of its line.
  void own_strip(const Event& lead) {
    Strip strip;
    strip.line = lead.line;
    strip.note = lead.line != 0 ? "line " + std::to_string(lead.line) : "";
    switch (lead.kind) {
      case EventKind::exit_requested:
        if (score_.act != Act::cut) return;
        [[fallthrough]];
      case EventKind::register_:
      case EventKind::unregister:
      case EventKind::clear:
      case EventKind::output:
      case EventKind::signal:
      case EventKind::fork:
      case EventKind::exec:
      case EventKind::thread_start: {
        const std::string_view words = timeline_.source().line(lead.line);
        if (words.empty() || words.find('(') == std::string_view::npos) return;
        strip.name = trace::one_line(words, 48);
        break;
      }
      case EventKind::wait:
        strip.state = Strip::State::waiting;
        strip.name =
            lead.line != 0 ? trace::one_line(timeline_.source().line(lead.line), 48) : "waits";
        break;
      case EventKind::finalize:
        strip.state = Strip::State::dropped;
        strip.name = text(lead.text);
        if (lead.text2 != 0) strip.name += " " + trace::one_line(trace_.text(lead.text2), 32);
        strip.note = lead.detail == 0   ? "nobody holds it any more"
                     : lead.detail == 1 ? "only a cycle held it"
                                        : "torn down at the end";
        break;
      default: return;
    }
    strip.unfolded = share(now_, 0, 0.12);
    scene_.strips.insert(scene_.strips.begin(), std::move(strip));
  }

  void travel() {
    if (score_.travel) {
      Travel travel = *score_.travel;
      const std::vector<Travel::Stop>& stops = travel.stops;
      if (stops.empty()) return;
      std::size_t i = 0;
      while (i + 1 < stops.size() && now_ >= stops[i + 1].arrives) ++i;
      travel.at = static_cast<double>(i);
      if (i + 1 < stops.size())
        travel.at += share(now_, stops[i].arrives, stops[i + 1].arrives - stops[i].arrives);
      if (travel.kind == Travel::Kind::exception && now_ < stops.front().arrives) return;
      if (travel.wall) {
        const std::size_t waiting = after_.registry_size();
        travel.verdict = "atexit stops it here";
        travel.because = scene_.calling.empty() ? "" : scene_.calling.back().name + " is over. ";
        travel.because +=
            waiting > 0
                ? "The loop goes on with " +
                      text(trace_.handlers()[after_.registry(waiting - 1).handler].name) + "."
                : "It was the last one.";
      } else if (travel.leaves) {
        travel.verdict = "no wall: it leaves the program";
        travel.because = after_.registry_size() > 0 ? "The handlers are called all the same."
                                                    : "No handler is registered.";
      } else if (score_.act == Act::report) {
        travel.verdict = "reported, and ignored";
      }
      for (std::size_t k = before_.written_count(); k < after_.written_count(); ++k) {
        const std::string_view words = after_.written(k).text;
        if (travel.lands_on.empty())
          travel.lands_on = words.substr(0, std::min(words.find('\n'), words.size()));
        travel.lands_lines +=
            static_cast<std::size_t>(std::count(words.begin(), words.end(), '\n'));
      }
      // What has come through the buffer is in the terminal; nothing lies about.
      const bool is_text = travel.kind != Travel::Kind::exception;
      if (is_text && travel.arrived() && stops.back().place == Travel::Stop::Place::terminal &&
          !view_.reduced_motion)
        return;
      scene_.travel = std::move(travel);
      return;
    }
    const auto calls = after_.calling();
    if (after_.phase() != Phase::main && calls.empty()) return;
    const auto since = calls.empty() ? std::nullopt : std::optional(calls.back().event);
    const Event* const raised = unsettled_exception(timeline_, moment_.step, since);
    if (!raised || score_.act == Act::caught) return;
    Travel travel;
    const std::string message = trace::one_line(trace_.text(raised->text2), 120);
    travel.label = text(raised->text) + (message.empty() ? "" : ": " + message);
    if (raised->line != 0) travel.stops.push_back({Travel::Stop::Place::source, raised->line, 0});
    travel.stops.push_back(
        {scene_.strips.empty() ? Travel::Stop::Place::card : Travel::Stop::Place::strip, 0, 0});
    travel.at = static_cast<double>(travel.stops.size() - 1);
    scene_.travel = std::move(travel);
  }

  std::size_t index_of_call(std::uint32_t event) const {
    for (std::size_t i = after_.call_count(); i-- > 0;)
      if (after_.call(i).event == event) return i;
    return 0;
  }

  void called() {
    const std::size_t count = after_.call_count();
    const Piles piles = called_piles(after_);
    const std::size_t places = piles.place(count);
    const auto focus_before =
        static_cast<double>(called_piles(before_).place(before_.call_count()));
    scene_.called_focus = focus_before + (static_cast<double>(places) - focus_before) * progress_;
    const std::size_t end = places > view_.called_scroll ? places - view_.called_scroll : 0;
    const std::size_t first = end > visible_cards ? end - visible_cards : 0;
    for (std::size_t place = first; place < end; ++place) {
      const std::size_t i = piles.slot(place);
      const trace::Call call = after_.call(i);
      if (const std::size_t on_it = piles.count(i); on_it > 1) {
        Card pile = pile_card(call.handler, on_it, {Lane::called, place});
        pile.detail = trace::ordinal(i + 1) + " to " + trace::ordinal(i + on_it);
        const std::string time =
            trace::duration(time_of(after_.call(i + on_it - 1).end_event) - time_of(call.event));
        if (!time.empty()) pile.detail += " · took " + time;
        pile.badge = "returned";
        pile.badge_tone = Tone::ok;
        scene_.called.push_back(std::move(pile));
        continue;
      }
      Card c = card(call.handler, {Lane::called, place});
      if (!call.outcome) {
        c.look = Look::ghost;
        c.detail = c.name + ", when it is over";
        c.brief = c.name;
        c.name = trace::ordinal(i + 1);
        scene_.called.push_back(std::move(c));
        continue;
      }
      c.detail = trace::ordinal(i + 1) + " · " + call_text(call.handler);
      if (const std::string time = trace::duration(time_of(call.end_event) - time_of(call.event));
          !time.empty())
        c.detail = trace::ordinal(i + 1) + " · took " + time + " · " + call_text(call.handler);
      switch (*call.outcome) {
        case Outcome::returned: c.badge = "returned", c.badge_tone = Tone::ok; break;
        case Outcome::raised: c.badge = "raised", c.badge_tone = Tone::error; break;
        case Outcome::never_returned: c.badge = "cut short", c.badge_tone = Tone::error; break;
      }
      if (call.end_event >= step_.first) {
        std::size_t depth = 0;
        if (before_.phase() == Phase::main) ++depth;
        for (const trace::Call& before : before_.calling())
          if (before.event < call.event) ++depth;
        move(c, {Lane::calling, depth});
      }
      scene_.called.push_back(std::move(c));
    }
    coming(count, places);
  }

  // Outlines for the calls to come, as far as they are certain now: whoever waits is called, in
  // this order. Before the turn only that there will be places.
  void coming(std::size_t count, std::size_t places) {
    const std::size_t waiting = after_.registry_size();
    const bool nobody = after_.phase() == Phase::ended;
    scene_.called_slots = places;
    if (nobody && (count > 0 || waiting == 0)) return;
    const std::size_t shown = std::min<std::size_t>(waiting, 4);
    const bool turned = after_.phase() == Phase::exit_handlers;
    const bool settled = now_ >= score_.motion;
    for (std::size_t i = 0; i < shown; ++i) {
      Card c;
      c.name = trace::ordinal(count + i + 1);
      c.look = Look::ghost;
      c.place = c.from = {Lane::called, places + i};
      if (nobody && settled) c.detail = "nobody";
      if (turned && settled && score_.act == Act::leave) {
        c.brief = text(trace_.handlers()[after_.registry(waiting - 1 - i).handler].name);
        c.detail = c.brief + ", still called";
      }
      scene_.called.push_back(std::move(c));
    }
    scene_.called_slots = places + shown;
  }

  void sentence() {
    if (view_.story && !view_.last_seen) {
      if (auto story = story_at(timeline_, moment_.step)) {
        const std::string who = trace::narrate(timeline_, moment_.step).who;
        scene_.lead = (who.empty() ? "" : who + ": ") + story->lead;
        scene_.rest = std::move(story->rest);
        return;
      }
    }
    trace::Sentence sentence = trace::narrate(timeline_, moment_.step);
    scene_.lead = (sentence.who.empty() ? "" : sentence.who + ": ") + sentence.lead;
    scene_.rest = std::move(sentence.rest);
  }

  void terminal() {
    scene_.command = "python" + trace_.python() + " " + trace_.filename();
    scene_.is_tty = trace_.stdout_is_tty();
    if (!scene_.is_tty) scene_.command += " | cat";
    const std::size_t old = before_.written_count();
    std::size_t first = after_.written_count();
    std::size_t bytes = 0;
    while (first > 0 && bytes < max_terminal_bytes) bytes += after_.written(--first).text.size();
    const auto add = [&](trace::Stream stream, std::string_view text) {
      if (!scene_.terminal.empty() && scene_.terminal.back().stream == stream) {
        scene_.terminal.back().text += text;
      } else {
        scene_.terminal.push_back({stream, std::string(text)});
      }
    };
    // Cause before effect: what this step prints is there when it has landed, line by line.
    const bool settled = now_ >= score_.motion;
    std::size_t lines = 0;
    if (!settled && now_ >= score_.lands)
      lines = score_.per_line <= 0
                  ? static_cast<std::size_t>(-1)
                  : 1 + static_cast<std::size_t>((now_ - score_.lands) / score_.per_line);
    for (std::size_t i = first; i < after_.written_count(); ++i) {
      const trace::Written written = after_.written(i);
      std::string_view text = written.text;
      if (i >= old && !settled) {
        std::size_t end = 0;
        for (; lines > 0 && end < text.size(); --lines)
          end = std::min(text.find('\n', end), text.size() - 1) + 1;
        text = text.substr(0, end);
      }
      if (!text.empty()) add(written.stream, text);
      if (i >= old) {
        scene_.fresh_lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        if (!text.empty() && text.back() != '\n') ++scene_.fresh_lines;
      }
    }
    const double leaves_at = score_.act == Act::cut ? score_.settles : score_.lands;
    const State& buffered = settled || now_ >= leaves_at ? after_ : before_;
    scene_.pending = buffered.pending(trace::Stream::stdout_, 4096);
    scene_.pending_bytes = buffered.pending_size(trace::Stream::stdout_);
    burnt();
    openings();
  }

  // What was printed and went with the process.
  void burnt() {
    if (after_.phase() != Phase::ended) return;
    if (score_.act == Act::cut && now_ < score_.settles) return;  // it still waits in the buffer
    const std::vector<Event>& events = trace_.events();
    const std::size_t stop = step_.end > max_look_back ? step_.end - max_look_back : 0;
    for (std::size_t i = step_.end; i-- > stop;) {
      const Event& event = events[i];
      if (event.process != after_.process()) continue;
      if (event.kind == EventKind::exit_requested) break;
      if (event.kind == EventKind::lost && event.handler == trace::no_handler && event.value == 0 &&
          event.text != 0) {
        scene_.burnt = trace_.text(event.text).substr(0, 4096);
        scene_.burnt_bytes = trace_.text(event.text).size();
      }
    }
    if (scene_.burnt_bytes > 0) {
      scene_.pending.clear();
      scene_.pending_bytes = 0;
    }
  }

  void openings() {
    if (scene_.pending_bytes > 0) {
      scene_.out = {trace::counted(scene_.pending_bytes, "byte") +
                        (scene_.pending_bytes == 1 ? " waits" : " wait") + " in the buffer",
                    Tone::warning};
    } else if (scene_.burnt_bytes > 0) {
      std::uint64_t out = 0;
      for (const TerminalPiece& piece : scene_.terminal)
        if (piece.stream == trace::Stream::stdout_) out += piece.text.size();
      scene_.out = {std::to_string(out) + " of " +
                        trace::counted(out + scene_.burnt_bytes, "byte") + " came out",
                    Tone::error};
    }
    if (scene_.travel && scene_.travel->kind == Travel::Kind::exception &&
        (scene_.travel->wall || scene_.travel->leaves))
      scene_.err.tone = Tone::error;
  }

  void status() {
    const auto known = [&](const State& state) {
      const auto exit = state.exit();
      return !exit                 ? std::string("?")
             : exit->ending.killed ? python::signal_name(exit->ending.code)
                                   : std::to_string(exit->ending.code);
    };
    const auto exit = after_.exit();
    const bool waits = score_.act == Act::leave || score_.act == Act::report;
    const bool turns = score_.act == Act::turn;  // first its card closes
    const bool cuts = score_.act == Act::cut;    // first everything is gone
    const double changes_at = waits   ? score_.settles
                              : turns ? score_.lands
                              : cuts  ? score_.motion - 0.3
                                      : 0;
    if (!exit || (now_ < changes_at && !before_.exit())) {
      scene_.status = "?";
      scene_.status_detail = "still running";
      return;
    }
    const std::string before = known(before_);
    const std::string after = known(after_);
    if (before != after && moment_.step > 0) {
      const double rolled = share(now_, changes_at, waits || turns || cuts ? 0.3 : score_.motion);
      scene_.status_before = before;
      scene_.status_rolled = rolled;
    }
    if (score_.act == Act::report && before == after && now_ >= score_.settles)
      scene_.status_lock = "stays " + after;
    const bool killed = exit->ending.killed;
    scene_.status =
        killed ? python::signal_name(exit->ending.code) : std::to_string(exit->ending.code);
    scene_.status_tone = killed ? Tone::error : exit->ending.code != 0 ? Tone::warning : Tone::ok;
    if (score_.act == Act::leave) scene_.status_tone = Tone::error;
    if (killed) {
      scene_.status_detail = "killed by signal " + std::to_string(exit->ending.code);
      if (!exit->over) scene_.status_detail = "will be " + scene_.status_detail;
      scene_.status_detail += "; " + std::to_string(128 + exit->ending.code) + " in a shell";
    } else {
      scene_.status_detail = (exit->over ? "from " : "will be " + scene_.status + ", from ") +
                             source_of(*exit, timeline_);
      if (!scene_.status_lock.empty())
        scene_.status_detail = "from " + source_of(*exit, timeline_) +
                               ". An exception in a handler does not change it.";
    }
  }

  // 0 in a simulated run, in which nothing takes time.
  std::int64_t time_of(std::size_t event) const {
    return event < trace_.times().size() ? trace_.times()[event] : 0;
  }

  // Half of the timeline is divided by steps, so that each can be reached, and half by time.
  void moments() {
    const std::vector<trace::Step>& steps = timeline_.steps();
    if (!trace_.recorded() || view_.even_steps || scene_.future_hidden || steps.size() < 2) return;
    const auto end_of = [&](const trace::Step& step) {
      return step.end > step.first ? time_of(step.end - 1) : 0;
    };
    const auto whole = static_cast<double>(std::max<std::int64_t>(end_of(steps.back()), 1));
    const auto last = static_cast<double>(steps.size() - 1);
    std::int64_t latest = 0;
    scene_.moments.reserve(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
      latest = std::max(latest, end_of(steps[i]));
      scene_.moments.push_back(
          (static_cast<double>(i) / last + std::min(1.0, static_cast<double>(latest) / whole)) / 2);
    }
  }

  void ticks() {
    moments();
    const std::vector<trace::Step>& steps = timeline_.steps();
    const std::size_t stride = (steps.size() + max_ticks - 1) / max_ticks;
    for (std::size_t i = 1; i < steps.size(); i += stride) {
      const Event& lead = trace_.events()[steps[i].lead];
      if (scene_.future_hidden && i > moment_.step) break;
      TimelineTick tick;
      tick.step = i;
      tick.sign = sign_of(lead);
      HandlerId handler = lead.handler;
      if (handler == trace::no_handler) handler = handler_in(i);
      if (handler != trace::no_handler) {
        tick.handler = true;
        tick.function = timeline_.mark(handler);
      }
      if (lead.kind == EventKind::call && !scene_.moments.empty())
        tick.until = end_of_call(i, lead);
      if (lead.kind == EventKind::exit_requested) {
        tick.phase = true;
        static constexpr std::array names{"end of file", "sys.exit", "exception",
                                          "Ctrl+C",      "os._exit", "os.abort",
                                          "signal",      "exec",     "SystemExit"};
        const auto cause = static_cast<ExitCause>(lead.detail);
        if (cause == ExitCause::sys_exit)
          tick.label = trace::written_exit(timeline_, steps[i].lead);
        else if (cause == ExitCause::signal && lead.text != 0)
          tick.label = trace_.text(lead.text);
        else if (lead.detail < names.size())
          tick.label = names[lead.detail];
      } else if (lead.kind == EventKind::phase) {
        tick.phase = true;
      } else if (lead.kind == EventKind::fork) {
        tick.label = "fork";
      }
      scene_.ticks.push_back(std::move(tick));
    }
  }

  bool ends_in(std::size_t step, std::uint16_t process) const {
    const trace::Step& looked_at = timeline_.steps()[step];
    for (std::uint32_t i = looked_at.first; i < looked_at.end; ++i)
      if (trace_.events()[i].kind == EventKind::process_end &&
          trace_.events()[i].process == process)
        return true;
    return false;
  }

  // Two lines of the timeline: as far as it may be seen.
  void turns() {
    const std::vector<trace::Turn>& all = timeline_.turns();
    if (all.size() < 2 || all.size() > most_turns) return;
    const auto lead_of = [&](std::size_t step) -> const Event& {
      return trace_.events()[timeline_.steps()[step].lead];
    };
    // Whether the process that has a turn waited at the end of the one before.
    const auto has_waited = [&](std::size_t index) {
      for (std::size_t k = index; k-- > 0;)
        if (all[k].process == all[index].process)
          return all[k].last > 0 && waits_for_process(lead_of(all[k].last));
      return false;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (scene_.future_hidden && all[i].first > moment_.step) break;
      TimelineTurn turn;
      turn.first = all[i].first;
      turn.last = all[i].last;
      turn.process = all[i].process;
      turn.below = all[i].process != 0;
      turn.fork = all[i].fork;
      const bool has_next =
          i + 1 < all.size() && !(scene_.future_hidden && all[i + 1].first > moment_.step);
      if (scene_.future_hidden) turn.last = std::min(turn.last, moment_.step);
      turn.waits = turn.last > 0 && waits_for_process(lead_of(turn.last));
      turn.joins = has_next && ends_in(turn.last, turn.process) && has_waited(i + 1);
      scene_.turns.push_back(turn);
    }
    if (scene_.turns.size() < 2) scene_.turns.clear();
  }

  // The step in which a call ends that begins in this one; 0 if that is far away.
  std::size_t end_of_call(std::size_t step, const Event& call) const {
    const std::vector<trace::Step>& steps = timeline_.steps();
    for (std::size_t i = step; i < steps.size() && i < step + max_ticks; ++i) {
      for (std::size_t k = steps[i].first; k < steps[i].end; ++k) {
        const Event& event = trace_.events()[k];
        if (event.kind == EventKind::return_ && event.handler == call.handler &&
            event.process == call.process)
          return i;
      }
    }
    return 0;
  }

  static TimelineTick::Sign sign_of(const Event& lead) {
    using Sign = TimelineTick::Sign;
    switch (lead.kind) {
      case EventKind::register_: return Sign::registered;
      case EventKind::call: return Sign::called;
      case EventKind::output:
      case EventKind::flush: return Sign::printed;
      case EventKind::return_: return Sign::returned;
      case EventKind::raise:
      case EventKind::report: return Sign::raised;
      case EventKind::process_end: return Sign::ended;
      case EventKind::fork: return Sign::forked;
      case EventKind::exit_requested: {
        const auto cause = static_cast<ExitCause>(lead.detail);
        if (ends_at_once(cause)) return Sign::killed;
        if (cause == ExitCause::exception || cause == ExitCause::keyboard_interrupt)
          return Sign::raised;
        return Sign::asked_to_end;
      }
      default: return Sign::other;
    }
  }
  // Whose hue a step has that happens inside a handler's call: a step or two after its begin.
  HandlerId handler_in(std::size_t step) const {
    const std::vector<trace::Step>& steps = timeline_.steps();
    const std::uint16_t process = trace_.events()[steps[step].lead].process;
    for (std::size_t back = 1; back <= 8 && back < step; ++back) {
      const Event& event = trace_.events()[steps[step - back].lead];
      if (event.process != process) continue;
      if (event.kind == EventKind::call) return event.handler;
      if (event.kind == EventKind::return_ || event.kind == EventKind::exit_requested ||
          event.kind == EventKind::register_)
        break;
    }
    return trace::no_handler;
  }

  void cut() {
    if (!dies()) return;
    Cut cut;
    const bool here = score_.act == Act::cut;
    if (here && now_ <= 0) return;
    cut.strip = here ? share(now_, 0, 0.08) : 1;
    cut.dark = here ? share(now_, 0.08, 0.15) : 1;
    cut.burnt = here ? share(now_, score_.settles, 0.4) : 1;
    cut.arc = here ? share(now_, score_.settles + 0.4, 0.35) : 1;
    const auto exit = after_.exit();
    const Phase in = timeline_.at(exit->event, after_.process()).phase();
    std::vector<std::string> skipped;
    if (in < Phase::joining_threads) skipped.emplace_back("threads");
    if (in <= Phase::exit_handlers) skipped.emplace_back("handlers");
    if (in <= Phase::flushing) skipped.emplace_back("buffers");
    for (std::size_t i = 0; i < skipped.size(); ++i)
      cut.skipped += (i == 0 ? "skipped: " : ", ") + skipped[i];
    scene_.cut = std::move(cut);
  }

  // Whether the step makes the process or interpreter that then stands beside its maker.
  bool parts_here() const {
    if (view_.reduced_motion || step_.first >= step_.end) return false;
    const Event& lead = trace_.events()[step_.lead];
    if (lead.kind == EventKind::fork) return after_.processes().size() == 2;
    return lead.kind == EventKind::phase && lead.detail == static_cast<std::uint8_t>(Phase::main) &&
           lead.interpreter != 0;
  }

  void processes() {
    const auto processes = after_.processes();
    if (processes.size() < 2) return interpreters();
    name_process();
    scene_.out.note += scene_.out.note.empty() ? "shared" : "";
    scene_.err.note = "shared";
    // Its parent; of a parent the child that was made last.
    const std::uint16_t index = after_.process();
    std::uint16_t other = 0;
    for (const trace::ProcessState& process : processes) {
      if (index != 0 && process.index == index) other = process.parent;
      if (index == 0 && process.index != 0) other = process.index;
    }
    if (other == index) return;
    Scene beside = Composer(timeline_, moment_, view_, other).compose();
    beside.other = std::make_shared<const Scene>();  // only that there is one
    scene_.other = std::make_shared<const Scene>(std::move(beside));
  }

  // Beside the main interpreter the subinterpreter that has lived last, and the other way round:
  // each has a registry of its own.
  void interpreters() {
    const std::uint16_t own = after_.interpreter();
    std::optional<std::uint16_t> other;
    if (own != 0) other = std::uint16_t{0};
    const std::vector<Event>& events = trace_.events();
    const std::size_t stop = step_.end > max_look_back ? step_.end - max_look_back : 0;
    for (std::size_t i = step_.end; i-- > stop && !other;) {
      const Event& event = events[i];
      if (event.process != after_.process() || event.interpreter == own) continue;
      if (timeline_.at(step_.end, event.process, event.interpreter).phase() == Phase::ended) return;
      other = event.interpreter;
    }
    if (!other) return;
    name_process();
    Scene beside = Composer(timeline_, moment_, view_, after_.process(), *other).compose();
    beside.status.clear();  // there is one for both
    beside.other = std::make_shared<const Scene>();
    scene_.other = std::make_shared<const Scene>(std::move(beside));
  }

  void name_process() {
    const auto processes = after_.processes();
    const std::uint16_t index = after_.process();
    if (processes.size() < 2) {  // two interpreters of one process
      const std::uint16_t interpreter = after_.interpreter();
      scene_.is_parent = interpreter == 0;
      scene_.process =
          interpreter == 0 ? "Main interpreter" : "Interpreter " + std::to_string(interpreter);
      return;
    }
    scene_.is_parent = index == 0;
    scene_.process = index == 0 ? "Parent" : "Child";
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
  const Score score_;
  const bool beside_;
  const double now_;  // seconds since the step began
  const double progress_;
  Piles registry_piles_before_;
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
    case PhaseMark::Status::failed: return "failed";
    case PhaseMark::Status::killed: return "killed";
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

void describe_travel(std::string& out, const Travel& travel) {
  out += travel.kind == Travel::Kind::exception ? "exception: " : "text: ";
  out += travel.label;
  static constexpr std::array names{"line", "call", "card", "wall", "opening", "terminal"};
  for (std::size_t i = 0; i < travel.stops.size(); ++i) {
    using Place = Travel::Stop::Place;
    const Travel::Stop& stop = travel.stops[i];
    out += (i == 0 ? " | " : " > ") + std::string(names[static_cast<std::size_t>(stop.place)]);
    if (stop.place == Place::source || stop.place == Place::strip)
      out += " " + std::to_string(stop.index);
    if (static_cast<double>(i) <= travel.at) out += "*";
  }
  out += "\n";
  if (!travel.verdict.empty()) out += "verdict: " + travel.verdict + "\n";
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
  const bool hidden = view.last_seen && moment.step > *view.last_seen;
  if (hidden) moment = {*view.last_seen, 1};
  Scene scene = Composer(timeline, moment, view).compose();
  scene.answer_hidden = hidden;
  return scene;
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
  for (const Strip& strip : scene.strips)
    out += "strip: " + strip.name + (strip.note.empty() ? "" : " | " + strip.note) + "\n";
  for (const Strip& thread : scene.threads) out += "thread: " + thread.name + "\n";
  if (scene.travel) describe_travel(out, *scene.travel);
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
  if (scene.pending_bytes > 0)
    out += "buffered: " + std::to_string(scene.pending_bytes) + " bytes\n";
  if (scene.burnt_bytes > 0) out += "lost: " + std::to_string(scene.burnt_bytes) + " bytes\n";
  out += "exit status: " + scene.status + " | " + scene.status_detail + "\n";
  if (!scene.status_lock.empty()) out += "lock: " + scene.status_lock + "\n";
  return out;
}

}  // namespace lastcall::stage
