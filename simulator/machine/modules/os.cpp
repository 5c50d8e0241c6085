#include <algorithm>

#include "modules/modules.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"
#include "words/library_frames.hpp"

// https://docs.python.org/3/library/os.html, as far as processes and the virtual disk go.
namespace lastcall::machine {

namespace {

constexpr int wnohang = 1;

// The argument as an integer of the names' function: `os._exit(status)`.
Value only_argument(Interpreter& in, const Arguments& arguments, std::string_view function,
                    std::string_view name) {
  const std::string called(function);
  if (arguments.positional.size() + arguments.keywords.size() > 1) {
    in.raise(in.types.TypeError,
             in.python2()
                 ? called + "() takes exactly 1 argument (" +
                       std::to_string(arguments.positional.size() + arguments.keywords.size()) +
                       " given)"
                 : called + "() takes at most 1 argument (" +
                       std::to_string(arguments.positional.size() + arguments.keywords.size()) +
                       " given)");
  }
  if (!arguments.positional.empty()) return arguments.positional[0];
  if (!arguments.keywords.empty()) {
    if (in.python2()) in.raise(in.types.TypeError, called + "() takes no keyword arguments");
    if (arguments.keywords[0].first->text == name) return arguments.keywords[0].second;
  }
  if (in.python2()) {
    in.raise(in.types.TypeError, called + "() takes exactly 1 argument (0 given)");
  }
  in.raise(in.types.TypeError,
           in.at_least(3, 7)
               ? called + "() missing required argument '" + std::string(name) + "' (pos 1)"
               : "Required argument '" + std::string(name) + "' (pos 1) not found");
}

// ---- the process --------------------------------------------------------------------------------

Value os__exit(Interpreter& in, Arguments& arguments) {
  const int status = to_int(in, only_argument(in, arguments, "_exit", "status"));
  kill_process(in, in.process(),
               {trace::ExitCause::os__exit, trace::LostReason::os__exit, {false, status & 0xFF}});
  throw ProcessEnded{};
}

Value os_abort(Interpreter& in, Arguments&) {
  in.process().signal_actions[signal_number::sigabrt] = Value();
  in.process().aborting = true;
  send_signal(in, in.process(), signal_number::sigabrt);
  throw ProcessEnded{};
}

Value os_getpid(Interpreter& in, Arguments&) {
  return Value::integer(in.process().pid);
}

Value os_getppid(Interpreter& in, Arguments&) {
  const Process* parent = in.world->state().find(in.process().parent_pid);
  return Value::integer(parent && parent->ended ? 1 : in.process().parent_pid);
}

// A signal to every process of a group, the current one last.
void signal_group(Interpreter& in, int group, int number) {
  World::State& state = in.world->state();
  if (group == state.first().parent_pid || group == 1)
    outside_subset(in, "a signal to a process group that is not of this scenario",
                   "make one with os.setpgrp() or os.setsid() first");
  if (number < 0 || number >= signal_count) raise_os_error(in, error_number::einval);
  std::vector<int> members;
  for (const auto& process : state.processes)
    if (!process->reaped && process->group == group) members.push_back(process->pid);
  if (members.empty()) raise_os_error(in, error_number::esrch);
  std::partition(members.begin(), members.end(), [&](int pid) { return pid != in.process().pid; });
  for (int pid : members) {
    Process& receiver = *state.find(pid);
    if (number != 0 && !receiver.ended) send_signal(in, receiver, number);
  }
}

// Whose group is asked for: of this process for 0.
Process& member(Interpreter& in, int pid) {
  World::State& state = in.world->state();
  Process* const process = pid == 0 ? &in.process() : state.find(pid);
  if (process && !process->reaped) return *process;
  if (pid == 1 || pid == state.first().parent_pid)
    outside_subset(in, "a process that is not of this scenario", "");
  raise_os_error(in, error_number::esrch);
}

Value os_getpgrp(Interpreter& in, Arguments&) {
  return Value::integer(in.process().group);
}

Value os_getpgid(Interpreter& in, Arguments& arguments) {
  const int pid = to_int(in, only_argument(in, arguments, "getpgid", "pid"));
  return Value::integer(member(in, pid).group);
}

Value os_setpgrp(Interpreter& in, Arguments&) {
  in.process().group = in.process().pid;
  return Value::none();
}

// A group's leader cannot begin a session.
Value os_setsid(Interpreter& in, Arguments&) {
  if (in.process().group == in.process().pid) raise_os_error(in, error_number::eperm);
  in.process().group = in.process().pid;
  return Value::none();
}

Value os_killpg(Interpreter& in, Arguments& arguments) {
  const int group = to_int(in, arguments.positional[0]);
  const int number = to_int(in, arguments.positional[1]);
  if (group < 0) raise_os_error(in, error_number::einval);
  signal_group(in, group == 0 ? in.process().group : group, number);
  return go_on_after_signal(in);
}

Value os_kill(Interpreter& in, Arguments& arguments) {
  check_exactly(in, arguments, "kill", 2);
  const int pid = to_int(in, arguments.positional[0]);
  // The signal is a Py_ssize_t there.
  if (arguments.positional[1].as<Str>() && !in.python2())
    in.raise(in.types.TypeError, "'str' object cannot be interpreted as an integer");
  const int number = to_int(in, arguments.positional[1]);
  if (pid <= 0) {
    if (pid == -1)
      outside_subset(in, "a signal to every process", "send it to the pid of each process");
    signal_group(in, pid == 0 ? in.process().group : -pid, number);
    return go_on_after_signal(in);
  }
  Process* receiver = in.world->state().find(pid);
  if (!receiver || receiver->reaped) {
    if (pid == 1 || pid == in.world->state().first().parent_pid) {
      outside_subset(in, "a signal to a process that is not of this scenario", "");
    }
    raise_os_error(in, error_number::esrch);
  }
  if (number < 0 || number >= signal_count) raise_os_error(in, error_number::einval);
  if (number == 0 || receiver->ended) return Value::none();
  send_signal(in, *receiver, number);
  return go_on_after_signal(in);
}

// ---- fork ---------------------------------------------------------------------------------------

struct ForkFrame final : NativeFrame {
  std::unique_ptr<Frame> copy() const override { return std::make_unique<ForkFrame>(*this); }
  void visit(Visitor&) override {}

