#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <optional>

#include "modules/modules.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "words/library_frames.hpp"

// The json module (https://docs.python.org/3/library/json.html): dump, dumps, load, loads.
namespace lastcall::machine {
namespace {

// ---- writing ------------------------------------------------------------------------------------

std::string escaped(std::string_view text, bool ensure_ascii) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string result = "\"";
  const auto unit = [&](std::uint32_t code) {
    result += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) result += digits[(code >> shift) & 15];
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = decode(text, at);
    switch (c) {
      case '"': result += "\\\""; break;
      case '\\': result += "\\\\"; break;
      case '\n': result += "\\n"; break;
      case '\r': result += "\\r"; break;
      case '\t': result += "\\t"; break;
      case '\b': result += "\\b"; break;
      case '\f': result += "\\f"; break;
      default:
        if (c < 0x20) {
          unit(c);
        } else if (c < 0x80 || !ensure_ascii) {
          result += text.substr(start, at - start);
        } else if (c < 0x10000) {
          unit(c);
        } else {
          unit(0xd800 + ((c - 0x10000) >> 10));
          unit(0xdc00 + ((c - 0x10000) & 0x3ff));
        }
    }
  }
  return result + '"';
}

// Goes through a value in the order of Lib/json/encoder.py's _make_iterencode and hands over the
// same pieces: json.dump writes each of them on its own, so what an error leaves in a file is true.
struct Encoder {
  Interpreter& in;
  std::function<void(const std::string&)> put;
  bool skip_keys = false;
  bool ensure_ascii = true;
  bool check_circular = true;
  bool allow_nan = true;
  bool sort_keys = false;
  Value fallback{};  // `default`
  std::optional<std::string> indent{};
  std::string item_separator = ", ";
  std::string key_separator = ": ";
  std::vector<const Object*> active{};
  // Whether it is the encoder written in Python that runs: its frames show in tracebacks.
  bool in_python = false;
  const Exception* write_error =
      nullptr;  // of what the text is given to: no frame of ours is passed

  // Calls `function`; an error that leaves it passes `frame` of the encoder written in Python.
  template <typename Function>
  auto passing(std::string_view frame, Function function) {
    try {
      return function();
    } catch (const Raised& raised) {
      if (in_python && raised.exception != write_error)
        add_library_frame(in, raised.exception, frame);
      throw;
    }
  }

  // 3.14 on: `when serializing list item 0`.
  template <typename Function, typename Note>
  void noting(Function function, Note note) {
    try {
      function();
    } catch (const Raised& raised) {
      if (in.at_least(3, 14) && raised.exception != write_error)
        in.call(in.get_attribute(raised.exception, in.intern("add_note")), {in.str(note())});
      throw;
    }
  }

  std::string newline(std::size_t level) const {
    if (!indent) return "";
    std::string text = "\n";
    for (; level > 0; --level) text += *indent;
    return text;
  }

  std::string number(double value) {
    if (!std::isnan(value) && !std::isinf(value)) return float_text(value);
    const std::string text = std::isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    if (!allow_nan) {
      passing("json.floatstr", [&] {
        value_error(in, "Out of range float values are not JSON compliant" +
                            (in.at_least(3, 12) ? ": " + float_text(value) : std::string()));
      });
    }
    return text;
  }

  // The text of what is no container, or nullopt.
  std::optional<std::string> scalar(Value value) {
    if (const Str* text = value.as<Str>()) return escaped(text->text, ensure_ascii);
    if (value.is_none()) return "null";
    if (value.is_boolean()) return value.boolean() ? "true" : "false";
    if (const Value plain = as_number(value))
      return plain.is_real() ? number(plain.real()) : int_text(in, plain);
    return std::nullopt;
  }

  void enter(Value container, std::string_view frame) {
    if (check_circular &&
        std::find(active.begin(), active.end(), container.object()) != active.end())
      passing(frame, [&] { value_error(in, "Circular reference detected"); });
    active.push_back(container.object());
  }

