"""Runs one command and prints its wall seconds, CPU seconds, peak kilobytes and exit status.

It stands by itself because it has to be small: on Linux the peak of a process is at least what its
parent held when it was started. Python without its site folder holds some 9 MB, bench.py three
times that. Usage: python3 -I -S once.py OUTPUT COMMAND...
"""

import os
import sys
import time

output, command = sys.argv[1], sys.argv[2:]
actions = [(os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)]
start = time.perf_counter()
child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
exit_status = os.waitstatus_to_exitcode(status)
print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, exit_status)
