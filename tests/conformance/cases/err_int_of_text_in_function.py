def read(values):
    return [int(v) for v in values]


def main():
    total = sum(read(["1", "2"])) + sum(read(["3", "four"]))
    print(total)


main()
