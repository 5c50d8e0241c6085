#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "python/version.hpp"
#include "script/syntax_tree.hpp"

// The one door of this room: text in, syntax tree or a list of errors out.
namespace lastcall::script {

// A text that cannot be run, and what to do about it.
struct Diagnostic {
  // Whether Python itself would refuse the text (with a SyntaxError), or it is only outside the
  // subset that is simulated.
  enum class Kind { syntax_error, outside_subset };
  Kind kind = Kind::syntax_error;
  SourceRange range;
  std::string message;  // one sentence, in lower case, without a full stop
  std::string remedy;   // what to write instead; may be empty
  // For a syntax error of which CPython's own report is known for the version that was asked for:
  // that report's message ("invalid syntax") and the range it points at; otherwise empty.
  // A caret is shown at python_range.column unless that is negative.
  std::string python_message;
  SourceRange python_range;
  std::string python_exception = "SyntaxError";  // or IndentationError, TabError
  bool python_shows_line = true;                 // whether the source line is shown at all
  bool python_shows_place = true;                // whether file and line are named at all
  // Whether it takes a column in bytes for one in characters; until that is known, nothing.
  std::optional<bool> python_counts_bytes;
  // Up to 3.11 what Python shows of an error in an f-string: the expression alone, in parentheses,
  // which up to 3.8 is even a file "<fstring>" to it. The columns of python_range count in it.
  std::string python_source;
  // The line where the last compound statement of the module before it begins, 0 if there is none;
  // an `if` or loop counts before its `else`.
  int python_after = 0;
  bool wants_more = false;  // whether it is only that the text ends
};

// A SyntaxWarning that CPython prints when it compiles the text, in source order.
struct Warning {
  int line = 0;
  std::string message;  // e.g. `'return' in a 'finally' block` (3.14)
  SourceRange range;
};

// A parsed scenario. Immutable; shared by everything that runs or shows it.
struct Program {
  std::string filename;
  std::string text;                     // as it was given
  std::vector<std::string_view> lines;  // of `text`, without line ends; lines[0] is line 1
  Body body;
  std::optional<std::string> docstring;
  std::vector<std::string> future_imports;
  std::vector<Warning> warnings;
  python::Version version;
};

struct ParseResult {
  std::shared_ptr<const Program> program;  // null if there were errors
  std::vector<Diagnostic> errors;          // the first is the one Python would stop at
};

// Parses `text` as the scenario subset of the given version. Never throws on bad input: text that
// is not UTF-8, has a NUL byte, is nested deeper than 100 levels (CPython's own limit is the model)
// or longer than 1 MiB comes back as a Diagnostic. Linear in the length of the text.
ParseResult parse(std::string text, std::string filename, python::Version version);

// Renders a diagnostic as `demo.py:7:5: error: message`, the source line, a caret under the range,
// and the remedy: what `lastcall` prints. Columns are shown from 1, in characters. Of a long line
// 200 characters around the caret are shown; nothing in it can move a cursor.
std::string render(const Diagnostic& diagnostic, std::string_view source,
                   std::string_view filename);

// Renders the report CPython itself prints for a syntax error (`  File "demo.py", line 5 …
// SyntaxError: invalid syntax`), or "" if it is not known.
std::string render_as_python(const Diagnostic& diagnostic, std::string_view text,
                             std::string_view filename, python::Version version);

}  // namespace lastcall::script
