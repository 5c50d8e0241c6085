
#include "modules/modules.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"

// os.open(): a descriptor without a file object
// (https://docs.python.org/3/library/os.html#os.open).
namespace lastcall::machine {

namespace {

struct Flag {
  std::string_view name;
  std::int64_t value;
};
// Linux's.
constexpr Flag flags[] = {
    {"O_RDONLY", 0},         {"O_WRONLY", 1},          {"O_RDWR", 2},
    {"O_CREAT", 0100},       {"O_EXCL", 0200},         {"O_NOCTTY", 0400},
    {"O_TRUNC", 01000},      {"O_APPEND", 02000},      {"O_NONBLOCK", 04000},
    {"O_SYNC", 04010000},    {"O_DIRECTORY", 0200000}, {"O_NOFOLLOW", 0400000},
    {"O_CLOEXEC", 02000000},
};

}  // namespace

void add_open_flags(Interpreter& in, Module& os) {
  for (const Flag& flag : flags)
    if (flag.name != "O_CLOEXEC" || in.at_least(3, 3))
      set_attribute(in, os, flag.name, Value::integer(flag.value));
}

Value os_open(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound =
      in.python2() ? bind(in, "open", arguments, 0, {"", "", ""}, 2)
                   : bind(in, "open", arguments, 0, {"path", "flags", "mode", "dir_fd"}, 2, 3);
  const std::string path = path_argument(in, bound[0], "open");
  const int flag_bits = to_int(in, bound[1]);
  const auto has = [flag_bits](int flag) { return (flag_bits & flag) != 0; };
  Disk& disk = in.world->state().disk;
  const std::string absolute = absolute_path(in, path);
  const bool is_directory = disk.directories.contains(absolute);
  auto found = disk.files.find(absolute);
  if (path.empty()) raise_os_error(in, error_number::enoent, bound[0]);
  if ((is_directory || found != disk.files.end()) && has(0100) && has(0200))
    raise_os_error(in, error_number::eexist, bound[0]);
  if (is_directory && (flag_bits & 3) != 0) raise_os_error(in, error_number::eisdir, bound[0]);
  if (is_directory) outside_subset(in, "os.open() of a folder", "open a file");
  if (has(0200000))
    raise_os_error(in, found == disk.files.end() ? error_number::enoent : error_number::enotdir,
                   bound[0]);
  if (found == disk.files.end()) {
    const std::string parent = folder_of(absolute);
    if (!has(0100) || !disk.directories.contains(parent))
      raise_os_error(in, disk.files.contains(parent) ? error_number::enotdir : error_number::enoent,
                     bound[0]);
  }
  const int number = free_descriptor(in);
  const bool created = found == disk.files.end();
  if (created) found = disk.files.emplace(absolute, std::make_shared<Inode>()).first;
  if (has(01000)) found->second->data.clear();
  auto description = std::make_shared<Description>();
  description->inode = found->second;
  description->path = path;
  description->append = has(02000);
  in.process().descriptors[number] = std::move(description);
  trace::Event event = make_event(trace::EventKind::file,
                                  created ? trace::FileAction::created : trace::FileAction::opened);
  event.text = in.text(path);
  in.event(event);
  return Value::integer(number);
}

}  // namespace lastcall::machine