  void list(Value container, std::size_t level) {
    const std::vector<Value> items = in.to_vector(container);
    if (items.empty()) return put("[]");
    enter(container, "json.list.circular");
    std::string before = "[" + newline(level + 1);
    std::size_t index = 0;
    for (Value item : items) {
      noting(
          [&] {
            if (const auto text = passing("json.list.float", [&] { return scalar(item); })) {
              put(before + *text);
            } else {
              put(before);
              passing("json.list.chunks", [&] { value(item, level + 1); });
            }
          },
          [&] {
            return "when serializing " + in.type_name(container) + " item " + std::to_string(index);
          });
      ++index;
      before = item_separator + newline(level + 1);
    }
    if (indent) put(newline(level));
    put("]");
    active.pop_back();
  }

  std::optional<std::string> key_text(Value key) {
    if (const Str* text = key.as<Str>()) return text->text;
    if (key.is_boolean() || key.is_none() || as_number(key)) return *scalar(key);
    if (skip_keys) return std::nullopt;
    if (!in.at_least(3, 7)) type_error(in, "keys must be a string");
    type_error(in, "keys must be str, int, float, bool or None, not " + in.type_name(key));
  }

  void dict(Value container, std::size_t level) {
    Dict& dict = container.to<Dict>();
    if (dict.table.size() == 0) return put("{}");
    enter(container, "json.dict.circular");
    put("{");
    if (indent) put(newline(level + 1));
    std::vector<Value> pairs;
    for (const Table::Entry& entry : dict.table.ordered_entries())
      pairs.push_back(in.tuple({entry.key, entry.value}));
    if (sort_keys)
      passing("json.dict.sort", [&] { sort_values(in, pairs, Value(), false, Value()); });
    bool first = true;
    for (Value pair : pairs) {
      const Tuple& items = pair.to<Tuple>();
      const auto key = passing("json.dict.key", [&] { return key_text(items.items[0]); });
      if (!key) continue;
      if (!first) put(item_separator + newline(level + 1));
      first = false;
      put(escaped(*key, ensure_ascii));
      put(key_separator);
      const Value item = items.items[1];
      const bool is_number = as_number(item) && as_number(item).is_real();
      noting(
          [&] {
            passing(is_number ? "json.dict.float" : "json.dict.chunks",
                    [&] { value(item, level + 1); });
          },
          [&] {
            return "when serializing " + in.type_name(container) + " item " +
                   in.repr(items.items[0]);
          });
    }
    if (indent) put(newline(level));
    put("}");
    active.pop_back();
  }

  void value(Value given, std::size_t level) {
    const Nesting nesting(in, " while encoding a JSON object");
    in.work();
    const bool is_whole = active.empty();
    const auto in_chunk = [&](std::string_view frame, auto function) {
      return is_whole ? passing(frame, function) : function();
    };
    if (const auto text = in_chunk("json.chunk.float", [&] { return scalar(given); }))
      return put(*text);
    if (given.as<List>() || given.as<Tuple>())
      return in_chunk("json.chunk.list", [&] { list(given, level); });
    if (given.as<Dict>()) return in_chunk("json.chunk.dict", [&] { dict(given, level); });
    if (fallback && !fallback.is_none()) {
      enter(given, "json.chunk.default");
      const Value made = passing("json.chunk.default", [&] { return in.call(fallback, {given}); });
      value(made, level);
      active.pop_back();
      return;
    }
    passing("json.chunk.default", [&] {
      const std::string type = in.type_name(given);
      const std::string shown = in.python2()        ? in.repr(given)
                                : in.at_least(3, 7) ? "Object of type " + type
                                                    : "Object of type '" + type + "'";
      raise_in_library(in, "json.default", in.types.TypeError, shown + " is not JSON serializable");
    });
  }
};

