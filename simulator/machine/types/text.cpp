#include "types/text.hpp"

#include <algorithm>
#include <cstring>

#include "system/world.hpp"
#include "types/builtin.hpp"

// str and bytes (and 2.7's unicode): searching, splitting, joining, filling. Texts are UTF-8.
namespace lastcall::machine {

std::size_t find_text(std::string_view text, std::string_view wanted, std::size_t from) {
  if (from > text.size()) return std::string_view::npos;
  if (wanted.empty()) return from;
  const void* const found =
      ::memmem(text.data() + from, text.size() - from, wanted.data(), wanted.size());
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data())
               : std::string_view::npos;
}

std::size_t rfind_text(std::string_view text, std::string_view wanted) {
  const std::string back(text.rbegin(), text.rend());
  const std::string detnaw(wanted.rbegin(), wanted.rend());
  const std::size_t found = find_text(back, detnaw);
  return found == std::string_view::npos ? found : text.size() - found - wanted.size();
}

namespace {

// ---- characters ---------------------------------------------------------------------------------

// ---- what a method works on ---------------------------------------------------------------------

bool is_text(Value value) {
  return value.as<Str>() || value.as<Bytes>();
}

[[noreturn]] void wrong_operand(Interpreter& in, Value self, std::string_view method, int number,
                                Value given) {
  const std::string type = in.type_name(given);
  const bool searches = method.ends_with("find") || method.ends_with("index") || method == "count";
  if (self.as<Bytes>())
    type_error(in, searches && in.at_least(3, 7)
                       ? "argument should be integer or bytes-like object, not '" + type + "'"
                       : "a bytes-like object is required, not '" + type + "'");
  if (in.python2()) type_error(in, "expected a string or other character buffer object");
  if (number > 0 && (in.at_least(3, 13) || method == "replace"))
    type_error(in, std::string(method) + "() argument " + std::to_string(number) +
                       " must be str, not " + type);
  type_error(in, "must be str, not " + type);
}

// Another operand of a text method: a text of the same type. In 2.7 str and unicode mix, and the
// result is unicode: `self` is then changed into one.
std::string_view operand(Interpreter& in, Value self, Value given, std::string_view method,
                         int number) {
  if (self.as<Str>() && given.as<Str>()) return given.to<Str>().text;
  if (self.as<Bytes>() && given.as<Bytes>()) return given.to<Bytes>().data;
  wrong_operand(in, self, method, number, given);
}

// Where code point number `index` begins; texts of ASCII alone are their own index.
std::size_t offset_of(std::string_view text, bool bytes, std::size_t index) {
  if (bytes || is_ascii(text)) return std::min(index, text.size());
  std::size_t at = 0;
  for (; index > 0 && at < text.size(); --index) decode(text, at);
  return at;
}
std::size_t index_of(std::string_view text, bool bytes, std::size_t offset) {
  if (bytes) return offset;
  std::size_t count = 0;
  for (std::size_t at = 0; at < offset; ++count) decode(text, at);
  return count;
}

std::size_t length_of(Interpreter& in, Value value) {
  if (Str* str = value.as<Str>()) return text_length(in, str);
  return value.to<Bytes>().data.size();
}

// The part between the optional start and end arguments `first` and `first + 1`; false if start is
// beyond the end.
struct Part {
  std::string_view text;
  std::size_t begin = 0;  // in bytes
  bool valid = true;
};
Part part(Interpreter& in, Value self, const Arguments& a, std::size_t first) {
  const std::string_view text = view(self);
  in.work(text.size() / 16);
  const Value start = argument(a, first), end = argument(a, first + 1);
  if (!start && !end) return {text, 0, true};
  const auto length = static_cast<std::int64_t>(length_of(in, self));
  std::int64_t from = start && !start.is_none() ? slice_bound(in, start) : 0;
  std::int64_t to = end && !end.is_none() ? slice_bound(in, end) : length;
  if (from < 0) from = std::max<std::int64_t>(0, from + length);
  if (to < 0) to = std::max<std::int64_t>(0, to + length);
  to = std::min(to, length);
  if (from > to) return {{}, 0, false};
  const bool bytes = by_bytes(in, self);
  const std::size_t begin = offset_of(text, bytes, static_cast<std::size_t>(from));
  return {text.substr(begin, offset_of(text, bytes, static_cast<std::size_t>(to)) - begin), begin,
          true};
}

// ---- searching ----------------------------------------------------------------------------------

// What is searched for, which may be a byte, and where. To 3.12 the bounds were looked at first.
struct Search {
  std::string wanted;
  Part within;
};
Search search_of(Interpreter& in, Arguments& a, std::string_view method) {
  const Value self = a.positional[0], given = a.positional[1];
  Search search;
  if (!in.at_least(3, 13)) search.within = part(in, self, a, 2);
  if (self.as<Bytes>() && is_int(given) && !in.python2()) {
    const std::int64_t byte = clipped(in, given);
    if (byte < 0 || byte > 255) value_error(in, "byte must be in range(0, 256)");
    search.wanted = static_cast<char>(byte);
  } else {
    search.wanted = operand(in, self, given, method, 1);
  }
  if (in.at_least(3, 13)) search.within = part(in, self, a, 2);
  return search;
}

Value find_in(Interpreter& in, Arguments& a, std::string_view method, bool backwards) {
  const Value self = a.positional[0];
  const auto& [wanted, within] = search_of(in, a, method);
  if (!within.valid) return Value::integer(-1);
  const std::size_t at =
      backwards ? rfind_text(within.text, wanted) : find_text(within.text, wanted);
  if (at == std::string_view::npos) return Value::integer(-1);
  return Value::integer(
      static_cast<std::int64_t>(index_of(view(self), by_bytes(in, self), within.begin + at)));
}

Value index_in(Interpreter& in, Arguments& a, std::string_view method, bool backwards) {
  const Value found = find_in(in, a, method, backwards);
  if (found.integer() < 0)
    value_error(in, a.positional[0].as<Str>() ? "substring not found" : "subsection not found");
  return found;
}

Value str_find(Interpreter& in, Arguments& a) {
  return find_in(in, a, "find", false);
}
Value str_rfind(Interpreter& in, Arguments& a) {
  return find_in(in, a, "rfind", true);
}
Value str_index(Interpreter& in, Arguments& a) {
  return index_in(in, a, "index", false);
}
Value str_rindex(Interpreter& in, Arguments& a) {
  return index_in(in, a, "rindex", true);
}

Value str_count(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  const auto& [wanted, within] = search_of(in, a, "count");
  if (!within.valid) return Value::integer(0);
  if (wanted.empty())
    return Value::integer(static_cast<std::int64_t>(
        index_of(within.text, by_bytes(in, self), within.text.size()) + 1));
  std::int64_t count = 0;
  for (std::size_t at = find_text(within.text, wanted); at != std::string_view::npos;
       at = find_text(within.text, wanted, at + wanted.size()))
    ++count;
  return Value::integer(count);
}

Value has_affix(Interpreter& in, Arguments& a, const char* method, bool at_end) {
  const Value self = a.positional[0];
  const Part within = part(in, self, a, 2);
  const auto matches = [&](std::string_view affix) {
    return within.valid && (at_end ? within.text.ends_with(affix) : within.text.starts_with(affix));
  };
  const std::string kind = self.as<Bytes>() ? "bytes" : "str";
  if (const Tuple* choices = a.positional[1].as<Tuple>()) {
    for (Value choice : choices->items) {
      if (!is_text(choice) || (self.as<Str>() == nullptr) != (choice.as<Str>() == nullptr))
        type_error(in, std::string("tuple for ") + method + " must only contain " + kind +
                           ", not " + in.type_name(choice));
      if (matches(view(choice))) return Value::boolean(true);
    }
    return Value::boolean(false);
  }
  const Value affix = a.positional[1];
  if (!is_text(affix) || (self.as<Str>() == nullptr) != (affix.as<Str>() == nullptr))
    type_error(in, in.python2()
                       ? std::string(method) + " first arg must be str, unicode, or tuple, not " +
                             in.type_name(affix)
                       : std::string(method) + " first arg must be " + kind + " or a tuple of " +
                             kind + ", not " + in.type_name(affix));
  return Value::boolean(matches(view(affix)));
}
Value str_startswith(Interpreter& in, Arguments& a) {
  return has_affix(in, a, "startswith", false);
}
Value str_endswith(Interpreter& in, Arguments& a) {
  return has_affix(in, a, "endswith", true);
}

Value str_removeprefix(Interpreter& in, Arguments& a) {
  const std::string_view text = view(a.positional[0]);
  const std::string_view affix = operand(in, a.positional[0], a.positional[1], "removeprefix", 0);
  if (!text.starts_with(affix)) return a.positional[0];
  return like(in, a.positional[0], std::string(text.substr(affix.size())));
}
Value str_removesuffix(Interpreter& in, Arguments& a) {
  const std::string_view text = view(a.positional[0]);
  const std::string_view affix = operand(in, a.positional[0], a.positional[1], "removesuffix", 0);
  if (affix.empty() || !text.ends_with(affix)) return a.positional[0];
  return like(in, a.positional[0], std::string(text.substr(0, text.size() - affix.size())));
}

Value str_replace(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  Arguments rest = a;
  std::vector<Value> bound;
  if (in.at_least(3, 13)) {
    bound = bind(in, "replace", rest, 1, {"", "", "count"}, 2);
  } else {
    refuse_keywords(in, in.at_least(3, 9) ? "str.replace" : "replace", a);
    const std::size_t given = a.positional.size() - 1;
    if (in.at_least(3, 8)) check_count(in, "replace", given, 2, 3);
    if (given < 2 || given > 3)
      type_error(in, std::string("replace() takes at ") + (given < 2 ? "least 2" : "most 3") +
                         " arguments (" + std::to_string(given) + " given)");
    bound = bind(in, "replace", rest, 1, {"", "", ""}, 2);
  }
  const std::string_view text = view(self);
  const std::string_view from = operand(in, self, bound[0], "replace", 1);
  const std::string_view to = operand(in, self, bound[1], "replace", 2);
  std::int64_t count = bound[2] ? in.to_int64(bound[2], "") : -1;
  std::string result;
  std::size_t at = 0;
  if (from.empty()) {
    const bool bytes = by_bytes(in, self);
    while (count != 0) {
      result += to;
      --count;
      if (at == text.size()) break;
      std::size_t next = at;
      bytes ? ++next : (decode(text, next), next);
      result += text.substr(at, next - at);
      at = next;
      in.check_memory(result.size());
    }
  } else {
    while (count != 0) {
      const std::size_t found = find_text(text, from, at);
      if (found == std::string_view::npos) break;
      result += text.substr(at, found - at);
      result += to;
      at = found + from.size();
      --count;
      in.check_memory(result.size());
    }
    if (at == 0) return self;
  }
  result += text.substr(at);
  return like(in, self, std::move(result));
}

// ---- splitting and joining ----------------------------------------------------------------------

std::vector<Value> split(Interpreter& in, Value self, Value separator, std::int64_t limit,
                         bool from_right) {
  const std::string_view text = view(self);
  in.work(text.size() / 4);
  const bool bytes = by_bytes(in, self);
  std::vector<std::string_view> pieces;
  if (!separator || separator.is_none()) {
    std::vector<std::pair<std::size_t, std::size_t>> words;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t start = at;
      const char32_t c = bytes ? static_cast<unsigned char>(text[at++]) : decode(text, at);
      if (bytes ? is_ascii_space(c) : is_space(in, c)) {
        if (begin != std::string_view::npos) words.push_back({begin, start});
        begin = std::string_view::npos;
      } else if (begin == std::string_view::npos) {
        begin = start;
      }
    }
    if (begin != std::string_view::npos) words.push_back({begin, text.size()});
    const auto strip_end = [&](std::string_view rest, bool right) {
      // What is left over keeps its inner white space, and loses that at the outer end.
      if (!right) return rest;
      while (!rest.empty() && is_ascii_space(static_cast<unsigned char>(rest.back())))
        rest.remove_suffix(1);
      return rest;
    };
    if (limit < 0 || static_cast<std::uint64_t>(limit) >= words.size()) {
      for (auto [from, to] : words) pieces.push_back(text.substr(from, to - from));
    } else if (!from_right) {
      const auto kept = static_cast<std::size_t>(limit);
      for (std::size_t i = 0; i < kept; ++i)
        pieces.push_back(text.substr(words[i].first, words[i].second - words[i].first));
      pieces.push_back(strip_end(text.substr(words[kept].first), false));
    } else {
      const std::size_t first = words.size() - static_cast<std::size_t>(limit);
      pieces.push_back(text.substr(0, words[first - 1].second));
      for (std::size_t i = first; i < words.size(); ++i)
        pieces.push_back(text.substr(words[i].first, words[i].second - words[i].first));
    }
  } else {
    if (!is_text(separator) || (self.as<Str>() == nullptr) != (separator.as<Str>() == nullptr)) {
      if (self.as<Bytes>()) wrong_operand(in, self, "split", 0, separator);
      type_error(in, in.python2() ? "expected a string or other character buffer object"
                                  : "must be str or None, not " + in.type_name(separator));
    }
    const std::string_view by = view(separator);
    if (by.empty()) value_error(in, "empty separator");
    if (!from_right) {
      std::size_t at = 0;
      while (limit != 0) {
        const std::size_t found = find_text(text, by, at);
        if (found == std::string_view::npos) break;
        pieces.push_back(text.substr(at, found - at));
        at = found + by.size();
        --limit;
      }
      pieces.push_back(text.substr(at));
    } else {
      // From the left in what is written backwards.
      const std::string back(text.rbegin(), text.rend()), yb(by.rbegin(), by.rend());
      std::size_t at = 0;
      while (limit != 0) {
        const std::size_t found = find_text(back, yb, at);
        if (found == std::string_view::npos) break;
        pieces.push_back(text.substr(text.size() - found, found - at));
        at = found + by.size();
        --limit;
      }
      pieces.push_back(text.substr(0, text.size() - at));
      std::reverse(pieces.begin(), pieces.end());
    }
  }
  in.check_memory(pieces.size(), sizeof(Str) + sizeof(Value));
  std::vector<Value> result;
  result.reserve(pieces.size());
  for (std::string_view piece : pieces) result.push_back(like(in, self, std::string(piece)));
  return result;
}

