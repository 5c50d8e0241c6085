#include "app/outcomes.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "document/script_edit.hpp"
#include "python/signals.hpp"
#include "trace/words.hpp"

namespace lastcall::app {
namespace {

using trace::ExitCause;
using trace::Summary;
using Way = WhatIf::Way;
namespace signal_number = python::signal_number;

machine::Options machine_options(const RunOptions& options) {
  machine::Options result;
  result.python = options.python;
  result.stdout_is_tty = options.stdout_is_tty;
  result.limits = options.limits;
  return result;
}

// Of the first process, at a step or at the last of its own before it.
std::vector<stage::PhaseMark> phases_at(const trace::Timeline& timeline, std::size_t step) {
  while (timeline.process_of_step(step) != 0) --step;
  return stage::compose(timeline, {step, 1}).phases;
}

void run_column(Column& column, const std::string& text, const std::string& name,
                const RunOptions& options) {
  const auto parsed = script::parse(text, name, options.python);
  if (!parsed.program) return;
  column.trace =
      std::make_shared<const trace::Trace>(machine::run(*parsed.program, machine_options(options)));
  column.timeline = std::make_shared<const trace::Timeline>(*column.trace);
  column.summary = trace::summarize(*column.timeline);
  column.phases = phases_at(*column.timeline, column.timeline->steps().size() - 1);
}

using Fates = std::vector<std::pair<std::string, std::pair<Summary::Fate, std::string>>>;
Fates fates(const Summary& summary) {
  Fates result;
  for (const Summary::One& one : summary.handlers)
    result.push_back({one.name, {one.fate, one.exception}});
  return result;
}

std::string number_word(std::size_t number) {
  static constexpr std::array words{"no",  "one",   "two",   "three", "four", "five",
                                    "six", "seven", "eight", "nine",  "ten",  "eleven"};
  return number < words.size() ? words[number] : std::to_string(number);
}

Difference difference(const Column& reference, const Column& other) {
  Difference result;
  if (!reference.trace || !other.trace) {
    result.handlers = result.errors = result.output = result.ending = true;
    return result;
  }
  const Summary& a = reference.summary;
  const Summary& b = other.summary;
  result.handlers = fates(a) != fates(b);
  result.errors = a.errors != b.errors;
  result.output = a.arrived != b.arrived || a.lost != b.lost || a.pending != b.pending;
  const auto known = [](const Summary& summary) { return !summary.goes_on || summary.is_settled; };
  result.ending = known(a) != known(b) || (known(a) && !(a.ending == b.ending)) ||
                  a.goes_on != b.goes_on || (!a.goes_on && a.ended != b.ended);
  return result;
}

std::vector<Column> compared(std::vector<Column> columns) {
  for (Column& column : columns) column.differs = difference(columns.front(), column);
  return columns;
}

}  // namespace

namespace {

// Before the last of them is over.
std::string sentence_so_far(const std::vector<Column>& columns, const std::string& noun) {
  std::vector<std::string> over;
  bool differs = false;
  for (const Column& column : columns) {
    differs |= column.differs.any();
    if (!column.summary.goes_on) over.push_back(column.title);
  }
  if (!differs) return "So far all " + number_word(columns.size()) + " " + noun + "s are alike.";
  if (over.empty()) return "From here on they differ. All of them go on.";
  const std::size_t left = columns.size() - over.size();
  return trace::list(over) + (over.size() == 1 ? " is over; " : " are over; ") + number_word(left) +
         (left == 1 ? " goes on." : " go on.");
}

}  // namespace

std::string sentence_of(const std::vector<Column>& columns, const std::string& noun) {
  if (std::ranges::any_of(columns, [](const Column& each) { return each.summary.goes_on; }))
    return sentence_so_far(columns, noun);
  std::size_t all = 0;
  std::size_t none = 0;
  std::size_t called = 0;
  std::vector<std::string> names, losing;
  for (const Column& column : columns) {
    if (!column.trace) continue;
    if (column.summary.lost > 0) losing.push_back(column.title);
    if (column.summary.handlers.empty()) continue;
    if (column.summary.none_runs()) ++none;
    if (!column.summary.all_run()) continue;
    if (all++ != 0) continue;
    called = column.summary.handlers.size();
    for (const Summary::One& one : column.summary.handlers)
      if (names.size() < 6) names.push_back(one.name);
  }
  const auto plural = [&](std::size_t count) { return count == 1 ? noun : noun + "s"; };
  std::string words;
  if (all > 0) {
    std::string count = number_word(all);
    count[0] = static_cast<char>(count[0] - 'a' + 'A');
    words =
        count + " " + plural(all) + (all == 1 ? " calls " : " call ") + trace::list(names, called);
    if (none > 0)
      words +=
          "; " + number_word(none) + (none == 1 ? " calls none of them" : " call none of them");
    words += ".";
  } else if (none > 0) {
    words = "No handler runs.";
  } else {
    words = "No handler is registered.";
  }
  if (!losing.empty())
    words += " " + trace::list(losing) + (losing.size() == 1 ? " loses" : " lose") +
             " what is in the buffer.";
  return words;
}

std::vector<Column> under_all_endings(const script::Program& program, const RunOptions& options) {
  struct Row {
    EndingChoice choice;
    std::string title;
    stage::Icon icon;
  };
  std::vector<Row> rows{
      {{EndingKind::end_of_file, ""}, "end of file", stage::Icon::sheet},
      {{EndingKind::sys_exit, "3"}, "", stage::Icon::leave},
      {{EndingKind::exception, "RuntimeError(\"boom\")"}, "exception", stage::Icon::warning},
      {{EndingKind::signal, "SIGTERM"}, "SIGTERM", stage::Icon::flash},
      {{EndingKind::signal, "SIGKILL"}, "SIGKILL", stage::Icon::flash},
      {{EndingKind::os__exit, "7"}, "", stage::Icon::power}};
  const EndingChoice own = ending_of(program);
  for (Row& row : rows)
    if (row.choice.kind == own.kind && own.kind != EndingKind::signal) row.choice.value = own.value;
  std::vector<Column> columns;
  for (const Row& row : rows) {
    Column column;
    const std::string& value = row.choice.value;
    column.statement = row.choice.kind == EndingKind::end_of_file ? "(last line)"
                       : row.choice.kind == EndingKind::sys_exit  ? "sys.exit(" + value + ")"
                       : row.choice.kind == EndingKind::exception ? "raise " + value
                       : row.choice.kind == EndingKind::os__exit  ? "os._exit(" + value + ")"
                                                                  : "os.kill(…, " + value + ")";
    column.title = row.title.empty() ? column.statement : row.title;
    column.icon = row.icon;
    if (const Edited text = set_ending(program, row.choice))
      run_column(column, *text, program.filename, options);
    columns.push_back(std::move(column));
  }
  return compared(std::move(columns));
}

std::vector<Column> as_all_versions(const std::string& text, const std::string& name,
                                    const RunOptions& options) {
  std::vector<Column> columns;
  for (const python::Version version : python::versions()) {
    RunOptions as = options;
    as.python = version;
    Column column;
    column.title = python::to_string(version);
    run_column(column, text, name, as);
    if (!columns.empty() && columns.back().trace && column.trace &&
        !difference(columns.back(), column).any()) {
      // Neighbours that behave alike are one column.
      std::string& before = columns.back().title;
      column.title = before.substr(0, before.find(' ')) + " to " + column.title;
      columns.back() = std::move(column);
    } else {
      columns.push_back(std::move(column));
    }
  }
  for (Column& column : columns) column.title.insert(0, "Python ");
  return compared(std::move(columns));
}

std::size_t step_count(const std::vector<Column>& columns) {
  std::size_t count = 1;
  for (const Column& column : columns)
    if (column.timeline) count = std::max(count, column.timeline->steps().size());
  return count;
}

std::vector<Column> columns_at(const std::vector<Column>& columns, std::size_t step) {
  std::vector<Column> seen = columns;
  for (Column& column : seen) {
    if (!column.timeline || step + 1 >= column.timeline->steps().size()) continue;
    column.summary = trace::summarize_so_far(*column.timeline, column.timeline->steps()[step].end);
    column.phases = phases_at(*column.timeline, step);
  }
  return seen.empty() ? seen : compared(std::move(seen));
}

std::string WhatIf::name(Way way) {
  switch (way) {
    case Way::sigint: return "SIGINT";
    case Way::sigterm: return "SIGTERM";
    case Way::sigkill: return "SIGKILL";
    case Way::os__exit: return "os._exit(1)";
    case Way::power: return "power cut";
  }
  return "";
}

namespace {

WhatIf::Kind kind_of(const Summary& summary) {
  using Kind = WhatIf::Kind;
  if (summary.handlers.empty()) return Kind::nobody;
  if (summary.all_run()) return Kind::all;
  if (summary.count(Summary::Fate::never) == 0 && summary.count(Summary::Fate::cut_short) == 1 &&
      summary.handlers.size() > 1)
    return Kind::one_cut;
  return summary.none_runs() ? Kind::none : Kind::some;
}

// What a process ends by that dies from outside.
trace::Ending death_of(Way way) {
  switch (way) {
    case Way::sigint: return {true, signal_number::sigint};
    case Way::sigterm: return {true, signal_number::sigterm};
    case Way::os__exit: return {false, 1};
    case Way::sigkill:
    case Way::power: break;
  }
  return {true, signal_number::sigkill};
}
ExitCause cause_of(Way way) {
  return way == Way::os__exit ? ExitCause::os__exit : ExitCause::signal;
}

}  // namespace

WhatIfWork::WhatIfWork(std::shared_ptr<const script::Program> program,
                       std::shared_ptr<const trace::Trace> trace, const RunOptions& options)
    : program_(std::move(program)),
      trace_(std::move(trace)),
      timeline_(*trace_),
      options_(options),
      // Nothing but the signal module changes what SIGTERM does.
      may_handle_sigterm_(program_->text.find("signal") != std::string::npos) {
  // Once the first process is over it stays so.
  const auto& steps = timeline_.steps();
  const auto over = std::partition_point(steps.begin() + 1, steps.end(), [&](const auto& step) {
    const auto exit = timeline_.at(step.end).exit();
    return !exit || !exit->over;
  });
  const auto count = static_cast<std::size_t>(over - steps.begin()) - 1;
  result_.steps.resize(count);
  std::iota(result_.steps.begin(), result_.steps.end(), std::size_t{1});
  for (auto& cells : result_.cells) cells.resize(count);
  constexpr std::size_t coarsest = 64;
  order_.reserve(count);
  for (std::size_t stride = coarsest; stride > 0; stride /= 2)
    for (std::size_t i = 0; i < count; i += stride)
      if (stride == coarsest || i % (2 * stride) != 0) order_.push_back(i);
}

bool WhatIfWork::go_on(std::optional<std::size_t> first) {
  if (const auto index = first ? index_of(*first) : std::nullopt)
    for (const Way way : WhatIf::all_ways)
      if (!result_.cells[static_cast<std::size_t>(way)][*index]) {
        compute(way, *index);
        return true;
      }
  const auto is_known = [&] {
    return result_.cells[next_ % WhatIf::ways][order_[next_ / WhatIf::ways]].has_value();
  };
  while (next_ < size() && is_known()) ++next_;
  if (next_ == size()) return false;
  compute(WhatIf::all_ways[next_ % WhatIf::ways], order_[next_ / WhatIf::ways]);
  return ++next_ < size();
}

void WhatIfWork::compute(Way way, std::size_t index) {
  const std::size_t step = result_.steps[index];
  std::optional<WhatIf::Cell>& cell = result_.cells[static_cast<std::size_t>(way)][index];
  // What kills at once kills alike.
  if (way == Way::os__exit || way == Way::power) {
    if (const auto& killed = result_.cells[static_cast<std::size_t>(Way::sigkill)][index]) {
      cell = killed;
      cell->ending = death_of(way);
      return;
    }
  }
  Found found = find(way, step);
  cell = found.cell;
  told_ = {way, step};
  summary_ = std::move(found.summary);
}

WhatIfWork::Found WhatIfWork::find(Way way, std::size_t step) const {
  const trace::Position position = timeline_.steps()[step].end;
  const auto found = [](Summary summary, bool dies) {
    const WhatIf::Cell cell{kind_of(summary), dies, summary.lost, summary.ending};
    return Found{cell, std::move(summary)};
  };
  const auto dies = [&] {
    return found(trace::summarize_if_killed(timeline_, position, death_of(way), cause_of(way)),
                 true);
  };
  if (way != Way::sigint && (way != Way::sigterm || !may_handle_sigterm_)) return dies();
  const int number = death_of(way).code;
  machine::Options options = machine_options(options_);
  options.interruption = machine::Interruption{position, number};
  const trace::Trace run = machine::run(*program_, options);
  // The first event that the two runs do not share tells what the signal does.
  bool handled = false;
  for (std::size_t i = position; i < run.events().size(); ++i) {
    const trace::Event& event = run.events()[i];
    if (event.process != 0 || event.value != number) continue;
    if (event.kind == trace::EventKind::exit_requested &&
        event.detail == static_cast<std::uint8_t>(ExitCause::signal))
      return dies();
    if (event.kind == trace::EventKind::signal) handled = true;
  }
  Found result = found(trace::summarize(trace::Timeline(run)), false);
  const trace::Event& last = trace_->events()[position - 1];
  if (!run.limit().empty() || (handled && last.kind == trace::EventKind::wait))
    result.cell.kind = WhatIf::Kind::unknown;
  return result;
}

std::optional<std::size_t> WhatIfWork::index_of(std::size_t step) const {
  const auto found = std::ranges::lower_bound(result_.steps, step);
  if (found == result_.steps.end() || *found != step) return std::nullopt;
  return static_cast<std::size_t>(found - result_.steps.begin());
}

const WhatIf::Cell* WhatIfWork::at(Way way, std::size_t step) const {
  const auto index = index_of(step);
  if (!index) return nullptr;
  const auto& cell = result_.cells[static_cast<std::size_t>(way)][*index];
  return cell ? &*cell : nullptr;
}

const Summary& WhatIfWork::summary(Way way, std::size_t step) {
  if (told_ != std::pair{way, step}) {
    summary_ = find(way, step).summary;
    told_ = {way, step};
  }
  return summary_;
}

std::optional<trace::Trace> WhatIfWork::run(Way way, std::size_t step) const {
  const WhatIf::Cell* const known = at(way, step);
  if (!known || known->unknown()) return std::nullopt;
  const trace::Position position = timeline_.steps()[step].end;
  if (known->dies)
    if (auto killed = trace::killed_at(timeline_, position, death_of(way), cause_of(way)))
      return killed;
  machine::Options options = machine_options(options_);
  machine::Interruption interruption{position, death_of(way).code};
  if (way == Way::os__exit) interruption.exit_status = death_of(way).code;
  options.interruption = interruption;
  trace::Trace run = machine::run(*program_, options);
  const Summary is = trace::summarize(trace::Timeline(run));
  const Summary told = find(way, step).summary;
  if (fates(is) != fates(told) || is.lost != told.lost || !(is.ending == told.ending))
    return std::nullopt;
  return run;
}

}  // namespace lastcall::app
