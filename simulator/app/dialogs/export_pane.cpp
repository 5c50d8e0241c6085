#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "dialogs/exporting.hpp"
#include "model.hpp"
#include "text/command_line.hpp"

namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;

ExportSubject subject_of(const Model& model) {
  const trace::Timeline* timeline = model.timeline();
  return {model.document.name(),
          python::to_string(model.document.version()),
          model.compared ? python::to_string(*model.compared) : "",
          timeline && model.exporting
              ? std::min(model.exporting->step, timeline->steps().size() - 1)
              : 0,
          model.document.stdout_is_tty(),
          model.settings.reduced_motion,
          model.player.speed(),
          model.span};
}

class ExportDialog {
 public:
  ExportDialog(Model& model, Ui& ui)
      : model_(model),
        ui_(ui),
        t_(ui.theme()),
        u_(ui.unit()),
        exporting_(*model.exporting),
        subject_(subject_of(model)) {}

  void draw() {
    const Rect box = draw_dialog(ui_, "Export", 960, 760);
    label_width_ = std::min(108 * u_, box.width * 0.16F);
    const Rect inner{box.x + 24 * u_ + label_width_, box.y + 58 * u_,
                     box.width - 48 * u_ - label_width_, 0};
    const float bottom = box.bottom() - 66 * u_;
    float y = what(inner);
    if (is_drawn(exporting_.kind)) y = for_whom({inner.x, y, inner.width, 0});
    group("FILE", inner.x, y + 21 * u_);
    if (!exporting_.path_typed) exporting_.path = suggested_path(exporting_, subject_);
    if (std::exchange(exporting_.is_new, false)) ui_.focus_on("export path");
    const Ui::Typed typed = ui_.text_field("export path", {inner.x, y, inner.width, 42 * u_},
                                           exporting_.path, Ui::Start::at_end);
    if (typed.changed) exporting_.path_typed = true;
    y += 50 * u_;
    y = command({inner.x, y, inner.width, 0});
    preview({box.x + 24 * u_, y, box.width - 48 * u_, std::max(0.0F, bottom - y)});
    buttons({box.x + 24 * u_, box.bottom() - 56 * u_, box.width - 48 * u_, 0}, typed.submitted);
  }

 private:
  // A button that shows whether it is what was chosen; true when it was clicked.
  bool option(Ui::Flow& flow, const std::string& name, std::string_view label, bool chosen) {
    const bool clicked = ui_.button(name, flow.next(ui_.button_width(label)), label,
                                    {.style = chosen ? ButtonStyle::selected : ButtonStyle::plain});
    if (clicked) exporting_.stage = Exporting::Stage::asking, exporting_.problem.clear();
    return clicked;
  }

  bool exporter_works() const { return model_.exporter.text != nullptr; }

  // The heading of a group, at its left.
  void group(const char* words, float left, float middle) {
    ui_.label({left - label_width_, middle}, words, Font::semibold, 12.5F, t_.dim,
              label_width_ - 8 * u_);
  }

  float what(const Rect& inner) {
    group("WHAT", inner.x, inner.y + 18 * u_);
    Ui::Flow kinds(ui_, {inner.x, inner.y, inner.width, 0}, 36, 8);
    for (const ExportKind& kind : export_kinds())
      if (option(kinds, "export " + std::string(kind.name), kind.name,
                 exporting_.kind == kind.kind))
        choose(exporting_, kind.kind);
    float y = kinds.bottom() + 8 * u_;
    if (!is_drawn(exporting_.kind)) return y + 6 * u_;
    Ui::Flow how(ui_, {inner.x, y, inner.width, 0}, 36, 8);
    for (const char* view : {"stage", "window", "registry", "terminal", "timeline"})
      if (option(how, "view " + std::string(view), view, exporting_.view == view))
        exporting_.view = view;
    y = how.bottom() + 8 * u_;
    if (exporting_.kind == Exporting::Kind::picture) {
      Ui::Flow steps(ui_, {inner.x, y, inner.width, 0}, 36, 8);
      const trace::Timeline& timeline = *model_.timeline();
      const std::size_t telling = most_telling_step(timeline);
      const std::size_t last = timeline.steps().size() - 1;
      const std::size_t now = model_.step();
      const auto moment = [&](const char* name, const std::string& words, std::size_t step) {
        if (option(steps, name, words + ", step " + std::to_string(step), exporting_.step == step))
          exporting_.step = step;
      };
      if (telling != last) moment("at the exception", "the first exception", telling);
      moment("at the end", "the end", last);
      if (now != telling && now != last) moment("at this step", "now", now);
      return steps.bottom() + 14 * u_;
    }
    const std::string span =
        subject_.span ? "Steps " + std::to_string(subject_.span->first) + " to " +
                            std::to_string(subject_.span->second) + ", as marked on the timeline."
                      : "The whole run. A drag on the line below the timeline marks a part.";
    ui_.label({inner.x, y + 12 * u_}, span, Font::text, 14, t_.dim, inner.width - 120 * u_);
    if (subject_.span &&
        ui_.button("whole run", {inner.right() - 112 * u_, y - 4 * u_, 112 * u_, 32 * u_},
                   "Whole run"))
      model_.span.reset();
    return y + 38 * u_;
  }

