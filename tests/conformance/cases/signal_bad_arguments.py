import signal

for number, action in ((signal.SIGKILL, signal.SIG_IGN), (0, signal.SIG_DFL), (1000, signal.SIG_DFL)):
    try:
        signal.signal(number, action)
    except (OSError, RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
signal.signal(signal.SIGTERM, 42)
