import _xxsubinterpreters as interpreters
class Main:
    def __del__(self):
        print("main's object goes")
kept = Main()
a = interpreters.create()
x
