# What time has beside the functions in C++ (modules/time.cpp). The time zone is UTC.
import time

tzname = ("UTC", "UTC")
_days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_months = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"]

class struct_time(tuple):
    _names = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
              "tm_isdst")

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        if name == "tm_zone":
            return "UTC"
        if name == "tm_gmtoff":
            return 0
        raise AttributeError("'time.struct_time' object has no attribute %r" % name)

    def __repr__(self):
        return "time.struct_time(%s)" % ", ".join("%s=%d" % pair
                                                  for pair in zip(self._names, self))

struct_time.__module__ = "time"

def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

def _lengths(year):
    return [31, 29 if _leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

def gmtime(seconds=None):
    total = int(time.time() if seconds is None else seconds // 1)
    days, rest = divmod(total, 86400)
    weekday = (days + 3) % 7
    year = 1970
    while days < 0 or days >= 365 + _leap(year):
        if days < 0:
            year -= 1
            days += 365 + _leap(year)
        else:
            days -= 365 + _leap(year)
            year += 1
    yearday = days + 1
    month = 0
    while days >= _lengths(year)[month]:
        days -= _lengths(year)[month]
        month += 1
    return struct_time((year, month + 1, days + 1, rest // 3600, rest // 60 % 60, rest % 60,
                        weekday, yearday, 0))

localtime = gmtime

def mktime(t):
    days = sum(365 + _leap(year) for year in range(1970, t[0]))
    days += sum(_lengths(t[0])[:t[1] - 1]) + t[2] - 1
    return float(days * 86400 + t[3] * 3600 + t[4] * 60 + t[5])

def strftime(format, t=None):
    t = gmtime() if t is None else t
    values = {
        "Y": "%d" % t[0], "m": "%02d" % t[1], "d": "%02d" % t[2], "H": "%02d" % t[3],
        "M": "%02d" % t[4], "S": "%02d" % t[5], "y": "%02d" % (t[0] % 100), "j": "%03d" % t[7],
        "I": "%02d" % (t[3] % 12 or 12), "p": "PM" if t[3] >= 12 else "AM", "w": str((t[6] + 1) % 7),
        "A": _days[t[6]], "a": _days[t[6]][:3], "B": _months[t[1] - 1], "b": _months[t[1] - 1][:3],
        "Z": "UTC", "z": "+0000", "%": "%", "n": "\n", "t": "\t", "e": "%2d" % t[2],
    }
    values["T"] = values["X"] = "%(H)s:%(M)s:%(S)s" % values
    values["R"] = "%(H)s:%(M)s" % values
    values["F"] = "%(Y)s-%(m)s-%(d)s" % values
    values["D"] = values["x"] = "%(m)s/%(d)s/%(y)s" % values
    values["c"] = "%(a)s %(b)s %(e)s %(X)s %(Y)s" % values
    values["s"] = "%d" % mktime(t)
    out = ""
    parts = format.split("%")
    out = parts.pop(0)
    while parts:
        part = parts.pop(0)
        if not part:
            out += "%" + (parts.pop(0) if parts else "")
        else:
            out += values.get(part[0], "%" + part[0]) + part[1:]
    return out

def asctime(t=None):
    return strftime("%a %b %e %H:%M:%S %Y", t)

def ctime(seconds=None):
    return asctime(gmtime(seconds))
