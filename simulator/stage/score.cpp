#include "score.hpp"

#include <algorithm>
#include <charconv>

#include "trace/narrate.hpp"
#include "trace/words.hpp"

namespace lastcall::stage {

using trace::Event;
using trace::EventKind;
using trace::ExitCause;
using trace::Phase;
using trace::Timeline;
using At = Travel::Stop::Place;

double ease(double t) {
  t = std::clamp(t, 0.0, 1.0);
  const double left = -2 * t + 2;
  return t < 0.5 ? 4 * t * t * t : 1 - left * left * left / 2;
}

double share(double now, double begin, double length) {
  if (length <= 0) return now >= begin ? 1 : 0;
  return ease((now - begin) / length);
}

double reading_time(std::string_view text) {
  const auto words = 1 + std::count(text.begin(), text.end(), ' ');
  return std::max(0.65, 0.28 * static_cast<double>(words) - 0.35);
}

namespace {

// The design's times, in seconds.
constexpr double flash = 0.1;
constexpr double to_top_strip = 0.25;
constexpr double per_strip = 0.2;
constexpr double recoil = 0.16;
constexpr double through_opening = 0.25;
constexpr double to_terminal = 0.35;
constexpr double per_line = 0.04;
constexpr std::size_t most_lines = 24;  // come one by one
constexpr double lock = 0.15;
constexpr double wheel = 0.3;
constexpr double red_cross = 0.15;
constexpr double gate = 0.4;
constexpr double close_card = 0.3;
constexpr double per_phase = 0.2;
constexpr double clamp_next = 0.2;
constexpr double silence = 0.8;

bool ends_at_once(ExitCause cause) {
  return cause == ExitCause::os__exit || cause == ExitCause::abort || cause == ExitCause::signal ||
         cause == ExitCause::exec;
}

// The lines events of a thread that lead to a position, oldest first; of a forked child those of
// its parent, too.
std::vector<std::uint32_t> lines_before(const Timeline& timeline, std::size_t position,
                                        std::uint16_t process, std::uint16_t thread,
                                        std::optional<std::uint32_t> since) {
  const std::vector<Event>& events = timeline.trace().events();
  std::vector<std::uint32_t> lines;
  const std::size_t stop = std::max<std::size_t>(
      since.value_or(0), position > max_look_back ? position - max_look_back : 0);
  for (std::size_t i = std::min(position, events.size()); i-- > stop;) {
    const Event& event = events[i];
    if (event.kind == EventKind::fork && event.value == process && event.process != process) {
      process = event.process;
      thread = event.thread;
    }
    if (event.process == process && event.thread == thread && event.kind == EventKind::line)
      lines.push_back(event.line);
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

bool calls_by_name(std::string_view line, std::string_view name) {
  for (std::size_t i = line.find(name); i != std::string_view::npos; i = line.find(name, i + 1))
    if (i + name.size() < line.size() && line[i + name.size()] == '(') return true;
  return false;
}

// `  File "demo.py", line 9, in write`: the frames of a traceback, of the last one if it has
// several; what is above the script's own code is left out.
std::vector<Frame> frames_of_traceback(std::string_view text, std::string_view filename) {
  std::vector<Frame> frames;
  const std::string begin = "  File \"" + std::string(filename) + "\", line ";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with("Traceback (most recent call last)")) frames.clear();
    if (!line.starts_with(begin)) continue;
    line.remove_prefix(begin.size());
    Frame frame;
    const auto [rest, error] = std::from_chars(line.data(), line.data() + line.size(), frame.line);
    if (error != std::errc()) continue;
    line.remove_prefix(static_cast<std::size_t>(rest - line.data()));
    constexpr std::string_view in = ", in ";
    if (!line.starts_with(in)) continue;
    frame.name = line.substr(in.size());
    frames.push_back(std::move(frame));
  }
  return frames;
}

struct Found {
  const Event* raise = nullptr;
  std::uint32_t raise_at = 0;
  const Event* report = nullptr;
  const Event* exit = nullptr;
  const Event* output = nullptr;
  const Event* flush = nullptr;
  std::string err;         // that is written to stderr
  std::size_t phases = 0;  // that begin
};

Found look_at(const Timeline& timeline, const trace::Step& step) {
  Found found;
  const trace::Trace& trace = timeline.trace();
  for (std::uint32_t i = step.first; i < step.end; ++i) {
    const Event& event = trace.events()[i];
    switch (event.kind) {
      case EventKind::raise: found.raise = &event, found.raise_at = i; break;
      case EventKind::report: found.report = &event; break;
      case EventKind::exit_requested: found.exit = &event; break;
      case EventKind::output: found.output = &event; break;
      case EventKind::flush:
        found.flush = &event;
        if (event.detail == 1) found.err += trace.text(event.text);
        break;
      case EventKind::phase: ++found.phases; break;
      default: break;
    }
  }
  return found;
}

// The way of an exception from its line through the calls; the stops after them follow. One that is
// not born here has come to the first of them before.
void climb(Score& score, std::uint32_t line, bool is_born) {
  auto& stops = score.travel->stops;
  double time = is_born ? flash : 0;
  if (line != 0) stops.push_back({At::source, line, time});
  const std::size_t strips = std::min(score.frames.size(), most_strips);
  for (std::size_t i = 0; i < strips; ++i) {
    time += i > 0 ? per_strip : is_born ? to_top_strip : 0;
    stops.push_back({At::strip, i, time});
  }
}

double last_arrival(const Score& score) {
  return score.travel->stops.empty() ? 0 : score.travel->stops.back().arrives;
}

std::string label_of(const trace::Trace& trace, const Event& event) {
  const std::string type(trace.text(event.text));
  const std::string message = trace::one_line(trace.text(event.text2), 120);
  return message.empty() ? type : type + ": " + message;
}

// Which exit handler's call a thread of a process is in when a step is over.
std::optional<trace::Call> innermost_call(const trace::State& state) {
  const std::vector<trace::Call> calls = state.calling();
  if (calls.empty()) return std::nullopt;
  return calls.back();
}

}  // namespace

std::vector<Frame> frames_at(const Timeline& timeline, std::size_t position, std::uint16_t process,
                             std::uint16_t thread, std::optional<std::uint32_t> since) {
  const trace::SourceMap& source = timeline.source();
  std::vector<const trace::Function*> functions;
  std::vector<Frame> frames;
  std::uint32_t module_line = 0;
  for (const std::uint32_t line : lines_before(timeline, position, process, thread, since)) {
    const trace::Function* const function = source.function_at(line);
    if (!function) {
      functions.clear();
      frames.clear();
      module_line = line;
      continue;
    }
    const std::string_view before = source.line(frames.empty() ? module_line : frames.back().line);
    const bool enters =
        line == function->first_line && (frames.empty() || calls_by_name(before, function->name));
    if (!enters) {
      const auto known = std::find(functions.begin(), functions.end(), function);
      if (known != functions.end()) {
        const auto count = static_cast<std::size_t>(known - functions.begin()) + 1;
        // The innermost of several calls of it.
        std::size_t keep = functions.size();
        while (keep > count && functions[keep - 1] != function) --keep;
        functions.resize(keep);
        frames.resize(keep);
        frames.back().line = line;
        continue;
      }
    }
    functions.push_back(function);
    frames.push_back({function->name, line});
  }
  return frames;
}

const Event* unsettled_exception(const Timeline& timeline, std::size_t step,
                                 std::optional<std::uint32_t> call) {
  const std::vector<Event>& events = timeline.trace().events();
  const std::size_t position = timeline.steps()[step].end;
  const std::uint16_t process = timeline.process_of_step(step);
  const std::size_t stop = std::max<std::size_t>(
      call.value_or(0), position > max_look_back ? position - max_look_back : 0);
  for (std::size_t i = position; i-- > stop;) {
    const Event& event = events[i];
    if (event.process != process || event.thread != (call ? events[*call].thread : 0)) continue;
    switch (event.kind) {
      case EventKind::raise: return &event;
      case EventKind::catch_:
      case EventKind::report:
      case EventKind::exit_requested:
      case EventKind::call:
      case EventKind::return_: return nullptr;
      default: break;
    }
  }
  return nullptr;
}

Score score_of(const Timeline& timeline, std::size_t number) {
  Score score;
  const trace::Trace& trace = timeline.trace();
  const trace::Step step = timeline.steps()[number];
  if (step.first == step.end || number == 0) return score;
  const Event& lead = trace.events()[step.lead];
  const Found found = look_at(timeline, step);
  const trace::State before = timeline.before_step(number);
  const auto call = innermost_call(before);
  const auto since = call ? std::optional(call->event) : std::nullopt;
  const auto lines = static_cast<std::size_t>(std::count(found.err.begin(), found.err.end(), '\n'));

  const auto frames_of_raise = [&] {
    score.frames = frames_of_traceback(found.err, trace.filename());
    if (!score.frames.empty() && score.frames.front().name == "<module>")
      score.frames.erase(score.frames.begin());
    if (score.frames.empty() && found.raise)
      score.frames =
          frames_at(timeline, found.raise_at, found.raise->process, found.raise->thread, since);
  };
  const auto line_of_raise = [&] {
    if (!score.frames.empty()) return score.frames.back().line;
    return found.raise ? found.raise->line : 0;
  };
  // Whether the exception was raised in a step before, and has waited on the calls since.
  const auto waited = [&] {
    return !found.raise && unsettled_exception(timeline, number - 1, since) != nullptr;
  };
  const auto to_stderr = [&](double first, double second) {
    auto& stops = score.travel->stops;
    stops.push_back({At::opening, 1, last_arrival(score) + first});
    stops.push_back({At::terminal, 0, last_arrival(score) + second});
    score.lands = last_arrival(score);
    score.per_line = per_line;
    score.settles = score.lands + per_line * static_cast<double>(std::min(lines, most_lines));
  };

  if (found.exit) {
    const auto cause = static_cast<ExitCause>(found.exit->detail);
    if (ends_at_once(cause)) {
      score.act = Act::cut;
      std::size_t lost = 0;
      for (std::uint32_t i = step.first; i < step.end; ++i)
        if (trace.events()[i].kind == EventKind::lost) ++lost;
      score.settles = 0.23 + 0.12 * static_cast<double>(std::min<std::size_t>(lost, 8));
      score.motion = score.settles + 0.4 + 0.35;
      return score;
    }
    if (cause == ExitCause::exception || cause == ExitCause::keyboard_interrupt) {
      score.act = Act::leave;
      frames_of_raise();
      score.travel.emplace();
      score.travel->label = label_of(trace, *found.exit);
      score.travel->leaves = true;
      climb(score, line_of_raise(), !waited());
      auto& stops = score.travel->stops;
      stops.push_back({At::card, 0, last_arrival(score) + per_strip});
      stops.push_back({At::wall, 0, last_arrival(score) + per_strip});
      to_stderr(through_opening, to_terminal);
      score.bead_begins = score.settles + wheel + red_cross;
      score.motion = score.bead_begins + per_phase * static_cast<double>(found.phases) + clamp_next;
      return score;
    }
    score.act = cause == ExitCause::handler ? Act::plain : Act::turn;
    if (score.act == Act::turn) {
      score.lands = close_card;
      score.per_line = per_line;
      score.settles = close_card;
      score.bead_begins = close_card;
      score.motion = close_card + per_phase * static_cast<double>(found.phases) + clamp_next;
    }
    return score;
  }
  if (found.report) {
    score.act = Act::report;
    frames_of_raise();
    score.travel.emplace();
    Travel& travel = *score.travel;
    travel.label = label_of(trace, *found.report);
    const bool in_handler = call && found.report->handler != trace::no_handler;
    if (!in_handler) score.frames.clear();
    climb(score, line_of_raise(), !waited());
    if (in_handler) {
      travel.wall = true;
      travel.stops.push_back({At::card, 0, last_arrival(score) + per_strip});
      travel.stops.push_back({At::wall, 0, last_arrival(score) + recoil});
    }
    to_stderr(to_terminal / 2, to_terminal / 2);
    score.motion = score.settles + lock;
    return score;
  }
  switch (lead.kind) {
    case EventKind::raise: {
      score.act = Act::raise;
      frames_of_raise();
      score.travel.emplace();
      score.travel->label = label_of(trace, lead);
      auto& stops = score.travel->stops;
      if (lead.line != 0) stops.push_back({At::source, lead.line, flash});
      stops.push_back({score.frames.empty() ? At::card : At::strip, 0, flash + to_top_strip});
      score.motion = flash + to_top_strip;
      return score;
    }
    case EventKind::catch_: {
      score.act = Act::caught;
      const Event* const raised = unsettled_exception(timeline, number - 1, since);
      const auto at = raised ? static_cast<std::size_t>(raised - trace.events().data()) : step.lead;
      score.frames = frames_at(timeline, at, lead.process, lead.thread, since);
      const trace::Function* const taker = timeline.source().function_at(lead.line);
      score.travel.emplace();
      score.travel->label = label_of(trace, lead);
      score.travel->caught = true;
      auto& stops = score.travel->stops;
      double time = 0;
      const std::size_t count = score.frames.size();
      for (std::size_t i = 0; i < std::min(count, most_strips); ++i) {
        stops.push_back({At::strip, i, time});
        if (taker && score.frames[count - 1 - i].name == taker->name) break;
        time += per_strip;
      }
      if (!taker || stops.empty()) stops.push_back({At::card, 0, time});
      score.settles = time;
      score.motion = time + gate;
      return score;
    }
    case EventKind::register_: score.act = Act::push; return score;
    case EventKind::call: score.act = Act::call, score.motion = 0.32; return score;
    case EventKind::return_: score.act = Act::back, score.motion = 0.32; return score;
    case EventKind::fork: score.act = Act::fork, score.motion = 0.7; return score;
    default: break;
  }
  if (found.output || found.flush) {
    const Event& event = found.output ? *found.output : *found.flush;
    score.act = found.output ? Act::print : Act::flush;
    score.travel.emplace();
    score.travel->kind = event.detail == 1 ? Travel::Kind::err : Travel::Kind::out;
    score.travel->label = trace::one_line(trace.text(event.text), 60);
    auto& stops = score.travel->stops;
    if (found.output) stops.push_back({At::card, 0, 0});
    stops.push_back({At::opening, event.detail, found.output ? 0.12 : 0});
    const double lands = found.output ? 0.24 : 0.35;
    if (found.flush) stops.push_back({At::terminal, 0, lands});
    score.lands = found.flush ? lands : 0.12;
    score.motion = score.settles = lands + 0.06;
    if (found.phases > 0) {  // Python's own flush, before the end
      score.bead_begins = score.settles;
      score.motion += per_phase * static_cast<double>(found.phases);
    }
    return score;
  }
  if (lead.kind == EventKind::phase || lead.kind == EventKind::process_end)
    score.motion = 0.35 + per_phase * static_cast<double>(found.phases);
  return score;
}

std::optional<Story> story_at(const Timeline& timeline, std::size_t step) {
  constexpr std::size_t most_prints = 3;
  const std::vector<trace::Step>& steps = timeline.steps();
  const std::vector<Event>& events = timeline.trace().events();
  if (step == 0 || step >= steps.size()) return std::nullopt;
  const std::uint16_t process = events[steps[step].lead].process;
  const auto prints = [&](const Event& lead) {
    return lead.kind == EventKind::output || lead.kind == EventKind::flush;
  };
  std::size_t first = step;
  while (
      first > 1 && step - first <= most_prints && events[steps[first].lead].process == process &&
      (prints(events[steps[first].lead]) || events[steps[first].lead].kind == EventKind::return_) &&
      (first == step || prints(events[steps[first].lead])))
    --first;
  const Event& call = events[steps[first].lead];
  if (call.kind != EventKind::call || call.process != process) return std::nullopt;
  Story story{first, first, "", ""};
  std::vector<std::string> printed;
  for (std::size_t i = first + 1; i < steps.size() && i - first <= most_prints + 1; ++i) {
    const Event& lead = events[steps[i].lead];
    if (lead.process != process) return std::nullopt;
    if (lead.kind == EventKind::return_) {
      if (lead.handler != call.handler ||
          static_cast<trace::Outcome>(lead.detail) != trace::Outcome::returned)
        return std::nullopt;
      story.last = i;
      break;
    }
    if (!prints(lead)) return std::nullopt;
    if (lead.kind == EventKind::output && printed.size() < 2)
      printed.push_back("\"" + trace::one_line(timeline.trace().text(lead.text), 40) + "\"");
  }
  if (story.last < step || story.last == first) return std::nullopt;
  const std::string name(timeline.trace().text(timeline.trace().handlers()[call.handler].name));
  story.lead =
      name + " is called" +
      (printed.empty() ? " and returns." : ", prints " + trace::list(printed) + " and returns.");
  story.rest = trace::narrate(timeline, first).rest;
  return story;
}

Beat beat_of(const Timeline& timeline, std::size_t step, bool is_story) {
  step = std::min(step, timeline.steps().size() - 1);
  const Score score = score_of(timeline, step);
  Beat beat;
  beat.motion = score.motion;
  beat.rest = reading_time(trace::narrate(timeline, step).text());
  if (score.act == Act::cut) beat.rest += silence;
  if (const auto story = is_story ? story_at(timeline, step) : std::nullopt)
    beat.rest = step == story->last ? reading_time(story->lead + " " + story->rest) : 0;
  return beat;
}

Beat real_beat_of(const Timeline& timeline, std::size_t step) {
  if (!timeline.trace().recorded()) return beat_of(timeline, step);
  const std::vector<trace::Step>& steps = timeline.steps();
  step = std::min(step, steps.size() - 1);
  const std::vector<std::int64_t>& times = timeline.trace().times();
  const auto time_of = [&](std::size_t number) {
    const std::size_t lead = steps[number].lead;
    return lead < times.size() ? static_cast<double>(times[lead]) / 1e9 : 0.0;
  };
  const bool is_last = step + 1 == steps.size();
  const double whole = is_last ? 0 : std::max(time_of(step + 1) - time_of(step), 0.0);
  const double motion = std::min(score_of(timeline, step).motion, whole);
  return {motion, whole - motion};
}

MarkedLines marked_lines(const Timeline& timeline, std::size_t number) {
  number = std::min(number, timeline.steps().size() - 1);
  return marked_lines(timeline, number, score_of(timeline, number));
}

MarkedLines marked_lines(const Timeline& timeline, std::size_t number, const Score& score) {
  MarkedLines marked;
  const trace::Step step = timeline.steps()[number];
  const trace::Trace& trace = timeline.trace();
  const trace::State state = timeline.at_step(number);
  if (step.first != step.end && number > 0) {
    const Event& lead = trace.events()[step.lead];
    switch (score.act) {
      case Act::cut:
        marked.running = lead.line;
        marked.failed = true;
        return marked;
      case Act::report:
      case Act::leave:
      case Act::raise: {
        marked.failed = true;
        for (const Travel::Stop& stop : score.travel->stops)
          if (stop.place == At::source) marked.running = static_cast<std::uint32_t>(stop.index);
        for (const Frame& frame : score.frames)
          if (frame.line != marked.running) marked.callers.push_back(frame.line);
        if (score.act != Act::leave) return marked;
        const auto lines = lines_before(timeline, step.first, lead.process, 0, std::nullopt);
        for (std::size_t i = lines.size(); i-- > 0;) {
          if (timeline.source().function_at(lines[i])) continue;
          if (lines[i] != marked.running) marked.callers.push_back(lines[i]);
          break;
        }
        return marked;
      }
      case Act::turn: {
        const auto cause = static_cast<ExitCause>(lead.detail);
        if (cause != ExitCause::end_of_file)
          for (std::uint32_t i = step.first; i < step.end; ++i)
            if (trace.events()[i].line != 0 && trace.events()[i].kind != EventKind::flush)
              marked.running = trace.events()[i].line;
        return marked;
      }
      default: break;
    }
  }
  if (state.phase() == Phase::ended) return marked;
  if (const auto call = innermost_call(state)) {
    const auto& events = trace.events();
    const std::size_t stop =
        std::max<std::size_t>(call->event, step.end > max_look_back ? step.end - max_look_back : 0);
    for (std::size_t i = step.end; i-- > stop;) {
      const Event& event = events[i];
      if (event.kind != EventKind::line || event.process != events[call->event].process ||
          event.thread != events[call->event].thread)
        continue;
      marked.running = event.line;
      return marked;
    }
    const std::uint32_t line = trace.handlers()[call->handler].def_line;
    const trace::Function* const function = timeline.source().defined_at(line);
    marked.running = function ? function->def_line : line;
    // Of a function that is not of this text: the line that lets it be called.
    if (marked.running == 0) marked.running = events[call->event].line;
    return marked;
  }
  if (const auto place = state.place();
      place && (state.phase() == Phase::main || place->thread != 0))
    marked.running = place->line;
  return marked;
}

std::optional<std::size_t> step_of_question(const Timeline& timeline, std::uint16_t process) {
  const trace::Trace& trace = timeline.trace();
  const std::vector<Event>& events = trace.events();
  const auto find = [&](auto accepted) {
    return std::find_if(events.begin(), events.end(), [&](const Event& event) {
      return event.process == process && accepted(event.kind);
    });
  };
  const auto request = find([](EventKind kind) { return kind == EventKind::exit_requested; });
  const auto end = find([](EventKind kind) { return kind == EventKind::process_end; });
  if (!trace.limit().empty() || request == events.end() || end == events.end()) return std::nullopt;
  // Who was taken out is a part of the question.
  const auto first = std::min(request, find([](EventKind kind) {
                                return kind == EventKind::unregister || kind == EventKind::clear;
                              }));
  std::size_t step = timeline.step_of(static_cast<std::size_t>(first - events.begin()));
  do {
    if (step > 0) --step;
    const Event& lead = events[timeline.steps()[step].lead];
    if (lead.kind == EventKind::fork && lead.value == process) break;  // it begins with that
    if (lead.process != process) continue;  // what others do meanwhile is a part of the answer
    if (lead.kind != EventKind::raise && lead.kind != EventKind::signal) break;
  } while (step > 0);
  return step;
}

}  // namespace lastcall::stage