Value split_by(Interpreter& in, Arguments& a, const char* method, bool from_right) {
  std::vector<Value> bound;
  if (in.python2()) {
    refuse_keywords(in, method, a);
    bound = bind(in, method, a, 1, {"", ""});
  } else {
    bound = bind(in, method, a, 1, {"sep", "maxsplit"});
  }
  const std::int64_t limit = bound[1] ? in.to_int64(bound[1], "C ssize_t") : -1;
  return in.list(split(in, a.positional[0], bound[0], limit, from_right));
}
Value str_split(Interpreter& in, Arguments& a) {
  return split_by(in, a, "split", false);
}
Value str_rsplit(Interpreter& in, Arguments& a) {
  return split_by(in, a, "rsplit", true);
}

Value str_splitlines(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  const auto bound = bind(in, "splitlines", a, 1, {"keepends"});
  const bool keep = bound[0] && in.truth(bound[0]);
  const std::string_view text = view(self);
  const bool bytes = by_bytes(in, self);
  std::vector<Value> lines;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = bytes ? static_cast<unsigned char>(text[at++]) : decode(text, at);
    const bool ends = bytes ? c == '\n' || c == '\r' : has(in, c, Trait::line_break);
    if (!ends) continue;
    if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
    lines.push_back(like(in, self, std::string(text.substr(begin, (keep ? at : start) - begin))));
    begin = at;
  }
  if (begin < text.size()) lines.push_back(like(in, self, std::string(text.substr(begin))));
  return in.list(std::move(lines));
}

