#include <array>
#include <string_view>
#include <type_traits>

#include "script/annotations.hpp"

namespace lastcall::script {

namespace {

// How tightly an operator binds: what binds less tightly than what is around it is put in
// parentheses.
enum Precedence {
  in_tuple,
  in_test,
  in_or,
  in_and,
  in_not,
  in_comparison,
  in_bit_or,
  in_bit_xor,
  in_bit_and,
  in_shift,
  in_sum,
  in_product,
  in_factor,
  in_power,
  in_await,
  in_atom,
};

struct BinaryWord {
  std::string_view text;
  Precedence precedence;
};
// In the order of BinaryOperator.
constexpr std::array<BinaryWord, 13> binary_words = {{{" + ", in_sum},
                                                      {" - ", in_sum},
                                                      {" * ", in_product},
                                                      {" @ ", in_product},
                                                      {" / ", in_product},
                                                      {" % ", in_product},
                                                      {" ** ", in_power},
                                                      {" << ", in_shift},
                                                      {" >> ", in_shift},
                                                      {" | ", in_bit_or},
                                                      {" ^ ", in_bit_xor},
                                                      {" & ", in_bit_and},
                                                      {" // ", in_product}}};
// In the order of ComparisonOperator.
constexpr std::array<std::string_view, 10> comparison_words = {
    " == ", " != ", " < ", " <= ", " > ", " >= ", " is ", " is not ", " in ", " not in "};

class Unparser {
 public:
  explicit Unparser(const Program& program) : program_(program) {}

  std::string text(const Expression& expression, int level) const {
    return std::visit([&](const auto& node) { return of(expression, node, level); },
                      expression.node);
  }

 private:
  static std::string wrapped(std::string text, bool wrap) { return wrap ? "(" + text + ")" : text; }

  std::string row(const std::vector<Expression>& elements, int level) const {
    std::string out;
    for (const Expression& element : elements)
      out += (out.empty() ? "" : ", ") + text(element, level);
    return out;
  }

  static std::string quoted(std::string_view text) {
    const bool double_quotes =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = double_quotes ? '"' : '\'';
    static constexpr char digits[] = "0123456789abcdef";
    std::string out(1, quote);
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == quote || c == '\\') {
        out += '\\';
        out += c;
      } else if (c == '\n' || c == '\t' || c == '\r') {
        out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
      } else if (byte < 0x20 || byte == 0x7f) {
        out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
      } else {
        out += c;
      }
    }
    return out + quote;
  }

  // Anything for which nothing else is written below: as it stands in the text.
  template <typename Node>
  std::string of(const Expression& expression, const Node&, int) const {
    const SourceRange& range = expression.range;
    std::string out;
    for (int line = range.line; line <= range.end_line; ++line) {
      std::string_view piece = program_.lines[static_cast<std::size_t>(line - 1)];
      if (line == range.end_line)
        piece = piece.substr(0, static_cast<std::size_t>(range.end_column));
      if (line == range.line) piece.remove_prefix(static_cast<std::size_t>(range.column));
      out += (out.empty() ? "" : " ") + std::string(piece);
    }
    return out;
  }

