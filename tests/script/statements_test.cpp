#include "parsing.hpp"

using namespace lastcall::script;

namespace {

template <typename Node>
const Node& first(const Program& program) {
  return std::get<Node>(program.body.at(0).node);
}

}  // namespace

TEST_CASE("An empty text is an empty program") {
  CHECK(program_of("")->body.empty());
  CHECK(program_of("\xEF\xBB\xBF# only a comment")->body.empty());
}

TEST_CASE("A program keeps its lines, whatever ends them") {
  const auto program = program_of("a\r\nb\rc\n");
  REQUIRE(program->lines.size() == 4);
  CHECK(program->lines[1] == "b");
  CHECK(program->body[2].range == SourceRange{3, 0, 3, 1});
}

TEST_CASE("Ranges count columns in bytes and leave parentheses out") {
  const auto program = program_of("\u00e9 = (a + 1)\n");
  const auto& assign = first<Assign>(*program);
  CHECK(assign.value->range == SourceRange{1, 6, 1, 11});
  CHECK(program->body[0].range == SourceRange{1, 0, 1, 12});
}

TEST_CASE("The range of a decorated function begins at def") {
  const auto program = program_of("@f\ndef g():\n    pass\n\nx = 1\n");
  CHECK(program->body[0].range == SourceRange{2, 0, 3, 8});
}

TEST_CASE("elif is an if alone in orelse") {
  const auto program = program_of("if a:\n  b\nelif c:\n  d\nelse:\n  e\n");
  const auto& node = first<If>(*program);
  REQUIRE(node.orelse.size() == 1);
  CHECK(std::get<If>(node.orelse[0].node).orelse.size() == 1);
}

TEST_CASE("Parameters of every kind find their place") {
  const auto program = program_of("def f(a, b=1, /, c=2, *d, e, g=3, **h): pass\n");
  const Parameters& parameters = first<FunctionDef>(*program).parameters;
  CHECK(parameters.positional.size() == 3);
  CHECK(parameters.positional_only == 2);
  CHECK(parameters.var_positional->name == "d");
  CHECK(parameters.keyword_only.size() == 2);
  CHECK(parameters.var_keyword->name == "h");
}

TEST_CASE("A yield makes its own function a generator and no other") {
  const auto program = program_of("def f():\n  def g():\n    yield\n  return g\n");
  const auto& outer = first<FunctionDef>(*program);
  CHECK(!outer.is_generator);
  CHECK(std::get<FunctionDef>(outer.body[0].node).is_generator);
}

TEST_CASE("Docstrings are found") {
  const auto program = program_of("'''doc'''\ndef f():\n  'inner'\n");
  CHECK(program->docstring == "doc");
  CHECK(std::get<FunctionDef>(program->body[1].node).docstring == "inner");
}

TEST_CASE("print is a statement in 2.7 only, until the future is imported") {
  const auto old = program_of("print >>f, a, b,\n", {2, 7});
  const auto& statement = first<PrintStatement>(*old);
  CHECK(statement.destination);
  CHECK(statement.values.size() == 2);
  CHECK(!statement.newline);
  program_of("from __future__ import print_function\nprint('a', file=f)\nregister(print)\n",
             {2, 7});
  CHECK(error_of("register(print)\n", {2, 7}).python_message == "invalid syntax");
}

TEST_CASE("except A, e binds in 2.7, is an error up to 3.13, and a tuple of types from 3.14") {
  const std::string text = "try:\n  pass\nexcept A, b:\n  pass\n";
  const auto old = program_of(text, {2, 7});
  CHECK(first<Try>(*old).handlers[0].name == "b");
  CHECK(error_of(text, {3, 13}).python_message == "multiple exception types must be parenthesized");
  const auto newest = program_of(text, {3, 14});
  CHECK(std::holds_alternative<Tuple>(first<Try>(*newest).handlers[0].type->node));
}

TEST_CASE("Parentheses around all items of a with came with 3.9") {
  const std::string text = "with (a as b, c as d):\n  pass\n";
  const auto program = program_of(text, {3, 9});
  CHECK(first<With>(*program).items.size() == 2);
  CHECK(error_of(text, {3, 8}).python_message == "invalid syntax");
}

TEST_CASE("Tabs go to the next multiple of eight, and must not be ambiguous") {
  program_of("if a:\n\tb\n\tc\n");
  CHECK(error_of("if a:\n\tb\n        c\n").python_exception == "TabError");
  program_of("if a:\n\tb\n        c\n", {2, 7});
}

TEST_CASE("Several mistakes are reported at once, each where it is") {
  const std::string text = "x = = 1\ny = 2\nz = )\ndef f(1):\n  pass\nw = 1 1\n";
  const ParseResult result = read(text, {3, 7});
  REQUIRE(result.errors.size() == 4);
  CHECK(result.errors[0].range.line == 1);
  CHECK(result.errors[1].range.line == 3);
  CHECK(result.errors[2].range.line == 4);
  CHECK(result.errors[3].range.line == 6);
}

