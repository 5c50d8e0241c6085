#include "trace/narrate.hpp"

#include <unistd.h>

#include <algorithm>
#include <memory>

#include "command.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "scenario.hpp"
#include "trace/comparison.hpp"
#include "trace/folds.hpp"

namespace lastcall::cli {
namespace {

std::string_view heading(trace::Phase phase) {
  switch (phase) {
    case trace::Phase::main: return "The main program";
    case trace::Phase::joining_threads: return "Joining threads";
    case trace::Phase::exit_handlers: return "The exit handlers";
    case trace::Phase::flushing: return "Flushing the output";
    case trace::Phase::ended: return "The end";
  }
  return "";
}

// What a step wrote, as it reaches the terminal or the pipe.
void append_written(std::string& text, const trace::Trace& trace, const trace::Step& step) {
  for (std::uint32_t i = step.first; i < step.end; ++i) {
    const trace::Event& event = trace.events()[i];
    if (event.kind != trace::EventKind::flush) continue;
    std::string_view rest = trace.text(event.text);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      text += event.detail == 0 ? "       stdout: " : "       stderr: ";
      text += trace::one_line(rest.substr(0, end), 400) + "\n";
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

// The transcript of a trace, piece by piece, until `sink` returns false.
void transcribe(const trace::Trace& trace, bool colourful,
                const std::function<bool(std::string_view)>& sink) {
  const trace::Timeline timeline(trace);
  std::string text = narrate(timeline, 0).rest + "\n";
  std::optional<trace::Phase> phase;
  for (std::size_t step = 1; step < timeline.steps().size(); ++step) {
    const trace::Event& lead = trace.events()[timeline.steps()[step].lead];
    // With several processes the phases alternate, and every sentence says whose it is, as it does
    // of a subinterpreter.
    if (timeline.process_count() == 1 && lead.interpreter == 0) {
      const bool begins_phase =
          lead.kind == trace::EventKind::phase || lead.kind == trace::EventKind::process_end;
      const trace::Phase now =
          (begins_phase ? timeline.at_step(step) : timeline.before_step(step)).phase();
      if (now != phase) text += "\n" + std::string(heading(now)) + "\n";
      phase = now;
    }
    if (const auto folded = trace::folded_steps(timeline, step)) {
      text += "  " + std::to_string(step) + ". to " + std::to_string(folded->last) + ". ";
      text += (colourful ? "\x1b[1m" + folded->text + "\x1b[0m" : folded->text) + "\n";
      step = folded->last;
      continue;
    }
    const trace::Sentence sentence = narrate(timeline, step);
    text += "  " + std::to_string(step) + ". ";
    std::string place = sentence.who;
    if (const std::uint32_t line = timeline.line_of_step(step); line != 0) {
      place += (place.empty() ? "Line " : ", line ") + std::to_string(line);
    }
    if (!place.empty()) text += place + ": ";
    text += colourful ? "\x1b[1m" + sentence.lead + "\x1b[0m" : sentence.lead;
    if (!sentence.rest.empty()) text += " " + sentence.rest;
    text += "\n";
    append_written(text, trace, timeline.steps()[step]);
    if (text.size() > 16 * 1024) {
      if (!sink(text)) return;
      text.clear();
    }
  }
  sink(text);
}

// Whether a text is a transcript as `transcribe` writes it, to which nobody has added anything.
bool is_transcript(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos ||
      text.substr(0, end).find(" is about to run as Python ") == std::string_view::npos)
    return false;
  const auto is_told = [](std::string_view line) {
    if (line.empty() || line.starts_with("       stdout: ") || line.starts_with("       stderr: "))
      return true;
    if (line.starts_with("  ")) {
      line.remove_prefix(2);
      const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
      return digits > 0 && line.substr(digits).starts_with(". ");
    }
    for (auto phase = trace::Phase::main; phase <= trace::Phase::ended;
         phase = static_cast<trace::Phase>(static_cast<int>(phase) + 1))
      if (line == heading(phase)) return true;
    return false;
  };
  const std::vector<std::string_view> lines = trace::lines_of(text.substr(end + 1));
  return std::ranges::all_of(lines, is_told);
}

int transcript(const Scenario& scenario, const std::string& path, bool force) {
  const platform::Destination to = scenario.destination(path, "a transcript", is_transcript, force);
  if (const std::string why = platform::refusal(to); !why.empty()) {
    tell(why);
    return status::cannot;
  }
  const Loaded loaded = load(scenario);
  if (!loaded.is_there()) return loaded.status;
  const std::shared_ptr<const trace::Trace> run = run_of(scenario, loaded);
  const trace::Trace& trace = *run;
  const bool colourful = path == "-" && platform::is_colourful(STDOUT_FILENO);
  const std::string error =
      platform::write_file(to, [&](const auto& sink) { transcribe(trace, colourful, sink); });
  if (error.empty()) return status::ok;
  tell(error);
  return status::cannot;
}

Action set_up(CLI::App& app) {
  const auto scenario = std::make_shared<Scenario>();
  scenario->add_options(app);
  scenario->add_stdout_option(app, "pipe");
  const auto path = std::make_shared<std::string>("-");
  app.add_option("-o,--output", *path, "The file to write; - is standard output")
      ->type_name("OUT")
      ->capture_default_str();
  const auto force = std::make_shared<bool>(false);
  add_force_option(app, *force);
  app.footer(
      "Tells step by step what happens and why, in plain sentences: for learning, and for screen\n"
      "readers.\n"
      "\n"
      "A file that is in the way is replaced only if it is such a transcript as it was written, "
      "or\n"
      "with --force.\n"
      "\n"
      "Examples:\n"
      "  lastcall narrate demo.py\n"
      "  lastcall narrate --python 2.7 --stdout tty demo.py\n"
      "\n"
      "Exit status: 0, whatever the script's; 1 if the output cannot be written; 2 if the file\n"
      "cannot be read or simulated.");
  return [scenario, path, force](const std::vector<std::string>&) {
    return transcript(*scenario, *path, *force);
  };
}

}  // namespace

const Command narrate_command{"narrate", "Tell what happens in a run, and why", set_up};

}  // namespace lastcall::cli
