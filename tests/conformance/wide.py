"""Random programs that go where those of generate.py never do: the same statements, mixed with shapes that are filled at
random. A shape is a few lines of a program with holes in them:

    $i $t $b $l $v  an int, a text, a bool, a list, any value       $k  a kind of exception ($k1: one kind)     $x  a new exception
    $j $w           an int that is a name or digits, a width
    $bad            an expression that raises                        $h  something to register   $s  a signal
    $e              an exit status                                   $A $B …  names of the shape's own
    $$              on a line of its own: some statements            $!  a statement that raises
"""
import re

# Shapes by where they may stand: "any"where, "main" only in the main program, and with which Pythons: "3" not in 2.7.
SHAPES = {
    "any": """
try:
    $$
finally:
    log("finally", $v)
    try:
        $!
    except $k as $A:
        log(repr($A))

try:
    try:
        $!
    except $k:
        $!
    finally:
        $$
except Exception as $A:
    log(type($A).__name__, $A.args)

def $A():
    try:
        $$
        return $i
    finally:
        log("leaving")
        $$
log($A())

def $A(n):
    for $B in range(n):
        try:
            if $B == 1:
                continue
            $$
            if $B == 2:
                return $B
        finally:
            log("round", $B)
    else:
        log("else")
log($A($i % 4))

def $A(*args, **kwargs):
    log(args, sorted(kwargs.items()))
    return len(args) - len(kwargs)
log($A($i, $t, k=$v), $A(*$l), $A(**{"a": $i}))

def $A(f):
    def $B(*args):
        log("before", args)
        try:
            return f(*args)
        finally:
            log("after")
    return $B
@$A
def $C(v=$v):
    $$
    return v
log($C($i))
atexit.register($C)

def $A(n):
    def $B(f):
        log("decorating", n)
        return f
    return $B
@$A($i)
@$A($t)
@atexit.register
def $C():
    $$

def $A():
    try:
        for $B in range(3):
            yield $B
            $$
    finally:
        log("generator ends")
for $C in $A():
    log($C)
    if $b:
        break

def $A():
    yield $i
    $!
try:
    log(list($A()))
except Exception as $B:
    log(type($B).__name__, $B)

$A = {$t: $v, "n": $i}
$A.update(k=$v)
log(sorted($A), $A.get("n"), $A.pop("q", $i), "k" in $A, len($A))
del $A["n"]
log($A.setdefault("n", []), sorted($A.keys()))

$A = [$i, $i, $i, $i]
$A[1:3] = $l
$A.insert($i, 7)
log($A, $A[::-1], $A[-1:], $A.count(7), 7 in $A)
$A.sort()
$A.reverse()
del $A[0]
log($A, [a for b in ($A, $l) for a in b if a != 7])

$A = set($l) | {1, 2}
log(sorted($A), sorted($A & {1, 5}), sorted($A - {2}), {1} <= $A, len($A ^ {1, 9}))

log([(a, b) for a in range(2) for b in $l], dict((a, a * 2) for a in range(2)), sum(a for a in $l))

$A, ($B, $C) = $i, ($t, [$v])
log($A, $B, $C)
($A, $B), $C = [($C, $A), $B]
log($A, $B, $C)

$A = $B = [$v]
$A += [$i]
log($A is $B, $B, $A == $B[:], id($A) == id($B))

class $A($k1):
    def __init__(self, code, *rest):
        $k1.__init__(self, code, *rest)
        self.code = code
    def __str__(self):
        return "%s <%s>" % (self.code, len(self.args))
try:
    raise $A($i, $t)
except $A as $B:
    log($B, $B.code, repr($B) == str($B), isinstance($B, $k))
    $$

class $A(SystemExit):
    pass
try:
    raise $A($e)
except SystemExit as $B:
    log($B.code, $B.args, type($B).__name__)
    $$

class $A(object):
    def __enter__(self):
        log("enter")
        $$
        return $i
    def __exit__(self, kind, value, traceback):
        log("exit", kind and kind.__name__)
        $$
        return $b
with $A() as $B:
    log($B)
    $$

class $A(object):
    def __enter__(self):
        return self
    def __exit__(self, *args):
        $!
try:
    with $A():
        $$
except Exception as $B:
    log(type($B).__name__)

class $A(object):
    def __init__(self, *items):
        self.items = items
    def __len__(self):
        return len(self.items)
    def __getitem__(self, at):
        return self.items[at]
    def __contains__(self, item):
        return item in self.items or item == 0
    def __iter__(self):
        return iter(self.items)
    def __call__(self, at=0):
        return self[at]
$B = $A($v, $i)
log(len($B), $B[0], $B[-1], 0 in $B, list($B), bool($A()), $B())
atexit.register($B, $i)
$C = $B[$i]

class $A(object):
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __add__(self, other):
        return $A(self.n + other.n)
    def __hash__(self):
        return 5
    def __eq__(self, other):
        return self.n == other.n
    def __repr__(self):
        return "<%s>" % self.n
log(sorted([$A(2), $A(1)]), $A($i) + $A(1), $A(1) == $A(1), len({$A(1), $A(1)}), $A(1) != $A(2), max($A(3), $A(4)))
log($A(1) in [$A(1)], [$A(1)] == [$A(1)])
log($A(1) + $i)

class $A(object):
    def __getattr__(self, name):
        if name.startswith("x"):
            return name
        raise AttributeError("no " + name)
log($A().xy, getattr($A(), "zz", $i), hasattr($A(), "zz"))
log($A().zz)

class $A(object):
    total = $i
    def __init__(self):
        $A.total += 1
    @property
    def twice(self):
        return self.total * 2
    @staticmethod
    def static(v):
        return v
    @classmethod
    def make(cls):
        return cls()
log($A().twice, $A.static($v), $A.make().total, $A.total)
atexit.register($A.make)
atexit.register($A().static, $v)

class $A(object):
    def __str__(self):
        return $t
    def __repr__(self):
        return "%s %s" % ("repr", $i)
log($A(), [$A()], "%s %r" % ($A(), $A()), "{0} {0!r}".format($A()), str($A()) + repr($A()))
raise ValueError($A())

class $A(object):
    def __repr__(self):
        $!
    __str__ = __repr__
try:
    log($A())
except Exception as $B:
    log(type($B).__name__)

$A = []
def $B(n):
    $A.append(n)
    if n > 0:
        $B(n - 1)
    else:
        $$
    return len($A)
log($B(3), $A)

$A = $bad if $b else $v
log($A)

log($t.join(["a", $t]), $t.split($t or "x"), $t.replace("a", $t, 1), $t.strip("ab"), $t.upper().lower() == $t)

log("%-5s|%5s|%05.1f|%x|%+d|%e" % ($t, $i, $i / 4.0, $i, $i, $i), "%(a)s-%(b)03d" % {"a": $v, "b": $i}, "%%")

log("{:>6}|{:<6}|{:^6}|{:06.2f}|{:,}|{:b}".format($t, $i, $t, $i / 8.0, $i, $i), "{a[0]} {b.__class__.__name__}".format(a=[$i], b=$t))

with open("w.txt", "w") as $A:
    $A.write($t + "\\n")
    $A.write(str($i))
    $$
with open("w.txt") as $A:
    log([line for line in $A])
log(open("w.txt").read(), $A.closed)

$A = open("v.txt", "w")
try:
    $A.write($t)
    $!
finally:
    $A.close()
    log(open("v.txt").read())

$A = open("kept.txt", "a")
$A.write($t + ";")
atexit.register($A.close)

log(json.dumps({"a": $i, "b": [$b, None, $t], "c": {}}, sort_keys=True), json.dumps([$i, [$l]], indent=1), json.dumps($v, default=str))
log(json.loads(json.dumps([$i, $b, None]))[$i])

try:
    json.loads($t + "[1,}")
except ValueError as $A:
    log(type($A).__name__, $A)

assert $b, ($v, $i)

assert isinstance($v, (int, str, list)), "wrong: %r" % ($v,)

if ($i > 2 and
        not $b):
    $$
elif $l:
    log("list")

log(
    $v,
    [
        $i,
        $t,
    ],
)

log("a"
    "b", $i +
    $i, ($t
         if $b else $v))

$A = (lambda *a: a[$i])($v, $v)
log($A)

for $A, $B in enumerate($l):
    if $A:
        log($A, $B)
        $$
else:
    log("no break")

$A = 0
while True:
    $A += 1
    try:
        if $A > 2:
            break
        $$
    except $k:
        continue
    finally:
        log("tick", $A)

$A = [lambda: $B for $B in range(2)]
log([f() for f in $A], [f(2) for f in [lambda v: v + $i]])

$A = dict.fromkeys($l, 0)
for $B in list($A):
    $A[$B] += $B
log(sorted($A.items()), min([$i, $i]), any($l), all($l), list(zip($l, $t)))

$A = [$x]
try:
    raise $A[0]
except Exception as $B:
    log($B is $A[0], str($B))
raise $A[0]

$A = $x
try:
    try:
        raise $A
    except $k:
        raise
    finally:
        $$
except Exception as $B:
    log(isinstance($B, LookupError))
    raise $B

time.sleep(0.01)
log(time.time() > 0, os.path.exists("w.txt"), "HOME" in os.environ, len(sys.argv), sys.version_info >= (3, 8))

sys.stderr.write($t)
sys.stderr.flush()

sys.stdout.write("x" * 3000 + "\\n")
sys.stdout.write("y" * 2000)

del $A

log($b and $i or $t, not $i, $i if $b else $l, $i < $i <= $i != $i, $t == $t != None, None or $v)

$A = dict if $b else len
log($A is len, callable($A), isinstance($A, type), type($v).__name__, type($A) == type(print) if $b else 0)
""",
    "any3": """
try:
    $!
except $k as $A:
    raise $x from $A

try:
    try:
        $!
    except Exception as $A:
        raise $x from None
except Exception as $B:
    log(repr($B.__cause__), type($B.__context__).__name__, $B.__suppress_context__)
    raise

try:
    $!
except Exception as $A:
    $A.__cause__ = $x
    raise

try:
    $!
except BaseException as $A:
    $B = $A
log(type($B).__name__, $B.__traceback__ is not None, $B.__context__)
raise $x from $B

def $A(a, b=$i, *args, c=$v, **rest):
    log(a, b, args, c, sorted(rest))
$A($i)
$A($i, $i, $t, c=$i, d=$v)
$A(*$l, c=$t)

def $A(a, *, b):
    return a, b
log($A($i, b=$v))
$A($i, $i)

def $A():
    $B = $i
    def $C():
        nonlocal $B
        $B += 1
        return $B
    return $C
$D = $A()
log($D(), $D())
atexit.register($D)

class $A:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"{type(self).__name__}({self.n!r})"
class $B($A):
    def __init__(self, n, m=$i):
        super().__init__(n)
        self.m = m
    def __eq__(self, other):
        log("eq", self, other)
        return NotImplemented
log($B($v), $B(1) == $B(1), $B(2) != $A(2), isinstance($B(1), $A))
atexit.register($B, $i)
$B()

class $A:
    def __init__(self, n):
        self.n = n
    def __call__(self):
        log("object", self.n)
        $$
    def __eq__(self, other):
        log("eq", self.n)
        $$
        return self.n == getattr(other, "n", None)
for $B in range(3):
    atexit.register($A($B))
atexit.unregister($A($i))

class $A(Exception):
    def __str__(self):
        $!
raise $A($i)

log(f"{$j}|{$j:>5}|{TEXT!r:^8}|{$j + 1:03d}|{[1, 2][0]}|{TEXT:{$w}}|", f"{{}}{$j:,}", f"{'a' if $j else 'b'}{$j / 3:.3f}")

$A, *$B = [$i, *$l]
log($A, $B, [*$l, *$t], {**{"a": 1}, "b": $i}, (*$l, 1))
$A, $B, $C = $l

def $A(n=$i, *, flag=$b):
    return str(n) if flag else repr([n])
log($A(), $A(flag=True), $A(n=$v), $A(1, flag=$i))

def $A():
    got = yield $i
    while got:
        log("got", got)
        try:
            got = yield got
        except $k as $B:
            log("thrown", $B)
            got = None
$C = $A()
log(next($C), $C.send($i), $C.send(2))
$C.close()

$A = $x
try:
    raise $A
except $k as $B:
    $C = $B.__traceback__
try:
    raise $x.with_traceback($C)
except Exception as $D:
    log($D.args)
    raise

print($v, $v, sep=$t, end=$t)
print(file=sys.stderr)
print($v, file=sys.stderr, flush=True)

with open("r.txt", "w") as $A, open("q.txt", "w") as $B:
    print($v, $t, file=$A)
    $$
log(open("r.txt").readlines())

atexit.unregister($h)

log(atexit._ncallbacks())
atexit.register($h)
atexit._clear()
log(atexit._ncallbacks())

@atexit.register
def $A(n=2):
    log("again", n, atexit._ncallbacks())
    if n:
        atexit.register($A, n - 1)
    $$

def $A():
    log("unregisters")
    atexit.unregister($h)
    $$
atexit.register($h)
atexit.register($A)
atexit.register($h)

def $A():
    raise SystemExit($e)
def $B():
    try:
        $A()
    except SystemExit as $C:
        log("caught", $C.code)
        $$
atexit.register($B)
atexit.register($A)

def $A():
    try:
        $!
    finally:
        $!
atexit.register($A)

$A = {"runs": 0}
def $B():
    $A["runs"] += 1
    log("runs", $A["runs"])
    if $A["runs"] < 3:
        atexit._run_exitfuncs()
        log("back")
atexit.register($h)
atexit.register($B)

$A = b"ab" + bytes([$i % 256])
log($A, len($A), $A[0], $A.decode("latin-1"), $t.encode(), b"%" in $A)

log($i // 3.5, abs($i) ** 0.5, round($i / 3, 2), divmod($i, 7), -$i % 5, $i / 3, 1e100 * $i, $i << 3, ~$i)

raise KeyError($t, $v) from KeyError

try:
    sys.exit($e)
except SystemExit as $A:
    log($A.code, $A.args, $A)
    raise $x from $A
""",
    "main": """
try:
    log(atexit._run_exitfuncs())
except Exception as $A:
    log("out of the run", type($A).__name__, $A)

def $A(*args):
    log("thread", args)
    $$
$B = threading.Thread(target=$A, args=($v,), name="named")
$B.start()
$B.join()
log($B.name, $B.is_alive())

class $A(threading.Thread):
    def run(self):
        log("runs", self.name == "n")
        $$
$B = $A(name="n")
$B.start()
$B.join()

$A = threading.Lock()
def $B():
    with $A:
        log("has it", $A.locked())
        $!
$C = threading.Thread(target=$B, name="locks")
$C.start()
$C.join()
log($A.locked(), $A.acquire(False))

def $A():
    time.sleep(0.2)
    log("late thread")
    $$
threading.Thread(target=$A, name="late").start()

def $A():
    while True:
        time.sleep(5)
$B = threading.Thread(target=$A, name="daemon")
$B.daemon = True
$B.start()
log($B.is_alive(), $B.daemon)

def $A(signum, frame):
    log("signal", signum)
    $$
signal.signal(signal.$s, $A)
try:
    os.kill(os.getpid(), signal.$s)
    log("after")
except Exception as $B:
    log(type($B).__name__)
finally:
    log("finally")

signal.signal(signal.$s, signal.SIG_IGN)
os.kill(os.getpid(), signal.$s)
log("ignored")

@atexit.register
def $A():
    log("kills")
    os.kill(os.getpid(), signal.$s)
    log("lives")

def $A(signum, frame):
    $!
signal.signal(signal.$s, $A)
@atexit.register
def $B():
    try:
        os.kill(os.getpid(), signal.$s)
    finally:
        log("was killed")

$A = os.fork()
if $A == 0:
    try:
        log("child")
        $$
    finally:
        sys.stdout.flush()
        os._exit($i % 256)
log(os.waitpid($A, 0)[1] >> 8)

$A = os.fork()
if not $A:
    atexit.register($h)
    log("child")
    $!
$B = os.waitpid($A, 0)[1]
log(os.WIFEXITED($B) and os.WEXITSTATUS($B), os.WIFSIGNALED($B) and os.WTERMSIG($B))

$A = os.fork()
if $A:
    log(os.waitpid($A, 0)[1])
    sys.exit($e)
log("child goes on")

def $A():
    $B = os.fork()
    if $B == 0:
        log("child of a function")
        return $i
    os.waitpid($B, 0)
    $$
    return $i
log($A())

def $A(kind, value, traceback):
    log("hook", kind.__name__, value)
    $$
sys.excepthook = $A

class $A(object):
    def write(self, text):
        sys.__stdout__.write(text.upper())
    def flush(self):
        sys.__stdout__.flush()
sys.stdout = $A()
log($v)
sys.stdout = sys.__stdout__

class $A(object):
    def write(self, text):
        sys.__stderr__.write(text.upper())
    def flush(self):
        pass
sys.stderr = $A()

if __name__ == "__main__":
    $$
else:
    log("imported")
""",
    "main3": """
def $A(args):
    log("unraisable", args.exc_type.__name__, str(args.exc_value), args.err_msg is None, args.object is None)
    $$
sys.unraisablehook = $A

def $A(args):
    log("thread hook", args.exc_type.__name__, args.exc_value)
    $$
threading.excepthook = $A

def $A(kind, value, traceback):
    log("chain", kind.__name__, type(value.__cause__).__name__, type(value.__context__).__name__)
    sys.__excepthook__(kind, value, traceback)
    $$
sys.excepthook = $A

def $A(n):
    log("process", n)
    atexit.register($h)
    sys.stdout.flush()
    $$
$B = multiprocessing.get_context("fork").Process(target=$A, args=($i,), name="P")
$B.start()
$B.join()
log($B.exitcode, $B.is_alive())

def $A():
    log("in the child")
    $!
$B = multiprocessing.get_context("fork").Process(target=$A)
$B.start()
$B.join()
log($B.exitcode)
""",
}
SIGNALS = ("SIGUSR1", "SIGUSR2", "SIGTERM", "SIGINT", "SIGHUP")