std::vector<Value> dump_arguments(Interpreter& in, const Arguments& a, bool to_file,
                                  const char* function) {
  if (to_file)
    return bind(in, function, a, 0,
                {"obj", "fp", "skipkeys", "ensure_ascii", "check_circular", "allow_nan", "cls",
                 "indent", "separators", "default", "sort_keys"},
                2, in.python2() ? 99 : 2);
  std::vector<Value> bound = bind(in, function, a, 0,
                                  {"obj", "skipkeys", "ensure_ascii", "check_circular", "allow_nan",
                                   "cls", "indent", "separators", "default", "sort_keys"},
                                  1, in.python2() ? 99 : 1);
  bound.insert(bound.begin() + 1, Value());
  return bound;
}

Encoder make_encoder(Interpreter& in, const std::vector<Value>& bound) {
  Encoder encoder{in, {}};
  const auto flag = [&](std::size_t index, bool& place) {
    if (bound[index]) place = in.truth(bound[index]);
  };
  flag(2, encoder.skip_keys);
  flag(3, encoder.ensure_ascii);
  flag(4, encoder.check_circular);
  flag(5, encoder.allow_nan);
  flag(10, encoder.sort_keys);
  if (bound[6] && !bound[6].is_none())
    outside_subset(in, "the cls argument of json.dump", "use default=");
  if (bound[7] && !bound[7].is_none()) {
    const Str* text = bound[7].as<Str>();
    if (text)
      encoder.indent = text->text;
    else
      encoder.indent = std::string(
          static_cast<std::size_t>(std::clamp<std::int64_t>(clipped(in, bound[7]), 0, 1000)), ' ');
    if (!in.python2()) encoder.item_separator = ",";
  }
  if (bound[8] && !bound[8].is_none()) {
    const std::vector<Value> separators = in.to_vector(bound[8]);
    if (separators.size() != 2 || !separators[0].as<Str>() || !separators[1].as<Str>())
      outside_subset(in, "these separators of json.dump", "give a pair of strings");
    encoder.item_separator = separators[0].to<Str>().text;
    encoder.key_separator = separators[1].to<Str>().text;
  }
  encoder.fallback = bound[9];
  return encoder;
}

Value json_dumps(Interpreter& in, Arguments& a) {
  const auto bound = dump_arguments(in, a, false, "dumps");
  Encoder encoder = make_encoder(in, bound);
  std::string text;
  encoder.put = [&](const std::string& piece) {
    text += piece;
    in.check_memory(text.size());
  };
  const bool has_arguments = std::any_of(bound.begin() + 2, bound.end(),
                                         [](Value argument) { return !argument.is_null(); });
  // The encoder written in C does it, but for what it cannot.
  encoder.in_python =
      (encoder.indent && !in.at_least(3, 13)) || (in.python2() && encoder.sort_keys);
  in_library(in, has_arguments ? "json.dumps.arguments" : "json.dumps", [&] {
    in_library(in, encoder.in_python ? "json.encode.list" : "json.encode", [&] {
      if (encoder.in_python) return encoder.value(bound[0], 0);
      in_library(in, "json.iterencode", [&] { encoder.value(bound[0], 0); });
    });
  });
  return in.str(std::move(text));
}

Value json_dump(Interpreter& in, Arguments& a) {
  const auto bound = dump_arguments(in, a, true, "dump");
  Encoder encoder = make_encoder(in, bound);
  const Value file = bound[1];
  encoder.put = [&](const std::string& piece) {
    try {
      if (!in.world->write(file, piece))
        in.call(in.get_attribute(file, in.intern("write")), {in.str(piece)});
    } catch (const Raised& raised) {
      add_library_frame(in, raised.exception, "json.dump.write");
      encoder.write_error = raised.exception;
      throw;
    }
  };
  encoder.in_python = true;
  encoder.passing("json.dump",
                  [&] { encoder.passing("json.once", [&] { encoder.value(bound[0], 0); }); });
  return Value::none();
}

// ---- reading ------------------------------------------------------------------------------------

struct Decoder {
  Interpreter& in;
  std::string_view text;
  Value document;

