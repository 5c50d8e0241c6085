try:exec 
    raise ValueError("a", 1, [2])
except ValueError as e:
    print(e, e.args)
raise KeyError("a", "b")
