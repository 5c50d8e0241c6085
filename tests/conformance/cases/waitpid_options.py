# Which options wait4 takes, and what a number that is no C int is answered.
import os
for opt in (1, 2, 3, 8, 16, 64, 128, -1, 1<<31):
    try:
        print(opt, os.waitpid(-1, opt))
    except Exception as e:
        print(opt, type(e).__name__, str(e))
