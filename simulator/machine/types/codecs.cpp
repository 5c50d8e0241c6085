#include <algorithm>

#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/text.hpp"

// Text to bytes and back.
namespace lastcall::machine {

namespace {

std::string normalised(std::string_view name) {
  std::string result;
  for (char c : name) result += c == '_' || c == ' ' ? '-' : ascii_lower(c);
  return result;
}

Codec codec_named(std::string_view given) {
  const std::string name = normalised(given);
  if (name == "utf-8" || name == "utf8" || name == "u8") return Codec::utf8;
  if (name == "ascii" || name == "us-ascii" || name == "646") return Codec::ascii;
  if (name == "latin-1" || name == "latin1" || name == "iso-8859-1" || name == "iso8859-1" ||
      name == "l1")
    return Codec::latin1;
  return Codec::unknown;
}

std::string_view codec_name(Codec codec) {
  return codec == Codec::utf8 ? "utf-8" : codec == Codec::ascii ? "ascii" : "latin-1";
}

}  // namespace

Codec find_codec(Interpreter& in, std::string_view name) {
  const Codec codec = codec_named(name);
  if (codec != Codec::unknown) return codec;
  static constexpr std::string_view known[] = {
      "utf-16", "utf-32",   "cp1252", "cp437",  "utf-16-le", "utf-16-be",      "utf-8-sig",
      "idna",   "punycode", "hex",    "base64", "rot13",     "unicode-escape", "koi8-r"};
  if (std::find(std::begin(known), std::end(known), normalised(name)) != std::end(known))
    outside_subset(in, "the encoding " + std::string(name), "use utf-8, ascii or latin-1");
  in.raise(in.types.LookupError, "unknown encoding: " + std::string(name));
}

namespace {

std::string hex(std::uint32_t value, int width) {
  std::string text;
  for (int shift = 4 * (width - 1); shift >= 0; shift -= 4)
    text += "0123456789abcdef"[(value >> shift) & 15];
  return text;
}

}  // namespace

std::string backslashed(char32_t c) {
  return c < 0x100 ? "\\x" + hex(c, 2) : c < 0x10000 ? "\\u" + hex(c, 4) : "\\U" + hex(c, 8);
}

Value unicode_value(Interpreter& in, std::string text) {
  if (!in.python2()) return in.str(std::move(text));
  return make<Str>(in, in.types.unicode, std::move(text));
}

std::string encode_text(Interpreter& in, Value self, Codec codec, std::string_view errors) {
  const std::string_view text = view(self);
  const char32_t bound = codec == Codec::ascii ? 0x80 : codec == Codec::latin1 ? 0x100 : 0x110000;
  const auto fails = [&](char32_t c) {
    return c >= bound || (codec == Codec::utf8 && !in.python2() && c >= 0xd800 && c < 0xe000);
  };
  std::string result;
  std::int64_t index = 0;
  for (std::size_t at = 0; at < text.size(); ++index) {
    const std::size_t start = at;
    const char32_t c = decode(text, at);
    if (!fails(c)) {
      // 2.7's utf-8 takes lone surrogates, and makes one character of a pair.
      if (in.python2() && c >= 0xd800 && c < 0xdc00 && at < text.size()) {
        std::size_t next = at;
        if (const char32_t low = decode(text, next); low >= 0xdc00 && low < 0xe000) {
          encode(result, 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00));
          at = next;
          continue;
        }
      }
      if (codec == Codec::utf8)
        result += text.substr(start, at - start);
      else
        result += static_cast<char>(c);
      continue;
    }
    if (errors == "ignore") continue;
    if (errors == "replace")
      result += '?';
    else if (errors == "backslashreplace")
      result += backslashed(c);
    else if (errors == "xmlcharrefreplace")
      result += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
    else if (errors == "surrogatepass" && codec == Codec::utf8)
      result += text.substr(start, at - start);
    else if (errors == "surrogateescape" && c >= 0xdc80 && c <= 0xdcff)
      result += static_cast<char>(c - 0xdc00);
    else if (errors != "strict" && errors != "surrogateescape" && errors != "surrogatepass")
      in.raise(in.types.LookupError, "unknown error handler name '" + std::string(errors) + "'");
    else {
      std::int64_t end = index + 1;
      for (std::size_t next = at; next < text.size(); ++end)
        if (!fails(decode(text, next))) break;
      const std::string reason = codec == Codec::utf8    ? "surrogates not allowed"
                                 : codec == Codec::ascii ? "ordinal not in range(128)"
                                                         : "ordinal not in range(256)";
      in.raise(in.make_exception(in.types.UnicodeEncodeError,
                                 {in.str(std::string(codec_name(codec))), self,
                                  Value::integer(index), Value::integer(end), in.str(reason)}));
    }
  }
  return result;
}

