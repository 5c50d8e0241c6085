#include "model.hpp"

#include <algorithm>
#include <cmath>

#include "trace/comparison.hpp"
#include "trace/narrate.hpp"

namespace lastcall::app {

using trace::Event;
using trace::EventKind;

void Model::apply(const Edited& edited) {
  if (!edited) {
    message = "The script has an error: mend it first, or undo.";
    return;
  }
  document.edit(*edited);
  document_changed(true);
}

std::string Model::apply_if_right(const std::function<Edited(const script::Program&)>& edit) {
  if (!document.program()) return "The script has an error: mend it first, or undo.";
  const Edited edited = edit(*document.program());
  if (!edited) return "The script cannot be cut there.";
  const auto parsed = script::parse(*edited, document.name(), document.version());
  if (!parsed.program) return "That is no Python: " + parsed.errors.front().message + ".";
  apply(edited);
  return "";
}

void Model::show_table(Table wanted) {
  const bool was_shown = table != Table::none;
  table = document.program() ? wanted : Table::none;
  if (wanted != table)
    message = document.run() && !document.run()->program
                  ? "A recorded run has the one end that was recorded: nobody knows the others."
                  : "There is nothing to compare: the script has an error.";
  columns.clear();
  if (table != Table::none) {
    player.pause();
    if (!was_shown) step_before_table = player.step();
  } else if (was_shown) {
    reset_player(step_before_table);
  }
}

void Model::fill_table() {
  if (columns_of != document.generation() || columns.empty()) {
    columns.clear();
    columns_step.reset();
    columns_of = document.generation();
    const RunOptions options{document.version(), document.stdout_is_tty(), window_limits()};
    if (document.program())
      columns = table == Table::endings
                    ? under_all_endings(*document.program(), options)
                    : as_all_versions(document.text(), document.name(), options);
    const std::size_t count = step_count(columns);
    const trace::Timeline* const longest = played();
    std::shared_ptr<const trace::Timeline> kept;  // as long as the player asks for its beats
    for (const Column& column : columns)
      if (column.timeline.get() == longest) kept = column.timeline;
    player.reset(count, count - 1, [kept](std::size_t step) {
      return kept ? stage::beat_of(*kept, step) : stage::Beat{};
    });
  }
  // What a step has done is seen when it is over.
  const std::size_t step =
      player.moment().progress < 1 && player.step() > 0 ? player.step() - 1 : player.step();
  if (columns_step == step) return;
  columns_step = step;
  columns_seen = columns_at(columns, step);
}

const trace::Timeline* Model::played() const {
  if (table == Table::none) return timeline();
  for (const Column& column : columns)
    if (column.timeline && column.timeline->steps().size() == step_count(columns))
      return column.timeline.get();
  return timeline();
}

std::string Model::end_with(const EndingChoice& ending, bool from_here) {
  const trace::Timeline* steps = timeline();
  std::vector<int> begun;  // the lines of the main program, up to now
  for (std::size_t i = 0; steps && i < steps->steps()[step()].end; ++i) {
    const Event& event = steps->trace().events()[i];
    if (event.kind == EventKind::line && event.process == 0 && event.thread == 0)
      begun.push_back(static_cast<int>(event.line));
  }
  std::string problem = apply_if_right([&](const script::Program& program) {
    return from_here ? end_after(program, begun_statements(program, begun), ending)
                     : set_ending(program, ending);
  });
  if (!problem.empty()) return problem;
  player.jump(player.step());
  if (!asking()) player.play();
  return "";
}

void Model::document_changed(bool show_last_step) {
  message.clear();
  welcome.reset();
  span.reset();
  if (!document.errors().empty()) return;  // what is shown is the run before
  const trace::Timeline* steps = timeline();
  const bool compares = compared && document.program();
  compared_run = compares
                     ? run_as(document.text(), document.name(), *compared, document.stdout_is_tty())
                     : nullptr;
  if (compares && !compared_run)
    message = "As Python " + python::to_string(*compared) + " the script has an error.";
  difference = compared_run
                   ? trace::first_difference(document.run()->timeline, compared_run->timeline)
                   : std::nullopt;
  // The last step before the program is told to end: what an edit has just added.
  std::size_t last = 0;
  if (steps && show_last_step) {
    for (std::size_t i = 1; i < steps->steps().size(); ++i) {
      const Event& event = steps->trace().events()[steps->steps()[i].lead];
      if (event.kind == EventKind::exit_requested || event.kind == EventKind::phase ||
          event.kind == EventKind::process_end)
        break;
      last = i;
    }
  }
  const std::size_t step = show_last_step ? last : player.step();
  reset_player(step);
  if (show_last_step && !settings.reduced_motion) player.show(step);
  if (!predicting) return;
  learning ? begin_question(*this) : predict_first(true);
}

void Model::reset_player(std::size_t step) {
  const trace::Timeline* const steps = timeline();
  const std::size_t count = std::max(steps ? steps->steps().size() : 1,
                                     compared_run ? compared_run->timeline.steps().size() : 1);
  player.reset(count, step, [this, run = document.run(), other = compared_run](std::size_t at) {
    // Of two that are compared, the longer beat.
    if (run && !other && real_time && run->timeline.trace().recorded())
      return stage::real_beat_of(run->timeline, at);
    const bool story = !other && !predicting;
    stage::Beat beat = run ? stage::beat_of(run->timeline, at, story) : stage::Beat{};
    if (other) {
      const stage::Beat beside = stage::beat_of(other->timeline, at);
      beat = {std::max(beat.motion, beside.motion), std::max(beat.rest, beside.rest)};
    }
    if (const auto rest = answer_rest(*this, at)) beat.rest = *rest;
    return beat;
  });
}

void Model::predict_first(bool wanted) {
  predicting.reset();
  welcome.reset();
  if (!wanted) return;
  if (learning) {
    message = "A lesson asks for predictions itself.";
    return;
  }
  if (document.run()) predicting = Predicting::about(document.run());
  if (!predicting) {
    message = "There is nothing to predict: the script does not come to an end by itself.";
    return;
  }
  player.jump(predicting->step());
  focus_question();
}

void Model::focus_question() {
  if (predicting && !predicting->cards().empty())
    wants_focus = "card " + predicting->card_name(predicting->cards().back());
}

std::optional<std::size_t> Model::last_seen(const Run& run) const {
  if (predicting && !predicting->verdict() && &run == document.run().get())
    return predicting->step();
  // What is judged is shown as far as it has come.
  if (is_judging(*this) && !predicting->seen_to_end && !player.at_end() &&
      &run == document.run().get())
    return std::max(predicting->step(), player.step());
  if (asks_welcome() && &run == document.run().get()) return welcome->step;
  if (!hides_answer) return std::nullopt;
  const bool asked = learning && learning->asked_at && &run == document.run().get();
  return asked ? learning->asked_at : stage::step_of_question(run.timeline);
}

bool Model::asking() const {
  return predicting && !predicting->verdict() && player.step() == predicting->step();
}

void Model::check_prediction() {
  if (!asking()) return;
  if (learning && !predicting->unanswered().empty()) {
    learning->was_early = true;
    return;
  }
  predicting->check();
  player.play();
  if (learning && predicting->verdict()->right) mark_done(*this, *learning->lesson, learning->step);
}

void Model::play_or_pause() {
  if (asks_welcome()) return answer_welcome(std::nullopt);
  asking() ? check_prediction() : player.toggle();
}

void Model::judge(bool was_playing, std::size_t before) {
  if (!is_judging(*this)) return;
  Predicting& judged = *predicting;
  if (player.at_end() && !player.moving()) judged.seen_to_end = true;
  if (!was_playing) return;
  for (const Predicting::Stop& stop : judged.stops()) {
    const bool passed = before < stop.step && player.step() > stop.step;
    const bool arrived = player.step() == stop.step && player.moment().progress >= 1;
    if (!(passed || arrived) || judged.stopped_at == stop.step) continue;
    judged.stopped_at = stop.step;
    return player.jump(stop.step);
  }
}

void Model::advance(double seconds) {
  if (has_dialog() || menu) return;  // nothing goes on behind it
  const bool was_playing = player.playing();
  const std::size_t before = player.step();
  player.advance(seconds);
  if (welcome) {
    welcome->seconds += seconds;
    if (welcome->asks && player.step() != welcome->step) welcome->asks = false;
  }
  judge(was_playing, before);
  if (!was_playing || !predicting || predicting->verdict()) return;
  const std::size_t stop = predicting->step();
  if (before <= stop && player.step() > stop) player.jump(stop);
}

const trace::Timeline* Model::timeline() const {
  return document.run() ? &document.run()->timeline : nullptr;
}

std::size_t Model::step() const {
  const trace::Timeline* steps = timeline();
  return std::min(player.step(), steps ? steps->steps().size() - 1 : 0);
}

bool Model::has_dialog() const {
  return prompt || confirm || check || exporting || file_panel || after_losing || showing_keys;
}

std::vector<float> Model::layout_key() const {
  std::vector<float> key{terminal_height, unit()};
  if (learning) key.insert(key.end(), {learning->content_height, learning->wanted_height});
  if (predicting) key.push_back(predicting->content_height);
  if (check) key.push_back(check->content_height);
  if (file_panel) key.push_back(file_panel->content_height);
  return key;
}

void Model::undo(bool again) {
  // The moment is known by its sentence, and by how often that was said before.
  constexpr std::size_t most = 3000;
  std::string sentence;
  std::size_t times = 0;
  if (const trace::Timeline* steps = timeline()) {
    sentence = trace::narrate(*steps, step()).lead;
    for (std::size_t i = step() - std::min(step(), most); i < step(); ++i)
      if (trace::narrate(*steps, i).lead == sentence) ++times;
  }
  if (!(again ? document.redo() : document.undo())) return;
  document_changed(false);
  const trace::Timeline* steps = timeline();
  if (!steps || !document.program() || predicting) return;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < std::min(steps->steps().size(), 2 * most); ++i) {
    if (trace::narrate(*steps, i).lead != sentence) continue;
    found = i;
    if (times-- == 0) break;
  }
  if (found) player.jump(*found);
}

