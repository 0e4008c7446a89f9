"""Runs a command on at most two cores and says what it took: measure.py <result.json> <log> <seconds allowed> <command> …

CPU time is that of the whole process and of the children it has waited for, user and system. Peak memory is the largest resident set of any
one of them. The kernel's own accounting (wait4), which no tool can influence.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time

result, log, allowed, *command = sys.argv[1:]
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])

with open(log, "wb") as output:
    begin = time.monotonic()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True)
    timer = threading.Timer(float(allowed), os.killpg, (child.pid, signal.SIGKILL))
    timer.start()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begin
    timer.cancel()

# Linux counts kilobytes, macOS bytes.
unit = 1 if sys.platform == "darwin" else 1024
with open(result, "w", encoding="utf-8") as written:
    json.dump(
        {
            "code": os.waitstatus_to_exitcode(status),
            "cpu": usage.ru_utime + usage.ru_stime,
            "wall": wall,
            "peak": usage.ru_maxrss * unit,
        },
        written,
    )
