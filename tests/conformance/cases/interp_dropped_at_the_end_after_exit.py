import _xxsubinterpreters as interpreters, sys
class Main:
    def __del__(self):
        print("main's object goes")
kept = Main()
a = interpreters.create()
sys.exit(5)
