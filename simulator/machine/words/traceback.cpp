#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "compiler/code.hpp"
#include "language/interpreter.hpp"
#include "system/process.hpp"
#include "system/world_state.hpp"
#include "words/carets.hpp"
#include "words/suggestions.hpp"

namespace lastcall::machine {
namespace {

constexpr std::string_view cause_message =
    "\nThe above exception was the direct cause of the following exception:\n\n";
constexpr std::string_view context_message =
    "\nDuring handling of the above exception, another exception occurred:\n\n";

// Lines of one call that calls itself are shown this often, then counted (3.6 and later).
constexpr std::size_t shown_repeats = 3;
// The printer written in C leaves out all but the last thousand calls (sys.tracebacklimit).
constexpr std::size_t max_frames = 1000;

// How one version prints an exception: with which printer, and how much of it.
struct Style {
  bool c_printer;
  bool chained;
  bool suggestions;
  bool colon_always;  // "KeyboardInterrupt: " where there is no text
};

Style style_of(Version version, Interpreter::TracebackStyle style) {
  if (style == Interpreter::TracebackStyle::unraisable && version < Version{3, 15})
    return {true, false, false, version >= Version{3, 8}};
  if (version < Version{3, 10}) return {true, version.major == 3, false, false};
  return {version < Version{3, 13}, true, true, false};
}

std::string format_frames(Interpreter& in, const Traceback* traceback, const Style& style) {
  std::vector<const Traceback*> frames;
  for (; traceback; traceback = traceback->next.as<Traceback>()) frames.push_back(traceback);
  std::size_t first = 0;
  if (style.c_printer && frames.size() > max_frames) first = frames.size() - max_frames;

  std::string text = "Traceback (most recent call last):\n";
  std::size_t repeats = 0;
  const auto say_repeats = [&] {
    if (repeats <= shown_repeats) return;
    const std::size_t hidden = repeats - shown_repeats;
    text += "  [Previous line repeated " + std::to_string(hidden) + " more time" +
            (hidden == 1 ? "" : "s") + "]\n";
  };
  for (std::size_t i = first; i < frames.size(); ++i) {
    const Traceback& frame = *frames[i];
    const bool same = i > first && !in.python2() && frame.line == frames[i - 1]->line &&
                      frame.code->name == frames[i - 1]->code->name;
    if (!same) {
      say_repeats();
      repeats = 0;
    }
    if (++repeats > shown_repeats && !in.python2()) continue;
    const script::Program& source = *frame.code->program;
    text += "  File \"" + source.filename + "\", line " + std::to_string(frame.line) + ", in " +
            frame.code->name + "\n";
    // While the interpreter is torn down nothing can be imported that would read the file.
    if (source.filename != "<string>" && source.filename != "<script>" &&
        source.filename != "<stdin>" &&
        (in.python2() || in.state().teardown == InterpreterState::Teardown::no))
      text += source_excerpt(source.lines, frame.line, frame.range, in.version, style.c_printer);
  }
  if (!in.python2()) say_repeats();
  return text;
}

// `__main__.Outer.Error` and the like.
std::string type_label(const Interpreter& in, const Class& cls) {
  if (cls.module == "builtins" || cls.module == "exceptions") return cls.name;
  const std::string& name = in.at_least(3, 9) ? cls.qualname : cls.name;
  if (cls.module == "__main__" && in.at_least(3, 11)) return name;
  return cls.module + "." + name;
}

std::string safe_str(Interpreter& in, Value value, std::string_view what) {
  try {
    return in.str_of(value);
  } catch (const Raised&) {
    return "<" + std::string(what) + " str() failed>";
  }
}

std::string format_notes(Interpreter& in, Exception& exception) {
  const List* list = exception.attributes.find("__notes__").as<List>();
  if (!list) return "";
  std::string text;
  for (const Value note : list->items.copy()) text += safe_str(in, note, "note") + "\n";
  return text;
}

std::string format_one(Interpreter& in, Exception& exception, const Style& style) {
  std::string text;
  if (const Traceback* traceback = exception.traceback.as<Traceback>())
    text = format_frames(in, traceback, style);
  std::string message = safe_str(in, &exception, "exception");
  if (style.suggestions) message += suggestion_for(in, exception);
  text += type_label(in, *exception.cls);
  if (!message.empty() || style.colon_always) text += ": " + message;
  text += "\n";
  if (style.chained && in.at_least(3, 11)) text += format_notes(in, exception);
  return text;
}

}  // namespace

std::string format_as_traceback_module(Interpreter& in, Exception* exception) {
  std::string text;
  const Style style = style_of(in.version, Interpreter::TracebackStyle::full);
  if (const Traceback* traceback = exception->traceback.as<Traceback>())
    text = format_frames(in, traceback, style);
  std::string message;
  try {
    message = in.str_of(exception);
  } catch (const Raised&) {
    message = "<unprintable " + exception->cls->name + " object>";
  }
  return text + exception->cls->name + (message.empty() ? "" : ": " + message) + "\n";
}

std::string Interpreter::format_exception(Exception* exception, TracebackStyle kind) {
  const Style style = style_of(version, kind);
  // From the one that is printed last to the one that is printed first, each with the words that
  // stand between it and the one before.
  std::vector<std::pair<Exception*, std::string_view>> chain;
  std::unordered_set<const Exception*> seen;
  std::string_view words;
  for (Exception* next = exception; next;) {
    seen.insert(next);
    chain.emplace_back(next, words);
    if (!style.chained) break;
    Exception* const cause = next->cause.as<Exception>();
    Exception* const context = next->suppress_context ? nullptr : next->context.as<Exception>();
    words = cause ? cause_message : context_message;
    next = cause ? cause : context;
    if (next && seen.contains(next)) break;
  }
  std::string text;
  for (std::size_t i = chain.size(); i-- > 0;) {
    text += format_one(*this, *chain[i].first, style);
    text += chain[i].second;
  }
  return text;
}

}  // namespace lastcall::machine