  float for_whom(const Rect& inner) {
    group("FOR WHOM", inner.x, inner.y + 18 * u_);
    Ui::Flow how(ui_, inner, 36, 8);
    for (const stage::Theme& theme : stage::themes())
      if (option(how, "export theme " + std::string(theme.name), theme.name,
                 exporting_.theme == theme.name))
        exporting_.theme = theme.name;
    if (option(how, "fine", "2×, for fine screens", exporting_.fine))
      exporting_.fine = !exporting_.fine;
    for (const std::string_view format :
         export_kinds()[static_cast<std::size_t>(exporting_.kind)].formats)
      if (option(how, "format " + std::string(format), format, exporting_.format == format))
        exporting_.format = format;
    return how.bottom() + 14 * u_;
  }

  // The command that does the same, to be copied.
  float command(const Rect& room) {
    const auto words = export_command(exporting_, subject_);
    if (words.empty()) return room.y;
    const std::string line = text::as_command_line(words);
    const float copy = ui_.button_width("Copy");
    const float size = 13 * u_;
    auto lines =
        stage::wrap("$ " + line, Font::mono, size, room.width - copy - 30 * u_, ui_.painter());
    if (lines.size() > 3) lines.resize(3);
    const float height = 20 * u_ * static_cast<float>(lines.size()) + 18 * u_;
    const Rect box{room.x, room.y, room.width, std::max(height, 48 * u_)};
    ui_.painter().fill(box, 8 * u_, t_.terminal);
    float y = box.center().y - 10 * u_ * static_cast<float>(lines.size());
    for (const std::string& text : lines) {
      ui_.painter().text({box.x + 12 * u_, y}, text, Font::mono, size, t_.text);
      y += 20 * u_;
    }
    if (ui_.button("copy command",
                   {box.right() - copy - 6 * u_, box.center().y - 18 * u_, copy, 36 * u_}, "Copy",
                   {.tooltip = "Copy the command"}))
      ImGui::SetClipboardText(line.c_str());
    return box.bottom() + 10 * u_;
  }

  // What came of it, beside the buttons.
  void outcome(const Rect& room) {
    std::string words;
    stage::Color color = t_.dim;
    if (exporting_.stage == Exporting::Stage::writing) {
      words = exporting_.copying ? "Drawing …" : "Writing " + exporting_.path + " …";
    } else if (exporting_.stage == Exporting::Stage::done) {
      words = exporting_.problem.empty() ? exporting_.written : exporting_.problem;
      color = exporting_.problem.empty() ? t_.ok : t_.error;
    }
    auto lines = stage::wrap(words, Font::text, 14 * u_, room.width, ui_.painter());
    if (lines.size() > 2) lines.resize(2);
    float y = room.center().y - 20 * u_ * static_cast<float>(lines.size()) / 2;
    for (const std::string& line : lines) {
      ui_.painter().text({room.x, y}, line, Font::text, 14 * u_, color);
      y += 20 * u_;
    }
  }

  // What is drawn, small: the present step, in the theme of the picture.
  void preview(const Rect& room) {
    const auto& run = model_.document.run();
    if (!is_drawn(exporting_.kind) || !run || room.height < 60 * u_) return;
    const stage::Theme theme = stage::find_theme(exporting_.theme).value_or(t_);
    // As high as `render` makes it.
    const float cards = std::clamp(static_cast<float>(run->trace.handlers().size()), 3.0F, 8.0F);
    const float high = stage::height_for(1048, cards, 8);
    const float width = std::min(room.width, room.height * 1048 / high);
    const bool flat = exporting_.view == "timeline" || exporting_.view == "terminal";
    const float height = flat ? width * 200 / 1048 : width * high / 1048;
    const Rect area{room.center().x - width / 2, room.y, width, std::min(height, room.height)};
    const stage::Part part = exporting_.view == "registry"   ? stage::Part::registry
                             : exporting_.view == "terminal" ? stage::Part::terminal
                             : exporting_.view == "timeline" ? stage::Part::timeline
                                                             : stage::Part::stage;
    ui_.painter().push_clip(area);
    ui_.painter().fill(area, 0, theme.background);
    stage::draw(scene_of(model_, *run, {subject_.step, 1}),
                stage::lay_out(area, width / 1048, part), theme, ui_.painter());
    ui_.painter().pop_clip();
    ui_.painter().outline(area, 0, t_.line, u_, false);
  }

