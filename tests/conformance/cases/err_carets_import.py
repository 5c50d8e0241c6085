import os
from atexit import nothing_here
