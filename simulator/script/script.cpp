#include "script/script.hpp"

#include <utility>

#include "compile_checks.hpp"
#include "lexer.hpp"
#include "parser.hpp"
#include "scope_checks.hpp"
#include "source_text.hpp"

namespace lastcall::script {

ParseResult parse(std::string text, std::string filename, python::Version version) {
  auto program = std::make_shared<Program>();
  program->text = std::move(text);
  program->filename = std::move(filename);
  program->version = version;
  program->lines = split_lines(program->text);
  ParseResult result;
  try {
    TokenStream tokens =
        Lexer(program->lines, version,
              check_text(program->lines, program->text, program->filename, version))
            .run();
    result.errors = Parser(program->lines, tokens, version).parse(*program);
    if (result.errors.empty()) {
      check_scopes(*program);
      check_compilation(*program);
    }
  } catch (Failure& failure) {
    failure.diagnostic.python_counts_bytes = true;
    result.errors.push_back(std::move(failure.diagnostic));
  }
  if (result.errors.empty()) result.program = std::move(program);
  return result;
}

}  // namespace lastcall::script
