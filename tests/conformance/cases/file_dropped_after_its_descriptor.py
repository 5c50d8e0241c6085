import os


def leave():
    file = open('file.txt', 'w')
    file.write('never written')
    os.close(file.fileno())


leave()
print(open('file.txt').read() == '')
