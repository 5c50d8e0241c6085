#include "source_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace lastcall::script {

namespace {

unsigned char byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

// The encoding that a comment of the form `coding: NAME` or `coding=NAME` declares (PEP 263), or
// "".
std::string_view declared_encoding(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t\f");
  if (start == std::string_view::npos || line[start] != '#') return {};
  const std::size_t word = line.find("coding", start);
  if (word == std::string_view::npos) return {};
  std::size_t at = word + std::string_view("coding").size();
  if (at >= line.size() || (line[at] != ':' && line[at] != '=')) return {};
  at = line.find_first_not_of(" \t", at + 1);
  if (at == std::string_view::npos) return {};
  const auto is_encoding_character = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  const auto end = std::find_if_not(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(),
                                    is_encoding_character);
  return line.substr(at, static_cast<std::size_t>(end - line.begin()) - at);
}

bool is_utf8_or_ascii(std::string_view encoding) {
  std::string name;
  for (const char c : encoding) {
    name += c == '_' ? '-' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  static constexpr std::array known = {"utf-8", "utf8", "ascii", "us-ascii"};
  return std::find(known.begin(), known.end(), name) != known.end() || name.starts_with("utf-8-");
}

bool is_blank_or_comment(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t\f");
  return start == std::string_view::npos || line[start] == '#';
}

Diagnostic undecodable(const SourceRange& place, unsigned char byte, std::string_view filename,
                       python::Version version) {
  std::array<char, 8> hex{};
  std::snprintf(hex.data(), hex.size(), "\\x%02x", byte);
  const std::string pep = since(version, 3, 12)  ? "https://peps.python.org/pep-0263/"
                          : since(version, 3, 8) ? "https://python.org/dev/peps/pep-0263/"
                                                 : "http://python.org/dev/peps/pep-0263/";
  Diagnostic diagnostic =
      syntax_error(place,
                   version.major == 2 ? "non-ASCII character without a coding declaration"
                                      : "the text is not UTF-8",
                   version.major == 2 ? "write `# -*- coding: utf-8 -*-` as the first line"
                                      : "save the file as UTF-8");
  diagnostic.python_message =
      (version.major == 2 ? "Non-ASCII character '" : "Non-UTF-8 code starting with '") +
      std::string(hex.data()) + "' in file " + std::string(filename) + " on line " +
      std::to_string(place.line) + ", but no encoding declared; see " +
      (version.major == 2 ? "http://python.org/dev/peps/pep-0263/" : pep) + " for details";
  diagnostic.python_range.column = -1;
  diagnostic.python_shows_line = version.major > 2;
  return diagnostic;
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  text = without_byte_order_mark(text);
  std::vector<std::string_view> lines;
  std::size_t start = 0;
  for (;;) {
    const std::size_t end = text.find_first_of("\r\n", start);
    if (end == std::string_view::npos) break;
    lines.push_back(text.substr(start, end - start));
    start = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  lines.push_back(text.substr(start));
  return lines;
}

std::size_t utf8_length(std::string_view text) {
  if (text.empty()) return 0;
  const unsigned char first = byte_at(text, 0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xF0 && first <= 0xF4 ? 4
                                                              : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte_at(text, i) & 0xC0) != 0x80) return 0;
  }
  const unsigned char second = byte_at(text, 1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool surrogate = first == 0xED && second > 0x9F;
  const bool too_large = first == 0xF4 && second > 0x8F;
  return overlong || surrogate || too_large ? 0 : length;
}

char32_t utf8_decode(std::string_view text) {
  const std::size_t length = utf8_length(text);
  if (length <= 1) return text.empty() ? 0 : byte_at(text, 0);
  char32_t code_point = byte_at(text, 0) & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) code_point = code_point << 6 | (byte_at(text, i) & 0x3F);
  return code_point;
}

void utf8_append(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  const auto continuation = [&](int shift) { put(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    continuation(0);
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    continuation(6);
    continuation(0);
  } else {
    put(0xF0 | code_point >> 18);
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

std::optional<Diagnostic> check_text(const std::vector<std::string_view>& lines,
                                     std::string_view text, std::string_view filename,
                                     python::Version version) {
  if (text.size() > max_text_bytes) {
    throw Failure{outside_subset(on_line(1, 0, 0), "a scenario may have at most 1 MiB of text",
                                 "make it shorter")};
  }
  std::string_view encoding = declared_encoding(lines[0]);
  int encoding_line = 1;
  if (encoding.empty() && lines.size() > 1 && is_blank_or_comment(lines[0])) {
    encoding = declared_encoding(lines[1]);
    encoding_line = 2;
  }
  if (!encoding.empty() && !is_utf8_or_ascii(encoding)) {
    throw Failure{outside_subset(
        on_line(encoding_line, 0,
                static_cast<int>(lines[static_cast<std::size_t>(encoding_line - 1)].size())),
        "only UTF-8 source text can be read", "save the file as UTF-8")};
  }
  const bool ascii_only =
      version.major == 2 && encoding.empty() && !text.starts_with("\xEF\xBB\xBF");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    for (std::size_t column = 0; column < line.size();) {
      const unsigned char byte = byte_at(line, column);
      const std::size_t length = utf8_length(line.substr(column));
      const auto place = [&] {
        return on_line(static_cast<int>(i + 1), static_cast<int>(column),
                       static_cast<int>(column + 1));
      };
      if (byte == 0) {
        Diagnostic diagnostic =
            syntax_error(place(), "source code cannot contain null bytes", "delete the NUL byte");
        diagnostic.python_range.column = -1;
        return diagnostic;
      }
      if (length == 0 || (ascii_only && byte >= 0x80)) {
        return undecodable(place(), byte, filename, version);
      }
      column += length;
    }
  }
  return std::nullopt;
}

}  // namespace lastcall::script
