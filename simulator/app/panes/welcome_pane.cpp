#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "model.hpp"

// The first ten seconds: one question about the demo, asked where the answer is given.
namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;

constexpr double offers_after = 8;  // seconds
constexpr const char* after_answer = "Now see which one Python takes.";

std::string name_of(const Model& model, trace::HandlerId handler) {
  const trace::Trace& trace = model.document.run()->trace;
  return std::string(trace.text(trace.handlers()[handler].name));
}

// The first call after the question; its step.
std::optional<std::pair<std::size_t, trace::HandlerId>> first_call(const Model& model) {
  const trace::Timeline& timeline = model.document.run()->timeline;
  for (std::size_t i = model.welcome->step; i < timeline.steps().size(); ++i) {
    const trace::Event& lead = timeline.trace().events()[timeline.steps()[i].lead];
    if (lead.kind == trace::EventKind::call) return std::pair{i, lead.handler};
  }
  return std::nullopt;
}

std::string key_of(const std::string& name) {
  return name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z'
             ? std::string(1, static_cast<char>(name[0] - 'A' + 'a'))
             : "";
}

struct Offer {
  const char* name;
  const char* label;
};
constexpr Offer offers[] = {{"first lesson", "Lesson 1"}, {"try my own", "Try my own"}};
constexpr ButtonOptions show_options{.tooltip = "Plays without an answer", .key = "Space"};

bool makes_offers(const Model& model) {
  return !model.welcome->asks &&
         (model.welcome->seconds >= offers_after || model.player.at_end()) && !model.learning;
}

}  // namespace

void Model::begin_welcome() {
  welcome.reset();
  if (!document.run()) return;
  const auto step = stage::step_of_question(document.run()->timeline);
  if (!step) return;
  player.jump(*step);
  welcome = Welcome{*step};
}

bool Model::asks_welcome() const {
  return welcome && welcome->asks;
}

void Model::answer_welcome(std::optional<trace::HandlerId> handler) {
  if (!asks_welcome()) return;
  welcome->asks = false;
  welcome->seconds = 0;
  welcome->answer = handler;
  player.play();
}

void Model::try_my_own() {
  welcome.reset();
  lose_text([this] {
    open_text(new_script, "");
    wants_script = true;
  });
}

namespace {

// In the step in which the program ends, after an answer.
std::string answer_said(const Model& model, std::size_t step) {
  const auto& welcome = model.welcome;
  if (!welcome || welcome->asks || !welcome->answer || step != welcome->step + 1) return "";
  return "You said " + name_of(model, *welcome->answer) + ".";
}

}  // namespace

std::optional<double> answer_rest(const Model& model, std::size_t step) {
  const std::string said = answer_said(model, step);
  if (said.empty()) return std::nullopt;
  return stage::reading_time(said + " " + after_answer);
}

bool welcome_key(Model& model, const KeyPress& press) {
  if (!model.asks_welcome() || press.ctrl || model.has_dialog() || model.menu) return false;
  if (press.key == "space" && !press.shift) {
    model.answer_welcome(std::nullopt);
    return true;
  }
  const trace::Timeline& timeline = model.document.run()->timeline;
  const trace::State state = timeline.at_step(model.welcome->step);
  for (std::size_t i = state.registry_size(); i-- > 0;) {
    const trace::HandlerId handler = state.registry(i).handler;
    if (key_of(name_of(model, handler)) != press.key) continue;
    model.answer_welcome(handler);
    return true;
  }
  return false;
}

void show_welcome(const Model& model, const Ui& ui, stage::Scene& scene) {
  if (!model.welcome) return;
  if (model.welcome->asks) {
    scene.lead = "The program ends now. Which handler runs first?";
    scene.rest.clear();
    scene.asks = true;
    scene.aside = ui.button_width("Just show me", show_options) / ui.unit() + 24;
    const trace::Timeline& timeline = model.document.run()->timeline;
    const std::uint32_t line = timeline.line_of_step(model.welcome->step + 1);
    stage::Strip next;
    next.name = std::string(timeline.source().line(line));
    next.note = "next";
    next.state = stage::Strip::State::coming;
    scene.strips.assign(1, next);
    if (!scene.calling.empty())
      scene.calling.back().detail = model.document.name() + " · line " + std::to_string(line);
    for (std::size_t i = 0; i < scene.called.size(); ++i)
      scene.called[i].detail = i == 0 ? "your answer" : "?";
    return;
  }
  const auto first = first_call(model);
  if (const std::string said = answer_said(model, model.player.step()); !said.empty()) {
    scene.lead = said;
    scene.rest = after_answer;
  }
  // As long as that call is told, which may be one beat of several steps.
  const auto told = [&] {
    const auto story = stage::story_at(model.document.run()->timeline, first->first);
    return std::max(first->first, story ? story->last : first->first);
  };
  const std::size_t step = model.player.step();
  if (model.welcome->answer && first && step >= first->first && step <= told()) {
    const std::string runs = name_of(model, first->second);
    scene.lead = *model.welcome->answer == first->second
                     ? "Right: " + runs + " runs first."
                     : runs + " runs first, not " + name_of(model, *model.welcome->answer) + ".";
    scene.rest = "Handlers are called in the reverse order: last in, first out.";
  }
  if (!makes_offers(model)) return;
  scene.aside = 16;
  for (const Offer& offer : offers) scene.aside += ui.button_width(offer.label) / ui.unit() + 8;
}