Value partition(Interpreter& in, Arguments& a, const char* method, bool from_right) {
  const Value self = a.positional[0];
  const std::string_view text = view(self);
  const std::string_view by = operand(in, self, a.positional[1], method, 0);
  if (by.empty()) value_error(in, "empty separator");
  const std::size_t at = from_right ? rfind_text(text, by) : find_text(text, by);
  const Value empty = like(in, self, "");
  if (at == std::string_view::npos)
    return from_right ? in.tuple({empty, empty, self}) : in.tuple({self, empty, empty});
  return in.tuple({like(in, self, std::string(text.substr(0, at))), a.positional[1],
                   like(in, self, std::string(text.substr(at + by.size())))});
}
Value str_partition(Interpreter& in, Arguments& a) {
  return partition(in, a, "partition", false);
}
Value str_rpartition(Interpreter& in, Arguments& a) {
  return partition(in, a, "rpartition", true);
}

Value str_join(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  const std::string_view glue = view(self);
  const std::vector<Value> items = fast_sequence(in, a.positional[1], "can only join an iterable");
  std::string result;
  const Str* model = self.as<Str>();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!is_text(items[i]) || (model == nullptr) != (items[i].as<Str>() == nullptr)) {
      if (!model)
        type_error(in, "sequence item " + std::to_string(i) + ": expected a bytes-like object, " +
                           in.type_name(items[i]) + " found");
      type_error(in, "sequence item " + std::to_string(i) +
                         (in.python2() ? ": expected string, " : ": expected str instance, ") +
                         in.type_name(items[i]) + " found");
    }
    if (const Str* item = items[i].as<Str>();
        item && item->cls == in.types.unicode && model->cls != item->cls)
      model = item;
    if (i > 0) result += glue;
    result += view(items[i]);
    in.check_memory(result.size());
  }
  if (!model) return in.bytes(std::move(result));
  return text_like(in, model, std::move(result));
}

