print(f"the classes of {3}")
import collections
d = collections.deque([1,2,3], maxlen=3); d.append(4); d.appendleft(0); print(d, len(d), d[0], list(d))
dd = collections.defaultdict(list); dd["a"].append(1); print(dd, dict(dd))
od = collections.OrderedDict([("a",1)]); od["b"]=2; od.move_to_end("a"); print(od)
print(collections.Counter("abca"), collections.Counter("abca").most_common(1))
P = collections.namedtuple("P", "x y"); q = P(1, y=2); print(q, q.x, q._replace(x=5), q._asdict(), P._fields, q == (1,2))
try: P(1)
except TypeError as e: print(e)

try:
    collections.deque().popleft()
except IndexError as e:
    print(e)
n = collections.namedtuple("N", ["a", "b"], defaults=[5])
print(n(1), n._field_defaults)
