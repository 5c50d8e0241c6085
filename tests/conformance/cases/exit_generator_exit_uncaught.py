import atexit
import sys

atexit.register(sys.stdout.write, "handler\n")
raise GeneratorExit("odd")