// ---- trimming and filling -----------------------------------------------------------------------

Value strip(Interpreter& in, Arguments& a, const char* method, bool left, bool right) {
  const Value self = a.positional[0];
  const bool bytes = by_bytes(in, self);
  const Value chars = argument(a, 1);
  std::u32string set;
  const bool spaces = !chars || chars.is_none();
  if (!spaces) {
    if (!is_text(chars) || (self.as<Str>() == nullptr) != (chars.as<Str>() == nullptr)) {
      if (self.as<Bytes>()) wrong_operand(in, self, method, 0, chars);
      type_error(in, std::string(method) + (in.python2() ? " arg must be None, str or unicode"
                                                         : " arg must be None or str"));
    }
    const std::string_view given = view(chars);
    for (std::size_t at = 0; at < given.size();)
      set += bytes ? static_cast<unsigned char>(given[at++]) : decode(given, at);
  }
  const auto goes = [&](char32_t c) {
    if (spaces) return bytes ? is_ascii_space(c) : is_space(in, c);
    return set.find(c) != std::u32string::npos;
  };
  std::string_view text = view(self);
  while (left && !text.empty()) {
    std::size_t at = 0;
    const char32_t c = bytes ? static_cast<unsigned char>(text[at++]) : decode(text, at);
    if (!goes(c)) break;
    text.remove_prefix(at);
  }
  while (right && !text.empty()) {
    std::size_t at = text.size() - 1;
    while (!bytes && at > 0 && (text[at] & 0xc0) == 0x80) --at;
    std::size_t end = at;
    const char32_t c = bytes ? static_cast<unsigned char>(text[at]) : decode(text, end);
    if (!goes(c)) break;
    text = text.substr(0, at);
  }
  if (text.size() == view(self).size()) return self;
  return like(in, self, std::string(text));
}
Value str_strip(Interpreter& in, Arguments& a) {
  return strip(in, a, "strip", true, true);
}
Value str_lstrip(Interpreter& in, Arguments& a) {
  return strip(in, a, "lstrip", true, false);
}
Value str_rstrip(Interpreter& in, Arguments& a) {
  return strip(in, a, "rstrip", false, true);
}

enum class Side { left, right, centre };

