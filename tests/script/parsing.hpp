#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <variant>

#include "script/script.hpp"

// What the tests of this room share.
namespace lastcall::script {

inline ParseResult read(const std::string& text, python::Version version = {3, 14}) {
  return parse(text, "demo.py", version);
}

// The program that a valid text is.
inline std::shared_ptr<const Program> program_of(const std::string& text,
                                                 python::Version version = {3, 14}) {
  const ParseResult result = read(text, version);
  if (!result.program) FAIL_CHECK(render(result.errors.at(0), text, "demo.py"));
  REQUIRE(result.program);
  return result.program;
}

// What is wrong first.
inline Diagnostic error_of(const std::string& text, python::Version version = {3, 14}) {
  const ParseResult result = read(text, version);
  REQUIRE(!result.program);
  REQUIRE(!result.errors.empty());
  return result.errors.front();
}

// The value of a text that is one expression. The program must outlive it.
inline const Expression& expression_of(const Program& program) {
  REQUIRE(program.body.size() == 1);
  return *std::get<Expr>(program.body.front().node).value;
}

template <typename Literal>
Literal literal(const std::string& text, python::Version version = {3, 14}) {
  const auto program = program_of(text, version);
  return std::get<Literal>(std::get<Constant>(expression_of(*program).node).value);
}

inline std::string text_of(const std::string& text, python::Version version = {3, 14}) {
  return literal<StringLiteral>(text, version).value;
}

}  // namespace lastcall::script
