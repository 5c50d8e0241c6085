try:
    raise
except RuntimeError as e:
    print("RuntimeError:", print(1))
raise