Value justify(Interpreter& in, Arguments& a, Side side) {
  const Value self = a.positional[0];
  const std::int64_t width = in.to_int64(a.positional[1], "C ssize_t");
  std::string fill = " ";
  if (const Value given = argument(a, 2)) {
    const bool text = is_text(given);
    if (in.python2() && (!text || length_of(in, given) != 1))
      type_error(in, std::string(side == Side::left    ? "ljust"
                                 : side == Side::right ? "rjust"
                                                       : "center") +
                         "() argument 2 must be char, not " + in.type_name(given));
    if (!text)
      type_error(in, "The fill character must be a unicode character, not " + in.type_name(given));
    if (length_of(in, given) != 1)
      type_error(in, "The fill character must be exactly one character long");
    fill = view(given);
  }
  const auto length = static_cast<std::int64_t>(length_of(in, self));
  if (width <= length) return self;
  const std::size_t pad = in.check_memory(static_cast<std::uint64_t>(width - length), fill.size());
  std::size_t left = side == Side::left ? 0 : side == Side::right ? pad : 0;
  // CPython puts the odd one to the left if both the width and the padding are odd.
  if (side == Side::centre) left = pad / 2 + (pad & static_cast<std::size_t>(width) & 1);
  std::string result;
  for (std::size_t i = 0; i < left; ++i) result += fill;
  result += view(self);
  for (std::size_t i = left; i < pad; ++i) result += fill;
  return like(in, self, std::move(result));
}
Value str_ljust(Interpreter& in, Arguments& a) {
  return justify(in, a, Side::left);
}
Value str_rjust(Interpreter& in, Arguments& a) {
  return justify(in, a, Side::right);
}
Value str_center(Interpreter& in, Arguments& a) {
  return justify(in, a, Side::centre);
}

Value str_zfill(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  const std::int64_t width = in.to_int64(a.positional[1], "C ssize_t");
  const auto length = static_cast<std::int64_t>(length_of(in, self));
  if (width <= length) return self;
  const std::string zeros(in.check_memory(static_cast<std::uint64_t>(width - length)), '0');
  const std::string_view text = view(self);
  if (!text.empty() && (text[0] == '+' || text[0] == '-'))
    return like(in, self, text[0] + zeros + std::string(text.substr(1)));
  return like(in, self, zeros + std::string(text));
}

Value str_expandtabs(Interpreter& in, Arguments& a) {
  const auto bound = bind(in, "expandtabs", a, 1, {"tabsize"});
  const std::int64_t size = bound[0] ? in.to_int64(bound[0], "C int") : 8;
  std::string result;
  std::int64_t column = 0;
  for (char c : view(a.positional[0])) {
    if (c == '\t') {
      const std::int64_t pad = size > 0 ? size - column % size : 0;
      in.check_memory(result.size() + static_cast<std::uint64_t>(pad));
      result.append(static_cast<std::size_t>(pad), ' ');
      column += pad;
      continue;
    }
    result += c;
    if (c == '\n' || c == '\r')
      column = 0;
    else if ((c & 0xc0) != 0x80)
      ++column;
  }
  return like(in, a.positional[0], std::move(result));
}

// ---- translation --------------------------------------------------------------------------------

Value str_maketrans(Interpreter& in, Arguments& a) {
  Dict* table = make_dict(in);
  const auto code = [&](Value text) {
    std::size_t at = 0;
    return Value::integer(static_cast<std::int64_t>(decode(view(text), at)));
  };
  if (a.positional.size() == 1) {
    Dict* given = a.positional[0].as<Dict>();
    if (!given) type_error(in, "if you give only one argument to maketrans it must be a dict");
    for (const auto& entry : given->table.ordered_entries()) {
      if (entry.key.as<Str>() && text_length(in, entry.key.as<Str>()) != 1)
        value_error(in, "string keys in translate table must be of length 1");
      table->table.set(in, entry.key.as<Str>() ? code(entry.key) : entry.key, entry.value);
    }
    return table;
  }
  for (std::size_t i = 0; i < a.positional.size(); ++i)
    if (!a.positional[i].as<Str>())
      type_error(in, "maketrans() argument " + std::to_string(i + 1) + " must be str, not " +
                         in.type_name(a.positional[i]));
  const std::string_view from = view(a.positional[0]), to = view(a.positional[1]);
  if (length_of(in, a.positional[0]) != length_of(in, a.positional[1]))
    value_error(in, "the first two maketrans arguments must have equal length");
  for (std::size_t i = 0, j = 0; i < from.size();) {
    const char32_t key = decode(from, i), value = decode(to, j);
    table->table.set(in, Value::integer(static_cast<std::int64_t>(key)),
                     Value::integer(static_cast<std::int64_t>(value)));
  }
  if (a.positional.size() > 2) {
    const std::string_view gone = view(a.positional[2]);
    for (std::size_t i = 0; i < gone.size();)
      table->table.set(in, Value::integer(static_cast<std::int64_t>(decode(gone, i))),
                       Value::none());
  }
  return table;
}

Value str_translate(Interpreter& in, Arguments& a) {
  Dict* table = a.positional[1].as<Dict>();
  if (!table || in.python2())
    outside_subset(in, "translate() with this argument", "give it what str.maketrans() returns");
  const std::string_view text = view(a.positional[0]);
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    const Value found = table->table.find(in, Value::integer(static_cast<std::int64_t>(c)));
    if (!found)
      encode(result, c);
    else if (found.is_integer())
      encode(result, static_cast<char32_t>(found.integer()));
    else if (found.as<Str>())
      result += found.to<Str>().text;
    else if (!found.is_none())
      type_error(in, "character mapping must return integer, None or str");
  }
  return in.str(std::move(result));
}

Value str_format(Interpreter& in, Arguments& a) {
  Arguments rest{a.positional.subspan(1), a.keywords};
  const Str* self = a.positional[0].as<Str>();
  return text_like(in, self, text_format(in, self, rest));
}