TEST_CASE("Python's own errors come before what is only outside the subset") {
  const ParseResult result = read("type X = int\ny = = 2\n");
  REQUIRE(result.errors.size() == 2);
  CHECK(result.errors[0].kind == Diagnostic::Kind::syntax_error);
  CHECK(result.errors[1].kind == Diagnostic::Kind::outside_subset);
}

TEST_CASE("Annotations, :=, async, match and the like are in the tree") {
  const auto annotated = program_of("x: int = 1\ndef f(a: int, *b: c) -> d: pass\n");
  CHECK(first<AnnAssign>(*annotated).is_simple);
  const auto& function = std::get<FunctionDef>(annotated->body[1].node);
  CHECK(function.returns);
  CHECK(function.parameters.positional[0].annotation);
  CHECK(first<FunctionDef>(*program_of("async def f(): await x\n")).is_async);
  CHECK(first<ClassDef>(*program_of("class A(B, *C, metaclass=D): pass\n")).bases.size() == 2);
  const auto match = program_of("match x, y:\n  case [a, *_] | {'k': a}:\n    pass\n");
  const auto& cases = first<Match>(*match).cases;
  REQUIRE(cases.size() == 1);
  CHECK(std::get<MatchOr>(cases[0].pattern.node).patterns.size() == 2);
  for (const char* text : {"f(a := 1)\n", "def f():\n  yield from x\n", "x = lambda: (yield)\n",
                           "match = case = type = 1\nmatch(case)[type]\n"})
    program_of(text);
  CHECK(error_of("match x:\n  case a:\n    pass\n  case b:\n    pass\n").python_message ==
        "name capture 'a' makes remaining patterns unreachable");
}

TEST_CASE("What is outside the subset is refused with a remedy") {
  for (const char* text :
       {"type X = int\n", "x = 1j\n", "try:\n  pass\nexcept* A:\n  pass\n", "from os import *\n",
        "from . import a\n", "def f[T](): pass\n", "x = t'a'\n"}) {
    INFO("text: ", std::string(text));
    const Diagnostic error = error_of(text);
    CHECK(error.kind == Diagnostic::Kind::outside_subset);
    CHECK(!error.remedy.empty());
    CHECK(error.python_message.empty());
  }
  for (const char* text : {"x = `a`\n", "x = 10L\n", "exec 'a'\n"}) {
    INFO("text: ", std::string(text));
    CHECK(error_of(text, {2, 7}).kind == Diagnostic::Kind::outside_subset);
  }
}

TEST_CASE("match and type are ordinary names elsewhere") {
  program_of("match = type(x)\nmatch(a)\ntype = 1\nprint(match, type)\nmatch[0] = 1\n");
}

TEST_CASE("Nesting is bounded, however it is written") {
  const auto repeat = [](const std::string& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
  };
  program_of("x = " + repeat("(", 190) + "1" + repeat(")", 190));
  for (const char* text : {"(", "[", "{", "f(", "not ", "-", "2**", "lambda: ", "lambda a=", "1+",
                           "1 if 1 else ", "f'{", "a."}) {
    INFO("text: ", std::string(text));
    CHECK(!read("x = " + repeat(text, 5000) + "1").program);
  }
  CHECK(!read("if x: pass\n" + repeat("elif x: pass\n", 5000)).program);
  std::string blocks;
  for (int i = 0; i < 150; ++i) blocks += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
  CHECK(error_of(blocks + std::string(150, ' ') + "pass").message ==
        "too many levels of indentation");
}

TEST_CASE("A text that is not UTF-8, has a NUL, or is too long comes back as an error") {
  CHECK(error_of("x = '\xFF'").python_message ==
        "Non-UTF-8 code starting with '\\xff' in file demo.py on line 1, but no encoding declared; "
        "see https://peps.python.org/pep-0263/ for details");
  CHECK(error_of("x = '\u00e9'", {2, 7}).python_message.starts_with("Non-ASCII character '\\xc3'"));
  program_of("# -*- coding: utf-8 -*-\nx = '\u00e9'\n", {2, 7});
  CHECK(error_of("# coding: latin-1\n").kind == Diagnostic::Kind::outside_subset);
  CHECK(error_of(std::string("a\0b", 3)).python_message == "source code cannot contain null bytes");
  CHECK(error_of(std::string((1 << 20) + 1, ' ')).kind == Diagnostic::Kind::outside_subset);
}

TEST_CASE("A diagnostic is shown with its line, a caret under each character, and the remedy") {
  const std::string text = "a = 1\n\u00e9\u00e9 = 1j\n";
  CHECK(render(error_of(text), text, "demo.py") ==
        "demo.py:2:6: error: complex numbers are outside the subset\n"
        "  \u00e9\u00e9 = 1j\n"
        "       ^^\n"
        "  instead: use two floats\n");
}