const stage::Theme& Model::theme() const {
  const auto themes = stage::themes();
  const std::string wanted =
      settings.theme == "system" ? (system_is_dark ? "dark" : "light") : settings.theme;
  for (const stage::Theme& theme : themes)
    if (theme.name == wanted) return theme;
  return themes.front();
}

float Model::unit() const {
  const float text = static_cast<float>(settings.text_size) / 100;
  if (fills_screen()) return text * static_cast<float>(fit);
  return (presenting ? text * 1.5F : text) * fill;
}

void Model::fit_to(float width, float height) {
  const auto stage =
      static_cast<double>(std::min(width / stage::large_width, height / stage::large_height));
  fit = std::clamp(std::floor(stage * 8) / 8, 1.0, 8.0);
  std::size_t cards = 0;
  if (const auto& run = document.run()) {
    const auto seen = last_seen(*run);  // how many there will be is not told before
    cards = seen ? run->timeline.at_step(*seen).registry_size() : run->trace.handlers().size();
  }
  constexpr float least_width = 1440, least_height = 900, left_column = 392;
  constexpr float least_cards = 3, most_cards = 8, lines = 8;
  const float shown = std::clamp(static_cast<float>(cards), least_cards, most_cards);
  const float wanted =
      bar_height + tiles_height + stage::height_for(least_width - left_column, shown, lines);
  // Larger text may make it as small as the smallest window, no smaller.
  constexpr float smallest_width = 640, smallest_height = 400;
  const float text = static_cast<float>(settings.text_size) / 100;
  const float share = std::min({width / least_width, height / std::max(least_height, wanted),
                                width / smallest_width / text, height / smallest_height / text});
  fill = std::clamp(std::floor(share * 8) / 8, 1.0F, 8.0F);
}

void Model::jump_where(int direction, const std::function<bool(const Event&)>& accepted) {
  const trace::Timeline* steps = played();
  if (!steps) return;
  const auto count = static_cast<std::ptrdiff_t>(steps->steps().size());
  for (auto i = static_cast<std::ptrdiff_t>(player.step()) + direction; i > 0 && i < count;
       i += direction) {
    const auto step = static_cast<std::size_t>(i);
    if (!accepted(steps->trace().events()[steps->steps()[step].lead])) continue;
    player.pause();
    player.show(step);
    return;
  }
}

void Model::mark_film(bool begin) {
  if (is_masked() || player.step_count() < 2) return;
  const std::size_t now = step();
  const std::size_t last = player.step_count() - 1;
  const std::size_t other = span ? (begin ? span->second : span->first) : (begin ? last : 0);
  if (begin)
    span = {std::min(now, last - 1), other > now ? other : last};
  else
    span = {other < now ? other : 0, std::max<std::size_t>(now, 1)};
  message = "A film shows steps " + std::to_string(span->first) + " to " +
            std::to_string(span->second) + ": Ctrl E, Animation.";
}

}  // namespace lastcall::app
