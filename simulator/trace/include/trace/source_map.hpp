#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What the text of a script says about its lines, without parsing it: enough to say which function
// a line belongs to, and in which order functions are defined. Read from the text alone, so that it
// is there for every trace, the recorded ones too.
namespace lastcall::trace {

struct Function {
  std::string name;
  std::uint32_t def_line = 0;    // of its `def`, from 1
  std::uint32_t first_line = 0;  // of its body
  std::uint32_t last_line = 0;   // of its body
  std::size_t indentation = 0;   // of its `def`
  // At the top level, and its name stands nowhere else or in a registration: the palette offers it.
  bool is_offered = false;
};

class SourceMap {
 public:
  // O(length of the text).
  explicit SourceMap(std::string_view source);

  // In order of definition, nested ones included.
  const std::vector<Function>& functions() const { return functions_; }
  // The innermost function whose body holds a line; null in the main program. O(1)
  const Function* function_at(std::uint32_t line) const;
  // The function whose `def` is on a line, or whose decorators begin there; null for none.
  const Function* defined_at(std::uint32_t line) const;
  // A line without the spaces around it; "" beyond the end.
  std::string_view line(std::uint32_t number) const;

 private:
  std::string source_;
  std::vector<std::size_t> starts_;  // of the lines
  std::vector<Function> functions_;
  std::vector<std::int32_t> at_;  // of a line: its function, or -1
};

}  // namespace lastcall::trace