  void resume(Interpreter& in, const Completion* result) override {
    if (result && result->exception) {
      // As PyErr_WriteUnraisable does with what a hook of register_at_fork raises.
      print_unraisable(in, result->exception, "", Value::none());
    }
    auto& hooks = in.process().at_fork;
    if (!forked) {
      if (index < hooks[0].size()) {
        call(in, hooks[0][hooks[0].size() - 1 - index++]);
        return;
      }
      index = 0;
      forked = true;
      child = fork_process(in).pid;
      is_parent = true;  // the copy in the child has it false
    }
    if (!is_parent && index == 0) rename_main_thread(in);
    const auto& after = hooks[is_parent ? 1 : 2];
    if (index < after.size()) {
      call(in, after[index++]);
      return;
    }
    if (is_parent) warn_of_threads(in);
    in.finish(Value::integer(is_parent ? child : 0));
  }

  void call(Interpreter& in, Value hook) {
    try {
      in.push_call(hook, Arguments{});
    } catch (const Raised& raised) {
      const Completion failed{Value(), raised.exception};
      resume(in, &failed);
    }
  }

  // https://docs.python.org/3/library/os.html#os.fork
  void warn_of_threads(Interpreter& in) {
    if (!in.rules.fork_warns_of_threads) return;
    std::size_t alive = 0;
    for (const auto& thread : in.process().threads) alive += !thread->done;
    if (alive < 2) return;
    // Should it be an error, that is passed over to 3.14: the child lives.
    try {
      warn(in, in.types.DeprecationWarning,
           "This process (pid=" + std::to_string(in.process().pid) +
               ") is multi-threaded, use of fork() may lead to deadlocks in the child.");
    } catch (const Raised&) {
      if (in.at_least(3, 15)) throw;
    }
  }

  bool forked = false;
  bool is_parent = false;
  int child = 0;
  std::size_t index = 0;
};

Value os_fork(Interpreter& in, Arguments&) {
  in.defer(make_fork_frame(in));
  return Value::deferred();
}

Value os_register_at_fork(Interpreter& in, Arguments& arguments) {
  if (!arguments.positional.empty())
    in.raise(in.types.TypeError, "register_at_fork() takes no positional arguments");
  const std::vector<Value> hooks = bind_as_python(in, "register_at_fork()", {}, arguments.keywords,
                                                  {"before", "after_in_parent", "after_in_child"});
  if (!hooks[0] && !hooks[1] && !hooks[2])
    in.raise(in.types.TypeError, "At least one argument is required.");
  static constexpr std::string_view names[] = {"before", "after_in_parent", "after_in_child"};
  for (std::size_t i = 0; i < 3; ++i) {
    if (!hooks[i]) continue;
    if (!in.callable(hooks[i])) {
      in.raise(in.types.TypeError,
               "'" + std::string(names[i]) + "' must be callable, not " + in.type_name(hooks[i]));
    }
    in.process().at_fork[i].push_back(hooks[i]);
  }
  return Value::none();
}

// ---- wait ---------------------------------------------------------------------------------------

int wait_status(const Process& child) {
  return child.ending.killed ? child.ending.code : child.ending.code << 8;
}

bool is_awaited(const Process& parent, const Process& child, int pid) {
  return child.parent_pid == parent.pid && !child.reaped && &child != &parent &&
         (pid <= 0 || child.pid == pid);
}

struct WaitPidFrame final : WaitingFrame {
  WaitPidFrame(int the_pid, int the_options)
      : WaitingFrame(trace::WaitFor::process, the_pid), pid(the_pid), options(the_options) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<WaitPidFrame>(*this); }

