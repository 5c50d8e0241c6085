#include "link.hpp"

#include <libdeflate.h>
#include <nlohmann/json.hpp>

#include <memory>

#include "command.hpp"
#include "message.hpp"
#include "platform/files.hpp"
#include "scenario.hpp"

namespace lastcall::cli {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_script = (1u << 20) + 1;
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

struct LinkRequest {
  Scenario scenario;
  std::optional<std::uint64_t> step;
  std::string base = "http://127.0.0.1:8765/";
};

int print_link(const LinkRequest& request) {
  platform::ReadFile file = platform::read_file(request.scenario.file, longest_script);
  if (!file.error.empty()) {
    tell("cannot read " + named(request.scenario.file) + ": " + file.error);
    return status::bad_request;
  }
  const Loaded loaded = load_text(file.text, request.scenario.file,
                                  *python::parse_version(request.scenario.python), false);
  if (!loaded.program) return loaded.status;
  Linked linked{.text = std::move(file.text),
                .python = request.scenario.python,
                .step = request.step,
                .stdout_is_tty = request.scenario.output != "pipe"};
  const std::size_t slash = request.scenario.file.rfind('/');
  if (request.scenario.file != "-") linked.name = request.scenario.file.substr(slash + 1);
  const auto link = to_link(linked);
  if (!link) {
    tell("the script is too long for a link, which has 8 KB at most\nsend it as a file");
    return status::cannot;
  }
  print(request.base + *link + "\n");
  return status::ok;
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<LinkRequest>();
  app.add_option("FILE", request->scenario.file, "The script; - reads it from standard input")
      ->type_name("")
      ->required();
  request->scenario.add_python_option(app);
  request->scenario.add_stdout_option(app, "tty");
  app.add_option("--step", request->step, "The step that is shown first")->type_name("N");
  app.add_option("--base", request->base, "The page's address; by default that of `lastcall serve`")
      ->type_name("URL")
      ->capture_default_str();
  app.footer(
      "Prints a link that opens the script in lastcall's page. The whole script is in it: nothing "
      "is\n"
      "stored elsewhere. `lastcall open LINK` runs it.\n"
      "\n"
      "Examples:\n"
      "  lastcall link demo.py\n"
      "  lastcall link --python 3.9 --step 4 demo.py\n"
      "\n"
      "Exit status: 0; 1 if it would be longer than 8 KB; 2 if the file cannot be read or "
      "simulated.");
  return [request](const std::vector<std::string>&) { return print_link(*request); };
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

const Command link_command{"link", "Print a link that opens a script in a browser", set_up};

}  // namespace lastcall::cli
