#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "model.hpp"
#include "trace/words.hpp"

// A prediction beside what comes: the row YOU stays, the row Python fills beneath it.
namespace lastcall::app {
namespace {

using stage::Color;
using stage::Font;
using stage::Icon;
using stage::Point;
using stage::Rect;
using trace::HandlerId;

constexpr std::array lane_shares{236.0F, 280.0F, 444.0F};
constexpr ButtonOptions go_on_options{.style = ButtonStyle::primary, .key = "Space"};

bool is_stopped(const Model& model) {
  const Predicting& judged = *model.predicting;
  return judged.stopped_at == model.player.step() && !model.player.playing() &&
         judged.stop_at(model.player.step());
}

// The columns of both rows: the places of the order, and beside a line those that never run.
struct Columns {
  float left = 0, pitch = 0, radius = 0;
  std::size_t places = 0;
  Point you, python;  // of the first place

  float x(std::size_t column) const { return left + pitch * (static_cast<float>(column) + 0.5F); }
};

class Board {
 public:
  Board(const Model& model, Ui& ui, const Rect& lane)
      : judged_(*model.predicting), model_(model), ui_(ui), lane_(lane), u_(ui.unit()) {
    const float labels = 74 * u_;
    columns_.places = judged_.cards().size();
    const std::size_t all = columns_.places + std::max<std::size_t>(1, judged_.never().size());
    columns_.left = lane.x + labels;
    columns_.pitch = (lane.width - labels - 10 * u_) / static_cast<float>(all);
    columns_.radius = std::min(25 * u_, columns_.pitch * 0.42F);
    const float top = lane.y + 44 * u_;
    const float room = lane.bottom() - top;
    columns_.you.y = top + std::min(56 * u_, room * 0.3F);
    columns_.python.y =
        std::min(columns_.you.y + 142 * u_, lane.bottom() - columns_.radius - 34 * u_);
  }

  void draw() {
    const stage::Theme& t = ui_.theme();
    const float half = columns_.radius + 14 * u_;
    const Rect row{lane_.x + 12 * u_, columns_.you.y - half - 12 * u_, lane_.width - 24 * u_,
                   2 * half + 8 * u_};
    ui_.painter().fill(row, 10 * u_, t.panel.mixed(t.raised, 0.6F));
    ui_.label({lane_.x + 24 * u_, columns_.you.y}, "YOU", Font::semibold, 14, t.text, 56 * u_);
    ui_.label({lane_.x + 24 * u_, columns_.python.y}, "Python", Font::semibold, 14, t.text,
              56 * u_);
    for (std::size_t i = 0; i < columns_.places; ++i) {
      heading(columns_.x(i), trace::ordinal(i + 1));
      if (i < judged_.order().size())
        disc(judged_.order()[i], {columns_.x(i), columns_.you.y}, false);
      else
        empty({columns_.x(i), columns_.you.y});
    }
    const float line = columns_.x(columns_.places) - columns_.pitch / 2;
    ui_.painter().line({line, row.y + 6 * u_}, {line, row.bottom() - 6 * u_}, t.line, u_);
    heading(columns_.x(columns_.places), "never");
    for (std::size_t i = 0; i < judged_.never().size(); ++i)
      disc(judged_.never()[i], {columns_.x(columns_.places + i), columns_.you.y}, false);
    python();
  }

  std::size_t right() const { return right_; }
  std::size_t wrong() const { return wrong_; }

 private:
  void heading(float x, const std::string& words) {
    const float width = ui_.painter().measure(words, Font::semibold, 13 * u_).width;
    if (width < columns_.pitch)
      ui_.label({x - width / 2, columns_.you.y - columns_.radius - 13 * u_}, words, Font::semibold,
                13, ui_.theme().dim, width + u_);
  }