  Process* find(Interpreter& in, bool ended) {
    for (auto& child : in.world->state().processes) {
      if (is_awaited(in.process(), *child, pid) && child->ended == ended) return child.get();
    }
    return nullptr;
  }
  bool ready(Interpreter& in) override {
    return find(in, true) || !find(in, false) || (options & wnohang);
  }
  Value finish(Interpreter& in, bool) override {
    if (Process* child = find(in, true)) {
      child->reaped = true;
      return in.tuple({Value::integer(child->pid), Value::integer(wait_status(*child))});
    }
    if (find(in, false)) return in.tuple({Value::integer(0), Value::integer(0)});
    raise_os_error(in, error_number::echild);
  }
  Value interrupted(Interpreter& in) override { raise_os_error(in, error_number::eintr); }

  int pid;
  int options;
};

Value os_waitpid(Interpreter& in, Arguments& arguments) {
  check_exactly(in, arguments, "waitpid", 2);
  const int pid = to_int(in, arguments.positional[0], true);
  const int options = to_int(in, arguments.positional[1], true);
  // WNOHANG, WUNTRACED, WCONTINUED, __WNOTHREAD, __WALL, __WCLONE: wait4 in Linux' kernel/exit.c.
  if (static_cast<unsigned>(options) & ~0xE000000Bu) raise_os_error(in, error_number::einval);
  in.defer(std::make_unique<WaitPidFrame>(pid, options));
  return Value::deferred();
}

Value os_wait(Interpreter& in, Arguments&) {
  in.defer(std::make_unique<WaitPidFrame>(-1, 0));
  return Value::deferred();
}

int status_argument(Interpreter& in, const Arguments& arguments, std::string_view function) {
  return to_int(in, only_argument(in, arguments, function, "status"));
}
Value os_wifexited(Interpreter& in, Arguments& arguments) {
  return Value::boolean((status_argument(in, arguments, "WIFEXITED") & 0x7F) == 0);
}
Value os_wexitstatus(Interpreter& in, Arguments& arguments) {
  return Value::integer((status_argument(in, arguments, "WEXITSTATUS") >> 8) & 0xFF);
}
Value os_wifsignaled(Interpreter& in, Arguments& arguments) {
  const int low = status_argument(in, arguments, "WIFSIGNALED") & 0x7F;
  return Value::boolean(low != 0 && low != 0x7F);
}
Value os_wtermsig(Interpreter& in, Arguments& arguments) {
  return Value::integer(status_argument(in, arguments, "WTERMSIG") & 0x7F);
}
Value os_wcoredump(Interpreter& in, Arguments& arguments) {
  return Value::boolean((to_int(in, arguments.positional[0]) & 0x80) != 0);
}
Value os_wifstopped(Interpreter& in, Arguments& arguments) {
  return Value::boolean((status_argument(in, arguments, "WIFSTOPPED") & 0xFF) == 0x7F);
}
Value os_waitstatus_to_exitcode(Interpreter& in, Arguments& arguments) {
  const int status = status_argument(in, arguments, "waitstatus_to_exitcode");
  const int low = status & 0x7F;
  if (low == 0) return Value::integer((status >> 8) & 0xFF);
  if (low == 0x7F) {
    in.raise(in.types.ValueError,
             "process stopped by delivery of signal " + std::to_string((status >> 8) & 0xFF));
  }
  return Value::integer(-low);
}

// ---- exec ---------------------------------------------------------------------------------------

// The programs that every machine has, and what they do.
int run_program(Interpreter& in, std::string_view name, const std::vector<std::string>& argv) {
  if (name == "true") return 0;
  if (name == "false") return 1;
  std::string line;
  bool newline = true;
  std::size_t first = 1;
  if (argv.size() > 1 && argv[1] == "-n") newline = false, first = 2;
  for (std::size_t i = first; i < argv.size(); ++i) line += (i > first ? " " : "") + argv[i];
  if (newline) line += '\n';
  trace::Event event = make_event(trace::EventKind::output, trace::Stream::stdout_);
  event.text = in.text(line);
  in.event(event);
  if (const auto found = in.process().descriptors.find(1); found != in.process().descriptors.end())
    write_description(in, *found->second, line);
  return 0;
}

[[noreturn]] void exec(Interpreter& in, std::string path, const std::vector<std::string>& argv,
                       bool search) {
  static constexpr std::string_view simulated[] = {"true", "false", "echo"};
  static constexpr std::string_view others =
      " sh bash dash ls cat sleep env date python python3 printf test kill pwd touch rm cp mv "
      "mkdir "
      "grep sed awk head tail wc sort id uname yes which perl ";
  std::string name = path;
  bool in_bin = search && path.find('/') == std::string::npos;
  for (const std::string_view folder : {"/bin/", "/usr/bin/"}) {
    if (path.starts_with(folder)) name = path.substr(folder.size()), in_bin = true;
  }
  if (name.starts_with("python")) name = "python3";
  if (in_bin && others.find(" " + name + " ") != std::string_view::npos) {
    outside_subset(in, "the program '" + path + "'",
                   "/bin/true, /bin/false and /bin/echo can be executed");
  }
  const bool known =
      in_bin && std::find(std::begin(simulated), std::end(simulated), name) != std::end(simulated);
  if (!known) {
    const bool there = in.world->state().disk.files.contains(absolute_path(in, path));
    raise_os_error(in, there ? error_number::eacces : error_number::enoent);
  }
  trace::Event event = make_event(trace::EventKind::exec);
  event.text = in.text(path);
  in.event(event);
  lose_process(in, in.process(), trace::ExitCause::exec, trace::LostReason::exec);
  const int status = run_program(in, name, argv);
  end_process(in, {false, status});
}

std::vector<std::string> program_arguments(Interpreter& in, std::span<const Value> values) {
  std::vector<std::string> argv;
  for (const Value value : values) {
    if (const Str* text = value.as<Str>()) {
      argv.push_back(text->text);
    } else if (const Bytes* bytes = value.as<Bytes>()) {
      argv.push_back(bytes->data);
    } else if (in.python2()) {
      in.raise(in.types.TypeError, "execv() arg 2 must contain only strings");
    } else {
      in.raise(in.types.TypeError,
               "expected str, bytes or os.PathLike object, not " + in.type_name(value));
    }
  }
  return argv;
}

template <bool search>
Value os_execv(Interpreter& in, Arguments& arguments) {
  const std::string name = search ? "execvp" : "execv";
  const std::string path = path_argument(in, arguments.positional[0], "execv");
  const Value list = arguments.positional[1];
  if (!list.as<List>() && !list.as<Tuple>())
    in.raise(in.types.TypeError, "execv() arg 2 must be a tuple or list");
  const std::vector<Value> items = in.to_vector(list);
  if (items.empty()) in.raise(in.types.ValueError, "execv() arg 2 must not be empty");
  const std::vector<std::string> argv = program_arguments(in, items);
  if (argv[0].empty() && !in.python2())
    in.raise(in.types.ValueError, "execv() arg 2 first element cannot be empty");
  exec(in, path, argv, search);
}

template <bool search>
Value os_execl(Interpreter& in, Arguments& arguments) {
  const std::string path = path_argument(in, arguments.positional[0], "execv");
  const std::vector<std::string> argv = program_arguments(in, arguments.positional.subspan(1));
  if (argv.empty()) in.raise(in.types.ValueError, "execv() arg 2 must not be empty");
  exec(in, path, argv, search);
}

// ---- descriptors --------------------------------------------------------------------------------

Description& descriptor(Interpreter& in, Value value) {
  const auto& all = in.process().descriptors;
  const auto found = all.find(to_int(in, value));
  if (found == all.end()) raise_os_error(in, error_number::ebadf);
  return *found->second;
}

Value os_write(Interpreter& in, Arguments& arguments) {
  Description& target = descriptor(in, arguments.positional[0]);
  const Bytes* bytes = arguments.positional[1].as<Bytes>();
  const Str* text = in.python2() ? arguments.positional[1].as<Str>() : nullptr;
  if (!bytes && !text) {
    in.raise(in.types.TypeError, in.python2()
                                     ? "write() argument 2 must be string or buffer, not " +
                                           in.type_name(arguments.positional[1])
                                     : "a bytes-like object is required, not '" +
                                           in.type_name(arguments.positional[1]) + "'");
  }
  const std::string& data = bytes ? bytes->data : text->text.str();
  if (target.kind == Description::Kind::stdout_ || target.kind == Description::Kind::stderr_) {
    trace::Event event =
        make_event(trace::EventKind::output, target.kind == Description::Kind::stdout_
                                                 ? trace::Stream::stdout_
                                                 : trace::Stream::stderr_);
    event.text = in.text(data);
    in.event(event);
  }
  if (!data.empty()) write_description(in, target, data);
  return Value::integer(static_cast<std::int64_t>(data.size()));
}

struct PipeReadFrame final : WaitingFrame {
  PipeReadFrame(std::shared_ptr<Pipe> the_pipe, std::size_t the_limit)
      : WaitingFrame(trace::WaitFor::process, 0), pipe(std::move(the_pipe)), limit(the_limit) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<PipeReadFrame>(*this); }
  bool ready(Interpreter&) override { return !pipe->data.empty() || pipe->writers == 0; }
  Value finish(Interpreter& in, bool) override {
    std::string data = pipe->data.substr(0, limit);
    pipe->data.erase(0, data.size());
    return in.bytes(std::move(data));
  }
  std::shared_ptr<Pipe> pipe;
  std::size_t limit;
};

