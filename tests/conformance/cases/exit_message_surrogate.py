import sys

sys.exit("\ud800 message \udcff")