Value str_format_map(Interpreter& in, Arguments& a) {
  Dict* mapping = a.positional[1].as<Dict>();
  if (!mapping) outside_subset(in, "format_map() with an object that is no dict", "give it a dict");
  std::vector<std::pair<Str*, Value>> keywords;
  for (const auto& entry : mapping->table.entries())
    if (Str* key = entry.key.as<Str>()) keywords.push_back({key, entry.value});
  Arguments rest{{}, keywords};
  return in.str(text_format(in, a.positional[0].as<Str>(), rest));
}

// ---- construction -------------------------------------------------------------------------------

Value str_construct(Interpreter& in, Class* cls, Arguments& arguments) {
  if (in.python2() && cls == in.types.str) {
    const auto bound = bind(in, "str", arguments, 0, {"object"});
    if (!bound[0]) return in.str("");
    if (const Str* text = bound[0].as<Str>(); text && text->cls == in.types.unicode)
      return in.bytes(encode_text(in, bound[0], Codec::ascii, "strict"));
    if (const Str* text = bound[0].as<Str>(); text && text->cls == in.types.str) return bound[0];
    return in.str(in.str_of(bound[0]));
  }
  const char* const name = in.python2() ? "unicode" : "str";
  if (arguments.positional.size() > 3)
    type_error(in, in.at_least(3, 13)
                       ? "str expected at most 3 arguments, got " +
                             std::to_string(arguments.positional.size())
                       : std::string(name) + "() takes at most 3 arguments (" +
                             std::to_string(arguments.positional.size()) + " given)");
  const auto bound = bind(in, name, arguments, 0, {"object", "encoding", "errors"});
  const bool decodes = bound[1] || bound[2];
  // The two arguments' types are looked at before anything else.
  const bool by_name = in.at_least(3, 10);
  const std::string_view encoding = codec_argument(in, bound[1], name, by_name ? "'encoding'" : "2",
                                                   in.python2() ? "ascii" : "utf-8");
  const std::string_view errors =
      codec_argument(in, bound[2], name, by_name ? "'errors'" : "3", "strict");
  if (!bound[0]) return unicode_value(in, "");
  if (in.python2() && bound[0].as<Str>() && is_byte_text(in, bound[0].as<Str>()))
    return unicode_value(in, decode_bytes(in, bound[0], find_codec(in, encoding), errors));
  if (!decodes) {
    const Str* const text = bound[0].as<Str>();
    if (text && text->cls == (in.python2() ? in.types.unicode : in.types.str)) return bound[0];
    return unicode_value(in, in.str_of(bound[0]));
  }
  if (!bound[0].as<Bytes>())
    type_error(in, bound[0].as<Str>() ? "decoding str is not supported"
                                      : "decoding to str: need a bytes-like object, " +
                                            in.type_name(bound[0]) + " found");
  return unicode_value(in, decode_bytes(in, bound[0], find_codec(in, encoding), errors));
}

Value bytes_construct(Interpreter& in, Class*, Arguments& arguments) {
  const auto bound = bind(in, "bytes", arguments, 0, {"source", "encoding", "errors"});
  const Value source = bound[0];
  const bool by_name = in.at_least(3, 10);
  const std::string_view encoding =
      codec_argument(in, bound[1], "bytes", by_name ? "'encoding'" : "2", "utf-8");
  const std::string_view errors =
      codec_argument(in, bound[2], "bytes", by_name ? "'errors'" : "3", "strict");
  if (source.as<Str>()) {
    if (!bound[1]) type_error(in, "string argument without an encoding");
    return in.bytes(encode_text(in, source, find_codec(in, encoding), errors));
  }
  if (bound[1]) type_error(in, "encoding without a string argument");
  if (bound[2]) type_error(in, "errors without a string argument");
  if (!source) return in.bytes("");
  if (source.as<Bytes>()) return source;
  if (is_instance_kind(source)) {
    if (const Value result = special(in, source, "__bytes__")) {
      if (result.as<Bytes>()) return result;
      wrong_result(in, source, "__bytes__", "a bytes", result,
                   "__bytes__ returned non-bytes (type " + in.type_name(result) + ")");
    }
  }
  if (const Value count = as_index(in, source)) {
    const std::int64_t size = in.to_int64(count, "C ssize_t");
    if (size < 0) value_error(in, "negative count");
    return in.bytes(std::string(in.check_memory(static_cast<std::uint64_t>(size)), '\0'));
  }
  const auto refuse = [&] {
    type_error(in, "cannot convert '" + in.type_name(source) + "' object to bytes");
  };
  if (source.is_real() || source.is_none()) refuse();
  Value iterator;
  try {
    iterator = in.iterate(source);
  } catch (const Raised& raised) {
    if (!raised.exception->cls->is_subclass_of(in.types.TypeError)) throw;
    refuse();
  }
  std::string data;
  for (Value item : in.to_vector(iterator)) {
    const std::int64_t byte = in.to_int64(item, "C long");
    if (byte < 0 || byte > 255) value_error(in, "bytes must be in range(0, 256)");
    data += static_cast<char>(byte);
  }
  return in.bytes(std::move(data));
}

constexpr Version always{2, 7}, three{3, 0}, forever{99, 0};