Value os_read(Interpreter& in, Arguments& arguments) {
  Description& source = descriptor(in, arguments.positional[0]);
  const int limit = to_int(in, arguments.positional[1]);
  if (limit < 0) raise_os_error(in, error_number::einval);
  const auto count = static_cast<std::size_t>(limit);
  switch (source.kind) {
    case Description::Kind::pipe_read:
      in.defer(std::make_unique<PipeReadFrame>(source.pipe, count));
      return Value::deferred();
    case Description::Kind::disk: {
      const std::string& data = source.inode->data;
      std::string bytes;
      if (source.offset < data.size())
        bytes = data.substr(static_cast<std::size_t>(source.offset), count);
      source.offset += bytes.size();
      return in.bytes(std::move(bytes));
    }
    case Description::Kind::stdin_: return in.bytes("");
    default: raise_os_error(in, error_number::ebadf);
  }
}

Value os_pipe(Interpreter& in, Arguments&) {
  auto pipe = std::make_shared<Pipe>();
  std::vector<Value> ends;
  for (const Description::Kind kind :
       {Description::Kind::pipe_read, Description::Kind::pipe_write}) {
    auto description = std::make_shared<Description>();
    description->kind = kind;
    description->pipe = pipe;
    int number = 0;
    try {
      number = free_descriptor(in);
    } catch (const Raised&) {
      if (!ends.empty()) in.process().descriptors.erase(static_cast<int>(ends[0].integer()));
      throw;
    }
    in.process().descriptors[number] = std::move(description);
    ends.push_back(Value::integer(number));
  }
  return in.tuple(std::move(ends));
}

