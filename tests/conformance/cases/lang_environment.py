import os
import sys

print(os.environ.get("HOME"), "PATH" in os.environ, os.environ.get("NOPE", "default"))
os.environ["NEW"] = "1"
print(os.environ["NEW"], len(sys.argv), sys.argv)
print(sys.version_info[0] in (2, 3), sys.version_info.major == sys.version_info[0], len(sys.version_info))
print(os.path.exists("scenario.py"), os.path.exists("missing"), os.getpid() > 0)
os.environ["MISSING"]
