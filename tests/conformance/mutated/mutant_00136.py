import atexit





runs = []


def nested():
    runs.append(1)
    if len(runs) < 3:
        atexit._run_exitfuncs()
    print("after", len(runs))


atexit.register(fails)
atexit.register(nested)
