#include <algorithm>
#include <string>
#include <vector>

#include "model.hpp"

namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;

std::string name_of(const RealPython& python) {
  return "Python " + python.version;
}

// Lines of text from a height on; returns where they end.
float draw_paragraph(Ui& ui, const Rect& room, float y, const std::string& text,
                     stage::Color color) {
  const float u = ui.unit();
  for (const std::string& line : stage::wrap(text, Font::text, 15 * u, room.width, ui.painter())) {
    ui.painter().text({room.x, y}, line, Font::text, 15 * u, color);
    y += 21 * u;
  }
  return y;
}

class CheckDialog {
 public:
  CheckDialog(Model& model, Ui& ui)
      : model_(model), ui_(ui), t_(ui.theme()), u_(ui.unit()), check_(*model.check) {}

  void draw() {
    using Stage = Check::Stage;
    const bool wide = check_.stage == Stage::done && check_.comparison;
    const bool matches = wide && check_.comparison->same();
    const Rect box = draw_dialog(ui_, title(), wide && !matches ? 1000 : 620,
                                 wide ? (matches ? 200 : 560) : 360);
    inner_ = {box.x + 24 * u_, box.y + 58 * u_, box.width - 48 * u_,
              std::max(0.0F, box.height - 58 * u_ - 66 * u_)};
    buttons_ = {inner_.x, box.bottom() - 56 * u_, inner_.width, 0};
    switch (check_.stage) {
      case Stage::searching:
        draw_paragraph(ui_, inner_, inner_.y, "Looking for interpreters on PATH and under pyenv …",
                       t_.dim);
        break;
      case Stage::asking: ask(); break;
      case Stage::running:
        draw_paragraph(ui_, inner_, inner_.y, name_of(python()) + " is running the script …",
                       t_.dim);
        break;
      case Stage::done:
        if (check_.comparison) {
          show(*check_.comparison);
        } else {
          draw_paragraph(ui_, inner_, inner_.y, check_.problem, t_.text);
        }
        break;
    }
    buttons();
  }

 private:
  const RealPython& python() const { return (*model_.pythons)[check_.chosen]; }

  std::string title() const {
    if (check_.stage != Check::Stage::done || !check_.comparison)
      return "Check against real Python";
    return name_of(python()) +
           (check_.comparison->same() ? " does the same." : " does not do the same.");
  }

  // Which interpreter will run which script: shown before anything is run.
  void ask() {
    const std::string limit = std::to_string(PythonDoor::time_limit.count());
    float y = draw_paragraph(
        ui_, inner_, inner_.y,
        "This runs the script for real, with your rights: in an empty temporary directory, without "
        "input, for at most " +
            limit + " seconds.",
        t_.text);
    y += 10 * u_;
    const std::string command = python().path + " " + model_.document.name();
    ui_.label({inner_.x, y + 12 * u_}, "$ " + command, Font::mono, 14.25F, t_.accent, inner_.width);
    y += 34 * u_;
    const Rect list{inner_.x, y, inner_.width, std::max(0.0F, inner_.bottom() - y)};
    const float offset = ui_.begin_scroll("interpreters", list, check_.content_height);
    Ui::Flow flow(ui_, {list.x, list.y - offset + 3 * u_, list.width, 0}, 38, 8);
    for (std::size_t i = 0; i < model_.pythons->size(); ++i) {
      const RealPython& python = (*model_.pythons)[i];
      const std::string label = name_of(python);
      if (ui_.button("interpreter " + python.version, flow.next(ui_.button_width(label)), label,
                     {.style = i == check_.chosen ? ButtonStyle::selected : ButtonStyle::plain,
                      .tooltip = python.path}))
        check_.chosen = i;
    }
    check_.content_height = flow.bottom() + 6 * u_ - (list.y - offset);
    ui_.end_scroll();
  }

