#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model.hpp"

namespace lastcall::app {
namespace {

using stage::Font;
using stage::Rect;

std::string folder_of(const std::string& path) {
  return path.substr(0, path.find_last_of('/') + 1);
}

std::string name_of(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

// What the folder offers for what was typed: folders, and scripts.
std::vector<std::string> offered(const FilePanel& panel) {
  const std::string typed = name_of(panel.path);
  std::vector<std::string> names;
  for (const std::string& entry : panel.entries) {
    if (!entry.starts_with(typed) || entry == typed) continue;
    if (entry.starts_with('.') && typed.empty()) continue;
    if (entry.ends_with('/') || entry.ends_with(panel.extension)) names.push_back(entry);
  }
  return names;
}

// Opens or saves; the panel goes away when that went well.
void use_path(Model& model) {
  FilePanel& panel = *model.file_panel;
  const std::string path = panel.path;
  panel.is_new = true;  // it is gone if this goes well
  if (path.empty() || path.ends_with('/')) {
    panel.problem = "The name of a file is missing.";
    return;
  }
  const std::string full = model.files.absolute(path);
  if (!panel.saving && panel.use) {
    panel.problem = panel.use(full);
    if (panel.problem.empty()) model.file_panel.reset();
    return;
  }
  if (!panel.saving) {
    model.lose_text([&model, path] {
      std::string problem = model.open_file(path);
      if (problem.empty()) {
        model.file_panel.reset();
      } else if (model.file_panel) {
        model.file_panel->problem = std::move(problem);
      } else {
        model.message = std::move(problem);
      }
    });
    if (model.after_losing) model.file_panel.reset();
    return;
  }
  const std::string there = model.files.stamp(full);
  if ((panel.use || full != model.path) && !there.empty() &&
      (panel.replaces != full || panel.stamp != there)) {
    panel.replaces = full;
    panel.stamp = there;
    panel.problem = name_of(full) + " is there already: Enter again replaces it.";
    return;
  }
  if (!panel.use && full == model.path) panel.stamp = model.stamp;
  panel.problem = panel.use ? panel.use(full) : model.save_as(path, panel.stamp);
  if (!panel.problem.empty()) return;
  const auto then = std::exchange(panel.then, nullptr);
  model.file_panel.reset();
  model.message = "Saved " + full + ".";
  if (then) then();
}

// A row of the list; true when it was chosen.
bool draw_row(Ui& ui, const std::string& name, const std::string& label, const Rect& list,
              float& y) {
  const Rect at{list.x, y, list.width, 34 * ui.unit()};
  y = at.bottom();
  return ui.button("file " + name, at, label, {.style = ButtonStyle::quiet, .left = true});
}

void draw_list(Model& model, Ui& ui, const Rect& list) {
  FilePanel& panel = *model.file_panel;
  const float offset = ui.begin_scroll("files", list, panel.content_height);
  float y = list.y - offset;
  std::string chosen;
  if (!panel.saving && !panel.use && name_of(panel.path).empty())
    for (const std::string& file : model.settings.recent_files)
      if (draw_row(ui, file, file, list, y)) chosen = file;
  for (const std::string& entry : offered(panel))
    if (draw_row(ui, entry, entry, list, y)) chosen = folder_of(panel.path) + entry;
  panel.content_height = y - (list.y - offset);
  ui.end_scroll();
  if (chosen.empty()) return;
  panel.path = chosen;
  panel.problem.clear();
  panel.is_new = true;
  if (!chosen.ends_with('/') && !panel.saving) use_path(model);
}

}  // namespace

void draw_file_panel(Model& model, Ui& ui) {
  if (!model.file_panel) return;
  ui.overlay([&model, &ui] {
    if (!model.file_panel) return;
    FilePanel& panel = *model.file_panel;
    const float u = ui.unit();
    const stage::Theme& t = ui.theme();
    const std::string folder = folder_of(panel.path);
    if (panel.folder != folder) {
      panel.folder = folder;
      panel.entries = model.files.list(folder);
    }
    const Rect box = draw_dialog(ui, panel.title, 640, 480);
    const Rect inner{box.x + 24 * u, box.y + 56 * u, box.width - 48 * u, box.height - 126 * u};
    if (std::exchange(panel.is_new, false)) ui.focus_on("path");
    const Ui::Typed typed = ui.text_field("path", {inner.x, inner.y, inner.width, 42 * u},
                                          panel.path, Ui::Start::at_end);
    if (typed.changed) {
      panel.problem.clear();
      panel.replaces.clear();
    }
    float y = inner.y + 52 * u;
    if (!panel.problem.empty()) {
      ui.label({inner.x, y + 10 * u}, panel.problem, Font::text, 14, t.error, inner.width);
      y += 26 * u;
    }
    Ui::Flow flow(ui, {inner.x, box.bottom() - 56 * u, inner.width, 0}, 38, 10);
    const char* const label = panel.saving ? "Save" : "Open";
    const bool accepted = ui.button("accept", flow.next(ui.button_width(label)), label,
                                    {.style = ButtonStyle::primary}) ||
                          typed.submitted;
    const bool cancelled = ui.button("cancel", flow.next(ui.button_width("Cancel")), "Cancel");
    draw_list(model, ui, {inner.x, y, inner.width, std::max(0.0F, inner.bottom() - y)});
    if (!model.file_panel) return;
    if (accepted) {
      use_path(model);
    } else if (cancelled) {
      model.file_panel.reset();
    }
  });
}

namespace {

std::vector<Menu::Item> example_items(Model& model) {
  std::vector<Menu::Item> items{
      {"open the demo", "demo.py",
       [&model] { model.lose_text([&model] { model.open_text(demo_script, ""); }); }, false}};
  for (const Example& example : examples())
    items.push_back({"example " + std::string(example.name), example.name,
                     [&model, example] {
                       model.lose_text([&model, example] {
                         model.open_text(example.text, "");
                         model.document.set_name(example.name);
                         model.document_changed(false);
                         model.player.jump(0);
                       });
                     },
                     false});
  return items;
}

}  // namespace

std::vector<Menu::Item> file_items(Model& model, const Rect& anchor) {
  std::vector<Menu::Item> items{
      {"new file", "new", [&model] { model.try_my_own(); }, false},
      {"examples", "examples…",
       [&model, anchor] { open_menu(model, anchor, example_items(model)); }, false},
      {"open file", "open… · Ctrl O", [&model] { model.choose_file(false); }, false},
      {"save file", "save · Ctrl S", [&model] { model.save(); }, false},
      {"save file as", "save as…", [&model] { model.choose_file(true); }, false},
  };
  for (const std::string& file : model.settings.recent_files)
    items.push_back({"recent " + file, file,
                     [&model, file] {
                       model.lose_text([&model, file] { model.message = model.open_file(file); });
                     },
                     file == model.path});
  return items;
}

float draw_disk_notice(Model& model, Ui& ui, const Rect& rect) {
  if (model.on_disk == OnDisk::same) return 0;
  const float u = ui.unit();
  const stage::Theme& t = ui.theme();
  const bool gone = model.on_disk == OnDisk::gone;
  const std::string words =
      gone ? "The file is gone from the disk, or cannot be read. The text is kept here."
           : "The file was changed by another program.";
  const auto lines = stage::wrap(words, Font::text, 14 * u, rect.width - 40 * u, ui.painter());
  const float text_height = 20 * u * static_cast<float>(lines.size());
  const Rect box{rect.x + 8 * u, rect.y, rect.width - 16 * u, text_height + 62 * u};
  ui.painter().fill(box, 8 * u, t.panel.mixed(t.warning, 0.16F));
  ui.painter().outline(box, 8 * u, t.warning.faded(0.7F), u, false);
  float y = box.y + 8 * u;
  for (const std::string& line : lines) {
    ui.painter().text({box.x + 12 * u, y}, line, Font::text, 14 * u, t.text);
    y += 20 * u;
  }
  Ui::Flow flow(ui, {box.x + 12 * u, y + 4 * u, box.width - 24 * u, 0}, 36, 8);
  const char* const first = gone ? "Save it again" : "Reload";
  if (ui.button(gone ? "save again" : "reload", flow.next(ui.button_width(first)), first))
    gone ? model.save() : model.reload();
  if (ui.button("keep text", flow.next(ui.button_width("Keep mine")), "Keep mine"))
    model.keep_text();
  return box.height + 6 * u;
}

}  // namespace lastcall::app
