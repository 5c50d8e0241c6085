import sys

del sys.stderr
sys.exit("message")