std::string ascii_digits(Interpreter& in, const Str* text) {
  std::string result;
  std::int64_t index = 0;
  for (std::size_t at = 0; at < text->text.size(); ++index) {
    const char32_t c = decode(text->text, at);
    const int decimal = c < 0x80 ? -1 : in.characters.decimal_value(c);
    if (in.python2() ? c > 0 && c < 0x80 && !is_space(in, c) : c < 0x80) {
      result += static_cast<char>(c);
    } else if (is_space(in, c)) {
      result += ' ';
    } else if (decimal >= 0) {
      result += static_cast<char>('0' + decimal);
    } else if (!in.python2()) {
      return result + '?';
    } else if (c > 0 && c < 0x100) {
      result += static_cast<char>(c);
    } else {
      in.raise(in.make_exception(
          in.types.UnicodeEncodeError,
          {in.str("decimal"), Value(const_cast<Str*>(text)), Value::integer(index),
           Value::integer(index + 1), in.str("invalid decimal Unicode string")}));
    }
  }
  return result;
}

std::string encode_for_file(Interpreter& in, std::string_view text, bool ascii,
                            std::string_view errors) {
  return encode_text(in, unicode_value(in, std::string(text)), ascii ? Codec::ascii : Codec::utf8,
                     errors);
}

namespace {

// What is wrong with the UTF-8 at `at`: how many bytes, and why. Empty reason if nothing is.
struct Fault {
  std::size_t length = 0;
  std::string_view reason;
};
Fault utf8_fault(std::string_view data, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(data[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return length = 1, Fault{};
  if (lead < 0xc2 || lead > 0xf4) return {1, "invalid start byte"};
  length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i >= data.size()) return {i, "unexpected end of data"};
    unsigned char low = 0x80, high = 0xbf;
    if (i == 1 && lead == 0xe0) low = 0xa0;
    if (i == 1 && lead == 0xed) high = 0x9f;
    if (i == 1 && lead == 0xf0) low = 0x90;
    if (i == 1 && lead == 0xf4) high = 0x8f;
    if (byte(at + i) < low || byte(at + i) > high) return {i, "invalid continuation byte"};
  }
  return {};
}

}  // namespace

std::string decode_bytes(Interpreter& in, Value self, Codec codec, std::string_view errors) {
  const std::string_view data = view(self);
  std::string result;
  for (std::size_t at = 0; at < data.size();) {
    const auto byte = static_cast<unsigned char>(data[at]);
    if (codec == Codec::latin1) {
      encode(result, byte);
      ++at;
      continue;
    }
    std::size_t length = 1;
    const Fault fault = codec == Codec::utf8 ? utf8_fault(data, at, length)
                        : byte < 0x80        ? Fault{}
                                             : Fault{1, "ordinal not in range(128)"};
    if (fault.reason.empty()) {
      result += data.substr(at, length);
      at += length;
      continue;
    }
    if (errors == "ignore") {
    } else if (errors == "replace") {
      result += "\xef\xbf\xbd";
    } else if (errors == "backslashreplace") {
      for (std::size_t i = 0; i < fault.length; ++i)
        result += "\\x" + hex(static_cast<unsigned char>(data[at + i]), 2);
    } else if (errors == "surrogateescape") {
      for (std::size_t i = 0; i < fault.length; ++i)
        encode(result, 0xdc00u + static_cast<unsigned char>(data[at + i]));
    } else if (errors != "strict") {
      in.raise(in.types.LookupError, "unknown error handler name '" + std::string(errors) + "'");
    } else {
      in.raise(in.make_exception(
          in.types.UnicodeDecodeError,
          {in.str(std::string(codec == Codec::utf8 && in.python2() ? "utf8" : codec_name(codec))),
           self, Value::integer(static_cast<std::int64_t>(at)),
           Value::integer(static_cast<std::int64_t>(at + fault.length)),
           in.str(std::string(fault.reason))}));
    }
    at += fault.length;
  }
  return result;
}

