def work():
    try:
        {}["k"]
    except KeyError as e:
        print("seen", e)
        raise e


try:
    work()
except KeyError as again:
    raise again
