#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/script_edit.hpp"
#include "machine/machine.hpp"
#include "script/script.hpp"
#include "trace/state.hpp"
#include "trace/trace.hpp"

namespace lastcall::app {

// One run of one script: a program, its trace and the index over it. Immutable.
struct Run {
  std::shared_ptr<const script::Program> program;
  trace::Trace trace;
  trace::Timeline timeline;

  Run(std::shared_ptr<const script::Program> the_program, trace::Trace the_trace)
      : program(std::move(the_program)), trace(std::move(the_trace)), timeline(trace) {}
};

// The script that is being edited: its text with undo and redo, what is wrong with it, and what
// happened when it was last run. Every change of the text or the version runs it anew; while the
// text has errors the last good run stays.
class Document {
 public:
  Document();

  const std::string& text() const { return text_; }
  // Replaces the text. Changes that are `typed` right after each other are undone together.
  void edit(std::string text, bool typed = false);
  // Starts over with another text: nothing to undo, nothing to save.
  void load(std::string text, std::string name);
  // Starts over with a run that is there already, and its script: what is edited is run as a
  // script.
  void load(trace::Trace trace);
  bool undo();
  bool redo();
  bool can_undo() const { return !undo_.empty(); }
  bool can_redo() const { return !redo_.empty(); }

  bool changed() const { return text_ != saved_text_; }
  void mark_saved() { saved_text_ = text_; }
  // There is no file any more that holds the text.
  void mark_changed() { saved_text_.reset(); }
  bool is_saved_text(const std::string& text) const { return text == saved_text_; }
  const std::string& name() const { return name_; }
  void set_name(std::string name);

  python::Version version() const { return version_; }
  void set_version(python::Version version);
  bool stdout_is_tty() const { return stdout_is_tty_; }
  void set_stdout_is_tty(bool is_tty);

  const std::vector<script::Diagnostic>& errors() const { return errors_; }
  // The program of the present text; null while it has errors.
  const std::shared_ptr<const script::Program>& program() const { return program_; }
  // Its handlers, for the palette; none while it has errors.
  const std::vector<PaletteHandler>& handlers() const { return handlers_; }
  // The last good run; null before the first.
  const std::shared_ptr<const Run>& run() const { return run_; }
  // Shows another run of the same text, until it is run anew or `show_own` brings back its own.
  void show(std::shared_ptr<const Run> other);
  void show_own();
  bool shows_other() const { return own_run_ != nullptr; }
  // Whether that is the run of an older text.
  bool stale() const { return !errors_.empty(); }
  // Counts the runs, so that others notice a new one.
  std::size_t generation() const { return generation_; }

 private:
  void rerun();

  std::string text_;
  std::optional<std::string> saved_text_;
  std::string name_ = "demo.py";
  std::vector<std::string> undo_;
  std::vector<std::string> redo_;
  bool typing_ = false;
  python::Version version_{3, 14};
  bool stdout_is_tty_ = true;
  std::vector<script::Diagnostic> errors_;
  std::shared_ptr<const script::Program> program_;
  std::vector<PaletteHandler> handlers_;
  std::shared_ptr<const Run> run_;
  std::shared_ptr<const Run> own_run_;  // while another is shown
  std::size_t generation_ = 0;
};

// Smaller bounds than the command line's: an endless script has to be shown at once, not after
// seconds of every key pressed.
machine::Limits window_limits();
// Runs a program as another version or with another stdout, bounded so that a window stays alive.
std::shared_ptr<const Run> run_as(const std::string& text, const std::string& name,
                                  python::Version version, bool stdout_is_tty);

// The script that a new user sees, and the one that a person begins with.
extern const char* const demo_script;
extern const char* const new_script;

// A script of the gallery, built in.
struct Example {
  const char* name;  // "sys_exit.py"
  const char* text;
};
const std::vector<Example>& examples();

}  // namespace lastcall::app