// What standard files still hold for a descriptor that is gone can never be written.
Value os_close(Interpreter& in, Arguments& arguments) {
  descriptor(in, arguments.positional[0]);
  in.process().descriptors.erase(to_int(in, arguments.positional[0]));
  return Value::none();
}

std::shared_ptr<Description> shared_descriptor(Interpreter& in, Value value) {
  descriptor(in, value);
  return in.process().descriptors.at(to_int(in, value));
}

// A file's own number, or what its fileno() gives. A pipe cannot be made safe.
Value os_fsync(Interpreter& in, Arguments& arguments) {
  Value given = only_argument(in, arguments, "fsync", "fd");
  if (!given.is_integer() && in.find_attribute(given, in.intern("fileno")))
    given = in.call(in.get_attribute(given, in.intern("fileno")), {});
  if (shared_descriptor(in, given)->kind != Description::Kind::disk)
    raise_os_error(in, error_number::einval);
  return Value::none();
}

// No stream of a scenario is a terminal.
Value os_isatty(Interpreter& in, Arguments& arguments) {
  to_int(in, arguments.positional[0]);
  return Value::boolean(false);
}

Value os_dup(Interpreter& in, Arguments& arguments) {
  const Value given = only_argument(in, arguments, "dup", "fd");
  std::shared_ptr<Description> description = shared_descriptor(in, given);
  const int number = free_descriptor(in);
  in.process().descriptors[number] = std::move(description);
  return Value::integer(number);
}

// https://docs.python.org/3/library/os.html#os.dup2: gives None up to 3.6.
Value os_dup2(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind(in, "dup2", arguments, 0, {"fd", "fd2", "inheritable"}, 2);
  std::shared_ptr<Description> description = shared_descriptor(in, bound[0]);
  const int number = to_int(in, bound[1]);
  if (number < 0 || number >= 1024) raise_os_error(in, error_number::ebadf);
  in.process().descriptors[number] = std::move(description);
  return in.at_least(3, 7) ? Value::integer(number) : Value::none();
}

// ---- files --------------------------------------------------------------------------------------

Disk& disk(Interpreter& in) {
  return in.world->state().disk;
}

void tell(Interpreter& in, trace::FileAction action, std::string_view path) {
  trace::Event event = make_event(trace::EventKind::file, action);
  event.text = in.text(path);
  in.event(event);
}

template <bool is_remove>
Value os_unlink(Interpreter& in, Arguments& arguments) {
  const std::string_view name = is_remove || in.python2() ? "remove" : "unlink";
  const Value given = only_argument(in, arguments, name, "path");
  const std::string path = path_argument(in, given, name);
  const std::string absolute = absolute_path(in, path);
  if (disk(in).directories.contains(absolute)) raise_os_error(in, error_number::eisdir, given);
  if (disk(in).files.erase(absolute) == 0) raise_os_error(in, error_number::enoent, given);
  tell(in, trace::FileAction::removed, path);
  return Value::none();
}

Value os_rename(Interpreter& in, Arguments& arguments) {
  const std::string from =
      absolute_path(in, path_argument(in, arguments.positional[0], "rename", "src"));
  const std::string to =
      absolute_path(in, path_argument(in, arguments.positional[1], "rename", "dst"));
  const auto found = disk(in).files.find(from);
  if (found == disk(in).files.end()) {
    if (in.python2()) raise_os_error(in, error_number::enoent);
    in.raise(in.make_exception(
        in.types.OSError,
        {Value::integer(error_number::enoent), in.str("No such file or directory"),
         arguments.positional[0], Value::none(), arguments.positional[1]}));
  }
  if (from == to) return Value::none();
  disk(in).files[to] = found->second;
  disk(in).files.erase(from);
  tell(in, trace::FileAction::removed, path_argument(in, arguments.positional[0], "rename"));
  tell(in, trace::FileAction::created, path_argument(in, arguments.positional[1], "rename"));
  return Value::none();
}