std::string_view codec_argument(Interpreter& in, Value given, std::string_view function,
                                const char* number, std::string_view fallback) {
  if (!given) return fallback;
  if (const Str* text = given.as<Str>()) return text->text;
  type_error(in, std::string(function) + "() argument " + number + " must be " +
                     (in.python2() ? "string" : "str") + ", not " + in.type_name(given, {3, 13}));
}

Value str_encode(Interpreter& in, Arguments& a) {
  const auto bound = bind(in, "encode", a, 1, {"encoding", "errors"});
  const std::string_view name =
      codec_argument(in, bound[0], "encode", in.at_least(3, 8) ? "'encoding'" : "1",
                     in.python2() ? "ascii" : "utf-8");
  const std::string_view errors =
      codec_argument(in, bound[1], "encode", in.at_least(3, 8) ? "'errors'" : "2", "strict");
  Value self = a.positional[0];
  // 2.7 decodes a str first, as ASCII.
  if (const Str* str = self.as<Str>(); in.python2() && is_byte_text(in, str))
    self = unicode_value(in, decode_bytes(in, self, Codec::ascii, "strict"));
  return in.bytes(encode_text(in, self, find_codec(in, name), errors));
}

Value bytes_decode(Interpreter& in, Arguments& a) {
  const auto bound = bind(in, "decode", a, 1, {"encoding", "errors"});
  const std::string_view name =
      codec_argument(in, bound[0], "decode", in.at_least(3, 8) ? "'encoding'" : "1",
                     in.python2() ? "ascii" : "utf-8");
  const std::string_view errors =
      codec_argument(in, bound[1], "decode", in.at_least(3, 8) ? "'errors'" : "2", "strict");
  return unicode_value(in, decode_bytes(in, a.positional[0], find_codec(in, name), errors));
}

Value bytes_hex(Interpreter& in, Arguments& a) {
  if (a.positional.size() > 1 || !a.keywords.empty())
    outside_subset(in, "bytes.hex with a separator", "call hex() without arguments");
  std::string result;
  for (char c : view(a.positional[0])) result += hex(static_cast<unsigned char>(c), 2);
  return in.str(std::move(result));
}

Value bytes_fromhex(Interpreter& in, Arguments& a) {
  const Str* text = a.positional[0].as<Str>();
  if (!text) type_error(in, "fromhex() argument must be str, not " + in.type_name(a.positional[0]));
  std::string result;
  int high = -1;
  for (std::size_t i = 0; i < text->text.size(); ++i) {
    const char c = text->text[i];
    if (high < 0 && is_ascii_space(static_cast<unsigned char>(c))) continue;
    const std::size_t digit = std::string_view("0123456789abcdef").find(ascii_lower(c));
    if (digit == std::string_view::npos)
      value_error(in,
                  "non-hexadecimal number found in fromhex() arg at position " + std::to_string(i));
    if (high < 0)
      high = static_cast<int>(digit);
    else {
      result += static_cast<char>(high * 16 + static_cast<int>(digit));
      high = -1;
    }
  }
  if (high >= 0)
    value_error(in, "non-hexadecimal number found in fromhex() arg at position " +
                        std::to_string(text->text.size()));
  return in.bytes(std::move(result));
}

}  // namespace lastcall::machine
