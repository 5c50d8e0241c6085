# A file that got descriptor 1 takes it along when nobody holds it any more.
import os
import sys

print('lost')
os.close(1)
file = open('other.txt', 'w')
sys.stderr.write('%d\n' % file.fileno())
file.write('kept')
del file
