#include "dialogs/exporting.hpp"

#include <algorithm>

namespace lastcall::app {

const std::array<ExportKind, 6>& export_kinds() {
  using Kind = Exporting::Kind;
  static const std::array<ExportKind, 6> kinds{{
      {Kind::picture, "picture", {"png", "svg"}},
      {Kind::animation, "animation", {"gif", "webp"}},
      {Kind::slides, "slides", {"png", "svg"}},
      {Kind::trace, "trace", {"json"}},
      {Kind::transcript, "transcript", {"txt"}},
      {Kind::script, "script", {"py"}},
  }};
  return kinds;
}

void choose(Exporting& exporting, Exporting::Kind kind) {
  exporting.kind = kind;
  const auto& formats = export_kinds()[static_cast<std::size_t>(kind)].formats;
  if (std::find(formats.begin(), formats.end(), exporting.format) == formats.end())
    exporting.format = formats.front();
}

std::string suggested_path(const Exporting& exporting, const ExportSubject& subject) {
  std::string stem = subject.name.substr(0, subject.name.rfind('.'));
  if (exporting.kind == Exporting::Kind::slides) stem += "-%02d";
  if (exporting.kind == Exporting::Kind::script) stem += "-copy";
  return stem + "." + exporting.format;
}

std::vector<std::string> export_command(const Exporting& exporting, const ExportSubject& subject) {
  using Kind = Exporting::Kind;
  if (exporting.kind == Kind::script) return {};
  std::vector<std::string> words{"lastcall"};
  const auto add = [&words](std::initializer_list<std::string> more) {
    words.insert(words.end(), more);
  };
  if (exporting.kind == Kind::trace) {
    add({"trace"});
  } else if (exporting.kind == Kind::transcript) {
    add({"narrate"});
  } else {
    add({"render"});
  }
  add({subject.name, "-o", exporting.path, "--python", subject.python});
  if (!is_drawn(exporting.kind)) {
    if (subject.stdout_is_tty) add({"--stdout", "tty"});
    return words;
  }
  if (!subject.stdout_is_tty) add({"--stdout", "pipe"});
  if (!subject.compared.empty()) add({"--compare", subject.compared});
  add({"--view", exporting.view, "--theme", exporting.theme});
  if (exporting.fine) add({"--scale", "2"});
  if (exporting.kind == Kind::picture) add({"--step", std::to_string(subject.step)});
  if (exporting.kind == Kind::slides) add({"--each"});
  if (subject.span && exporting.kind != Kind::picture)
    add({"--from", std::to_string(subject.span->first), "--to",
         std::to_string(subject.span->second)});
  if (exporting.kind == Kind::animation) {
    if (subject.speed != 1) {
      std::string speed = std::to_string(subject.speed);
      speed.erase(speed.find_last_not_of('0') + 1);
      if (speed.ends_with('.')) speed.pop_back();
      add({"--speed", speed});
    }
    if (subject.reduced_motion) add({"--reduced-motion"});
  }
  return words;
}

std::size_t most_telling_step(const trace::Timeline& timeline) {
  const std::vector<trace::Step>& steps = timeline.steps();
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const trace::Event& lead = timeline.trace().events()[steps[i].lead];
    const auto cause = static_cast<trace::ExitCause>(lead.detail);
    if (lead.kind == trace::EventKind::raise || lead.kind == trace::EventKind::report ||
        (lead.kind == trace::EventKind::exit_requested && cause == trace::ExitCause::exception))
      return i;
  }
  return steps.size() - 1;
}

std::string export_markdown(const Exporting& exporting, const ExportSubject& subject,
                            const std::string& script) {
  std::string fence = "```";
  while (script.find(fence) != std::string::npos) fence += "`";
  std::string text = fence + "python lastcall file=" + subject.name + " python=" + subject.python;
  if (!subject.stdout_is_tty) text += " stdout=pipe";
  const bool film = exporting.kind == Exporting::Kind::animation;
  if (!film) text += " step=" + std::to_string(exporting.step);
  text += " theme=" + exporting.theme + " out=" + subject.name.substr(0, subject.name.rfind('.')) +
          "." + exporting.format + "\n";
  return text + script + (script.ends_with('\n') ? "" : "\n") + fence + "\n";
}

}  // namespace lastcall::app
