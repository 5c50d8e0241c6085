#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "failure.hpp"
#include "identifiers.hpp"
#include "lexer.hpp"
#include "literals.hpp"
#include "script/script.hpp"
#include "token.hpp"

namespace lastcall::script {

// A recursive-descent parser for the statements and a precedence climber for the binary operators.
// It reads the grammar of one Python version: what that version cannot parse is a syntax error,
// what it can but the subset leaves out is read as far as possible, noted, and read on after.
//
// Implemented in parser.cpp (the token stream, errors), parser_statements.cpp,
// parser_expressions.cpp and parser_strings.cpp.
class Parser {
 public:
  // `lines` and `tokens` must outlive the parser.
  Parser(const std::vector<std::string_view>& lines, TokenStream& tokens, python::Version version);

  // Parses the whole text. Fills program.body, docstring, future_imports and warnings; returns what
  // was wrong, in source order but with Python's own errors first.
  std::vector<Diagnostic> parse(Program& program);

 private:
  // Which kind of block a failed or missing block belongs to, as Python names it.
  struct BlockOwner {
    std::string description;  // "'if' statement", "function definition", …
    int line;
    bool forces_colon = false;  // from 3.10 on nothing but a colon is thought of behind its head
    bool is_try = false;        // which is no statement without what follows
  };
  // What a function body may say.
  struct FunctionContext {
    bool yields = false;
    bool is_async = false;
  };
  // Literal text of an f-string that is not a part of its tree yet.
  struct LiteralText {
    std::string text;
    SourceRange range;
    bool is_unicode_prefixed = false;

    void append(std::string_view more, const SourceRange& more_range) {
      range = text.empty() ? more_range : join(range, more_range);
      text += more;
    }
  };
  // Where something began.
  using Mark = std::size_t;

  // ---- tokens (parser.cpp)
  const Token& current() const { return stream_.tokens[index_]; }
  const Token& peek(std::size_t ahead) const;
  bool at(std::string_view word) const { return current().is(word); }
  bool at(TokenKind kind) const { return current().kind == kind; }
  // Whether there is nothing more to read, in the f-string or at all.
  bool at_dead_end() const {
    return at(TokenKind::error) || at(TokenKind::end_of_file) || at(TokenKind::fstring_error);
  }
  bool at_word(std::string_view name) const;
  bool at_end_of_text() const;
  Token take();
  bool accept(std::string_view word);
  Token expect(std::string_view word);
  Token expect_name();
  static std::string identifier(const Token& name) { return normalized_identifier(name.text); }
  Mark mark() const { return index_; }
  SourceRange range_since(Mark start) const;
  SourceRange previous_range() const { return stream_.tokens[index_ - 1].range; }
  bool from_version(int major, int minor) const { return since(version_, major, minor); }

  // ---- what is wrong, and how to go on (parser.cpp)
  void refuse(const SourceRange& range, std::string message, std::string remedy);
  void recover(Mark statement_start);
  std::optional<SourceRange> try_range_since(Mark start, const std::function<void()>& parse);

