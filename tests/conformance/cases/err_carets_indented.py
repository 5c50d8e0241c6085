def work():
    if True:
        for i in range(3):
            while True:
                x = [1, 2][i + 1] if i else 0
                break


work()