Value os_mkdir(Interpreter& in, Arguments& arguments) {
  const Value given = arguments.positional[0];
  const std::string absolute = absolute_path(in, path_argument(in, given, "mkdir"));
  if (disk(in).directories.contains(absolute) || disk(in).files.contains(absolute))
    raise_os_error(in, error_number::eexist, given);
  const std::string parent = folder_of(absolute);
  if (!disk(in).directories.contains(parent)) raise_os_error(in, error_number::enoent, given);
  disk(in).directories.insert(absolute);
  return Value::none();
}

// The names in a folder.
std::vector<std::string> entries(Interpreter& in, const std::string& folder) {
  const std::string prefix = folder == "/" ? "/" : folder + "/";
  std::vector<std::string> names;
  const auto add = [&](const std::string& path) {
    if (path.size() > prefix.size() && path.starts_with(prefix) &&
        path.find('/', prefix.size()) == std::string::npos) {
      names.push_back(path.substr(prefix.size()));
    }
  };
  for (const auto& [path, inode] : disk(in).files) add(path);
  for (const std::string& path : disk(in).directories) add(path);
  std::sort(names.begin(), names.end());
  return names;
}

Value os_rmdir(Interpreter& in, Arguments& arguments) {
  const Value given = arguments.positional[0];
  const std::string absolute = absolute_path(in, path_argument(in, given, "rmdir"));
  if (disk(in).files.contains(absolute)) raise_os_error(in, error_number::enotdir, given);
  if (!disk(in).directories.contains(absolute)) raise_os_error(in, error_number::enoent, given);
  if (!entries(in, absolute).empty()) raise_os_error(in, error_number::enotempty, given);
  disk(in).directories.erase(absolute);
  return Value::none();
}

Value os_listdir(Interpreter& in, Arguments& arguments) {
  const Value given = arguments.positional.empty() || arguments.positional[0].is_none()
                          ? in.str(".")
                          : arguments.positional[0];
  const std::string absolute = absolute_path(
      in,
      path_argument(in, given, "listdir", "path", "string, bytes, os.PathLike, integer or None"));
  if (disk(in).files.contains(absolute)) raise_os_error(in, error_number::enotdir, given);
  if (!disk(in).directories.contains(absolute)) raise_os_error(in, error_number::enoent, given);
  std::vector<Value> names;
  for (std::string& name : entries(in, absolute)) names.push_back(in.str(std::move(name)));
  return in.list(std::move(names));
}

Value os_getcwd(Interpreter& in, Arguments&) {
  return in.str(in.process().directory);
}

Value os_chdir(Interpreter& in, Arguments& arguments) {
  const Value given = only_argument(in, arguments, "chdir", "path");
  if (!in.python2() && is_int(given))
    outside_subset(in, "os.chdir() to an open folder", "give its path");
  const std::string path =
      path_argument(in, given, "chdir", "path", "string, bytes, os.PathLike or integer");
  std::string absolute = absolute_path(in, path);
  if (disk(in).files.contains(absolute)) raise_os_error(in, error_number::enotdir, given);
  if (path.empty() || !disk(in).directories.contains(absolute))
    raise_os_error(in, error_number::enoent, given);
  in.process().directory = std::move(absolute);
  return Value::none();
}

Value os_getenv(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind_as_python(in, "getenv()", arguments.positional,
                                                  arguments.keywords, {"key", "default"}, 1);
  Module* module = imported_module(in, "os");
  const Value environ = module ? module->attributes->table.find("environ") : Value();
  if (Dict* dict = environ.as<Dict>())
    if (const Value found = dict->table.find(in, bound[0])) return found;
  return bound[1] ? bound[1] : Value::none();
}

Value os_strerror(Interpreter& in, Arguments& arguments) {
  return in.str(system_error_text(to_int(in, arguments.positional[0])));
}

// ---- os.path ------------------------------------------------------------------------------------

std::string path_of(Interpreter& in, const Arguments& arguments, std::size_t index = 0) {
  const Value value = arguments.positional[index];
  if (!value.as<Str>() && !value.as<Bytes>()) {
    in.raise(in.types.TypeError,
             in.python2()
                 ? "coercing to Unicode: need string or buffer, " + in.type_name(value) + " found"
                 : "expected str, bytes or os.PathLike object, not " + in.type_name(value));
  }
  return path_argument(in, value, "path");
}