  // ---- errors: most general first (parser_errors.cpp)
  [[noreturn]] void fail(Diagnostic diagnostic) const;
  [[noreturn]] void fail(const SourceRange& range, std::string message,
                         std::string remedy = {}) const;
  // Notes an error that counts only if nothing is wrong with the grammar.
  void note_later(Diagnostic diagnostic) const;
  // Up to 3.8 these note the error so, and return.
  void fail_node(Diagnostic diagnostic) const;
  void fail_node(const SourceRange& range, std::string message, std::string remedy = {}) const;
  void fail_at_last_token(const SourceRange& node, const std::string& message,
                          std::string remedy = {}) const;
  [[noreturn]] void fail_here() const;
  [[noreturn]] void fail_expected(const std::string& what) const;
  [[noreturn]] void fail_in_brackets();
  [[noreturn]] void fail_after_statement();
  [[noreturn]] void fail_expected_colon(const BlockOwner& owner) const;
  [[noreturn]] void fail_missing_block(const BlockOwner& owner) const;
  [[noreturn]] void fail_missing_except() const;
  [[noreturn]] void fail_multiple_exception_types(Mark types_start);
  [[noreturn]] void fail_parameter(const std::string& message) const;
  // What 3.15 began to call a parameter.
  std::string parameter_word() const { return from_version(3, 15) ? "parameter" : "argument"; }
  void fail_bare_star(const SourceRange& star, bool in_lambda) const;
  void explain_parentheses(bool in_lambda) const;
  void explain_target(const std::string& message, std::initializer_list<std::string_view> ends,
                      const std::string& behind);
  void explain_unpacking(const std::string& where);
  void explain_statement_in_conditional();
  void explain_field(Diagnostic& diagnostic, Mark start);
  void fail_missing_default(const Parameter& parameter, const Parameter& first) const;
  void fail_late_unpacking(Mark start, const std::vector<Keyword>& keywords) const;
  void fail_keyword_expression(Mark start, const Expression& target) const;
  [[noreturn]] void fail_missing_dict_value(const Expression& key);
  [[noreturn]] void fail_fstring(const SourceRange& range, const std::string& message,
                                 std::string remedy = {}) const;
  [[noreturn]] void fail_empty_field() const;
  [[noreturn]] void fail_bare_lambda();
  // What Python says of a likely mistake, if it is one; they return if it is not.
  void explain_assignment(Mark start);
  void explain_missing_comma();
  void explain_field_value(Diagnostic& diagnostic, const Token& first) const;
  void explain_legacy_statement(Diagnostic& diagnostic) const;
  Diagnostic unexpected_end() const;
  // Where Python points.
  SourceRange python_place(const Token& token) const;
  SourceRange python_string_place() const;
  SourceRange python_row_place(Mark row_start) const;
  SourceRange end_of_text() const;

  // Adds one to a count while it lives.
  class Nested {
   public:
    explicit Nested(int& count) : count_(count) { ++count_; }
    ~Nested() { --count_; }
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;

   private:
    int& count_;
  };
  // Counts the levels of nesting while it lives; fails when there are too many.
  class Level {
   public:
    explicit Level(Parser& parser);
    ~Level() { --parser_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser& parser_;
  };

  // ---- statements (parser_statements.cpp)
  void parse_statement_line(Body& body);
  void explain_case(Diagnostic& diagnostic, Mark start);
  void parse_simple_statements(Body& body);
  bool parse_compound_statement(Body& body);
  Statement parse_simple_statement();
  Statement parse_expression_statement();
  void check_assigned(const Expression& target, Mark start);
  void check_annotation_target(const Expression& target, Mark start);
  Mark start_of(const Expression& expression) const;
  Statement parse_print_statement();
  Statement parse_import();
  Statement parse_import_from();
  void check_import_names() const;
  void make_print_a_name();
  void read_future_import(const ImportFrom& import, const SourceRange& range);
  Alias parse_alias(bool dotted);
  std::string parse_dotted_name();
  Statement parse_raise();
  Statement parse_delete();
  Statement parse_scope_declaration();
  Body parse_block(const BlockOwner& owner);
  Expression parse_test();
  Statement parse_if();
  Body parse_else();
  Statement parse_while();
  Statement parse_for();
  Statement parse_try();
  ExceptHandler parse_except();
  Statement parse_with();
  bool with_items_are_parenthesized() const;
  WithItem parse_with_item();
  Statement parse_decorated();
  Expression parse_decorator();
  Statement parse_function(std::vector<Expression> decorators);
  Statement parse_class(std::vector<Expression> decorators);
  void parse_bases(ClassDef& node);
  Parameters parse_parameters(std::string_view closing, bool annotations_allowed);
  void parse_star_parameter(Parameters& parameters, std::string_view closing,
                            bool annotations_allowed);
  Parameter parse_parameter(bool annotations_allowed);
  static std::optional<BinaryOperator> find_augmented_operator(const Token& token);
  void skip_type_parameters();
  bool at_async(std::string_view word) const;
  bool accept_async();
  void refuse_newer_statements();
  bool is_match() const;
  // ---- match (parser_match.cpp)
  Statement parse_match();
  Pattern parse_patterns();
  Pattern parse_as_pattern();
  Pattern parse_or_pattern();
  Pattern parse_closed_pattern();
  Pattern parse_star_pattern();
  Pattern parse_sequence_pattern(Mark start, std::string_view closing);
  Pattern parse_mapping_pattern(Mark start);
  Pattern parse_class_pattern(Mark start, Expression cls);
  Expression parse_pattern_literal();