void draw_welcome(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene& scene) {
  if (!model.welcome) return;
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const Rect& sentence = layout.sentence;
  const float height = std::min(34 * u, sentence.height - 12 * u);
  const float y = sentence.center().y - height / 2;
  if (!model.welcome->asks) {
    if (!makes_offers(model)) return;
    float x = sentence.right() - 12 * u;
    for (std::size_t i = std::size(offers); i-- > 0;) {
      const float width = ui.button_width(offers[i].label);
      x -= width;
      const bool used = ui.button(offers[i].name, {x, y, width, height}, offers[i].label,
                                  {.style = i == 0 ? ButtonStyle::primary : ButtonStyle::plain});
      x -= 8 * u;
      if (!used) continue;
      if (i == 1) return model.try_my_own();
      model.welcome.reset();
      show_lessons(model, true);
      const lesson::Lesson* const first =
          model.learning ? model.learning->library.find("1") : nullptr;
      if (first) take_lesson(model, *first);
      return;
    }
    return;
  }
  const float width = ui.button_width("Just show me", show_options);
  const Rect at{sentence.right() - width - 12 * u, y, width, height};
  if (ui.button("just show me", at, "Just show me", show_options))
    return model.answer_welcome(std::nullopt);
  const std::string hint = "click a card, or press its letter";
  const float hint_width = ui.painter().measure(hint, Font::text, 14 * u).width;
  const float used = ui.painter().measure(scene.lead, Font::semibold, 18 * u).width + 40 * u;
  if (sentence.x + used + hint_width + 16 * u < at.x)
    ui.label({at.x - hint_width - 16 * u, sentence.center().y}, hint, Font::text, 14, t.dim,
             hint_width + u);
  // One pulse of the ring, then it holds still.
  const double now =
      model.settings.reduced_motion ? 1 : std::min(1.0, model.welcome->seconds / 0.6);
  const auto halo = static_cast<float>(5 + 4 * (1 - std::abs(2 * now - 1)));
  for (std::size_t i = 0; i < scene.registry.size(); ++i) {
    const stage::Card& card = scene.registry[i];
    if (card.look != stage::Look::solid) continue;
    const Rect rect = stage::card_rect(card, scene, layout);
    if (rect.y < layout.registry.y || rect.bottom() > layout.registry.bottom()) continue;
    ui.painter().outline(rect.inset(-halo * u, -halo * u), 10 * u + halo * u, t.accent.faded(0.28F),
                         halo * u, false);
    ui.painter().outline(rect, 10 * u, t.accent, 2 * u, false);
    if (!key_of(card.name).empty()) {
      const Rect cap{rect.right() - 36 * u, rect.y + 14 * u, 20 * u, 20 * u};
      ui.painter().outline(cap, 4 * u, t.line, u, false);
      const float wide = ui.painter().measure(card.name, Font::mono, 12 * u).width;
      ui.label({cap.center().x - wide / 2, cap.center().y}, card.name, Font::mono, 12, t.text,
               wide + u);
    }
    if (ui.area(card_name(scene, i), rect, card.name)) return model.answer_welcome(card.handler);
  }
  const Rect content = layout.calling;
  if (layout.tight || scene.calling.empty()) return;
  const Rect card = stage::card_rect(scene.calling.back(), scene, layout);
  float line = card.bottom() + 22 * u;
  for (const std::string& words :
       stage::wrap("A call stands on the program that makes it, the newest on top.", Font::text,
                   13.5F * u, content.width - 34 * u, ui.painter())) {
    if (line + 10 * u > content.bottom()) break;
    ui.label({card.x, line}, words, Font::text, 13.5F, t.dim, content.width);
    line += 19 * u;
  }
}

}  // namespace lastcall::app