constexpr BuiltinEntry common_methods[] = {
    {"capitalize", str_capitalize, no_arguments, always, forever},
    {"center", str_center, positional(1, 2), always, forever},
    {"count", str_count, positional(1, 3), always, forever},
    {"endswith", str_endswith, positional(1, 3), always, forever},
    {"expandtabs", str_expandtabs, any_arguments, always, forever},
    {"find", str_find, positional(1, 3), always, forever},
    {"index", str_index, positional(1, 3), always, forever},
    {"isalnum", str_isalnum, no_arguments, always, forever},
    {"isalpha", str_isalpha, no_arguments, always, forever},
    {"isascii", str_isascii, no_arguments, {3, 7}, forever},
    {"isdigit", str_isdigit, no_arguments, always, forever},
    {"islower", str_islower, no_arguments, always, forever},
    {"isspace", str_isspace, no_arguments, always, forever},
    {"istitle", str_istitle, no_arguments, always, forever},
    {"isupper", str_isupper, no_arguments, always, forever},
    {"join", str_join, one_argument, always, forever},
    {"ljust", str_ljust, positional(1, 2), always, forever},
    {"lower", str_lower, no_arguments, always, forever},
    {"lstrip", str_lstrip, positional(0, 1), always, forever},
    {"partition", str_partition, one_argument, always, forever},
    {"removeprefix", str_removeprefix, one_argument, {3, 9}, forever},
    {"removesuffix", str_removesuffix, one_argument, {3, 9}, forever},
    {"replace", str_replace, any_arguments, always, forever},
    {"rfind", str_rfind, positional(1, 3), always, forever},
    {"rindex", str_rindex, positional(1, 3), always, forever},
    {"rjust", str_rjust, positional(1, 2), always, forever},
    {"rpartition", str_rpartition, one_argument, always, forever},
    {"rsplit", str_rsplit, any_arguments, always, forever},
    {"rstrip", str_rstrip, positional(0, 1), always, forever},
    {"split", str_split, any_arguments, always, forever},
    {"splitlines", str_splitlines, any_arguments, always, forever},
    {"startswith", str_startswith, positional(1, 3), always, forever},
    {"strip", str_strip, positional(0, 1), always, forever},
    {"swapcase", str_swapcase, no_arguments, always, forever},
    {"title", str_title, no_arguments, always, forever},
    {"upper", str_upper, no_arguments, always, forever},
    {"zfill", str_zfill, one_argument, always, forever},
};
constexpr BuiltinEntry str_methods[] = {
    {"casefold", str_casefold, no_arguments, three, forever},
    {"encode", str_encode, any_arguments, always, forever},
    {"format", str_format, any_arguments, always, forever},
    {"format_map", str_format_map, one_argument, three, forever},
    {"isdecimal", str_isdecimal, no_arguments, three, forever},
    {"isidentifier", str_isidentifier, no_arguments, three, forever},
    {"isnumeric", str_isnumeric, no_arguments, three, forever},
    {"isprintable", str_isprintable, no_arguments, three, forever},
    {"translate", str_translate, one_argument, always, forever},
};
constexpr BuiltinEntry bytes_methods[] = {
    {"decode", bytes_decode, any_arguments, always, forever},
    {"hex", bytes_hex, any_arguments, three, forever},
};
constexpr BuiltinEntry str_static{"maketrans", str_maketrans, positional(1, 3), three, forever};
constexpr BuiltinEntry bytes_static{"fromhex", bytes_fromhex, one_argument, three, forever};

void add_static(Interpreter& in, Class* cls, const BuiltinEntry& entry) {
  if (in.version < entry.since) return;
  auto* function = in.immortals.make<Builtin>(in.types.builtin_function_or_method, entry.name,
                                              entry.function, entry.signature);
  function->owner = cls;
  add_value(in, cls, entry.name,
            in.immortals.make<Property>(in.types.staticmethod, Value(function)));
}

// 0 for what is printable, else how many hexadecimal digits its escape has.

}  // namespace

bool is_byte_text(Interpreter& in, const Str* text) {
  return in.python2() &&
         (text->derived ? text->cls->is_subclass_of(in.types.str) : text->cls == in.types.str);
}

std::size_t text_length(Interpreter& in, Str* text) {
  if (text->length < 0) {
    std::size_t count = text->text.size();
    if (!is_byte_text(in, text))
      count = static_cast<std::size_t>(std::count_if(text->text.begin(), text->text.end(),
                                                     [](char c) { return (c & 0xc0) != 0x80; }));
    text->length = static_cast<std::int64_t>(count);
  }
  return static_cast<std::size_t>(text->length);
}

Value text_like(Interpreter& in, const Str* like_this, std::string text) {
  in.work(text.size() / 64);
  Class* const cls = !like_this->derived           ? like_this->cls
                     : is_byte_text(in, like_this) ? in.types.str
                     : in.python2()                ? in.types.unicode
                                                   : in.types.str;
  return make<Str>(in, cls, std::move(text));
}

