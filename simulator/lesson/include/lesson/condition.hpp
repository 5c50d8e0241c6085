#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "trace/state.hpp"

// Conditions on a run, said in words: "C runs before B, and the exit status is 0".
namespace lastcall::lesson {

// Whether one part of a condition holds, and what happened, as one sentence.
struct Finding {
  bool holds = false;
  std::string clause;
  std::string happened;
};

class Condition {
 public:
  struct Error {
    std::size_t at = 0;  // offset into the text
    std::string message;
    std::string remedy;
  };
  // Parts are joined by "and"; each is one of `forms()`, which can begin with "in the child" or "in
  // the parent".
  static std::variant<Condition, Error> parse(std::string_view text);
  // The ways in which a part can be written, for people.
  static std::vector<std::string> forms();

  const std::string& text() const { return text_; }
  // One finding a part. O(events of the trace).
  std::vector<Finding> examine(const trace::Timeline& timeline) const;
  bool holds(const trace::Timeline& timeline) const;

 private:
  struct Form;
  struct Clause {
    const Form* form = nullptr;
    std::string text;
    std::vector<std::string> arguments;
    std::int64_t process = -1;  // -1: the first, and output of all
  };
  friend struct Forms;
  static std::span<const Form> all_forms();
  std::string text_;
  std::vector<Clause> clauses_;
};

}  // namespace lastcall::lesson
