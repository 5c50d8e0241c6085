import threading


def target(*args, **kwargs):
    print(args, sorted(kwargs))


for given in ({'kwargs': 5}, {'kwargs': [1]}, {'args': 5}, {'kwargs': None}, {'kwargs': {1: 2}}, {'args': None},
              {'args': 'ab'}):
    thread = threading.Thread(target=target, **given)
    print('made')
    thread.start()
    thread.join()

grows = [1]
thread = threading.Thread(target=target, args=grows)
grows.append(2)
thread.start()
thread.join()
