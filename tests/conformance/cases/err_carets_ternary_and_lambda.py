choose = lambda flag: 1 / 0 if flag else None
choose(False)
result = [choose(True)]