  std::string of(const Expression&, const Name& node, int) const { return node.id; }
  std::string of(const Expression& expression, const Constant& node, int) const {
    if (const auto* singleton = std::get_if<Singleton>(&node.value)) {
      switch (*singleton) {
        case Singleton::none: return "None";
        case Singleton::true_: return "True";
        case Singleton::false_: return "False";
        case Singleton::ellipsis: return "...";
      }
    }
    if (const auto* integer = std::get_if<IntLiteral>(&node.value)) return integer->digits;
    if (const auto* string = std::get_if<StringLiteral>(&node.value)) return quoted(string->value);
    return of<Constant>(expression, node, 0);
  }
  std::string of(const Expression&, const Tuple& node, int level) const {
    if (node.elements.empty()) return "()";
    const std::string comma = node.elements.size() == 1 ? "," : "";
    return wrapped(row(node.elements, in_test) + comma, level > in_tuple);
  }
  std::string of(const Expression&, const List& node, int) const {
    return "[" + row(node.elements, in_test) + "]";
  }
  std::string of(const Expression&, const Set& node, int) const {
    return "{" + row(node.elements, in_test) + "}";
  }
  std::string of(const Expression&, const Dict& node, int) const {
    std::string out;
    for (const Dict::Item& item : node.items) {
      if (!out.empty()) out += ", ";
      out += item.key ? text(*item.key, in_test) + ": " + text(*item.value, in_test)
                      : "**" + text(*item.value, in_bit_or);
    }
    return "{" + out + "}";
  }
  std::string of(const Expression&, const Starred& node, int) const {
    return "*" + text(*node.value, in_bit_or);
  }
  std::string of(const Expression&, const UnaryOp& node, int level) const {
    if (node.op == UnaryOperator::not_)
      return wrapped("not " + text(*node.operand, in_not), level > in_not);
    const char* const sign = node.op == UnaryOperator::minus  ? "-"
                             : node.op == UnaryOperator::plus ? "+"
                                                              : "~";
    return wrapped(sign + text(*node.operand, in_factor), level > in_factor);
  }
  std::string of(const Expression&, const BinOp& node, int level) const {
    const BinaryWord& word = binary_words[static_cast<std::size_t>(node.op)];
    const bool power = node.op == BinaryOperator::power;
    return wrapped(text(*node.left, word.precedence + power) + std::string(word.text) +
                       text(*node.right, word.precedence + !power),
                   level > word.precedence);
  }
  std::string of(const Expression&, const BoolOp& node, int level) const {
    const bool is_and = node.op == BooleanOperator::and_;
    const int own = is_and ? in_and : in_or;
    std::string out;
    for (const Expression& value : node.values)
      out += (out.empty() ? "" : is_and ? " and " : " or ") + text(value, own + 1);
    return wrapped(out, level > own);
  }
  std::string of(const Expression&, const Compare& node, int level) const {
    std::string out = text(*node.left, in_comparison + 1);
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
      out += comparison_words[static_cast<std::size_t>(node.ops[i])];
      out += text(node.comparators[i], in_comparison + 1);
    }
    return wrapped(out, level > in_comparison);
  }
  std::string of(const Expression&, const Call& node, int) const {
    std::string out = text(*node.function, in_atom) + "(" + row(node.arguments, in_test);
    bool first = node.arguments.empty();
    for (const Keyword& keyword : node.keywords) {
      out += first ? "" : ", ";
      out += keyword.name.empty() ? "**" : keyword.name + "=";
      out += text(*keyword.value, in_test);
      first = false;
    }
    return out + ")";
  }
  std::string of(const Expression&, const Attribute& node, int) const {
    const std::string value = text(*node.value, in_atom);
    const auto* constant = std::get_if<Constant>(&node.value->node);
    const bool integer = constant && std::holds_alternative<IntLiteral>(constant->value);
    return value + (integer ? " ." : ".") + node.attribute;
  }
  std::string of(const Expression&, const Subscript& node, int) const {
    return text(*node.value, in_atom) + "[" + text(*node.index, in_tuple) + "]";
  }
  std::string of(const Expression&, const Slice& node, int) const {
    std::string out = node.lower ? text(*node.lower, in_test) : "";
    out += ":" + (node.upper ? text(*node.upper, in_test) : "");
    if (node.step) out += ":" + text(*node.step, in_test);
    return out;
  }
  std::string of(const Expression&, const IfExp& node, int level) const {
    return wrapped(text(*node.body, in_test + 1) + " if " + text(*node.test, in_test + 1) +
                       " else " + text(*node.orelse, in_test),
                   level > in_test);
  }

  const Program& program_;
};

}  // namespace

std::string unparse(const Program& program, const Expression& expression) {
  return Unparser(program).text(expression, in_test);
}

}  // namespace lastcall::script