def shapes(place):
    return [shape.strip("\n").split("\n") for shape in re.split(r"\n\n+", SHAPES[place].strip("\n"))]


PLACES = {place: shapes(place) for place in SHAPES}


def wide(Generator):
    """The class that makes the wide programs, given the one that makes the others."""

    class Wide(Generator):
        deep = 0

        def statement(self):
            if self.deep > 1 or self.chance(0.4):
                super().statement()
            else:
                self.shape()

        def shape(self):
            main = not (self.in_function or self.in_handler or self.depth or self.deep)
            place = self.weighted({"any": 4, "any3": 0 if self.old else 3, "main": 1.3 if main else 0,
                                   "main3": 0.4 if main and not self.old else 0})
            names = {}
            self.deep += 1
            base, stack = self.depth, []
            for line in self.pick(PLACES[place]):
                text = line.lstrip(" ")
                indent = (len(line) - len(text)) // 4
                while stack and stack[-1][0] >= indent:
                    self.leave(*stack.pop()[1])
                self.depth = base + indent
                if text == "$$":
                    kept = self.names()
                    self.body(self.number(0, 2), 0.15, self.chance(0.5))
                    self.forget(kept)
                    self.line("pass")
                elif text == "$!":
                    self.fail()
                else:
                    self.line(re.sub(r"\$(\w+)", lambda hole: self.fill(hole.group(1), names), text))
                    if text.endswith(":"):
                        stack.append((indent, self.enter(text)))
            while stack:
                self.leave(*stack.pop()[1])
            self.depth = base
            self.deep -= 1

        def names(self):
            return [list(names) for names in (self.ints, self.texts, self.lists, self.dicts)]

        def forget(self, kept):
            self.ints, self.texts, self.lists, self.dicts = kept

        def enter(self, text):
            """What the block that begins with `text` may hold, and what was so before it."""
            before = self.in_function, self.in_loop, self.in_except
            if text.startswith(("def ", "class ")):
                self.in_function, self.in_loop, self.in_except = self.in_function + 1, 0, 0
            elif text.startswith("finally"):
                self.in_function, self.in_loop = 0, 0
            elif text.startswith("except"):
                self.in_except += 1
            return before

        def leave(self, in_function, in_loop, in_except):
            self.in_function, self.in_loop, self.in_except = in_function, in_loop, in_except

        def fill(self, hole, names):
            if len(hole) == 1 and hole.isupper():
                if hole not in names:
                    names[hole] = self.name(hole.lower() + "_")
                return names[hole]
            fillers = {"i": lambda: self.int_(1), "t": lambda: f"({self.text(1)})", "b": self.bool_, "w": lambda: str(self.number(5, 12)),
                       "j": lambda: self.pick(self.ints) if self.ints and self.chance(0.7) else str(self.number(1, 2000)),
                       "l": lambda: self.list_(1),
                       "v": self.value, "bad": self.embedded_failure, "x": self.exception, "s": lambda: self.pick(SIGNALS),
                       "k": lambda: self.pick(self.errors + ["Exception", "ValueError", "LookupError", "TypeError"]),
                       "e": lambda: self.pick((self.int_(0), self.text(0), "None", self.list_(0))),
                       "h": lambda: self.pick(self.handlers + ["log", "print"] if not self.old else self.handlers + ["log"])}
            text = names.get(hole) or fillers[hole.rstrip("1")]()
            if hole.endswith("1"):
                names[hole] = text
            return f"({text})" if hole in "ilbv" else text

    return Wide