  std::string place(std::size_t at) const {
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t begin =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto characters = [&](std::size_t from) {
      return std::count_if(text.begin() + static_cast<std::ptrdiff_t>(from),
                           text.begin() + static_cast<std::ptrdiff_t>(at),
                           [](char c) { return (c & 0xc0) != 0x80; });
    };
    return ": line " + std::to_string(line) + " column " + std::to_string(characters(begin) + 1) +
           " (char " + std::to_string(characters(0)) + ")";
  }

  // 2.7's words: a plain ValueError.
  [[noreturn]] void fail_as_python2(const std::string& message, std::size_t at) {
    const bool ended = at >= text.size();
    const bool inside = message.ends_with("delimiter") || message.starts_with("Expecting property");
    if (ended && !text.empty() &&
        ((inside && message != "Expecting ':' delimiter") || text.back() == '[' ||
         text.back() == ','))
      value_error(in, "Expecting object" + place(text.size() - 1));
    if (message == "Expecting value") value_error(in, "No JSON object could be decoded");
    if (message.starts_with("Expecting property"))
      value_error(in, "Expecting property name" + place(at));
    if (message == "Extra data") {
      const std::string begin = place(at).substr(2), end = place(text.size()).substr(2);
      value_error(in, "Extra data: " + begin.substr(0, begin.find(" (char")) + " - " +
                          end.substr(0, end.find(" (char")) + " (char " + std::to_string(at) +
                          " - " + std::to_string(text.size()) + ")");
    }
    std::string words;
    for (char c : message)
      if (c != '\'') words += c;
    value_error(in, words + place(at));
  }

  [[noreturn]] void fail(const std::string& message, std::size_t at) {
    const bool found_none =
        message == "Expecting value" && !(in.python2() && at >= text.size() && !text.empty());
    const auto raise = [&] { fail_in_library(message, at); };
    if (message == "Extra data") in_library(in, "json.decode.extra", raise);
    in_library(in, "json.decode", [&] {
      in_library(in, found_none ? "json.raw_decode.value" : "json.raw_decode.scan", raise);
    });
    std::abort();  // never reached
  }

  [[noreturn]] void fail_in_library(const std::string& message, std::size_t at) {
    if (in.python2()) {
      fail_as_python2(message, at);
    }
    Class* cls = in.types.ValueError;
    if (Module* module = imported_module(in, "json"))
      if (const Value found = module->attributes->table.find("JSONDecodeError"))
        if (found.as<Class>()) cls = found.as<Class>();
    auto* error = make<Exception>(in, cls);
    error->args = std::vector{in.str(message + place(at))};
    const auto set = [&](std::string_view name, Value value) {
      error->attributes.set(in.intern(name), value);
    };
    const std::string_view before = text.substr(0, at);
    set("msg", in.str(message));
    set("doc", document);
    set("pos", Value::integer(static_cast<std::int64_t>(at)));
    set("lineno", Value::integer(1 + std::count(before.begin(), before.end(), '\n')));
    set("colno",
        Value::integer(static_cast<std::int64_t>(
            at - (before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1) + 1)));
    in.raise(error);
  }