  // ---- expressions (parser_expressions.cpp)
  Expression parse_expressions();       // may be a tuple without parentheses
  Expression parse_star_expressions();  // the same with `*value`
  Expression parse_expression();
  Expression parse_named_expression();
  Expression parse_star_or_named_expression();
  Expression parse_lambda();
  Expression parse_disjunction();
  Expression parse_boolean(BooleanOperator op);
  Expression parse_not();
  Expression parse_comparison();
  std::optional<ComparisonOperator> accept_comparison_operator();
  Expression parse_binary(int lowest_precedence);
  Expression parse_unary();
  Expression parse_power();
  Expression parse_primary();
  Expression parse_call(Mark start, Expression function);
  void parse_arguments(Call& call, Mark open);
  Expression parse_generator_argument(Mark start, Mark open, Expression element, const Call& call);
  Expression parse_subscript(Mark start, Expression value);
  Expression parse_slice();
  Expression parse_atom();
  Expression parse_parenthesized();
  Expression parse_list();
  Expression parse_set_or_dict();
  void check_dict_value_start();
  void check_comprehension_element(const Expression& element);
  void check_unpacking_comprehension(Mark start, Mark stars);
  Expression parse_backquotes();
  std::vector<Comprehension> parse_comprehension_clauses();
  Expression parse_condition();
  Expression parse_yield();
  Expression parse_target_list();
  bool at_expression_start() const;
  bool at_comprehension() const;
  bool at_await() const;
  Expression parse_star_expression();
  Expression parse_named_value(Mark start, Expression target);

  // ---- assignment targets (parser_expressions.cpp)
  enum class TargetUse { assign, augmented, delete_, for_, with };
  std::string describe(const Expression& expression) const;
  static bool is_display_or_word(const Expression& expression);
  static bool is_plain_target(const Expression& target);
  void check_target(const Expression& target, TargetUse use) { check_target(target, use, target); }
  void check_target(const Expression& target, TargetUse use, const Expression& whole);

  // ---- strings (parser_strings.cpp)
  Expression parse_strings();
  Mark end_of_strings(Mark start) const;
  void append_string(LiteralText& literal, const StringParts& string, const Token& token,
                     bool is_unicode);
  void append_fstring(std::vector<Expression>& parts, LiteralText& literal,
                      const SourceRange& whole);
  void append_fstring_text(LiteralText& literal, bool raw);
  void finish_literal(std::vector<Expression>& parts, LiteralText& literal,
                      const SourceRange& whole) const;
  Expression parse_field_value();
  Expression parse_replacement_field(LiteralText& literal, const SourceRange& whole, bool raw);
  Expression parse_format_spec(const SourceRange& whole, bool raw);

  // Makes a node; keeps the tree shallow enough to walk recursively.
  Expression make(const SourceRange& range, decltype(Expression::node) node) const;
  static ExpressionPtr own(Expression expression);
  static std::optional<std::string> docstring_of(const Body& body);

  static constexpr std::size_t max_errors = 20;

  const std::vector<std::string_view>& lines_;
  TokenStream& stream_;
  python::Version version_;
  std::size_t index_ = 0;
  int depth_ = 0;
  int block_depth_ = 0;
  // Lines of statements of the module: the one being read, and the last compound one that is whole.
  int module_statement_ = 0;
  int whole_compound_ = 0;
  bool speculating_ = false;
  int field_depth_ = 0;       // how many replacement fields of f-strings we are in
  Mark statement_start_ = 0;  // of the assignment or expression that is being read
  // The last complete operand of an expression: what 3.10 thinks a comma is missing behind.
  struct {
    Mark start = 0;
    Mark end = 0;
  } last_disjunction_;
  bool print_is_name_ = false;     // 2.7's `from __future__ import print_function`
  bool unicode_literals_ = false;  // 2.7's `from __future__ import unicode_literals`
  bool futures_allowed_ = true;    // nothing but a docstring and future imports so far
  std::vector<std::string> future_imports_;
  std::vector<FunctionContext> functions_;
  std::vector<Diagnostic> errors_;
  // The first error that Python finds only once the grammar of the whole text is right.
  mutable std::optional<Diagnostic> later_error_;
  std::vector<Warning> warnings_;
};

}  // namespace lastcall::script
