import signal

print(signal.Signals(15).name, signal.Signals.SIGINT.value, repr(signal.SIGTERM))
print(signal.getsignal(signal.SIGTERM), signal.Handlers.SIG_DFL)