  void skip_space(std::size_t& at) const {
    while (at < text.size() &&
           (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
      ++at;
  }

  char32_t unit(std::size_t& at) {
    char32_t code = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const char c = at + i < text.size() ? text[at + i] : '\0';
      const std::size_t digit = std::string_view("0123456789abcdef")
                                    .find(c >= 'A' && c <= 'F' ? static_cast<char>(c | 0x20) : c);
      if (digit == std::string_view::npos || c == '\0') fail("Invalid \\uXXXX escape", at - 1);
      code = code * 16 + static_cast<char32_t>(digit);
    }
    at += 4;
    return code;
  }

  // A string, from after its opening quote.
  std::string string(std::size_t& at) {
    const std::size_t begin = at - 1;
    std::string result;
    for (;;) {
      if (at >= text.size()) fail("Unterminated string starting at", begin);
      const char c = text[at];
      if (c == '"') {
        ++at;
        return result;
      }
      if (static_cast<unsigned char>(c) < 0x20) fail("Invalid control character at", at);
      if (c != '\\') {
        result += c;
        ++at;
        continue;
      }
      if (++at >= text.size()) fail("Unterminated string starting at", begin);
      const char escape = text[at];
      static constexpr std::string_view from = "\"\\/bfnrt", to = "\"\\/\b\f\n\r\t";
      if (const std::size_t index = from.find(escape); index != std::string_view::npos) {
        result += to[index];
        ++at;
      } else if (escape == 'u') {
        ++at;
        char32_t code = unit(at);
        if (code >= 0xd800 && code < 0xdc00 && text.substr(at, 2) == "\\u") {
          std::size_t next = at + 2;
          const char32_t low = unit(next);
          if (low >= 0xdc00 && low < 0xe000) {
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            at = next;
          }
        }
        encode(result, code);
      } else {
        fail("Invalid \\escape", at - 1);
      }
    }
  }

  Value text_value(std::string value) {
    if (in.python2()) return make<Str>(in, in.types.unicode, std::move(value));
    return in.str(std::move(value));
  }

  Value object(std::size_t& at) {
    Dict* dict = make_dict(in);
    skip_space(at);
    if (at < text.size() && text[at] == '}') {
      ++at;
      return dict;
    }
    for (;;) {
      if (at >= text.size() || text[at] != '"')
        fail("Expecting property name enclosed in double quotes", at);
      ++at;
      const Value key = text_value(string(at));
      skip_space(at);
      if (at >= text.size() || text[at] != ':') fail("Expecting ':' delimiter", at);
      ++at;
      skip_space(at);
      dict->table.set(in, key, value(at));
      skip_space(at);
      if (at < text.size() && text[at] == '}') {
        ++at;
        return dict;
      }
      if (at >= text.size() || text[at] != ',') fail("Expecting ',' delimiter", at);
      const std::size_t comma = at++;
      skip_space(at);
      if (at < text.size() && text[at] == '}' && in.at_least(3, 13))
        fail("Illegal trailing comma before end of object", comma);
    }
  }

  Value array(std::size_t& at) {
    std::vector<Value> items;
    skip_space(at);
    if (at < text.size() && text[at] == ']') {
      ++at;
      return in.list({});
    }
    for (;;) {
      items.push_back(value(at));
      skip_space(at);
      if (at < text.size() && text[at] == ']') {
        ++at;
        return in.list(std::move(items));
      }
      if (at >= text.size() || text[at] != ',') fail("Expecting ',' delimiter", at);
      const std::size_t comma = at++;
      skip_space(at);
      if (at < text.size() && text[at] == ']' && in.at_least(3, 13))
        fail("Illegal trailing comma before end of array", comma);
    }
  }

  Value number(std::size_t& at) {
    const auto digits = [&](std::size_t from) {
      while (from < text.size() && text[from] >= '0' && text[from] <= '9') ++from;
      return from;
    };
    const std::size_t begin = at, whole = at + (text[at] == '-');
    std::size_t end = whole < text.size() && text[whole] == '0' ? whole + 1 : digits(whole);
    if (end == whole) fail("Expecting value", begin);
    bool real = false;
    if (end < text.size() && text[end] == '.' && digits(end + 1) > end + 1) {
      end = digits(end + 1);
      real = true;
    }
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
      const std::size_t exponent =
          end + 1 + (end + 1 < text.size() && (text[end + 1] == '+' || text[end + 1] == '-'));
      if (digits(exponent) > exponent) {
        end = digits(exponent);
        real = true;
      }
    }
    at = end;
    const std::string_view literal = text.substr(begin, end - begin);
    if (!real) return parse_int(in, literal, 10);
    double result = 0;
    parse_float(literal, result);
    return Value::real(result);
  }

