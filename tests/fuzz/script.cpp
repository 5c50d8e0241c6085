// Any bytes, read as any version: the parser comes back with a program or with errors that can be
// rendered, and a tree whose ranges lie inside the text.
#include "script/script.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace lastcall::script;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check_range(const SourceRange& range, const Program& program) {
  const auto lines = static_cast<int>(program.lines.size());
  require(range.line >= 1 && range.line <= range.end_line && range.end_line <= lines);
  require(range.column >= 0 && range.end_column >= 0);
}

void check_body(const Body& body, const Program& program) {
  for (const Statement& statement : body) check_range(statement.range, program);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<lastcall::python::Version, 8> versions = {
      {{2, 7}, {3, 6}, {3, 8}, {3, 9}, {3, 11}, {3, 12}, {3, 14}, {3, 15}}};
  if (size == 0) return 0;
  const lastcall::python::Version version = versions[data[0] % versions.size()];
  const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
  const ParseResult result = parse(text, "scenario.py", version);
  require((result.program == nullptr) == !result.errors.empty());
  for (const Diagnostic& error : result.errors) {
    require(!error.message.empty());
    require(!render(error, text, "scenario.py").empty());
    render_as_python(error, text, "scenario.py", version);
  }
  if (result.program) {
    check_body(result.program->body, *result.program);
    for (const Warning& warning : result.program->warnings) {
      check_range(warning.range, *result.program);
    }
  }
  return 0;
}