  void empty(Point at) {
    const float radius = columns_.radius;
    ui_.painter().outline({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, radius,
                          ui_.theme().faint, 1.5F * u_, true);
  }

  void disc(HandlerId handler, Point at, bool now) {
    const stage::Theme& t = ui_.theme();
    const float radius = columns_.radius;
    if (now) {
      const float halo = radius + 6 * u_;
      ui_.painter().outline({at.x - halo, at.y - halo, 2 * halo, 2 * halo}, halo, t.accent, 2 * u_,
                            false);
    }
    stage::draw_disc(judged_.facts().label(handler),
                     stage::mark_of(judged_.run().timeline.mark(handler), t), at, radius, {t.panel},
                     u_, t, ui_.painter());
  }

  // What was called by now, each tied to what was said about it.
  void python() {
    const trace::Timeline& timeline = judged_.run().timeline;
    const std::uint16_t process = judged_.facts().process();
    const std::size_t step = model_.step();
    const trace::State state = timeline.at(timeline.steps()[step].end, process);
    const stage::Theme& t = ui_.theme();
    const std::size_t shown = std::min(state.call_count(), columns_.places);
    for (std::size_t i = 0; i < shown; ++i) {
      const trace::Call call = state.call(i);
      const bool is_new = call.event >= timeline.steps()[step].first;
      const double progress = model_.settings.reduced_motion ? 1 : model_.player.moment().progress;
      const auto drawn =
          is_new ? static_cast<float>(std::clamp((progress - 0.6) / 0.4, 0.0, 1.0)) : 1.0F;
      const Point to{columns_.x(i), columns_.python.y};
      const bool same = judged_.is_as_said(i, call.handler);
      ++(same ? right_ : wrong_);
      const auto& never = judged_.never();
      const auto in_never = std::ranges::find(never, call.handler);
      if (same) {
        tie({to.x, columns_.you.y}, to, drawn);
      } else if (const auto place = judged_.place_of(call.handler)) {
        thread({columns_.x(*place), columns_.you.y}, to, drawn);
      } else if (in_never != never.end()) {
        thread({columns_.x(columns_.places + static_cast<std::size_t>(in_never - never.begin())),
                columns_.you.y},
               to, drawn);
      }
      disc(call.handler, to, !call.outcome);
      std::string words = "is called now";
      Color color = t.accent;
      if (call.outcome) {
        const bool returned = *call.outcome == trace::Outcome::returned;
        words = returned ? "returned" : *call.outcome == trace::Outcome::raised ? "raised" : "cut";
        color = returned ? t.ok : t.error;
      }
      const float width = ui_.painter().measure(words, Font::semibold, 13 * u_).width;
      if (width < columns_.pitch + 24 * u_)
        ui_.label({to.x - width / 2, to.y + columns_.radius + 18 * u_}, words, Font::semibold, 13,
                  color, width + u_);
    }
    if (state.call_count() > shown)
      ui_.label({columns_.x(0) - columns_.radius, columns_.python.y + columns_.radius + 38 * u_},
                "and " + std::to_string(state.call_count() - shown) + " that came later",
                Font::text, 13, t.dim, lane_.width - 90 * u_);
  }

  void tie(Point from, Point to, float drawn) {
    const Color color = ui_.theme().ok;
    const float top = from.y + columns_.radius;
    const float bottom = to.y - columns_.radius;
    ui_.painter().fill({to.x - 2 * u_, top, 4 * u_, (bottom - top) * drawn}, 0, color);
    if (drawn < 1) return;
    seal({to.x, (top + bottom) / 2}, color);
    ui_.painter().icon(Icon::check, {to.x, (top + bottom) / 2}, 5.5F * u_, ui_.theme().background);
  }

  // Dashed, from where it was put to where it is.
  void thread(Point from, Point to, float drawn) {
    const Color color = ui_.theme().error;
    const float top = from.y + columns_.radius;
    const float bottom = to.y - columns_.radius;
    constexpr int parts = 40;
    const auto point = [&](int i) {
      const float s = static_cast<float>(i) / parts;
      const float ease = s * s * (3 - 2 * s);
      return Point{from.x + (to.x - from.x) * ease, top + (bottom - top) * s};
    };
    for (int i = 0; i < parts; ++i) {
      if (static_cast<float>(i) / parts >= drawn) break;
      if (i % 4 < 3 && (i / 2) % 2 == 0) ui_.painter().line(point(i), point(i + 2), color, 4 * u_);
    }
    if (drawn < 1) return;
    const Point middle = point(parts / 2);
    seal(middle, color);
    const float width = ui_.painter().measure("≠", Font::bold, 15 * u_).width;
    ui_.label({middle.x - width / 2, middle.y}, "≠", Font::bold, 15, ui_.theme().background,
              width + u_);
  }

  void seal(Point at, Color color) {
    ui_.painter().fill({at.x - 12 * u_, at.y - 12 * u_, 24 * u_, 24 * u_}, 12 * u_, color);
  }

  const Predicting& judged_;
  const Model& model_;
  Ui& ui_;
  Rect lane_;
  float u_;
  Columns columns_;
  std::size_t right_ = 0, wrong_ = 0;
};

// What was said about it, beside what it is about; with a sign once that is certain.
void draw_said(Ui& ui, float right, float middle, const std::string& said,
               std::optional<bool> is_right) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const Color color = !is_right ? t.dim : *is_right ? t.ok : t.error;
  const std::string words = "you: " + said;
  const float width = ui.painter().measure(words, Font::semibold, 13 * u).width;
  const float sign = is_right ? 18 * u : 0;
  const Rect pill{right - width - sign - 24 * u, middle - 12 * u, width + sign + 24 * u, 24 * u};
  ui.painter().fill(pill, 12 * u, t.terminal.mixed(color, 0.2F));
  if (is_right && *is_right)
    ui.painter().icon(Icon::check, {pill.x + 18 * u, middle}, 5 * u, color);
  else if (is_right)
    ui.label({pill.x + 12 * u, middle}, "≠", Font::bold, 14, color, 14 * u);
  ui.label({pill.x + 12 * u + sign, middle}, words, Font::semibold, 13, color, width + u);
}

}  // namespace

bool is_judging(const Model& model) {
  return model.predicting && model.predicting->verdict() &&
         model.predicting->asks(lesson::Part::order) && !model.predicting->cards().empty() &&
         &model.predicting->run() == model.document.run().get() &&
         model.player.step() >= model.predicting->step();
}

void widen_called(stage::Layout& layout) {
  const float gap = layout.calling.x - layout.registry.right();
  const float all = layout.called.right() - layout.registry.x - 2 * gap;
  const float sum = lane_shares[0] + lane_shares[1] + lane_shares[2];
  layout.registry.width = all * lane_shares[0] / sum;
  layout.calling.x = layout.registry.right() + gap;
  layout.calling.width = all * lane_shares[1] / sum;
  const float right = layout.called.right();
  layout.called.x = layout.calling.right() + gap;
  layout.called.width = right - layout.called.x;
}

void show_judged(const Model& model, const Ui& ui, stage::Scene& scene) {
  scene.called.clear();  // the rows have their place
  scene.called_slots = 0;
  scene.other.reset();
  if (!is_stopped(model)) return;
  scene.lead = model.predicting->in_words(*model.predicting->stop_at(model.player.step()));
  scene.differs = true;
  scene.aside = ui.button_width("Go on", go_on_options) / ui.unit() + 140;
}

void draw_judged(Model& model, Ui& ui, const stage::Layout& layout, const stage::Scene&) {
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  Board board(model, ui, layout.called);
  board.draw();
  float x = layout.called.right() - 18 * u;
  const auto count = [&](const std::string& words, Color color) {
    const float wide = ui.painter().measure(words, Font::semibold, 13 * u).width;
    x -= wide;
    ui.label({x, layout.called.y + 22 * u}, words, Font::semibold, 13, color, wide + u);
  };
  if (board.wrong() > 0) count(" · " + std::to_string(board.wrong()) + " not", t.error);
  if (board.right() + board.wrong() > 0)
    count(std::to_string(board.right()) + " as you said", t.ok);
  const Predicting& judged = *model.predicting;
  const trace::Timeline& timeline = judged.run().timeline;
  const auto exit =
      timeline.at(timeline.steps()[model.step()].end, judged.facts().process()).exit();
  const bool over = exit && exit->over;
  if (judged.answers.ending && layout.status.height >= 80 * u) {
    const trace::Ending said = *judged.answers.ending;
    const std::string text = said.killed ? lesson::to_text(said) : std::to_string(said.code);
    std::optional<bool> right;
    if (over) right = said == judged.facts().ending();
    draw_said(ui, layout.status.right() - 16 * u, layout.status.y + 23 * u, text, right);
  }
  if (judged.answers.stderr_choice && layout.terminal.height >= 80 * u) {
    std::optional<bool> right;
    if (over) right = *judged.answers.stderr_choice == judged.facts().stderr_choice();
    draw_said(ui, layout.terminal.right() - 120 * u, layout.terminal.y + 27 * u,
              judged.facts().stderr_choices()[*judged.answers.stderr_choice], right);
  }
  if (!is_stopped(model)) return;
  const float width = ui.button_width("Go on", go_on_options);
  const float height = std::min(36 * u, layout.sentence.height - 12 * u);
  const Rect at{layout.sentence.right() - width - 14 * u, layout.sentence.center().y - height / 2,
                width, height};
  ui.painter().icon(Icon::pause, {at.x - 116 * u, at.center().y}, 6 * u, t.dim);
  ui.label({at.x - 104 * u, at.center().y}, "stopped here", Font::text, 14, t.dim, 90 * u);
  if (ui.button("go on", at, "Go on", go_on_options)) model.player.play();
}

}  // namespace lastcall::app
