def path(what):
    log = []
    try:
        log.append("try")
        if what == "value":
            raise ValueError(what)
        if what == "key":
            raise KeyError(what)
        if what == "return":
            return log
    except (ValueError, TypeError) as e:
        log.append("except " + str(e))
    except KeyError:
        log.append("key")
        return log
    else:
        log.append("else")
    finally:
        log.append("finally")
    log.append("end")
    return log


for what in ("none", "value", "key", "return"):
    print(what, path(what))


def loops():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    print("after the loop")


loops()
