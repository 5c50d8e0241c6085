#include "document/document.hpp"

#include <utility>

namespace lastcall::app {
namespace {

constexpr std::size_t max_undo = 500;

std::shared_ptr<const Run> run_program(std::shared_ptr<const script::Program> program,
                                       python::Version version, bool stdout_is_tty) {
  machine::Options options;
  options.python = version;
  options.stdout_is_tty = stdout_is_tty;
  options.limits = window_limits();
  trace::Trace trace = machine::run(*program, options);
  return std::make_shared<const Run>(std::move(program), std::move(trace));
}

}  // namespace

machine::Limits window_limits() {
  machine::Limits limits;
  limits.steps = 2'000'000;
  limits.events = 1'000'000;
  limits.memory = std::size_t{128} << 20;
  limits.output = std::size_t{8} << 20;
  return limits;
}

const char* const demo_script = R"(import atexit, sys


def A():
    print("A: closing the log")


def B():
    raise ValueError("disk full")


def C(name):
    print("C: bye,", name)


atexit.register(A)
atexit.register(B)
atexit.register(C, "Ada")
sys.exit(3)
)";

const char* const new_script = R"(import atexit


def A():
    print("A")


atexit.register(A)
)";

Document::Document() {
  load(demo_script, "demo.py");
}

void Document::edit(std::string text, bool typed) {
  if (text == text_) return;
  if (!typed || !typing_ || undo_.empty()) {
    undo_.push_back(text_);
    if (undo_.size() > max_undo) undo_.erase(undo_.begin());
  }
  typing_ = typed;
  redo_.clear();
  text_ = std::move(text);
  rerun();
}

void Document::load(std::string text, std::string name) {
  text_ = std::move(text);
  saved_text_ = text_;
  name_ = std::move(name);
  undo_.clear();
  redo_.clear();
  typing_ = false;
  run_ = own_run_ = nullptr;
  rerun();
}

void Document::load(trace::Trace trace) {
  text_ = trace.source();
  saved_text_ = text_;
  name_ = trace.filename();
  undo_.clear();
  redo_.clear();
  typing_ = false;
  errors_.clear();
  program_ = nullptr;
  own_run_ = nullptr;
  handlers_.clear();
  stdout_is_tty_ = trace.stdout_is_tty();
  if (const auto version = python::parse_version(trace.python())) version_ = *version;
  run_ = std::make_shared<const Run>(nullptr, std::move(trace));
  ++generation_;
}

bool Document::undo() {
  if (undo_.empty()) return false;
  redo_.push_back(std::exchange(text_, std::move(undo_.back())));
  undo_.pop_back();
  typing_ = false;
  rerun();
  return true;
}

bool Document::redo() {
  if (redo_.empty()) return false;
  undo_.push_back(std::exchange(text_, std::move(redo_.back())));
  redo_.pop_back();
  typing_ = false;
  rerun();
  return true;
}

void Document::set_name(std::string name) {
  name_ = std::move(name);
  rerun();
}

void Document::set_version(python::Version version) {
  version_ = version;
  rerun();
}

void Document::set_stdout_is_tty(bool is_tty) {
  stdout_is_tty_ = is_tty;
  rerun();
}

void Document::show(std::shared_ptr<const Run> other) {
  if (!own_run_) own_run_ = run_;
  run_ = std::move(other);
  ++generation_;
}

void Document::show_own() {
  if (!own_run_) return;
  run_ = std::exchange(own_run_, nullptr);
  ++generation_;
}

void Document::rerun() {
  if (own_run_) run_ = std::exchange(own_run_, nullptr);
  script::ParseResult parsed = script::parse(text_, name_, version_);
  errors_ = std::move(parsed.errors);
  program_ = parsed.program;
  handlers_ = program_ ? handlers_of(*program_) : std::vector<PaletteHandler>();
  if (program_) {
    run_ = run_program(program_, version_, stdout_is_tty_);
    // The palette offers what is a handler, or could be one; helpers and workers are neither.
    std::vector<PaletteHandler> offered;
    for (PaletteHandler& handler : handlers_) {
      const trace::Function* const function =
          run_->timeline.source().defined_at(static_cast<std::uint32_t>(handler.line));
      const auto mark = function ? run_->timeline.mark_of_line(function->def_line) : std::nullopt;
      if (!mark) continue;
      handler.mark = *mark;
      offered.push_back(std::move(handler));
    }
    handlers_ = std::move(offered);
  }
  ++generation_;
}

std::shared_ptr<const Run> run_as(const std::string& text, const std::string& name,
                                  python::Version version, bool stdout_is_tty) {
  script::ParseResult parsed = script::parse(text, name, version);
  return parsed.program ? run_program(parsed.program, version, stdout_is_tty) : nullptr;
}

}  // namespace lastcall::app
