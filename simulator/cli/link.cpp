#include "link.hpp"

#include <libdeflate.h>
#include <nlohmann/json.hpp>

#include <memory>

#include "python/version.hpp"

namespace lastcall::cli {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_inflated = (1u << 20) + 4096;  // as the page's
constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string to_base64url(std::string_view bytes) {
  std::string text;
  unsigned pending = 0, bits = 0;
  for (const char byte : bytes) {
    pending = (pending << 8 | static_cast<unsigned char>(byte)) & 0xFFFFU;
    for (bits += 8; bits >= 6; bits -= 6) text += digits[pending >> (bits - 6) & 63U];
  }
  if (bits > 0) text += digits[pending << (6 - bits) & 63U];
  return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
  std::string bytes;
  unsigned pending = 0, bits = 0;
  for (const char character : text) {
    const std::size_t digit = digits.find(character);
    if (digit == std::string_view::npos) return std::nullopt;
    pending = (pending << 6 | static_cast<unsigned>(digit)) & 0xFFFFU;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(pending >> bits & 0xFFU);
  }
  return bytes;
}

}  // namespace

std::optional<std::string> to_link(const Linked& linked) {
  Json said{{"text", linked.text}};
  if (linked.name != "demo.py") said["name"] = linked.name;
  if (linked.python != "3.14") said["python"] = linked.python;
  if (linked.step && *linked.step != 0) said["step"] = *linked.step;
  if (!linked.stdout_is_tty) said["tty"] = false;
  const std::string text = said.dump(-1, ' ', false, Json::error_handler_t::replace);
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(12), libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  std::string packed(libdeflate_deflate_compress_bound(compressor.get(), text.size()), '\0');
  packed.resize(libdeflate_deflate_compress(compressor.get(), text.data(), text.size(),
                                            packed.data(), packed.size()));
  std::string link = "#1:" + to_base64url(packed);
  if (link.size() > longest_link + 1) return std::nullopt;
  return link;
}

ReadLink from_link(std::string_view link) {
  const ReadLink broken{std::nullopt, "this link is damaged: it was cut off or changed on its way"};
  const std::size_t hash = link.find('#');
  if (hash == std::string_view::npos)
    return {std::nullopt, "this is no link to a script: there is no # in it"};
  link.remove_prefix(hash + 1);
  const std::size_t colon = link.find(':');
  const std::string_view format = link.substr(0, colon);
  if (colon == std::string_view::npos || format.empty() || format.size() > 9 ||
      format.find_first_not_of("0123456789") != std::string_view::npos)
    return {std::nullopt, "this is no link to a script"};
  if (format != "1") return {std::nullopt, "this link was made by a newer lastcall than this one"};
  if (link.size() > longest_link) return {std::nullopt, "this link is longer than 8 KB"};
  const auto packed = from_base64url(link.substr(colon + 1));
  if (!packed) return broken;
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)>
      decompressor(libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!decompressor) throw std::bad_alloc();
  std::string text(longest_inflated, '\0');
  std::size_t size = 0;
  const libdeflate_result result = libdeflate_deflate_decompress(
      decompressor.get(), packed->data(), packed->size(), text.data(), text.size(), &size);
  if (result == LIBDEFLATE_INSUFFICIENT_SPACE)
    return {std::nullopt, "the script in this link is larger than 1 MiB"};
  if (result != LIBDEFLATE_SUCCESS) return broken;
  text.resize(size);
  const Json said = Json::parse(text, nullptr, false);
  const auto field = [&said](const char* name) -> const Json* {
    const auto found = said.find(name);
    return found == said.end() ? nullptr : &*found;
  };
  if (!said.is_object()) return broken;
  const Json* const script = field("text");
  if (!script || !script->is_string()) return broken;
  Linked linked{.text = script->get<std::string>()};
  if (const Json* const name = field("name"); name && name->is_string()) {
    const auto given = name->get<std::string>();
    if (!given.empty() && given.size() <= 100) linked.name = given;
    for (char& letter : linked.name)
      if (letter == '/' || letter == '\\' || letter == '\0') letter = '_';
  }
  if (const Json* const python = field("python"); python && python->is_string())
    if (python::parse_version(python->get<std::string>()))
      linked.python = python->get<std::string>();
  if (const Json* const step = field("step"); step && step->is_number_unsigned())
    linked.step = step->get<std::uint64_t>();
  if (const Json* const tty = field("tty"); tty && tty->is_boolean())
    linked.stdout_is_tty = tty->get<bool>();
  return {std::move(linked), ""};
}

}  // namespace lastcall::cli
