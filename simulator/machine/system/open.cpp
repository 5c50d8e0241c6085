#include <algorithm>

#include "system/world_state.hpp"
#include "types/builtin.hpp"

// open()
namespace lastcall::machine {

namespace {

// The file of that path as open() finds or makes it; `action` is the mode's letter.
std::shared_ptr<Description> open_path(Interpreter& in, Value given, const std::string& path,
                                       char action, bool& created) {
  Disk& disk = in.world->state().disk;
  const std::string absolute = absolute_path(in, path);
  if (disk.directories.contains(absolute)) raise_io_error(in, error_number::eisdir, given);
  const std::string parent = folder_of(absolute);
  auto found = disk.files.find(absolute);
  if (path.empty() ||
      (found == disk.files.end() && (action == 'r' || !disk.directories.contains(parent)))) {
    raise_io_error(in, disk.files.contains(parent) ? error_number::enotdir : error_number::enoent,
                   given);
  }
  if (action == 'x' && found != disk.files.end()) raise_io_error(in, error_number::eexist, given);
  created = found == disk.files.end();
  if (created) {
    found = disk.files.emplace(absolute, std::make_shared<Inode>()).first;
  } else if (action == 'w') {
    found->second->data.clear();
  }
  auto description = std::make_shared<Description>();
  description->inode = found->second;
  description->path = path;
  description->append = action == 'a';
  if (action == 'a') description->offset = found->second->data.size();
  return description;
}

// What the arguments behind `mode` ask for: whether the encoding is ASCII.
bool reads_ascii(Interpreter& in, const std::vector<Value>& bound) {
  if (bound.size() <= 3) return false;
  for (std::size_t i = 5; i < bound.size(); ++i) {
    if (bound[i] && !bound[i].is_none())
      outside_subset(in, "this argument of open()", "give only file, mode, buffering, encoding");
  }
  const Str* const name = bound[3].as<Str>();
  if (!name) return false;
  std::string lower = name->text;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const bool is_ascii = lower == "ascii" || lower == "us-ascii";
  if (lower != "utf-8" && lower != "utf8" && !is_ascii)
    outside_subset(in, "the encoding " + in.repr(bound[3]), "write encoding=\"utf-8\"");
  return is_ascii;
}

std::string mode_text(Interpreter& in, Value given) {
  if (!given) return "r";
  if (const Str* text = given.as<Str>()) return text->text;
  const std::string argument = in.python2()        ? "file() argument 2 must be string"
                               : in.at_least(3, 8) ? "open() argument 'mode' must be str"
                                                   : "open() argument 2 must be str";
  in.raise(in.types.TypeError, argument + ", not " + named_type(in, given));
}

struct Mode {
  char action;  // one of r, w, a, x
  bool plus, binary;
};
Mode read_mode(Interpreter& in, const std::string& mode, const std::vector<Value>& bound) {
  int creating = 0, plus = 0, text_flag = 0, binary = 0, universal = 0;
  char action = 0;
  for (const char c : mode) {
    switch (c) {
      case 'r':
      case 'w':
      case 'a':
      case 'x': ++creating, action = c; break;
      case '+': ++plus; break;
      case 't': ++text_flag; break;
      case 'b': ++binary; break;
      case 'U': ++universal; break;
      default: creating = -100;
    }
  }
  if (universal && creating == 0) creating = 1, action = 'r';
  if (in.python2()) {
    if (mode.empty()) in.raise(in.types.ValueError, "empty mode string");
    if (std::string_view("rwaU").find(mode[0]) == std::string_view::npos) {
      in.raise(in.types.ValueError,
               "mode string must begin with one of 'r', 'w', 'a' or 'U', not '" + mode + "'");
    }
    // fopen looks at the first letter, and for "+".
    action = mode[0] == 'U' ? 'r' : mode[0];
  } else {
    if (creating < 0 || plus > 1 || text_flag > 1 || binary > 1 ||
        (universal && in.at_least(3, 11)))
      in.raise(in.types.ValueError, "invalid mode: '" + mode + "'");
    if (text_flag && binary)
      in.raise(in.types.ValueError, "can't have text and binary mode at once");
    static constexpr std::string_view text_only[] = {"encoding", "errors", "newline"};
    for (std::size_t i = 0; binary && i < 3; ++i) {
      if (!bound[i + 3] || bound[i + 3].is_none()) continue;
      in.raise(in.types.ValueError,
               "binary mode doesn't take an " + std::string(text_only[i]) + " argument");
    }
    if (creating != 1) {
      in.raise(in.types.ValueError,
               in.at_least(3, 0) && (creating == 0 && !plus)
                   ? "Must have exactly one of create/read/write/append mode and at most one plus"
                   : "must have exactly one of create/read/write/append mode");
    }
  }
  return {action, plus > 0, binary > 0};
}

}  // namespace

Value builtin_open(Interpreter& in, Arguments& arguments) {
  std::vector<Value> bound = in.python2()
                                 ? bind(in, "file", arguments, 0, {"name", "mode", "buffering"}, 1)
                                 : bind(in, "open", arguments, 0,
                                        {"file", "mode", "buffering", "encoding", "errors",
                                         "newline", "closefd", "opener"},
                                        1);
  const bool is_ascii = reads_ascii(in, bound);
  if (in.at_least(3, 6) && is_instance_kind(bound[0]))
    if (const Value path = special(in, bound[0], "__fspath__")) bound[0] = path;
  const bool by_number = bound[0].is_integer() && !in.python2();
  if (bound[0].is_real() && !in.python2() && !in.at_least(3, 10))
    in.raise(in.types.TypeError, "integer argument expected, got float");
  if (!by_number && !bound[0].as<Str>() && !bound[0].as<Bytes>()) {
    in.raise(in.types.TypeError, in.python2() ? "coercing to Unicode: need string or buffer, " +
                                                    in.type_name(bound[0]) + " found"
                                              : "expected str, bytes or os.PathLike object, not " +
                                                    in.type_name(bound[0]));
  }
  const std::string path = by_number ? std::string() : path_argument(in, bound[0], "open");
  const std::string mode = mode_text(in, bound[1]);
  const auto [action, plus, binary] = read_mode(in, mode, bound);
  bool created = false;
  std::shared_ptr<Description> description;
  int number = 0;
  if (by_number) {
    number = to_int(in, bound[0]);
    const auto known = in.process().descriptors.find(number);
    if (known == in.process().descriptors.end()) raise_io_error(in, error_number::ebadf);
    description = known->second;
  } else {
    description = open_path(in, bound[0], path, action, created);
    number = free_descriptor(in, bound[0]);
  }
  File* file = make_file(in, number, std::move(description));
  in.heap().watch(file);
  file->name = bound[0];
  file->mode = mode;
  file->binary = binary;
  file->ascii = is_ascii;
  // As the script wrote it; else the locale's, which from 3.15 on does not matter (PEP 686).
  file->encoding = bound.size() > 3 && bound[3].as<Str>() ? bound[3].as<Str>()->text.str()
                   : in.at_least(3, 15)                   ? "utf-8"
                                                          : "UTF-8";
  if (bound.size() > 4 && bound[4].as<Str>()) file->errors = bound[4].as<Str>()->text;
  file->readable = action == 'r' || plus;
  file->writable = action != 'r' || plus;
  if (bound[2] && !bound[2].is_none()) {
    const int buffering = to_int(in, bound[2]);
    if (buffering == 0 && !file->binary && !in.python2())
      in.raise(in.types.ValueError, "can't have unbuffered text I/O");
    file->unbuffered = buffering == 0;
    file->line_buffered = buffering == 1;
    if (buffering > 1) file->buffer_size = static_cast<std::size_t>(buffering);
  }
  if (!by_number)
    file_event(in, created ? trace::FileAction::created : trace::FileAction::opened, path);
  return file;
}

}  // namespace lastcall::machine
