#include "keyword_typos.hpp"

#include <algorithm>

#include "failure.hpp"
#include "lexer.hpp"
#include "source_text.hpp"
#include "text/similar.hpp"

namespace lastcall::script {
namespace {

constexpr std::ptrdiff_t max_code = 1024;  // characters
constexpr int max_names = 10;
constexpr std::size_t max_matches = 3;
constexpr double least_alike = 0.5;

// keyword.kwlist
const std::vector<std::string>& keywords() {
  static const std::vector<std::string> all{
      "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
      "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
      "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
      "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
  return all;
}

// The lines without the white space that all of them begin with.
std::vector<std::string> dedented(const std::vector<std::string_view>& lines) {
  std::optional<std::string_view> margin;
  for (const std::string_view line : lines) {
    const std::size_t text = line.find_first_not_of(" \t");
    if (text == std::string_view::npos) continue;
    const std::string_view own = line.substr(0, text);
    if (!margin) margin = own;
    const auto [end, _] = std::mismatch(margin->begin(), margin->end(), own.begin(), own.end());
    margin = margin->substr(0, static_cast<std::size_t>(end - margin->begin()));
  }
  std::vector<std::string> out;
  for (const std::string_view line : lines) {
    const bool is_blank = line.find_first_not_of(" \t") == std::string_view::npos;
    out.emplace_back(is_blank ? std::string_view() : line.substr(margin->size()));
  }
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string code;
  for (const std::string& line : lines) code += (code.empty() ? "" : "\n") + line;
  return code;
}

// Whether the code compiles, or would if it went on (codeop.compile_command).
bool may_be_code(const std::string& code, python::Version version) {
  const ParseResult result = parse(code, {}, version);
  return result.program || result.errors.front().kind == Diagnostic::Kind::outside_subset ||
         result.errors.front().wants_more;
}

}  // namespace

std::optional<KeywordTypo> find_keyword_typo(std::string_view text, const Diagnostic& error,
                                             python::Version version) {
  if (error.python_exception != "SyntaxError" ||
      (error.python_message != "invalid syntax" &&
       error.python_message.find("Perhaps you forgot a comma") == std::string::npos))
    return std::nullopt;
  const std::vector<std::string_view> all = split_lines(text);
  const auto first = static_cast<std::size_t>(std::max(error.python_after, 1) - 1);
  const auto last = static_cast<std::size_t>(error.python_range.line);
  if (last <= first || last > all.size()) return std::nullopt;
  std::vector<std::string> lines = dedented({all.begin() + static_cast<std::ptrdiff_t>(first),
                                             all.begin() + static_cast<std::ptrdiff_t>(last)});
  const std::string code = joined(lines);
  const auto characters = std::count_if(code.begin(), code.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
  });
  if (characters > max_code) return std::nullopt;
  if (since(version, 3, 15) && may_be_code(code, version)) return std::nullopt;

  const std::vector<std::string_view> views(lines.begin(), lines.end());
  const TokenStream tokens = Lexer(views, version).run();
  int names = 0;
  for (const Token& token : tokens.tokens) {
    if (token.kind != TokenKind::name || token.range.line != static_cast<int>(lines.size()))
      continue;
    if (++names > max_names) break;
    std::vector<std::string> matches =
        text::close_matches(token.text, keywords(), max_matches, least_alike);
    if (auto nearest = text::nearest_name(keywords(), token.text))
      matches.insert(matches.begin(), *nearest);
    if (matches.size() > max_matches) matches.resize(max_matches);
    for (const std::string& keyword : matches) {
      std::vector<std::string> tried = lines;
      tried.back().replace(static_cast<std::size_t>(token.range.column), token.text.size(),
                           keyword);
      if (!may_be_code(joined(tried), version)) continue;
      return KeywordTypo{lines.back(), token.range.column, token.range.end_column, keyword};
    }
  }
  return std::nullopt;
}

}  // namespace lastcall::script
