#include "parser.hpp"

#include <algorithm>
#include <utility>

#include "script/tree_walk.hpp"

// The token stream, errors, and the nesting of the tree.
namespace lastcall::script {

namespace {

Diagnostic too_deep(const SourceRange& range) {
  return outside_subset(range, "too many levels of nesting", "give a name to an inner part first");
}

}  // namespace

Parser::Parser(const std::vector<std::string_view>& lines, TokenStream& tokens,
               python::Version version)
    : lines_(lines), stream_(tokens), version_(version), warnings_(tokens.warnings) {}

std::vector<Diagnostic> Parser::parse(Program& program) {
  while (!at(TokenKind::end_of_file) && !at(TokenKind::error) && errors_.size() < max_errors) {
    module_statement_ = current().range.line;
    parse_statement_line(program.body);
  }
  if (at(TokenKind::error) && errors_.empty()) errors_.push_back(*stream_.error);
  const bool is_grammatical = std::none_of(
      errors_.begin(), errors_.end(),
      [](const Diagnostic& error) { return error.kind == Diagnostic::Kind::syntax_error; });
  for (Diagnostic& error : errors_)
    if (!error.python_counts_bytes)
      error.python_counts_bytes = from_version(3, 9) && !from_version(3, 13);
  if (later_error_ && is_grammatical) {
    later_error_->python_counts_bytes = true;
    errors_.push_back(std::move(*later_error_));
  }
  program.docstring = docstring_of(program.body);
  program.future_imports = std::move(future_imports_);
  program.warnings = std::move(warnings_);
  std::stable_partition(errors_.begin(), errors_.end(), [](const Diagnostic& error) {
    return error.kind == Diagnostic::Kind::syntax_error;
  });
  return std::move(errors_);
}

// ---- tokens ------------------------------------------------------------------------------------

const Token& Parser::peek(std::size_t ahead) const {
  return stream_.tokens[std::min(index_ + ahead, stream_.tokens.size() - 1)];
}

// Whether this is the name, where a keyword depends on the place ("match", "print").
bool Parser::at_word(std::string_view name) const {
  return at(TokenKind::name) && current().text == name;
}

// Whether there is nothing but the ends of blocks.
bool Parser::at_end_of_text() const {
  Mark here = index_;
  while (stream_.tokens[here].kind == TokenKind::dedent) ++here;
  return stream_.tokens[here].kind == TokenKind::end_of_file;
}

Token Parser::take() {
  const Token token = current();
  if (index_ + 1 < stream_.tokens.size()) ++index_;
  return token;
}

bool Parser::accept(std::string_view word) {
  if (!at(word)) return false;
  take();
  return true;
}

Token Parser::expect(std::string_view word) {
  if (!at(word)) fail_expected("'" + std::string(word) + "'");
  return take();
}

Token Parser::expect_name() {
  if (!at(TokenKind::name)) fail_expected("a name");
  if (version_.major == 2 && current().text == "None") {
    fail_node(current().range, "cannot assign to None");
  }
  return take();
}

// From a token to the last one taken. The line end is not part of a statement.
SourceRange Parser::range_since(Mark start) const {
  Mark last = index_ - 1;
  const auto is_line_end = [this](Mark mark) {
    const TokenKind kind = stream_.tokens[mark].kind;
    return kind == TokenKind::newline || kind == TokenKind::dedent;
  };
  while (last > start && is_line_end(last)) --last;
  return join(stream_.tokens[start].range, stream_.tokens[last].range);
}

// ---- what is wrong ------------------------------------------------------------------------------

// Notes something that Python accepts and the subset leaves out; parsing goes on.
void Parser::refuse(const SourceRange& range, std::string message, std::string remedy) {
  if (errors_.size() < max_errors) {
    errors_.push_back(outside_subset(range, std::move(message), std::move(remedy)));
  }
}

// Skips the rest of a statement that failed, and the block below it.
void Parser::recover(Mark statement_start) {
  const auto at_end = [this] {
    return at(TokenKind::end_of_file) || at(TokenKind::error) || at(TokenKind::dedent);
  };
  if (index_ == statement_start && !at(TokenKind::indent) && !at_end()) take();
  while (!at(TokenKind::newline) && !at(TokenKind::indent) && !at_end()) take();
  if (at(TokenKind::newline)) take();
  if (!at(TokenKind::indent)) return;
  int levels = 0;
  do {
    if (at(TokenKind::indent)) ++levels;
    if (at(TokenKind::dedent)) --levels;
    take();
  } while (levels > 0 && !at(TokenKind::end_of_file) && !at(TokenKind::error));
}

// What a speculative parse covers, from `start` on; nothing if it fails. Stays where it was. While
// it runs no further guesses are made.
std::optional<SourceRange> Parser::try_range_since(Mark start, const std::function<void()>& parse) {
  if (speculating_) return std::nullopt;
  speculating_ = true;
  const Mark here = mark();
  const std::size_t errors = errors_.size();
  const std::size_t warnings = warnings_.size();
  const int depth = depth_;
  const std::size_t functions = functions_.size();
  std::optional<SourceRange> range;
  try {
    parse();
    range = range_since(start);
  } catch (const Failure&) {
    depth_ = depth;
    functions_.resize(functions);
  }
  speculating_ = false;
  index_ = here;
  errors_.resize(errors);
  warnings_.resize(warnings);
  return range;
}

// ---- the tree ----------------------------------------------------------------------------------

Parser::Level::Level(Parser& parser) : parser_(parser) {
  if (++parser_.depth_ > max_nesting) {
    --parser_.depth_;
    throw Failure{too_deep(parser_.current().range)};
  }
}

Expression Parser::make(const SourceRange& range, decltype(Expression::node) node) const {
  Expression expression{range, std::move(node)};
  for_each_child(expression.node, [&expression](const Expression& child) {
    expression.height = std::max(expression.height, child.height + 1);
  });
  if (expression.height > max_nesting) {
    throw Failure{too_deep(range)};
  }
  return expression;
}

ExpressionPtr Parser::own(Expression expression) {
  return std::make_unique<Expression>(std::move(expression));
}

}  // namespace lastcall::script
