import signal

print(signal.SIGTERM, signal.SIGINT, signal.SIGUSR1)
print(repr(signal.SIGTERM), repr(signal.SIG_DFL), repr(signal.SIG_IGN))
print(signal.signal(signal.SIGTERM, signal.SIG_IGN))
print(str(signal.SIGKILL), "%d" % signal.SIGKILL, signal.SIGKILL + 1)
print(signal.SIGTERM == 15, signal.SIGTERM.name)
print(f"{signal.SIGTERM}", "{}".format(signal.SIGTERM))
