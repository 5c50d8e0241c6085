import json
import signal

s = signal.SIGTERM
print(isinstance(s, int), s + 1, s == 15, {15: "x"}[s], "%d" % s, "{:>4d}".format(s), s in (15,), int(s), hash(s) == hash(15))
print(json.dumps({"signal": s}), sorted([signal.SIGTERM, signal.SIGINT])[0] == 2, max(s, 3) == 15, s < 16, -s, s & 7, [0] * 16 and list(range(16))[s])
print(isinstance(signal.SIG_DFL, int), signal.SIG_IGN == 1, bool(signal.SIG_DFL))
print(type(s).__name__ in ("int", "Signals"), getattr(s, "name", "SIGTERM"), getattr(s, "value", 15), s.bit_length())