Value path_exists(Interpreter& in, Arguments& arguments) {
  const std::string path = path_of(in, arguments);
  const std::string absolute = absolute_path(in, path);
  return Value::boolean(!path.empty() && (disk(in).files.contains(absolute) ||
                                          disk(in).directories.contains(absolute)));
}
Value path_isfile(Interpreter& in, Arguments& arguments) {
  const std::string path = path_of(in, arguments);
  const auto found = disk(in).files.find(absolute_path(in, path));
  return Value::boolean(!path.empty() && found != disk(in).files.end() &&
                        found->second->device == Inode::Device::none);
}
Value path_isdir(Interpreter& in, Arguments& arguments) {
  const std::string path = path_of(in, arguments);
  return Value::boolean(!path.empty() && disk(in).directories.contains(absolute_path(in, path)));
}
Value path_getsize(Interpreter& in, Arguments& arguments) {
  const auto found = disk(in).files.find(absolute_path(in, path_of(in, arguments)));
  if (found == disk(in).files.end())
    raise_os_error(in, error_number::enoent, arguments.positional[0]);
  return Value::integer(static_cast<std::int64_t>(found->second->data.size()));
}
Value path_abspath(Interpreter& in, Arguments& arguments) {
  return in.str(absolute_path(in, path_of(in, arguments)));
}
Value path_join(Interpreter& in, Arguments& arguments) {
  std::string result = path_of(in, arguments);
  for (std::size_t i = 1; i < arguments.positional.size(); ++i) {
    const std::string part = path_of(in, arguments, i);
    if (part.starts_with('/')) {
      result = part;
    } else {
      if (!result.empty() && result.back() != '/') result += '/';
      result += part;
    }
  }
  return in.str(std::move(result));
}
std::pair<std::string, std::string> split(const std::string& path) {
  const std::size_t slash = path.rfind('/') + 1;
  std::string head = path.substr(0, slash);
  const std::size_t last = head.find_last_not_of('/');
  if (last != std::string::npos) head.resize(last + 1);
  return {head, path.substr(slash)};
}
Value path_basename(Interpreter& in, Arguments& arguments) {
  return in.str(split(path_of(in, arguments)).second);
}
Value path_dirname(Interpreter& in, Arguments& arguments) {
  return in.str(split(path_of(in, arguments)).first);
}
Value path_split(Interpreter& in, Arguments& arguments) {
  const auto [head, tail] = split(path_of(in, arguments));
  return in.tuple({in.str(head), in.str(tail)});
}
Value path_splitext(Interpreter& in, Arguments& arguments) {
  const std::string path = path_of(in, arguments);
  const std::size_t name = path.rfind('/') + 1;
  std::size_t dot = path.rfind('.');
  const std::size_t first = path.find_first_not_of('.', name);
  if (dot == std::string::npos || first == std::string::npos || dot < first) dot = path.size();
  return in.tuple({in.str(path.substr(0, dot)), in.str(path.substr(dot))});
}

using Style = Signature::Style;
constexpr BuiltinEntry functions[] = {
    {"_exit", os__exit, {Style::any, 0, -1}},
    {"abort", os_abort, {Style::no_arguments, 0, 0}},
    {"getpid", os_getpid, {Style::no_arguments, 0, 0}},
    {"getppid", os_getppid, {Style::no_arguments, 0, 0}},
    {"kill", os_kill, {Style::any, 0, -1}},
    {"killpg", os_killpg, {Style::positional, 2, 2}},
    {"getpgrp", os_getpgrp, {Style::no_arguments, 0, 0}},
    {"getpgid", os_getpgid, {Style::any, 0, -1}},
    {"setpgrp", os_setpgrp, {Style::no_arguments, 0, 0}},
    {"setsid", os_setsid, {Style::no_arguments, 0, 0}},
    {"fsync", os_fsync, {Style::any, 0, -1}},
    {"isatty", os_isatty, {Style::one_argument, 1, 1}},
    {"fork", os_fork, {Style::no_arguments, 0, 0}},
    {"register_at_fork", os_register_at_fork, {Style::any, 0, -1}, {3, 7}},
    {"wait", os_wait, {Style::no_arguments, 0, 0}},
    {"waitpid", os_waitpid, {Style::any, 0, -1}},
    {"WIFEXITED", os_wifexited, {Style::any, 0, -1}},
    {"WEXITSTATUS", os_wexitstatus, {Style::any, 0, -1}},
    {"WIFSIGNALED", os_wifsignaled, {Style::any, 0, -1}},
    {"WTERMSIG", os_wtermsig, {Style::any, 0, -1}},
    {"WCOREDUMP", os_wcoredump, {Style::one_argument, 1, 1}},
    {"WIFSTOPPED", os_wifstopped, {Style::any, 0, -1}},
    {"waitstatus_to_exitcode", os_waitstatus_to_exitcode, {Style::any, 0, -1}, {3, 9}},
    {"execv", os_execv<false>, {Style::positional, 2, 2}},
    {"execvp", os_execv<true>, {Style::positional, 2, 2}},
    {"execl", os_execl<false>, {Style::positional, 1, -1}},
    {"execlp", os_execl<true>, {Style::positional, 1, -1}},
    {"write", os_write, {Style::positional, 2, 2}},
    {"read", os_read, {Style::positional, 2, 2}},
    {"pipe", os_pipe, {Style::no_arguments, 0, 0}},
    {"close", os_close, {Style::one_argument, 1, 1}},
    {"open", os_open, {Style::any, 0, -1}},
    {"dup", os_dup, {Style::any, 0, -1}},
    {"dup2", os_dup2, {Style::any, 0, -1}},
    {"unlink", os_unlink<false>, {Style::any, 0, -1}},
    {"remove", os_unlink<true>, {Style::any, 0, -1}},
    {"rename", os_rename, {Style::positional, 2, 2}},
    {"replace", os_rename, {Style::positional, 2, 2}, {3, 3}},
    {"mkdir", os_mkdir, {Style::positional, 1, 2}},
    {"rmdir", os_rmdir, {Style::one_argument, 1, 1}},
    {"listdir", os_listdir, {Style::positional, 0, 1}},
    {"getcwd", os_getcwd, {Style::no_arguments, 0, 0}},
    {"chdir", os_chdir, {Style::any, 0, -1}},
    {"getenv", os_getenv, {Style::any, 0, -1}},
    {"strerror", os_strerror, {Style::one_argument, 1, 1}},
};

