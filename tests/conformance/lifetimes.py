"""Random programs about when an object's life ends: objects with __del__, generators, files, cycles, tracebacks,
closures, threads and forks, made, held, passed on and dropped in any order. What runs at each end is logged."""
import random

HEADER = """import atexit, gc, os, sys, threading
gc.set_threshold(1000000)  # when it comes by itself depends on how much was made
def log(*args):
    sys.stdout.write(" ".join(str(a) for a in args) + "\\n")
class N(object):
    def __init__(self, name, *held):
        self.name, self.held = name, held
    def __del__(self):
        log("del", self.name)
    def method(self):
        log("method of", self.name)
class Loud(N):
    def __del__(self):
        log("loud", self.name)
        raise ValueError(self.name)
class Again(N):
    def __del__(self):
        log("again", self.name)
        kept.append(self)
class With(object):
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        log("enter", self.name)
        return self
    def __exit__(self, *args):
        log("exit", self.name, args[0].__name__ if args[0] else None)
def gen(name, *held):
    try:
        yield name + " 1"
        yield name + " 2"
    finally:
        log("closed", name)
def gen_with(name):
    with With(name):
        yield name + " 1"
        yield name + " 2"
def read(name):
    with open(name) as f:
        return repr(f.read())
kept = []
"""


class Lifetimes:
    def __init__(self, seed):
        self.random = random.Random(f"lifetimes {seed}")
        self.lines, self.depth, self.counter = [], 0, 0
        self.names = [[]]  # bound in each open scope
        self.files = []

    def program(self):
        for _ in range(self.random.randint(4, 14)):
            self.statement()
        end = self.random.random()
        if end < 0.12:
            self.line("sys.exit(3)")
        elif end < 0.2:
            self.line("raise KeyError('end')")
        elif end < 0.25:
            self.line("sys.stdout.flush()")
            self.line("os._exit(4)")
        return HEADER + "\n".join(self.lines) + "\n"

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def new(self, letter):
        self.counter += 1
        return f"{letter}{self.counter}"

    def bind(self, name):
        if name not in self.names[-1]:
            self.names[-1].append(name)
        return name

    def held(self):
        """Up to two of the names at hand, as further arguments."""
        at_hand = self.names[-1]
        picked = self.random.sample(at_hand, min(len(at_hand), self.random.choice((0, 0, 1, 2))))
        return "".join(", " + name for name in picked)

    def value(self):
        name = self.new("o")
        kind = self.random.random()
        if kind < 0.55:
            return f'N("{name}"{self.held()})'
        if kind < 0.62:
            return f'[N("{name}a"), N("{name}b"{self.held()})]'
        if kind < 0.68:
            return f'(N("{name}a"), N("{name}b"))'
        if kind < 0.74:
            return "{" + f'1: N("{name}a"), 2: N("{name}b")' + "}"
        if kind < 0.84:
            return f'gen("{name}"{self.held()})'
        if kind < 0.9:
            return f'gen_with("{name}")'
        if kind < 0.95:
            return f'(lambda held: lambda: held)(N("{name}"))'
        return f'Loud("{name}")'

    def block(self, most=3):
        self.depth += 1
        for _ in range(self.random.randint(1, most)):
            self.statement()
        self.depth -= 1

    def statement(self):
        self.random.choice((
            self.assign, self.assign, self.assign, self.delete, self.delete, self.overwrite, self.attribute, self.function,
            self.loop, self.next_, self.caught, self.cycle, self.collect, self.container, self.file, self.expression,
            self.handler, self.resurrect, self.process, self.thread, self.closure, self.say))()

    def assign(self):
        value = self.value()
        self.line(f"{self.bind(self.new('v'))} = {value}")

    def delete(self):
        if self.names[-1]:
            name = self.random.choice(self.names[-1])
            self.names[-1].remove(name)
            self.line(f"del {name}")
            self.say()

    def overwrite(self):
        if self.names[-1]:
            self.line(f"{self.random.choice(self.names[-1])} = {self.random.choice(('None', '1', self.value()))}")
            self.say()

    def attribute(self):
        if self.names[-1]:
            name = self.random.choice(self.names[-1])
            self.line(f"if isinstance({name}, N): {name}.other = {self.value()}")

    def function(self):
        if self.depth > 1:
            return
        name = self.new("f")
        self.line(f"def {name}(a):")
        self.names.append(["a"])
        self.block(4)
        self.depth += 1
        self.line(self.random.choice((f"log('leaving {name}')", "return a", "return None", f"return {self.value()}")))
        self.depth -= 1
        self.names.pop()
        call = f"{name}({self.value()})"
        self.line(self.random.choice((call, f"{self.bind(self.new('v'))} = {call}")))
        self.say()

    def loop(self):
        name = self.new("i")
        self.line(f"for {name} in gen('{name}'{self.held()}):")
        self.depth += 1
        self.line(f"log({name})")
        if self.random.random() < 0.7:
            self.line("break")
        self.depth -= 1
        self.say()

    def next_(self):
        self.line(f'log(next(gen("{self.new("g")}"{self.held()})))')

    def caught(self):
        function = self.new("r")
        self.line(f"def {function}():")
        self.depth += 1
        self.line(f"local = {self.value()}")
        self.line(f'raise ValueError("{function}")')
        self.depth -= 1
        self.line("try:")
        self.line(f"    {function}()")
        self.line("except ValueError as e:")
        self.line(f"    log('caught', e)")
        if self.random.random() < 0.3:
            self.line(f"    {self.bind(self.new('v'))} = e")
        self.say()

    def cycle(self):
        a, b = self.new("c"), self.new("c")
        self.line(f'{a}, {b} = N("{a}"), N("{b}"{self.held()})')
        self.line(f"{a}.other, {b}.other = {b}, {a}")
        self.line(f"del {a}, {b}")

    def collect(self):
        self.line("gc.collect()")
        self.say()

    def container(self):
        name = self.bind(self.new("l"))
        self.line(f'{name} = [N("{name}a"), N("{name}b"), gen("{name}")]')
        self.line(self.random.choice((f"next({name}[2])", "pass")))
        self.line(self.random.choice((f"{name}.pop(0)", f"{name}[0] = 1", f"del {name}[0]", f"{name}[:2] = []", f"{name} = {name}[1:]",
                                      f"kept.append({name}.pop())", f"{name}.append({name})")))
        self.say()

    def file(self):
        path = self.new("file")
        name = self.bind(self.new("w"))
        self.line(f"{name} = open('{path}', 'w')")
        self.line(f"{name}.write('text')")
        self.line(f"log(read('{path}'))")
        if self.random.random() < 0.6:
            self.names[-1].remove(name)
            self.line(self.random.choice((f"del {name}", f"{name} = None")))
            self.line(f"log(read('{path}'))")

    def expression(self):
        name = self.new("x")
        self.line(self.random.choice((
            f'N("{name}")', f'N("{name}").method()', f'log(N("{name}").name)', f'log(len([N("{name}a"), N("{name}b")]))',
            f'log(list(gen("{name}")))', f'log(1 in gen("{name}"))', f'[N("{name}a"), N("{name}b")][0].method()',
            f'log([g for g in gen("{name}")])', f'isinstance(N("{name}"), N)', f'log(N("{name}") == 1)')))
        self.say()

    def handler(self):
        name = self.new("h")
        self.line(self.random.choice((
            f'atexit.register(N("{name}").method)', f'atexit.register(log, "handler {name}")',
            f'atexit.register(lambda held: log("handler", held.name), N("{name}"))',
            f'atexit.register(lambda: log("handler {name}", N("{name}").name))')))

    def resurrect(self):
        if self.random.random() < 0.3:
            self.line(f'Again("{self.new("z")}")')
            self.say()

    def process(self):
        if self.depth or self.random.random() < 0.5:
            return
        pid = self.new("pid")
        self.line("sys.stdout.flush()")
        self.line(f"{pid} = os.fork()")
        self.line(f"if {pid} == 0:")
        self.names.append(list(self.names[-1]))
        self.block(2)
        self.depth += 1
        self.line(self.random.choice(("sys.stdout.flush(); os._exit(0)", "sys.exit(0)")))
        self.depth -= 1
        self.names.pop()
        self.line(f"os.waitpid({pid}, 0)")

    def thread(self):
        if self.depth:
            return
        name = self.new("t")
        self.line(f"def {name}(a):")
        self.names.append(["a"])
        self.block(2)
        self.names.pop()
        self.line(f"{name}_ = threading.Thread(target={name}, args=({self.value()},))")
        self.line(f"{name}_.start()")
        self.line(f"{name}_.join()")
        if self.random.random() < 0.5:
            self.line(f"del {name}_")
        self.say()

    def closure(self):
        if self.depth:
            return
        name = self.new("k")
        self.line(f"def {name}():")
        self.line(f'    inner = N("{name}"{self.held()})')
        self.line("    def get(): return inner")
        self.line("    return get")
        self.line(f"{self.bind(name + '_')} = {name}()")
        if self.random.random() < 0.5:
            self.names[-1].remove(name + "_")
            self.line(f"del {name}_")
        self.say()

    def say(self):
        self.line(f'log("-- {self.new("s")}")')