  void show(const trace::Comparison& comparison) {
    const std::string shown = python::to_string(model_.document.version());
    std::string note = python().feature == shown ? ""
                                                 : "Compared as Python " + python().feature +
                                                       "; the window shows " + shown + ". ";
    if (comparison.names_library)
      note += "Its stderr names lines of the standard library, and was not compared. ";
    if (comparison.same()) {
      note = "Standard output, stderr and the end (" + trace::ending_of(comparison.real) +
             ") are the same, with standard output going to a pipe. " + note;
    }
    float y = inner_.y;
    if (!note.empty()) y = draw_paragraph(ui_, inner_, y, note, t_.text) + 8 * u_;
    if (comparison.same()) return;
    const Rect list{inner_.x, y, inner_.width, std::max(0.0F, inner_.bottom() - y)};
    const float offset = ui_.begin_scroll("difference", list, check_.content_height);
    y_ = list.y - offset;
    const trace::RunResult& left = comparison.real;
    const trace::RunResult& right = comparison.simulated;
    row(name_of(python()), "lastcall", Font::semibold, false);
    part("end", trace::ending_of(left), trace::ending_of(right));
    if (!comparison.same_out) part("standard output", left.out, right.out);
    if (!comparison.same_err) part("stderr", left.err, right.err);
    check_.content_height = y_ - (list.y - offset);
    ui_.end_scroll();
  }

  void part(const char* name, std::string_view left, std::string_view right) {
    constexpr std::size_t most_lines = 500;
    y_ += 8 * u_;
    row(name, "", Font::semibold, false);
    const auto lefts = trace::lines_of(left);
    const auto rights = trace::lines_of(right);
    const auto pairs = trace::align(lefts, rights);
    for (std::size_t k = 0; k < std::min(pairs.size(), most_lines); ++k) {
      const std::string_view l = pairs[k].first == trace::no_line ? "" : lefts[pairs[k].first];
      const std::string_view r = pairs[k].second == trace::no_line ? "" : rights[pairs[k].second];
      const bool one_sided = pairs[k].first == trace::no_line || pairs[k].second == trace::no_line;
      row(l, r, Font::mono, one_sided || l != r);
    }
    if (pairs.size() > most_lines)
      row("… and " + std::to_string(pairs.size() - most_lines) + " more lines", "", Font::text,
          false);
  }

  // One line of both; what differs is marked by a sign and a ground, not by colour alone.
  void row(std::string_view left, std::string_view right, Font font, bool differs) {
    const float height = 22 * u_;
    const float half = inner_.width / 2;
    const float middle = y_ + height / 2;
    if (differs) {
      ui_.painter().fill({inner_.x, y_, inner_.width, height}, 0, t_.panel.mixed(t_.error, 0.14F));
      ui_.label({inner_.x + half - 10 * u_, middle}, "≠", Font::text, 15, t_.error, 20 * u_);
    }
    const auto color = font == Font::semibold ? t_.dim : t_.text;
    const float size = font == Font::mono ? 14.25F : 14;
    ui_.label({inner_.x + 6 * u_, middle}, left, font, size, color, half - 24 * u_);
    ui_.label({inner_.x + half + 12 * u_, middle}, right, font, size, color, half - 18 * u_);
    y_ += height;
  }

  void buttons() {
    Ui::Flow flow(ui_, buttons_, 38, 10);
    using Stage = Check::Stage;
    const bool asks = check_.stage == Stage::asking;
    const bool again = check_.stage == Stage::done && check_.comparison;
    const ButtonOptions primary{.style = ButtonStyle::primary};
    bool runs = false;
    bool closes = false;
    if (asks)
      runs = ui_.button("run python", flow.next(ui_.button_width("Run it")), "Run it", primary);
    if (again && ui_.button("another python", flow.next(ui_.button_width("Another Python…")),
                            "Another Python…"))
      check_.stage = Stage::asking;
    const char* const label = check_.stage == Stage::done ? "Close" : "Cancel";
    closes = ui_.button("close check", flow.next(ui_.button_width(label)), label);
    if (runs) {
      model_.run_python();
    } else if (closes) {
      model_.check.reset();
    }
  }

  Model& model_;
  Ui& ui_;
  const stage::Theme& t_;
  const float u_;
  Check& check_;
  Rect inner_, buttons_;
  float y_ = 0;
};

}  // namespace

void draw_check(Model& model, Ui& ui) {
  if (!model.check) return;
  ui.overlay([&model, &ui] {
    if (model.check) CheckDialog(model, ui).draw();
  });
}

}  // namespace lastcall::app