  void buttons(const Rect& room, bool submitted) {
    Ui::Flow flow(ui_, room, 38, 10);
    const bool ready = exporting_.stage != Exporting::Stage::writing;
    const bool wanted = ui_.button("write export", flow.next(ui_.button_width("Write it")),
                                   "Write it", {.style = ButtonStyle::primary, .enabled = ready});
    const bool copies =
        is_drawn(exporting_.kind) &&
        ui_.button("copy markdown", flow.next(ui_.button_width("Copy Markdown")), "Copy Markdown",
                   {.tooltip = "The script as a block that `lastcall figures` makes "
                               "a picture of"});
    const bool has_svg = exporting_.kind == Exporting::Kind::picture && exporter_works();
    const bool copies_picture =
        has_svg &&
        ui_.button(
            "copy picture", flow.next(ui_.button_width("Copy picture")), "Copy picture",
            {.tooltip = "As SVG, to be pasted into a document or a drawing", .enabled = ready});
    const Rect close_at = flow.next(ui_.button_width("Close"));
    const bool closes = ui_.button("close export", close_at, "Close");
    const float beside = close_at.right() + 18 * u_;
    if (copies) {
      ImGui::SetClipboardText(
          export_markdown(exporting_, subject_, model_.document.text()).c_str());
      exporting_.stage = Exporting::Stage::done;
      exporting_.written = "Copied, as Markdown";
      exporting_.problem.clear();
    }
    if (copies_picture) model_.copy_picture();
    outcome({beside, room.y, std::max(0.0F, room.right() - beside), 38 * u_});
    if ((wanted || submitted) && ready) {
      model_.write_export();
    } else if (closes) {
      model_.exporting.reset();
    }
  }

  Model& model_;
  Ui& ui_;
  const stage::Theme& t_;
  const float u_;
  Exporting& exporting_;
  const ExportSubject subject_;
  float label_width_ = 0;  // of the groups' headings, at the left
};

}  // namespace

void Model::begin_export() {
  if (exporting) return;
  if (!document.program()) {
    message = "The script has an error: mend it first.";
    return;
  }
  if (document.shows_other()) leave_played_end();  // what is written is of the script
  exporting.emplace();
  exporting->theme = theme().name;
  exporting->step = most_telling_step(*timeline());
}

void Model::copy_picture() {
  Exporting wanted = *exporting;
  wanted.format = "svg";
  wanted.path = "picture.svg";
  exporting->copying = true;
  exporting->stage = Exporting::Stage::writing;
  exporting->problem.clear();
  exporter.text(export_command(wanted, subject_of(*this)), document.name(), document.text());
}

void Model::write_export() {
  Exporting& now = *exporting;
  const auto finish = [&now](std::string problem) {
    now.stage = Exporting::Stage::done;
    now.problem = std::move(problem);
  };
  if (now.path.empty()) return finish("The name of a file is missing.");
  const std::string target = files.absolute ? files.absolute(now.path) : now.path;
  if (now.kind == Exporting::Kind::script) {
    now.written = "Written: " + target;
    return finish(target == path ? "That is the script itself: Ctrl S saves it."
                                 : files.write(target, document.text(), "").error);
  }
  if (!exporter.begin) return finish("Here no files can be made: copy the command.");
  Exporting there = now;
  there.path = target;
  now.stage = Exporting::Stage::writing;
  now.problem.clear();
  now.written = "Written: " + target;
  exporter.begin(export_command(there, subject_of(*this)), document.name(), document.text());
}

void Model::copy_table() {
  copies_table = true;
  const bool endings = table == Table::endings;
  std::vector<std::string> words{"lastcall",
                                 "render",
                                 document.name(),
                                 "-o",
                                 "picture.svg",
                                 "--python",
                                 python::to_string(document.version()),
                                 "--stdout",
                                 document.stdout_is_tty() ? "tty" : "pipe",
                                 endings ? "--all-endings" : "--all-versions",
                                 "--theme",
                                 std::string(theme().name)};
  if (columns_step && *columns_step + 1 < step_count(columns))
    words.insert(words.end(), {"--step", std::to_string(*columns_step)});
  exporter.text(words, document.name(), document.text());
}

void Model::poll_export() {
  if (copies_table) {
    const auto result = exporter.result();
    if (!result) return;
    copies_table = false;
    const bool made = result->starts_with('<');
    if (made) ImGui::SetClipboardText(result->c_str());
    message = made ? "The picture of the table was copied, as SVG." : *result;
    return;
  }
  if (!exporting || exporting->stage != Exporting::Stage::writing) return;
  auto problem = exporter.result();
  if (!problem) return;
  exporting->stage = Exporting::Stage::done;
  if (std::exchange(exporting->copying, false) && problem->starts_with('<')) {
    ImGui::SetClipboardText(problem->c_str());
    exporting->written = "Copied, as SVG";
    problem->clear();
  }
  exporting->problem = std::move(*problem);
}

void draw_export(Model& model, Ui& ui) {
  if (!model.exporting) return;
  ui.overlay([&model, &ui] {
    if (model.exporting) ExportDialog(model, ui).draw();
  });
}

}  // namespace lastcall::app