Value text_item(Interpreter& in, Str* text, std::int64_t index) {
  const auto length = static_cast<std::int64_t>(text_length(in, text));
  if (index < 0) index += length;
  if (index < 0 || index >= length) index_error(in, "string index out of range");
  if (static_cast<std::size_t>(length) == text->text.size())
    return text_like(in, text, text->text.substr(static_cast<std::size_t>(index), 1));
  in.work(static_cast<std::size_t>(index) / 16);
  std::size_t at = 0;
  for (; index > 0; --index) decode(text->text, at);
  const std::size_t begin = at;
  decode(text->text, at);
  return text_like(in, text, text->text.substr(begin, at - begin));
}

Value text_slice(Interpreter& in, Str* text, const Bounds& bounds) {
  if (bounds.count == 0) return text_like(in, text, "");
  const std::string& all = text->text;
  if (text_length(in, text) == all.size()) {
    if (bounds.step == 1)
      return text_like(in, text,
                       all.substr(bounds.place(0), static_cast<std::size_t>(bounds.count)));
    std::string result;
    for (std::int64_t i = 0; i < bounds.count; ++i) result += all[bounds.place(i)];
    return text_like(in, text, std::move(result));
  }
  std::vector<std::size_t> offsets;
  for (std::size_t at = 0; at < all.size(); decode(all, at)) offsets.push_back(at);
  offsets.push_back(all.size());
  std::string result;
  for (std::int64_t i = 0; i < bounds.count; ++i) {
    const std::size_t index = bounds.place(i);
    result.append(all, offsets[index], offsets[index + 1] - offsets[index]);
  }
  return text_like(in, text, std::move(result));
}

char32_t decode(std::string_view text, std::size_t& position) {
  const auto byte = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(text[i]); };
  const char32_t lead = byte(position);
  const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead < 0x80 || length == 1 || position + length > text.size()) {
    ++position;
    return lead;
  }
  char32_t code = lead & (0x7fu >> length);
  for (std::size_t i = 1; i < length; ++i) code = (code << 6) | (byte(position + i) & 0x3f);
  position += length;
  return code;
}

void encode(std::string& out, char32_t code) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return put(code);
  if (code < 0x800) return put(0xc0 | (code >> 6)), put(0x80 | (code & 0x3f));
  if (code < 0x10000)
    return put(0xe0 | (code >> 12)), put(0x80 | ((code >> 6) & 0x3f)), put(0x80 | (code & 0x3f));
  put(0xf0 | (code >> 18)), put(0x80 | ((code >> 12) & 0x3f));
  put(0x80 | ((code >> 6) & 0x3f)), put(0x80 | (code & 0x3f));
}

namespace {

template <typename Shows>
std::string quoted(std::string_view text, bool as_bytes, Shows&& shows) {
  const bool double_quotes =
      text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  const char quote = double_quotes ? '"' : '\'';
  std::string result(1, quote);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = as_bytes ? static_cast<unsigned char>(text[at++]) : decode(text, at);
    if (c == static_cast<char32_t>(quote) || c == '\\') {
      result += '\\';
      result += static_cast<char>(c);
    } else if (c == '\n') {
      result += "\\n";
    } else if (c == '\r') {
      result += "\\r";
    } else if (c == '\t') {
      result += "\\t";
    } else if (c >= 0x20 && c < 0x7f) {
      result += static_cast<char>(c);
    } else if (as_bytes || !shows(c)) {
      result += backslashed(c);
    } else {
      result += text.substr(start, at - start);
    }
  }
  return result + quote;
}

}  // namespace

std::string quoted_repr(std::string_view text, bool as_bytes) {
  return quoted(text, as_bytes, [](char32_t) { return false; });
}

std::string text_repr(Interpreter& in, const Str* text) {
  if (!in.python2())
    return quoted(text->text, false, [&in](char32_t c) { return has(in, c, Trait::printable); });
  if (is_byte_text(in, text)) return quoted_repr(text->text, true);
  return "u" + quoted_repr(text->text, false);
}

std::string bytes_repr(Interpreter&, std::string_view data) {
  return "b" + quoted_repr(data, true);
}

Value Interpreter::str(std::string text) {
  work(text.size() / 64);
  return make<Str>(*this, types.str, std::move(text));
}

Value Interpreter::bytes(std::string data) {
  if (python2()) return make<Str>(*this, types.str, std::move(data));
  return make<Bytes>(*this, types.bytes, std::move(data));
}

Str* Interpreter::intern(std::string_view text) {
  if (const auto found = interned_.find(text); found != interned_.end()) return found->second;
  Str* str = immortals.make<Str>(types.str, std::string(text));
  str->hash = text_hash(text);
  interned_.emplace(str->text, str);
  return str;
}

void fill_text_types(Interpreter& in) {
  Types& t = in.types;
  t.str->construct = str_construct;
  add_methods(in, t.str, common_methods);
  add_methods(in, t.str, str_methods);
  if (in.python2()) {
    add_methods(in, t.str, bytes_methods);
    t.unicode->construct = str_construct;
    add_methods(in, t.unicode, common_methods);
    add_methods(in, t.unicode, str_methods);
    return;
  }
  add_static(in, t.str, str_static);
  t.bytes->construct = bytes_construct;
  add_methods(in, t.bytes, common_methods);
  add_methods(in, t.bytes, bytes_methods);
  add_static(in, t.bytes, bytes_static);
}

}  // namespace lastcall::machine
