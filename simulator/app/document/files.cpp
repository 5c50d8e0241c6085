#include <algorithm>
#include <utility>

#include "document/settings.hpp"
#include "model.hpp"
#include "trace/json.hpp"

namespace lastcall::app {

std::string Model::open_text(std::string text, const std::string& new_path) {
  if (trace::is_trace(text) || new_path.ends_with(".json")) {
    trace::ReadResult read = trace::from_json(text);
    if (!read.trace) return new_path + " is no trace that can be read: " + read.error;
    path.clear();  // what is saved is a script, and never takes the place of the trace
    document.load(std::move(*read.trace));
  } else {
    path = new_path;
    const std::size_t slash = path.find_last_of('/');
    document.load(std::move(text), path.empty() ? "demo.py" : path.substr(slash + 1));
  }
  stamp = path.empty() ? "" : files.stamp(path);
  on_disk = OnDisk::same;
  predicting.reset();
  terminal_selection.reset();
  document_changed(false);
  player.jump(0);
  return "";
}

std::string Model::open_file(const std::string& wanted) {
  const std::string full = files.absolute(wanted);
  FileResult file = files.read(full);
  if (!file.ok) {
    std::erase(settings.recent_files, full);
    return file.error;
  }
  const std::string problem = open_text(std::move(file.text), full);
  if (!problem.empty()) return problem;
  remember_file(settings, full);
  return "";
}

void Model::save(const std::function<void()>& then) {
  if (path.empty()) return choose_file(true, then);
  check_file();
  message = on_disk == OnDisk::changed
                ? "The file was changed by another program: reload it, or keep yours, first."
                : save_as(path, stamp);
  if (message.empty()) {
    message = "Saved " + path + ".";
    if (then) then();
  }
}

std::string Model::save_as(const std::string& wanted, const std::string& replaced) {
  const std::string full = files.absolute(wanted);
  const FileResult result = files.write(full, document.text(), replaced);
  if (!result.ok) return result.error;
  if (path != full) {
    path = full;
    document.set_name(path.substr(path.find_last_of('/') + 1));
    document_changed(false);
  }
  document.mark_saved();
  stamp = files.stamp(full);
  on_disk = OnDisk::same;
  remember_file(settings, full);
  return "";
}

bool Model::check_file() {
  if (path.empty()) return false;
  const std::string now = files.stamp(path);
  if (now == stamp) return false;
  stamp = now;
  const OnDisk before = on_disk;
  const FileResult file = now.empty() ? FileResult{} : files.read(path);
  on_disk = !file.ok                            ? OnDisk::gone
            : document.is_saved_text(file.text) ? OnDisk::same
                                                : OnDisk::changed;
  return on_disk != before || on_disk == OnDisk::changed;
}

void Model::reload() {
  FileResult file = files.read(path);
  if (!file.ok) {
    message = file.error;
    return;
  }
  document.edit(std::move(file.text));
  document.mark_saved();
  on_disk = OnDisk::same;
  document_changed(false);
}

void Model::keep_text() {
  document.mark_changed();  // it is not what is on the disk
  on_disk = OnDisk::same;
}

void Model::choose_file(bool saving, std::function<void()> then) {
  const std::string here = path.empty() ? files.absolute("") + "/" : files.absolute(path);
  FilePanel panel;
  panel.saving = saving;
  panel.title = saving ? "Save the script as" : "Open a script";
  panel.then = std::move(then);
  panel.path = here.substr(0, here.find_last_of('/') + 1);
  if (saving) panel.path += document.name();
  file_panel = std::move(panel);
}

void Model::ask_to_quit() {
  lose_text([this] { quit = true; });
}

void Model::lose_text(std::function<void()> then) {
  if (document.changed()) {
    after_losing = std::move(then);
  } else {
    then();
  }
}

}  // namespace lastcall::app