  Value value(std::size_t& at) {
    const Nesting nesting(in, " while decoding a JSON object from a unicode string");
    in.work();
    if (at >= text.size()) fail("Expecting value", at);
    const auto word = [&](std::string_view name) {
      if (text.substr(at, name.size()) != name) return false;
      at += name.size();
      return true;
    };
    switch (text[at]) {
      case '"': return ++at, text_value(string(at));
      case '{': return ++at, object(at);
      case '[': return ++at, array(at);
      case 'n':
        if (word("null")) return Value::none();
        break;
      case 't':
        if (word("true")) return Value::boolean(true);
        break;
      case 'f':
        if (word("false")) return Value::boolean(false);
        break;
      case 'N':
        if (word("NaN")) return Value::real(std::nan(""));
        break;
      case 'I':
        if (word("Infinity")) return Value::real(HUGE_VAL);
        break;
      case '-':
        if (word("-Infinity")) return Value::real(-HUGE_VAL);
        return number(at);
      default:
        if (text[at] >= '0' && text[at] <= '9') return number(at);
    }
    fail("Expecting value", at);
  }

  Value run() {
    if (text.starts_with("\xef\xbb\xbf")) fail("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
    std::size_t at = 0;
    skip_space(at);
    const Value result = value(at);
    skip_space(at);
    if (at != text.size()) fail("Extra data", at);
    return result;
  }
};

Value parse(Interpreter& in, Value document) {
  std::string_view text;
  if (const Str* str = document.as<Str>())
    text = str->text;
  else if (const Bytes* bytes = document.as<Bytes>())
    text = bytes->data;
  else if (in.python2())
    in_library(in, "json.loads", [&] {
      in_library(in, "json.decode", [&] { type_error(in, "expected string or buffer"); });
    });
  else
    raise_in_library(
        in, "json.loads.type", in.types.TypeError,
        "the JSON object must be str, bytes or bytearray, not " +
            (in.at_least(3, 7) ? in.type_name(document) : "'" + in.type_name(document) + "'"));
  Decoder decoder{in, text, document};
  if (!in.python2() && document.as<Str>() && text.starts_with("\xef\xbb\xbf")) {
    in_library(in, "json.loads.bom", [&] {
      decoder.fail_in_library("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
    });
  }
  return in_library(in, "json.loads", [&] { return decoder.run(); });
}

void refuse_hooks(Interpreter& in, const std::vector<Value>& bound) {
  for (std::size_t i = 1; i < bound.size(); ++i)
    if (bound[i] && !bound[i].is_none())
      outside_subset(in, "a hook or class given to json.load", "convert the result afterwards");
}

Value json_loads(Interpreter& in, Arguments& a) {
  const auto bound = bind(in, "loads", a, 0,
                          {"s", "cls", "object_hook", "parse_float", "parse_int", "parse_constant",
                           "object_pairs_hook"},
                          1, in.python2() ? 99 : 1);
  refuse_hooks(in, bound);
  return parse(in, bound[0]);
}

Value json_load(Interpreter& in, Arguments& a) {
  const auto bound = bind(in, "load", a, 0,
                          {"fp", "cls", "object_hook", "parse_float", "parse_int", "parse_constant",
                           "object_pairs_hook"},
                          1, in.python2() ? 99 : 1);
  refuse_hooks(in, bound);
  const Value text = in.call(in.get_attribute(bound[0], in.intern("read")), {});
  return in_library(in, "json.load", [&] { return parse(in, text); });
}

constexpr BuiltinEntry functions[] = {
    {"dump", json_dump, any_arguments, {2, 7}, {99, 0}},
    {"dumps", json_dumps, any_arguments, {2, 7}, {99, 0}},
    {"load", json_load, any_arguments, {2, 7}, {99, 0}},
    {"loads", json_loads, any_arguments, {2, 7}, {99, 0}},
};

void fill(Interpreter& in, Module& module) {
  if (in.python2()) return;
  Class* error = make_class(
      in, ClassDefinition{
              "json.decoder", "JSONDecodeError", in.types.ValueError, {}, {}, nullptr, true});
  set_attribute(in, module, "JSONDecodeError", error);
}

}  // namespace

const ModuleDefinition module_json{"json", functions, fill};

}  // namespace lastcall::machine