// ---- os.environ: a dict but for its repr and its errors -----------------------------------------

Value environ_missing(Interpreter& in, Arguments& arguments) {
  return in_library(in, "os.environ", [&]() -> Value {
    in.raise(in.make_exception(in.types.KeyError, {arguments.positional[1]}));
  });
}

Value environ_repr(Interpreter& in, Arguments& arguments) {
  Dict* plain = in.dict();
  for (const Table::Entry& entry : arguments.positional[0].to<Dict>().table.entries())
    plain->table.set(in, entry.key, entry.value);
  const std::string text = in.repr(plain);
  return in.str(in.python2() ? text : "environ(" + text + ")");
}

constexpr BuiltinEntry environ_methods[] = {
    {"__missing__", environ_missing, {Style::one_argument, 1, 1}},
    {"__repr__", environ_repr, {Style::no_arguments, 0, 0}},
};

void fill(Interpreter& in, Module& module) {
  const auto set = [&](std::string_view name, Value value) {
    set_attribute(in, module, name, value);
  };
  add_open_flags(in, module);
  set("path", &import_module(in, module_os_path));
  set("error", in.types.OSError);
  set("name", in.str("posix"));
  set("sep", in.str("/"));
  set("linesep", in.str("\n"));
  set("pathsep", in.str(":"));
  set("curdir", in.str("."));
  set("pardir", in.str(".."));
  set("extsep", in.str("."));
  set("devnull", in.str("/dev/null"));
  set("WNOHANG", Value::integer(wnohang));
  set("WUNTRACED", Value::integer(2));
  set("EX_OK", Value::integer(0));
  set("EX_USAGE", Value::integer(64));
  set("EX_DATAERR", Value::integer(65));
  set("EX_SOFTWARE", Value::integer(70));
  set("EX_TEMPFAIL", Value::integer(75));
  Dict* environ =
      in.heap().make<Dict>(make_class(in, {"os", "_Environ", in.types.dict, environ_methods, {}}));
  // The environment that the records were made in.
  environ->table.set(in.intern("PATH"), in.str("/usr/sbin:/usr/bin:/sbin:/bin"));
  environ->table.set(in.intern("LC_ALL"), in.str("C.UTF-8"));
  environ->table.set(in.intern("HOME"), in.str("/nonexistent"));
  set("environ", environ);
}

constexpr BuiltinEntry path_functions[] = {
    {"exists", path_exists, {Style::positional, 1, 1}},
    {"isfile", path_isfile, {Style::positional, 1, 1}},
    {"isdir", path_isdir, {Style::positional, 1, 1}},
    {"getsize", path_getsize, {Style::positional, 1, 1}},
    {"abspath", path_abspath, {Style::positional, 1, 1}},
    {"realpath", path_abspath, {Style::positional, 1, 1}},
    {"join", path_join, {Style::positional, 1, -1}},
    {"basename", path_basename, {Style::positional, 1, 1}},
    {"dirname", path_dirname, {Style::positional, 1, 1}},
    {"split", path_split, {Style::positional, 1, 1}},
    {"splitext", path_splitext, {Style::positional, 1, 1}},
};

void fill_path(Interpreter& in, Module& module) {
  set_attribute(in, module, "sep", in.str("/"));
}

}  // namespace

std::unique_ptr<NativeFrame> make_fork_frame(Interpreter& in) {
  // gh-104690
  if (in.rules.shutdown_refuses_threads && in.state().phase >= trace::Phase::joining_threads) {
    in.raise(in.types.RuntimeError, "can't fork at interpreter shutdown");
  }
  return std::make_unique<ForkFrame>();
}

const ModuleDefinition module_os{"os", functions, fill};
const ModuleDefinition module_os_path{"os.path", path_functions, fill_path};

}  // namespace lastcall::machine
